package org.dateline.ui.shell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.paint.Color;
import org.dateline.model.EdtfDate;
import org.dateline.model.TextRange;

/**
 * A line of the list of articles.
 *
 * @param id the article
 * @param headline its headline with what a search found in it
 * @param outlet who published it
 * @param captured when it was last fetched
 * @param published when it says it was published, to the day at the finest
 * @param language its language
 * @param unread whether nobody has opened it
 * @param revisions how many texts it had
 * @param shaken how many of its claims wait for a person
 * @param removed whether it is no longer at its address
 * @param dots the types of its claims
 * @param passage words that a search found
 * @param found an earlier text of the article, where that is what a search found
 * @param copies how many others carry the same story and are shown with it
 */
record ArticleRow(
    UUID id,
    Marked headline,
    String outlet,
    Instant captured,
    Optional<EdtfDate> published,
    Optional<String> language,
    boolean unread,
    int revisions,
    int shaken,
    boolean removed,
    List<Dot> dots,
    Optional<Marked> passage,
    Optional<EarlierText> found,
    int copies) {
  ArticleRow {
    dots = List.copyOf(dots);
  }

  /**
   * Words with what was found in them.
   *
   * @param text the words
   * @param matches which of them were found
   */
  record Marked(String text, List<TextRange> matches) {
    Marked {
      matches = List.copyOf(matches);
    }

    static Marked plain(String text) {
      return new Marked(text, List.of());
    }
  }

  /**
   * A text that was replaced since.
   *
   * @param revision the text
   * @param ordinal which one it is, from 1
   */
  record EarlierText(UUID revision, int ordinal) {}

  /**
   * That an article has claims of a type.
   *
   * @param colour the type's colour
   * @param type its name
   * @param count how many
   */
  record Dot(Color colour, String type, int count) {}
}
