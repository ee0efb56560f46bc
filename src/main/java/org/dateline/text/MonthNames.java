package org.dateline.text;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The names of the months, long and short, in the languages that Dateline serves, from a list that
 * ships with it (asking the platform for each language takes ten times as long). A name can mean
 * different months in different languages (“listopad” is October in Croatia and November in
 * Poland).
 */
public final class MonthNames {
  private static final String LIST = "/text/month-names.txt";
  private static final int SHORTEST_BEGINNING = 3;
  private static final Map<String, Set<Integer>> ENGLISH = names("en"::equals);
  private static final Map<String, Set<Integer>> OTHERS = names(language -> !language.equals("en"));

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

  private static Map<String, Set<Integer>> names(Predicate<String> language) {
    Map<String, Set<Integer>> names = new HashMap<>();
    for (String line : ShippedList.lines(LIST)) {
      int colon = line.indexOf(':');
      if (language.test(line.substring(0, colon))) {
        List<String> months = List.of(line.substring(colon + 1).split("\\|", -1));
        for (int month = 0; month < months.size(); month++) {
          for (String name : months.get(month).split(",", -1)) {
            String key = name.strip();
            names.computeIfAbsent(key, any -> new TreeSet<>()).add(month + 1);
            names.computeIfAbsent(Folding.word(key), any -> new TreeSet<>()).add(month + 1);
          }
        }
      }
    }
    return Map.copyOf(names);
  }
}
