package org.dateline.desk.find;

import java.util.Optional;
import org.dateline.desk.follow.LogFollower;
import org.dateline.desk.job.JobProgress;

/**
 * How far an index that is being built is, and who is told. Its state is kept under the follower's
 * lock; nobody is told under it. Safe for use by several threads.
 */
final class IndexBuilding {
  /** Fewer articles than this are indexed before anybody could read that they are. */
  private static final int WORTH_TELLING = 500;

  private static final String STEP = "Indexing articles";

  private final LogFollower follower;
  private Optional<JobProgress> watcher = Optional.empty();
  private Optional<Filling> filling = Optional.empty();
  private boolean going;
  private Runnable onUnwatched = () -> {};

  IndexBuilding(LogFollower follower) {
    this.follower = follower;
  }

  /** How far an index of many articles that began empty is filled; nothing where none is. */
  Optional<Filling> filling() {
    return follower.read(() -> filling);
  }

  /** Lets somebody watch what is built now or next. */
  void watch(JobProgress progress) {
    follower.update(() -> watcher = Optional.of(progress));
  }

  /**
   * Calls somebody, on any thread, whenever many articles begin to be indexed and nobody watches;
   * at once where that is so now.
   */
  void onUnwatched(Runnable listener) {
    boolean now =
        follower.change(() -> {
          onUnwatched = listener;
          return going && watcher.isEmpty();
        });
    if (now) {
      listener.run();
    }
  }

  /** Waits until nothing is built; tells why it can't be, where it can't. */
  Optional<String> awaitEnd() throws InterruptedException {
    return follower.await(() -> !going);
  }

  /** An index that began empty has so many of all articles. */
  void filled(int done, int articles) {
    if (articles >= WORTH_TELLING) {
      follower.update(() -> filling = Optional.of(new Filling(done, articles)));
    }
    step(done, articles);
  }

  /** So many of all articles are in the index that is built. */
  void step(int done, int articles) {
    Runnable listener =
        follower.change(() -> {
          boolean told = going || watcher.isPresent() || articles < WORTH_TELLING;
          going = true;
          return told ? () -> {} : onUnwatched;
        });
    listener.run();
    follower.read(() -> watcher).ifPresent(progress -> progress.report(done, articles, STEP));
  }

  /** Nothing is built any more, for whatever reason. */
  void ended() {
    follower.update(() -> {
      going = false;
      filling = Optional.empty();
      watcher = Optional.empty();
    });
  }
}
