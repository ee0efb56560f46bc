package org.dateline.extract.date;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.WordLists;

/**
 * Names of months, long and short, in the languages that pages are written in: the JDK's own, and
 * those of {@code months.txt} that people use besides. A name that means two months is read in the
 * page's language first (“listopad” is October in Croatia and November in Poland). Immutable.
 */
final class Months {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "cs", "sv", "da", "nb", "fi", "sk",
          "hu", "ro", "tr", "el", "uk", "bg", "sr", "sr-Latn", "hr", "sl", "ca", "gl", "et", "lv",
          "lt", "ar", "fa", "he", "hi", "th", "id", "ms", "vi");

  private final Map<String, Map<String, Integer>> byName = new HashMap<>();

  Months() {
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          add(month.getDisplayName(style, locale), language, month.getValue());
        }
      }
    }
    WordLists.sections("months.txt")
        .forEach((section, names) -> {
          int slash = section.indexOf(' ');
          int month = Integer.parseInt(section.substring(slash + 1));
          names.forEach(name -> add(name, section.substring(0, slash), month));
        });
  }

  private void add(String name, String language, int month) {
    String folded = Folding.words(name);
    if (folded.length() > 1 && !Character.isDigit(folded.charAt(0))) {
      byName.computeIfAbsent(folded, unknown -> new LinkedHashMap<>()).putIfAbsent(language, month);
    }
  }

  /** The month of a name, 1 to 12, read in that language first. */
  OptionalInt month(String name, String language) {
    Map<String, Integer> readings = byName.get(Folding.words(name));
    if (readings == null) {
      return OptionalInt.empty();
    }
    Integer own = readings.get(language);
    return OptionalInt.of(own == null ? readings.values().iterator().next() : own);
  }
}
