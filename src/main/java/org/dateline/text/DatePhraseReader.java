package org.dateline.text;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.EdtfDate;

/** Reads dates as people type them; see {@link DatePhrase#read}. Each reading is an EDTF form. */
final class DatePhraseReader {
  private static final int LONGEST = 120;

  private static final DatePhrase UNKNOWN =
      new DatePhrase.NotUnderstood(
          "This is not understood as a date. Write it for example as 8 September 2021, Sept 2021,"
              + " about 2021 or 2021-09-08.");
  private static final DatePhrase SHORT_YEAR =
      new DatePhrase.NotUnderstood("Write the year with all four digits, for example 2021.");
  private static final DatePhrase BACKWARDS =
      new DatePhrase.NotUnderstood(
          "The first date lies after the second. Write the earlier one first.");

  private static final Pattern DOUBT =
      Pattern.compile(
          "^(?:perhaps|probably|possibly|maybe|presumably|likely|vermutlich|wohl|peut-être)\\s+");
  private static final Pattern ROUGHLY =
      Pattern.compile(
          "^(?:(?:circa|ca|cca|c|approx|approximately|about|around|roughly|some ?time"
              + " in|um|etwa|ungefähr|vers|environ|hacia|alrededor"
              + " de|verso|omstreeks|rond|около|约)(?:\\.\\s*|\\s+)|[~≈约]\\s*)");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "^(?:on\\s+)?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+");
  private static final Pattern TIME =
      Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})[t ]\\d{1,2}:\\d{2}.*$");

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[./-](\\d{1,2})(?:[./-](\\d{1,2}))?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?:(\\d{1,2})([./-])\\s*)?(\\d{1,2})[./-]\\s*(\\d{4})");
  private static final Pattern SHORT_YEAR_LAST =
      Pattern.compile("(?:\\d{1,2}[./-]){1,2}'?\\d{2}|(?:\\p{L}+\\.?|\\d{1,2}) ?['’]\\d{2}");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("(\\d{4}) ?[年년](?: ?(\\d{1,2}) ?[月월](?: ?(\\d{1,2}) ?[日号일]?)?)?");
  private static final Pattern DECADE = Pattern.compile("(?:the )?(\\d{3})0[’']?s");
  private static final Pattern CENTURY =
      Pattern.compile("(?:the )?(\\d{1,2})(?:st|nd|rd|th) century");
  private static final Pattern SEASON =
      Pattern.compile("(spring|summer|autumn|fall|winter) (?:of )?(\\d{4})");
  private static final Pattern PART =
      Pattern.compile(
          "(?:the"
              + " )?(early|mid|middle|late|beginning|start|end|q[1-4]|h[12]|(?:first|second|third|fourth)"
              + " (?:quarter|half))(?: of |[ -]| in )(?:the year )?(.+)");
  private static final Pattern YEAR_PART = Pattern.compile("(\\d{4})[ -]?(q[1-4]|h[12])");
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?,? (?:of |de |d['’]|den |di )?(\\D+?),? (?:de |del"
              + " |of )?(\\d{4})");
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile("(\\D+?) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
  private static final Pattern MONTH_YEAR = Pattern.compile("(\\D+?),? ?(?:de |del |of )?(\\d{4})");
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile("(\\d{4})\\.? (\\D+?)(?: (\\d{1,2})\\.?)?");
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:from |between )?(.+?)(?: ?\\.\\.\\.? ?|\\s+[–—-]\\s+| ?[–—] ?| to | until | till |"
              + " through | and | bis )(.+)");
  private static final Pattern DAYS =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th|\\.)? ?[–—-] ?(\\d{1,2})(?:st|nd|rd|th|\\.)? (\\D+? \\d{4})");
  private static final Pattern DAYS_LAST =
      Pattern.compile("(\\D+?) (\\d{1,2}) ?[–—-] ?(\\d{1,2}),? (\\d{4})");
  private static final Pattern OPEN_START =
      Pattern.compile("(?:until|till|before|up to|by|no later than|bis|vor) (.+)");
  private static final Pattern OPEN_END =
      Pattern.compile(
          "(?:since|from|after|starting|seit|ab|depuis|desde) (.+?)(?: on(?:wards?)?)?");

  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("beginning", "early"),
          Map.entry("start", "early"),
          Map.entry("middle", "mid"),
          Map.entry("end", "late"),
          Map.entry("first quarter", "q1"),
          Map.entry("second quarter", "q2"),
          Map.entry("third quarter", "q3"),
          Map.entry("fourth quarter", "q4"),
          Map.entry("first half", "h1"),
          Map.entry("second half", "h2"));

  DatePhrase read(String typed) {
    Optional<EdtfDate> edtf = EdtfDate.parse(typed);
    if (edtf.isPresent()) {
      return new DatePhrase.Understood(edtf.get());
    }
    String phrase = TextNormalizer.line(typed).toLowerCase(Locale.ROOT);
    if (phrase.isEmpty() || phrase.length() > LONGEST) {
      return UNKNOWN;
    }
    Set<EdtfDate> readings = new LinkedHashSet<>();
    boolean parsed = false;
    for (String form : forms(phrase)) {
      parsed = true;
      EdtfDate.parse(form).ifPresent(readings::add);
    }
    if (readings.size() == 1) {
      return new DatePhrase.Understood(readings.iterator().next());
    }
    if (readings.size() > 1) {
      return new DatePhrase.Ambiguous(List.copyOf(readings));
    }
    if (parsed) {
      return phrase.matches(".*\\d.*[–—/.].*\\d{4}.*") ? BACKWARDS : UNKNOWN;
    }
    return SHORT_YEAR_LAST.matcher(phrase).matches() ? SHORT_YEAR : UNKNOWN;
  }

  /** All readings of a phrase as EDTF forms; some may name days that no calendar has. */
  private static List<String> forms(String phrase) {
    List<String> single = point(phrase);
    if (!single.isEmpty()) {
      return single;
    }
    Matcher days = DAYS.matcher(phrase);
    if (days.matches()) {
      return spans(
          point(days.group(1) + " " + days.group(3)), point(days.group(2) + " " + days.group(3)));
    }
    days = DAYS_LAST.matcher(phrase);
    if (days.matches()) {
      String rest = " " + days.group(1) + " " + days.group(4);
      return spans(point(days.group(2) + rest), point(days.group(3) + rest));
    }
    if (phrase.matches("\\d{4} ?- ?\\d{4}")) {
      return List.of(phrase.substring(0, 4) + "/" + phrase.substring(phrase.length() - 4));
    }
    Matcher span = SPAN.matcher(phrase);
    if (span.matches()) {
      List<String> to = point(span.group(2));
      List<String> from = point(span.group(1));
      if (from.isEmpty() && phrase.length() > 4) {
        // “September – November 2021”: the year stands at the end only.
        from = point(span.group(1) + " " + phrase.substring(phrase.length() - 4));
      }
      return spans(from, to);
    }
    Matcher open = OPEN_START.matcher(phrase);
    if (open.matches()) {
      return point(open.group(1)).stream()
          .filter(form -> form.indexOf('/') < 0)
          .map(form -> "../" + form)
          .toList();
    }
    open = OPEN_END.matcher(phrase);
    if (open.matches()) {
      return point(open.group(1)).stream()
          .filter(form -> form.indexOf('/') < 0)
          .map(form -> form + "/..")
          .toList();
    }
    return List.of();
  }

  private static List<String> spans(List<String> from, List<String> to) {
    List<String> spans = new ArrayList<>();
    for (String start : from) {
      for (String end : to) {
        String first = start.indexOf('/') < 0 ? start : start.substring(0, start.indexOf('/'));
        String last = end.substring(end.indexOf('/') + 1);
        spans.add(first + "/" + last);
      }
    }
    return spans;
  }

  /** The readings of one date with what is said about its certainty. */
  private static List<String> point(String phrase) {
    String rest = phrase;
    boolean doubt = false;
    boolean roughly = false;
    for (boolean again = true; again; ) {
      String before = rest;
      Matcher matcher = DOUBT.matcher(rest);
      if (matcher.find()) {
        doubt = true;
        rest = rest.substring(matcher.end());
      }
      matcher = ROUGHLY.matcher(rest);
      if (matcher.find()) {
        roughly = true;
        rest = rest.substring(matcher.end());
      }
      matcher = WEEKDAY.matcher(rest);
      if (matcher.find()) {
        rest = rest.substring(matcher.end());
      }
      if (rest.endsWith("?") || rest.endsWith("(?)")) {
        doubt = true;
        rest = rest.replaceFirst("\\s*\\(?\\?\\)?$", "");
      }
      if (rest.endsWith("~")) {
        roughly = true;
        rest = rest.substring(0, rest.length() - 1).strip();
      }
      again = !rest.equals(before);
    }
    String sign = doubt && roughly ? "%" : doubt ? "?" : roughly ? "~" : "";
    return plain(rest).stream()
        .map(form ->
            sign.isEmpty() || form.endsWith("~") || form.indexOf('/') >= 0 ? form : form + sign)
        .toList();
  }

  private static List<String> plain(String phrase) {
    Matcher matcher = TIME.matcher(phrase);
    String text = matcher.matches() ? matcher.group(1) : phrase;
    if (text.endsWith(".") || text.endsWith(",")) {
      text = text.substring(0, text.length() - 1);
    }
    if (text.startsWith("in ")
        || text.startsWith("on ")
        || text.startsWith("im ")
        || text.startsWith("am ")) {
      text = text.substring(3);
    }
    if (text.matches("\\d{4}")) {
      return List.of(text);
    }
    matcher = YEAR_FIRST.matcher(text);
    if (matcher.matches()) {
      return List.of(
          form(matcher.group(1), matcher.group(2), Optional.ofNullable(matcher.group(3))));
    }
    matcher = YEAR_LAST.matcher(text);
    if (matcher.matches()) {
      return digits(matcher);
    }
    matcher = EAST_ASIAN.matcher(text);
    if (matcher.matches()) {
      return List.of(
          matcher.group(2) == null
              ? matcher.group(1)
              : form(matcher.group(1), matcher.group(2), Optional.ofNullable(matcher.group(3))));
    }
    matcher = DECADE.matcher(text);
    if (matcher.matches()) {
      return List.of(matcher.group(1) + "X");
    }
    matcher = CENTURY.matcher(text);
    if (matcher.matches()) {
      return List.of("%02dXX".formatted(Integer.parseInt(matcher.group(1)) - 1));
    }
    matcher = SEASON.matcher(text);
    if (matcher.matches()) {
      int season =
          switch (matcher.group(1)) {
            case "spring" -> 21;
            case "summer" -> 22;
            case "winter" -> 24;
            default -> 23;
          };
      return List.of(matcher.group(2) + "-" + season);
    }
    matcher = YEAR_PART.matcher(text);
    if (matcher.matches()) {
      return DatePart.ofYear(matcher.group(2), Integer.parseInt(matcher.group(1))).stream()
          .toList();
    }
    matcher = PART.matcher(text);
    if (matcher.matches()) {
      return part(PARTS.getOrDefault(matcher.group(1), matcher.group(1)), matcher.group(2));
    }
    return withMonthName(text);
  }

  private static List<String> part(String part, String whole) {
    if (whole.matches("\\d{4}")) {
      return DatePart.ofYear(part, Integer.parseInt(whole)).stream().toList();
    }
    Matcher matcher = MONTH_YEAR.matcher(whole);
    if (!matcher.matches()) {
      return List.of();
    }
    int year = Integer.parseInt(matcher.group(2));
    return MonthNames.months(matcher.group(1)).stream()
        .flatMap(month -> DatePart.ofMonth(part, YearMonth.of(year, month)).stream())
        .toList();
  }

  /** Day and month in digits: dots mean the day first; slashes and hyphens mean either. */
  private static List<String> digits(Matcher matcher) {
    String first = matcher.group(1);
    String second = matcher.group(3);
    String year = matcher.group(4);
    if (first == null) {
      return List.of(form(year, second, Optional.empty()));
    }
    String dayFirst = form(year, second, Optional.of(first));
    return matcher.group(2).equals(".")
        ? List.of(dayFirst)
        : List.of(dayFirst, form(year, first, Optional.of(second)));
  }

  private static List<String> withMonthName(String text) {
    Matcher matcher = DAY_MONTH_YEAR.matcher(text);
    if (matcher.matches()) {
      List<String> forms = named(matcher.group(3), matcher.group(2), Optional.of(matcher.group(1)));
      if (!forms.isEmpty()) {
        return forms;
      }
    }
    matcher = MONTH_DAY_YEAR.matcher(text);
    if (matcher.matches()) {
      return named(matcher.group(3), matcher.group(1), Optional.of(matcher.group(2)));
    }
    matcher = MONTH_YEAR.matcher(text);
    if (matcher.matches()) {
      return named(matcher.group(2), matcher.group(1), Optional.empty());
    }
    matcher = YEAR_MONTH_DAY.matcher(text);
    return matcher.matches()
        ? named(matcher.group(1), matcher.group(2), Optional.ofNullable(matcher.group(3)))
        : List.of();
  }

  private static List<String> named(String year, String month, Optional<String> day) {
    return MonthNames.months(month.strip()).stream()
        .map(number -> form(year, String.valueOf(number), day))
        .toList();
  }

  private static String form(String year, String month, Optional<String> day) {
    String yearMonth = "%s-%02d".formatted(year, Integer.parseInt(month));
    return day.map(d -> "%s-%02d".formatted(yearMonth, Integer.parseInt(d))).orElse(yearMonth);
  }
}
