package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The fetcher against a server that misbehaves on purpose: pages, redirects and cookies. */
class PageFetcherTest extends ScriptedFetches {
  PageFetcherTest() throws IOException {}

  @Test
  void aTypedPageOnThisMachineIsFetchedWithItsEvidence() throws InterruptedException {
    FetchResult result = typed("/page?a=1");

    assertThat(result).isInstanceOf(FetchResult.Fetched.class);
    FetchResult.Fetched page = (FetchResult.Fetched) result;
    assertThat(text(page)).isEqualTo(PAGE);
    assertThat(page.charset()).contains("utf-8");
    assertThat(page.etag()).contains("\"v1\"");
    assertThat(page.lastModified()).contains("Sun, 01 Mar 2026 10:00:00 GMT");
    assertThat(page.trail().finalUrl()).isEqualTo(server.at("/page?a=1"));
    Exchange exchange = page.trail().exchanges().getFirst();
    assertThat(exchange.requestHead())
        .isEqualTo(
            "GET /page?a=1 HTTP/1.1\r\nHost: 127.0.0.1:"
                + server.port()
                + "\r\nUser-Agent: Dateline/0.1 (desktop article archive for journalists)\r\n"
                + "Accept: text/html, application/xhtml+xml, */*;q=0.5\r\n"
                + "Accept-Encoding: gzip, deflate, br\r\nConnection: close\r\n\r\n");
    assertThat(exchange.responseHead())
        .startsWith("HTTP/1.1 200 \r\n")
        .endsWith("Content-Length: " + PAGE.length() + "\r\n\r\n");
    assertThat(server.log().getFirst().headers())
        .containsEntry("user-agent", "Dateline/0.1 (desktop article archive for journalists)");
    assertThat(pauses).isEmpty();
  }

  @Test
  void validatorsGoOnlyToTheAddressThatGaveThem() throws InterruptedException {
    server.on("/moved", 301, "Location: /page", "");
    server.on(
        "/page",
        (request, out) -> {
          assertThat(request.headers()).containsEntry("if-none-match", "\"v1\"");
          ScriptedServer.write(out, 304, "ETag: \"v1\"", new byte[0]);
        });

    FetchResult result =
        fetcher.fetch(
            FetchRequest.typed(server.at("/moved"))
                .unlessUnchanged(
                    server.at("/page"),
                    Optional.of("\"v1\""),
                    Optional.of("Sun, 01 Mar 2026 10:00:00 GMT")));

    assertThat(result).isInstanceOf(FetchResult.NotModified.class);
    assertThat(server.log().getFirst().headers())
        .doesNotContainKeys("if-none-match", "if-modified-since");
    assertThat(server.log().getLast().headers())
        .containsEntry("if-modified-since", "Sun, 01 Mar 2026 10:00:00 GMT");
  }

  @Test
  void redirectsAreFollowedByHandAndKeptAsEvidence() throws InterruptedException {
    server.on("/1", 301, "Location: /2", "");
    server.on("/2", 302, "Location: 3?x=a b", "");
    server.on("/3", 200, HTML, "<meta http-equiv=Refresh content=\"0; URL='/page'\">");

    FetchResult result = typed("/1");

    assertThat(text(result)).isEqualTo(PAGE);
    assertThat(result.trail().requestedUrl()).isEqualTo(server.at("/1"));
    assertThat(result.trail().finalUrl()).isEqualTo(server.at("/page"));
    assertThat(result.trail().exchanges())
        .extracting(Exchange::status)
        .containsExactly(301, 302, 200, 200);
    assertThat(server.asked()).containsExactly("/1", "/2", "/3?x=a%20b", "/page");
  }

  @Test
  void aPageThatReloadsItselfIsNoRedirect() throws InterruptedException {
    String page =
        "<meta http-equiv=refresh content='0; url=/self'><meta http-equiv=refresh content='600;"
            + " url=/x'>"
            + PAGE;
    server.on("/self", 200, HTML, page);

    assertThat(text(typed("/self"))).isEqualTo(page);
    assertThat(server.asked()).containsExactly("/self");
  }

  @Test
  void aCircleEndsAtOnce() throws InterruptedException {
    server.on("/a", 301, "Location: /b", "").on("/b", 301, "Location: /a", "");

    assertThat(failed("/a").kind()).isEqualTo(FetchResult.Kind.TOO_MANY_REDIRECTS);
    assertThat(server.asked()).containsExactly("/a", "/b");
  }

  @Test
  void twentyRedirectsAreFollowedAndNotOneMore() throws InterruptedException {
    for (int i = 0; i <= 21; i++) {
      server.on("/r" + i, 302, "Location: /r" + (i + 1), "");
    }
    server.on("/s0", 302, "Location: /r2", "").on("/r21", 200, HTML, PAGE);

    assertThat(text(typed("/s0"))).isEqualTo(PAGE);
    FetchResult.Failed failed = failed("/r0");
    assertThat(failed.kind()).isEqualTo(FetchResult.Kind.TOO_MANY_REDIRECTS);
    assertThat(failed.sentence()).isEqualTo("The page leads on more than 20 times (HTTP 302).");
    assertThat(server.asked()).hasSize(21 + 21);
  }

  @Test
  void aCookieGoesBackToItsHostWithinAChainAndIsForgottenThen() throws InterruptedException {
    server.on(
        "/gate",
        (request, out) -> {
          if ("seen=1".equals(request.headers().get("cookie"))) {
            ScriptedServer.write(out, 200, HTML, PAGE.getBytes(StandardCharsets.UTF_8));
          } else {
            ScriptedServer.write(
                out, 302, "Set-Cookie: seen=1; Path=/\r\nLocation: /gate", new byte[0]);
          }
        });

    assertThat(text(typed("/gate"))).isEqualTo(PAGE);
    typed("/page");

    assertThat(server.log().getLast().headers()).doesNotContainKey("cookie");
  }

  @Test
  void aRedirectWrittenInUtf8IsUnderstoodAndSoIsARefreshHeader() throws InterruptedException {
    server.on("/1", 302, "Location: " + encoded("/статья"), "");
    server.on(
        "/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F",
        200, HTML + "\r\nRefresh: 0; url=/page", "<p>wait");

    assertThat(text(typed("/1"))).isEqualTo(PAGE);
    assertThat(server.asked())
        .containsExactly("/1", "/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F", "/page");
  }
}
