package org.dateline.desk;

import java.time.Clock;
import java.time.Duration;
import org.dateline.fetch.FetchSettings;

/**
 * How a workspace is worked on.
 *
 * @param agent who enters things: the person's name
 * @param clock what tells the time
 * @param fetching how the network is used
 */
public record DeskSettings(String agent, Clock clock, FetchSettings fetching) {
  /** The person who is logged in, the system's clock, the usual politeness. */
  public static DeskSettings standard() {
    return new DeskSettings(
        System.getProperty("user.name", "unknown"), Clock.systemUTC(), FetchSettings.standard());
  }

  /** The same with another pause between requests to one host. */
  public DeskSettings withGap(Duration gap) {
    return new DeskSettings(agent, clock, fetching.withGap(gap));
  }
}
