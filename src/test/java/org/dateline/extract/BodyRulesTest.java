package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.extract.TestPages.FIRST;
import static org.dateline.extract.TestPages.PLAIN;
import static org.dateline.extract.TestPages.SECOND;
import static org.dateline.extract.TestPages.THIRD;
import static org.dateline.extract.TestPages.article;
import static org.dateline.extract.TestPages.extract;
import static org.dateline.extract.TestPages.joined;
import static org.dateline.extract.TestPages.p;
import static org.dateline.extract.TestPages.paragraphs;
import static org.dateline.extract.TestPages.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule that sees a text block by block, on a page that called for it. */
class BodyRulesTest {
  @Test
  void theTextIsTheParagraphsWithoutTheHeadline() {
    assertThat(text(paragraphs())).isEqualTo(PLAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav>Home News Sport</nav>",
        "<div class=\"share-bar\">Share this with your friends</div>",
        "<div class=\"related-articles\"><a href=/b>Another story about phones</a></div>",
        "<div id=\"cookie-banner\"><p>This website uses cookies, and you can read about them in our"
            + " long policy.</p></div>",
        "<div class=\"newsletter-signup\"><p>Get the news of the harbour every morning before you"
            + " have your coffee.</p></div>",
        "<div class=\"author-bio\"><p>Mira Sand has written about telephones and their makers for"
            + " twenty years now.</p></div>",
        "<ul class=\"tags\"><li><a href=/t/phones>phones</a></li></ul>",
        "<figure><img src=x><figcaption>A phone on a table in the harbour, seen from"
            + " above.</figcaption></figure>",
        "<p style=\"display:none\">A line that nobody can see on the page at all.</p>",
        "<aside><p>Altaro was founded in a garage and has since moved to the harbour.</p></aside>",
        "<p>Advertisement</p>",
        "<p>medium-browser-and-portrait-tablet</p>",
        "<p>{{box=\"/phones\"}}</p>",
        "<p>https://harbourpost.example/i/logo.png</p>",
        "<p>Read more: <a href=/c>Altaro's new phone is here</a></p>",
        "<p><a href=/c>Altaro's new phone is here</a></p>",
        "<p>Sign up for our newsletter to hear of such changes first.</p>",
        "<p>© 2026 The Harbour Post. All rights reserved.</p>",
        "<p>Lesen Sie auch: <a href=/d>Das neue Telefon ist da</a></p>",
        "<p>Читайте также: <a href=/d>Новый телефон</a></p>",
        "<div class=\"mt-4\"><img src=x><div>A phone on a table in the harbour, seen from above, on"
            + " the day of the order.</div></div>",
        "<p>A phone on a table in the harbour, seen from above, on Monday. (Photo by Jo"
            + " Field/Harbour Pictures)</p>",
        "<p>Ein Telefon auf einem Tisch am Hafen, von oben gesehen. [Foto: Jo Feld]</p>",
        "<form><p>Say what you think of the order, and we may print it in the next issue.</p>"
            + "<textarea></textarea><button>Send</button></form>",
        "<div class=\"p-6\"><p>Every Friday, the five stories that matter to people who buy"
            + " phones.</p><input type=email><button>Sign up</button></div>",
        "<div class=css-1><div>By loading the video you accept what Filmhaus does with your"
            + " data.</div><div>An dieser Stelle finden Sie einen externen Inhalt, der den Artikel"
            + " ergänzt.</div></div>",
        "<p>858 shares</p>",
        "<p>12 Kommentare</p>",
        "<p>Phones in short</p><ul><li><a href=/b>Another story</a></li></ul>"
      })
  void whatIsNotTheArticleGoes(String furniture) {
    assertThat(text(p(FIRST), furniture, p(SECOND), p(THIRD))).isEqualTo(PLAIN);
  }

  @Test
  void whatComesUnderRelatedArticlesGoes() {
    assertThat(
            text(
                paragraphs(),
                "<h3>Related articles</h3>",
                "<p>Altaro opens a shop, and people queue for it.</p>"))
        .isEqualTo(PLAIN);
  }

  @Test
  void linesAroundTheHeadlineGoAndTheSummaryStays() {
    String summary = "After weeks of complaints, the company changes its mind about locked phones.";
    assertThat(text("<p>By Mira Sand</p><p>8 September 2025</p>", p(summary), paragraphs()))
        .isEqualTo(joined(summary, PLAIN));
  }

  @Test
  void aVendorsNoticeQuotedInTheArticleStays() {
    String notice =
        "The policy does not permit sale or use of products in the territory in which you have"
            + " attempted to activate this device.";
    assertThat(text(p(FIRST), "<blockquote>" + notice + "</blockquote>", p(SECOND), p(THIRD)))
        .isEqualTo(joined(FIRST, notice, SECOND, THIRD));
  }

  @Test
  void tickersBeforeTheHeadlineAndACopyOfThePageAfterItGo() {
    String html =
        "<html><body><div class=all><ul><li>Storm closes the harbour for a day, and ferries wait"
            + " outside the wall.</li></ul><h1>Altaro gives in</h1>"
            + paragraphs()
            + "<h1>Altaro gives in</h1><div>2026-01-02 harbour phones</div></div></body></html>";
    assertThat(extract(html).text()).isEqualTo(PLAIN);
  }

  @Test
  void firstHeadingsBehindTheTextAreTheArticlesOwn() {
    assertThat(
            text(p(FIRST), "<h1>Who must pay</h1>", p(SECOND), "<h1>What is next</h1>", p(THIRD)))
        .isEqualTo(joined(FIRST, "Who must pay", SECOND, "What is next", THIRD));
  }

  @Test
  void aHeadlineThatComesAgainInsideTheTextCutsNothingOff() {
    assertThat(text(p(FIRST), "<h2>Altaro gives in</h2>", p(SECOND), p(THIRD))).isEqualTo(PLAIN);
  }

  /** Words of offers that articles use, too; nothing else sets them off. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Get more from an old phone before you buy the next one.",
        "“Tell us what you want,” the ministry asked the makers of phones.",
        "What do you think a lock costs a maker, they asked.",
        "Shops in the region use affiliate links, which pay them for each phone that is sold, and"
            + " the ministry now asks them for the contracts."
      })
  void anOffersWordsAmongTheParagraphsAreTheArticles(String sentence) {
    assertThat(text(p(FIRST), p(sentence), p(SECOND), p(THIRD)))
        .isEqualTo(joined(FIRST, sentence, SECOND, THIRD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Get more from The Harbour Post.",
        "Follow The Harbour Post on Instagram, Facebook and YouTube.",
        "Folgen Sie der Hafenpost auf Instagram.",
        "Tell us what you think of locked phones."
      })
  void offersAfterTheTextGo(String offer) {
    assertThat(text(paragraphs(), p(offer))).isEqualTo(PLAIN);
  }

  @Test
  void aPictureWithItsCreditIsNoText() {
    String picture =
        "<figure><img src=x><div class=f-c>(Jon Ferry / The Harbour Post)</div></figure>";
    assertThat(text(p(FIRST), picture, p(SECOND), p(THIRD))).isEqualTo(PLAIN);
  }

  @Test
  void linesThatNameAuthorAndTimeBetweenEntriesGo() {
    String line = "<p class=author>by northbound » 3 Feb 2025, 7:40 pm</p>";
    assertThat(text(p(FIRST), p(SECOND), line, p(THIRD), line, p(FIRST + " So it was.")))
        .isEqualTo(joined(PLAIN, FIRST + " So it was."));
  }

  @Test
  void bareNumbersBetweenTheParagraphsGoAndPricesStay() {
    assertThat(text(p(FIRST), p("14"), p(SECOND), p("$39.99"), p(THIRD)))
        .isEqualTo(joined(FIRST, SECOND, "$39.99", THIRD));
  }

  @Test
  void whatAnInterviewedPersonAnswersIsNoLabel() {
    assertThat(text(p(FIRST), p("No."), p(SECOND), p("Thank you."), p(THIRD)))
        .isEqualTo(joined(FIRST, "No.", SECOND, "Thank you.", THIRD));
  }

  @Test
  void whatACompanySaysOfItselfUnderItsReleaseGoesAndAHeadingAboutTheMatterStays() {
    String about = "Altaro makes phones for people who travel, and sells them in forty countries.";
    assertThat(text(paragraphs(), "<h3>About Altaro</h3>", p(about))).isEqualTo(PLAIN);
    assertThat(text(p(FIRST), p(SECOND), "<h3>About the refunds</h3>", p(THIRD)))
        .isEqualTo(joined(FIRST, SECOND, "About the refunds", THIRD));
  }

  @Test
  void aHeadingMayCountWhatComesUnderIt() {
    assertThat(text(paragraphs(), "<div><h3>Comments (3)</h3>" + p(SECOND + " Again.") + "</div>"))
        .isEqualTo(PLAIN);
  }

  @Test
  void aHeadingOverLinksGoesWithThemAndOneOverTextStays() {
    String links = "<ul><li><a href=/b>Another story about phones</a></li></ul>";
    assertThat(
            text(
                p(FIRST) + "<h2>What is locked</h2>" + p(SECOND),
                "<h2>Seven more tales of the harbour</h2>" + links,
                "<h2>What comes next</h2>" + p(THIRD)))
        .isEqualTo(joined(FIRST, "What is locked", SECOND, "What comes next", THIRD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Now see what we think of the phones:</p>",
        "<p>M. Sand et al. 2026. Locks in phones. Harbour Letters 4 (2); doi: 10.1234/hl.42</p>",
        "<p>Mira Sand is the author of two books about telephones, and lives in the harbour.</p>",
        "<p>Mira Sand covers phones for the paper.</p><p>Harbour Town</p>",
        "<p>The Harbour Post is a newsroom of eleven people that nobody owns but its readers.</p>",
        "<p>HarbourPost.example is the best place to read about phones and boats.</p><p>It is the"
            + " harbour's:</p>"
      })
  void whatIsSaidAfterTheTextGoes(String last) {
    String page = article(paragraphs(), last);
    String byMira = page.replace("</head>", "<meta name=author content=\"Mira Sand\"></head>");
    assertThat(extract(byMira).text()).isEqualTo(PLAIN);
  }

  @Test
  void anAuthorsNameInTheTextIsNoPortrait() {
    String page = article(p(FIRST), p("Mira Sand, who " + SECOND), p(THIRD));
    String byMira = page.replace("</head>", "<meta name=author content=\"Mira Sand\"></head>");
    assertThat(extract(byMira).text()).contains("Mira Sand, who");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 thoughts on “Altaro gives in”",
        "„Altaro gives in“: 2 Gedanken dazu",
        "「Altaro gives in」への2件のフィードバック"
      })
  void aHeadingThatCountsAnswersToTheHeadlineOpensTheComments(String heading) {
    assertThat(
            text(
                paragraphs(),
                "<div class=x><h2>" + heading + "</h2>",
                p("Mine was locked in the middle of the sea, between two islands.") + "</div>"))
        .isEqualTo(PLAIN);
  }

  @Test
  void aLineThatStandsOverMostOfTheTextCutsNothingOff() {
    String last =
        "A hearing is planned for September, when the makers, all four of them, will have to show"
            + " how a buyer can get a lock removed within a week.";
    String slides = "<div class=x><div><p>Subscribe</p></div>" + p(THIRD) + p(last) + "</div>";
    assertThat(text(p(FIRST) + p(SECOND), slides)).isEqualTo(joined(PLAIN, last));
  }

  @Test
  void aTeaserIsKnownByItsLinkedHeading() {
    assertThat(
            text(
                p(FIRST) + p(SECOND),
                "<div class=mt-2><h3><a href=/b>Ferries stop</a></h3><p>The storm comes"
                    + " in.</p></div>",
                p(THIRD)))
        .isEqualTo(PLAIN);
  }

  @Test
  void beginningsOfOtherArticlesGo() {
    String item =
        "<li><a href=/%s>Ferries stop again</a> The storm that comes from the north...</li>";
    assertThat(
            text(
                paragraphs(),
                "<ul>" + item.formatted("a") + item.formatted("b") + item.formatted("c") + "</ul>",
                "<h3><a href=/d>Who owns the lighthouse?</a></h3><p>For ninety years nobody had"
                    + " asked, and when somebody did, the answer […]</p>"))
        .isEqualTo(PLAIN);
  }

  @Test
  void aParagraphThatTrailsOffStays() {
    String trailing = "“We never meant to lock anybody out, and we will see what can be done…";
    assertThat(text(p(FIRST), p(trailing), p(SECOND), p(THIRD)))
        .isEqualTo(joined(FIRST, trailing, SECOND, THIRD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The law shields platforms that carry third-party content from most claims in court.",
        "Wer externe Inhalte einbindet, muss vorher fragen, entschied das Gericht am Montag.",
        "The phone said that its browser was too old, and it would not open the form at all."
      })
  void anArticleMaySpeakOfEmbeddedContent(String sentence) {
    assertThat(text(p(FIRST), p(sentence), p(SECOND), p(THIRD)))
        .isEqualTo(joined(FIRST, sentence, SECOND, THIRD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Altaro gives in: 5 things to know", "5 reasons why Altaro gives in"})
  void aHeadingOfTheTextMayHoldTheHeadlineAndANumber(String heading) {
    assertThat(
            text(
                p(FIRST) + p(SECOND), "<div class=x><h2>" + heading + "</h2>", p(THIRD) + "</div>"))
        .isEqualTo(joined(FIRST, SECOND, heading, THIRD));
  }
}
