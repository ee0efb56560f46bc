package org.dateline.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.dateline.desk.browser.BrowserCapture;
import org.dateline.desk.capture.Capturing;
import org.dateline.desk.capture.NoiseWork;
import org.dateline.desk.capture.ReanchoringCarrier;
import org.dateline.desk.care.Care;
import org.dateline.desk.claim.ChangedClaims;
import org.dateline.desk.claim.ClaimWork;
import org.dateline.desk.codebook.CodebookException;
import org.dateline.desk.codebook.CodebookFile;
import org.dateline.desk.find.Finding;
import org.dateline.desk.job.Jobs;
import org.dateline.desk.library.Library;
import org.dateline.desk.publish.Publishing;
import org.dateline.desk.source.Following;
import org.dateline.desk.watch.Watching;
import org.dateline.extract.ArticleExtractor;
import org.dateline.fetch.AddressCleaner;
import org.dateline.fetch.PageFetcher;
import org.dateline.model.Gazetteer;
import org.dateline.search.IndexException;
import org.dateline.store.Backups;
import org.dateline.store.EditRefusedException;
import org.dateline.store.Workspace;
import org.dateline.store.WorkspaceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open workspace with everything that can be done on it: the one place where the rooms are wired
 * together.
 *
 * <pre>{@code
 * try (Desk desk = Desk.open(folder, DeskSettings.standard())) {
 *   desk.capturing().capture(new CaptureInput.Address("https://example.org/story"));
 *   desk.finding().search(SearchRequest.of("locked phones"));
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads. Nothing here needs a screen.
 */
public final class Desk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final Workspace workspace;
  private final PageFetcher fetcher;
  private final Jobs jobs;
  private final Capturing capturing;
  private final Following following;
  private final Library library;
  private final ClaimWork claims;
  private final ChangedClaims changedClaims;
  private final NoiseWork noise;
  private final Finding finding;
  private final Watching watching;
  private final Publishing publishing;
  private final BrowserCapture browsers;
  private final Care care;
  private final Clock clock;

  private Desk(Workspace workspace, Finding finding, Gazetteer gazetteer, DeskSettings settings) {
    this.workspace = workspace;
    this.clock = settings.clock();
    this.fetcher = new PageFetcher(settings.fetching(), new StoredHolds(workspace.holds()), clock);
    this.jobs = new Jobs(clock);
    this.capturing =
        new Capturing(workspace, fetcher, new ArticleExtractor(), AddressCleaner.shipped(), clock);
    this.following = new Following(workspace, fetcher, capturing, jobs, clock);
    this.library = new Library(workspace, capturing);
    this.browsers = new BrowserCapture(workspace.browsers(), capturing, clock);
    this.claims = new ClaimWork(workspace, gazetteer);
    this.changedClaims = new ChangedClaims(workspace);
    this.noise = new NoiseWork(workspace);
    this.finding = finding;
    this.watching = Watching.open(workspace, finding, clock, ZoneId.systemDefault());
    this.publishing = new Publishing(workspace, finding, gazetteer, clock);
    this.care = new Care(workspace, finding);
    finding.onBuilding(() -> jobs.startNeeded("Build the search index", finding::followBuilding));
  }

  /**
   * Opens the workspace in a folder, or makes one there.
   *
   * @param folder where
   * @param settings how
   * @throws WorkspaceUnavailableException where another process holds it or it can't be used; the
   *     message says which
   */
  public static Desk open(Path folder, DeskSettings settings) throws WorkspaceUnavailableException {
    Workspace workspace;
    try {
      workspace =
          Workspace.open(
              folder,
              settings.clock(),
              settings.agent(),
              new CodebookFile().shipped(),
              new ReanchoringCarrier());
    } catch (CodebookException e) {
      throw new IllegalStateException("the shipped codebook is damaged", e);
    }
    Gazetteer gazetteer = Gazetteer.shipped();
    try {
      Finding finding = Finding.open(workspace, gazetteer, settings.clock());
      return new Desk(workspace, finding, gazetteer, settings);
    } catch (IndexException e) {
      close(workspace);
      throw new WorkspaceUnavailableException(
          e.getMessage() + " Check the permissions of the workspace's index folder.", e);
    }
  }

  private static void close(Workspace workspace) {
    try {
      workspace.close();
    } catch (IOException e) {
      // Everything acknowledged is on disk already; what is left is said for whoever looks.
      LOG.warn("The workspace did not close cleanly: {}", e.getMessage());
    }
  }

  /**
   * Puts a backup in the place of what a folder holds; what was there is kept beside it.
   *
   * @param folder the workspace's folder, made where it is not there
   * @param backup the backup's file
   * @param settings who does it, and when
   * @return where the database that was there is kept, where there was one
   * @throws WorkspaceUnavailableException where the workspace is in use or the backup is no good;
   *     nothing is changed then
   */
  public static Optional<Path> restore(Path folder, Path backup, DeskSettings settings)
      throws WorkspaceUnavailableException {
    return Backups.restore(folder, backup, settings.clock(), settings.agent());
  }

  /** Bringing articles in. */
  public Capturing capturing() {
    return capturing;
  }

  /** Following sources. */
  public Following following() {
    return following;
  }

  /** What is in the workspace. */
  public Library library() {
    return library;
  }

  /** Work on claims. */
  public ClaimWork claims() {
    return claims;
  }

  /** What of pages is noise. */
  public NoiseWork noise() {
    return noise;
  }

  /** The claims whose articles changed under them. */
  public ChangedClaims changedClaims() {
    return changedClaims;
  }

  /** Search. */
  public Finding finding() {
    return finding;
  }

  /** Saved searches and their alerts. */
  public Watching watching() {
    return watching;
  }

  /** Timelines and exports. */
  public Publishing publishing() {
    return publishing;
  }

  /** Capturing from a person's own browser. */
  public BrowserCapture browsers() {
    return browsers;
  }

  /** Checks, figures and backups. */
  public Care care() {
    return care;
  }

  /** Long work. */
  public Jobs jobs() {
    return jobs;
  }

  /** What undo would take back, as a title; nothing where there is nothing to undo. */
  public Optional<String> undoTitle() {
    return workspace.history().undoTitle();
  }

  /** What redo would do again. */
  public Optional<String> redoTitle() {
    return workspace.history().redoTitle();
  }

  /**
   * Takes the person's last edit back, as a new change.
   *
   * @return what was taken back
   * @throws EditRefusedException where there is nothing, or something was built on it since
   */
  public String undo() throws EditRefusedException {
    String undone = workspace.history().undo();
    finding.heedDecisions();
    return undone;
  }

  /** Does again what was undone last. */
  public String redo() throws EditRefusedException {
    String redone = workspace.history().redo();
    finding.heedDecisions();
    return redone;
  }

  /** The workspace's folder. */
  public Path folder() {
    return workspace.folder().root();
  }

  /** What tells the time. */
  public Clock clock() {
    return clock;
  }

  /** Tells the last change's number after each commit, on the writer's thread: be quick. */
  public void onChange(LongConsumer listener) {
    workspace.changes().onCommit(listener);
  }

  /** Ends the jobs, brings the index up to date, and lets the workspace go. */
  @Override
  public void close() {
    following.schedule().close();
    browsers.close();
    jobs.close();
    fetcher.close();
    watching.close();
    finding.close();
    close(workspace);
  }
}
