package org.dateline.desk.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.Code;
import org.dateline.model.Codebook;
import org.dateline.model.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodebookFileTest {
  private static final String SMALLEST =
      """
      {"codes": [{"guid": "00000000-0000-4000-8000-000000000001", "key": "a-b", "name": "A",
        "colour": "#112233", "shortcut": "1", "fields": [
        {"guid": "00000000-0000-4000-8000-000000000002", "key": "c", "name": "C", "kind": "text"}
      ]}]}
      """;

  private final CodebookFile file = new CodebookFile();

  @Test
  void theShippedCodebookHasTheCodesAndFieldsOfTheDesign() throws Exception {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Code code : file.shipped().codes()) {
      fields.put(code.key(), code.fields().stream().map(Field::key).toList());
    }
    assertThat(fields)
        .containsExactly(
            Map.entry("affected-region", List.of("regions", "effect")),
            Map.entry(
                "vendor-statement", List.of("organization", "speaker", "attribution", "channel")),
            Map.entry("vendor-action", List.of("organization", "products", "effect")),
            Map.entry("legal-basis", List.of("law", "jurisdiction")),
            Map.entry("user-effect", List.of("redress")),
            Map.entry("correction", List.of("organization")));
    assertThat(file.shipped().codes())
        .extracting(code -> code.shortcut().orElse('0'))
        .containsExactly('1', '2', '3', '4', '5', '6');
  }

  @Test
  void whatIsWrittenIsReadBackAsTheSame() throws Exception {
    Codebook shipped = file.shipped();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    file.write("Technology policy", shipped, bytes);
    assertThat(file.read(new ByteArrayInputStream(bytes.toByteArray()))).isEqualTo(shipped);
  }

  @Test
  void theColoursStandOutFromALightAndFromADarkPage() throws Exception {
    for (Code code : file.shipped().codes()) {
      assertThat(Sight.contrast(code.colour(), "#ffffff")).as(code.key()).isGreaterThan(3.0);
      assertThat(Sight.contrast(code.colour(), "#1c1c1f")).as(code.key()).isGreaterThan(3.0);
    }
  }

  @Test
  void theColoursDifferAlsoForPeopleWhoSeeFewerColours() throws Exception {
    List<Code> codes = file.shipped().codes();
    for (Sight sight : Sight.values()) {
      for (Code one : codes) {
        for (Code other : codes) {
          if (one != other) {
            assertThat(sight.distance(one.colour(), other.colour()))
                .as(sight + ": " + one.key() + ", " + other.key())
                .isGreaterThan(20);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"a-b\"|\"A b\"|A code has the key “A b”; keys are lower-case words joined by hyphens.",
        "#112233|red|The code “a-b” needs a colour such as #2064e5.",
        "000000000002|000000000001|The code “a-b” has a guid that is used twice.",
        "\"text\"|\"blob\"|The code “a-b”, field “c”, has the unknown kind “blob”.",
        "\"text\"|\"choice\"|The code “a-b”, field “c”, must list its choices if it is a choice,"
            + " and none otherwise.",
        "\"1\"|\"12\"|The code “a-b” needs a shortcut from 1 to 9, or none.",
        "\"name\": \"A\"|\"name\": \" \"|The code “a-b” has no name.",
        "{\"codes\"|{\"cod\"|The codebook has no list of codes.",
        "{\"codes\"|{{|The codebook is not well-formed JSON.",
      })
  void aMistakeIsNamedInASentence(String original, String mistake, String sentence) {
    assertThat(SMALLEST).contains(original);
    assertThatThrownBy(() -> read(SMALLEST.replace(original, mistake)))
        .isInstanceOf(CodebookException.class)
        .hasMessage(sentence);
  }

  @Test
  void twoCodesOfOneKeyOrShortcutAreRefused() {
    String code =
        "{\"guid\": \"00000000-0000-4000-8000-00000000000%d\", \"key\": \"%s\", \"name\": \"A\","
            + " \"colour\": \"#112233\", \"shortcut\": \"1\"}";
    assertThatThrownBy(() ->
            read("{\"codes\":[" + code.formatted(1, "a") + "," + code.formatted(2, "a") + "]}"))
        .hasMessage("Two codes have the key “a”.");
    assertThatThrownBy(() ->
            read("{\"codes\":[" + code.formatted(1, "a") + "," + code.formatted(2, "b") + "]}"))
        .hasMessage("Two codes have the shortcut “1”.");
  }

  @Test
  void aFileThatIsTooLargeOrTooDeepIsRefused() {
    assertThatThrownBy(() -> read(" ".repeat(CodebookFile.LARGEST + 1)))
        .hasMessage("The codebook is larger than 1 MiB.");
    assertThatThrownBy(() -> read("[".repeat(100_000)))
        .hasMessage("The codebook is not well-formed JSON.");
  }

  private Codebook read(String json) throws CodebookException, IOException {
    return file.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
