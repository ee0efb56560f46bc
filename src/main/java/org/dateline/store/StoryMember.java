package org.dateline.store;

import java.util.UUID;

/**
 * That an article or a claim belongs to a story.
 *
 * @param storyId the story
 * @param kind what the member is
 * @param memberId the article's or the claim's id
 */
public record StoryMember(UUID storyId, Kind kind, UUID memberId) {
  /** What can be in a story. */
  public enum Kind {
    ARTICLE,
    CLAIM
  }
}
