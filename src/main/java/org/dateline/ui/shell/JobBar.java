package org.dateline.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.dateline.desk.job.Job;
import org.dateline.desk.job.JobState;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;

/**
 * The bottom of the window: what is being done, how far it is, a way to stop it, and that
 * everything is saved. {@link #update} may be called on any thread; steps that come faster than the
 * screen are joined.
 */
final class JobBar extends HBox {
  private final Map<UUID, Job> running = new LinkedHashMap<>();
  private final Label says = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Button cancel = new Button("Cancel", Icon.CANCEL.small());
  private final Label saved = new Label("All saved", Icon.DONE.small());
  private final Map<UUID, Job> waiting = new LinkedHashMap<>();
  private final AtomicBoolean planned = new AtomicBoolean();
  private Runnable onFailed = () -> {};
  private Optional<Job> lastFailed = Optional.empty();

  JobBar() {
    super(Style.MEDIUM);
    getStyleClass().add("job-bar");
    setAlignment(Pos.CENTER_LEFT);
    says.setTextOverrun(OverrunStyle.ELLIPSIS);
    says.setMinWidth(0);
    bar.setPrefWidth(180);
    bar.setMinWidth(80);
    cancel.getStyleClass().addAll("small", "flat");
    cancel.setOnAction(event ->
        running.values().stream().filter(Job::isCancellable).toList().forEach(Job::cancel));
    saved.getStyleClass().add(Style.META);
    saved.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    bar.managedProperty().bind(bar.visibleProperty());
    cancel.managedProperty().bind(cancel.visibleProperty());
    getChildren().addAll(says, bar, cancel, gap, saved);
    show();
  }

  /** Who is told that a job failed. */
  void setOnFailed(Runnable handler) {
    onFailed = handler;
  }

  /** The job that failed last. */
  Optional<Job> lastFailed() {
    return lastFailed;
  }

  /** Takes a job's step from any thread. */
  void update(Job job) {
    synchronized (waiting) {
      waiting.put(job.id(), job);
    }
    if (planned.compareAndSet(false, true)) {
      Platform.runLater(this::takeWaiting);
    }
  }

  private void takeWaiting() {
    planned.set(false);
    List<Job> jobs;
    synchronized (waiting) {
      jobs = List.copyOf(waiting.values());
      waiting.clear();
    }
    for (Job job : jobs) {
      switch (job.state()) {
        case JobState.Running going -> running.put(job.id(), job);
        case JobState.Done done -> end(job, done.sentence());
        case JobState.Cancelled cancelled -> end(job, job.title() + " was cancelled.");
        case JobState.Failed failed -> {
          end(job, failed.sentence());
          lastFailed = Optional.of(job);
          onFailed.run();
        }
      }
    }
    show();
  }

  private void end(Job job, String sentence) {
    running.remove(job.id());
    says.setText(Prose.line(sentence));
    says.setTooltip(new Tooltip(Prose.line(sentence)));
  }

  private void show() {
    boolean busy = !running.isEmpty();
    bar.setVisible(busy);
    cancel.setVisible(running.values().stream().anyMatch(Job::isCancellable));
    saved.setVisible(!busy);
    if (!busy) {
      return;
    }
    Job job = running.values().iterator().next();
    if (job.state() instanceof JobState.Running step) {
      String more = running.size() > 1 ? " (and " + (running.size() - 1) + " more)" : "";
      String message = step.message().isEmpty() ? "" : ": " + step.message();
      says.setText(Prose.line(job.title() + message + more));
      bar.setProgress(
          step.total() > 0
              ? (double) step.done() / step.total()
              : ProgressBar.INDETERMINATE_PROGRESS);
    }
  }

  /** What it says now, for tests. */
  String text() {
    return says.getText();
  }
}
