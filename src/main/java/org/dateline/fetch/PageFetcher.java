package org.dateline.fetch;

import java.net.ProxySelector;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Fetches pages and feeds: the one guarded door to the network.
 *
 * <p>{@link #fetch} blocks until the site's turn has come and the document is here, so call it on a
 * virtual thread; an interrupt ends it. One fetcher serves the whole program, since the pauses
 * between requests and the count of requests at once are its own. Safe for several threads.
 *
 * <pre>{@code
 * try (PageFetcher fetcher =
 *     new PageFetcher(FetchSettings.standard(), HostHolds.inMemory(), InstantSource.system())) {
 *   switch (fetcher.fetch(FetchRequest.typed(WebAddress.typed("example.com/story")))) {
 *     case FetchResult.Fetched page -> keep(page.body());
 *     case FetchResult.Failed failed -> say(failed.sentence());
 *     …
 *   }
 * }
 * }</pre>
 */
public final class PageFetcher implements AutoCloseable {
  private final FetchSettings settings;
  private final InstantSource clock;
  private final Transport transport;
  private final Door door;
  private final BlockedPages blockedPages;

  /**
   * A fetcher that uses the proxy that the person configured for Java, where there is one.
   *
   * @param settings how it behaves
   * @param holds who asked for a pause
   * @param clock what tells the time
   * @throws IllegalStateException where names are not resolved through {@link
   *     GuardedResolverProvider}, since private addresses could not be kept apart then
   */
  public PageFetcher(FetchSettings settings, HostHolds holds, InstantSource clock) {
    this(settings, holds, clock, Optional.ofNullable(ProxySelector.getDefault()), waiting());
  }

  PageFetcher(
      FetchSettings settings,
      HostHolds holds,
      InstantSource clock,
      Optional<ProxySelector> proxies,
      HostGate.Pause pause) {
    if (!GuardedResolver.inPlace()) {
      throw new IllegalStateException(
          "Names are not resolved through Dateline's guarded resolver, so nothing is fetched.");
    }
    this.settings = settings;
    this.clock = clock;
    this.transport = new Transport(clock, proxies);
    this.blockedPages = BlockedPages.shipped();
    this.door =
        new Door(
            new AddressGuard(proxies, PublicOnlyHosts.SHARED),
            new HostGate(settings.atOnce(), clock, pause),
            holds,
            transport,
            new RobotsRules(),
            settings,
            clock,
            blockedPages);
  }

  private static HostGate.Pause waiting() {
    ReentrantLock lock = new ReentrantLock();
    Condition never = lock.newCondition();
    return time -> {
      long left = time.toNanos();
      lock.lockInterruptibly();
      try {
        while (left > 0) {
          left = never.awaitNanos(left);
        }
      } finally {
        lock.unlock();
      }
    };
  }

  /**
   * Fetches.
   *
   * @throws InterruptedException where the thread was interrupted; the request is broken off
   */
  public FetchResult fetch(FetchRequest request) throws InterruptedException {
    return new RequestChain(request, settings, clock, door, blockedPages).follow();
  }

  @Override
  public void close() {
    transport.close();
  }
}
