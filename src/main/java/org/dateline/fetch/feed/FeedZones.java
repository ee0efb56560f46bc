package org.dateline.fetch.feed;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the zones of dates: offsets, the names of RFC 822 and of newspapers, and IANA's. */
final class FeedZones {
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:gmt|utc?|z)?\\s*([+-])\\s*(\\d{1,2})(?::?(\\d{2}))?(?::?\\d{2})?(?:\\s.*|\\(.*)?");

  private static final int LONGEST_OFFSET = 18 * 60;

  /** Minutes from UTC, in lower case. */
  private static final Map<String, Integer> NAMED = named();

  private FeedZones() {}

  private static Map<String, Integer> named() {
    Map<String, Integer> names = new HashMap<>();
    String zones =
        """
        z 0 ut 0 utc 0 gmt 0 wet 0 west 60 bst 60 cet 60 cest 120 met 60 mest 120 mez 60 mesz 120 eet 120 eest 180
        msk 180 msd 240 trt 180 ist 330 irst 210 pkt 300 hkt 480 sgt 480 awst 480 jst 540 kst 540 acst 570 acdt 630
        aest 600 aedt 660 nzst 720 nzdt 780 nst -210 ndt -150 ast -240 adt -180 at -240 est -300 edt -240 et -300
        cst -360 cdt -300 ct -360 mst -420 mdt -360 mt -420 pst -480 pdt -420 pt -480 akst -540 akdt -480 hst -600
        brt -180 art -180
        """;
    String[] words = zones.strip().split("\\s+", -1);
    for (int i = 0; i < words.length; i += 2) {
      names.put(words[i], Integer.parseInt(words[i + 1]));
    }
    // RFC 822, section 5.1: A is an hour behind, M twelve; N is an hour ahead, Y twelve. No J.
    String behind = "abcdefghiklm";
    String ahead = "nopqrstuvwxy";
    for (int hours = 1; hours <= 12; hours++) {
      names.put(behind.substring(hours - 1, hours), -60 * hours);
      names.put(ahead.substring(hours - 1, hours), 60 * hours);
    }
    return Map.copyOf(names);
  }

  /** Whether a text is a zone, or nothing. */
  static boolean isZone(String text) {
    return text.isEmpty()
        || OFFSET.matcher(text).matches()
        || NAMED.containsKey(text)
        || text.startsWith("[")
        || region(text).isPresent();
  }

  /**
   * A moment in the zone that is written after it.
   *
   * @param written the zone in lower case
   * @param usual the zone where none is written, or none that anybody knows
   */
  static OffsetDateTime at(LocalDateTime moment, String written, ZoneOffset usual) {
    String text = written.strip();
    Matcher matcher = OFFSET.matcher(text);
    if (matcher.matches()) {
      int hours = Integer.parseInt(matcher.group(2));
      int minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
      int total = hours * 60 + minutes;
      return total > LONGEST_OFFSET
          ? moment.atOffset(ZoneOffset.UTC)
          : moment.atOffset(
              ZoneOffset.ofTotalSeconds((matcher.group(1).equals("-") ? -60 : 60) * total));
    }
    String name = text.startsWith("(") ? text.substring(1) : text;
    String first = name.split("[\\s()\\[]", 2)[0];
    Integer minutes = NAMED.get(first);
    if (minutes != null) {
      return moment.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60));
    }
    return region(first)
        .map(region -> moment.atZone(region).toOffsetDateTime())
        .orElseGet(() -> moment.atOffset(usual));
  }

  /** {@code america/new_york} and the like. */
  private static Optional<ZoneId> region(String name) {
    return name.indexOf('/') < 0
        ? Optional.empty()
        : ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.equalsIgnoreCase(name))
            .map(ZoneId::of)
            .findFirst();
  }
}
