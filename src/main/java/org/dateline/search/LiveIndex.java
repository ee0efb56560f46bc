package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;
import org.dateline.search.index.IndexOpening;
import org.dateline.search.index.IndexStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The edition that is searched at the moment, which another one may replace at any time, and the
 * one place that knows whether it is damaged. Whatever is read is read from one edition throughout.
 * One thread writes; any number read.
 */
final class LiveIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);

  private final IndexOpening opening;
  private final Consumer<String> onDamage;
  private final ReadWriteLock swap = new ReentrantReadWriteLock();
  private final Set<IndexStore> unfinished = ConcurrentHashMap.newKeySet();
  private final Optional<String> rebuildReason;
  private volatile Edition edition;
  private volatile Optional<String> damage = Optional.empty();

  /**
   * @param editions makes the edition of a store
   * @param onDamage is told once that the index was found damaged
   */
  LiveIndex(IndexOpening opening, Function<IndexStore, Edition> editions, Consumer<String> onDamage)
      throws IOException {
    this.opening = opening;
    this.onDamage = onDamage;
    List<String> reasons = new ArrayList<>();
    this.edition = editions.apply(opening.openNewest(reasons));
    this.rebuildReason = reasons.stream().findFirst();
  }

  /** Why everything has to be fed again, where it has; for the person. */
  Optional<String> rebuildReason() {
    return rebuildReason;
  }

  /** Why the index gives no answers any more, where it was found damaged since it was opened. */
  Optional<String> damage() {
    return damage;
  }

  /** What is searched at the moment; for those who need no searcher. */
  Edition edition() {
    return edition;
  }

  /** Something done to the store. */
  interface Writing {
    void to(IndexStore store) throws IOException;
  }

  void write(Writing writing) throws IndexException {
    swap.readLock().lock();
    try {
      writing.to(edition.store());
    } catch (IOException | IllegalStateException failed) {
      // Lucene closes its writer after a failed write; what was committed stays.
      throw new IndexException(
          "The search index cannot be written: " + failed.getMessage(), failed);
    } finally {
      swap.readLock().unlock();
    }
  }

  /** Something read from an edition. */
  interface Reading<T> {
    T from(Edition edition, IndexSearcher searcher) throws IOException;
  }

  /** Reads from the edition that is searched; a failure is thrown. */
  <T> T readOrFail(Reading<T> reading) throws IOException {
    swap.readLock().lock();
    try {
      Edition read = edition;
      IndexSearcher searcher = read.store().acquire();
      try {
        return reading.from(read, searcher);
      } finally {
        read.store().release(searcher);
      }
    } finally {
      swap.readLock().unlock();
    }
  }

  /**
   * Reads from the edition that is searched; where that is damaged, gives what is given instead.
   */
  <T> T read(Reading<T> reading, T otherwise) {
    swap.readLock().lock();
    try {
      return damage.isPresent() ? otherwise : readOrFail(reading);
    } catch (IOException broken) {
      damaged(broken);
      return otherwise;
    } catch (InternalError cut) {
      // So Java says that a mapped file ends earlier than it did.
      damaged(cut);
      return otherwise;
    } catch (RuntimeException broken) {
      // Damage can show as any exception; but so can a mistake of ours, which must stay one.
      if (sound()) {
        throw broken;
      }
      damaged(broken);
      return otherwise;
    } finally {
      swap.readLock().unlock();
    }
  }

  private boolean sound() {
    try {
      edition.store().check();
      return true;
    } catch (IOException | RuntimeException broken) {
      LOG.debug("the index is damaged", broken);
      return false;
    }
  }

  private void damaged(Throwable broken) {
    if (damage.isEmpty()) {
      String sentence = "The search index is damaged and has to be built again.";
      LOG.warn("{}", sentence, broken);
      damage = Optional.of(sentence);
      onDamage.accept(sentence);
    }
  }

  /** Lets everything that was put be seen, and nothing that is put from now on. */
  void refresh() throws IOException {
    swap.writeLock().lock();
    try {
      edition.store().refresh();
    } finally {
      swap.writeLock().unlock();
    }
  }

  /** Searches the same store by another analysis, and lets what was prepared for it be seen. */
  void exchangeAnalysis(Edition next, Set<String> names) throws IOException {
    swap.writeLock().lock();
    try {
      next.store().cutBy(names);
      next.store().refresh();
      edition = next;
    } finally {
      swap.writeLock().unlock();
    }
  }

  /** Throws everything away and begins an empty index. */
  void startOver() throws IOException {
    swap.writeLock().lock();
    try {
      IndexStore begun = opening.begin(edition.store().names());
      begun.completed();
      begun.commit();
      exchange(edition.in(begun));
    } finally {
      swap.writeLock().unlock();
    }
  }

  /**
   * Begins a new index beside the one that is searched, with the analysis of an edition.
   *
   * @param names those that the analysis knows
   */
  Edition beginBeside(Edition like, Set<String> names) throws IOException {
    IndexStore begun = opening.begin(names);
    unfinished.add(begun);
    return like.in(begun);
  }

  /** Forgets a new index that is not wanted any more. */
  void abandoned(IndexStore begun) {
    unfinished.remove(begun);
  }

  /** Searches a finished new index from now on and removes the old one. */
  void exchange(Edition finished) throws IOException {
    swap.writeLock().lock();
    try {
      IndexStore old = edition.store();
      edition = finished;
      unfinished.remove(finished.store());
      damage = Optional.empty();
      opening.remove(old);
    } finally {
      swap.writeLock().unlock();
    }
  }

  @Override
  public void close() throws IOException {
    swap.writeLock().lock();
    try {
      edition.store().close();
      for (IndexStore begun : unfinished) {
        begun.close();
      }
    } finally {
      swap.writeLock().unlock();
    }
  }
}
