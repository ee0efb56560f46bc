package org.dateline.desk.publish;

import java.util.Optional;
import java.util.UUID;

/**
 * Which claims a timeline is made of.
 *
 * @param story only those of this story
 * @param query only those that rest on an article which this query finds
 */
public record TimelineChoice(Optional<UUID> story, Optional<String> query) {
  /** All claims of the workspace. */
  public static final TimelineChoice ALL = new TimelineChoice(Optional.empty(), Optional.empty());

  /** The claims of a story. */
  public static TimelineChoice ofStory(UUID story) {
    return new TimelineChoice(Optional.of(story), Optional.empty());
  }
}
