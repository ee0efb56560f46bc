package org.dateline.extract.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;

/**
 * The class and id names of one page with what they say, each read once: a page uses the same names
 * over and over. Used by one thread.
 */
final class PageNames {
  private static final int USUAL = 200;
  private static final int MOST_WORDS = 5;
  private static final Set<String> TEST_NAMES =
      Set.of(
          "data-testid",
          "data-test-id",
          "data-test",
          "data-qa",
          "data-cy",
          "data-hook",
          "data-component",
          "data-component-name",
          "data-module",
          "data-widget_type");

  private static final String MACHINE_DATE = "data-datetime";

  private final ClassWords words;
  private final Map<String, Hints> hintsOf = HashMap.newHashMap(USUAL);

  PageNames(ClassWords words) {
    this.words = words;
  }

  /**
   * What the class and the id of an element say. The id of a heading says what is written under it,
   * not what it is ({@code <h2 id=digital-marketing>}), and so does any id that is a sentence.
   *
   * @param heading whether the element is a heading below the first
   */
  Hints hints(Attributes attributes, boolean heading) {
    String classes = attributes.get("class");
    String id = attributes.get("id");
    Hints hints = byClass(classes);
    if (!heading && !id.isEmpty() && !isSentence(id)) {
      hints = hints.with(words.hints(id)); // ids hardly ever come again
    }
    int read = (classes.isEmpty() ? 0 : 1) + (id.isEmpty() ? 0 : 1);
    return attributes.size() > read ? hints.with(byTestNames(attributes)) : hints;
  }

  private Hints byTestNames(Attributes attributes) {
    Hints hints = Hints.NONE;
    for (Attribute attribute : attributes) {
      if (isTestName(attribute.getKey())) {
        hints = hints.with(byClass(attribute.getValue()));
      }
    }
    return hints;
  }

  /**
   * Whether an attribute is a name for tests and scripts. Where classes are made by a program
   * ({@code css-1ab}) or say only how things look ({@code mt-4 flex}), these are often the only
   * telling ones.
   */
  private static boolean isTestName(String name) {
    return name.startsWith("data-") && TEST_NAMES.contains(name);
  }

  /** Whether any rule asks for a {@code data-} attribute of that name. */
  static boolean isReadData(String name) {
    return TEST_NAMES.contains(name) || name.equals(MACHINE_DATE);
  }

  private static boolean isSentence(String id) {
    int gaps = 0;
    for (int at = 0; at < id.length(); at++) {
      gaps += id.charAt(at) == '-' || id.charAt(at) == '_' ? 1 : 0;
    }
    return gaps >= MOST_WORDS;
  }

  private Hints byClass(String names) {
    if (names.isEmpty()) {
      return Hints.NONE;
    }
    Hints known = hintsOf.get(names);
    if (known == null) {
      known = words.hints(names);
      hintsOf.put(names, known);
    }
    return known;
  }
}
