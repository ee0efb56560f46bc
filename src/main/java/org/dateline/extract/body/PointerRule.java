package org.dateline.extract.body;

import java.util.Optional;
import org.dateline.extract.page.PhraseSet;

/**
 * A line between the paragraphs that points to another article: “Read more: …”, “Lesen Sie auch:
 * …”. It begins with such words and is mostly a link, or puts a colon or a bar after them.
 */
final class PointerRule implements SingleBlockRule {
  static final String REASON = "points to another article";

  private static final int LONGEST = 260;

  private final PhraseSet pointers;

  PointerRule(Phrases phrases) {
    pointers = phrases.section("pointers");
  }

  @Override
  public Optional<String> objection(TextBlock block) {
    boolean leads =
        block.linkDensity() >= 0.4
            || (block.linkDensity() > 0.1 && hasMarkAfterFirstWords(block.text()));
    return leads && block.weight() <= LONGEST && pointers.prefix(block.foldedBeginning()) > 0
        ? Optional.of(REASON)
        : Optional.empty();
  }

  private static boolean hasMarkAfterFirstWords(String text) {
    String begin = text.substring(0, Math.min(40, text.length()));
    return begin.indexOf(':') > 0
        || begin.indexOf('|') > 0
        || begin.indexOf('»') > 0
        || begin.indexOf('>') > 0
        || begin.indexOf('：') > 0;
  }
}
