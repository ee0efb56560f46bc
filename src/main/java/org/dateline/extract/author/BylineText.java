package org.dateline.extract.author;

import java.util.Set;
import org.dateline.extract.page.Hint;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageItem;
import org.dateline.extract.page.PageText;
import org.dateline.extract.page.Spaces;

/**
 * The text of a byline with a mark wherever the page begins something new. Links and the items of a
 * list hold one author each and get a bar; a block, a line break, a time, and a place where two
 * elements touch without a space get a {@link #BREAK}, since what follows there is mostly no name.
 * So {@code <a>Mira Sand</a><span>Staff writer</span>} reads “Mira Sand | ¦ Staff writer”. What
 * only a program that reads aloud gets is left out.
 */
final class BylineText {
  /**
   * Stands where something new begins that is no further author, unless a comma or “and” says so.
   */
  static final char BREAK = '¦';

  private static final String BAR = " | ";
  private static final String BROKEN = " " + BREAK + " ";
  private static final Set<String> ONE_EACH = Set.of("a", "li");
  private static final Set<String> APART = Set.of("br", "time", "img", "address");

  private static final int MARKS = 32;

  private final StringBuilder text;

  private BylineText(int length) {
    text = new StringBuilder(length);
  }

  /** The text of an element. */
  static String of(PageElement element) {
    BylineText byline = new BylineText(2 * element.textLength() + MARKS);
    byline.append(element);
    return Spaces.collapse(byline.text);
  }

  private void append(PageElement element) {
    for (PageItem item : element.items()) {
      switch (item) {
        case PageText words -> appendWords(words.text());
        case PageElement inner -> {
          if (!inner.has(Hint.UNSEEN)) {
            String mark = mark(inner);
            text.append(mark);
            append(inner);
            text.append(mark);
          }
        }
      }
    }
  }

  private static String mark(PageElement inner) {
    if (ONE_EACH.contains(inner.tag())) {
      return BAR;
    }
    return inner.isBlock() || APART.contains(inner.tag()) ? BROKEN : "";
  }

  private void appendWords(String words) {
    boolean touches =
        !text.isEmpty()
            && !words.isEmpty()
            && Character.isLetterOrDigit(text.charAt(text.length() - 1))
            && (Character.isUpperCase(words.charAt(0)) || NameReader.isHangul(words.charAt(0)));
    text.append(touches ? BROKEN : "").append(words);
  }
}
