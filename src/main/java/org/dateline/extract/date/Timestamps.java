package org.dateline.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.StatedTime;

/** Reads times as machines write them: ISO 8601 and its many near misses. */
public final class Timestamps {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})"
              + "(?:[T ]+(\\d{1,2}):?(\\d{2})(?::?(\\d{2}))?(?:[.,]\\d+)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{1,2}(?::?\\d{2})?)?)?.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private Timestamps() {}

  /** The time, or nothing where the text does not begin with one. */
  public static Optional<StatedTime> parse(String text) {
    Matcher matcher = ISO.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
      if (matcher.group(4) == null) {
        return Optional.of(StatedTime.of(day));
      }
      int seconds = matcher.group(6) == null ? 0 : number(matcher, 6);
      LocalDateTime local = day.atTime(number(matcher, 4), number(matcher, 5), seconds);
      return Optional.of(
          matcher.group(7) == null
              ? StatedTime.of(local)
              : StatedTime.of(OffsetDateTime.of(local, offset(matcher.group(7)))));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static ZoneOffset offset(String said) {
    if (Character.isLetter(said.charAt(0))) {
      return ZoneOffset.UTC;
    }
    String digits = said.substring(1).replace(":", "");
    int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
    int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(2)) : 0;
    int sign = said.charAt(0) == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }
}
