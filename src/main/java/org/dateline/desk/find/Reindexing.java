package org.dateline.desk.find;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.dateline.search.IndexException;
import org.dateline.search.Rebuild;
import org.dateline.search.SearchDocument;
import org.dateline.store.ChangeLog;
import org.dateline.store.Workspace;

/** Fills a new index beside the one that is searched. Used by one thread. */
final class Reindexing {
  /** How many changes are read at once. */
  static final int ROWS = 1000;

  /** How many articles are put into an index at once. */
  static final int ARTICLES = 100;

  private final Workspace workspace;
  private final SearchDocuments documents;
  private final Meanwhile meanwhile;
  private final IndexBuilding building;

  /** What is done between batches, so that nobody waits for all of them. */
  interface Meanwhile {
    void run() throws IndexException;
  }

  Reindexing(
      Workspace workspace, SearchDocuments documents, Meanwhile meanwhile, IndexBuilding building) {
    this.workspace = workspace;
    this.documents = documents;
    this.meanwhile = meanwhile;
    this.building = building;
  }

  /**
   * Fills a new index with everything and lets it be searched. One that can't be finished is given
   * up; a killed one is removed on opening.
   *
   * @param wanted whether it still is, asked before each batch
   * @return whether it is searched now
   */
  boolean build(Rebuild rebuild, BooleanSupplier wanted) throws IndexException {
    boolean finished = false;
    try {
      long upTo = workspace.changes().lastSeq();
      List<UUID> ids = workspace.articles().ids();
      for (int from = 0; from < ids.size(); from += ARTICLES) {
        building.step(from, ids.size());
        if (!wanted.getAsBoolean()) {
          return false;
        }
        rebuild.put(documents.of(ids.subList(from, Math.min(ids.size(), from + ARTICLES))));
        meanwhile.run();
      }
      rebuild.finish(caughtUp(rebuild, upTo));
      finished = true;
      building.step(ids.size(), ids.size());
      return true;
    } finally {
      if (!finished) {
        rebuild.abandon();
      }
    }
  }

  /** Feeds the new index what changed while it was filled; tells how far it then is. */
  private long caughtUp(Rebuild rebuild, long since) throws IndexException {
    long reached = since;
    while (reached < workspace.changes().lastSeq()) {
      ChangeLog.Touched touched = workspace.changes().touched(reached, ROWS);
      List<SearchDocument> made = documents.of(touched.articles());
      rebuild.put(made);
      for (UUID article : SearchDocuments.gone(touched.articles(), made)) {
        rebuild.remove(article);
      }
      reached = touched.upTo();
    }
    return reached;
  }
}
