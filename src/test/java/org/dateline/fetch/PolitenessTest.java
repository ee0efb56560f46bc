package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server's log shows is exactly what the rules allow, request by request. */
class PolitenessTest {
  private static final String FEED = "Content-Type: application/rss+xml";
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  private final HostHolds holds = HostHolds.inMemory();
  private Instant now = NOW;
  private final ScriptedServer server = new ScriptedServer();
  private final PageFetcher fetcher = fetcher(Optional.empty());

  PolitenessTest() throws IOException {}

  private PageFetcher fetcher(Optional<ProxySelector> proxies) {
    return new PageFetcher(FetchSettings.standard(), holds, () -> now, proxies, pauses::add);
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
  }

  private FetchResult poll(String path) throws InterruptedException {
    return fetcher.fetch(FetchRequest.typed(server.at(path)).lookingFor(FetchRequest.Purpose.FEED));
  }

  private FetchResult named(String path) throws InterruptedException {
    return fetcher.fetch(FetchRequest.named(server.at(path)).onBehalfOf(server.at("/feed")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"v1\"",
        "W/\"weak\"",
        "\"with \\\" and , and spaces\"",
        "no-quotes",
        "\"5f3-gzip\"",
        "W/ \"odd\"",
        "\"\"",
      })
  void validatorsGoBackExactlyAsTheyCame(String etag) throws InterruptedException {
    String lastModified = "Sun, 1 March 2026 10:00:00 +0100 (as it came)";
    server.on(
        "/feed", 200, FEED + "\r\nETag: " + etag + "\r\nLast-Modified: " + lastModified, "<rss/>");

    FetchResult.Fetched first = (FetchResult.Fetched) poll("/feed");
    fetcher.fetch(
        FetchRequest.typed(server.at("/feed"))
            .lookingFor(FetchRequest.Purpose.FEED)
            .unlessUnchanged(first.trail().finalUrl(), first.etag(), first.lastModified()));

    assertThat(server.log().getLast().headers())
        .containsEntry("if-none-match", etag)
        .containsEntry("if-modified-since", lastModified);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void eachKindOfRedirectCostsOneRequest(int status) throws InterruptedException {
    server.on("/old", status, "Location: /feed", "").on("/feed", 200, FEED, "<rss/>");

    assertThat(poll("/old")).isInstanceOf(FetchResult.Fetched.class);
    assertThat(server.asked()).containsExactly("/old", "/feed");
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 304, 305, 306, 400, 401, 404, 410, 418, 451, 500, 502, 599})
  void whatIsNoAnswerIsAskedForOnce(int status) throws InterruptedException {
    server.on("/feed", status, "Location: /elsewhere", "");

    assertThat(poll("/feed")).isInstanceOf(FetchResult.Failed.class);
    assertThat(server.asked()).containsExactly("/feed");
  }

  @Test
  void aServerThatClosesEachConnectionWithoutSayingSoIsReadEachTime() throws InterruptedException {
    server.on(
        "/feed",
        (request, out) ->
            out.write(
                "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>"
                    .getBytes(StandardCharsets.UTF_8)));
    for (int i = 0; i < 60; i++) {
      assertThat(poll("/feed")).isInstanceOf(FetchResult.Fetched.class);
    }
    assertThat(server.asked()).hasSize(60);
  }

  @Test
  void aHoldIsOfOneHostAndPortAndLastsAsLongAsItsKeeper() throws IOException, InterruptedException {
    server.on("/feed", 503, "Retry-After: 3600", "");
    try (ScriptedServer neighbour = new ScriptedServer()) {
      neighbour.on("/feed", 200, FEED, "<rss/>");
      poll("/feed");

      assertThat(fetcher.fetch(FetchRequest.typed(neighbour.at("/feed"))))
          .isInstanceOf(FetchResult.Fetched.class);
    }
    now = now.plusSeconds(3599);
    try (PageFetcher afterRestart = fetcher(Optional.empty())) {
      assertThat(afterRestart.fetch(FetchRequest.typed(server.at("/other"))))
          .isInstanceOfSatisfying(
              FetchResult.Held.class,
              held -> assertThat(held.until()).isEqualTo(NOW.plusSeconds(3600)));
    }
    assertThat(server.asked()).containsExactly("/feed");
  }

  @Test
  void aRedirectToAHeldHostIsNotFollowed() throws InterruptedException {
    server.on("/busy", 429, "Retry-After: 60", "").on("/moved", 302, "Location: /busy", "");
    poll("/moved");
    poll("/moved");

    assertThat(server.asked()).containsExactly("/moved", "/busy");
  }

  @Test
  void robotsTxtIsReadOnceHoweverManyPagesAskAtATime()
      throws InterruptedException, ExecutionException {
    server.on("/robots.txt", 200, "Content-Type: text/plain", "User-agent: *\nDisallow: /no\n");
    server.on("/yes", 200, "Content-Type: text/html", "<p>" + "Words. ".repeat(400));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<FetchResult>> all = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String path = i % 2 == 0 ? "/yes" : "/no";
        all.add(threads.submit(() -> named(path)));
      }
      for (int i = 0; i < 12; i++) {
        assertThat(all.get(i).get())
            .isInstanceOf(i % 2 == 0 ? FetchResult.Fetched.class : FetchResult.Blocked.class);
      }
    }
    assertThat(server.asked()).hasSize(7).startsWith("/robots.txt").doesNotContain("/no");
  }

  @Test
  void robotsTxtMayHaveMovedAndOnlyItsBeginningCounts() throws InterruptedException {
    server.on("/robots.txt", 301, "Location: /rules.txt", "");
    String long500 = "# " + "x".repeat(998) + "\n";
    server.on(
        "/rules.txt",
        200,
        "Content-Type: text/plain",
        "User-agent: dateline\nDisallow: /a\n" + long500.repeat(520) + "Disallow: /b\n");
    server.on("/b", 200, "Content-Type: text/html", "<p>" + "Words. ".repeat(400));

    assertThat(named("/a")).isInstanceOf(FetchResult.Blocked.class);
    assertThat(named("/b")).isInstanceOf(FetchResult.Fetched.class);
    assertThat(server.asked()).containsExactly("/robots.txt", "/rules.txt", "/b");
  }

  @Test
  void aRobotsTxtThatIsBusyHoldsItsHost() throws InterruptedException {
    server.on("/robots.txt", 503, "Retry-After: 120", "");

    assertThat(named("/page")).isInstanceOf(FetchResult.Held.class);
    now = now.plusSeconds(119);
    assertThat(named("/page")).isInstanceOf(FetchResult.Held.class);
    assertThat(server.asked()).containsExactly("/robots.txt");
  }

  @Test
  void eachHopOfWhatContentNamesObeysRobotsTxt() throws InterruptedException {
    server.on("/robots.txt", 200, "Content-Type: text/plain", "User-agent: *\nDisallow: /no\n");
    server.on("/yes", 302, "Location: /no", "");

    assertThat(named("/yes")).isInstanceOf(FetchResult.Blocked.class);
    assertThat(server.asked()).containsExactly("/robots.txt", "/yes");
  }

  @Test
  void cookiesDoNotCrossSitesNorHosts() throws IOException, InterruptedException {
    ProxySelector proxy = ProxySelector.of(new InetSocketAddress("127.0.0.1", server.port()));
    server.on(
        "http://example.com/in",
        302,
        "Set-Cookie: id=1; Domain=.example.com; Path=/\r\nLocation: http://example.org/in",
        "");
    server.on("http://example.org/in", 302, "Location: http://news.example.com/in", "");
    server.on("http://news.example.com/in", 302, "Location: http://example.com/done", "");
    server.on("http://example.com/done", 200, FEED, "<rss/>");
    try (PageFetcher behindProxy = fetcher(Optional.of(proxy))) {
      behindProxy.fetch(
          FetchRequest.named(URI.create("http://example.com/in"))
              .lookingFor(FetchRequest.Purpose.FEED));
    }

    assertThat(server.log())
        .extracting(request -> request.target() + " " + request.headers().get("cookie"))
        .containsExactly(
            "http://example.com/in null",
            "http://example.org/in null",
            "http://news.example.com/in null",
            "http://example.com/done id=1");
    assertThat(pauses).as("one site waits for its gap, another does not").hasSize(2);
  }

  @Test
  void nothingThatAServerSaysBecomesAHeaderOfARequest() throws InterruptedException {
    server.on(
        "/in",
        302,
        "Set-Cookie: d=\u00e9\r\nLocation: /next%0d%0aX-Evil:%201?q=%0D%0AHost:evil",
        "");
    server.on("/next%0d%0aX-Evil:%201", 200, FEED, "<rss/>");

    assertThat(poll("/in")).isInstanceOf(FetchResult.Fetched.class);
    assertThat(server.log().getLast().target())
        .isEqualTo("/next%0d%0aX-Evil:%201?q=%0D%0AHost:evil");
    assertThat(server.log().getLast().headers())
        .doesNotContainKeys("x-evil", "cookie")
        .containsEntry("host", "127.0.0.1:" + server.port());
  }

  @Test
  void aPageMayHaveTenMebibytesAndAFeedTwenty() throws InterruptedException {
    byte[] ten = page(10 << 20);
    byte[] more = page((10 << 20) + 1);
    server.on("/ten", 200, "Content-Type: text/html", ten);
    server.on("/more", 200, "Content-Type: text/html", more);
    server.on("/twenty", 200, FEED, page((20 << 20) + 1));

    assertThat(fetcher.fetch(FetchRequest.typed(server.at("/ten"))))
        .isInstanceOf(FetchResult.Fetched.class);
    assertThat(fetcher.fetch(FetchRequest.typed(server.at("/more"))))
        .isInstanceOfSatisfying(
            FetchResult.Failed.class,
            failed -> assertThat(failed.sentence()).isEqualTo("The page is larger than 10 MiB."));
    assertThat(poll("/more")).isInstanceOf(FetchResult.Fetched.class);
    assertThat(poll("/twenty"))
        .isInstanceOfSatisfying(
            FetchResult.Failed.class,
            failed -> assertThat(failed.kind()).isEqualTo(FetchResult.Kind.TOO_LARGE));
  }

  private static byte[] page(int length) {
    byte[] page = new byte[length];
    Arrays.fill(page, (byte) 'x');
    byte[] start = "<html><p>".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(start, 0, page, 0, start.length);
    return page;
  }

  @Test
  void theTimeIsForTheWholeChainHoweverManyHopsItHas() throws IOException, InterruptedException {
    for (int i = 0; i < 20; i++) {
      String next = "/r" + (i + 1);
      server.on(
          "/r" + i,
          (request, out) -> {
            drip(
                out,
                "HTTP/1.1 302 Found\r\nLocation: "
                    + next
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
          });
    }
    try (PageFetcher hasty =
        new PageFetcher(
            FetchSettings.standard().withTimeInAll(Duration.ofMillis(400)),
            holds,
            () -> now,
            Optional.empty(),
            pauses::add)) {
      assertThat(hasty.fetch(FetchRequest.typed(server.at("/r0"))))
          .isInstanceOfSatisfying(
              FetchResult.Failed.class,
              failed -> assertThat(failed.kind()).isEqualTo(FetchResult.Kind.TIMED_OUT));
    }
    assertThat(server.asked().size()).isLessThan(20);
  }

  /** Writes a few bytes now and then, as a server does that wants to keep its guest. */
  private static void drip(OutputStream out, String answer) throws IOException {
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; at += 8) {
      out.write(bytes, at, Math.min(8, bytes.length - at));
      out.flush();
      java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
    }
  }
}
