package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.export.TimelineFixture.evidence;
import static org.dateline.export.TimelineFixture.id;
import static org.dateline.export.TimelineFixture.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.ClaimLink;
import org.dateline.model.ClaimRelation;
import org.dateline.model.EvidenceState;
import org.dateline.model.FieldValue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTimelineWriterTest {
  private static final String ATTACK =
      "\"'><script>alert(1)</script></style></title><img src=x onerror=alert(1)>&lt;`";

  @Test
  void anEntryHasItsQuoteSourceDateOfCaptureAndHash() throws Exception {
    Document page =
        page(new TimelineFixture().claim(1, "They lock.", "2021-09-08", evidence(1, "a [b c] d")));
    Element event = page.select("ol.events > li").getFirst();
    assertThat(event.id()).isEqualTo("claim-" + id(1));
    assertThat(event.select("h3").text()).isEqualTo("They lock.");
    assertThat(event.select("blockquote").text()).isEqualTo("b c");
    assertThat(event.select("figcaption").text())
        .isEqualTo(
            "Phones go dark The Harbour Post · M. Okoye · published 8 September 2021 Captured 13"
                + " September 2021, 10:22 UTC · SHA-256 "
                + "ab".repeat(32));
    Element link = event.select("figcaption a").getFirst();
    assertThat(link.attr("href")).isEqualTo("https://harbour.example/phones?id=1");
    assertThat(link.attr("rel")).isEqualTo("noopener noreferrer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-09-08|2021-09-08|8 September 2021",
        "2021-09|2021-09|September 2021",
        "2021|2021|2021",
        "2021-09~|2021-09|About September 2021",
        "2021-09-08/2021-09-13|2021-09-08|8 September 2021 – 13 September 2021",
        "../2021-09|2021-09|Until September 2021",
        "202X|2020|The 2020s",
        "2021-22|2021|Summer 2021",
      })
  void eachEventHasOneTimeWithAPlainDateAndTheRestInWords(String date, String plain, String words)
      throws Exception {
    Document page = page(new TimelineFixture().claim(1, "x", date, evidence(1, "[b]")));
    assertThat(page.select("time")).hasSize(1);
    assertThat(page.select("time").attr("datetime")).isEqualTo(plain);
    assertThat(page.select("time").text()).isEqualTo(words);
  }

  @Test
  void anUndatedClaimStandsLastAndSaysSo() throws Exception {
    Document page = page(new TimelineFixture().claim(1, "x", "").claim(2, "y", "2021"));
    assertThat(page.select(".when").eachText()).containsExactly("2021", "Undated");
  }

  @Test
  void foreignWordsAreWordsWhereverTheyStand() throws Exception {
    Map<String, List<FieldValue>> values =
        Map.of(
            "regions",
            List.of(new FieldValue.RegionValue("IR", Optional.of(ATTACK))),
            ATTACK,
            List.of(new FieldValue.LinkValue("javascript:alert(1)")));
    Document page =
        page(
            new TimelineFixture()
                .titled(ATTACK, ATTACK)
                .claim(1, "affected-region", ATTACK, "2021", values, evidence(1, "[x]"))
                .claim(
                    2,
                    ATTACK,
                    ATTACK,
                    "2022",
                    values,
                    evidence(1, "[" + ATTACK + "]", ATTACK, "javascript:alert(1)"))
                .claim(3, "z", "2023", evidence(2, "[x]", "en", "https://e.example/\"><b>"))
                .link(new ClaimLink(id(1), ClaimRelation.UPDATES, id(2))));
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("img, b b, iframe, object, [onerror], [style]")).isEmpty();
    assertThat(page.select("a").eachAttr("href"))
        .containsExactly("#claim-" + id(2), "https://harbour.example/phones?id=1");
    assertThat(page.title()).isEqualTo(ATTACK);
    assertThat(page.select("h1").text()).isEqualTo(ATTACK);
    assertThat(page.select("li h3").eachText()).contains(ATTACK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "//evil.example/x",
        "vbscript:x",
        "https:evil",
        "http://a b",
        "",
      })
  void onlyAddressesOfTheWebBecomeLinks(String url) {
    assertThat(Markup.address(url)).isEmpty();
  }

  @Test
  void theAddressOfALinkIsInAscii() {
    assertThat(Markup.address("https://пример.example/путь?q=é#ф"))
        .contains(
            "https://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.example/%D0%BF%D1%83%D1%82%D1%8C?q=%C3%A9#%D1%84");
  }

  @Test
  void thePolicyAllowsNothingButItsOwnStyleAndScript() throws Exception {
    String html =
        write(
            ExportFormat.HTML,
            new TimelineFixture().claim(1, "a", "2021").claim(2, "b", "2022").build());
    Document page = Jsoup.parse(html);
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; img-src data:; style-src '"
                + hash(page.select("style").getFirst().data())
                + "'; script-src '"
                + hash(page.select("script").getFirst().data())
                + "'; base-uri 'none'; form-action 'none'");
    assertThat(page.select("[src], link:not([href^=data:])")).isEmpty();
    assertThat(html).doesNotContain("@import").doesNotContain("url(");
  }

  @Test
  void aQuoteSaysItsLanguageAndItsDirection() throws Exception {
    Document page =
        page(
            new TimelineFixture()
                .claim(
                    1,
                    "x",
                    "2021",
                    evidence(1, "[گوشی قفل شد]", "fa", "https://a.example/"),
                    evidence(2, "[手机被锁]", "zh_CN", "https://a.example/"),
                    evidence(3, "[locked]", "no such language", "https://a.example/")));
    assertThat(page.select("blockquote").stream().map(q -> q.attr("lang") + " " + q.attr("dir")))
        .containsExactly("fa rtl", "zh-CN ltr", " ltr");
  }

  @Test
  void aChangeUnderTheQuoteIsSaid() throws Exception {
    TimelineEvidence intact = evidence(1, "[x]");
    TimelineEvidence gone =
        new TimelineEvidence(
            intact.annotation(),
            EvidenceState.GONE,
            Optional.empty(),
            intact.url(),
            "",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            intact.captured(),
            Optional.empty(),
            intact.revisionId(),
            intact.textSha256(),
            intact.text());
    TimelineEvidence accepted =
        TimelineFixture.accepted(evidence(2, "[14 million]"), "<b>41</b>\nmillion");
    Document page = page(new TimelineFixture().claim(1, "x", "2021", intact, gone, accepted));
    assertThat(page.select(".caution").eachText())
        .containsExactly(
            "The article does not say these words any more.",
            "The article says now: “\u2068<b>41</b> million\u2069”.");
    assertThat(page.select("figcaption a").get(1).text()).isEqualTo(intact.url());
  }

  @Test
  void anEmptyTimelineSaysSo() throws Exception {
    assertThat(page(new TimelineFixture()).select("main > p").text())
        .isEqualTo("There is no claim in this timeline yet.");
  }

  @Test
  void charactersThatHtmlForbidsAreLeftOut() {
    assertThat(Markup.text("a\u0000b\u0007c\uFFFEd\uD800e\nf\tg😀")).isEqualTo("abcde\nf\tg😀");
  }

  private static Document page(TimelineFixture fixture) throws Exception {
    return Jsoup.parse(write(ExportFormat.HTML, fixture.build()));
  }

  private static String hash(String text) throws Exception {
    return "sha256-"
        + Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
