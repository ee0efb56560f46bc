package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are no article each give a sentence that says why. */
class FetchFailureTest extends ScriptedFetches {
  FetchFailureTest() throws IOException {}

  @Test
  void eachFailureSaysWhyInOneLine() throws InterruptedException {
    server
        .on("/gone", 410, "", "")
        .on("/forbidden", 403, "", "")
        .on("/broken", 500, "", "")
        .on("/empty", 200, HTML, "");
    server.on("/film", 200, "Content-Type: video/mp4", "xxxx");

    assertThat(
            List.of(
                failed("/nothing"),
                failed("/gone"),
                failed("/forbidden"),
                failed("/broken"),
                failed("/empty"),
                failed("/film")))
        .extracting(FetchResult.Failed::sentence)
        .containsExactly(
            "The page was not found (HTTP 404).",
            "The page is gone; the site has removed it (HTTP 410).",
            "The site does not give out the page (HTTP 403). Where a browser shows it, save the"
                + " page there as a file and add the file.",
            "The site has a fault of its own (HTTP 500).",
            "The page is empty (HTTP 200).",
            "The address leads to a file of type video/mp4, which is not a page.");
  }

  @Test
  void nobodyThereIsSaidSo() throws IOException, InterruptedException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    FetchResult result =
        fetcher.fetch(FetchRequest.typed(URI.create("http://127.0.0.1:" + free + "/")));

    assertThat(result)
        .isInstanceOfSatisfying(
            FetchResult.Failed.class,
            failed ->
                assertThat(failed.sentence())
                    .isEqualTo("Nobody answers at 127.0.0.1:" + free + "."));
  }

  @Test
  void aServerWithoutValidEncryptionIsNamed() throws InterruptedException {
    FetchResult result =
        fetcher.fetch(FetchRequest.typed(URI.create("https://127.0.0.1:" + server.port() + "/")));

    assertThat(result)
        .isInstanceOfSatisfying(
            FetchResult.Failed.class,
            failed -> assertThat(failed.kind()).isEqualTo(FetchResult.Kind.INSECURE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\nx",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
        "HTTP/1.1 20 OK\r\n\r\n",
        "HTTP/9.9 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nA B: x\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffff\r\n",
        "HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\n\r\n",
        "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: http://[::\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 304 Not Modified\r\n\r\n",
      })
  void anAnswerThatIsNoneGivesASentence(String answer) throws InterruptedException {
    server.on("/odd", (request, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));

    assertThat(failed("/odd").sentence()).endsWith(".");
  }

  @Test
  void aServerThatHangsUpIsNotAskedAgain() throws InterruptedException {
    server.on("/hangup", (request, out) -> {});

    assertThat(failed("/hangup").kind()).isEqualTo(FetchResult.Kind.INCOMPLETE);
    assertThat(server.asked()).containsExactly("/hangup");
  }

  @Test
  void aTestForRobotsIsNotTakenForAnArticle() throws InterruptedException {
    String challenge =
        "<html><title>Just a moment...</title><p>Enable JavaScript and cookies to"
            + " continue</p></html>";
    server
        .on("/ok", 200, HTML, challenge)
        .on("/forbidden", 403, HTML + "\r\ncf-mitigated: challenge", challenge);
    server.on("/unavailable", 503, HTML, challenge);

    assertThat(List.of(typed("/ok"), typed("/forbidden"), typed("/unavailable")))
        .allSatisfy(result ->
            assertThat(result)
                .isInstanceOfSatisfying(
                    FetchResult.Blocked.class,
                    blocked ->
                        assertThat(blocked.reason()).isEqualTo(FetchResult.Reason.CHALLENGE)));
    assertThat(((FetchResult.Blocked) typed("/forbidden")).sentence())
        .isEqualTo(
            "The site answered with a test for robots (HTTP 403). Capture the page from the"
                + " browser, by the extension or as a saved file.");
  }

  @Test
  void aRedirectToALogInPageIsNotTakenForAnArticle() throws InterruptedException {
    server
        .on("/story", 302, "Location: /login?next=/story", "")
        .on("/login", 200, HTML, "<title>Members</title><form><input type=password></form>");

    assertThat(typed("/story"))
        .isInstanceOfSatisfying(
            FetchResult.Blocked.class,
            blocked -> assertThat(blocked.reason()).isEqualTo(FetchResult.Reason.LOGIN));
  }

  @Test
  void anArticleAboutTestsForRobotsIsAnArticle() throws InterruptedException {
    String article =
        "<html><title>Just a moment...</title><div class=g-recaptcha></div><p>"
            + "Please verify you are a human, sites say. ".repeat(60)
            + "</p></html>";
    server.on("/about", 200, HTML, article);

    assertThat(text(typed("/about"))).isEqualTo(article);
  }
}
