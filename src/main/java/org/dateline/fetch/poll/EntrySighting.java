package org.dateline.fetch.poll;

import org.dateline.fetch.feed.FeedEntry;

/**
 * An entry that a poll found, and whether it was there before.
 *
 * @param <K> how the caller names the entries that it knows
 */
public sealed interface EntrySighting<K> {
  /** The entry as it is in the feed now. */
  FeedEntry entry();

  /** What to know it again by from now on. */
  EntryKeys keys();

  /** It is new. */
  record New<K>(FeedEntry entry, EntryKeys keys) implements EntrySighting<K> {}

  /**
   * It is one that is known, perhaps changed.
   *
   * @param known which one
   */
  record Known<K>(FeedEntry entry, EntryKeys keys, K known) implements EntrySighting<K> {}

  /**
   * The feed has it twice.
   *
   * @param first where it stands first in the feed, from 0
   */
  record Repeated<K>(FeedEntry entry, EntryKeys keys, int first) implements EntrySighting<K> {}
}
