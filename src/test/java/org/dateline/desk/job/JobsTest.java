package org.dateline.desk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class JobsTest {
  @Test
  void aJobTellsItsStepsAndItsResult() throws InterruptedException {
    List<JobState> seen = new CopyOnWriteArrayList<>();
    try (Jobs jobs = new Jobs(Clock.systemUTC())) {
      jobs.onChange(job -> seen.add(job.state()));
      Job job =
          jobs.start(
              "Count",
              progress -> {
                progress.report(1, 2, "one");
                progress.report(2, 2, "two");
                return "Counted to two.";
              });
      assertThat(job.await()).isEqualTo(new JobState.Done("Counted to two."));
      assertThat(jobs.all()).containsExactly(job);
    }
    assertThat(seen)
        .containsExactly(
            new JobState.Running(0, 0, ""),
            new JobState.Running(1, 2, "one"),
            new JobState.Running(2, 2, "two"),
            new JobState.Done("Counted to two."));
  }

  @Test
  void cancelInterruptsTheWork() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    try (Jobs jobs = new Jobs(Clock.systemUTC())) {
      Job job =
          jobs.start(
              "Wait",
              progress -> {
                begun.countDown();
                new CountDownLatch(1).await();
                return "never";
              });
      begun.await();
      job.cancel();
      assertThat(job.await()).isEqualTo(new JobState.Cancelled());
    }
  }

  @Test
  void aFailureIsASentenceAndAFaultIsToldToo() throws InterruptedException {
    try (Jobs jobs = new Jobs(Clock.systemUTC())) {
      Job failed =
          jobs.start(
              "Write",
              progress -> {
                throw new JobFailedException("The folder is full; free some space.");
              });
      Job broken =
          jobs.start(
              "Break",
              progress -> {
                throw new IllegalStateException("odd");
              });
      assertThat(failed.await())
          .isEqualTo(new JobState.Failed("The folder is full; free some space."));
      assertThat(broken.await())
          .isEqualTo(
              new JobState.Failed(
                  "Break broke off because of a fault in the program:"
                      + " java.lang.IllegalStateException: odd"));
    }
  }
}
