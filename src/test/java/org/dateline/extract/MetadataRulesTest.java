package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.extract.TestPages.extract;
import static org.dateline.extract.TestPages.paragraphs;
import static org.dateline.extract.TestPages.source;

import java.util.Optional;
import org.dateline.model.StatedTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headline, authors, dates and the rest, each rule on a page that called for it. */
class MetadataRulesTest {
  private static ExtractedArticle page(String head, String body) {
    return extract(
        "<html lang=en><head>" + head + "</head><body>" + body + paragraphs() + "</body></html>");
  }

  private static String jsonLd(String properties) {
    return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
        + properties
        + "}</script>";
  }

  @Test
  void theShownHeadlineGoesBeforeTheOneForSearchEngines() {
    assertThat(
            page(
                    "<title>Altaro ends phone locks: all you need to know | Harbour</title>",
                    "<h1>Altaro ends its phone locks</h1>")
                .headline())
        .isEqualTo("Altaro ends its phone locks");
  }

  @Test
  void theSitesNameIsNoHeadline() {
    assertThat(
            page(
                    "<meta property=og:site_name content=\"The Harbour Post\">"
                        + "<meta property=og:title content=\"Altaro gives in\">",
                    "<h1>The Harbour Post</h1><h2>Altaro gives in</h2>")
                .headline())
        .isEqualTo("Altaro gives in");
  }

  @Test
  void aKickerInAnElementOfItsOwnIsCutOff() {
    assertThat(
            page(
                    "<meta property=og:title content=\"Altaro gives in to buyers\">",
                    "<h1><span>Locked phones</span> Altaro gives in to buyers</h1>")
                .headline())
        .isEqualTo("Altaro gives in to buyers");
  }

  @Test
  void theTitleWithoutTheSiteStandsInWhereNoHeadingIsShown() {
    assertThat(page("<title>Altaro gives in to buyers - The Harbour Post</title>", "").headline())
        .isEqualTo("Altaro gives in to buyers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Mira Sand;Mira Sand",
        "By Mira Sand and Jon Ferry;Mira Sand, Jon Ferry",
        "Von Mira Sand und Jon Ferry;Mira Sand, Jon Ferry",
        "Mira Sand, PhD;Mira Sand",
        "By Mira Sand, Senior Correspondent;Mira Sand",
        "Mira Sand | The Harbour Post;Mira Sand",
        "Reuters;''",
        "Staff reports;''",
        "admin;''",
        "https://social.example/harbourpost;''",
        "mira.sand.1232;''"
      })
  void authorsArePeople(String said, String names) {
    assertThat(String.join(", ", page("<meta name=author content=\"" + said + "\">", "").authors()))
        .isEqualTo(names);
  }

  @Test
  void aShownBylineNamesTheAuthorsWhereNothingIsDeclared() {
    assertThat(
            page("", "<h1>Altaro gives in</h1><p class=byline>By Mira Sand and Jon Ferry</p>")
                .authors())
        .containsExactly("Mira Sand", "Jon Ferry");
  }

  @Test
  void aShownBylineWithMoreNamesIsTheBetterOne() {
    assertThat(
            page(
                    jsonLd("\"author\":{\"@type\":\"Person\",\"name\":\"Mira Sand\"}"),
                    "<h1>Altaro gives in</h1><p class=byline>By Mira Sand and Jon Ferry</p>")
                .authors())
        .containsExactly("Mira Sand", "Jon Ferry");
  }

  @Test
  void commentatorsAndTeasersNameNoAuthors() {
    assertThat(
            page(
                    "",
                    "<h1>Altaro gives in</h1><div class=comments><a rel=author>Angry"
                        + " Buyer</a></div><div class=related-posts><span class=author>Other"
                        + " Writer</span></div>")
                .authors())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en;Published 8 September 2025;2025-09-08",
        "en;September 8th, 2025;2025-09-08",
        "en;9/8/2025;2025-09-08",
        "de;8. September 2025;2025-09-08",
        "de;08.09.2025;2025-09-08",
        "fr;8 septembre 2025;2025-09-08",
        "es;8 de septiembre de 2025;2025-09-08",
        "pl;8 września 2025;2025-09-08",
        "ru;8 сентября 2025;2025-09-08",
        "zh;2025年9月8日;2025-09-08",
        "ko;2025년 9월 8일;2025-09-08",
        "fa;۱۷ شهریور ۱۴۰۴;2025-09-08",
        "ar;٨ سبتمبر ٢٠٢٥;2025-09-08"
      })
  void datesAreReadAsPeopleWriteThem(String language, String shown, String day) {
    ExtractedArticle article =
        extract(
            source(
                "<html lang="
                    + language
                    + "><body><h1>Altaro</h1><div class=date>"
                    + shown
                    + "</div>"
                    + paragraphs()
                    + "</body></html>",
                "https://harbourpost.example/altaro"));
    assertThat(article.published()).contains(new StatedTime(day));
  }

  @Test
  void timesKeepTheirZoneAndPrecision() {
    ExtractedArticle article =
        page(
            jsonLd(
                "\"datePublished\":\"2025-09-08T10:15:00+02:00\",\"dateModified\":\"2025-09-09\""),
            "<h1>Altaro gives in</h1>");
    assertThat(article.published()).contains(new StatedTime("2025-09-08T10:15+02:00"));
    assertThat(article.modified()).contains(new StatedTime("2025-09-09"));
  }

  @Test
  void aDayInUtcGivesWayToTheDayThatReadersSee() {
    ExtractedArticle article =
        page(
            "<meta property=article:published_time content=\"2025-09-09T01:48:19Z\">",
            "<h1>Altaro gives in</h1><div class=date>September 8, 2025</div>");
    assertThat(article.published()).contains(new StatedTime("2025-09-08"));
  }

  @Test
  void neighboursDatesAndTheCopyrightYearAreNoDates() {
    ExtractedArticle article =
        page(
            "",
            "<h1>Altaro gives in</h1><div class=related-posts><span class=date>1 May"
                + " 2024</span></div><footer>Copyright 2026</footer>");
    assertThat(article.published()).isEmpty();
  }

  @Test
  void theAddressTellsTheDayWhereThePageDoesNot() {
    ExtractedArticle article =
        extract(
            source(
                "<html><body><h1>Altaro</h1>" + paragraphs() + "</body></html>",
                "https://harbourpost.example/2025/09/08/altaro"));
    assertThat(article.published()).contains(new StatedTime("2025-09-08"));
  }

  @Test
  void addressesAreMadeWholeAndOnlyWebAddressesCount() {
    ExtractedArticle article =
        page(
            "<link rel=canonical href=\"/news/altaro\"><meta property=og:image"
                + " content=\"javascript:alert(1)\"><meta property=og:site_name content=\"The"
                + " Harbour Post\">",
            "<h1>Altaro gives in</h1>");
    assertThat(article.canonicalUrl()).contains("https://harbourpost.example/news/altaro");
    assertThat(article.image()).isEmpty();
    assertThat(article.siteName()).isEqualTo(Optional.of("The Harbour Post"));
  }

  @Test
  void theLanguageIsCheckedAgainstTheText() {
    String german =
        "<p>Der Hersteller hat am Montag gesagt, dass er die Telefone in den Regionen, in denen er"
            + " nicht verkauft, nicht mehr sperren wird, und das ist für die Käufer eine gute"
            + " Nachricht, weil sie sich über das Schloss beschwert hatten.</p>";
    assertThat(
            extract("<html lang=en><body><h1>Telefone</h1>" + german + "</body></html>").language())
        .contains("de");
  }

  @Test
  void whatIsEscapedTwiceIsReadOnce() {
    ExtractedArticle article =
        extract(
            "<html><head><meta property=og:site_name content=\"Oak &amp;amp; Wire\"></head><body>"
                + paragraphs()
                + "</body></html>");
    assertThat(article.siteName()).contains("Oak & Wire");
  }

  @Test
  void aPictureThatOnlyJsonLdNamesIsThePages() {
    ExtractedArticle article =
        extract(
            "<html><head><script"
                + " type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"image\":[{"
                + "\"@type\":\"ImageObject\",\"url\":\"https://harbourpost.example/p.jpg\"}]}</script>"
                + "</head><body>"
                + paragraphs()
                + "</body></html>");
    assertThat(article.image()).contains("https://harbourpost.example/p.jpg");
  }
}
