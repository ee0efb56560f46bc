package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is dropped into the window, handed over by the system's clipboard. */
class DropsTest {
  @TempDir Path folder;

  private final List<CaptureInput> added = new ArrayList<>();
  private Screen screen;

  @BeforeEach
  void openScreen() {
    screen = Screen.open(200, 100);
  }

  @AfterEach
  void closeScreen() {
    screen.close();
  }

  private static Clipboard clipboard(ClipboardContent content) {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    clipboard.clear();
    clipboard.setContent(content);
    return clipboard;
  }

  private boolean drop(ClipboardContent content) {
    return Screen.call(() -> new Drops(added::addAll).drop(clipboard(content)));
  }

  @Test
  void everyFileOfADropIsASavedPage() {
    ClipboardContent content = new ClipboardContent();
    content.putFiles(List.of(new File("/pages/one.html"), new File("/pages/two.mhtml")));
    assertThat(drop(content)).isTrue();
    assertThat(added)
        .isEqualTo(
            List.of(
                new CaptureInput.PageFile(Path.of("/pages/one.html"), Optional.empty()),
                new CaptureInput.PageFile(Path.of("/pages/two.mhtml"), Optional.empty())));
  }

  @Test
  void aLinkThatIsDroppedIsAnAddress() {
    ClipboardContent content = new ClipboardContent();
    content.putUrl("https://lantern.example/phones");
    assertThat(drop(content)).isTrue();
    assertThat(added)
        .isEqualTo(List.of(new CaptureInput.Address("https://lantern.example/phones")));
  }

  @Test
  void theAddressesInATextAreTakenOnceEachAndItsOtherWordsAreNot() {
    ClipboardContent content = new ClipboardContent();
    content.putString("see https://a.example/1\nand http://b.example/2 https://a.example/1 soon");
    assertThat(drop(content)).isTrue();
    assertThat(added)
        .isEqualTo(
            List.of(
                new CaptureInput.Address("https://a.example/1"),
                new CaptureInput.Address("http://b.example/2")));
  }

  @Test
  void whatIsNoAddressOfTheWebIsLeftAlone() {
    ClipboardContent script = new ClipboardContent();
    script.putUrl("javascript:alert(1)");
    ClipboardContent words = new ClipboardContent();
    words.putString("only words, and file:///etc/hosts");
    assertThat(drop(script)).isFalse();
    assertThat(drop(words)).isFalse();
    assertThat(added).isEmpty();
  }

  @Test
  void aDroppedPageBecomesAnArticleInTheWindow() throws Exception {
    Path page =
        Files.writeString(
            folder.resolve("page.html"),
            "<html><head><title>Kestrel locks phones</title></head><body><article><h1>Kestrel locks"
                + " phones</h1><p>The maker Kestrel said on Tuesday that phones sold elsewhere are"
                + " locked after thirty days, and that shops were told so in a letter.</p><p>Owners"
                + " in three countries say that nobody told them before they paid for the"
                + " phone.</p></article></body></html>");
    Desk desk = Desk.open(folder.resolve("workspace"), DeskSettings.standard());
    try (WindowRobot window = WindowRobot.open(desk, WindowRobot.settings(folder), 1200, 800)) {
      ClipboardContent content = new ClipboardContent();
      content.putFiles(List.of(page.toFile()));
      window.screen().run(() -> window.window().drops().drop(clipboard(content)));
      window.untilSays(".reader-headline", "Kestrel locks phones");
    } finally {
      desk.close();
    }
    assertThat(added).isEmpty();
  }
}
