package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.export.TimelineFixture.evidence;
import static org.dateline.export.TimelineFixture.write;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.FieldValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTimelineWriterTest {
  @Test
  void aClaimIsOneLineWithItsEvidenceLineByLineInEachColumn() throws Exception {
    Map<String, List<FieldValue>> values = new LinkedHashMap<>();
    values.put(
        "regions",
        List.of(
            new FieldValue.RegionValue("IR", Optional.empty()),
            new FieldValue.RegionValue("UA-43", Optional.of("the peninsula"))));
    String csv =
        write(
            ExportFormat.CSV,
            new TimelineFixture()
                .claim(
                    1,
                    "affected-region",
                    "Phones, \"locked\"",
                    "2021-09~",
                    values,
                    evidence(1, "They are [dark.\n\nAll] of them."),
                    evidence(2, "🇮🇷 said [so]."))
                .build());
    assertThat(csv).startsWith("\uFEFFid,date,from,to,date in words,").endsWith("\r\n");
    List<Map<String, String>> rows = rows(csv);
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst())
        .containsEntry("id", TimelineFixture.id(1).toString())
        .containsEntry("date", "2021-09~")
        .containsEntry("from", "2021-09-01")
        .containsEntry("to", "2021-09-30")
        .containsEntry("claim", "Phones, \"locked\"")
        .containsEntry("regions", "IR; UA-43")
        .containsEntry("regions as written", "Iran; the peninsula")
        .containsEntry("quote", "dark. ¶ All\nso")
        .containsEntry("captured", "2021-09-13T10:22:33Z\n2021-09-13T10:22:33Z")
        .containsEntry("start", "9\n8")
        .containsEntry("end", "19\n10")
        .containsEntry("outlet", "The Harbour Post\nThe Harbour Post");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u00a0=1",
        "\u200b=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "﹦1",
        "'=1",
        "''@x",
        "\ufeff=cmd|' /C calc'!A0"
      })
  void whatWouldBeAFormulaGetsAnApostropheThatReadingTakesOff(String attack) throws Exception {
    String guarded = SpreadsheetCell.guard(attack);
    assertThat(guarded).isEqualTo("'" + attack);
    assertThat(SpreadsheetCell.formula(guarded)).isFalse();
    assertThat(SpreadsheetCell.read(guarded)).isEqualTo(attack);
    String csv =
        write(
            ExportFormat.CSV,
            new TimelineFixture().claim(1, attack, "2021", evidence(1, "[x]")).build());
    assertThat(rows(csv).getFirst()).containsEntry("claim", guarded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "'quoted'", "1 = 1", "a-b", "", "’twas", "– said", "5 + 5"})
  void ordinaryWordsStayAsTheyAre(String words) {
    assertThat(SpreadsheetCell.guard(words)).isEqualTo(words);
    assertThat(SpreadsheetCell.read(words)).isEqualTo(words);
  }

  @Test
  void everyTableIsReadBackAsItWas() throws Exception {
    List<List<String>> rows =
        List.of(
            List.of("a", "b,c", "d\"e\""),
            List.of("", " x ", "line\nline\r\nline"),
            List.of("克里米亚", "\"", ","));
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    new CsvTable(rows).write(bytes);
    assertThat(CsvTable.read(new ByteArrayInputStream(bytes.toByteArray())).rows()).isEqualTo(rows);
  }

  @Test
  void aTableThatIsNoneIsRefusedInASentence() {
    assertThatThrownBy(() -> CsvTable.read(new ByteArrayInputStream(new byte[] {'a', (byte) 0xE4})))
        .isInstanceOf(ImportException.class)
        .hasMessage("The table is not in UTF-8; save it as “CSV UTF-8”.");
    assertThatThrownBy(() ->
            CsvTable.read(new ByteArrayInputStream("a\n\"b".getBytes(StandardCharsets.UTF_8))))
        .hasMessage("The table ends inside a quoted cell that begins in line 2.");
  }

  @Test
  void aTimelineWithoutClaimsIsAHeaderLine() throws Exception {
    assertThat(write(ExportFormat.CSV, new TimelineFixture().build()))
        .isEqualTo("\uFEFFid,date,type,claim\r\n");
  }

  static List<Map<String, String>> rows(String csv) throws Exception {
    List<List<String>> rows =
        CsvTable.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))).rows();
    return rows.stream()
        .skip(1)
        .map(row -> {
          Map<String, String> named = new LinkedHashMap<>();
          for (int i = 0; i < row.size(); i++) {
            named.put(rows.getFirst().get(i), row.get(i));
          }
          return named;
        })
        .toList();
  }
}
