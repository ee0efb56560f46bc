package org.dateline.cli;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.dateline.model.AlertPreferences;
import org.dateline.model.AlertPreferences.Delivery;
import org.dateline.model.AlertPreferences.QuietHours;
import picocli.CommandLine.Option;

/** The options that say how a person is told of what a saved search finds. */
final class AlertOptions {
  @Option(
      names = "--alert",
      paramLabel = "WHEN",
      description = "now, digest (once a day) or off; what is found is counted in any case.")
  private Optional<String> alert = Optional.empty();

  @Option(
      names = "--only-added",
      negatable = true,
      description = "Look only at new articles and at what a revision added to one.")
  private Optional<Boolean> onlyAdded = Optional.empty();

  @Option(
      names = "--most-a-day",
      paramLabel = "N",
      description = "How many alerts a day at most; the rest comes as one digest.")
  private Optional<Integer> mostADay = Optional.empty();

  @Option(
      names = "--quiet",
      paramLabel = "HOURS",
      description = "Hours in which no alert comes, such as 22:00-07:00, or none.")
  private Optional<String> quiet = Optional.empty();

  @Option(
      names = "--digest-at",
      paramLabel = "TIME",
      description = "When a digest comes, such as 08:00.")
  private Optional<String> digestAt = Optional.empty();

  /** What is wanted, with what was wanted before where nothing is said. */
  AlertPreferences apply(AlertPreferences before) throws BadLineException {
    int most = mostADay.orElse(before.mostADay());
    if (most < 1) {
      throw new BadLineException("--most-a-day takes a number from 1 on, not " + most + ".");
    }
    return new AlertPreferences(
        alert.isPresent() ? delivery(alert.get()) : before.delivery(),
        onlyAdded.orElse(before.onlyAdded()),
        most,
        quiet.isPresent() ? quiet(quiet.get()) : before.quiet(),
        digestAt.isPresent() ? time(digestAt.get()) : before.digestAt());
  }

  private static Delivery delivery(String word) throws BadLineException {
    return switch (word) {
      case "now" -> Delivery.AT_ONCE;
      case "digest" -> Delivery.DIGEST;
      case "off" -> Delivery.NOT;
      default ->
          throw new BadLineException("--alert takes now, digest or off, not “" + word + "”.");
    };
  }

  /** The word for a way of being told. */
  static String word(Delivery delivery) {
    return switch (delivery) {
      case AT_ONCE -> "now";
      case DIGEST -> "digest";
      case NOT -> "off";
    };
  }

  private static Optional<QuietHours> quiet(String hours) throws BadLineException {
    if (hours.equals("none")) {
      return Optional.empty();
    }
    String[] ends = hours.split("-", -1);
    if (ends.length != 2) {
      throw new BadLineException(
          "--quiet takes two times such as 22:00-07:00, or none, not “" + hours + "”.");
    }
    return Optional.of(new QuietHours(time(ends[0]), time(ends[1])));
  }

  private static LocalTime time(String words) throws BadLineException {
    try {
      return LocalTime.parse(words.strip()).withNano(0);
    } catch (DateTimeParseException e) {
      throw new BadLineException("“" + words + "” is no time of day; write it as 08:00.");
    }
  }
}
