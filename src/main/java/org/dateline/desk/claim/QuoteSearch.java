package org.dateline.desk.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.model.TextRange;

/**
 * Finds the words that a script quotes in an article's text, and never guesses between two places.
 */
public final class QuoteSearch {
  private QuoteSearch() {}

  /** What came of looking for a quote. */
  public sealed interface Result {
    /** The one place. */
    record Found(TextRange range) implements Result {}

    /** No place or more than one; the sentence says which and what to do. */
    record NotFound(String sentence) implements Result {}
  }

  /**
   * Looks for a quote, character by character.
   *
   * @param text the revision's text
   * @param quote the words
   * @param prefix the text right before them, where given
   * @param nth which of the places is meant, counting from 1, where given; with a prefix, which of
   *     those behind it
   */
  public static Result find(
      String text, String quote, Optional<String> prefix, Optional<Integer> nth) {
    if (quote.isEmpty()) {
      return new Result.NotFound(
          "The quote is empty; give the words as they stand in the article.");
    }
    if (nth.isPresent() && nth.get() < 1) {
      return new Result.NotFound(
          "The number of the place counts from 1, so it can't be " + nth.get() + ".");
    }
    List<TextRange> places = new ArrayList<>();
    String before = prefix.orElse("");
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      if (before.isEmpty() || text.startsWith(before, at - before.length())) {
        places.add(new TextRange(at, at + quote.length()));
      }
    }
    String where = before.isEmpty() ? "" : " behind “" + before + "”";
    if (places.isEmpty()) {
      return new Result.NotFound(
          "The words “%s” are not in the article's text%s; copy them as they stand there."
              .formatted(shortened(quote), where));
    }
    if (nth.isPresent()) {
      return nth.get() <= places.size()
          ? new Result.Found(places.get(nth.get() - 1))
          : new Result.NotFound(
              "The words “%s” stand %d times in the article's text%s, so there is no number %d."
                  .formatted(shortened(quote), places.size(), where, nth.get()));
    }
    if (places.size() > 1) {
      return new Result.NotFound(
          "The words “%s” stand %d times in the article's text%s; say which with the text before them (prefix) or by number (nth)."
              .formatted(shortened(quote), places.size(), where));
    }
    return new Result.Found(places.getFirst());
  }

  private static String shortened(String quote) {
    return quote.codePointCount(0, quote.length()) <= 60
        ? quote
        : quote.substring(0, quote.offsetByCodePoints(0, 50)) + "…";
  }
}
