package org.dateline.desk.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs, each on a virtual thread of its own, and remembers how they ended until the program
 * does.
 *
 * <pre>{@code
 * Job job = jobs.start("Check the archive", progress -> care.verify(progress).sentence());
 * }</pre>
 *
 * <p>Safe for use by several threads. Listeners are called on the job's thread.
 */
public final class Jobs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  private final Clock clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Job> jobs = new CopyOnWriteArrayList<>();
  private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();

  /**
   * @param clock what tells when a job was started
   */
  public Jobs(Clock clock) {
    this.clock = clock;
  }

  /** Starts a job at once. */
  public Job start(String title, JobTask task) {
    return start(title, true, task);
  }

  /** Starts a job that nobody may cancel, since the program can't do without what it does. */
  public Job startNeeded(String title, JobTask task) {
    return start(title, false, task);
  }

  private Job start(String title, boolean cancellable, JobTask task) {
    Job job = new Job(UUID.randomUUID(), title, clock.instant(), cancellable, this::announce);
    jobs.add(job);
    announce(job);
    threads.execute(() -> run(job, task));
    return job;
  }

  /** All jobs since the program began, the oldest first. */
  public List<Job> all() {
    return new ArrayList<>(jobs);
  }

  /** Tells of each start, step and end, on the job's thread. */
  public void onChange(Consumer<Job> listener) {
    listeners.add(listener);
  }

  /** Cancels what still runs and waits for it to end. */
  @Override
  public void close() {
    jobs.forEach(job -> {
      if (!job.state().ended()) {
        job.cancel();
      }
    });
    threads.close();
  }

  private void announce(Job job) {
    listeners.forEach(listener -> listener.accept(job));
  }

  private void run(Job job, JobTask task) {
    job.runsOnThisThread();
    try {
      JobProgress progress = new Watched(job);
      progress.checkCancelled();
      String sentence = task.run(progress);
      job.moveTo(new JobState.Done(sentence));
    } catch (InterruptedException cancelled) {
      job.moveTo(new JobState.Cancelled());
    } catch (JobFailedException failed) {
      LOG.debug("{} failed", job.title(), failed);
      job.moveTo(
          job.isCancelled()
              ? new JobState.Cancelled()
              : new JobState.Failed(String.valueOf(failed.getMessage())));
    } catch (RuntimeException bug) {
      // A bug must not leave a job that runs for ever: it is logged once, and the person is told.
      LOG.error("{} broke off", job.title(), bug);
      job.moveTo(
          new JobState.Failed(
              job.title() + " broke off because of a fault in the program: " + bug));
    }
  }

  private record Watched(Job job) implements JobProgress {
    @Override
    public void report(long done, long total, String message) {
      job.moveTo(new JobState.Running(done, total, message));
    }

    @Override
    public void checkCancelled() throws InterruptedException {
      if (job.isCancelled() || Thread.interrupted()) {
        throw new InterruptedException("cancelled");
      }
    }
  }
}
