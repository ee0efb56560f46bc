package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dateline.model.FieldValue;
import org.dateline.model.Gazetteer;
import org.dateline.ui.Samples;
import org.junit.jupiter.api.Test;

class MarkedRegionsTest {
  private final MarkedRegions regions = new MarkedRegions(Gazetteer.shipped());

  private List<String> codes(String words) {
    Map<String, List<FieldValue>> values =
        regions.in(Samples.codebook().code("affected-region").orElseThrow(), words);
    return values.getOrDefault("regions", List.of()).stream().map(FieldValue::display).toList();
  }

  @Test
  void placesThatTheWordsNameAreFoundOnceEach() {
    assertThat(codes("in Cuba, Iran, Syria, North Korea, Sudan or Crimea; Iran above all"))
        .containsExactly("CU", "IR", "SY", "KP", "SD", "UA-43");
  }

  @Test
  void ordinaryWordsAreNoPlaces() {
    assertThat(codes("they turkey it is no us in of")).isEmpty();
  }

  @Test
  void aTypeWithoutRegionsGetsNone() {
    assertThat(regions.in(Samples.codebook().code("correction").orElseThrow(), "Iran")).isEmpty();
  }
}
