package org.dateline.ui.shell;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Article;
import org.dateline.model.Capture;
import org.dateline.model.Revision;
import org.dateline.model.TextRange;
import org.dateline.store.ClaimDetails;

/**
 * An article as the reader shows it.
 *
 * @param article the article
 * @param revisions all its texts, the first first; empty where none came of it
 * @param shown the index of the text that is shown
 * @param capture the capture that first showed that text
 * @param lastCapture the newest capture
 * @param removedSince since when it is no longer at its address
 * @param hashHolds whether the text still has the hash that was kept with it
 * @param claims its claims in the order of their words
 * @param linked the claims that its claims are linked with
 * @param matches what the search found in the text
 */
record OpenArticle(
    Article article,
    List<Revision> revisions,
    int shown,
    Optional<Capture> capture,
    Optional<Capture> lastCapture,
    Optional<Instant> removedSince,
    boolean hashHolds,
    List<ClaimDetails> claims,
    Map<UUID, ClaimDetails> linked,
    List<TextRange> matches) {
  OpenArticle {
    revisions = List.copyOf(revisions);
    claims = List.copyOf(claims);
    linked = Map.copyOf(linked);
    matches = List.copyOf(matches);
  }

  /** The text that is shown. */
  Optional<Revision> revision() {
    return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.get(shown));
  }

  /** The newest text. */
  Optional<Revision> current() {
    return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.getLast());
  }

  /** It as far as what stands above its text tells: whatever else differs, this stays equal. */
  OpenArticle head() {
    return new OpenArticle(
        new Article(
            article.id(),
            article.url(),
            article.canonicalUrl(),
            article.matchKey(),
            article.publisher(),
            article.firstSeen(),
            false),
        revisions,
        shown,
        capture,
        Optional.empty(),
        removedSince,
        hashHolds,
        List.of(),
        Map.of(),
        List.of());
  }
}
