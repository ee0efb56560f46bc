package org.dateline.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the index that can be used among what lies in the workspace's folder for it. Immutable. */
public final class IndexOpening {
  private static final Logger LOG = LoggerFactory.getLogger(IndexOpening.class);

  /** Smaller indexes are read and checked in whole on opening. */
  private static final long CHECKED_AT_ONCE = 48L << 20;

  private final Generations generations;
  private final double memory;
  private final Executor threads;

  /**
   * @param memory how many megabytes of new documents are held before they are written
   */
  public IndexOpening(Generations generations, double memory, Executor threads) {
    this.generations = generations;
    this.memory = memory;
    this.threads = threads;
  }

  /** Opens the newest sound generation, or begins one; removes all others. */
  public IndexStore openNewest(List<String> reasons) throws IOException {
    if (generations.hasOtherFormats()) {
      reasons.add("The search index is of another version of this program.");
    }
    IndexStore usable = null;
    for (Path generation : generations.newestFirst()) {
      if (usable == null) {
        usable = openIfSound(generation, reasons);
      }
      if (usable == null || !usable.folder().equals(generation)) {
        Generations.delete(generation);
      }
    }
    if (usable == null) {
      usable = begin(Set.of());
      usable.completed();
      usable.commit();
    } else {
      reasons.clear();
    }
    generations.removeOtherFormats();
    reasons.forEach(reason -> LOG.info("{} It is built again.", reason));
    return usable;
  }

  private @Nullable IndexStore openIfSound(Path generation, List<String> reasons)
      throws IOException {
    IndexStore opened = null;
    boolean sound = false;
    try {
      opened = openStore(generation, Set.of());
      if (!opened.complete()) {
        reasons.add("The search index was not finished.");
      } else {
        if (opened.bytes() <= CHECKED_AT_ONCE) {
          opened.check();
        }
        sound = true;
      }
    } catch (LockObtainFailedException held) {
      throw held;
    } catch (IOException | RuntimeException | InternalError damaged) {
      // Of a mapped file that was cut off Java says InternalError.
      LOG.debug("damaged index in {}", generation, damaged);
      reasons.add("The search index is damaged.");
    } finally {
      if (opened != null && !sound) {
        close(opened);
      }
    }
    return sound ? opened : null;
  }

  private static void close(IndexStore unsound) {
    try {
      unsound.close();
    } catch (IOException | RuntimeException damaged) {
      // It is deleted next, whatever it has to say.
      LOG.debug("damaged index in {}", unsound.folder(), damaged);
    }
  }

  /** Closes an index that is not wanted any more, however damaged, and removes it. */
  public void remove(IndexStore old) throws IOException {
    close(old);
    Generations.delete(old.folder());
  }

  /**
   * Begins a generation after all that are there.
   *
   * @param names the tracked names that its texts will be cut by
   */
  public IndexStore begin(Set<String> names) throws IOException {
    return openStore(generations.next(), names);
  }

  private IndexStore openStore(Path folder, Set<String> names) throws IOException {
    return IndexStore.open(folder, memory, threads, names);
  }
}
