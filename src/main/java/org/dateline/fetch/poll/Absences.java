package org.dateline.fetch.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dateline.fetch.FetchResult;

/**
 * How often in a row an article was not there. Only 404 and 410 count, three times at least and
 * over a day at least: sites have bad hours.
 *
 * @param times how many times in a row
 * @param first when it was missed first
 * @param last when it was missed last
 */
public record Absences(int times, Instant first, Instant last) {
  private static final int ENOUGH_TIMES = 3;
  private static final Duration LONG_ENOUGH = Duration.ofDays(1);

  /**
   * What is known after another fetch; empty where the article is there, and as before where the
   * fetch says nothing of it.
   */
  public static Optional<Absences> after(
      Optional<Absences> before, FetchResult result, Instant now) {
    return switch (result) {
      case FetchResult.Fetched there -> Optional.empty();
      case FetchResult.NotModified there -> Optional.empty();
      case FetchResult.Held unknown -> before;
      case FetchResult.Blocked unknown -> before;
      case FetchResult.Failed failed ->
          switch (failed.kind()) {
            case NOT_FOUND, GONE ->
                Optional.of(
                    before
                        .map(seen -> new Absences(seen.times() + 1, seen.first(), now))
                        .orElseGet(() -> new Absences(1, now, now)));
            case BAD_ADDRESS,
                FORBIDDEN,
                HTTP_ERROR,
                TOO_LARGE,
                TIMED_OUT,
                BAD_ENCODING,
                INCOMPLETE,
                NOT_A_PAGE,
                EMPTY,
                UNKNOWN_HOST,
                NO_CONNECTION,
                INSECURE,
                TOO_MANY_REDIRECTS ->
                before;
          };
    };
  }

  /** Whether the article counts as removed. */
  public boolean meanRemoved() {
    return times >= ENOUGH_TIMES && Duration.between(first, last).compareTo(LONG_ENOUGH) >= 0;
  }
}
