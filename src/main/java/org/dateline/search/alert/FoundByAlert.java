package org.dateline.search.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An article that a saved search found and that the person has not been told of.
 *
 * @param articleId the article
 * @param group what articles that carry the same story have in common; the article itself where it
 *     is alone
 * @param at when it was found
 * @param words the words that matched
 */
public record FoundByAlert(UUID articleId, UUID group, Instant at, List<String> words) {
  public FoundByAlert {
    words = List.copyOf(words);
  }
}
