package org.dateline.desk.job;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A named piece of long work. Safe for use by several threads. */
public final class Job {
  private final UUID id;
  private final String title;
  private final Instant started;
  private final boolean cancellable;
  private final Consumer<Job> changed;
  private volatile JobState state = new JobState.Running(0, 0, "");
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile @Nullable Thread worker;

  Job(UUID id, String title, Instant started, boolean cancellable, Consumer<Job> changed) {
    this.id = id;
    this.title = title;
    this.started = started;
    this.cancellable = cancellable;
    this.changed = changed;
  }

  /** Its identity in this run of the program. */
  public UUID id() {
    return id;
  }

  /** What it is called. */
  public String title() {
    return title;
  }

  /** When it was started. */
  public Instant started() {
    return started;
  }

  /** Whether a person may stop it; else it only ends early where the program ends. */
  public boolean isCancellable() {
    return cancellable;
  }

  /** Where it stands now. */
  public JobState state() {
    return state;
  }

  /** Asks it to stop; what it has finished so far stays. */
  public void cancel() {
    cancelled.set(true);
    Thread running = worker;
    if (running != null) {
      running.interrupt();
    }
  }

  /**
   * Waits until it has ended.
   *
   * @return how
   * @throws InterruptedException where the waiting was interrupted
   */
  public JobState await() throws InterruptedException {
    end.await();
    return state;
  }

  boolean isCancelled() {
    return cancelled.get();
  }

  /** Called once by the thread that does the work, before it begins. */
  void runsOnThisThread() {
    worker = Thread.currentThread();
  }

  void moveTo(JobState next) {
    synchronized (this) {
      if (state.ended()) {
        return;
      }
      state = next;
    }
    changed.accept(this);
    if (next.ended()) {
      end.countDown();
    }
  }
}
