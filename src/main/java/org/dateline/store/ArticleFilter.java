package org.dateline.store;

import java.util.Optional;
import java.util.UUID;

/**
 * Which articles a list is about.
 *
 * @param unread only those that nobody has opened since they came or changed
 * @param story only those of this story, or with a claim in it
 * @param source only those that this source has brought
 */
public record ArticleFilter(boolean unread, Optional<UUID> story, Optional<UUID> source) {
  /** Every article. */
  public static final ArticleFilter ALL =
      new ArticleFilter(false, Optional.empty(), Optional.empty());

  /** What has not been opened. */
  public static final ArticleFilter INBOX =
      new ArticleFilter(true, Optional.empty(), Optional.empty());

  /** The articles of a story. */
  public static ArticleFilter ofStory(UUID story) {
    return new ArticleFilter(false, Optional.of(story), Optional.empty());
  }

  /** The articles that a source has brought. */
  public static ArticleFilter ofSource(UUID source) {
    return new ArticleFilter(false, Optional.empty(), Optional.of(source));
  }
}
