package org.dateline.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dateline.model.Claim;
import org.dateline.model.ClaimLink;
import org.dateline.model.TextRange;

/**
 * What a file that {@code export} wrote says. Nothing of it is checked against a workspace.
 *
 * @param title the timeline's title; empty where the format has none
 * @param claims the claims, in the order of the file
 * @param evidence the marked words
 * @param links how the claims stand to each other
 */
public record ImportedTimeline(
    String title, List<Claim> claims, List<Quotation> evidence, List<ClaimLink> links) {
  public ImportedTimeline {
    claims = List.copyOf(claims);
    evidence = List.copyOf(evidence);
    links = List.copyOf(links);
  }

  /**
   * Marked words.
   *
   * @param claims the claims that rest on them
   * @param address the article's address
   * @param revisionId the revision that was marked
   * @param exact the words; from a table, lines that followed each other directly come back as
   *     paragraphs
   * @param codePoints where they stand in that revision's text, counted in code points
   * @param creator who marked them; empty where the format does not say
   * @param created when they were marked, or captured where the format does not say
   */
  public record Quotation(
      List<UUID> claims,
      String address,
      UUID revisionId,
      String exact,
      TextRange codePoints,
      String creator,
      Instant created) {
    public Quotation {
      claims = List.copyOf(claims);
    }
  }
}
