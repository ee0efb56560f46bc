package org.dateline.model;

import java.util.UUID;

/**
 * What a person decided of two articles: that they carry the same story, or that they do not.
 *
 * @param firstId the article with the lower id
 * @param secondId the other
 * @param verdict the decision
 */
public record CopyDecision(UUID firstId, UUID secondId, Verdict verdict) {
  public CopyDecision {
    if (firstId.equals(secondId)) {
      throw new IllegalArgumentException("an article is no copy of itself");
    }
    if (firstId.compareTo(secondId) > 0) {
      UUID swapped = firstId;
      firstId = secondId;
      secondId = swapped;
    }
  }

  /** Whether they are copies of each other. */
  public enum Verdict {
    APART,
    TOGETHER
  }
}
