package org.dateline.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dateline.model.Anchor;
import org.dateline.model.Annotation;
import org.dateline.model.Article;
import org.dateline.model.Capture;
import org.dateline.model.ChangeKind;
import org.dateline.model.Evidence;
import org.dateline.model.EvidenceState;
import org.dateline.model.StatedTime;
import org.dateline.model.TextRange;

/**
 * One piece of evidence with where it comes from, without the article's text.
 *
 * @param evidence the evidence
 * @param annotation the marked words
 * @param article the article that said them
 * @param source the text that was marked
 * @param capture the capture that first showed that text
 * @param currentRevision the article's current text
 * @param anchor where the words are in the current text, where that is another than the marked one
 */
public record EvidenceDetails(
    Evidence evidence,
    Annotation annotation,
    Article article,
    Source source,
    Capture capture,
    UUID currentRevision,
    Optional<Anchor> anchor) {
  /**
   * Where the article has other words now than the marked ones, not only other quotation marks or
   * spaces, that a person looked at and let stand.
   *
   * @return the place in the article's current text
   */
  public Optional<TextRange> accepted() {
    return anchor
        .flatMap(Anchor::place)
        .filter(place ->
            evidence.state() == EvidenceState.INTACT
                && evidence.reviewedRevision().isPresent()
                && !Set.of(ChangeKind.TYPOGRAPHY).containsAll(place.changes()))
        .map(Anchor.Place::range);
  }

  /**
   * What the marked text says of itself.
   *
   * @param revisionId the revision
   * @param ordinal which text of the article it is, 1 for the first
   * @param headline its headline
   * @param authors its authors, in order
   * @param siteName the outlet as the page names itself
   * @param published when it says it was published
   * @param language a BCP 47 tag
   * @param textSha256 the hash of the text
   */
  public record Source(
      UUID revisionId,
      int ordinal,
      String headline,
      List<String> authors,
      Optional<String> siteName,
      Optional<StatedTime> published,
      Optional<String> language,
      String textSha256) {
    public Source {
      authors = List.copyOf(authors);
    }
  }
}
