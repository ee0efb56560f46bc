package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.extract.TestPages.FIRST;
import static org.dateline.extract.TestPages.SECOND;
import static org.dateline.extract.TestPages.extract;
import static org.dateline.extract.TestPages.extractor;
import static org.dateline.extract.TestPages.paragraphs;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any bytes give an article or a sentence. */
class RobustnessTest {
  @Test
  void twoHundredTablesInsideEachOtherGiveTheirText() {
    String html =
        "<html><body>"
            + "<table><tr><td>".repeat(200)
            + paragraphs()
            + "</td></tr></table>".repeat(200);
    assertThat(extract(html).text()).contains(FIRST, SECOND);
  }

  @Test
  void fiftyThousandElementsInsideEachOtherOverflowNothing() {
    assertThat(extract("<div class=\"content post\">".repeat(50_000) + paragraphs()).text())
        .contains(FIRST);
  }

  @Test
  void aHundredThousandSiblingsAreRead() {
    String html = "<html><body><div>" + "<div>x</div>".repeat(100_000) + paragraphs();
    assertThat(extract(html).text()).contains(FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=/authors/mira-sand>Mira Sand</a> ",
        "<div class=author>By Mira Sand and Jon Reed</div>",
        "<time datetime=2021-03-04>4 March 2021</time>",
        "<h2>Altaro gives in to its buyers</h2>",
        "<h3>Related articles</h3><p>More of the same, and some.</p>",
        "<p><a href=x><b>Never closed, ",
        "<p id=a aria-controls=a hidden>What is hidden here, and is long enough for a paragraph, is"
            + " unfolded by itself.</p>",
        "<div>Line<br><br>",
        "&amp &#x; &nosuch; &#99999999; "
      })
  void twentyThousandOfTheSameAreRead(String part) {
    String html = "<html><body><h1>Altaro gives in</h1>" + paragraphs() + part.repeat(20_000);
    assertThat(extract(html).text()).contains(FIRST);
  }

  @Test
  void anAttributeOfAMegabyteIsRead() {
    String html =
        "<html><body><div class=\"" + "share x-bar ".repeat(90_000) + "\">" + paragraphs();
    assertThat(extract(html).text()).contains(FIRST);
  }

  @Test
  void oneTextOfTenMegabytesIsRead() {
    String html = "<html><body><div>" + (FIRST + " ").repeat(60_000);
    assertThat(extract(html).text()).contains(FIRST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "<", "<html>", "<frameset><frame src=x></frameset>", "\u0000"})
  void aPageWithNothingInItSaysSo(String html) {
    assertThat(
            extractor()
                .extract(
                    new PageSource(
                        html.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty())))
        .satisfiesAnyOf(
            result -> assertThat(result).isInstanceOf(Extraction.NoArticle.class),
            result -> assertThat(result).isInstanceOf(Extraction.Extracted.class));
  }

  @Test
  void anEmptyPageHasNoArticle() {
    assertThat(
            extractor()
                .extract(new PageSource(new byte[0], Optional.empty(), Optional.of("nonsense"))))
        .isEqualTo(new Extraction.NoArticle("The page is empty."));
  }

  @Test
  void noiseIsNoReasonToFail() {
    byte[] noise = new byte[200_000];
    new Random(7).nextBytes(noise);
    assertThat(extractor().extract(new PageSource(noise, Optional.empty(), Optional.empty())))
        .isNotNull();
  }

  @Test
  void brokenLinkedDataIsLeftOut() {
    String html =
        "<html><head><script type=\"application/ld+json\">"
            + "[".repeat(100_000)
            + "</script><script type=\"application/ld+json\">{\"@type\":</script></head><body>"
            + paragraphs();
    assertThat(extract(html).text()).contains(FIRST);
  }

  @Test
  void aPageWithOnlyLinksIsNotEmpty() {
    String html =
        "<html><body><h1>Links</h1><ul>"
            + "<li><a href=/a>A first long address of a page about phones</a></li>".repeat(3)
            + "</ul></body></html>";
    assertThat(extract(html).text()).contains("A first long address");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251,windows-1251,Ключевой вопрос",
    "windows-1251,utf-8,Ключевой вопрос",
    "utf-8,iso-8859-1,Ключевой вопрос",
    "gb18030,gb2312,手机被远程锁定",
    "shift_jis,shift_jis,電話が遠隔でロック",
    "utf-16,,Ключевой вопрос",
    "windows-1252,,Größe für müde Füße"
  })
  void wrongAndContradictingCharsetsAreSeenThrough(String real, String said, String words) {
    String html =
        "<html><head>"
            + (said == null ? "" : "<meta charset=" + real + ">")
            + "</head><body><h1>T</h1><p>"
            + (words + ", ").repeat(12)
            + "</p></body></html>";
    ExtractedArticle article =
        extract(
            new PageSource(
                html.getBytes(Charset.forName(real)), Optional.empty(), Optional.ofNullable(said)));
    assertThat(article.text()).contains(words);
  }

  @Test
  void aPageThatWasStoredInTheWrongCharsetIsReadAsItWasMeant() {
    String meant = "Altaro’s buyers – “we’ll pay” – are free, says São Paulo’s court";
    String stored = new String(meant.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    ExtractedArticle article =
        extract(
            "<title>"
                + stored
                + "</title><h1>"
                + stored
                + "</h1>"
                + paragraphs()
                + "<p>"
                + stored
                + ". "
                + SECOND
                + "</p>");
    assertThat(article.headline()).isEqualTo(meant);
    assertThat(article.text()).endsWith(meant + ". " + SECOND);
  }
}
