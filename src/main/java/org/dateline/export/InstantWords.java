package org.dateline.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says a moment in English words, always in UTC, so that two readers read the same. */
final class InstantWords {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private InstantWords() {}

  static String of(Instant instant) {
    return WORDS.format(instant);
  }
}
