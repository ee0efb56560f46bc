package org.dateline.desk;

import java.util.Optional;
import org.dateline.fetch.Hold;
import org.dateline.fetch.HostHolds;
import org.dateline.store.EditRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the pauses that hosts asked for in the workspace, so that they last over a restart. */
final class StoredHolds implements HostHolds {
  private static final Logger LOG = LoggerFactory.getLogger(StoredHolds.class);

  private final org.dateline.store.HostHolds holds;

  StoredHolds(org.dateline.store.HostHolds holds) {
    this.holds = holds;
  }

  @Override
  public Optional<Hold> holdOf(String hostAndPort) {
    return holds.last(hostAndPort).map(kept -> new Hold(kept.until(), kept.strikes()));
  }

  @Override
  public void hold(String hostAndPort, Hold hold) {
    try {
      holds.hold(new org.dateline.store.HostHolds.Hold(hostAndPort, hold.until(), hold.strikes()));
    } catch (EditRefusedException e) {
      LOG.warn("The pause that {} asked for lasts only until the program ends", hostAndPort, e);
    }
  }

  @Override
  public void release(String hostAndPort) {
    try {
      holds.release(hostAndPort);
    } catch (EditRefusedException e) {
      LOG.warn("The pause of {} could not be ended", hostAndPort, e);
    }
  }
}
