package org.dateline.desk.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.dateline.desk.job.Job;
import org.dateline.desk.job.JobProgress;
import org.dateline.desk.job.Jobs;
import org.dateline.store.Polls;

/**
 * Gives sources their turn when they are due, as jobs, as long as it runs. One thread waits; what
 * is due is looked up, so that a clock that jumps or a machine that slept does no harm.
 */
public final class SourceSchedule implements AutoCloseable {
  /** How long it waits at most before it looks again. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  /** Between two rounds, so that sources that come due one by one share a round. */
  private static final Duration BREATH = Duration.ofSeconds(20);

  private final Polls polls;
  private final Polling polling;
  private final Jobs jobs;
  private final Clock clock;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("sources").factory());
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private boolean running;
  private boolean paused;
  private boolean wake;

  SourceSchedule(Polls polls, Polling polling, Jobs jobs, Clock clock) {
    this.polls = polls;
    this.polling = polling;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Begins; more than once is once. */
  public void start() {
    lock.lock();
    try {
      if (!running) {
        running = true;
        thread.execute(this::run);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Leaves all sources alone, or goes on; a round that is under way is finished. */
  public void pause(boolean all) {
    lock.lock();
    try {
      paused = all;
      wake = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether all sources are left alone. */
  public boolean isPaused() {
    lock.lock();
    try {
      return paused;
    } finally {
      lock.unlock();
    }
  }

  /** Looks at once whether something is due. */
  public void wake() {
    lock.lock();
    try {
      wake = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Asks some sources now, as a job.
   *
   * @param ids which; those that are due, where none is named
   */
  public Job pollNow(List<UUID> ids) {
    return jobs.start("Read sources", progress -> round(ids, true, progress));
  }

  private String round(List<UUID> ids, boolean asked, JobProgress progress)
      throws InterruptedException {
    AtomicInteger articles = new AtomicInteger();
    AtomicInteger trouble = new AtomicInteger();
    polling.round(
        ids,
        asked,
        progress,
        report -> {
          articles.addAndGet(report.captured());
          if (report.isTrouble()) {
            trouble.incrementAndGet();
          }
        });
    String read =
        (ids.size() == 1 ? "One source" : ids.size() + " sources")
            + ": "
            + (articles.get() == 0
                ? "no new articles"
                : articles.get() == 1 ? "one new article" : articles.get() + " new articles");
    return trouble.get() == 0
        ? read + "."
        : read
            + "; "
            + (ids.size() == 1 ? "it" : trouble.get() + " of them")
            + " could not be read, as “Sources” says.";
  }

  private void run() {
    try {
      while (true) {
        List<UUID> due = awaitDue();
        if (due.isEmpty()) {
          return;
        }
        jobs.start("Read sources", progress -> round(due, false, progress)).await();
        rest();
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until something is due; nothing once it is closed. */
  private List<UUID> awaitDue() throws InterruptedException {
    while (true) {
      List<UUID> due = isPaused() ? List.of() : polling.due();
      if (!due.isEmpty()) {
        return due;
      }
      Optional<Instant> next = isPaused() ? Optional.empty() : polls.nextDue();
      Duration wait =
          next.map(then -> Duration.between(clock.instant(), then))
              .filter(left -> left.compareTo(LONGEST_WAIT) < 0)
              .orElse(LONGEST_WAIT);
      lock.lock();
      try {
        if (!running) {
          return List.of();
        }
        if (!wake && wait.isPositive()) {
          woken.await(wait.toMillis() + 1, TimeUnit.MILLISECONDS);
        }
        wake = false;
        if (!running) {
          return List.of();
        }
      } finally {
        lock.unlock();
      }
    }
  }

  private void rest() throws InterruptedException {
    lock.lock();
    try {
      long left = BREATH.toNanos();
      while (running && !wake && left > 0) {
        left = woken.awaitNanos(left);
      }
      wake = false;
    } finally {
      lock.unlock();
    }
  }

  /** Stops; a round that is under way is ended by whoever closes the jobs. */
  @Override
  public void close() {
    lock.lock();
    try {
      running = false;
      wake = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
    thread.shutdownNow();
    thread.close();
  }
}
