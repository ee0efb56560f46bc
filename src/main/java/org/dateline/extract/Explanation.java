package org.dateline.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.extract.metadata.Candidate;
import org.dateline.model.BlockKind;

/**
 * How an extraction came about: every part of the page with why it was kept or not, and what the
 * page offers for each of its metadata.
 *
 * @param extraction what came out
 * @param parts the page's parts in reading order
 * @param metadata the candidates by the name of what they are for, the taken ones marked
 */
public record Explanation(
    Extraction extraction, List<Part> parts, Map<String, List<Candidate>> metadata) {
  public Explanation {
    parts = List.copyOf(parts);
  }

  /**
   * A part of the page.
   *
   * @param text its words
   * @param kind what it is, where it was read as a block
   * @param place the element that it stands in, for a person
   * @param dropped why it is not in the article; nothing where it is
   */
  public record Part(
      String text, Optional<BlockKind> kind, String place, Optional<String> dropped) {}
}
