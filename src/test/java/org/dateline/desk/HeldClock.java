package org.dateline.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock in UTC that stands still until a test moves it. */
public final class HeldClock extends Clock {
  private volatile Instant now;

  public HeldClock(Instant now) {
    this.now = now;
  }

  /** Goes on by a time. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** Goes to a moment. */
  public void goTo(Instant moment) {
    now = moment;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("one zone is enough");
  }
}
