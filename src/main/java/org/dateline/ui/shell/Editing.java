package org.dateline.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.dateline.desk.Desk;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.desk.capture.CaptureReport;
import org.dateline.desk.job.Job;
import org.dateline.desk.job.JobFailedException;
import org.dateline.desk.job.JobProgress;
import org.dateline.desk.publish.EvidenceReport;
import org.dateline.desk.publish.Publishing;
import org.dateline.desk.publish.QueryRefusedException;
import org.dateline.desk.publish.TimelineChoice;
import org.dateline.export.ExportFormat;
import org.dateline.export.ExportReport;
import org.dateline.export.Timeline;
import org.dateline.model.CaptureOutcome;
import org.dateline.model.Claim;
import org.dateline.model.ClaimStatus;
import org.dateline.store.EditRefusedException;
import org.dateline.store.NewClaim;
import org.dateline.ui.look.Wording;

/** What the window changes in the workspace. Methods that may block say so; knows no node. */
final class Editing {
  private static final int AT_ONCE = 4;

  private final Desk desk;

  Editing(Desk desk) {
    this.desk = desk;
  }

  /** Marks a claim as checked, disputed and so on; blocks. */
  Claim check(UUID claim, ClaimStatus status) throws EditRefusedException {
    Claim now =
        desk.claims()
            .details(claim)
            .orElseThrow(() -> new EditRefusedException("This claim has been deleted."))
            .claim();
    return desk.claims().edit(claim, NewClaim.of(now).withStatus(status));
  }

  /**
   * Brings articles in, several at once, as a job.
   *
   * @param done what is told of all reports, on a background thread
   */
  Job add(List<CaptureInput> inputs, Consumer<List<CaptureReport>> done) {
    String title =
        inputs.size() == 1
            ? "Adding " + inputs.getFirst().given()
            : "Adding " + inputs.size() + " articles";
    return desk.jobs()
        .start(
            title,
            progress -> {
              List<CaptureReport> reports = addAll(inputs, progress);
              done.accept(reports);
              return summary(reports);
            });
  }

  private List<CaptureReport> addAll(List<CaptureInput> inputs, JobProgress progress)
      throws InterruptedException, JobFailedException {
    List<CaptureReport> reports = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      try {
        List<Future<CaptureReport>> running = new ArrayList<>();
        for (CaptureInput input : inputs) {
          running.add(threads.submit(() -> desk.capturing().capture(input)));
        }
        for (int index = 0; index < running.size(); index++) {
          progress.checkCancelled();
          progress.report(index, inputs.size(), inputs.get(index).given());
          reports.add(running.get(index).get());
        }
      } catch (ExecutionException failed) {
        throw new JobFailedException("The articles could not be added; the log says why.", failed);
      } finally {
        threads.shutdownNow();
      }
    }
    return reports;
  }

  /** One sentence on what came of it. */
  static String summary(List<CaptureReport> reports) {
    Map<CaptureOutcome, Integer> counts = new EnumMap<>(CaptureOutcome.class);
    reports.forEach(report -> counts.merge(report.outcome(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    add(parts, counts.getOrDefault(CaptureOutcome.NEW, 0), "added");
    add(parts, counts.getOrDefault(CaptureOutcome.REVISED, 0), "changed since the last capture");
    add(parts, counts.getOrDefault(CaptureOutcome.UNCHANGED, 0), "unchanged");
    add(parts, counts.getOrDefault(CaptureOutcome.FAILED, 0), "failed");
    String sentence = String.join(", ", parts);
    return sentence.isEmpty() ? "Nothing was added." : sentence + ".";
  }

  private static void add(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(Wording.count(count, "article ", "articles ").strip() + " " + what);
    }
  }

  /**
   * Writes a timeline as a job.
   *
   * @param written what is told of the folder and the sentence, on a background thread
   */
  Job export(ExportPanel.Order order, Consumer<Exported> written) {
    return desk.jobs()
        .start(
            "Exporting the timeline",
            progress -> {
              Exported exported = write(order, progress);
              written.accept(exported);
              return exported.sentence();
            });
  }

  /** What was written and where. */
  record Exported(Path folder, String sentence) {}

  private Exported write(ExportPanel.Order order, JobProgress progress)
      throws JobFailedException, InterruptedException {
    try {
      progress.report(0, 2, "putting it together");
      TimelineChoice choice = order.story().map(TimelineChoice::ofStory).orElse(TimelineChoice.ALL);
      return switch (order.what()) {
        case ExportPanel.What.Timeline(ExportFormat format) ->
            writeTimeline(choice, format, order.target(), progress);
        case ExportPanel.What.EveryFormat all -> writeAll(choice, order.target(), progress);
        case ExportPanel.What.Evidence evidence -> writeEvidence(choice, order.target(), progress);
      };
    } catch (QueryRefusedException refused) {
      throw new JobFailedException(
          Objects.requireNonNullElse(refused.getMessage(), "The query is not understood."),
          refused);
    } catch (IOException unwritable) {
      throw new JobFailedException(
          "The timeline could not be written to "
              + order.target()
              + "; choose another place ("
              + unwritable.getMessage()
              + ").",
          unwritable);
    }
  }

  private Exported writeAll(TimelineChoice choice, Path target, JobProgress progress)
      throws QueryRefusedException, IOException, InterruptedException {
    Timeline timeline = desk.publishing().timeline(choice);
    progress.checkCancelled();
    progress.report(1, 2, "writing");
    List<Publishing.WrittenFile> files = desk.publishing().writeAll(timeline, target);
    return new Exported(
        target,
        Wording.count(timeline.entries().size(), "claim", "claims")
            + " written in "
            + files.size()
            + " formats to "
            + target
            + ".");
  }

  private Exported writeTimeline(
      TimelineChoice choice, ExportFormat format, Path target, JobProgress progress)
      throws QueryRefusedException, IOException, InterruptedException {
    Timeline timeline = desk.publishing().timeline(choice);
    progress.checkCancelled();
    progress.report(1, 2, "writing");
    ExportReport report = desk.publishing().write(timeline, format, target);
    String left =
        report.leftOut().isEmpty()
            ? ""
            : " " + report.leftOut().size() + " left out: " + report.leftOut().getFirst().reason();
    return new Exported(
        folderOf(target),
        Wording.count(report.written(), "claim", "claims") + " written to " + target + "." + left);
  }

  private Exported writeEvidence(TimelineChoice choice, Path target, JobProgress progress)
      throws QueryRefusedException, IOException, InterruptedException {
    EvidenceReport report = desk.publishing().writeEvidence(choice, target, progress);
    return new Exported(
        folderOf(target),
        Wording.count(report.captures(), "capture", "captures")
            + " of "
            + Wording.count(report.claims(), "claim", "claims")
            + " written to "
            + target
            + ".");
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file : folder;
  }

  /** The story's name for a new claim. */
  static Optional<String> storyName(Counts counts, Optional<UUID> story) {
    return story.flatMap(id ->
        counts.stories().stream()
            .filter(listed -> listed.story().id().equals(id))
            .map(listed -> listed.story().name())
            .findFirst());
  }
}
