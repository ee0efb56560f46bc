package org.dateline.extract.date;

import org.dateline.model.StatedTime;

/**
 * A date that a page offers.
 *
 * @param time what it says
 * @param kind what it is the date of
 * @param weight how much it is believed; only the order counts
 * @param source where it stands, in words for a person
 */
public record DateCandidate(StatedTime time, Kind kind, int weight, String source) {
  /** What a date is the date of. */
  public enum Kind {
    PUBLISHED,
    MODIFIED
  }

  /** Whether a reader sees it: in the address or on the page. */
  boolean shown() {
    return source.startsWith("the ");
  }
}
