package org.dateline.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.dateline.search.index.Generations;
import org.dateline.search.index.IndexStore;

/**
 * A new index that is filled while the old one is searched.
 *
 * <pre>{@code
 * Rebuild rebuild = index.beginRebuild();
 * long seq = lastSeq();
 * pages().forEach(rebuild::put);
 * rebuild.finish(seq);          // from here on the new one is searched; what changed since is put to it
 * }</pre>
 *
 * <p>One that is never finished, since the program ended, is removed when the index is next opened.
 * Used by one thread.
 */
public final class Rebuild {
  private final LiveIndex live;
  private final Edition edition;
  private final IndexStore store;

  Rebuild(LiveIndex live, Edition edition) {
    this.live = live;
    this.edition = edition;
    this.store = edition.store();
  }

  /**
   * Puts articles into the new index.
   *
   * @param documents all revisions of each article that is among them
   */
  public void put(Collection<SearchDocument> documents) throws IndexException {
    try {
      for (Map.Entry<UUID, List<Document>> article : edition.made(documents).entrySet()) {
        store.replace(article.getKey().toString(), article.getValue());
      }
    } catch (IOException | IllegalStateException failed) {
      throw unwritable(failed);
    }
  }

  /** Removes an article that was put and is no more. */
  public void remove(UUID articleId) throws IndexException {
    try {
      store.remove(articleId.toString());
    } catch (IOException | IllegalStateException failed) {
      throw unwritable(failed);
    }
  }

  /**
   * Lets the new index take the old one's place.
   *
   * @param seq the change up to which it knows everything
   */
  public void finish(long seq) throws IndexException {
    try {
      store.reached(seq);
      store.completed();
      store.commit();
      live.exchange(edition);
    } catch (IOException | IllegalStateException failed) {
      throw unwritable(failed);
    }
  }

  /** Gives the new index up; the old one stays. */
  public void abandon() throws IndexException {
    Path folder = store.folder();
    live.abandoned(store);
    try {
      store.close();
      Generations.delete(folder);
    } catch (IOException failed) {
      throw unwritable(failed);
    }
  }

  private static IndexException unwritable(Exception failed) {
    return new IndexException(
        "The new search index cannot be written: " + failed.getMessage(), failed);
  }
}
