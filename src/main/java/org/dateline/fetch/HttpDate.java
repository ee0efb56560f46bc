package org.dateline.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads dates in HTTP headers in the three forms that every recipient must understand (RFC 9110,
 * section 5.6.7), and with a numeric offset, which some servers send.
 */
public final class HttpDate {
  private static final DateTimeFormatter STANDARD = form("d MMM uuuu HH:mm:ss");
  private static final DateTimeFormatter ASCTIME = form("MMM d HH:mm:ss uuuu");
  private static final DateTimeFormatter OFFSET = form("d MMM uuuu HH:mm:ss Z");

  private HttpDate() {}

  /**
   * The instant that a header names.
   *
   * @param now places the two-digit years of the oldest form: never more than 50 years ahead
   */
  public static Optional<Instant> parse(String value, Instant now) {
    // The day of the week says nothing that the date does not say, and some servers get it wrong.
    String text = value.strip().replaceAll("\\s+", " ").replaceFirst("^[A-Za-z]+(?:, ?| )", "");
    String zoneless = text.replaceFirst("(?i) (GMT|UTC|UT|Z)$", "");
    int pivot = now.atOffset(ZoneOffset.UTC).getYear() - 49;
    DateTimeFormatter rfc850 =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d-MMM-")
            .appendValueReduced(ChronoField.YEAR, 2, 2, pivot)
            .appendPattern(" HH:mm:ss")
            .toFormatter(Locale.US);
    return Stream.of(STANDARD, rfc850, ASCTIME)
        .flatMap(form -> local(zoneless, form).stream())
        .findFirst()
        .or(() -> withOffset(text));
  }

  private static Optional<Instant> local(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException anotherForm) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> withOffset(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text, OFFSET).toInstant());
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.US);
  }
}
