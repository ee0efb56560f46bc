package org.dateline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
  void whereTheWorkspaceOpensAtOnceNothingIsShown() {
    List<String> shown =
        Screen.call(() -> {
          OpeningNotice notice = new OpeningNotice("locked-phones", screen.theme());
          notice.end();
          return Window.getWindows().stream().map(window -> ((Stage) window).getTitle()).toList();
        });
    assertThat(shown).doesNotContain("Dateline");
  }
}
