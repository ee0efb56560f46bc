package org.dateline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayCheckTest {
  private static DisplayCheck linux(Map<String, String> environment, String missing) {
    return new DisplayCheck(
        "Linux", environment, library -> !library.contains(missing), socket -> true);
  }

  @Test
  void withoutADisplayTheSentenceSaysWhatToSet() {
    assertThat(linux(Map.of(), "nothing").whyUnavailable())
        .contains(
            "There is no display here; start Dateline on a desktop, or set DISPLAY to an X"
                + " server.");
  }

  @Test
  void onWaylandAloneTheSentenceNamesTheBridge() {
    assertThat(
            linux(Map.of("WAYLAND_DISPLAY", "wayland-0"), "nothing").whyUnavailable().orElseThrow())
        .contains("xwayland");
  }

  @Test
  void withoutGtkTheSentenceNamesThePackage() {
    assertThat(linux(Map.of("DISPLAY", ":0"), "gtk").whyUnavailable().orElseThrow())
        .contains("libgtk-3-0");
    assertThat(linux(Map.of("DISPLAY", ":0"), "Xtst").whyUnavailable().orElseThrow())
        .contains("libxtst6");
  }

  @Test
  void aDisplayThatNobodyServesIsNamed() {
    DisplayCheck check =
        new DisplayCheck("Linux", Map.of("DISPLAY", ":42"), library -> true, socket -> false);
    assertThat(check.whyUnavailable().orElseThrow()).contains(":42");
  }

  @Test
  void whereAllIsThereNothingIsSaid() {
    assertThat(linux(Map.of("DISPLAY", ":0"), "nothing").whyUnavailable()).isEmpty();
    assertThat(linux(Map.of("DISPLAY", "far:0.0"), "nothing").whyUnavailable()).isEmpty();
    assertThat(
            new DisplayCheck("Mac OS X", Map.of(), library -> false, socket -> false)
                .whyUnavailable())
        .isEmpty();
  }
}
