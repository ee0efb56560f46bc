package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules and pauses that sites ask for are heeded. */
class RobotsAndHoldsTest extends ScriptedFetches {
  RobotsAndHoldsTest() throws IOException {}

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
}
