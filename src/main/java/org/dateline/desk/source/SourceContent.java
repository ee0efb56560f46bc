package org.dateline.desk.source;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dateline.fetch.feed.FeedEntry;

/** What came of reading the bytes that a source sent. */
sealed interface SourceContent {
  /**
   * It is what it should be.
   *
   * @param title its title
   * @param page the page that it belongs to
   * @param pace how long it asks to be left alone between two readings
   * @param entries what it announces, newest first where it says when
   */
  record Read(
      Optional<String> title,
      Optional<String> page,
      Optional<Duration> pace,
      List<FeedEntry> entries)
      implements SourceContent {
    public Read {
      entries = List.copyOf(entries);
    }
  }

  /**
   * It is not.
   *
   * @param sentence why, for the person
   * @param sitemaps what can be followed in its place, where it is a list of them
   */
  record Unreadable(String sentence, List<String> sitemaps) implements SourceContent {
    public Unreadable {
      sitemaps = List.copyOf(sitemaps);
    }

    Unreadable(String sentence) {
      this(sentence, List.of());
    }
  }
}
