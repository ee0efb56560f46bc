package org.dateline.extract.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.dateline.model.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as machines write them: ISO 8601 and its many near misses (no hyphens, a space for
 * the T, “UTC” for Z, an offset without a colon), months, and seconds or milliseconds since 1970.
 * What follows a time is left aside.
 */
public final class Timestamps {
  private static final int SECONDS_DIGITS = 10;
  private static final int MILLISECONDS_DIGITS = 13;
  private static final int MONTH_CHARACTERS = 7; // of 2021-09

  private final String text;
  private int at;

  private Timestamps(String text) {
    this.text = text;
  }

  /** The time, or nothing where the text does not begin with one. */
  public static Optional<StatedTime> parse(String text) {
    String said = text.strip();
    if (said.isEmpty() || said.charAt(0) < '1' || said.charAt(0) > '9') {
      return Optional.empty();
    }
    try {
      return new Timestamps(said).read();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private Optional<StatedTime> read() {
    int digits = countDigits();
    if (digits == text.length() && text.charAt(0) == '1') {
      if (digits == SECONDS_DIGITS || digits == MILLISECONDS_DIGITS) {
        long count = Long.parseLong(text);
        long milliseconds = digits == SECONDS_DIGITS ? count * 1000 : count;
        return Optional.of(
            StatedTime.of(Instant.ofEpochMilli(milliseconds).atOffset(ZoneOffset.UTC)));
      }
    }
    int year = number(4);
    skip('-');
    int month = number(2);
    skip('-');
    if (at == text.length() && at == MONTH_CHARACTERS && text.charAt(4) == '-') {
      return Optional.of(StatedTime.of(YearMonth.of(year, month)));
    }
    int dayOfMonth = number(2);
    if (year < 0 || month < 0 || dayOfMonth < 0) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.of(year, month, dayOfMonth);
    LocalDateTime local = time(day);
    if (local == null) {
      return Optional.of(StatedTime.of(day));
    }
    ZoneOffset offset = offset();
    return Optional.of(
        offset == null ? StatedTime.of(local) : StatedTime.of(OffsetDateTime.of(local, offset)));
  }

  private int countDigits() {
    int count = 0;
    while (count < text.length() && isDigit(count)) {
      count++;
    }
    return count;
  }

  private @Nullable LocalDateTime time(LocalDate day) {
    boolean separated = false;
    while (at < text.length() && "Tt ".indexOf(text.charAt(at)) >= 0) {
      separated = true;
      at++;
    }
    int hour = !separated || !isDigit(at) ? -1 : isDigit(at + 1) ? number(2) : number(1);
    skip(':');
    int minute = hour < 0 ? -1 : number(2);
    if (minute < 0) {
      return null;
    }
    boolean colon = skip(':');
    int second = colon || isDigit(at) ? number(2) : 0;
    if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
      at++;
      while (isDigit(at)) {
        at++;
      }
    }
    return day.atTime(hour, minute, Math.max(0, second));
  }

  private @Nullable ZoneOffset offset() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    String rest = text.substring(at, Math.min(text.length(), at + 3)).toUpperCase(Locale.ROOT);
    if (rest.startsWith("Z") || rest.equals("UTC") || rest.equals("GMT")) {
      return ZoneOffset.UTC;
    }
    if (!rest.startsWith("+") && !rest.startsWith("-")) {
      return null;
    }
    int sign = rest.charAt(0) == '-' ? -1 : 1;
    at++;
    int hours = isDigit(at + 1) ? number(2) : number(1);
    if (hours < 0) {
      return null;
    }
    skip(':');
    int minutes = Math.max(0, number(2));
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  /** The next so many digits as a number, -1 where there are fewer; moves on. */
  private int number(int digits) {
    int value = 0;
    for (int index = at; index < at + digits; index++) {
      if (!isDigit(index)) {
        return -1;
      }
      value = value * 10 + text.charAt(index) - '0';
    }
    at += digits;
    return value;
  }

  private boolean skip(char mark) {
    boolean there = at < text.length() && text.charAt(at) == mark;
    at += there ? 1 : 0;
    return there;
  }
}
