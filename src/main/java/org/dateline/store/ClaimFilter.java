package org.dateline.store;

import java.util.Optional;
import java.util.UUID;
import org.dateline.model.ClaimStatus;

/**
 * Which claims a list is about; what is absent does not narrow it.
 *
 * @param story only those in this story
 * @param article only those with evidence in this article
 * @param type only those of this claim type
 * @param status only those checked so far
 * @param shaken only those with evidence that waits for a person
 */
public record ClaimFilter(
    Optional<UUID> story,
    Optional<UUID> article,
    Optional<String> type,
    Optional<ClaimStatus> status,
    boolean shaken) {
  /** Every claim. */
  public static final ClaimFilter ALL =
      new ClaimFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** The claims of a story. */
  public static ClaimFilter ofStory(UUID story) {
    return new ClaimFilter(
        Optional.of(story), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /** The claims that rest on an article. */
  public static ClaimFilter ofArticle(UUID article) {
    return new ClaimFilter(
        Optional.empty(), Optional.of(article), Optional.empty(), Optional.empty(), false);
  }
}
