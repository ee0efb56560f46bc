package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.export.TimelineFixture.evidence;
import static org.dateline.export.TimelineFixture.id;
import static org.dateline.export.TimelineFixture.report;
import static org.dateline.export.TimelineFixture.write;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TimelineJsWriterTest {
  private final JsonMapper mapper = JsonMapper.builder().build();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2021-09-08, 2021-9-8, -, -",
        "2021-09, 2021-9, -, -",
        "2021, 2021, -, -",
        "2021-09-XX, 2021-9, -, -",
        "2021-09~, 2021-9, -, about September 2021",
        "2021?, 2021, -, perhaps 2021",
        "2021-09-08/2021-09-13, 2021-9-8, 2021-9-13, -",
        "2021-09/2021-11, 2021-9, 2021-11, -",
        "2021/2021-09, 2021, 2021-9, -",
        "2021-09/2021-09-13, 2021-9, 2021-9-13, -",
        "2021-09-08/2021-09-08, 2021-9-8, -, -",
        "2021-09-08/.., 2021-9-8, -, since 8 September 2021",
        "../2021-09, 2021-9, -, until September 2021",
        "202X, 2020, 2029, the 2020s",
        "2021-22, 2021-6, 2021-8, summer 2021",
        "2021-24, 2021-12, 2022-2, winter 2021",
      })
  void aDateIsAsPreciseThereAsItIsKnown(String date, String start, String end, String words)
      throws Exception {
    Timeline timeline = new TimelineFixture().claim(1, "Locked", date).build();
    TimelineJsReader.Event expected =
        new TimelineJsReader.Event(id(1).toString(), start, end, words);
    assertThat(TimelineJsReader.readJson(write(ExportFormat.TIMELINEJS, timeline)))
        .containsExactly(expected);
    assertThat(TimelineJsReader.readCsv(write(ExportFormat.TIMELINEJS_CSV, timeline)))
        .containsExactly(expected);
  }

  @Test
  void aClaimWithoutADateIsLeftOutAndNamed() throws Exception {
    Timeline timeline =
        new TimelineFixture().claim(1, "Locked\nphones", "").claim(2, "Dated", "2021").build();
    ExportReport expected =
        new ExportReport(
            1,
            List.of(
                new ExportReport.LeftOut(
                    id(1),
                    "The claim “Locked phones” has no date, and TimelineJS shows nothing without"
                        + " one.")));
    assertThat(report(ExportFormat.TIMELINEJS, timeline)).isEqualTo(expected);
    assertThat(report(ExportFormat.TIMELINEJS_CSV, timeline)).isEqualTo(expected);
    assertThat(TimelineJsReader.readJson(write(ExportFormat.TIMELINEJS, timeline))).hasSize(1);
  }

  @Test
  void wordsOfArticlesStayWordsWhereTheyAreReadAsHtml() throws Exception {
    String attack = "<img src=x onerror=alert(1)>\"'`</blockquote><iframe src=//evil.example>&amp;";
    Timeline timeline =
        new TimelineFixture()
            .titled(attack, attack)
            .claim(1, attack, "2021", evidence(1, "[" + attack + "]", "en", "javascript:alert(1)"))
            .build();
    JsonNode event =
        mapper.readTree(write(ExportFormat.TIMELINEJS, timeline)).path("events").get(0);
    Map<String, String> row =
        CsvTimelineWriterTest.rows(write(ExportFormat.TIMELINEJS_CSV, timeline)).get(1);
    for (String html :
        List.of(
            event.path("text").path("headline").asString(),
            event.path("text").path("text").asString(),
            row.getOrDefault("Headline", ""),
            row.getOrDefault("Text", ""))) {
      Document document = Jsoup.parseBodyFragment(html);
      assertThat(document.select("img, iframe, a, script")).isEmpty();
      assertThat(document.text()).contains(attack);
    }
  }

  @ParameterizedTest
  @CsvSource({"=1+1", "＝cmd", "@x", "-1", "+1"})
  void aFormulaInTheTableIsNoneAndReadsTheSame(String attack) throws Exception {
    Timeline timeline = new TimelineFixture().claim(1, attack, "2021").build();
    Map<String, String> row =
        CsvTimelineWriterTest.rows(write(ExportFormat.TIMELINEJS_CSV, timeline)).get(1);
    String headline = row.getOrDefault("Headline", "");
    assertThat(SpreadsheetCell.formula(headline)).isFalse();
    assertThat(Jsoup.parseBodyFragment(headline).text()).isEqualTo(attack);
  }
}
