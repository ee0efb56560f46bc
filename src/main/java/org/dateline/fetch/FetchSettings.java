package org.dateline.fetch;

import java.time.Duration;

/**
 * How the fetcher behaves.
 *
 * @param userAgent who it says it is
 * @param gap the pause between two requests to one site; none for a loopback address that a person
 *     typed
 * @param atOnce how many requests run at the same time over all sites
 * @param pageBytes the most that a page may have, decoded
 * @param feedBytes the most that a feed may have, decoded
 * @param ratio how many decoded bytes one received byte may become
 * @param redirects how many redirects are followed
 * @param inAll how long a chain of requests may take, waiting for its turn not counted
 */
public record FetchSettings(
    String userAgent,
    Duration gap,
    int atOnce,
    long pageBytes,
    long feedBytes,
    int ratio,
    int redirects,
    Duration inAll) {
  /** The limits that the program has unless a person says otherwise. */
  public static FetchSettings standard() {
    return new FetchSettings(
        "Dateline/0.1 (desktop article archive for journalists)",
        Duration.ofSeconds(2),
        16,
        10L << 20,
        20L << 20,
        200,
        20,
        Duration.ofSeconds(60));
  }

  /** The same with another pause between requests to one site. */
  public FetchSettings withGap(Duration other) {
    return new FetchSettings(
        userAgent, other, atOnce, pageBytes, feedBytes, ratio, redirects, inAll);
  }

  /** The same with another time for a chain of requests. */
  public FetchSettings withTimeInAll(Duration other) {
    return new FetchSettings(userAgent, gap, atOnce, pageBytes, feedBytes, ratio, redirects, other);
  }

  /** The most that a document of this purpose may have, decoded, in bytes. */
  long limitOf(FetchRequest.Purpose purpose) {
    return switch (purpose) {
      case PAGE -> pageBytes;
      case FEED -> feedBytes;
    };
  }
}
