package org.dateline.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.StatedTime;

/**
 * An article that was found.
 *
 * @param articleId the article
 * @param revisionId the revision that matched
 * @param ordinal which revision that is, from 1
 * @param current whether it is the article's newest one
 * @param url its address
 * @param title the headline, with what matched in it
 * @param publisher the outlet
 * @param published when it says it was published
 * @param captured when it was fetched
 * @param language the language that it was analysed in
 * @param score how well it answers; comparable within one result only, 0 where sorted by date
 * @param snippet the passages that matched best
 * @param complete whether all words of the query were found; otherwise it is a partial answer to a
 *     long one
 * @param copies other hits that carry the same story and are shown with this one, where the request
 *     asked for it
 */
public record Hit(
    UUID articleId,
    UUID revisionId,
    int ordinal,
    boolean current,
    String url,
    Snippet title,
    Optional<String> publisher,
    Optional<StatedTime> published,
    Instant captured,
    String language,
    double score,
    Snippet snippet,
    boolean complete,
    List<UUID> copies) {
  public Hit {
    copies = List.copyOf(copies);
  }
}
