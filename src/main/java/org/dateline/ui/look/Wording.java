package org.dateline.ui.look;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dateline.model.ChangeKind;
import org.dateline.model.ClaimRelation;
import org.dateline.model.ClaimStatus;
import org.dateline.model.EdtfDate;
import org.dateline.model.EvidenceState;
import org.dateline.text.DatePhrase;

/** Dates, ages, counts and states in plain words. */
public final class Wording {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private Wording() {}

  /** A day, for example “8 Sep 2021”. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A moment in the person's zone, for example “8 Sep 2021, 14:05”. */
  public static String time(Instant moment, ZoneId zone) {
    return TIME.format(moment.atZone(zone));
  }

  /** A date no more precisely than it is known: “8 Sep 2021”, “about Sep 2021”, “since 2020”. */
  public static String date(EdtfDate date) {
    return DatePhrase.shortWords(date);
  }

  /** How long ago something was, at a glance: “just now”, “5 min”, “2 h”, “3 d”, then the day. */
  public static String age(Instant then, Instant now, ZoneId zone) {
    Duration age = Duration.between(then, now);
    if (age.toMinutes() < 1) {
      return "just now";
    }
    if (age.toHours() < 1) {
      return age.toMinutes() + " min";
    }
    if (age.toDays() < 1) {
      return age.toHours() + " h";
    }
    if (age.toDays() < 7) {
      return age.toDays() + " d";
    }
    return DAY.format(then.atZone(zone));
  }

  /** A number as people read it. */
  public static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** A count with its noun, for example “1 claim”, “3 claims”. */
  public static String count(long number, String singular, String plural) {
    return number(number) + " " + (number == 1 ? singular : plural);
  }

  /** How far a claim has been checked. */
  public static String status(ClaimStatus status) {
    return switch (status) {
      case UNCHECKED -> "Unchecked";
      case CHECKED -> "Checked";
      case DISPUTED -> "Disputed";
      case RETRACTED -> "Retracted";
    };
  }

  /**
   * How a claim stands to another, before the words of the other.
   *
   * @param outgoing whether the claim says it of the other, and not the other of it
   */
  public static String relation(ClaimRelation relation, boolean outgoing) {
    return switch (relation) {
      case SUPPORTS -> outgoing ? "Supports" : "Supported by";
      case CONTRADICTS -> outgoing ? "Contradicts" : "Contradicted by";
      case UPDATES -> outgoing ? "Updates" : "Updated by";
      case REPEATS -> outgoing ? "Repeats" : "Repeated by";
      case RETRACTS -> outgoing ? "Retracts" : "Retracted by";
    };
  }

  /** Whether the article still says it. */
  public static String evidence(EvidenceState state) {
    return switch (state) {
      case INTACT -> "The article still says this";
      case CHANGED -> "The words changed under this claim";
      case UNCERTAIN -> "It is not certain which place is meant";
      case GONE -> "The words are gone from the article";
    };
  }

  /** What an edit touched, as a label. */
  public static String change(ChangeKind kind) {
    return switch (kind) {
      case NUMBER -> "Number";
      case DATE -> "Date";
      case NEGATION -> "Negation";
      case NAME -> "Name or region";
      case WORDS -> "Other words";
      case TYPOGRAPHY -> "Typography";
    };
  }

  /** The sign of what an edit touched. */
  public static Icon icon(ChangeKind kind) {
    return switch (kind) {
      case NUMBER -> Icon.NUMBER;
      case DATE -> Icon.DATE;
      case NEGATION -> Icon.NEGATION;
      case NAME -> Icon.PLACE_NAME;
      case WORDS -> Icon.WORDS;
      case TYPOGRAPHY -> Icon.TYPOGRAPHY;
    };
  }

  /** Whether a change of that kind can turn what is said, so that it has to be seen first. */
  public static boolean isLoud(ChangeKind kind) {
    return switch (kind) {
      case NUMBER, DATE, NEGATION, NAME -> true;
      case WORDS, TYPOGRAPHY -> false;
    };
  }
}
