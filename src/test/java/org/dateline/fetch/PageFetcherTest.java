package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fetcher against a server that misbehaves on purpose; its log holds what was really asked. */
class PageFetcherTest {
  private static final String HTML = "Content-Type: text/html; charset=utf-8";
  private static final String PAGE =
      "<html><title>Phones</title><p>"
          + "The phones were locked again. ".repeat(80)
          + "</p></html>";
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final List<Duration> pauses = new ArrayList<>();
  private final HostHolds holds = HostHolds.inMemory();
  private Instant now = NOW;
  private ScriptedServer server;
  private PageFetcher fetcher;

  PageFetcherTest() throws IOException {
    server = new ScriptedServer();
    fetcher = fetcher(FetchSettings.standard());
  }

  private PageFetcher fetcher(FetchSettings settings) {
    return new PageFetcher(settings, holds, () -> now, Optional.empty(), pauses::add);
  }

  @BeforeEach
  void aPage() {
    server.on(
        "/page",
        200,
        HTML + "\r\nETag: \"v1\"\r\nLast-Modified: Sun, 01 Mar 2026 10:00:00 GMT",
        PAGE);
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
  }

  private FetchResult typed(String path) throws InterruptedException {
    return fetcher.fetch(FetchRequest.typed(server.at(path)));
  }

  private FetchResult.Failed failed(String path) throws InterruptedException {
    FetchResult result = typed(path);
    assertThat(result).isInstanceOf(FetchResult.Failed.class);
    return (FetchResult.Failed) result;
  }

  private static String text(FetchResult result) {
    assertThat(result).isInstanceOf(FetchResult.Fetched.class);
    return new String(((FetchResult.Fetched) result).body().bytes(), StandardCharsets.UTF_8);
  }

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/secret",
        "http://localhost:%d/secret",
        "http://LOCALHOST.:%d/secret",
        "http://foo.localhost:%d/secret",
        "http://2130706433:%d/secret",
        "http://0x7f000001:%d/secret",
        "http://0177.0.0.1:%d/secret",
        "http://017700000001:%d/secret",
        "http://127.1:%d/secret",
        "http://0:%d/secret",
        "http://[::1]:%d/secret",
        "http://[::ffff:127.0.0.1]:%d/secret",
        "http://[::ffff:7f00:1]:%d/secret",
        "http://[64:ff9b::127.0.0.1]:%d/secret",
        "http://[2002:7f00:1::]:%d/secret",
        "http://[::127.0.0.1]:%d/secret",
        "http:127.0.0.1:%d/secret",
        "//127.0.0.1:%d/secret",
        "\\\\127.0.0.1:%d\\secret",
        "http://１２７.0.0.1:%d/secret",
        "http://user@127.0.0.1:%d/secret",
        "http://0.0.0.0:%d/secret",
        "http://127.0.0.1.:%d/secret",
        "http://127.000.000.001:%d/secret",
        "http://0x7f.0.0.1:%d/secret",
        "http://127。0。0。1:%d/secret",
        "http://①②⑦.0.0.1:%d/secret",
        "http://127.0.0.1%%00.a.example:%d/secret",
        "http://localhost%%2e:%d/secret",
        "http://[::]:%d/secret",
        "http://[0:0:0:0:0:ffff:7f00:1]:%d/secret",
        "http://[::ffff:0:127.0.0.1]:%d/secret",
        "http://[64:ff9b:1::7f00:1]:%d/secret",
        "http://[fd12:3456::1]/",
        "http://[fe80::1%%25lo]:%d/secret",
        "http://a.example@127.0.0.1:%d/secret",
        "http://a.example:80@127.0.0.1:%d/secret",
        "http://127.0.0.1:%d#@a.example/secret",
        "data:text/html,secret",
        "gopher://127.0.0.1:%d/secret",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://172.16.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://224.0.0.1/",
        "http://[fc00::1]/",
        "http://[fe80::1]/",
        "http://router.local/",
        "http://intranet/",
        "http://1.1.1.1:25/",
        "ftp://127.0.0.1:%d/secret",
        "file:///etc/passwd",
      })
  void aRedirectToAPrivateAddressIsNeverFollowedHoweverItIsSpelt(String target)
      throws IOException, InterruptedException {
    try (ScriptedServer other = new ScriptedServer()) {
      other.on("/secret", 200, HTML, PAGE);
      String location = target.replace("%d", Integer.toString(other.port())).replace("%%", "%");
      server.on("/out", 302, "Location: " + encoded(location), "");
      server.on(
          "/refresh", 200, HTML, "<meta http-equiv=refresh content=\"0;url=" + location + "\">");

      for (String path : List.of("/out", "/refresh")) {
        assertThat(typed(path))
            .satisfiesAnyOf(
                result ->
                    assertThat(result)
                        .isInstanceOfSatisfying(
                            FetchResult.Blocked.class,
                            blocked ->
                                assertThat(blocked.reason())
                                    .isEqualTo(FetchResult.Reason.PRIVATE_ADDRESS)),
                result ->
                    assertThat(result)
                        .isInstanceOfSatisfying(
                            FetchResult.Failed.class,
                            failed ->
                                assertThat(failed.kind()).isEqualTo(FetchResult.Kind.BAD_ADDRESS)));
      }
      assertThat(other.asked()).isEmpty();
    }
  }

  /** Headers carry bytes; a test server writes them as Latin-1. */
  private static String encoded(String location) {
    return new String(location.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Test
  void aPrivateNameOfThisMachineIsNotFollowedEither()
      throws UnknownHostException, InterruptedException {
    String name = InetAddress.getLocalHost().getHostName();
    server.on("/out", 302, "Location: http://" + name + ":" + server.port() + "/page", "");

    assertThat(typed("/out")).isNotInstanceOf(FetchResult.Fetched.class);
    assertThat(server.asked()).containsExactly("/out");
  }

  @Test
  void contentMayStayOnThePrivateHostAndPortThatAPersonTyped()
      throws IOException, InterruptedException {
    try (ScriptedServer other = new ScriptedServer()) {
      other.on("/page", 200, HTML, PAGE);
      URI feed = server.at("/feed");

      assertThat(text(fetcher.fetch(FetchRequest.named(server.at("/page")).onBehalfOf(feed))))
          .isEqualTo(PAGE);
      assertThat(fetcher.fetch(FetchRequest.named(other.at("/page")).onBehalfOf(feed)))
          .isInstanceOf(FetchResult.Blocked.class);
      assertThat(fetcher.fetch(FetchRequest.named(server.at("/page"))))
          .isInstanceOf(FetchResult.Blocked.class);
      assertThat(other.asked()).isEmpty();
      assertThat(server.asked()).containsExactly("/robots.txt", "/page");
    }
  }

  @Test
  void robotsTxtIsObeyedForWhatContentNamesAndAskedOnce() throws InterruptedException {
    server.on(
        "/robots.txt", 200, "Content-Type: text/plain", "User-agent: *\nDisallow: /private\n");
    URI feed = server.at("/feed");

    FetchResult allowed = fetcher.fetch(FetchRequest.named(server.at("/page")).onBehalfOf(feed));
    FetchResult forbidden =
        fetcher.fetch(FetchRequest.named(server.at("/private/1")).onBehalfOf(feed));
    now = now.plus(Duration.ofHours(25));
    fetcher.fetch(FetchRequest.named(server.at("/page")).onBehalfOf(feed));

    assertThat(text(allowed)).isEqualTo(PAGE);
    assertThat(forbidden)
        .isInstanceOfSatisfying(
            FetchResult.Blocked.class,
            blocked -> {
              assertThat(blocked.reason()).isEqualTo(FetchResult.Reason.ROBOTS);
              assertThat(blocked.sentence())
                  .isEqualTo("The robots.txt of 127.0.0.1 does not allow this page.");
            });
    assertThat(server.asked()).containsExactly("/robots.txt", "/page", "/robots.txt", "/page");
  }

  @Test
  void aRobotsTxtOutOfOrderForbidsAndAMissingOneAllows() throws InterruptedException {
    URI feed = server.at("/feed");
    server.on("/robots.txt", 500, "", "");
    assertThat(fetcher.fetch(FetchRequest.named(server.at("/page")).onBehalfOf(feed)))
        .isInstanceOf(FetchResult.Blocked.class);

    now = now.plus(Duration.ofHours(1));
    server.on("/robots.txt", 404, "", "");
    assertThat(fetcher.fetch(FetchRequest.named(server.at("/page")).onBehalfOf(feed)))
        .isInstanceOf(FetchResult.Fetched.class);
  }

  @Test
  void aFeedAndATypedPageAskNoRobotsTxt() throws InterruptedException {
    fetcher.fetch(
        FetchRequest.named(server.at("/page"))
            .onBehalfOf(server.at("/"))
            .lookingFor(FetchRequest.Purpose.FEED));
    typed("/page");

    assertThat(server.asked()).containsExactly("/page", "/page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "90",
        "Sun, 01 Mar 2026 12:01:30 GMT",
        "Sunday, 01-Mar-26 12:01:30 GMT",
        "Sun Mar  1 12:01:30 2026",
      })
  void aHostIsHeldForAsLongAsItAsks(String retryAfter) throws InterruptedException {
    server.on("/busy", 429, "Retry-After: " + retryAfter, "");
    Instant until = NOW.plusSeconds(90);

    FetchResult first = typed("/busy");
    now = until.minusMillis(1);
    FetchResult second = typed("/page");
    now = until;
    FetchResult third = typed("/page");

    String who = "127.0.0.1:" + server.port();
    assertThat(first)
        .isInstanceOfSatisfying(
            FetchResult.Held.class,
            held -> {
              assertThat(held.until()).isEqualTo(until);
              assertThat(held.sentence())
                  .isEqualTo(who + " asks for a pause until 2026-03-01 12:01:30 UTC (HTTP 429).");
              assertThat(held.status()).isEqualTo(429);
            });
    assertThat(second)
        .isInstanceOfSatisfying(
            FetchResult.Held.class,
            held ->
                assertThat(held.sentence())
                    .isEqualTo(
                        who
                            + " asked for a pause until 2026-03-01 12:01:30 UTC, so it was not"
                            + " asked now."));
    assertThat(third).isInstanceOf(FetchResult.Fetched.class);
    assertThat(server.asked()).containsExactly("/busy", "/page");
  }

  @Test
  void aLongPauseIsNeverShortened() throws InterruptedException {
    server.on("/busy", 503, "Retry-After: 31536000", "");

    assertThat(typed("/busy"))
        .isInstanceOfSatisfying(
            FetchResult.Held.class,
            held -> assertThat(held.until()).isEqualTo(NOW.plus(Duration.ofDays(365))));
  }

  @Test
  void aPauseWithoutALengthDoublesUntilTheHostAnswersAgain() throws InterruptedException {
    server.on("/busy", 503, "", "");
    List<Duration> lengths = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      FetchResult.Held held = (FetchResult.Held) typed("/busy");
      lengths.add(Duration.between(now, held.until()));
      now = held.until();
    }
    typed("/page");
    FetchResult.Held afterwards = (FetchResult.Held) typed("/busy");

    assertThat(lengths)
        .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4));
    assertThat(Duration.between(now, afterwards.until())).isEqualTo(Duration.ofMinutes(1));
  }

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
  void aBodyThatIsPackedIsUnpacked() throws IOException, InterruptedException {
    server.on(
        "/gz",
        200,
        HTML + "\r\nContent-Encoding: gzip",
        gzip(PAGE.getBytes(StandardCharsets.UTF_8)));

    FetchResult result = typed("/gz");

    assertThat(text(result)).isEqualTo(PAGE);
    assertThat(result.trail().exchanges().getFirst().body().bytes())
        .isEqualTo(gzip(PAGE.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aBombIsNotUnpacked() throws IOException, InterruptedException {
    server.on("/bomb", 200, HTML + "\r\nContent-Encoding: gzip", gzip(new byte[5 << 20]));

    assertThat(failed("/bomb").kind()).isEqualTo(FetchResult.Kind.TOO_LARGE);
  }

  @Test
  void anEndlessBodyIsCutOffAtTheLimit() throws InterruptedException {
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 'x');
    server.on(
        "/endless",
        (request, out) -> {
          out.write(("HTTP/1.1 200 OK\r\n" + HTML + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
          writeUntilHungUp(out, megabyte);
        });

    FetchResult.Failed failed = failed("/endless");

    assertThat(failed.kind()).isEqualTo(FetchResult.Kind.TOO_LARGE);
    assertThat(failed.sentence()).isEqualTo("The page is larger than 10 MiB.");
  }

  private static void writeUntilHungUp(OutputStream out, byte[] piece) throws IOException {
    for (int i = 0; i < 10_000; i++) {
      out.write(piece);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<p>"
      })
  void aServerThatFallsSilentIsGivenUp(String beginning) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    server.on(
        "/slow",
        (request, out) -> {
          out.write(beginning.getBytes(StandardCharsets.UTF_8));
          out.flush();
          try {
            never.await();
          } catch (InterruptedException closed) {
            throw new InterruptedIOException();
          }
        });
    try (PageFetcher hasty =
        fetcher(FetchSettings.standard().withTimeInAll(Duration.ofMillis(300)))) {
      assertThat(hasty.fetch(FetchRequest.typed(server.at("/slow"))))
          .isInstanceOfSatisfying(
              FetchResult.Failed.class,
              failed -> assertThat(failed.kind()).isEqualTo(FetchResult.Kind.TIMED_OUT));
    }
  }

  @Test
  void anInterruptEndsARequest() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    server.on(
        "/slow",
        (request, out) -> {
          asked.countDown();
          try {
            never.await();
          } catch (InterruptedException closed) {
            throw new InterruptedIOException();
          }
        });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch ended = new CountDownLatch(1);
      Future<?> fetching =
          threads.submit(() -> {
            try {
              return typed("/slow");
            } catch (InterruptedException expected) {
              ended.countDown();
              throw expected;
            }
          });
      asked.await();
      fetching.cancel(true);
      ended.await();
    }
    assertThat(typed("/page")).isInstanceOf(FetchResult.Fetched.class);
  }

  @Test
  void whatBreaksOffIsNotTakenForAPage() throws IOException, InterruptedException {
    byte[] packed = gzip(PAGE.getBytes(StandardCharsets.UTF_8));
    server.on(
        "/short",
        (request, out) ->
            out.write(
                ("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n" + HTML + "\r\n\r\n<p>half")
                    .getBytes(StandardCharsets.UTF_8)));
    server.on(
        "/chunked",
        (request, out) ->
            out.write(
                ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"
                        + HTML
                        + "\r\n\r\n5\r\n<p>ha\r\n")
                    .getBytes(StandardCharsets.UTF_8)));
    server.on(
        "/packed",
        200,
        HTML + "\r\nContent-Encoding: gzip",
        Arrays.copyOf(packed, packed.length - 20));
    server.on(
        "/junk",
        (request, out) -> out.write("SSH-2.0-OpenSSH_9.9\r\n".getBytes(StandardCharsets.UTF_8)));

    assertThat(Stream.of(failed("/short"), failed("/chunked"), failed("/packed")))
        .extracting(FetchResult.Failed::kind)
        .containsOnly(FetchResult.Kind.INCOMPLETE);
    assertThat(failed("/junk").kind()).isEqualTo(FetchResult.Kind.NO_CONNECTION);
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

  @Test
  void aServerWithoutValidEncryptionIsNamed() throws InterruptedException {
    FetchResult result =
        fetcher.fetch(FetchRequest.typed(URI.create("https://127.0.0.1:" + server.port() + "/")));

    assertThat(result)
        .isInstanceOfSatisfying(
            FetchResult.Failed.class,
            failed -> assertThat(failed.kind()).isEqualTo(FetchResult.Kind.INSECURE));
  }

  @Test
  void aProxyThatThePersonConfiguredIsUsedThoughItIsOnThisMachine()
      throws IOException, InterruptedException {
    ProxySelector proxies = ProxySelector.of(new InetSocketAddress("127.0.0.1", server.port()));
    server.on("http://news.example/page", 200, HTML, PAGE);
    server.on("http://news.example/out", 302, "Location: http://10.0.0.1/", "");
    server.on("http://news.example/robots.txt", 404, "", "");
    try (PageFetcher behindProxy =
        new PageFetcher(
            FetchSettings.standard(), holds, () -> now, Optional.of(proxies), pauses::add)) {
      assertThat(
              text(behindProxy.fetch(FetchRequest.named(URI.create("http://news.example/page")))))
          .isEqualTo(PAGE);
      assertThat(behindProxy.fetch(FetchRequest.named(URI.create("http://news.example/out"))))
          .isInstanceOf(FetchResult.Blocked.class);
    }
    assertThat(server.asked())
        .containsExactly(
            "http://news.example/robots.txt",
            "http://news.example/page",
            "http://news.example/out");
    assertThat(pauses).hasSize(2);
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
  void aFloodOfHeadersIsNotRead() throws InterruptedException {
    server.on(
        "/flood",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
          writeUntilHungUp(
              out, ("X-Flood: " + "y".repeat(8_000) + "\r\n").getBytes(StandardCharsets.UTF_8));
        });

    assertThat(failed("/flood").sentence()).endsWith(".");
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

  @Test
  void oneSiteIsAskedOneAtATime() throws InterruptedException, ExecutionException {
    List<String> order = new java.util.concurrent.CopyOnWriteArrayList<>();
    server.on(
        "/one",
        (request, out) -> {
          order.add("begin");
          Thread.yield();
          order.add("end");
          ScriptedServer.write(out, 200, HTML, PAGE.getBytes(StandardCharsets.UTF_8));
        });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<FetchResult>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        all.add(threads.submit(() -> typed("/one")));
      }
      for (Future<FetchResult> one : all) {
        assertThat(one.get()).isInstanceOf(FetchResult.Fetched.class);
      }
    }
    for (int i = 0; i < order.size(); i += 2) {
      assertThat(order.subList(i, i + 2)).containsExactly("begin", "end");
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
      packing.write(bytes);
    }
    return out.toByteArray();
  }
}
