package org.dateline.extract.date;

import java.util.Optional;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PhraseSet;
import org.dateline.extract.page.WordLists;

/**
 * What the words around a date, or the name of its element, say that it is the date of: “Published
 * on”, “Zuletzt aktualisiert”. The words are in {@code date-words.txt}.
 */
final class DateLabels {
  /** What a date is said to be the date of. */
  enum Label {
    /** Words say that it is the day of publication. */
    PUBLISHED,
    /** Only the element's name says so. */
    NAMED_PUBLISHED,
    MODIFIED,
    NONE
  }

  private static final int LONGEST_LINE = 160;
  private static final int WRAPPERS = 2;

  private final PhraseSet published =
      new PhraseSet(WordLists.section("date-words.txt", "published"));
  private final PhraseSet modified = new PhraseSet(WordLists.section("date-words.txt", "modified"));

  /** What is said of the whole of an element that is a date. */
  Label of(PageElement element, String text) {
    return of(element, text, 0, 0);
  }

  /**
   * What is said of a date in an element: by the words before it in the element and in the line
   * around, or by those behind it, or by the element's own name.
   *
   * @param start where the date begins in the text
   * @param end where it ends
   */
  Label of(PageElement element, String text, int start, int end) {
    String before = text.substring(0, start);
    String around = before;
    Optional<PageElement> parent = line(element).filter(line -> holdsMore(line, element));
    if (parent.isPresent()) {
      String line = parent.get().text();
      int at = line.indexOf(text);
      around = (at > 0 ? line.substring(0, at) : "") + " " + before;
    }
    Label said = of(Folding.words(afterLastDigit(around)));
    said = said == Label.NONE ? behind(text.substring(end)) : said;
    if (said != Label.NONE) {
      return said;
    }
    String names = Folding.words(element.attribute("class"));
    if (modified.within(names)) {
      return Label.MODIFIED;
    }
    return published.within(names) ? Label.NAMED_PUBLISHED : Label.NONE;
  }

  /** What an element stands in, past what only makes it bold or alike. */
  private static Optional<PageElement> line(PageElement element) {
    Optional<PageElement> around = element.parent();
    for (int level = 0; level < WRAPPERS; level++) {
      around =
          around.flatMap(
              one -> one.textLength() > element.textLength() ? Optional.of(one) : one.parent());
    }
    return around;
  }

  /** Whether a line is short and has words besides an element's. */
  private static boolean holdsMore(PageElement line, PageElement element) {
    return line.textLength() > element.textLength() && line.textLength() < LONGEST_LINE;
  }

  /** In “published 8 Sept, updated 9 Sept” each date has the words that stand right before it. */
  private static String afterLastDigit(String around) {
    int from = around.length();
    while (from > 0 && !Character.isDigit(around.charAt(from - 1))) {
      from--;
    }
    return around.substring(from);
  }

  /** “8.9.2021 aktualisiert”; but “updated 14 hours ago” behind a date speaks of another one. */
  private Label behind(String rest) {
    int last = rest.length();
    while (last > 0 && !Character.isDigit(rest.charAt(last - 1))) {
      last--;
    }
    return of(Folding.words(rest.substring(last)));
  }

  /** What words say; where they speak of both, what they begin with. */
  Label of(String foldedWords) {
    int publishedAt = published.first(foldedWords);
    int modifiedAt = modified.first(foldedWords);
    if (publishedAt == modifiedAt) {
      return modifiedAt < foldedWords.length() ? Label.PUBLISHED : Label.NONE;
    }
    return modifiedAt < publishedAt ? Label.MODIFIED : Label.PUBLISHED;
  }
}
