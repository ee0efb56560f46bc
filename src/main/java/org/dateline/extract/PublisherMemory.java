package org.dateline.extract;

/**
 * What is known of the blocks of a publisher's other articles. Extraction asks it; {@link
 * LearnedPublishers} is the one that learns.
 */
@FunctionalInterface
public interface PublisherMemory {
  /** Knows nothing. */
  PublisherMemory NONE = (publisher, article, fingerprint) -> 0;

  /**
   * In how many other articles a block was seen.
   *
   * @param publisher the publisher's host
   * @param article the address of the article that asks, which does not count
   * @param fingerprint {@link BlockFingerprint#of} of the block's text
   */
  int otherArticlesWith(String publisher, String article, String fingerprint);
}
