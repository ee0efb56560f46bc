package org.dateline.extract.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.text.ShippedList;

/**
 * Reads the word lists under {@code assets/extract}: UTF-8, one entry a line, {@code #} begins a
 * comment line, {@code [name]} begins a section.
 */
public final class WordLists {
  private WordLists() {}

  /** The sections of a list by name, in order; entries before the first section are left out. */
  public static Map<String, List<String>> sections(String name) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : lines(name)) {
      if (line.startsWith("[") && line.endsWith("]")) {
        current =
            sections.computeIfAbsent(
                line.substring(1, line.length() - 1), unknown -> new ArrayList<>());
      } else {
        current.add(line);
      }
    }
    return sections;
  }

  /** The entries of one section as they stand; none where there is no such section. */
  public static Set<String> section(String name, String section) {
    return Set.copyOf(sections(name).getOrDefault(section, List.of()));
  }

  /** The entries of one section folded for comparing; none where there is no such section. */
  public static Set<String> foldedSection(String name, String section) {
    Set<String> folded = new HashSet<>();
    sections(name)
        .getOrDefault(section, List.of())
        .forEach(entry -> folded.add(Folding.words(entry)));
    return Set.copyOf(folded);
  }

  /** The entries of a list, sections' names among them. */
  public static List<String> lines(String name) {
    return ShippedList.lines("/extract/" + name).stream().map(String::strip).toList();
  }
}
