package org.dateline.fetch.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as feeds write them: RFC 822 and its many relatives, ISO 8601 and W3C's profile of
 * it, asctime, and dates with Korean, Greek, Hungarian and other month names. A date without a zone
 * is UTC. Nothing where a text is no date.
 */
final class FeedDate {
  private static final int LONGEST = 100;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:-?(\\d{3})(?!\\d)|-?(\\d{2})(?:-?(\\d{2}))?)?"
              + "(?:(?:\\s*t\\s*|\\s+)(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d+))?)?)?\\s*(.*)");

  /** ISO 8601 of 1988 allowed to leave out the century. */
  private static final Pattern SHORT_YEAR =
      Pattern.compile("-?(\\d{2}-\\d{2}-\\d{2}(?:[t ].*)?)|-(\\d{2}-?\\d{2})");

  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})\\.?(?:[\\s,t]+(.*))?");
  private static final Pattern DAY_FIRST_DIGITS =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[\\s,]+(.*))?");
  private static final Pattern KOREAN =
      Pattern.compile("(\\d{4})[년年]\\s*(\\d{1,2})[월月]\\s*(\\d{1,2})[일日]\\s*(.*)");
  private static final Pattern KOREAN_TIME =
      Pattern.compile("(오전|오후|上午|下午|午前|午後)\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(.*)");
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s,-]*(\\p{L}+)\\.?[\\s,-]+(\\d{2,4})(?:[\\s,t:]+(.*))?");
  private static final Pattern MONTH_DAY_TIME_YEAR =
      Pattern.compile(
          "(\\p{L}+)\\.?\\s+(\\d{1,2}),?\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?)\\s+(?:(\\S+)\\s+)?(\\d{4})");
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:[\\s,]+(?:at\\s+)?(.*))?");
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile("(\\d{4})[-\\s](\\p{L}+)[-\\s](\\d{1,2})(?:[\\s,t]+(.*))?");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d+))?)?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?\\s*(.*)");
  private static final Pattern WEEKDAY =
      Pattern.compile("^\\p{L}+\\.?\\s*,\\s*|^\\p{L}{2,9}\\.?\\s+(?=\\d|\\p{L}{3,9}\\.?\\s+\\d)");
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:gmt|utc|z)?\\s*([+-])\\s*(\\d{1,2})(?::?(\\d{2}))?(?::?\\d{2})?(?:\\s.*|\\(.*)?");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Beginnings of month names that other languages spell otherwise. */
  private static final Map<String, Integer> OTHER_MONTHS =
      Map.ofEntries(
          Map.entry("januar", 1),
          Map.entry("ene", 1),
          Map.entry("gen", 1),
          Map.entry("janv", 1),
          Map.entry("ιαν", 1),
          Map.entry("янв", 1),
          Map.entry("fév", 2),
          Map.entry("fev", 2),
          Map.entry("feb", 2),
          Map.entry("φεβ", 2),
          Map.entry("фев", 2),
          Map.entry("mär", 3),
          Map.entry("már", 3),
          Map.entry("maa", 3),
          Map.entry("mrt", 3),
          Map.entry("μάρ", 3),
          Map.entry("μαρ", 3),
          Map.entry("мар", 3),
          Map.entry("mrz", 3),
          Map.entry("avr", 4),
          Map.entry("abr", 4),
          Map.entry("ápr", 4),
          Map.entry("απρ", 4),
          Map.entry("апр", 4),
          Map.entry("mai", 5),
          Map.entry("maj", 5),
          Map.entry("máj", 5),
          Map.entry("mag", 5),
          Map.entry("mei", 5),
          Map.entry("μαι", 5),
          Map.entry("μάι", 5),
          Map.entry("май", 5),
          Map.entry("мая", 5),
          Map.entry("juin", 6),
          Map.entry("giu", 6),
          Map.entry("jún", 6),
          Map.entry("ιουν", 6),
          Map.entry("ιούν", 6),
          Map.entry("июн", 6),
          Map.entry("juil", 7),
          Map.entry("lug", 7),
          Map.entry("júl", 7),
          Map.entry("ιουλ", 7),
          Map.entry("ιούλ", 7),
          Map.entry("июл", 7),
          Map.entry("aoû", 8),
          Map.entry("ago", 8),
          Map.entry("αυγ", 8),
          Map.entry("αύγ", 8),
          Map.entry("авг", 8),
          Map.entry("szep", 9),
          Map.entry("set", 9),
          Map.entry("σεπ", 9),
          Map.entry("сен", 9),
          Map.entry("okt", 10),
          Map.entry("out", 10),
          Map.entry("ott", 10),
          Map.entry("οκτ", 10),
          Map.entry("окт", 10),
          Map.entry("νοε", 11),
          Map.entry("νοέ", 11),
          Map.entry("ноя", 11),
          Map.entry("dez", 12),
          Map.entry("déc", 12),
          Map.entry("dic", 12),
          Map.entry("δεκ", 12),
          Map.entry("дек", 12));

  /** Hours from UTC of the abbreviations that RFC 822 and newspapers use. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("est", -300),
          Map.entry("edt", -240),
          Map.entry("cst", -360),
          Map.entry("cdt", -300),
          Map.entry("mst", -420),
          Map.entry("mdt", -360),
          Map.entry("pst", -480),
          Map.entry("pdt", -420),
          Map.entry("et", -300),
          Map.entry("ct", -360),
          Map.entry("mt", -420),
          Map.entry("pt", -480),
          Map.entry("akst", -540),
          Map.entry("akdt", -480),
          Map.entry("hst", -600),
          Map.entry("at", -240),
          Map.entry("ast", -240),
          Map.entry("adt", -180),
          Map.entry("nst", -210),
          Map.entry("ndt", -150),
          Map.entry("cet", 60),
          Map.entry("cest", 120),
          Map.entry("met", 60),
          Map.entry("mest", 120),
          Map.entry("mez", 60),
          Map.entry("mesz", 120),
          Map.entry("bst", 60),
          Map.entry("wet", 0),
          Map.entry("west", 60),
          Map.entry("eet", 120),
          Map.entry("eest", 180),
          Map.entry("msk", 180),
          Map.entry("ist", 330),
          Map.entry("irst", 210),
          Map.entry("hkt", 480),
          Map.entry("sgt", 480),
          Map.entry("jst", 540),
          Map.entry("kst", 540),
          Map.entry("aest", 600),
          Map.entry("aedt", 660),
          Map.entry("acst", 570),
          Map.entry("awst", 480),
          Map.entry("nzst", 720),
          Map.entry("nzdt", 780),
          Map.entry("a", -60),
          Map.entry("n", 60),
          Map.entry("m", -720),
          Map.entry("y", 720));

  private FeedDate() {}

  /** Reads a date. */
  static Optional<OffsetDateTime> parse(String written) {
    String text = written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher shortYear = SHORT_YEAR.matcher(text);
    try {
      return read(
          shortYear.matches() ? "20" + shortYear.group(shortYear.group(1) == null ? 2 : 1) : text);
    } catch (DateTimeException | NumberFormatException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<OffsetDateTime> read(String text) {
    Matcher matcher = KOREAN.matcher(text);
    if (matcher.matches()) {
      return date(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
    }
    matcher = ISO.matcher(text);
    if (matcher.matches() && isZone(matcher.group(9))) {
      return iso(matcher);
    }
    matcher = NUMBERS.matcher(text);
    if (matcher.matches()) {
      return date(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
    }
    String rest = text;
    matcher = WEEKDAY.matcher(text);
    if (matcher.find() && month(matcher.group().replaceAll("[^\\p{L}]", "")).isEmpty()) {
      rest = text.substring(matcher.end());
    }
    return withMonthName(rest)
        .or(() -> {
          Matcher digits = DAY_FIRST_DIGITS.matcher(text);
          return digits.matches() ? dayFirst(digits) : Optional.empty();
        })
        .or(() -> afterWeekday(text));
  }

  /** “Fri, 2006/09/15 08:19:53 EDT” */
  private static Optional<OffsetDateTime> afterWeekday(String text) {
    Matcher matcher = WEEKDAY.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String rest = text.substring(matcher.end());
    matcher = NUMBERS.matcher(rest);
    if (matcher.matches()) {
      return date(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
    }
    matcher = DAY_FIRST_DIGITS.matcher(rest);
    return matcher.matches() ? dayFirst(matcher) : Optional.empty();
  }

  private static Optional<OffsetDateTime> dayFirst(Matcher matcher) {
    int first = Integer.parseInt(matcher.group(1));
    int second = Integer.parseInt(matcher.group(2));
    boolean monthFirst = second > 12 || (matcher.group().indexOf('/') > 0 && first <= 12);
    return monthFirst
        ? date(matcher.group(3), matcher.group(1), matcher.group(2), matcher.group(4))
        : date(matcher.group(3), matcher.group(2), matcher.group(1), matcher.group(4));
  }

  private static Optional<OffsetDateTime> withMonthName(String text) {
    Matcher matcher = DAY_MONTH_YEAR.matcher(text);
    if (matcher.matches()) {
      return named(matcher.group(3), matcher.group(2), matcher.group(1), matcher.group(4));
    }
    matcher = MONTH_DAY_TIME_YEAR.matcher(text);
    if (matcher.matches()) {
      String zone = matcher.group(4) == null ? "" : " " + matcher.group(4);
      return named(matcher.group(5), matcher.group(1), matcher.group(2), matcher.group(3) + zone);
    }
    matcher = MONTH_DAY_YEAR.matcher(text);
    if (matcher.matches()) {
      return named(matcher.group(3), matcher.group(1), matcher.group(2), matcher.group(4));
    }
    matcher = YEAR_MONTH_DAY.matcher(text);
    return matcher.matches()
        ? named(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4))
        : Optional.empty();
  }

  private static Optional<OffsetDateTime> iso(Matcher matcher) {
    int year = Integer.parseInt(matcher.group(1));
    LocalDate day;
    if (matcher.group(2) != null) {
      day = LocalDate.ofYearDay(year, Integer.parseInt(matcher.group(2)));
    } else {
      day =
          LocalDate.of(
              year,
              matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3)),
              matcher.group(4) == null ? 1 : Integer.parseInt(matcher.group(4)));
    }
    if (matcher.group(5) == null) {
      return Optional.of(day.atStartOfDay().atOffset(zone(matcher.group(9))));
    }
    LocalDateTime time =
        time(
            day,
            Integer.parseInt(matcher.group(5)),
            Integer.parseInt(matcher.group(6)),
            matcher.group(7) == null ? 0 : Integer.parseInt(matcher.group(7)),
            Optional.ofNullable(matcher.group(8)));
    return Optional.of(time.atOffset(zone(matcher.group(9))));
  }

  private static Optional<OffsetDateTime> named(
      String year, String month, String day, @Nullable String time) {
    Optional<Integer> number = month(month);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int full = Integer.parseInt(year);
    if (year.length() == 2) {
      full += full < 69 ? 2000 : 1900;
    }
    return date(String.valueOf(full), String.valueOf(number.get()), day, time);
  }

  private static Optional<Integer> month(String name) {
    if (name.length() >= 3 && MONTHS.contains(name.substring(0, 3))) {
      boolean july = name.startsWith("juil");
      return Optional.of(july ? 7 : MONTHS.indexOf(name.substring(0, 3)) + 1);
    }
    for (int length = Math.min(6, name.length()); length >= 3; length--) {
      Integer month = OTHER_MONTHS.get(name.substring(0, length));
      if (month != null) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }

  private static Optional<OffsetDateTime> date(
      String year, String month, String day, @Nullable String rest) {
    LocalDate date =
        LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    if (rest == null || rest.isBlank()) {
      return Optional.of(date.atStartOfDay().atOffset(ZoneOffset.UTC));
    }
    Matcher korean = KOREAN_TIME.matcher(rest.strip());
    if (korean.matches()) {
      boolean afternoon = List.of("오후", "下午", "午後").contains(korean.group(1));
      int hour = Integer.parseInt(korean.group(2)) % 12 + (afternoon ? 12 : 0);
      int second = korean.group(4) == null ? 0 : Integer.parseInt(korean.group(4));
      LocalDateTime time =
          time(date, hour, Integer.parseInt(korean.group(3)), second, Optional.empty());
      return Optional.of(
          time.atOffset(ZoneOffset.ofHours(korean.group(1).startsWith("오") ? 9 : 8)));
    }
    Matcher matcher = TIME.matcher(rest.strip());
    if (!matcher.matches()) {
      return Optional.of(date.atStartOfDay().atOffset(zone(rest.strip())));
    }
    int hour = Integer.parseInt(matcher.group(1));
    if (matcher.group(5) != null) {
      hour = hour % 12 + (matcher.group(5).startsWith("p") ? 12 : 0);
    }
    LocalDateTime time =
        time(
            date,
            hour,
            Integer.parseInt(matcher.group(2)),
            matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)),
            Optional.ofNullable(matcher.group(4)));
    return Optional.of(time.atOffset(zone(matcher.group(6))));
  }

  /** Hours, minutes and seconds beyond their range run over, as 24:00 and a leap second do. */
  private static LocalDateTime time(
      LocalDate day, int hour, int minute, int second, Optional<String> fraction) {
    if (hour > 24 || minute > 60 || second > 61) {
      throw new DateTimeException("no time of day");
    }
    long nanos =
        fraction.map(digits -> Long.parseLong((digits + "000000000").substring(0, 9))).orElse(0L);
    return day.atStartOfDay()
        .plusHours(hour)
        .plusMinutes(minute)
        .plusSeconds(second)
        .plusNanos(nanos);
  }

  private static boolean isZone(String text) {
    return text.isEmpty()
        || text.equals("z")
        || OFFSET.matcher(text).matches()
        || ZONES.containsKey(text)
        || text.equals("gmt")
        || text.equals("utc")
        || text.startsWith("[")
        || text.startsWith("etc/");
  }

  private static ZoneOffset zone(String written) {
    String text = written.strip();
    Matcher matcher = OFFSET.matcher(text);
    if (matcher.matches()) {
      int hours = Integer.parseInt(matcher.group(2));
      int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
      int total = hours * 60 + minutes;
      return total > 18 * 60
          ? ZoneOffset.UTC
          : ZoneOffset.ofTotalSeconds((matcher.group(1).equals("-") ? -60 : 60) * total);
    }
    String first = text.split("[\\s(]", 2)[0];
    Integer minutes = ZONES.get(first);
    if (minutes != null) {
      return ZoneOffset.ofTotalSeconds(minutes * 60);
    }
    return ZoneOffset.UTC;
  }
}
