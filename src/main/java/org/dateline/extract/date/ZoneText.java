package org.dateline.extract.date;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.extract.page.WordLists;

/**
 * Reads the offset from UTC that stands right behind a time of day: “14:30 CET”, “2:30 pm ET”,
 * “14:30 (GMT+2)”, “14:30 +0200”. The names are in {@code clock-zones.txt}. Thread-safe.
 */
final class ZoneText {
  private static final int LONGEST = 20;

  /** GMT+2, UTC−05:30. */
  private static final Pattern NAMED_OFFSET =
      Pattern.compile("[ ,(]{0,3}(?:UTC|GMT) ?([+−-])(\\d{1,2})(?::?(\\d\\d))?(?![\\d:])");

  /** +0200, +02:00, -0500; but not -10:00, which ends a stretch of hours. */
  private static final Pattern OFFSET =
      Pattern.compile("[ ,(]{0,3}(?:([+])(\\d\\d):?|(-)(\\d\\d))(\\d\\d)(?![\\d:])");

  private static final Pattern NAME = Pattern.compile("[ ,(]{0,3}(\\p{Lu}{2,4})(?!\\p{L})");
  private static final int MOST_HOURS = 14;

  /** A zone, and the part of the year in which its clocks have the name. */
  private record Named(ZoneId zone, boolean standard, boolean summer) {
    Optional<ZoneOffset> at(LocalDateTime time) {
      boolean isSummer = zone.getRules().isDaylightSavings(time.atZone(zone).toInstant());
      return (isSummer ? summer : standard)
          ? Optional.of(zone.getRules().getOffset(time))
          : Optional.empty();
    }
  }

  private final Map<String, Named> byName = new HashMap<>();

  ZoneText() {
    WordLists.sections("clock-zones.txt")
        .forEach((section, names) -> {
          int space = section.indexOf(' ');
          String zone = space < 0 ? section : section.substring(0, space);
          Named named =
              new Named(
                  ZoneId.of(zone), !section.endsWith(" summer"), !section.endsWith(" standard"));
          names.forEach(name -> byName.put(name, named));
        });
  }

  /**
   * The offset that a text states behind a time; nothing where it states none, or one that the zone
   * does not have at that time.
   *
   * @param end where the time ends in the text, in UTF-16 units
   */
  Optional<ZoneOffset> after(String text, int end, LocalDateTime time) {
    String rest = text.substring(end, Math.min(text.length(), end + LONGEST));
    Matcher named = NAMED_OFFSET.matcher(rest);
    if (named.lookingAt()) {
      return offset(
          named.group(1), named.group(2), Optional.ofNullable(named.group(3)).orElse("0"));
    }
    Matcher bare = OFFSET.matcher(rest);
    if (bare.lookingAt()) {
      return bare.group(1) == null
          ? offset(bare.group(3), bare.group(4), bare.group(5))
          : offset(bare.group(1), bare.group(2), bare.group(5));
    }
    Matcher name = NAME.matcher(rest);
    return name.lookingAt()
        ? Optional.ofNullable(byName.get(name.group(1).toLowerCase(Locale.ROOT)))
            .flatMap(zone -> zone.at(time))
        : Optional.empty();
  }

  private static Optional<ZoneOffset> offset(String sign, String hours, String minutes) {
    int hour = Integer.parseInt(hours);
    int minute = Integer.parseInt(minutes);
    if (hour > MOST_HOURS || minute > 59) {
      return Optional.empty();
    }
    int direction = sign.equals("+") ? 1 : -1;
    return Optional.of(ZoneOffset.ofHoursMinutes(direction * hour, direction * minute));
  }
}
