package org.dateline.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Absences;
import org.dateline.model.Article;
import org.dateline.model.StatedTime;

/**
 * What a list shows of an article, without its text.
 *
 * @param article the article
 * @param revisionId its current text; none where no text came of it yet
 * @param headline the current headline; the address where there is no text
 * @param outlet the name of the outlet, where it is known
 * @param published when the page says it was published
 * @param language the current text's language
 * @param captured when it was last fetched
 * @param revisions how many different texts it had
 * @param claims how many claims rest on it, by claim type
 * @param shaken how many of its claims wait for a person, because the words changed or are gone
 * @param absences how often in a row its address said that it is not there
 */
public record ArticleSummary(
    Article article,
    Optional<UUID> revisionId,
    String headline,
    Optional<String> outlet,
    Optional<StatedTime> published,
    Optional<String> language,
    Instant captured,
    int revisions,
    Map<String, Integer> claims,
    int shaken,
    Optional<Absences> absences) {
  public ArticleSummary {
    claims = Map.copyOf(claims);
  }

  /** Since when the article counts as removed from its address; empty where it is still there. */
  public Optional<Instant> removedSince() {
    return absences.filter(Absences::meanRemoved).map(Absences::first);
  }
}
