package org.dateline.desk.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dateline.desk.follow.LogFollower;
import org.dateline.store.AlertFeed;
import org.dateline.store.AlertRecord;
import org.dateline.store.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the change log on one thread of its own and looks at each new text with the searches that
 * were saved by then: exactly once, also over a crash, since what was found is kept together with
 * the change up to which everything was looked at. A search that is saved finds nothing that was
 * there before it, and rebuilding the index raises no alert, because only the change log is
 * followed.
 */
final class AlertFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertFollower.class);
  private static final int ROWS = 200;

  /** So many rows without a match may be looked at again after a crash, which changes nothing. */
  private static final long UNWRITTEN = 2_000;

  private final Workspace workspace;
  private final AlertMatching matching;
  private final Runnable onFound;
  private final LogFollower follower;
  private long written;
  private long reached;

  /**
   * @param matching looks at texts; closed when this is
   * @param onFound told, on this thread, that something was found
   */
  AlertFollower(Workspace workspace, AlertMatching matching, Runnable onFound) {
    this.workspace = workspace;
    this.matching = matching;
    this.onFound = onFound;
    this.follower = new LogFollower(workspace.changes(), "alerts");
    this.written = workspace.alerts().reachedSeq();
    this.reached = written;
  }

  /** Begins to follow. */
  void start() {
    follower.start(this::run);
  }

  /**
   * Waits until everything that was committed before the call was looked at.
   *
   * @return why it was not, where that failed
   */
  Optional<String> awaitUpToDate() throws InterruptedException {
    long wanted = workspace.changes().lastSeq();
    follower.lookAgain();
    return follower.await(() -> reached >= wanted);
  }

  private void run() {
    try {
      begin();
      while (awaitWork()) {
        attempt();
      }
      if (reached > written) {
        workspace.alerts().record(List.of(), reached);
      }
    } catch (InterruptedException closed) {
      LOG.debug("the alerts' thread was interrupted; the rest is looked at the next time");
    } finally {
      matching.close();
    }
  }

  /** Waits for rows to look at; says no where it shall end. */
  private boolean awaitWork() throws InterruptedException {
    return follower.awaitNext(
        () ->
            follower.isClosing()
                ? Optional.of(false)
                : follower.isBehind(reached) && !follower.hasFailed()
                    ? Optional.of(true)
                    : Optional.empty(),
        OptionalLong::empty);
  }

  private void attempt() throws InterruptedException {
    try {
      follow(workspace.changes().forAlerts(reached, ROWS));
    } catch (RuntimeException fault) {
      // The thread has to outlive a fault, or no alert would ever come again.
      LOG.warn("New texts could not be looked at for alerts", fault);
      follower.fail("New articles could not be looked at for alerts: " + fault);
    }
  }

  private void begin() {
    List<AlertFeed.SearchChanged> since = new ArrayList<>();
    long seq = reached;
    for (AlertFeed feed = workspace.changes().forAlerts(seq, ROWS);
        feed.upTo() > seq;
        feed = workspace.changes().forAlerts(seq, ROWS)) {
      for (AlertFeed.Event event : feed.events()) {
        if (event instanceof AlertFeed.SearchChanged change) {
          since.add(change);
        }
      }
      seq = feed.upTo();
    }
    matching.begin(workspace.savedSearches().list(), since);
  }

  private void follow(AlertFeed feed) throws InterruptedException {
    List<AlertRecord> found = new ArrayList<>();
    List<AlertFeed.NewRevision> revisions = new ArrayList<>();
    for (AlertFeed.Event event : feed.events()) {
      switch (event) {
        case AlertFeed.NewRevision revision -> revisions.add(revision);
        case AlertFeed.SearchChanged change -> {
          found.addAll(matching.look(revisions, follower::isClosing));
          revisions.clear();
          matching.apply(change);
        }
        case AlertFeed.NamesChanged _ -> matching.heedNames();
      }
    }
    found.addAll(matching.look(revisions, follower::isClosing));
    if (follower.isClosing()) {
      // Some of it may not have been looked at; all of it is looked at again the next time.
      return;
    }
    if (!found.isEmpty() || feed.upTo() - written >= UNWRITTEN) {
      workspace.alerts().record(found, feed.upTo());
      written = feed.upTo();
    }
    follower.update(() -> reached = feed.upTo());
    if (!found.isEmpty()) {
      onFound.run();
    }
  }

  /** Stops after the text at hand; the rest is looked at the next time. */
  @Override
  public void close() {
    follower.close();
  }
}
