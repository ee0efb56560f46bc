package org.dateline.desk.find;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.dateline.desk.job.JobFailedException;
import org.dateline.desk.job.JobProgress;
import org.dateline.model.CopyDecision;
import org.dateline.model.Gazetteer;
import org.dateline.model.SavedSearch;
import org.dateline.model.TextRange;
import org.dateline.search.ArticleIndex;
import org.dateline.search.Completion;
import org.dateline.search.Hit;
import org.dateline.search.IndexException;
import org.dateline.search.IndexFigures;
import org.dateline.search.IndexSettings;
import org.dateline.search.QueryNames;
import org.dateline.search.SearchDocument;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResult;
import org.dateline.search.alert.AlertMatcher;
import org.dateline.search.alert.MonitorAlertMatcher;
import org.dateline.search.copies.CopyDecisions;
import org.dateline.search.copies.CopyGroup;
import org.dateline.search.copies.Likeness;
import org.dateline.store.EditRefusedException;
import org.dateline.store.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Search in the workspace, over an index that follows it. Safe for use by several threads. */
public final class Finding implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Finding.class);

  private final Workspace workspace;
  private final IndexSettings settings;
  private final ArticleIndex index;
  private final IndexProjection projection;
  private final Explorer explorer;

  private Finding(
      Workspace workspace, IndexSettings settings, ArticleIndex index, IndexProjection projection) {
    this.workspace = workspace;
    this.settings = settings;
    this.index = index;
    this.projection = projection;
    this.explorer = new Explorer(index);
    heedDecisions();
  }

  /**
   * Opens the workspace's index, or begins one, and lets it follow the workspace.
   *
   * @throws IndexException where the index's folder can't be used
   */
  public static Finding open(Workspace workspace, Gazetteer gazetteer, Clock clock)
      throws IndexException {
    OnDamage onDamage = new OnDamage();
    IndexSettings settings =
        new IndexSettings(
            new QueryNames(
                gazetteer,
                name -> workspace.savedSearches().byName(name).map(SavedSearch::query),
                () -> workspace.codebooks().current().codes()),
            clock,
            onDamage,
            IndexSettings.usual().memoryMegabytes());
    ArticleIndex index = ArticleIndex.open(workspace.folder().index(), settings);
    IndexProjection projection =
        new IndexProjection(workspace, index, IndexProjection.MOST_IN_PLACE);
    onDamage.projection = Optional.of(projection);
    projection.start();
    return new Finding(workspace, settings, index, projection);
  }

  /** Lets a damaged index be built again; the projection comes after the index that it feeds. */
  private static final class OnDamage implements Consumer<String> {
    private volatile Optional<IndexProjection> projection = Optional.empty();

    @Override
    public void accept(String damage) {
      projection.ifPresent(follower -> follower.wantRebuild());
    }
  }

  /** The names and aliases of all tracked organisations, people and products. */
  public List<String> trackedNames() {
    return new TrackedNames(workspace).list();
  }

  /**
   * Answers a request from what is indexed by now: at most a moment behind the workspace, but for
   * an index that is being filled, of which the answer says so.
   */
  public SearchResult search(SearchRequest request) {
    return told(index.search(request), projection.building().filling());
  }

  /** What is wrong with a query, without looking anything up; nothing where it can be answered. */
  public Optional<SearchResult.Misunderstood> mistake(String query) {
    return index.mistake(query);
  }

  /** Answers a search as a person does it in a window, with what is counted beside it. */
  public Explored explore(Exploration wanted) {
    Optional<Filling> before = projection.building().filling();
    Explored explored = explorer.explore(wanted);
    return new Explored(
        told(explored.result(), before),
        explored.understood(),
        explored.histogram(),
        explored.width());
  }

  private static SearchResult told(SearchResult result, Optional<Filling> filling) {
    return filling.isPresent() && result instanceof SearchResult.Found found
        ? found.noting(filling.get().note())
        : result;
  }

  /** Whether everything that is in the workspace now can be found. */
  public boolean isUpToDate() {
    return projection.isUpToDate();
  }

  /** How far an index of many articles that began empty is filled; nothing where none is. */
  public Optional<Filling> filling() {
    return projection.building().filling();
  }

  /**
   * Calls somebody, on any thread, whenever the index of many articles begins to be built without
   * that anybody asked, so that {@link #followBuilding} can show it; at once where it is now.
   */
  public void onBuilding(Runnable listener) {
    projection.building().onUnwatched(listener);
  }

  /**
   * Waits until an index that is being built is built. It can't be cancelled: nothing is found
   * without an index.
   *
   * @return a sentence
   * @throws JobFailedException where the index can't be written
   */
  public String followBuilding(JobProgress progress)
      throws JobFailedException, InterruptedException {
    projection.building().watch(progress);
    Optional<String> failure = projection.building().awaitEnd();
    if (failure.isPresent()) {
      throw new JobFailedException(failure.get());
    }
    return "All articles can be found.";
  }

  /** Where a query's words stand in the text of a revision, in order. */
  public List<TextRange> marks(String query, UUID revision) {
    return index.marks(query, revision);
  }

  /** What tells which saved searches a new text answers; understands queries as the search does. */
  public AlertMatcher newAlertMatcher() {
    return new MonitorAlertMatcher(settings);
  }

  /** All texts of some articles as the search sees them. */
  public List<SearchDocument> documents(Collection<UUID> articles) {
    return new SearchDocuments(workspace).of(articles);
  }

  /** The articles that are copies of one, with how alike they are. */
  public Map<UUID, Likeness> copies(UUID article) {
    return index.copies(article);
  }

  /** All articles that carry the same story as one, the likely origin first. */
  public Optional<CopyGroup> copyGroup(UUID article) {
    return index.copyGroup(article);
  }

  /** The articles on the same matter as one, the most alike first. */
  public List<Hit> similar(UUID article, int limit) {
    return index.similar(article, limit);
  }

  /** Ways to go on with a query that is being typed. */
  public List<Completion> complete(String query, int caret, int limit) {
    List<Completion> saved =
        SavedNames.complete(query, caret, workspace.savedSearches().list(), limit);
    return saved.isEmpty() ? index.complete(query, caret, limit) : saved;
  }

  /**
   * Keeps that an article does not carry the story that others carry.
   *
   * @throws EditRefusedException where one of them is not there
   */
  public void splitCopies(UUID article, Collection<UUID> others) throws EditRefusedException {
    decide("Split off copy", article, others, CopyDecision.Verdict.APART);
  }

  /**
   * Keeps that articles carry the same story as another.
   *
   * @throws EditRefusedException where one of them is not there
   */
  public void joinCopies(UUID article, Collection<UUID> others) throws EditRefusedException {
    decide("Join copies", article, others, CopyDecision.Verdict.TOGETHER);
  }

  private void decide(
      String title, UUID article, Collection<UUID> others, CopyDecision.Verdict verdict)
      throws EditRefusedException {
    workspace
        .copyDecisions()
        .decide(
            title,
            others.stream().map(other -> new CopyDecision(article, other, verdict)).toList());
    heedDecisions();
  }

  /** Takes note of what is decided by now; undo changes that, too. */
  public void heedDecisions() {
    CopyDecisions decisions = CopyDecisions.NONE;
    for (CopyDecision decision : workspace.copyDecisions().list()) {
      decisions =
          switch (decision.verdict()) {
            case APART -> decisions.split(decision.firstId(), decision.secondId());
            case TOGETHER -> decisions.join(decision.firstId(), decision.secondId());
          };
    }
    index.decideCopies(decisions);
  }

  /**
   * The same as {@link #awaitUpToDate()}, for somebody who may give up.
   *
   * @param givenUp whether nobody waits any more; asked about once a second
   */
  public Optional<String> awaitUpToDate(BooleanSupplier givenUp) throws InterruptedException {
    return projection.awaitUpToDate(givenUp);
  }

  /**
   * Waits until the texts that are in the workspace now can be found, also while names that are
   * tracked anew are taken into account; for somebody who may give up.
   *
   * @param givenUp whether nobody waits any more; asked about once a second
   * @return the sentence that says why they can't, where the index fails
   */
  public Optional<String> awaitTexts(BooleanSupplier givenUp) throws InterruptedException {
    return projection.awaitTexts(givenUp);
  }

  /**
   * Waits until everything that is in the workspace now can be found.
   *
   * @return the sentence that says why it can't, where the index fails
   */
  public Optional<String> awaitUpToDate() throws InterruptedException {
    return projection.awaitUpToDate(() -> false);
  }

  /**
   * Builds the index again from the workspace, while the old one is searched. Cancelled, the old
   * one stays.
   *
   * @throws JobFailedException where the index can't be written
   */
  public void rebuild(JobProgress progress) throws JobFailedException, InterruptedException {
    projection.building().watch(progress);
    projection.wantRebuild();
    Optional<String> failure;
    try {
      failure = projection.awaitRebuilt();
    } catch (InterruptedException cancelled) {
      projection.giveUpRebuilding();
      throw cancelled;
    }
    if (failure.isPresent()) {
      throw new JobFailedException(failure.get());
    }
  }

  /** How large the index is; nothing where it can't be read. */
  public Optional<IndexFigures> figures() {
    try {
      return Optional.of(index.figures());
    } catch (IndexException e) {
      LOG.warn("{}", e.getMessage(), e);
      return Optional.empty();
    }
  }

  /** Reads every byte of the index and says whether it is whole; a damaged one is built again. */
  public boolean check() {
    return index.check();
  }

  /** Stops following and closes the index. */
  @Override
  public void close() {
    projection.close();
    try {
      index.close();
    } catch (IndexException e) {
      LOG.warn("{}", e.getMessage(), e);
    }
  }
}
