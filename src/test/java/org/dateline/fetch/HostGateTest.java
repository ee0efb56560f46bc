package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostGateTest {
  private static final Duration GAP = Duration.ofSeconds(2);

  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final HostGate gate =
      new HostGate(
          16,
          () -> now,
          time -> {
            pauses.add(time);
            now = now.plus(time);
          });

  @Test
  void theGapIsCountedFromTheEndOfTheLastRequestToTheSite() throws InterruptedException {
    HostGate.Pass first = gate.enter(URI.create("https://www.example.com/1"), GAP);
    now = now.plusSeconds(5);
    first.close();
    now = now.plusMillis(500);
    gate.enter(URI.create("https://news.example.com/2"), GAP).close();
    gate.enter(URI.create("https://example.org/1"), GAP).close();
    now = now.plusSeconds(10);
    gate.enter(URI.create("https://example.com/3"), GAP).close();
    gate.enter(URI.create("https://example.com/4"), Duration.ZERO).close();

    assertThat(pauses).containsExactly(Duration.ofMillis(1500));
  }

  @Test
  void whoStopsWaitingLeavesTheTurnToTheNext() throws InterruptedException, ExecutionException {
    URI address = URI.create("https://example.com/");
    HostGate.Pass first = gate.enter(address, Duration.ZERO);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch ended = new CountDownLatch(1);
      Future<?> waiting =
          threads.submit(() -> {
            begun.countDown();
            try {
              return gate.enter(address, Duration.ZERO);
            } catch (InterruptedException expected) {
              ended.countDown();
              throw expected;
            }
          });
      begun.await();
      waiting.cancel(true);
      ended.await();
      Future<HostGate.Pass> next = threads.submit(() -> gate.enter(address, Duration.ZERO));
      first.close();
      next.get().close();
    }
    gate.enter(address, Duration.ZERO).close();
  }

  @Test
  void soManyRunAtOnceAndNotOneMore() throws InterruptedException, ExecutionException {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch sixteen = new CountDownLatch(16);
    CountDownLatch goOn = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        URI address = URI.create("https://site" + i + ".example/");
        all.add(
            threads.submit(() -> {
              HostGate.Pass pass = gate.enter(address, Duration.ZERO);
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              sixteen.countDown();
              goOn.await();
              running.decrementAndGet();
              pass.close();
              return null;
            }));
      }
      sixteen.await();
      goOn.countDown();
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(most).hasValue(16);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.example.com/a, example.com",
    "https://a.b.example.co.uk/a, example.co.uk",
    "https://one.github.io/a, one.github.io",
    "http://127.0.0.1:8080/a, 127.0.0.1:8080",
    "http://localhost/a, localhost:80",
    "https://[2001:db8:0:0:0:0:0:1]/a, [2001:db8:0:0:0:0:0:1]:443",
  })
  void aSiteIsWhatSomebodyRegistered(URI address, String site) {
    assertThat(HostGate.site(address)).isEqualTo(site);
  }
}
