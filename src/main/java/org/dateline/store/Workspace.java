package org.dateline.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.NoSuchElementException;
import org.dateline.model.Codebook;
import org.dateline.store.archive.WarcArchive;
import org.jdbi.v3.core.JdbiException;
import tools.jackson.core.JacksonException;

/**
 * The open workspace: a folder that this process alone holds, with everything that was captured and
 * tagged. Safe for use by several threads.
 *
 * <pre>{@code
 * try (Workspace workspace = Workspace.open(folder, Clock.systemUTC(), "anna", shipped, carrier)) {
 *   RecordedCapture captured = workspace.captures().record(capture);
 *   workspace.tagging().tag(captured.revision().orElseThrow().id(), range, claim, Optional.empty());
 * }
 * }</pre>
 */
public final class Workspace implements AutoCloseable {
  private final WorkspaceFolder folder;
  private final WorkspaceLock lock;
  private final Database database;
  private final ChainEnd end;
  private final WarcArchive archive;
  private final Articles articles;
  private final Captures captures;
  private final Claims claims;
  private final Tagging tagging;
  private final EvidenceReviews reviews;
  private final EvidenceDecisions decisions;
  private final NoiseRules noiseRules;
  private final Stories stories;
  private final Entities entities;
  private final Codebooks codebooks;
  private final SavedSearches savedSearches;
  private final CopyDecisions copyDecisions;
  private final AlertRecords alerts;
  private final Sources sources;
  private final AnchorHistory anchorHistory;
  private final Polls polls;
  private final SourceDocuments sourceDocuments;
  private final ChangeLog changes;
  private final History history;
  private final HostHolds holds;
  private final LearnedBlocks learnedBlocks;
  private final Browsers browsers;
  private final Verification verification;
  private final Backups backups;

  private Workspace(
      WorkspaceFolder folder,
      WorkspaceLock lock,
      DatabaseOpening opening,
      Database database,
      ChainEnd end,
      WarcArchive archive,
      Clock clock,
      String agent,
      AnchorCarrier carrier) {
    this.folder = folder;
    this.lock = lock;
    this.database = database;
    this.end = end;
    this.archive = archive;
    Journal journal = new Journal(database, end, new Tables(), clock, agent);
    AnchorCarriage carriage = new AnchorCarriage(journal.tables(), carrier);
    this.articles = new Articles(journal);
    this.captures = new Captures(journal, carriage);
    this.claims = new Claims(journal);
    this.tagging = new Tagging(journal, carriage);
    this.reviews = new EvidenceReviews(journal);
    this.decisions = new EvidenceDecisions(journal);
    this.noiseRules = new NoiseRules(journal);
    this.stories = new Stories(journal);
    this.entities = new Entities(journal);
    this.codebooks = new Codebooks(journal);
    this.savedSearches = new SavedSearches(journal);
    this.copyDecisions = new CopyDecisions(journal);
    this.alerts = new AlertRecords(journal);
    this.sources = new Sources(journal);
    this.anchorHistory = new AnchorHistory(journal);
    this.polls = new Polls(journal);
    this.sourceDocuments = new SourceDocuments(journal);
    this.changes = new ChangeLog(journal);
    this.history = new History(journal);
    this.holds = new HostHolds(database, clock);
    this.learnedBlocks = new LearnedBlocks(journal);
    this.browsers = new Browsers(journal);
    this.verification = new Verification(folder, journal, archive);
    this.backups = new Backups(folder, database, opening, clock);
  }

  /**
   * Opens the workspace in a folder, or makes one there.
   *
   * @param path the folder
   * @param clock what tells the time of edits
   * @param agent who makes the edits: a person's name
   * @param initialCodebook what a new workspace starts with
   * @param carrier finds marked words in a changed text
   * @throws WorkspaceUnavailableException where another process holds it, or it cannot be used
   */
  public static Workspace open(
      Path path, Clock clock, String agent, Codebook initialCodebook, AnchorCarrier carrier)
      throws WorkspaceUnavailableException {
    WorkspaceFolder folder = WorkspaceFolder.prepare(path);
    WorkspaceLock lock = WorkspaceLock.acquire(folder, agent, clock.instant());
    Database database = null;
    ChainEnd end = null;
    Workspace opened = null;
    try {
      DatabaseOpening opening = new DatabaseOpening(folder);
      database = opening.open(owner -> Backups.make(owner, folder, clock.instant()));
      end = ChainEnd.open(folder, database, clock.instant());
      WarcArchive archive = new WarcArchive(folder.archive(), clock);
      Workspace workspace =
          new Workspace(folder, lock, opening, database, end, archive, clock, agent, carrier);
      workspace.codebooks.ensure(initialCodebook);
      opened = workspace;
      return opened;
    } catch (EditRefusedException failure) {
      throw new WorkspaceUnavailableException(
          "The codebook cannot be kept in the workspace " + folder.root() + ".", failure);
    } catch (JdbiException | JacksonException | NoSuchElementException damaged) {
      throw new WorkspaceUnavailableException(
          "The workspace's database "
              + folder.database()
              + " is damaged or is not one of Dateline; restore a backup.",
          damaged);
    } catch (IOException failure) {
      throw new WorkspaceUnavailableException(
          "The workspace " + folder.root() + " cannot be read; check that you may write to it.",
          failure);
    } finally {
      if (opened == null) {
        if (end != null) {
          closeFailed(end);
        }
        if (database != null) {
          database.close();
        }
        lock.close();
      }
    }
  }

  private static void closeFailed(ChainEnd end) {
    try {
      end.close();
    } catch (IOException _) {
      // Why the workspace could not be opened is what the person is told.
    }
  }

  /** Where it lies. */
  public WorkspaceFolder folder() {
    return folder;
  }

  /** The archive of what was fetched. */
  public WarcArchive archive() {
    return archive;
  }

  /** The articles and their texts. */
  public Articles articles() {
    return articles;
  }

  /** The captures. */
  public Captures captures() {
    return captures;
  }

  /** The claims, for reading. */
  public Claims claims() {
    return claims;
  }

  /** A person's work on claims. */
  public Tagging tagging() {
    return tagging;
  }

  /** The evidence that edits touched. */
  public EvidenceReviews reviews() {
    return reviews;
  }

  /** What people decided about it. */
  public EvidenceDecisions decisions() {
    return decisions;
  }

  /** What of pages is noise. */
  public NoiseRules noiseRules() {
    return noiseRules;
  }

  /** The stories. */
  public Stories stories() {
    return stories;
  }

  /** The organisations, people and products that claims name. */
  public Entities entities() {
    return entities;
  }

  /** The codebook. */
  public Codebooks codebooks() {
    return codebooks;
  }

  /** The saved searches. */
  public SavedSearches savedSearches() {
    return savedSearches;
  }

  /** What people decided about copies. */
  public CopyDecisions copyDecisions() {
    return copyDecisions;
  }

  /** What saved searches found. */
  public AlertRecords alerts() {
    return alerts;
  }

  /** Where marked words stood in other texts. */
  public AnchorHistory anchorHistory() {
    return anchorHistory;
  }

  /** What is followed. */
  public Sources sources() {
    return sources;
  }

  /** What comes of asking what is followed. */
  public Polls polls() {
    return polls;
  }

  /** The documents of what is followed. */
  public SourceDocuments sourceDocuments() {
    return sourceDocuments;
  }

  /** Undo and redo. */
  public History history() {
    return history;
  }

  /** The change log. */
  public ChangeLog changes() {
    return changes;
  }

  /** The hosts that asked to be left alone. */
  public HostHolds holds() {
    return holds;
  }

  /** The browsers that may hand pages over. */
  public Browsers browsers() {
    return browsers;
  }

  /** The blocks that recur at publishers. */
  public LearnedBlocks learnedBlocks() {
    return learnedBlocks;
  }

  /** Recomputes every hash. */
  public Verification verification() {
    return verification;
  }

  /** Backups of it. */
  public Backups backups() {
    return backups;
  }

  /** How much is in it. */
  public Counts counts() {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT (SELECT COUNT(*) FROM article) AS articles, (SELECT COUNT(*) FROM article"
                    + " WHERE unread) AS unread, (SELECT COUNT(*) FROM revision) AS revisions,"
                    + " (SELECT COUNT(*) FROM capture WHERE source_id IS NULL) AS captures, (SELECT"
                    + " COUNT(*) FROM capture WHERE source_id IS NOT NULL) AS documents, (SELECT"
                    + " COUNT(*) FROM capture WHERE outcome = 'FAILED' AND source_id IS NULL) AS"
                    + " failed, (SELECT COUNT(*) FROM claim) AS claims, (SELECT COUNT(DISTINCT"
                    + " claim_id) FROM evidence WHERE state <> 'INTACT' AND reviewed_revision IS"
                    + " NULL) AS shaken, (SELECT COUNT(*) FROM story) AS stories, (SELECT COUNT(*)"
                    + " FROM entity) AS entities, (SELECT COUNT(*) FROM source) AS sources, (SELECT"
                    + " COALESCE(MAX(seq), 0) FROM change_log) AS seq")
            .map((row, context) ->
                new Counts(
                    row.getLong("articles"),
                    row.getLong("unread"),
                    row.getLong("revisions"),
                    row.getLong("captures"),
                    row.getLong("documents"),
                    row.getLong("failed"),
                    Articles.removed(handle).size(),
                    row.getLong("claims"),
                    row.getLong("shaken"),
                    row.getLong("stories"),
                    row.getLong("entities"),
                    row.getLong("sources"),
                    row.getLong("seq")))
            .one());
  }

  /** Waits for what is being written, then lets the folder go. */
  @Override
  public void close() throws IOException {
    try {
      database.close();
    } finally {
      try (lock;
          end;
          archive) {
        // Closed in reverse order, each even where another fails.
      }
    }
  }
}
