package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The panels about evidence, on a real workspace. */
class EvidencePanelsTest {
  @TempDir Path folder;

  private Desk desk;
  private Screen screen;
  private DatelineWindow window;

  @BeforeEach
  void openWindow() throws Exception {
    desk = Desk.open(folder.resolve("workspace"), DeskSettings.standard());
    int closedPort;
    try (ServerSocket socket = new ServerSocket(0)) {
      closedPort = socket.getLocalPort();
    }
    desk.capturing()
        .capture(new CaptureInput.Address("http://127.0.0.1:" + closedPort + "/a-story"));
    screen = Screen.open(1200, 800);
    window =
        Screen.call(() ->
            new DatelineWindow(
                desk,
                screen.theme(),
                new UserSettings(folder.resolve("window.properties")),
                new NoDialogs()));
    screen.show(theme -> window.root());
    screen.run(() -> window.attach(screen.stage().getScene()));
  }

  @AfterEach
  void closeWindow() {
    screen.run(window::close);
    screen.close();
    desk.close();
  }

  private static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Screen.call(condition));
    } catch (TimeoutException late) {
      throw new AssertionError(late);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<String> words() {
    List<String> words = new ArrayList<>();
    for (Node node : window.root().lookupAll(".panel *")) {
      switch (node) {
        case Text text -> words.add(text.getText());
        case Labeled labeled -> words.add(labeled.getText());
        case TextField field -> words.add(field.getText());
        default -> {
          // Says nothing.
        }
      }
    }
    return words;
  }

  private void click(String words) {
    until(() -> button(words).isPresent());
    screen.run(() -> button(words).orElseThrow().fire());
  }

  private Optional<Button> button(String words) {
    return window.root().lookupAll(".panel .button").stream()
        .map(Button.class::cast)
        .filter(button -> words.equals(button.getText()))
        .findFirst();
  }

  private void shortcut(KeyCode... keys) {
    screen.robot().press(KeyCode.CONTROL);
    screen.robot().press(keys);
    screen.robot().release(keys);
    screen.robot().release(KeyCode.CONTROL);
    screen.settle();
  }

  @Test
  void aBrowserIsPairedAndRevokedInThePanel() throws Exception {
    shortcut(KeyCode.B);
    until(() -> words().contains("Off"));
    screen.picture("browser-off");
    click("Switch on");
    click("Pair a browser");
    until(() -> words().stream().anyMatch(words -> words.matches("\\d+-[A-Z2-9]{4}-[A-Z2-9]{4}")));
    screen.picture("browser-code");
    desk.browsers().turnOff();
    desk.browsers().turnOn();
    assertThat(desk.browsers().pairingCode()).isEmpty();
    click("Close");
  }

  @Test
  void failedCapturesAreListedWithTheirReasons() {
    shortcut(KeyCode.SHIFT, KeyCode.B);
    until(() -> words().stream().anyMatch(words -> words.contains("/a-story")));
    screen.picture("failed-captures");
    assertThat(words()).contains("Captures that brought no article");
  }

  /** A desktop on which nobody chooses anything. */
  private static final class NoDialogs implements Dialogs {
    @Override
    public List<Path> chooseFiles() {
      return List.of();
    }

    @Override
    public Optional<Path> chooseFolder(String title, Path from) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> chooseTarget(String title, Path suggestion) {
      return Optional.empty();
    }

    @Override
    public boolean showFolder(Path shown) {
      return false;
    }

    @Override
    public boolean browse(String address) {
      return false;
    }
  }
}
