package org.dateline.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of the months, long and short, in the languages that Dateline serves, as the JDK knows
 * them. A name can mean different months in different languages (“listopad” is October in Croatia
 * and November in Poland).
 */
final class MonthNames {
  private static final List<String> LANGUAGES =
      List.of(
          "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu", "ro",
          "tr", "el", "ru", "uk", "bg", "sr", "sr-Latn", "hr", "sl", "ca", "ar", "fa", "he", "hi",
          "th", "id", "vi");

  private static final Map<String, Set<Integer>> ENGLISH = names(List.of("en"));
  private static final Map<String, Set<Integer>> OTHERS = names(LANGUAGES);

  private MonthNames() {}

  /** The months that a name can mean, 1 to 12; English goes before all others. */
  static Set<Integer> months(String name) {
    String key = key(name);
    Set<Integer> english = ENGLISH.get(key);
    return english != null ? english : OTHERS.getOrDefault(key, Set.of());
  }

  private static String key(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    return key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
  }

  private static Map<String, Set<Integer>> names(List<String> languages) {
    Map<String, Set<Integer>> names = new HashMap<>();
    for (String language : languages) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          String key = key(month.getDisplayName(style, locale));
          if (!key.isEmpty() && !Character.isDigit(key.charAt(0))) {
            names.computeIfAbsent(key, any -> new TreeSet<>()).add(month.getValue());
          }
        }
      }
    }
    if (languages.contains("en")) {
      names.put("sept", Set.of(9));
      names.put("sep", Set.of(9));
    }
    return Map.copyOf(names);
  }
}
