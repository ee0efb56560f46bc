package org.dateline.fetch.feed;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How long a feed asks to be left alone between two readings: RSS 2.0's {@code ttl}, in minutes, or
 * the syndication module's {@code updatePeriod} divided by {@code updateFrequency}.
 */
final class FeedPace {
  /** More than a year asks for nothing that makes sense. */
  private static final int MOST_MINUTES = 525_600;

  private FeedPace() {}

  static Optional<Duration> of(Markup channel) {
    Optional<Duration> ttl =
        channel.text("ttl").flatMap(FeedPace::positive).map(Duration::ofMinutes);
    Optional<Duration> period = channel.text("sy:updateperiod").flatMap(FeedPace::period);
    Optional<Duration> paced =
        period.map(whole ->
            whole.dividedBy(
                channel.text("sy:updatefrequency").flatMap(FeedPace::positive).orElse(1L)));
    return ttl.or(() -> paced);
  }

  private static Optional<Long> positive(String digits) {
    if (!digits.strip().matches("[0-9]{1,6}")) {
      return Optional.empty();
    }
    long number = Long.parseLong(digits.strip());
    return number > 0 && number <= MOST_MINUTES ? Optional.of(number) : Optional.empty();
  }

  private static Optional<Duration> period(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "hourly" -> Optional.of(Duration.ofHours(1));
      case "daily" -> Optional.of(Duration.ofDays(1));
      case "weekly" -> Optional.of(Duration.ofDays(7));
      case "monthly" -> Optional.of(Duration.ofDays(30));
      case "yearly" -> Optional.of(Duration.ofDays(365));
      default -> Optional.empty();
    };
  }
}
