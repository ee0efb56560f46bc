package org.dateline.desk.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.dateline.desk.job.JobProgress;
import org.dateline.search.ArticleIndex;
import org.dateline.search.IndexException;
import org.dateline.search.SearchDocument;
import org.dateline.store.ChangeLog;
import org.dateline.store.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index abreast of the change log, on one thread of its own. The index knows how far it
 * has come, so that a killed process goes on where it was; an index that lost everything is fed
 * everything again.
 */
final class IndexProjection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexProjection.class);
  private static final int ROWS = 1000;
  private static final int ARTICLES = 100;
  private static final long COMMIT_PAUSE = TimeUnit.SECONDS.toNanos(2);

  private final Workspace workspace;
  private final SearchDocuments documents;
  private final ArticleIndex index;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("index").factory());
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private long target;
  private boolean startOver;
  private boolean closing;
  private Optional<String> failure = Optional.empty();
  private JobProgress progress = JobProgress.unwatched();

  IndexProjection(Workspace workspace, ArticleIndex index) {
    this.workspace = workspace;
    this.documents = new SearchDocuments(workspace);
    this.index = index;
    this.target = workspace.changes().lastSeq();
    // An index that is ahead of its workspace belongs to a state that a restored backup took away.
    this.startOver = index.reachedSeq() > target;
  }

  /** Begins to follow. */
  void start() {
    workspace.changes().onCommit(this::follow);
    thread.execute(this::run);
  }

  /** Told of each commit, on the writer's thread: only notes it. */
  private void follow(long seq) {
    signal(() -> target = Math.max(target, seq));
  }

  /** Throws the index away and feeds everything again. */
  void rebuild(JobProgress watcher) {
    signal(() -> {
      startOver = true;
      progress = watcher;
    });
  }

  private void signal(Runnable change) {
    lock.lock();
    try {
      change.run();
      failure = Optional.empty();
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the index knows everything that was committed before the call.
   *
   * @return why it does not get there, where it does not
   */
  Optional<String> awaitUpToDate() throws InterruptedException {
    return awaitUpToDate(() -> false);
  }

  /** The same, for somebody who may give up; asked about once a second. */
  Optional<String> awaitUpToDate(BooleanSupplier givenUp) throws InterruptedException {
    long wanted = workspace.changes().lastSeq();
    lock.lock();
    try {
      target = Math.max(target, wanted);
      moved.signalAll();
      while ((startOver || index.reachedSeq() < wanted)
          && failure.isEmpty()
          && !closing
          && !givenUp.getAsBoolean()) {
        moved.await(1, TimeUnit.SECONDS);
      }
      return failure;
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    long committed = System.nanoTime();
    boolean dirty = false;
    while (true) {
      try {
        Next next = await(dirty, committed);
        switch (next) {
          case CLOSE -> {
            if (dirty) {
              index.commit();
            }
            return;
          }
          case START_OVER -> {
            index.startOver();
            began();
            dirty = true;
          }
          case COMMIT -> {
            index.commit();
            dirty = false;
            committed = System.nanoTime();
          }
          case FEED -> {
            feed();
            dirty = true;
          }
        }
      } catch (IndexException e) {
        // A failed write closes the index's writer: the next signal begins the index anew.
        fail(String.valueOf(e.getMessage()), e, true);
        dirty = false;
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        // The thread has to outlive a fault, or nothing would ever be found again.
        fail("The search index could not be brought up to date: " + e, e, false);
      }
    }
  }

  private enum Next {
    FEED,
    COMMIT,
    START_OVER,
    CLOSE
  }

  private Next await(boolean dirty, long committed) throws InterruptedException {
    lock.lock();
    try {
      while (true) {
        if (closing) {
          return Next.CLOSE;
        }
        if (startOver && failure.isEmpty()) {
          return Next.START_OVER;
        }
        if (failure.isEmpty() && index.reachedSeq() < target) {
          return Next.FEED;
        }
        moved.signalAll();
        if (!dirty || failure.isPresent()) {
          moved.await();
          continue;
        }
        long left = COMMIT_PAUSE - (System.nanoTime() - committed);
        if (left <= 0) {
          return Next.COMMIT;
        }
        long waited = moved.awaitNanos(left);
        LOG.trace("{} ns left of the pause between commits", waited);
      }
    } finally {
      lock.unlock();
    }
  }

  private void began() {
    lock.lock();
    try {
      startOver = false;
      target = Math.max(target, workspace.changes().lastSeq());
    } finally {
      lock.unlock();
    }
  }

  private void fail(String sentence, Exception cause, boolean anew) {
    LOG.warn("{}", sentence, cause);
    lock.lock();
    try {
      failure = Optional.of(sentence);
      startOver |= anew;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void feed() throws IndexException, InterruptedException {
    long reached = index.reachedSeq();
    if (reached == 0) {
      feedAll();
      return;
    }
    ChangeLog.Touched touched = workspace.changes().touched(reached, ROWS);
    put(List.copyOf(touched.articles()), reached);
    index.reached(touched.upTo());
  }

  /** Feeds each article once, rather than once for each of its changes. */
  private void feedAll() throws IndexException, InterruptedException {
    long upTo = workspace.changes().lastSeq();
    List<UUID> ids = workspace.articles().ids();
    for (int from = 0; from < ids.size(); from += ARTICLES) {
      watcher().report(from, ids.size(), "Indexing articles");
      if (isClosing()) {
        return;
      }
      put(ids.subList(from, Math.min(ids.size(), from + ARTICLES)), 0);
    }
    index.reached(upTo);
    watcher().report(ids.size(), ids.size(), "Indexing articles");
  }

  private JobProgress watcher() {
    lock.lock();
    try {
      return progress;
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosing() {
    lock.lock();
    try {
      return closing || startOver;
    } finally {
      lock.unlock();
    }
  }

  private void put(List<UUID> ids, long seq) throws IndexException {
    for (int from = 0; from < ids.size(); from += ARTICLES) {
      List<UUID> some = ids.subList(from, Math.min(ids.size(), from + ARTICLES));
      List<SearchDocument> made = documents.of(some);
      index.put(made, seq);
      Set<UUID> gone = new HashSet<>(some);
      made.forEach(document -> gone.remove(document.articleId()));
      for (UUID article : new ArrayList<>(gone)) {
        index.remove(article, seq);
      }
    }
  }

  /** Stops after the batch at hand; what is missing then is fed the next time. */
  @Override
  public void close() {
    signal(() -> closing = true);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(30, TimeUnit.SECONDS)) {
        LOG.warn("The index did not stop in time; it goes on where it was the next time.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
