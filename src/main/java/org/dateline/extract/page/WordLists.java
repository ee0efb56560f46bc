package org.dateline.extract.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    try (InputStream stream = WordLists.class.getResourceAsStream("/extract/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its word list extract/" + name);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the word list extract/" + name, unreadable);
    }
  }
}
