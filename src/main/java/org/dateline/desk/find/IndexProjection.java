package org.dateline.desk.find;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import org.dateline.desk.follow.LogFollower;
import org.dateline.search.ArticleIndex;
import org.dateline.search.IndexException;
import org.dateline.search.Rebuild;
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

  /** So many articles are put anew while others wait: a few seconds. */
  static final int MOST_IN_PLACE = 2_000;

  private static final long COMMIT_PAUSE = TimeUnit.SECONDS.toNanos(2);

  private final Workspace workspace;
  private final SearchDocuments documents;
  private final TrackedNames names;
  private final ArticleIndex index;
  private final LogFollower follower;
  private final IndexBuilding building;
  private boolean startOver;
  private boolean rebuildWanted;

  /** Those of the workspace may have changed since the index was last here. */
  private boolean namesChanged = true;

  private boolean namesUnderWay;
  private final int mostInPlace;

  /**
   * @param mostInPlace of how many articles a new name is put into the index while new ones wait;
   *     where more hold it, a new index is built beside
   */
  IndexProjection(Workspace workspace, ArticleIndex index, int mostInPlace) {
    this.mostInPlace = mostInPlace;
    this.workspace = workspace;
    this.documents = new SearchDocuments(workspace);
    this.names = new TrackedNames(workspace);
    this.index = index;
    this.follower = new LogFollower(workspace.changes(), "index");
    this.building = new IndexBuilding(follower);
    // An index that is ahead of its workspace belongs to a state that a restored backup took away.
    this.startOver = index.reachedSeq() > workspace.changes().lastSeq();
  }

  /** Begins to follow. */
  void start() {
    follower.start(this::run);
  }

  /** How far what is being built is, and who is told. */
  IndexBuilding building() {
    return building;
  }

  /** Lets a new index be built beside the one that is searched, and then takes it instead. */
  void wantRebuild() {
    follower.signal(() -> rebuildWanted = true);
  }

  /** Gives up building a new index; the old one stays. */
  void giveUpRebuilding() {
    follower.signal(() -> rebuildWanted = false);
  }

  /**
   * Waits until the index knows everything that was committed before the call; for somebody who may
   * give up, asked about once a second.
   *
   * @return why it does not get there, where it does not
   */
  Optional<String> awaitUpToDate(BooleanSupplier givenUp) throws InterruptedException {
    return await(this::lacks, givenUp);
  }

  /**
   * Waits until the index has the texts that were committed before the call, whatever names they
   * are cut by; for somebody who may give up, asked about once a second.
   *
   * @return why it does not get there, where it does not
   */
  Optional<String> awaitTexts(BooleanSupplier givenUp) throws InterruptedException {
    return await(this::isBehind, givenUp);
  }

  private Optional<String> await(LongPredicate behind, BooleanSupplier givenUp)
      throws InterruptedException {
    long wanted = workspace.changes().lastSeq();
    follower.lookAgain();
    return follower.await(() -> !behind.test(wanted) || givenUp.getAsBoolean());
  }

  /** Whether the index knows everything that is committed. */
  boolean isUpToDate() {
    long wanted = workspace.changes().lastSeq();
    return follower.read(() -> !lacks(wanted));
  }

  /** Whether what is searched lacks a change or a name. */
  private boolean lacks(long wanted) {
    return isBehind(wanted) || namesChanged || namesUnderWay;
  }

  /** Whether what is searched lacks a change; a damaged index waits for the new one. */
  private boolean isBehind(long wanted) {
    return startOver
        || (rebuildWanted && index.damage().isPresent())
        || index.reachedSeq() < wanted;
  }

  /**
   * Waits until a rebuild that was asked for has ended.
   *
   * @return why it failed, where it did
   */
  Optional<String> awaitRebuilt() throws InterruptedException {
    return follower.await(() -> !rebuildWanted && !startOver);
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
          case REBUILD -> {
            rebuild();
            dirty = true;
          }
          case NAMES -> {
            trackNames();
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
    REBUILD,
    NAMES,
    CLOSE
  }

  private Next await(boolean dirty, long committed) throws InterruptedException {
    return follower.awaitNext(
        () -> next(dirty, committed),
        () ->
            dirty && !follower.hasFailed()
                ? OptionalLong.of(Math.max(1, untilCommit(committed)))
                : OptionalLong.empty());
  }

  private Optional<Next> next(boolean dirty, long committed) {
    if (follower.isClosing()) {
      return Optional.of(Next.CLOSE);
    }
    if (follower.hasFailed()) {
      return Optional.empty();
    }
    if (startOver) {
      return Optional.of(Next.START_OVER);
    }
    if (rebuildWanted) {
      return Optional.of(Next.REBUILD);
    }
    if (namesChanged) {
      return Optional.of(Next.NAMES);
    }
    if (follower.isBehind(index.reachedSeq())) {
      return Optional.of(Next.FEED);
    }
    return dirty && untilCommit(committed) <= 0 ? Optional.of(Next.COMMIT) : Optional.empty();
  }

  private static long untilCommit(long committed) {
    return COMMIT_PAUSE - (System.nanoTime() - committed);
  }

  private void began() {
    follower.lookAgain();
    follower.update(() -> {
      startOver = false;
      // What begins empty is filled with everything anyway.
      rebuildWanted = false;
    });
  }

  private void fail(String sentence, Exception cause, boolean anew) {
    LOG.warn("{}", sentence, cause);
    follower.update(() -> startOver |= anew);
    follower.fail(sentence);
  }

  private void feed() throws IndexException, InterruptedException {
    long reached = index.reachedSeq();
    if (reached == 0) {
      feedAll();
      return;
    }
    feedChanges(reached);
  }

  private void feedChanges(long reached) throws IndexException {
    ChangeLog.Touched touched = workspace.changes().touched(reached, Reindexing.ROWS);
    put(List.copyOf(touched.articles()), reached);
    if (touched.names()) {
      follower.update(() -> namesChanged = true);
    }
    index.reached(touched.upTo());
  }

  /**
   * Lets texts be cut by the names as they are now, of many in an index beside. What is half made,
   * for a failure, must never be seen or kept: the index is begun anew; whoever closes meanwhile
   * ends the thread, so that nothing of it is committed.
   */
  private void trackNames() throws IndexException, InterruptedException {
    follower.update(() -> {
      namesChanged = false;
      namesUnderWay = true;
    });
    List<String> tracked = names.list();
    boolean taken = false;
    boolean halfMade = true;
    try {
      taken =
          index.trackNames(
              tracked,
              mostInPlace,
              articles -> {
                if (follower.isClosing()) {
                  throw new InterruptedException();
                }
                return documents.of(articles);
              });
      halfMade = false;
      taken = taken || takeBeside(tracked);
    } finally {
      boolean again = !taken;
      boolean anew = halfMade;
      follower.update(() -> {
        namesUnderWay = false;
        namesChanged |= again;
        startOver |= anew;
      });
    }
  }

  private boolean takeBeside(List<String> tracked) throws InterruptedException {
    try {
      return buildBeside(() -> index.beginRebuild(tracked), () -> !isClosing());
    } finally {
      building.ended();
    }
  }

  /** Feeds each article once, rather than once for each of its changes. */
  private void feedAll() throws IndexException, InterruptedException {
    long upTo = workspace.changes().lastSeq();
    List<UUID> ids = workspace.articles().ids();
    try {
      for (int from = 0; from < ids.size(); from += Reindexing.ARTICLES) {
        building.filled(from, ids.size());
        if (isClosing()) {
          return;
        }
        put(ids.subList(from, Math.min(ids.size(), from + Reindexing.ARTICLES)), 0);
      }
      index.reached(upTo);
      building.filled(ids.size(), ids.size());
    } finally {
      building.ended();
    }
  }

  private void rebuild() throws InterruptedException {
    try {
      buildBeside(index::beginRebuild, this::isRebuildWanted);
    } finally {
      // After the failure is told: whoever waits would else take it for done.
      rebuilt();
    }
  }

  /** Begins a new index. */
  private interface Beginning {
    Rebuild begin() throws IndexException;
  }

  /** Builds a new index beside, and tells a failure; gives whether it is searched now. */
  private boolean buildBeside(Beginning beginning, BooleanSupplier wanted)
      throws InterruptedException {
    try {
      return new Reindexing(workspace, documents, this::keepAbreast, building)
          .build(beginning.begin(), wanted);
    } catch (IndexException e) {
      // The old index is as good as it was; only one that gives no answers is begun anew.
      fail(String.valueOf(e.getMessage()), e, index.damage().isPresent());
    } catch (RuntimeException e) {
      fail("The search index could not be built anew: " + e, e, false);
    }
    return false;
  }

  /** Feeds the index that is searched what changed; a damaged one waits for the new one. */
  private void keepAbreast() throws IndexException {
    long reached = index.reachedSeq();
    if (index.damage().isEmpty() && reached > 0 && reached < workspace.changes().lastSeq()) {
      feedChanges(reached);
    }
  }

  private boolean isRebuildWanted() {
    return follower.read(() -> rebuildWanted && !startOver) && !follower.isClosing();
  }

  private void rebuilt() {
    follower.lookAgain();
    follower.update(() -> rebuildWanted = false);
    building.ended();
  }

  private boolean isClosing() {
    return follower.isClosing() || follower.read(() -> startOver);
  }

  private void put(List<UUID> ids, long seq) throws IndexException {
    for (int from = 0; from < ids.size(); from += Reindexing.ARTICLES) {
      List<UUID> some = ids.subList(from, Math.min(ids.size(), from + Reindexing.ARTICLES));
      List<SearchDocument> made = documents.of(some);
      index.put(made, seq);
      for (UUID article : SearchDocuments.gone(some, made)) {
        index.remove(article, seq);
      }
    }
  }

  /** Stops after the batch at hand; what is missing then is fed the next time. */
  @Override
  public void close() {
    follower.close();
  }
}
