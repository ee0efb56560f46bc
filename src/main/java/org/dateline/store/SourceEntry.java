package org.dateline.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a source announced.
 *
 * @param id a UUIDv7
 * @param sourceId the source
 * @param url its article's address
 * @param title its title, may be empty
 * @param published when it says that it was published
 * @param updated when it says that it was changed
 * @param state how far it has come
 * @param due when its article is to be captured, where it waits
 * @param attempts how many captures in a row have failed
 * @param unchanged how many captures in a row brought the words that were known, although the
 *     source's words had changed
 * @param articleId its article
 * @param detail why its article could not be captured
 */
public record SourceEntry(
    UUID id,
    UUID sourceId,
    Optional<String> url,
    String title,
    Optional<Instant> published,
    Optional<Instant> updated,
    EntryState state,
    Instant due,
    int attempts,
    int unchanged,
    Optional<UUID> articleId,
    Optional<String> detail) {
  /** The same, with its article in the workspace. */
  public SourceEntry kept(UUID article, boolean sameWords) {
    return new SourceEntry(
        id,
        sourceId,
        url,
        title,
        published,
        updated,
        EntryState.KEPT,
        due,
        0,
        sameWords ? unchanged + 1 : 0,
        Optional.of(article),
        Optional.empty());
  }

  /** The same, to be tried again. */
  public SourceEntry again(Instant then, int failed, String why) {
    return new SourceEntry(
        id,
        sourceId,
        url,
        title,
        published,
        updated,
        EntryState.WAITING,
        then,
        failed,
        unchanged,
        articleId,
        Optional.of(why));
  }

  /** The same, given up. */
  public SourceEntry failed(String why) {
    return new SourceEntry(
        id,
        sourceId,
        url,
        title,
        published,
        updated,
        EntryState.FAILED,
        due,
        attempts + 1,
        unchanged,
        articleId,
        Optional.of(why));
  }
}
