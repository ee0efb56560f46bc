package org.dateline.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.HeldClock;
import org.dateline.desk.job.JobProgress;
import org.dateline.fetch.FetchSettings;
import org.dateline.model.Capture;
import org.dateline.model.CaptureOrigin;
import org.dateline.model.PairedBrowser;
import org.dateline.model.Revision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The door for browsers, as an extension and as an attacker would use it. */
class BrowserCaptureTest {
  private static final String ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";
  private static final String OTHER = "moz-extension://11111111-2222-3333-4444-555555555555";
  private static final String PAGE =
      "<!DOCTYPE html><html lang=en><head><title>Locked phones</title></head><body><article><h1>"
          + "Locked phones</h1><p>Phones of the maker went dark in Cuba on Tuesday, their owners"
          + " say, and shops see dozens of dark screens a day.</p><p>“They are locked for good,” a"
          + " spokeswoman said — naïve, perhaps, and would not say since when that is"
          + " so.</p></article></body></html>";

  @TempDir private Path folder;
  private Desk desk;
  private final HttpClient client = HttpClient.newHttpClient();

  private final HeldClock clock = new HeldClock(Instant.parse("2021-09-13T08:00:00Z"));

  @BeforeEach
  void open() throws Exception {
    desk = Desk.open(folder, new DeskSettings("anna", clock, FetchSettings.standard()));
  }

  @AfterEach
  void close() {
    client.close();
    desk.close();
  }

  private record Answer(int status, JsonNode body, java.net.http.HttpHeaders headers) {}

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + desk.browsers().port().orElseThrow() + path));
  }

  private Answer send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(
        response.statusCode(),
        JsonMapper.shared().readTree(response.body().isEmpty() ? "{}" : response.body()),
        response.headers());
  }

  private Answer post(String path, String origin, Optional<String> token, String body)
      throws Exception {
    HttpRequest.Builder request =
        request(path)
            .header("Origin", origin)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    token.ifPresent(words -> request.header("Authorization", "Bearer " + words));
    return send(request);
  }

  private static String json(String... pairs) {
    var node = JsonMapper.shared().createObjectNode();
    for (int index = 0; index < pairs.length; index += 2) {
      node.put(pairs[index], pairs[index + 1]);
    }
    return node.toString();
  }

  private static String code(PairingCode shown) {
    return shown.words().substring(shown.words().indexOf('-') + 1);
  }

  private String paired() throws Exception {
    desk.browsers().turnOn();
    PairingCode code = desk.browsers().pair();
    Answer answer =
        post("/pair", ORIGIN, Optional.empty(), json("code", code(code), "name", "Chrome"));
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().get("token").asString();
  }

  private Answer capture(String origin, String token) throws Exception {
    return post(
        "/capture",
        origin,
        Optional.of(token),
        json("url", "https://news.example/locked", "html", PAGE));
  }

  @Test
  void itIsOffUntilAPersonSwitchesItOnAndThenKeepsItsPort() throws Exception {
    assertThat(desk.browsers().isOn()).isFalse();
    assertThat(desk.browsers().listenIfOn()).isFalse();
    assertThat(desk.browsers().port()).isEmpty();
    desk.browsers().turnOn();
    int port = desk.browsers().port().orElseThrow();
    desk.close();
    open();
    assertThat(desk.browsers().listenIfOn()).isTrue();
    assertThat(desk.browsers().port()).contains(port);
    desk.browsers().turnOff();
    assertThat(desk.browsers().port()).isEmpty();
    assertThat(desk.browsers().listenIfOn()).isFalse();
  }

  @Test
  void aPairedBrowserHandsAPageOverAndItIsKeptAsDisplayed() throws Exception {
    Answer answer = capture(ORIGIN, paired());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("outcome").asString()).isEqualTo("new");
    assertThat(answer.body().get("title").asString()).isEqualTo("Locked phones");
    UUID article = desk.capturing().known("https://news.example/locked").orElseThrow().id();
    assertThat(desk.library().currentRevision(article).map(Revision::text).orElseThrow())
        .contains("naïve, perhaps");
    Capture kept = desk.library().captures(article).getFirst();
    assertThat(kept.origin()).contains(CaptureOrigin.BROWSER);
    assertThat(kept.status()).isZero();
    assertThat(desk.care().verify(JobProgress.unwatched()).problems()).isEmpty();
  }

  @Test
  void aPageWithoutAnArticleIsEvidenceAndSaysSo() throws Exception {
    Answer answer =
        post(
            "/capture",
            ORIGIN,
            Optional.of(paired()),
            json("url", "https://news.example/empty", "html", "<html><body></body></html>"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().get("error").asString()).contains("no running text");
    Capture kept = desk.library().failedFetches(1).getFirst();
    assertThat(kept.archive()).isPresent();
    assertThat(kept.origin()).contains(CaptureOrigin.BROWSER);
  }

  @Test
  void aTokenIsKeptAsItsHashAndEndsWhenItIsRevoked() throws Exception {
    String token = paired();
    PairedBrowser browser = desk.browsers().paired().getFirst();
    assertThat(browser.toString()).doesNotContain(token);
    assertThat(browser.name()).isEqualTo("Chrome");
    assertThat(capture(ORIGIN, token).status()).isEqualTo(200);
    desk.browsers().revoke(browser.id());
    assertThat(capture(ORIGIN, token).status()).isEqualTo(401);
    assertThat(desk.undoTitle()).isEmpty();
  }

  @Test
  void aTokenServesOnlyTheExtensionThatWasPaired() throws Exception {
    String token = paired();
    assertThat(capture(OTHER, token).status()).isEqualTo(401);
    assertThat(capture(ORIGIN, token + "x").status()).isEqualTo(401);
    assertThat(post("/capture", ORIGIN, Optional.empty(), "{}").status()).isEqualTo(401);
  }

  @Test
  void aCodeIsValidOnceForFiveMinutesAndFiveTries() throws Exception {
    desk.browsers().turnOn();
    assertThat(post("/pair", ORIGIN, Optional.empty(), json("code", "AAAA-AAAA")).status())
        .isEqualTo(403);
    PairingCode first = desk.browsers().pair();
    assertThat(first.words()).matches("\\d+-[A-Z2-9]{4}-[A-Z2-9]{4}");
    clock.pass(Duration.ofMinutes(5));
    assertThat(pair(first)).isEqualTo(403);

    PairingCode second = desk.browsers().pair();
    for (int tries = 0; tries < 5; tries++) {
      assertThat(post("/pair", ORIGIN, Optional.empty(), json("code", "0000-0000")).status())
          .isEqualTo(403);
    }
    assertThat(pair(second)).isEqualTo(403);

    PairingCode third = desk.browsers().pair();
    assertThat(pair(third)).isEqualTo(200);
    assertThat(pair(third)).isEqualTo(403);
    assertThat(desk.browsers().paired()).hasSize(1);
  }

  private int pair(PairingCode code) throws Exception {
    return post("/pair", ORIGIN, Optional.empty(), json("code", code(code).toLowerCase())).status();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example",
        "null",
        "http://127.0.0.1",
        "chrome-extension://short",
        "chrome-extension://abcdefghijklmnopabcdefghijklmnop.evil.example"
      })
  void aWebPageIsRefusedAndGetsNoPermissionToReadTheAnswer(String origin) throws Exception {
    String token = paired();
    Answer refused =
        post("/capture", origin, Optional.of(token), json("url", "https://a.example", "html", "x"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    Answer preflight =
        send(
            request("/capture")
                .header("Origin", origin)
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(preflight.status()).isEqualTo(403);
  }

  @Test
  void aRequestWithoutAnOriginOrWithAnotherMethodOrTypeIsRefused() throws Exception {
    String token = paired();
    assertThat(
            send(request("/capture")
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token)
                    .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .status())
        .isEqualTo(403);
    assertThat(send(request("/capture").header("Origin", ORIGIN).GET()).status()).isEqualTo(405);
    for (String type : List.of("text/plain", "application/x-www-form-urlencoded")) {
      assertThat(
              send(request("/capture")
                      .header("Origin", ORIGIN)
                      .header("Content-Type", type)
                      .header("Authorization", "Bearer " + token)
                      .POST(HttpRequest.BodyPublishers.ofString("{}")))
                  .status())
          .isEqualTo(415);
    }
    assertThat(post("/capture", ORIGIN, Optional.of(token), "{\"url\":").status()).isEqualTo(400);
    assertThat(post("/capture", ORIGIN, Optional.of(token), "[".repeat(5000)).status())
        .isEqualTo(400);
    assertThat(post("/capture/../pair", ORIGIN, Optional.of(token), "{}").status()).isEqualTo(404);
  }

  @Test
  void aNameThatIsMadeToMeanThisMachineIsRefused() throws Exception {
    paired();
    int port = desk.browsers().port().orElseThrow();
    for (String host :
        List.of("evil.example", "evil.example:" + port, "127.0.0.1", "127.0.0.1:1")) {
      String head =
          "POST /pair HTTP/1.1\r\nHost: "
              + host
              + "\r\nOrigin: "
              + ORIGIN
              + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection:"
              + " close\r\n\r\n{}";
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
          InputStream in = socket.getInputStream()) {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
            .startsWith("HTTP/1.1 421 ");
      }
    }
  }

  @Test
  void aPageThatIsTooLargeIsRefused() throws Exception {
    String token = paired();
    String html = "x".repeat(BrowserDoor.LARGEST);
    assertThat(
            post(
                    "/capture",
                    ORIGIN,
                    Optional.of(token),
                    json("url", "https://news.example/a", "html", html))
                .status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "about:blank", "no address"})
  void onlyWebAddressesAreKept(String url) throws Exception {
    Answer answer = post("/capture", ORIGIN, Optional.of(paired()), json("url", url, "html", PAGE));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().get("error").asString()).isNotBlank();
    assertThat(desk.care().figures().counts().captures()).isZero();
  }

  @Test
  void theExtensionMayAskBeforehandAsBrowsersDo() throws Exception {
    paired();
    Answer preflight =
        send(
            request("/capture")
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains(ORIGIN);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
        .contains("Authorization, Content-Type");
  }
}
