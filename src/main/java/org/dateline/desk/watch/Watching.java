package org.dateline.desk.watch;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dateline.desk.find.Finding;
import org.dateline.model.AlertPreferences;
import org.dateline.model.Revision;
import org.dateline.model.SavedSearch;
import org.dateline.search.SearchResult;
import org.dateline.search.Snippet;
import org.dateline.store.AlertRecord;
import org.dateline.store.ArticleSummary;
import org.dateline.store.EditRefusedException;
import org.dateline.store.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saved searches and their alerts. Each new text is looked at once, on a thread of its own; nobody
 * waits for it. Who wants to tell a person of what is due asks for it with {@link #takeDue()}, or
 * all the time with {@link #tell}. Safe for use by several threads.
 */
public final class Watching implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
  private static final int MOST_ALERTS = 1_000;
  private static final long ROUND_SECONDS = 20;

  private final Workspace workspace;
  private final Finding finding;
  private final AlertDelivery delivery;
  private final AlertFollower follower;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<List<DueAlert>>> tellers = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("alert-rounds").factory());

  private volatile Optional<Future<?>> ticking = Optional.empty();

  private Watching(Workspace workspace, Finding finding, Clock clock, ZoneId zone) {
    this.workspace = workspace;
    this.finding = finding;
    this.delivery = new AlertDelivery(workspace, clock, zone);
    this.follower =
        new AlertFollower(workspace, new AlertMatching(workspace, finding, clock), this::found);
  }

  /**
   * Begins to look at what comes in, and at what came since the last time.
   *
   * @param zone where the person is: in which quiet hours and days are meant
   */
  public static Watching open(Workspace workspace, Finding finding, Clock clock, ZoneId zone) {
    Watching watching = new Watching(workspace, finding, clock, zone);
    watching.follower.start();
    return watching;
  }

  private void found() {
    listeners.forEach(Runnable::run);
    if (!tellers.isEmpty()) {
      rounds.execute(this::round);
    }
  }

  private void round() {
    try {
      List<DueAlert> due = takeDue();
      if (!due.isEmpty()) {
        tellers.forEach(teller -> teller.accept(due));
      }
    } catch (RuntimeException fault) {
      // A round that throws would be the last one.
      LOG.warn("Alerts could not be told of; they wait for the next round", fault);
    }
  }

  /** Tells {@code listener}, on any thread, that something was found or read: be quick. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** From now on, tells {@code teller} of alerts as they become due, on a thread of its own. */
  public void tell(Consumer<List<DueAlert>> teller) {
    tellers.add(teller);
    if (tellers.size() == 1) {
      ticking =
          Optional.of(
              rounds.scheduleWithFixedDelay(this::round, 0, ROUND_SECONDS, TimeUnit.SECONDS));
    }
  }

  /** What a person is to be told now; it is not given again. */
  public List<DueAlert> takeDue() {
    return delivery.take();
  }

  /**
   * Waits until everything that is in the workspace now was looked at.
   *
   * @return the sentence that says why it was not, where that failed
   */
  public Optional<String> awaitUpToDate() throws InterruptedException {
    return follower.awaitUpToDate();
  }

  /** All saved searches by name. */
  public List<SavedSearch> saved() {
    return workspace.savedSearches().list();
  }

  /** The saved search of that name, whatever the case of its letters. */
  public Optional<SavedSearch> saved(String name) {
    return workspace.savedSearches().byName(name);
  }

  /**
   * Saves a search. What is there already raises no alert.
   *
   * @throws EditRefusedException where the query has a mistake, or the name is taken
   */
  public SavedSearch save(String name, String query, AlertPreferences alerts)
      throws EditRefusedException {
    refuseMistake(query);
    return workspace.savedSearches().add(name, query, alerts);
  }

  /**
   * Changes a saved search.
   *
   * @throws EditRefusedException where the query has a mistake, or the name is taken
   */
  public SavedSearch edit(SavedSearch changed) throws EditRefusedException {
    refuseMistake(changed.query());
    return workspace.savedSearches().edit(changed);
  }

  /**
   * Deletes a saved search; undo brings it back with what it found.
   *
   * @throws EditRefusedException where it is not there
   */
  public SavedSearch delete(UUID id) throws EditRefusedException {
    return workspace.savedSearches().delete(id);
  }

  private void refuseMistake(String query) throws EditRefusedException {
    if (query.isBlank()) {
      throw new EditRefusedException("A saved search needs a query.");
    }
    Optional<String> mistake = mistake(query);
    if (mistake.isPresent()) {
      throw new EditRefusedException(mistake.get());
    }
  }

  /** What is wrong with a query; nothing where it can be searched for. */
  public Optional<String> mistake(String query) {
    return finding.mistake(query).map(SearchResult.Misunderstood::sentence);
  }

  /** How many articles each saved search found since it was saved that nobody has looked at. */
  public Map<UUID, Integer> unread() {
    return workspace.alerts().unread();
  }

  /** Keeps that a person has looked at an article. */
  public void markRead(UUID article) {
    if (workspace.alerts().markRead(article)) {
      listeners.forEach(Runnable::run);
    }
  }

  /** Keeps that a person has looked at everything that a search found. */
  public void markSearchRead(UUID savedSearch) {
    workspace.alerts().markSearchRead(savedSearch);
    listeners.forEach(Runnable::run);
  }

  /**
   * The alerts, the newest first; those that wait for a digest or the end of quiet hours, too.
   *
   * @param unreadOnly whether only what nobody has looked at is wanted
   */
  public List<ListedAlert> alerts(boolean unreadOnly) {
    Map<UUID, SavedSearch> searches = new HashMap<>();
    saved().forEach(saved -> searches.put(saved.id(), saved));
    Map<Object, List<AlertRecord>> together = new LinkedHashMap<>();
    for (AlertRecord each : workspace.alerts().alerting(unreadOnly, MOST_ALERTS)) {
      together.computeIfAbsent(key(each), any -> new ArrayList<>()).add(each);
    }
    List<ListedAlert> alerts = new ArrayList<>();
    for (List<AlertRecord> records : together.values()) {
      SavedSearch search = searches.get(records.getFirst().savedSearchId());
      List<ListedAlert.Found> found = described(records.reversed());
      if (search != null && !found.isEmpty()) {
        Optional<AlertRecord.Delivered> delivered = records.getFirst().delivered();
        alerts.add(
            new ListedAlert(
                search,
                delivered.map(AlertRecord.Delivered::at),
                delivered.map(AlertRecord.Delivered::digest).orElse(false),
                found));
      }
    }
    return alerts;
  }

  private record WaitingGroup(UUID search, UUID group) {}

  private static Object key(AlertRecord found) {
    return found
        .delivered()
        .<Object>map(AlertRecord.Delivered::alertId)
        .orElseGet(() -> new WaitingGroup(found.savedSearchId(), found.groupId()));
  }

  private List<ListedAlert.Found> described(List<AlertRecord> records) {
    Map<UUID, ArticleSummary> articles = new HashMap<>();
    workspace
        .articles()
        .summaries(records.stream().map(AlertRecord::articleId).distinct().toList())
        .forEach(summary -> articles.put(summary.article().id(), summary));
    List<ListedAlert.Found> found = new ArrayList<>();
    for (AlertRecord each : records) {
      ArticleSummary article = articles.get(each.articleId());
      if (article != null) {
        found.add(new ListedAlert.Found(each, article, passage(each)));
      }
    }
    return found;
  }

  private Snippet passage(AlertRecord found) {
    return workspace
        .articles()
        .revision(found.revisionId())
        .map(Revision::text)
        .map(text -> Passage.of(text, found.words()))
        .orElse(Snippet.NONE);
  }

  /** Stops; what was not looked at is looked at the next time. */
  @Override
  public void close() {
    follower.close();
    ticking.ifPresent(future -> future.cancel(false));
    rounds.close();
  }
}
