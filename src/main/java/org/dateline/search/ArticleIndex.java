package org.dateline.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.LockObtainFailedException;
import org.dateline.model.TextRange;
import org.dateline.search.analysis.LanguageGuess;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.copies.CopyDecisions;
import org.dateline.search.copies.CopyGroup;
import org.dateline.search.copies.Likeness;
import org.dateline.search.index.Completing;
import org.dateline.search.index.CopyFinder;
import org.dateline.search.index.DocumentMaker;
import org.dateline.search.index.Generations;
import org.dateline.search.index.IndexOpening;
import org.dateline.search.index.IndexStore;
import org.dateline.search.index.Searching;
import org.dateline.search.index.Similar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The searchable form of the workspace's articles: a projection of the change log that can be
 * thrown away and made again at any time.
 *
 * <pre>{@code
 * try (ArticleIndex index = ArticleIndex.open(workspace.resolve("index"), IndexSettings.usual())) {
 *   index.put(documentsSince(index.reachedSeq()), seq);
 *   index.commit();
 *   SearchResult result = index.search(SearchRequest.of("locked phones region:IR"));
 * }
 * }</pre>
 *
 * <p>One thread writes; any number search, and see what was put at once. An index that is damaged,
 * of another format or half made is replaced by an empty one on opening; {@link #rebuildReason()}
 * says so, and {@link #reachedSeq()} is 0, so that whoever feeds it feeds everything again.
 */
public final class ArticleIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleIndex.class);

  private final IndexOpening opening;
  private final IndexSettings settings;
  private final TextAnalysis analysis;
  private final DocumentMaker maker;
  private final Searching searching;
  private final ExecutorService threads;
  private final ReadWriteLock swap = new ReentrantReadWriteLock();
  private final Optional<String> rebuildReason;
  private final Set<IndexStore> unfinished = ConcurrentHashMap.newKeySet();
  private volatile IndexStore store;
  private volatile CopyDecisions decisions = CopyDecisions.NONE;
  private volatile Optional<String> damage = Optional.empty();

  private ArticleIndex(Path folder, IndexSettings settings) throws IOException {
    this.settings = settings;
    this.analysis = new TextAnalysis(settings.names());
    LanguageGuess guess = new LanguageGuess();
    this.maker = new DocumentMaker(analysis, guess);
    this.searching =
        new Searching(
            analysis,
            guess,
            settings.gazetteer(),
            settings.clock(),
            settings.savedQueries(),
            () -> decisions);
    this.threads =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("search-", 1).factory());
    this.opening =
        new IndexOpening(
            new Generations(folder),
            settings.memoryMegabytes(),
            threads,
            Integer.toHexString(analysis.dictionary().hashCode()));
    boolean opened = false;
    try {
      List<String> reasons = new ArrayList<>();
      this.store = opening.openNewest(reasons);
      this.rebuildReason = reasons.stream().findFirst();
      opened = true;
    } finally {
      if (!opened) {
        threads.shutdown();
      }
    }
  }

  /**
   * Opens the index of a workspace, or begins one.
   *
   * @param folder the workspace's folder for the index
   * @throws IndexException where the folder cannot be read or written, or another program has it
   */
  public static ArticleIndex open(Path folder, IndexSettings settings) throws IndexException {
    try {
      return new ArticleIndex(folder, settings);
    } catch (LockObtainFailedException held) {
      throw new IndexException(
          "Another program is using the search index in " + folder + ".", held);
    } catch (IOException failed) {
      throw new IndexException(
          "The search index in " + folder + " cannot be opened: " + failed.getMessage(), failed);
    }
  }

  /** Why everything has to be fed again, where it has; for the person. */
  public Optional<String> rebuildReason() {
    return rebuildReason;
  }

  /** Why the index gives no answers any more, where it was found damaged since it was opened. */
  public Optional<String> damage() {
    return damage;
  }

  /**
   * Puts articles in the place of what was known of them.
   *
   * @param documents all revisions of each article that is among them
   * @param seq the change up to which the index then knows everything
   */
  public void put(Collection<SearchDocument> documents, long seq) throws IndexException {
    Map<UUID, List<Document>> byArticle = made(documents);
    write(current -> {
      for (Map.Entry<UUID, List<Document>> article : byArticle.entrySet()) {
        current.replace(article.getKey().toString(), article.getValue());
      }
      current.reached(seq);
    });
  }

  /** Lucene's documents of revisions, by article. */
  Map<UUID, List<Document>> made(Collection<SearchDocument> documents) {
    Map<UUID, List<Document>> byArticle = new LinkedHashMap<>();
    for (SearchDocument document : documents) {
      byArticle
          .computeIfAbsent(document.articleId(), any -> new ArrayList<>())
          .add(maker.make(document));
    }
    return byArticle;
  }

  /** Removes an article with all its revisions. */
  public void remove(UUID articleId, long seq) throws IndexException {
    write(current -> {
      current.remove(articleId.toString());
      current.reached(seq);
    });
  }

  /** Notes that no article changed up to a change. */
  public void reached(long seq) throws IndexException {
    write(current -> current.reached(seq));
  }

  /**
   * The change up to which the index knows everything. Waits for nobody, so that it may be asked
   * under any lock.
   */
  public long reachedSeq() {
    return store.seq();
  }

  /** Makes everything so far safe on disk. */
  public void commit() throws IndexException {
    write(IndexStore::commit);
  }

  /** Something done to the store. */
  private interface Writing {
    void to(IndexStore store) throws IOException;
  }

  private void write(Writing writing) throws IndexException {
    swap.readLock().lock();
    try {
      writing.to(store);
    } catch (IOException | IllegalStateException failed) {
      // Lucene closes its writer after a failed write; what was committed stays.
      throw new IndexException(
          "The search index cannot be written: " + failed.getMessage(), failed);
    } finally {
      swap.readLock().unlock();
    }
  }

  /** Something read from a searcher. */
  private interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  private <T> T read(Reading<T> reading, T otherwise) {
    swap.readLock().lock();
    try {
      if (damage.isPresent()) {
        return otherwise;
      }
      IndexSearcher searcher = store.acquire();
      try {
        return reading.from(searcher);
      } finally {
        store.release(searcher);
      }
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
      store.check();
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
      settings.onDamage().accept(sentence);
    }
  }

  /** Answers a request; never throws, whatever the query. */
  public SearchResult search(SearchRequest request) {
    return read(
        searcher -> searching.search(searcher, request),
        new SearchResult.Unavailable(
            "The search index is damaged and is being built again; try again in a moment."));
  }

  /** What is wrong with a query, without looking anything up; nothing where it can be answered. */
  public Optional<SearchResult.Misunderstood> mistake(String query) {
    return searching.mistake(query);
  }

  /** Where a query's words stand in the text of a revision, for the reader; in order. */
  public List<TextRange> marks(String query, UUID revisionId) {
    return read(searcher -> searching.marks(searcher, query, revisionId.toString()), List.of());
  }

  /** Takes note of what people decided about copies. */
  public void decideCopies(CopyDecisions decided) {
    decisions = decided;
  }

  /** The articles that are copies of one, with how alike they are. */
  public Map<UUID, Likeness> copies(UUID articleId) {
    return read(
        searcher -> new CopyFinder(searcher, analysis, decisions).copies(articleId), Map.of());
  }

  /** All articles that carry the same story as one, the likely origin first. */
  public Optional<CopyGroup> copyGroup(UUID articleId) {
    return read(
        searcher -> new CopyFinder(searcher, analysis, decisions).group(articleId),
        Optional.empty());
  }

  /** The articles on the same matter as one, the most alike first. */
  public List<Hit> similar(UUID articleId, int limit) {
    return read(searcher -> new Similar(searcher, analysis).to(articleId, limit), List.of());
  }

  /** Ways to go on with a query that is being typed. */
  public List<Completion> complete(String query, int caret, int limit) {
    return read(
        searcher ->
            new Completing(searcher, analysis, settings.gazetteer()).complete(query, caret, limit),
        List.of());
  }

  /** Reads every byte of the index and compares checksums; damage is reported as such. */
  public boolean check() {
    return read(
        searcher -> {
          store.check();
          return true;
        },
        false);
  }

  /** How large the index is. */
  public IndexFigures figures() throws IndexException {
    swap.readLock().lock();
    try {
      IndexSearcher searcher = store.acquire();
      try {
        return new IndexFigures(
            searcher.getIndexReader().numDocs(),
            searcher.count(new org.apache.lucene.search.TermQuery(new Term("current", "1"))),
            store.seq(),
            store.bytes());
      } finally {
        store.release(searcher);
      }
    } catch (IOException failed) {
      throw new IndexException("The search index cannot be read: " + failed.getMessage(), failed);
    } finally {
      swap.readLock().unlock();
    }
  }

  /** Throws everything away and begins an empty index, to be fed again from the first change. */
  public void startOver() throws IndexException {
    swap.writeLock().lock();
    try {
      IndexStore begun = opening.begin();
      begun.completed();
      begun.commit();
      exchange(begun);
    } catch (IOException failed) {
      throw new IndexException(
          "The search index cannot be begun again: " + failed.getMessage(), failed);
    } finally {
      swap.writeLock().unlock();
    }
  }

  /**
   * Begins a new index beside this one, which is searched until the new one is finished.
   *
   * @throws IndexException where the disk does not take it
   */
  public Rebuild beginRebuild() throws IndexException {
    try {
      IndexStore begun = opening.begin();
      unfinished.add(begun);
      return new Rebuild(this, begun);
    } catch (IOException failed) {
      throw new IndexException(
          "The search index cannot be built anew: " + failed.getMessage(), failed);
    }
  }

  /** Forgets a new index that is not wanted any more. */
  void abandoned(IndexStore begun) {
    unfinished.remove(begun);
  }

  /** Searches a finished new index from now on and removes the old one. */
  void exchange(IndexStore finished) throws IOException {
    swap.writeLock().lock();
    try {
      IndexStore old = store;
      store = finished;
      unfinished.remove(finished);
      damage = Optional.empty();
      opening.remove(old);
    } finally {
      swap.writeLock().unlock();
    }
  }

  /**
   * Closes it at once, without a merge. What was put since the last {@link #commit()} is fed again
   * the next time.
   */
  @Override
  public void close() throws IndexException {
    swap.writeLock().lock();
    try {
      store.close();
      for (IndexStore begun : unfinished) {
        begun.close();
      }
    } catch (IOException failed) {
      throw new IndexException("The search index cannot be closed: " + failed.getMessage(), failed);
    } finally {
      swap.writeLock().unlock();
      threads.shutdown();
    }
  }
}
