package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.scene.control.Button;
import org.dateline.desk.job.Job;
import org.dateline.desk.job.JobState;
import org.dateline.desk.job.JobTask;
import org.dateline.desk.job.Jobs;
import org.dateline.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobBarTest {
  private final CountDownLatch end = new CountDownLatch(1);
  private Screen screen;
  private JobBar bar;
  private Jobs jobs;

  @BeforeEach
  void open() {
    screen = Screen.open(700, 60);
    bar = screen.show(theme -> new JobBar());
    jobs = new Jobs(Clock.systemUTC());
    jobs.onChange(bar::update);
  }

  @AfterEach
  void close() {
    end.countDown();
    jobs.close();
    screen.close();
  }

  /** Waits until what works has told its first step. */
  private Job begun(Function<JobTask, Job> start) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Job job =
        start.apply(progress -> {
          progress.report(1, 4, "step");
          begun.countDown();
          end.await();
          return "Done.";
        });
    begun.await();
    return job;
  }

  private boolean canBeCancelled() {
    screen.settle();
    return Screen.call(() ->
        bar.lookupAll(".button").stream()
            .map(Button.class::cast)
            .anyMatch(button -> button.isVisible() && button.getText().equals("Cancel")));
  }

  @Test
  void onlyWhatMayBeStoppedCanBeCancelled() throws InterruptedException {
    Job needed = begun(task -> jobs.startNeeded("Build the search index", task));
    assertThat(canBeCancelled()).isFalse();
    assertThat(Screen.call(bar::text)).isEqualTo("Build the search index: step");
    Job other = begun(task -> jobs.start("Count", task));
    assertThat(canBeCancelled()).isTrue();
    screen.picture("job-bar");
    screen.robot().clickOn("Cancel");
    assertThat(other.await()).isEqualTo(new JobState.Cancelled());
    assertThat(canBeCancelled()).isFalse();
    end.countDown();
    assertThat(needed.await()).isEqualTo(new JobState.Done("Done."));
  }
}
