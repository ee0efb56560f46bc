package org.dateline.desk.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.desk.find.Finding;
import org.dateline.desk.job.JobFailedException;
import org.dateline.desk.job.JobProgress;
import org.dateline.store.Verification;
import org.dateline.store.Workspace;

/** Keeps the workspace whole. */
public final class Care {
  private final Workspace workspace;
  private final Finding finding;

  /**
   * @param workspace what is cared for
   * @param finding its index
   */
  public Care(Workspace workspace, Finding finding) {
    this.workspace = workspace;
    this.finding = finding;
  }

  /**
   * Recomputes every hash and names each thing that is wrong. A damaged index is not among them: it
   * is built again at once.
   *
   * @throws InterruptedException where it was cancelled
   */
  public Verification.Report verify(JobProgress progress) throws InterruptedException {
    finding.check();
    Verification.Report report =
        workspace
            .verification()
            .run((what, done) -> {
              progress.report(done, 0, what);
              return !Thread.currentThread().isInterrupted();
            });
    if (!report.complete()) {
      throw new InterruptedException("cancelled");
    }
    return report;
  }

  /** Builds the index again from the database. */
  public void reindex(JobProgress progress) throws JobFailedException, InterruptedException {
    finding.rebuild(progress);
  }

  /**
   * Writes the database and the archive into one file.
   *
   * @param file the file; replaced only once the new one is complete
   * @throws IOException where it can't be written
   */
  public void backUp(Path file) throws IOException {
    workspace.backups().writeTo(file);
  }

  /**
   * Makes today's backup inside the workspace, where the last one is a day old.
   *
   * @throws IOException where it can't be written
   */
  public Optional<Path> backUpIfDue() throws IOException {
    return workspace.backups().makeIfDue();
  }

  /** How much there is. */
  public WorkspaceFigures figures() {
    try {
      return new WorkspaceFigures(
          workspace.counts(),
          finding.figures(),
          workspace.archive().size(),
          bytes(workspace.folder().root()));
    } catch (IOException e) {
      throw new UncheckedIOException("the workspace's folder can't be read", e);
    }
  }

  /** The sizes come from the folder's entries: no file is opened, least of all the database. */
  private static long bytes(Path folder) throws IOException {
    AtomicLong sum = new AtomicLong();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            sum.addAndGet(attributes.size());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException vanished) {
            // The index's files come and go while it is counted.
            return FileVisitResult.CONTINUE;
          }
        });
    return sum.get();
  }
}
