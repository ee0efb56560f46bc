package org.dateline.extract.body;

import java.util.List;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.Spaces;

/** The make of an element: its tag with its names. A site gives one make to parts of one kind. */
final class Make {
  private Make() {}

  /** Tag and names in one word. */
  static String of(PageElement element) {
    return element.tag() + ' ' + element.attribute("class");
  }

  /** Whether a make tells anything: parts without names are of all kinds. */
  static boolean isNamed(PageElement element) {
    return !element.attribute("class").isEmpty();
  }

  /**
   * Of one tag and the same names, but for numbers by which builders of pages count their parts,
   * and for one that tells odd from even or first from last.
   */
  static boolean alike(PageElement one, PageElement other) {
    if (!one.tag().equals(other.tag())) {
      return false;
    }
    String names = one.attribute("class");
    String others = other.attribute("class");
    return names.equals(others)
        || differInNumbers(names, others)
        || (names.indexOf(' ') > 0 && others.indexOf(' ') > 0 && differInOne(names, others));
  }

  /** {@code row row_0} and {@code row row_12}. */
  private static boolean differInNumbers(String names, String others) {
    int at = 0;
    int other = 0;
    while (at < names.length() && other < others.length()) {
      boolean digit = isDigit(names.charAt(at));
      if (digit != isDigit(others.charAt(other))
          || (!digit && names.charAt(at) != others.charAt(other))) {
        return false;
      }
      at = digit ? afterDigits(names, at) : at + 1;
      other = digit ? afterDigits(others, other) : other + 1;
    }
    return at > 0
        && afterDigits(names, at) == names.length()
        && afterDigits(others, other) == others.length();
  }

  private static int afterDigits(String names, int from) {
    int end = from;
    while (end < names.length() && isDigit(names.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  private static boolean differInOne(String names, String others) {
    List<String> some = List.of(Spaces.collapse(names).split(" ", -1));
    List<String> more = List.of(Spaces.collapse(others).split(" ", -1));
    int both = 0;
    for (String name : some) {
      both += more.contains(name) ? 1 : 0;
    }
    return both >= 2 && both + 1 >= Math.max(some.size(), more.size());
  }
}
