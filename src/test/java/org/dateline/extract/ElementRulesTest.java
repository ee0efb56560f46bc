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

/** Each rule that leaves out whole parts of a page, on a page that called for it. */
class ElementRulesTest {
  @Test
  void aConsentNoticeWithoutATellingNameGoesAndAnArticleAboutCookiesStays() {
    String notice =
        "<div class=\"x1\"><p>We use cookies on our website.</p><p>Some of these cookies are"
            + " needed, and with others you help our partners to know you.</p></div>";
    String about =
        "<div class=\"x2\"><p>Third-party cookies follow people from site to site, the regulator"
            + " said.</p><p>Altaro's phones will refuse such cookies from June on.</p></div>";
    assertThat(text(notice, paragraphs(), about))
        .isEqualTo(
            joined(
                PLAIN,
                "Third-party cookies follow people from site to site, the regulator said.",
                "Altaro's phones will refuse such cookies from June on."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wir verwenden Cookies auf unserer Website.",
        "Nous utilisons des cookies sur notre site.",
        "Utilizamos cookies propias y de terceros.",
        "Мы используем файлы cookie.",
        "Używamy plików cookies."
      })
  void consentNoticesAreKnownInOtherLanguages(String sentence) {
    assertThat(text("<div>" + p(sentence) + p(sentence) + "</div>", paragraphs())).isEqualTo(PLAIN);
  }

  @Test
  void commentsGoEvenWhereTheyAreLongerThanTheArticle() {
    String comment =
        p(
            "I bought such a phone, and it was locked after a week, which made me very angry"
                + " indeed.");
    assertThat(text(paragraphs(), "<div id=\"comments\">" + comment.repeat(40) + "</div>"))
        .isEqualTo(PLAIN);
  }

  @Test
  void aClassNameThatEveryPartHasTellsNothing() {
    String html =
        "<html><body><main><h1>Altaro gives in</h1>"
            + "<div class=\"newsletter widget\">"
            + p(FIRST)
            + p(SECOND)
            + "</div>"
            + "<div class=\"newsletter widget\">"
            + p(THIRD)
            + p(FIRST + " Again.")
            + "</div>"
            + "</main></body></html>";
    assertThat(extract(html).text()).contains(FIRST, SECOND, THIRD);
  }

  /** Systems make a heading's id from its words, which then read as if they named furniture. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2 id=\"digital-marketing\">Digital marketing</h2>",
        "<h3 id=\"h-what-share-of-phones-is-locked\">What share of phones is locked?</h3>"
      })
  void theIdOfAHeadingIsNoNameOfFurniture(String heading) {
    String words = heading.replaceAll("<[^>]*>", "");
    assertThat(text(p(FIRST), heading, p(SECOND), p(THIRD)))
        .isEqualTo(joined(FIRST, words, SECOND, THIRD));
  }

  @Test
  void aConsentNoticeLongerThanTheArticleGoes() {
    String notice =
        p("We use cookies on our website to learn what our readers like, and to tell our partners.")
            + p(
                "These cookies are strictly necessary, and you can manage cookies in your"
                    + " browser.");
    assertThat(text(paragraphs(), "<div class=x>" + notice.repeat(2) + "</div>")).isEqualTo(PLAIN);
  }

  @Test
  void aTextThatAPaywallHidesIsRead() {
    String hidden = "<div style=\"display:none\">";
    assertThat(
            text(
                p("The lock is gone."),
                hidden + p(FIRST) + "</div>",
                hidden + p(SECOND) + "</div>",
                hidden + p(THIRD) + "</div>"))
        .isEqualTo(joined("The lock is gone.", PLAIN));
  }

  /** Components of a common system are all named so. */
  @Test
  void aPrefixThatManySitesUseIsNoConsentNotice() {
    String part = "<div class=\"cmp-text\">" + p(SECOND) + "</div>";
    assertThat(text(p(FIRST), part, p(THIRD))).isEqualTo(PLAIN);
  }

  @Test
  void theMarkThatAHeadingIsLinkedByIsNotRead() {
    ExtractedArticle article =
        extract(
            "<html><body><main><h1>Altaro gives in<a href=#altaro>¶</a></h1>"
                + p(FIRST)
                + "<h2>What changes<a href=#what>#</a></h2>"
                + p(SECOND)
                + p(THIRD)
                + "</main></body></html>");
    assertThat(article.headline()).isEqualTo("Altaro gives in");
    assertThat(article.text()).isEqualTo(joined(FIRST, "What changes", SECOND, THIRD));
  }

  @Test
  void stepsWithPicturesAreTheArticle() {
    String step = "<div class=\"step\"><img src=x><p>%s</p></div>";
    assertThat(
            text(
                p(FIRST) + p(SECOND),
                step.formatted("Hold the phone so that its back looks at you."),
                step.formatted("Push the small pin into the hole beside the card."),
                step.formatted("Take the card out, and keep the pin for the next time.")))
        .contains("Hold the phone", "Push the small pin", "keep the pin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data-testid", "data-component", "data-hook"})
  void namesForTestsAndScriptsTellFurnitureWhereClassesDoNot(String attribute) {
    String promotion =
        "<div class=css-1ab %s=newsletter-promo><p>Our letter on phones goes out on Fridays, and"
            + " nine thousand read it.</p></div>";
    assertThat(text(p(FIRST) + p(SECOND), promotion.formatted(attribute), p(THIRD)))
        .isEqualTo(PLAIN);
  }
}
