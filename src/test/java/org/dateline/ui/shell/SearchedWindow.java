package org.dateline.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.model.StatedTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A window on a real workspace with articles that can be searched. */
abstract class SearchedWindow {
  static final String WIRE =
      "Phones of the maker Velaro went dark on Tuesday in several countries, their owners say, and"
          + " repair shops now see dozens of dark screens a day that nobody there can unlock.";

  @TempDir Path folder;

  Desk desk;
  UserSettings settings;
  WindowRobot window;

  @BeforeEach
  void openWindow() throws Exception {
    desk = Desk.open(folder.resolve("workspace"), DeskSettings.standard());
    add("wire", "Meridian Wire", "Phones go dark", WIRE, "2021-09-07");
    add("post", "Harbour Post", "Velaro phones dark", WIRE + " No word came.", "2021-09-08");
    add(
        "lantern",
        "Lantern",
        "What Velaro says about its phones",
        "Velaro wrote to buyers of phones in a letter dated Friday that a lock protects them.\n\n"
            + "Shops that sold the phones disagree and ask for the phones to be opened.",
        "2021-10-02");
    add(
        "leuchte",
        "Leuchtfeuer",
        "Velaro sperrt Geräte",
        "Die Firma Velaro sperrt Geräte, die in anderen Ländern gekauft wurden, und sagt nicht,"
            + " wann sie wieder gehen.",
        "2021-11-03");
    settings = WindowRobot.settings(folder);
    openWindow(1440, 900, "4 articles");
  }

  final void openWindow(int width, int height, String count) {
    window = WindowRobot.open(desk, settings, width, height);
    window.untilSays(".pane-top .meta", count);
  }

  UUID add(String host, String site, String title, String text, String day)
      throws InterruptedException {
    return desk.capturing()
        .capture(
            new CaptureInput.Words(
                "https://" + host + ".example/1",
                title,
                text,
                List.of(),
                Optional.of(site),
                StatedTime.parse(day),
                Optional.empty()))
        .article()
        .orElseThrow();
  }

  @AfterEach
  void closeWindow() {
    window.close();
    desk.close();
  }

  void search(String query, int found) {
    window.shortcut(KeyCode.F);
    window.robot().write(query);
    window.robot().type(KeyCode.ENTER);
    window.until(() -> window.texts(".article-cell:filled .about-article").size() == found);
  }
}
