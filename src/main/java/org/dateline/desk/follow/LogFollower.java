package org.dateline.desk.follow;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.dateline.store.ChangeLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that follows the change log, and what it and those who wait for it tell each other: how
 * far the log is, what else is wanted, that following failed, that it shall end. What the follower
 * itself knows is read and changed under the same lock.
 *
 * <pre>{@code
 * follower.start(() -> {
 *   while (follower.awaitNext(this::rowsOrEnd, OptionalLong::empty)) {
 *     long upTo = follow(reached);
 *     follower.update(() -> reached = upTo);
 *   }
 * });
 * }</pre>
 */
public final class LogFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
  private static final int SECONDS_TO_STOP = 30;

  private final ChangeLog changes;
  private final String name;
  private final ExecutorService thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private long target;
  private boolean closing;
  private Optional<String> failure = Optional.empty();

  /**
   * @param name of the thread
   */
  public LogFollower(ChangeLog changes, String name) {
    this.changes = changes;
    this.name = name;
    this.thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    this.target = changes.lastSeq();
  }

  /** Begins to follow: the work is run once, on the thread. */
  public void start(Runnable work) {
    // Told on the writer's thread, so that nothing is done there but to note it.
    changes.onCommit(seq -> signal(() -> target = Math.max(target, seq)));
    thread.execute(work);
  }

  /** Asks something of the follower; it tries again, too, where it had failed. */
  public void signal(Runnable change) {
    update(() -> {
      failure = Optional.empty();
      change.run();
    });
  }

  /** Changes what the follower knows, and wakes those who wait for it. */
  public void update(Runnable change) {
    change(() -> {
      change.run();
      return true;
    });
  }

  /** Changes what the follower knows, gives what comes of it, and wakes those who wait for it. */
  public <T> T change(Supplier<T> change) {
    return read(() -> {
      T answer = change.get();
      moved.signalAll();
      return answer;
    });
  }

  /** Reads what the follower knows. */
  public <T> T read(Supplier<T> reading) {
    lock.lock();
    try {
      return reading.get();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Notes that following failed; it is tried again when something new is committed or asked.
   *
   * @param sentence what is the matter, for the person
   */
  public void fail(String sentence) {
    update(() -> failure = Optional.of(sentence));
  }

  /** Whether it failed and nothing new has come since. */
  public boolean hasFailed() {
    return read(() -> failure.isPresent());
  }

  /** Whether it shall end. */
  public boolean isClosing() {
    return read(() -> closing);
  }

  /** Whether the log has rows after this one. */
  public boolean isBehind(long reached) {
    return read(() -> reached < target);
  }

  /** Looks again how far the log is. */
  public void lookAgain() {
    long last = changes.lastSeq();
    update(() -> target = Math.max(target, last));
  }

  /**
   * Waits, on the follower's thread, for what comes next.
   *
   * @param next what is to be done; nothing where there is nothing to do
   * @param patience nanoseconds after which to ask again though nothing was told; nothing for ever
   */
  public <T> T awaitNext(Supplier<Optional<T>> next, Supplier<OptionalLong> patience)
      throws InterruptedException {
    lock.lock();
    try {
      for (Optional<T> found = next.get(); ; found = next.get()) {
        if (found.isPresent()) {
          return found.get();
        }
        // Whoever waits for the follower learns that it has nothing to do.
        moved.signalAll();
        OptionalLong left = patience.get();
        if (left.isEmpty()) {
          moved.await();
        } else {
          long rest = moved.awaitNanos(left.getAsLong());
          LOG.trace("{}: {} ns of the pause are left", name, rest);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits, on another thread, until the follower has done something.
   *
   * @param done asked whenever the follower tells something, and once a second
   * @return why it does not get there, where it does not
   */
  public Optional<String> await(BooleanSupplier done) throws InterruptedException {
    lock.lock();
    try {
      moved.signalAll();
      while (!done.getAsBoolean() && failure.isEmpty() && !closing) {
        moved.await(1, TimeUnit.SECONDS);
      }
      return failure;
    } finally {
      lock.unlock();
    }
  }

  /** Lets the thread end after what it has at hand; the rest is followed the next time. */
  @Override
  public void close() {
    signal(() -> closing = true);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        LOG.warn("The thread “{}” did not stop in time; it goes on where it was.", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
