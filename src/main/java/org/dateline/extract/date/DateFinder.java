package org.dateline.extract.date;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dateline.extract.metadata.Declared;
import org.dateline.extract.metadata.JsonLd;
import org.dateline.extract.page.HeadlinePlace;
import org.dateline.extract.page.PageTree;
import org.dateline.model.StatedTime;
import tools.jackson.databind.JsonNode;

/**
 * Picks when the page was published and changed: from what it declares, from its address, and from
 * what it shows around the headline. Nothing is filled in; a day without a time stays a day.
 */
public final class DateFinder {
  private static final Pattern DAY_FIRST_LOCALE = Pattern.compile("en[_-](gb|uk|au|nz|ie|in|za)");
  private static final Set<String> DAY_FIRST_DOMAINS =
      Set.of(
          "uk", "au", "nz", "ie", "in", "za", "de", "at", "ch", "fr", "es", "it", "nl", "be", "eu");
  private static final Comparator<DateCandidate> HEAVIEST =
      Comparator.comparingInt(DateCandidate::weight).reversed();
  private static final int DECLARED = 62; // what is weaker may be the day of anything
  private static final String ADDRESS = "the address";
  private static final int FIRST_YEAR = 1994;
  private static final int CLEAR = 50;
  private static final int NEAR = 20;
  private static final int GUESS = 25;
  private static final int SEEN = 30;

  private final Clock clock;
  private final DeclaredDates declaredDates;
  private final VisibleDates visible;
  private final VisibleMonths visibleMonths;

  /**
   * A finder.
   *
   * @param clock tells today: later days are no dates of publication
   */
  public DateFinder(Clock clock) {
    this.clock = clock;
    Months months = new Months();
    DateText dateText = new DateText(months);
    MonthText monthText = new MonthText(months);
    this.declaredDates = new DeclaredDates(dateText, monthText);
    this.visible = new VisibleDates(dateText);
    this.visibleMonths = new VisibleMonths(monthText);
  }

  /** The dates of a page. */
  public PageDates find(
      PageTree page,
      Declared declared,
      Optional<String> url,
      String language,
      HeadlinePlace headline) {
    LocalDate latest = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(2);
    List<DateCandidate> candidates = new ArrayList<>(declaredDates.of(declared, language, latest));
    List<DateCandidate> months = new ArrayList<>();
    candidates.removeIf(candidate -> candidate.time().isMonth() && months.add(candidate));
    Optional<LocalDate> urlDay = dayOfAddress(declared, url, latest);
    urlDay.ifPresent(day -> candidates.add(published(StatedTime.of(day), DECLARED, ADDRESS)));
    dayOfPicture(declared, latest)
        .ifPresent(
            day -> candidates.add(published(StatedTime.of(day), 15, "address of the picture")));
    Set<LocalDate> declaredDays = new HashSet<>();
    candidates.forEach(candidate -> declaredDays.add(candidate.time().earliest()));
    candidates.addAll(
        visible.find(
            page,
            new VisibleDates.Known(
                language,
                monthFirst(declared, url, language),
                latest,
                urlDay,
                declaredDays,
                headline)));
    Set<LocalDate> events = eventDays(declared);
    candidates.removeIf(candidate ->
        candidate.source().startsWith(VisibleDates.SOURCE)
            && events.contains(candidate.time().earliest()));
    candidates.sort(HEAVIEST);
    Optional<DateCandidate> published = best(candidates, DateCandidate.Kind.PUBLISHED);
    published = published.map(first -> shownInstead(first, candidates).orElse(first));
    Optional<DateCandidate> modified = best(candidates, DateCandidate.Kind.MODIFIED);
    if (published.filter(first -> first.weight() >= GUESS).isEmpty()) {
      months.addAll(visibleMonths.find(headline, language, latest));
      monthOfAddress(declared, url, latest).ifPresent(months::add);
      months.sort(HEAVIEST);
      published = withMonth(published, modified, best(months, DateCandidate.Kind.PUBLISHED));
      candidates.addAll(months);
    }
    return new PageDates(
        published.map(first -> exact(localDay(first, candidates), first.kind(), candidates)),
        modified
            .or(() -> best(months, DateCandidate.Kind.MODIFIED))
            .map(last -> exact(last.time(), last.kind(), candidates)),
        candidates);
  }

  private static DateCandidate published(StatedTime time, int weight, String source) {
    return new DateCandidate(time, DateCandidate.Kind.PUBLISHED, weight, source);
  }

  private static Optional<LocalDate> dayOfAddress(
      Declared declared, Optional<String> url, LocalDate latest) {
    return url.flatMap(UrlDate::find)
        .or(() -> declared.link("canonical").flatMap(UrlDate::find))
        .or(() -> declared.meta("og:url").flatMap(UrlDate::find))
        .filter(day -> !day.isAfter(latest) && day.getYear() >= FIRST_YEAR);
  }

  private static Optional<LocalDate> dayOfPicture(Declared declared, LocalDate latest) {
    return declared
        .meta("og:image")
        .flatMap(UrlDate::find)
        .filter(day -> !day.isAfter(latest) && day.getYear() >= 2000);
  }

  private static Optional<DateCandidate> monthOfAddress(
      Declared declared, Optional<String> url, LocalDate latest) {
    return url.flatMap(UrlDate::month)
        .or(() -> declared.link("canonical").flatMap(UrlDate::month))
        .or(() -> declared.meta("og:url").flatMap(UrlDate::month))
        .filter(month -> !month.atDay(1).isAfter(latest) && month.getYear() >= FIRST_YEAR)
        .map(month -> published(StatedTime.of(month), 10, ADDRESS));
  }

  /**
   * What is taken where no day is clearly that of publication: a day of which nobody says what it
   * is the date of, or that of a change, has to lie in the month that the page states, which stands
   * else. Without a month, the day of a change is better than such a day.
   */
  private static Optional<DateCandidate> withMonth(
      Optional<DateCandidate> unclear,
      Optional<DateCandidate> modified,
      Optional<DateCandidate> month) {
    Predicate<DateCandidate> fits =
        day ->
            month.isEmpty()
                || (!day.time().earliest().isBefore(month.get().time().earliest())
                    && !day.time().latest().isAfter(month.get().time().latest()));
    return modified.filter(fits).or(() -> unclear.filter(fits)).or(() -> month);
  }

  /** The days on which what the page announces begins: “20 May 2026, 19:00” below its name. */
  private static Set<LocalDate> eventDays(Declared declared) {
    Set<LocalDate> days = new HashSet<>();
    for (JsonNode object : declared.jsonLd().objects()) {
      if (JsonLd.types(object).stream().anyMatch(type -> type.endsWith("Event"))) {
        JsonLd.text(object, "startDate")
            .flatMap(Timestamps::parse)
            .filter(time -> !time.isMonth())
            .ifPresent(time -> days.add(time.earliest()));
      }
    }
    return days;
  }

  private static Optional<DateCandidate> best(
      List<DateCandidate> candidates, DateCandidate.Kind kind) {
    return candidates.stream().filter(candidate -> candidate.kind() == kind).findFirst();
  }

  /**
   * What readers see beside the headline is what the page states. It takes the place of a declared
   * day nearby: systems declare when a text was planned, first saved, or changed. But a declared
   * day that the page shows as well stays.
   */
  private static Optional<DateCandidate> shownInstead(
      DateCandidate first, List<DateCandidate> candidates) {
    int clear = first.weight() < DECLARED ? SEEN : CLEAR;
    boolean confirmed =
        candidates.stream()
            .filter(other -> other.source().startsWith(VisibleDates.SOURCE))
            .filter(other -> other.kind() == DateCandidate.Kind.PUBLISHED && other.weight() >= SEEN)
            .anyMatch(other -> other.time().earliest().equals(first.time().earliest()));
    if (confirmed) {
      return Optional.empty();
    }
    return candidates.stream()
        .filter(other -> other.kind() == DateCandidate.Kind.PUBLISHED)
        .filter(other -> other.source().startsWith(VisibleDates.SOURCE) && other.weight() >= clear)
        .findFirst()
        .filter(other -> {
          long apart = ChronoUnit.DAYS.between(other.time().earliest(), first.time().earliest());
          return apart != 0 && Math.abs(apart) <= NEAR;
        });
  }

  /**
   * Publishing systems write times in UTC, where the day can be another one than the readers'.
   * Where the page shows a neighbouring day, in its address or beside the headline, that is the
   * day.
   */
  private static StatedTime localDay(DateCandidate first, List<DateCandidate> candidates) {
    if (first.time().isUniversal()) {
      for (DateCandidate other : candidates) {
        if (other.shown()
            && other.kind() == DateCandidate.Kind.PUBLISHED
            && Math.abs(ChronoUnit.DAYS.between(other.time().earliest(), first.time().earliest()))
                == 1) {
          return other.time();
        }
        if (other.shown() && other.time().earliest().equals(first.time().earliest())) {
          break;
        }
      }
    }
    return first.time();
  }

  /**
   * The day with its time, or the local time with its offset, where the page states the same more
   * exactly elsewhere: a {@code time} element inside a line that writes it out, or a line where the
   * address has the day. Midnight is what systems say that know the day alone.
   */
  private static StatedTime exact(
      StatedTime time, DateCandidate.Kind kind, List<DateCandidate> candidates) {
    StatedTime exact = time;
    for (DateCandidate other : candidates) {
      if (other.kind() == kind
          && other.weight() >= SEEN
          && other.time().iso().length() > exact.iso().length()
          && other.time().iso().startsWith(exact.iso())
          && !other.time().iso().contains("T00:00")) {
        exact = other.time();
      }
    }
    return exact;
  }

  /** Whether 3/4/2021 is the fourth of March here. */
  private static boolean monthFirst(Declared declared, Optional<String> url, String language) {
    String said =
        declared.language().isEmpty()
            ? declared.meta("og:locale").orElse(language)
            : declared.language();
    String tag = said.toLowerCase(Locale.ROOT).replace('_', '-');
    if (!tag.isEmpty() && !tag.startsWith("en")) {
      return false;
    }
    String locale = declared.meta("og:locale").orElse("").toLowerCase(Locale.ROOT);
    if (DAY_FIRST_LOCALE.matcher(tag).lookingAt() || DAY_FIRST_LOCALE.matcher(locale).lookingAt()) {
      return false;
    }
    return !DAY_FIRST_DOMAINS.contains(url.map(DateFinder::topDomain).orElse(""));
  }

  /** The last part of the host in a web address: {@code uk}; may be empty. */
  private static String topDomain(String url) {
    int from = url.indexOf("://") + 3;
    if (!url.startsWith("http") || from < 3) {
      return "";
    }
    int end = from;
    while (end < url.length() && "/:?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    int dot = url.lastIndexOf('.', end);
    return dot < from ? "" : url.substring(dot + 1, end);
  }
}
