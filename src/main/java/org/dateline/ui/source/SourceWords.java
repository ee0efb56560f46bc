package org.dateline.ui.source;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.dateline.model.SourceKind;
import org.dateline.store.Poll;
import org.dateline.store.SourceListing;
import org.dateline.ui.look.Wording;

/**
 * What is said of a source at a moment.
 *
 * @param now the moment
 * @param zone the person's zone
 */
record SourceWords(Instant now, ZoneId zone) {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  static String kind(SourceKind kind) {
    return switch (kind) {
      case FEED -> "Feed";
      case SITEMAP -> "Sitemap";
      case PAGE -> "Watched page";
    };
  }

  /** When it was asked last and what came of it. */
  String last(SourceListing listing) {
    return listing
        .last()
        .map(poll -> Wording.age(poll.at(), now, zone) + " · " + result(poll))
        .orElse("—");
  }

  /** What came of a poll, in a few words. */
  static String result(Poll poll) {
    return switch (poll.outcome()) {
      case READ, UNCHANGED -> poll.newEntries() == 0 ? "nothing new" : poll.newEntries() + " new";
      case HELD -> "asked to wait";
      case BLOCKED, FAILED, GONE -> shortly(poll.detail());
    };
  }

  private static String shortly(String detail) {
    int end = detail.indexOf(". ");
    return end < 0 ? detail : detail.substring(0, end + 1);
  }

  /** When it is asked next of itself. */
  String next(SourceListing listing) {
    if (listing.state().stopped().isPresent() || listing.source().paused()) {
      return "—";
    }
    return until(listing.state().nextAllowed());
  }

  /** How long it is until then, for example “in 18 min”. */
  String until(Instant then) {
    Duration left = Duration.between(now, then);
    if (left.isNegative() || left.toMinutes() < 1) {
      return "Now";
    }
    if (left.toHours() < 1) {
      return "In " + left.toMinutes() + " min";
    }
    if (left.toDays() < 1) {
      return "In " + left.toHours() + " h";
    }
    return left.toDays() < 7
        ? "In " + left.toDays() + " d"
        : Wording.day(then.atZone(zone).toLocalDate());
  }

  /** How many articles it has brought. */
  static String articles(SourceListing listing) {
    String all = Wording.number(listing.articles());
    return listing.unread() == 0 ? all : all + " · " + listing.unread() + " unread";
  }

  /** What a person should know of its trouble; nothing where there is none. */
  Optional<String> trouble(SourceListing listing) {
    if (listing.state().stopped().isPresent()) {
      return Optional.of(
          listing.state().stopped().get() + " It is not asked any more, unless you read it now.");
    }
    return listing
        .last()
        .filter(poll -> poll.outcome().isTrouble())
        .map(poll ->
            poll.detail()
                + (listing.state().failures() > 1
                    ? " It has failed " + listing.state().failures() + " times in a row."
                    : ""));
  }

  /** How often it is asked. */
  static String every(Optional<Integer> minutes) {
    if (minutes.isEmpty()) {
      return "As often as it publishes";
    }
    int number = minutes.get();
    if (number % DAY == 0) {
      return number == DAY ? "Every day" : "Every " + number / DAY + " days";
    }
    if (number % HOUR == 0) {
      return number == HOUR ? "Every hour" : "Every " + number / HOUR + " hours";
    }
    return number == 1 ? "Every minute" : "Every " + number + " minutes";
  }
}
