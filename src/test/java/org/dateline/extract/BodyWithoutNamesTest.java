package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.extract.TestPages.FIRST;
import static org.dateline.extract.TestPages.SECOND;
import static org.dateline.extract.TestPages.THIRD;
import static org.dateline.extract.TestPages.joined;
import static org.dateline.extract.TestPages.p;
import static org.dateline.extract.TestPages.paragraphs;
import static org.dateline.extract.TestPages.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is article and what is not, where class and id names say nothing or say the wrong thing. */
class BodyWithoutNamesTest {
  private static final String ARTICLE = joined(FIRST, SECOND, THIRD);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mira has written about phones and their makers for ten years, first in Oslo and then"
            + " here.",
        "Sand is a reporter in the Oslo bureau, where she looks into makers of phones and their"
            + " locks.",
        "Mira schreibt seit zehn Jahren über Telefone und ihre Hersteller, erst in Oslo, dann hier."
      })
  void aLastParagraphAboutTheAuthorByOneNameIsNoText(String portrait) {
    assertThat(text("<p>By Mira Sand</p>", paragraphs(), p(portrait))).isEqualTo(ARTICLE);
  }

  @Test
  void aLastParagraphAboutSomebodyElseStays() {
    String last = "Mira Bay is a buyer who waited four years for this, and says she would again.";
    assertThat(text("<p>By Jon Reed</p>", paragraphs(), p(last)))
        .isEqualTo(ARTICLE + "\n\n" + last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jo Dee/Getty Images",
        "Bild: Jo Dee / picture alliance",
        "Stocksy",
        "© Jo Dee, AFP"
      })
  void aLineThatEndsWithAnAgencyOfPicturesIsItsCredit(String credit) {
    assertThat(text(p(FIRST), "<div class=k3>" + credit + "</div>", p(SECOND), p(THIRD)))
        .isEqualTo(ARTICLE);
  }

  @Test
  void aSentenceThatEndsWithAnAgencyStays() {
    String sentence = "“We were not asked,” she told AFP.";
    assertThat(text(p(FIRST), p(sentence), p(SECOND), p(THIRD)))
        .isEqualTo(joined(FIRST, sentence, SECOND, THIRD));
  }

  @Test
  void anAnswerThatAButtonUnfoldsIsText() {
    String folded =
        "<div class=a1><h3><button aria-controls=q1 aria-expanded=false>x</button>Who pays?</h3>"
            + "<div id=q1 aria-hidden=true style='display: none'><p>"
            + SECOND
            + "</p></div></div>";
    assertThat(text(p(FIRST), folded, p(THIRD)))
        .isEqualTo(joined(FIRST, "Who pays?", SECOND, THIRD));
  }

  @Test
  void hiddenProseThatNothingUnfoldsIsNoText() {
    assertThat(text(paragraphs(), "<div id=q1 aria-hidden=true><p>" + FIRST + " x</p></div>"))
        .isEqualTo(ARTICLE);
  }

  @Test
  void proseInAWidgetIsTextWhereTheBuilderOfThePageCallsAllPartsSo() {
    String widget = "<div class='panel widget'><div class=editor><p>%s</p></div></div>";
    assertThat(
            text(
                p(FIRST),
                widget.formatted(SECOND),
                widget.formatted(THIRD),
                "<div class=widget><p>Join thousands of readers who get our letter on Mondays, free"
                    + " of charge. <a href=/letter>Sign up</a></p></div>"))
        .isEqualTo(ARTICLE);
  }

  @Test
  void partsThatABuilderOfPagesCountsBelongTogether() {
    String row = "<div class='row row_%d'><div class='column column_%d'><p>%s</p></div></div>";
    String footer =
        "<div class=foot_0><p>Altaro is sold at the harbour, at four in the morning.</p></div>";
    assertThat(
            text(
                row.formatted(0, 0, FIRST + "</p><p>" + SECOND),
                row.formatted(1, 12, "A short row with only some sixty characters, no more of it."),
                row.formatted(10, 13, THIRD),
                footer))
        .isEqualTo(
            joined(
                FIRST,
                SECOND,
                "A short row with only some sixty characters, no more of it.",
                THIRD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Copyright 2026 The Harbour Post.", "Copyright (c) Harbour Post, Oslo"})
  void aLastLineThatClaimsTheRightsIsNoText(String line) {
    assertThat(text(paragraphs(), "<p>" + line + "</p>")).isEqualTo(ARTICLE);
  }

  @Test
  void whatIsSaidOfThePublisherUnderAReleaseIsNoText() {
    assertThat(
            text(
                paragraphs(),
                "<h3>About Harbour Post</h3>",
                p("Harbour Post has been read by those who wait for the boats since 1904.")))
        .isEqualTo(ARTICLE);
  }

  @Test
  void anArticleThatIsNamedAfterItsOpenCommentsIsTheArticle() {
    String page =
        "<html lang=en><head><title>Altaro gives in</title></head><body><div class='single"
            + " comments-open'><h1>Altaro gives in</h1>"
            + paragraphs()
            + "</div><div><p>The harbour is open from four in the morning, and closes when the last"
            + " boat has come in.</p></div></body></html>";
    assertThat(TestPages.extract(page).text()).isEqualTo(ARTICLE);
  }

  @Test
  void aHeadingThatIsAButtonIsReadAndSoIsWhatItUnfolds() {
    String question =
        "<h2><button type=button aria-expanded=false>Who has to pay?</button></h2><div"
            + " aria-hidden=true><div>"
            + SECOND
            + "</div></div>";
    assertThat(text(p(FIRST), question, p(THIRD)))
        .isEqualTo(joined(FIRST, "Who has to pay?", SECOND, THIRD));
  }

  @Test
  void aTableBesideTheTextIsPartOfIt() {
    String facts =
        "<table><tr><th>Rooms</th><td>3</td></tr><tr><th>Size</th><td>84 m²</td></tr><tr><th>Free"
            + " from</th><td>1 August, at the latest</td></tr></table>";
    assertThat(text("<div>" + paragraphs() + "</div>", facts))
        .isEqualTo(
            joined(ARTICLE, "Rooms | 3", "Size | 84 m²", "Free from | 1 August, at the latest"));
  }

  @Test
  void anOfferInABoxWithItsLinkIsNoTextThoughItStandsInTheMiddle() {
    String offer = "Subscribe to the Quay Letter and never miss what happens on the quay.";
    assertThat(
            text(
                p(FIRST),
                "<div class=k9>" + p(offer) + "<a href=/letter>Subscribe</a></div>",
                p(SECOND),
                p(THIRD)))
        .isEqualTo(ARTICLE);
    assertThat(text(p(FIRST), p(offer), p(SECOND), p(THIRD)))
        .isEqualTo(joined(FIRST, offer, SECOND, THIRD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From €1 a week for the first three months. Cancel at any time.",
        "Jetzt 4 Wochen für 1 € testen. Jederzeit kündbar.",
        "Continua depois da publicidade",
        "Dalsza część artykułu pod materiałem wideo",
        "Bültenimize abone olun.",
        "本文内容及配图由入驻作者撰写，不代表本站立场。",
        "<em>This story was produced with the help of AI and checked by an editor.</em>"
      })
  void offersAndNoticesOfTheOutletBelowTheTextAreNoPartOfIt(String notice) {
    assertThat(text(paragraphs(), p(notice))).isEqualTo(ARTICLE);
  }

  @Test
  void anAnchorThatLeadsNowhereIsText() {
    String folded = "<div class=a1><a tabindex=0>%s</a></div><div class=a2><p>%s</p></div>";
    assertThat(
            text(
                p(FIRST),
                folded.formatted("Who pays?", "The maker pays, and not the buyer."),
                folded.formatted("Who waits?", "Nobody waits for longer than a week."),
                p(SECOND),
                p(THIRD)))
        .isEqualTo(
            joined(
                FIRST,
                "Who pays?",
                "The maker pays, and not the buyer.",
                "Who waits?",
                "Nobody waits for longer than a week.",
                SECOND,
                THIRD));
  }

  @Test
  void itemsOfAMenuThatAScriptDrivesAreNoText() {
    String menu = "<ul><li><a>English</a></li><li><a>Deutsch</a></li><li><a>Suomi</a></li></ul>";
    assertThat(text(menu, paragraphs())).isEqualTo(ARTICLE);
  }

  private static String grid(String card) {
    return "<div class=a1>"
        + card.formatted(
            "/n/1",
            "A ferry that steers itself",
            "It left the quay at nine in the morning without a hand at its wheel, and was on time.")
        + card.formatted(
            "/n/2",
            "Fog closes the harbour",
            "No ship has come in since Monday, and the last one went out with nobody on its deck.")
        + card.formatted(
            "/n/3",
            "A lighthouse is sold",
            "It has not been lit for forty years, and whoever buys it has to paint it each spring.")
        + "</div>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><a href='%s'><h3>%s</h3></a><p>%s</p></div>",
        "<div><a href='%s'><img src=a.jpg>%s</a><div>%s</div></div>",
        "<a href='%s'><img src=a.jpg><span>%s</span></a>",
        "<article><h2><a href='%s'>%s</a></h2><p>%s</p></article>"
      })
  void aRowOfCardsThatLeadElsewhereIsNoText(String card) {
    String more = p(FIRST + " It was late.") + p(SECOND + " It was later.") + p(THIRD + " So.");
    assertThat(text(paragraphs(), more, grid(card)))
        .isEqualTo(
            joined(ARTICLE, FIRST + " It was late.", SECOND + " It was later.", THIRD + " So."));
  }

  @Test
  void questionsThatUnfoldAreNoRowOfCards() {
    String more = p(FIRST + " It was late.") + p(SECOND + " It was later.") + p(THIRD + " So.");
    String card = "<div><h3><a href='#q'>%2$s</a></h3><p>%3$s</p></div>";
    assertThat(text(paragraphs(), more, grid(card)))
        .endsWith(
            "A lighthouse is sold\n\n"
                + "It has not been lit for forty years, and whoever buys it has to paint it each"
                + " spring.");
  }

  @Test
  void aPageOfCardsKeepsThem() {
    String card = "<div><h3><a href='%s'>%s</a></h3><p>%s</p></div>";
    assertThat(text(p("All that we have written on the harbour."), grid(card)))
        .contains(
            "It left the quay at nine in the morning without a hand at its wheel, and was on time.",
            "It has not been lit for forty years, and whoever buys it has to paint it each"
                + " spring.");
  }

  @Test
  void whatComesAfterTeasersUnderAHeadingOfTheirsStays() {
    String more = p(FIRST + " It was late.") + p(SECOND + " It was later.") + p(THIRD + " So.");
    String cards = grid("<div><a href='%s'><h3>%s</h3></a><p>%s</p></div>");
    assertThat(text(more, "<h3>You may also like</h3>", cards, paragraphs()))
        .isEqualTo(
            joined(FIRST + " It was late.", SECOND + " It was later.", THIRD + " So.", ARTICLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The old customs house on Monday. Photo: Ana Lee / Harbour Pictures",
        "Das alte Zollhaus am Montag. Foto: Ana Lee",
        "“We waited”, says a buyer. | Image: Ana Lee/Harbour Pictures",
      })
  void aParagraphThatEndsWithACreditIsACaption(String caption) {
    assertThat(text(p(FIRST), "<div class=k3>" + caption + "</div>", p(SECOND), p(THIRD)))
        .isEqualTo(ARTICLE);
  }

  @Test
  void aParagraphThatOnlySpeaksOfAPhotoStays() {
    String words = "She had one question. Photo: is that an app, or a button?";
    assertThat(text(p(FIRST), p(words), p(SECOND), p(THIRD)))
        .isEqualTo(joined(FIRST, words, SECOND, THIRD));
  }

  @Test
  void aSummaryOfOneSentenceInABoxBesideTheTextStays() {
    String summary = "The maker of phones gives in after weeks of complaints from buyers.";
    assertThat(text("<div class=top>" + p(summary) + "</div>", "<div class=k2>", paragraphs()))
        .isEqualTo(joined(summary, ARTICLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"align=right", "style='float: right; width: 20em'", "class=infobox"})
  void aTableThatTheTextFlowsAroundIsNoText(String looks) {
    String table =
        "<table %s><tr><th>Founded</th><td>1998</td></tr><tr><th>People</th><td>4,000</td></tr>"
            + "</table>";
    assertThat(text(table.formatted(looks), paragraphs())).isEqualTo(ARTICLE);
    assertThat(text(p(FIRST), table.formatted(""), p(SECOND), p(THIRD)))
        .isEqualTo(joined(FIRST, "Founded | 1998", "People | 4,000", SECOND, THIRD));
  }

  @Test
  void theNumberOfAStepInABoxOfItsOwnIsNoText() {
    String step = "<li><div><span>%s</span></div><div><p>%s</p></div></li>";
    assertThat(
            text(
                paragraphs(),
                "<ol>"
                    + step.formatted("1", "Connect the phone with a cable.")
                    + step.formatted("2", "Type the code that came with the bill.")
                    + "</ol>"))
        .isEqualTo(
            joined(
                ARTICLE,
                "Connect the phone with a cable.",
                "Type the code that came with the bill."));
  }

  @Test
  void stepsAndAnswersMayAskToWrite() {
    assertThat(
            text(
                paragraphs(),
                "<ol><li>Write to us with the number of the bill.</li></ol>",
                "<h3>How do I get a code?</h3>",
                p("Write to us, and we send it within a week.")))
        .isEqualTo(
            joined(
                ARTICLE,
                "Write to us with the number of the bill.",
                "How do I get a code?",
                "Write to us, and we send it within a week."));
  }
}
