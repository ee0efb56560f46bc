package org.dateline.store;

import java.util.Optional;
import java.util.UUID;

/**
 * Which articles a list is about.
 *
 * @param unread only those that nobody has opened since they came or changed
 * @param story only those of this story, or with a claim in it
 */
public record ArticleFilter(boolean unread, Optional<UUID> story) {
  /** Every article. */
  public static final ArticleFilter ALL = new ArticleFilter(false, Optional.empty());

  /** What has not been opened. */
  public static final ArticleFilter INBOX = new ArticleFilter(true, Optional.empty());

  /** The articles of a story. */
  public static ArticleFilter ofStory(UUID story) {
    return new ArticleFilter(false, Optional.of(story));
  }
}
