package org.dateline.search;

import java.util.List;
import org.dateline.model.TextRange;

/**
 * A passage that shows why an article was found. Plain text: whoever shows it escapes it.
 *
 * @param text the words
 * @param matches which of them matched, in order and without overlaps, as positions in {@code text}
 */
public record Snippet(String text, List<TextRange> matches) {
  /** No words. */
  public static final Snippet NONE = new Snippet("", List.of());

  public Snippet {
    matches = List.copyOf(matches);
  }
}
