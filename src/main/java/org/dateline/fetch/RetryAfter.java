package org.dateline.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads {@code Retry-After}: seconds or a date (RFC 9110, section 10.2.3). Never shortens it. */
public final class RetryAfter {
  /** The farthest that a pause can reach: what cannot be counted is as good as for ever. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private RetryAfter() {}

  /** When the pause is over, or nothing where the value says none. */
  public static Optional<Instant> parse(String value, Instant now) {
    String text = value.strip();
    if (text.matches("[0-9]+")) {
      return Optional.of(now.plus(seconds(text)));
    }
    if (text.matches("[0-9]+\\.[0-9]+")) {
      return Optional.of(now.plus(seconds(text.substring(0, text.indexOf('.')))).plusSeconds(1));
    }
    return HttpDate.parse(text, now).map(date -> date.isBefore(now) ? now : date);
  }

  private static Duration seconds(String digits) {
    try {
      Duration asked = Duration.ofSeconds(Long.parseLong(digits));
      return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    } catch (NumberFormatException | DateTimeException beyondCounting) {
      return LONGEST;
    }
  }
}
