package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.capture.CaptureInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The panels about evidence, on a real workspace. */
class EvidencePanelsTest {
  private static final String PANEL = ".panel *";

  @TempDir Path folder;

  private Desk desk;
  private WindowRobot window;

  @BeforeEach
  void openWindow() throws Exception {
    desk = Desk.open(folder.resolve("workspace"), DeskSettings.standard());
    int closedPort;
    try (ServerSocket socket = new ServerSocket(0)) {
      closedPort = socket.getLocalPort();
    }
    desk.capturing()
        .capture(new CaptureInput.Address("http://127.0.0.1:" + closedPort + "/a-story"));
    window = WindowRobot.open(desk, WindowRobot.settings(folder), 1200, 800);
  }

  @AfterEach
  void closeWindow() {
    window.close();
    desk.close();
  }

  @Test
  void aBrowserIsPairedAndRevokedInThePanel() throws Exception {
    window.shortcut(KeyCode.B);
    window.until(() -> window.texts(PANEL).contains("Off"));
    window.picture("browser-off");
    window.press("Switch on");
    window.press("Pair a browser");
    window.until(() ->
        window.texts(PANEL).stream()
            .anyMatch(words -> words.matches("\\d+-[A-Z2-9]{4}-[A-Z2-9]{4}")));
    window.picture("browser-code");
    pair("Firefox of the desk");
    window.until(() -> window.texts(PANEL).contains("Firefox of the desk"));
    window.picture("browser-paired");
    window.press("Revoke");
    window.until(() -> !window.texts(PANEL).contains("Firefox of the desk"));
    assertThat(desk.browsers().paired()).isEmpty();
    window.press("Close");
  }

  /** What the extension sends when a person has typed the code that the panel shows. */
  private void pair(String name) throws Exception {
    String code = desk.browsers().pairingCode().orElseThrow().words();
    int hyphen = code.indexOf('-');
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + code.substring(0, hyphen) + "/pair"))
            .header("Origin", "moz-extension://11111111-2222-3333-4444-555555555555")
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JsonMapper.shared()
                        .createObjectNode()
                        .put("code", code.substring(hyphen + 1))
                        .put("name", name)
                        .toString()))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void failedCapturesAreListedWithTheirReasons() {
    window.shortcut(KeyCode.SHIFT, KeyCode.B);
    window.until(() -> window.texts(PANEL).stream().anyMatch(words -> words.contains("/a-story")));
    window.picture("failed-captures");
    assertThat(window.texts(PANEL)).contains("Captures that brought no article");
  }
}
