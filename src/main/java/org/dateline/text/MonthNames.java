package org.dateline.text;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names of the months, long and short, in the languages that Dateline serves, as the JDK knows
 * them. A name can mean different months in different languages (“listopad” is October in Croatia
 * and November in Poland).
 */
public final class MonthNames {
  private static final List<String> LANGUAGES =
      List.of(
          "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu", "ro",
          "tr", "el", "ru", "uk", "bg", "sr", "sr-Latn", "hr", "sl", "ca", "ar", "fa", "he", "hi",
          "th", "id", "vi");

  private static final int SHORTEST_BEGINNING = 3;
  private static final Map<String, Set<Integer>> ENGLISH = names(List.of("en"));
  private static final Map<String, Set<Integer>> OTHERS = names(LANGUAGES);

  private static final NavigableMap<String, Set<Integer>> BARE_ENGLISH = withoutMarks(ENGLISH);
  private static final NavigableMap<String, Set<Integer>> BARE_OTHERS = withoutMarks(OTHERS);

  private MonthNames() {}

  /** The months that a name can mean, 1 to 12; English goes before all others. */
  public static Set<Integer> months(String name) {
    String key = key(name);
    Set<Integer> english = ENGLISH.get(key);
    return english != null ? english : OTHERS.getOrDefault(key, Set.of());
  }

  /**
   * The months that a name or the beginning of one can mean, of three letters at least, with or
   * without its accents; English goes before all others.
   */
  public static Set<Integer> monthsBeginning(String name) {
    Set<Integer> whole = months(name);
    String key = withoutMarks(key(name));
    if (!whole.isEmpty() || key.length() < SHORTEST_BEGINNING) {
      return whole;
    }
    Set<Integer> english = beginning(BARE_ENGLISH, key);
    return english.isEmpty() ? beginning(BARE_OTHERS, key) : english;
  }

  private static Set<Integer> beginning(NavigableMap<String, Set<Integer>> names, String key) {
    Set<Integer> months = new TreeSet<>();
    names.subMap(key, key + Character.MAX_VALUE).values().forEach(months::addAll);
    return months;
  }

  private static NavigableMap<String, Set<Integer>> withoutMarks(Map<String, Set<Integer>> names) {
    NavigableMap<String, Set<Integer>> bare = new TreeMap<>();
    names.forEach((name, months) ->
        bare.computeIfAbsent(withoutMarks(name), any -> new TreeSet<>()).addAll(months));
    return Collections.unmodifiableNavigableMap(bare);
  }

  private static String withoutMarks(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
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
    } else {
      names.put("mrz", Set.of(3));
    }
    return Map.copyOf(names);
  }
}
