package org.dateline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class OpeningNoticeTest {
  private Screen screen;

  @BeforeEach
  void openScreen() {
    screen = Screen.open(440, 150);
  }

  @AfterEach
  void closeScreen() {
    screen.close();
  }

  @Test
  void itNamesTheWorkspaceAndSaysWhyItMayTakeLong() {
    screen.show(theme -> OpeningNotice.content("locked-phones"));
    screen.picture("opening-notice");
    assertThat(
            Screen.call(() ->
                screen.stage().getScene().getRoot().lookupAll(".label").stream()
                    .map(node -> ((Label) node).getText())
                    .toList()))
        .isEqualTo(
            List.of(
                "Opening locked-phones",
                "After an update its database is backed up and converted first."));
  }

  @Test
  void whatOpensAtOnceIsNeverNoticed() throws Exception {
    Duration wait = Duration.millis(50);
    screen.run(() -> new OpeningNotice("opens at once", screen.theme(), wait).end());
    OpeningNotice slow = Screen.call(() -> new OpeningNotice("opens slowly", screen.theme(), wait));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !notices().isEmpty());
    assertThat(notices()).isEqualTo(List.of("Opening opens slowly"));
    screen.run(slow::end);
    assertThat(notices()).isEmpty();
  }

  /** What the notices that are shown say. */
  private static List<String> notices() {
    return Screen.call(() ->
        Window.getWindows().stream()
            .filter(window -> window instanceof Stage stage && "Dateline".equals(stage.getTitle()))
            .map(window -> window.getScene().getRoot().lookup(".empty-title"))
            .map(title -> ((Label) title).getText())
            .toList());
  }
}
