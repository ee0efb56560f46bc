package org.dateline.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.desk.Desk;
import org.dateline.model.Source;
import tools.jackson.databind.node.ObjectNode;

/** What the commands about sources understand and say alike. */
final class SourceArguments {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})\\s*(m|min|h|d)?");
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private SourceArguments() {}

  /** The minutes of {@code 30m}, {@code 2h} or {@code 1d}; a bare number is minutes. */
  static int minutes(String words) throws BadLineException {
    Matcher parts = DURATION.matcher(words.strip());
    if (!parts.matches()) {
      throw new BadLineException(
          "“" + words + "” is no length of time; write minutes, hours or days as 30m, 2h or 1d.");
    }
    int number = Integer.parseInt(parts.group(1));
    String unit = parts.group(2) == null ? "m" : parts.group(2);
    int each =
        switch (unit) {
          case "h" -> HOUR;
          case "d" -> DAY;
          default -> 1;
        };
    if (number < 1 || number > 31 * DAY / each) {
      throw new BadLineException(
          "A source is asked every minute at most and every 31 days at least.");
    }
    return number * each;
  }

  /** The minutes of an option that may be absent. */
  static Optional<Integer> minutes(Optional<String> words) throws BadLineException {
    return words.isEmpty() ? Optional.empty() : Optional.of(minutes(words.get()));
  }

  /** The source that an id, an address or a title names. */
  static Source source(Desk desk, String name) throws BadLineException {
    return desk.following()
        .source(name.strip())
        .orElseThrow(() ->
            new BadLineException(
                "There is no source “" + name.strip() + "”; feed list shows them."));
  }

  /** What stands in every answer about a source. */
  static ObjectNode answer(Source source) {
    return Json.object().put("source", source.id().toString()).put("url", source.url());
  }

  /** Minutes as a person writes them. */
  static String everyWords(int minutes) {
    return minutes % DAY == 0
        ? minutes / DAY + "d"
        : minutes % HOUR == 0 ? minutes / HOUR + "h" : minutes + "m";
  }
}
