package org.dateline.fetch;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Lets requests through one at a time per site, with a gap between them, and so many at once over
 * all sites. A site is a registrable domain ({@code news.example.co.uk} and {@code example.co.uk}
 * are one), or host and port where there is none. Waiters come in the order in which they asked.
 */
final class HostGate {
  /** Waits; tests put their own in. */
  @FunctionalInterface
  interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  private static final class Lane {
    final Semaphore turn = new Semaphore(1, true);
    Instant free = Instant.MIN;
  }

  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
  private final Semaphore places;
  private final InstantSource clock;
  private final Pause pause;

  HostGate(int atOnce, InstantSource clock, Pause pause) {
    this.places = new Semaphore(atOnce, true);
    this.clock = clock;
    this.pause = pause;
  }

  /** A request under way; closing it lets the next one of the site come. */
  @FunctionalInterface
  interface Pass extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Waits for the site's turn.
   *
   * @param gap the pause since the end of the last request to this site
   */
  Pass enter(URI address, Duration gap) throws InterruptedException {
    Lane lane = lanes.computeIfAbsent(site(address), site -> new Lane());
    lane.turn.acquire();
    boolean entered = false;
    try {
      Instant now = clock.instant();
      Instant due = lane.free.equals(Instant.MIN) ? now : lane.free.plus(gap);
      if (now.isBefore(due)) {
        pause.of(Duration.between(now, due));
      }
      places.acquire();
      entered = true;
    } finally {
      if (!entered) {
        lane.turn.release();
      }
    }
    return () -> {
      places.release();
      lane.free = clock.instant();
      lane.turn.release();
    };
  }

  /** The site of an address in plain form. */
  static String site(URI address) {
    if (WebAddress.literal(address).isPresent() || address.getHost().indexOf('.') < 0) {
      return WebAddress.hostAndPort(address);
    }
    return registrableDomain(address.getHost()).orElseGet(() -> WebAddress.hostAndPort(address));
  }

  /** The part of a name that somebody registered, after the Public Suffix List. */
  static Optional<String> registrableDomain(String host) {
    return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(host, true, false));
  }
}
