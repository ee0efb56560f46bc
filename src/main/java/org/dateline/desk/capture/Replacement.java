package org.dateline.desk.capture;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Doubts that a page which answers with success still shows the article: sites answer so with “not
 * found”, consent and challenge pages, too. Such a page must not count as the article's new text.
 */
final class Replacement {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final double FEW = 0.2;
  private static final double SHORT = 0.4;

  private Replacement() {}

  /** The sentence that says so, where another headline stands over a short text of other words. */
  static Optional<String> doubt(
      String oldHeadline, String oldText, String newHeadline, String newText) {
    boolean doubtful =
        !oldHeadline.equals(newHeadline)
            && newText.length() < oldText.length() * SHORT
            && kept(words(newText), words(oldText)) < FEW
            && kept(words(newHeadline), words(oldHeadline)) < FEW;
    return doubtful
        ? Optional.of(
            "The address now answers with another, short page (“"
                + newHeadline
                + "”); the article's last text is kept. Look at the address in the browser.")
        : Optional.empty();
  }

  /** Which share of the new words the old text has. */
  private static double kept(Set<String> fresh, Set<String> old) {
    if (fresh.isEmpty()) {
      return 0;
    }
    return (double) fresh.stream().filter(old::contains).count() / fresh.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      if (word.length() > 3) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
