package org.dateline.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.StatedTime;

/**
 * One revision of an article as search sees it, with what people have added to the article.
 *
 * @param articleId the article
 * @param revisionId the revision whose words these are
 * @param ordinal 1 for the first revision, then counting
 * @param current whether it is the article's newest revision; the others are found with {@code
 *     in:revisions} only
 * @param url the address that was fetched
 * @param headline the headline
 * @param text the body, exactly as stored
 * @param authors the people named as authors
 * @param publisher the outlet
 * @param language a BCP 47 tag, where it is known
 * @param published when it says it was published
 * @param captured when this revision was fetched
 * @param unread whether nobody has opened it yet
 * @param stories the names of the stories that it is in
 * @param sources the titles of the followed sources that it came from
 * @param tags the words it is tagged with
 * @param notes what people noted on it
 * @param claims the claims that it is evidence for
 */
public record SearchDocument(
    UUID articleId,
    UUID revisionId,
    int ordinal,
    boolean current,
    String url,
    String headline,
    String text,
    List<String> authors,
    Optional<String> publisher,
    Optional<String> language,
    Optional<StatedTime> published,
    Instant captured,
    boolean unread,
    List<String> stories,
    List<String> sources,
    List<String> tags,
    List<String> notes,
    List<ClaimEntry> claims) {
  public SearchDocument {
    authors = List.copyOf(authors);
    stories = List.copyOf(stories);
    sources = List.copyOf(sources);
    tags = List.copyOf(tags);
    notes = List.copyOf(notes);
    claims = List.copyOf(claims);
  }
}
