package org.dateline.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.LockObtainFailedException;
import org.dateline.model.TextRange;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.copies.CopyDecisions;
import org.dateline.search.copies.CopyGroup;
import org.dateline.search.copies.Likeness;
import org.dateline.search.index.Completing;
import org.dateline.search.index.CopyFinder;
import org.dateline.search.index.Generations;
import org.dateline.search.index.IndexOpening;
import org.dateline.search.index.IndexStore;
import org.dateline.search.index.NamedArticles;
import org.dateline.search.index.Similar;

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
  private static final int ARTICLES = 100;

  private final IndexSettings settings;
  private final ExecutorService threads;
  private final LiveIndex live;
  private volatile CopyDecisions decisions = CopyDecisions.NONE;

  private ArticleIndex(Path folder, IndexSettings settings) throws IOException {
    this.settings = settings;
    this.threads =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("search-", 1).factory());
    boolean opened = false;
    try {
      this.live =
          new LiveIndex(
              new IndexOpening(new Generations(folder), settings.memoryMegabytes(), threads),
              store -> Edition.of(store, settings, () -> decisions),
              settings.onDamage());
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
    return live.rebuildReason();
  }

  /** Why the index gives no answers any more, where it was found damaged since it was opened. */
  public Optional<String> damage() {
    return live.damage();
  }

  /**
   * Puts articles in the place of what was known of them.
   *
   * @param documents all revisions of each article that is among them
   * @param seq the change up to which the index then knows everything
   */
  public void put(Collection<SearchDocument> documents, long seq) throws IndexException {
    Map<UUID, List<Document>> byArticle = live.edition().made(documents);
    live.write(current -> {
      for (Map.Entry<UUID, List<Document>> article : byArticle.entrySet()) {
        current.replace(article.getKey().toString(), article.getValue());
      }
      current.reached(seq);
    });
  }

  /** Removes an article with all its revisions. */
  public void remove(UUID articleId, long seq) throws IndexException {
    live.write(current -> {
      current.remove(articleId.toString());
      current.reached(seq);
    });
  }

  /** Notes that no article changed up to a change. */
  public void reached(long seq) throws IndexException {
    live.write(current -> current.reached(seq));
  }

  /**
   * The change up to which the index knows everything. Waits for nobody, so that it may be asked
   * under any lock.
   */
  public long reachedSeq() {
    return live.edition().store().seq();
  }

  /** Makes everything so far safe on disk. */
  public void commit() throws IndexException {
    live.write(IndexStore::commit);
  }

  /** All revisions of articles as they are now. */
  public interface Texts {
    /**
     * Those of articles that are still there.
     *
     * @throws InterruptedException where nobody wants them any more
     */
    List<SearchDocument> of(List<UUID> articles) throws InterruptedException;
  }

  /**
   * Takes the tracked names, in any language, so that those written in Korean or Japanese are never
   * cut in two. Articles that hold a name that was not among them before, or is no more, are put
   * anew; until all of them are, everything is searched as it was.
   *
   * @param names of the tracked organisations, people and products
   * @param most how many articles are put anew; nothing else can be put meanwhile
   * @return whether the names are taken; not where more articles hold them: then {@linkplain
   *     #beginRebuild(Collection) a new index beside} this one takes them
   * @throws InterruptedException as the texts say it; close the index then without a commit
   */
  public boolean trackNames(Collection<String> names, int most, Texts texts)
      throws IndexException, InterruptedException {
    Set<String> dictionary = TextAnalysis.dictionary(names);
    Edition present = live.edition();
    if (dictionary.equals(present.store().names())) {
      return true;
    }
    Set<String> moved = new HashSet<>(dictionary);
    moved.addAll(present.store().names());
    moved.removeIf(name -> dictionary.contains(name) && present.store().names().contains(name));
    Edition next = editionBy(dictionary);
    try {
      live.refresh();
      List<UUID> holding =
          List.copyOf(
              live.readOrFail((edition, searcher) ->
                  new NamedArticles(edition.analysis()).holding(moved, searcher)));
      if (holding.size() > most) {
        return false;
      }
      for (int from = 0; from < holding.size(); from += ARTICLES) {
        List<UUID> some = holding.subList(from, Math.min(holding.size(), from + ARTICLES));
        for (Map.Entry<UUID, List<Document>> article : next.made(texts.of(some)).entrySet()) {
          present.store().prepare(article.getKey().toString(), article.getValue());
        }
      }
      live.exchangeAnalysis(next, dictionary);
      return true;
    } catch (IOException | IllegalStateException failed) {
      throw new IndexException(
          "The search index cannot take the tracked names: " + failed.getMessage(), failed);
    }
  }

  /** Answers a request; never throws, whatever the query. */
  public SearchResult search(SearchRequest request) {
    return live.read(
        (edition, searcher) -> edition.searching().search(searcher, request),
        new SearchResult.Unavailable(
            "The search index is damaged and is being built again; try again in a moment."));
  }

  /** What is wrong with a query, without looking anything up; nothing where it can be answered. */
  public Optional<SearchResult.Misunderstood> mistake(String query) {
    return live.edition().searching().mistake(query);
  }

  /** Where a query's words stand in the text of a revision, for the reader; in order. */
  public List<TextRange> marks(String query, UUID revisionId) {
    return live.read(
        (edition, searcher) -> edition.searching().marks(searcher, query, revisionId.toString()),
        List.of());
  }

  /** Takes note of what people decided about copies. */
  public void decideCopies(CopyDecisions decided) {
    decisions = decided;
  }

  /** The articles that are copies of one, with how alike they are. */
  public Map<UUID, Likeness> copies(UUID articleId) {
    return live.read(
        (edition, searcher) ->
            new CopyFinder(searcher, edition.analysis(), decisions).copies(articleId),
        Map.of());
  }

  /** All articles that carry the same story as one, the likely origin first. */
  public Optional<CopyGroup> copyGroup(UUID articleId) {
    return live.read(
        (edition, searcher) ->
            new CopyFinder(searcher, edition.analysis(), decisions).group(articleId),
        Optional.empty());
  }

  /** The articles on the same matter as one, the most alike first. */
  public List<Hit> similar(UUID articleId, int limit) {
    return live.read(
        (edition, searcher) -> new Similar(searcher, edition.analysis()).to(articleId, limit),
        List.of());
  }

  /** Ways to go on with a query that is being typed. */
  public List<Completion> complete(String query, int caret, int limit) {
    return live.read(
        (edition, searcher) ->
            new Completing(searcher, edition.analysis(), settings.names().gazetteer())
                .complete(query, caret, limit),
        List.of());
  }

  /** Reads every byte of the index and compares checksums; damage is reported as such. */
  public boolean check() {
    return live.read(
        (edition, searcher) -> {
          edition.store().check();
          return true;
        },
        false);
  }

  /** How large the index is. */
  public IndexFigures figures() throws IndexException {
    try {
      return live.readOrFail((edition, searcher) ->
          new IndexFigures(
              searcher.getIndexReader().numDocs(),
              searcher.count(new TermQuery(new Term("current", "1"))),
              edition.store().seq(),
              edition.store().bytes()));
    } catch (IOException failed) {
      throw new IndexException("The search index cannot be read: " + failed.getMessage(), failed);
    }
  }

  /** Throws everything away and begins an empty index, to be fed again from the first change. */
  public void startOver() throws IndexException {
    try {
      live.startOver();
    } catch (IOException failed) {
      throw new IndexException(
          "The search index cannot be begun again: " + failed.getMessage(), failed);
    }
  }

  /**
   * Begins a new index beside this one, which is searched until the new one is finished.
   *
   * @throws IndexException where the disk does not take it
   */
  public Rebuild beginRebuild() throws IndexException {
    Edition present = live.edition();
    return beginRebuild(present, present.store().names());
  }

  /**
   * The same, by other tracked names than those that this one is cut by.
   *
   * @throws IndexException where the disk does not take it
   */
  public Rebuild beginRebuild(Collection<String> names) throws IndexException {
    Set<String> dictionary = TextAnalysis.dictionary(names);
    return beginRebuild(editionBy(dictionary), dictionary);
  }

  /** What is searched, by other names. */
  private Edition editionBy(Set<String> dictionary) {
    return Edition.of(
        live.edition().store(), new TextAnalysis(dictionary), settings, () -> decisions);
  }

  private Rebuild beginRebuild(Edition like, Set<String> names) throws IndexException {
    try {
      return new Rebuild(live, live.beginBeside(like, names));
    } catch (IOException failed) {
      throw new IndexException(
          "The search index cannot be built anew: " + failed.getMessage(), failed);
    }
  }

  /**
   * Closes it at once, without a merge. What was put since the last {@link #commit()} is fed again
   * the next time.
   */
  @Override
  public void close() throws IndexException {
    try {
      live.close();
    } catch (IOException failed) {
      throw new IndexException("The search index cannot be closed: " + failed.getMessage(), failed);
    } finally {
      threads.shutdown();
    }
  }
}
