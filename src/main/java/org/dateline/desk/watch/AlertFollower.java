package org.dateline.desk.watch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.dateline.desk.find.Finding;
import org.dateline.model.AlertPreferences.Delivery;
import org.dateline.model.SavedSearch;
import org.dateline.search.SearchDocument;
import org.dateline.search.alert.AlertMatch;
import org.dateline.search.alert.AlertMatcher;
import org.dateline.search.alert.AlertQuery;
import org.dateline.store.AlertFeed;
import org.dateline.store.AlertRecord;
import org.dateline.store.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the change log on one thread of its own and looks at each new text with the searches that
 * were saved by then: exactly once, also over a crash, since what was found is kept together with
 * the change up to which everything was looked at. A search that is saved finds nothing that was
 * there before it, and rebuilding the index raises no alert, because only the change log is
 * followed.
 */
final class AlertFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertFollower.class);
  private static final int ROWS = 200;
  private static final int LONGEST_WORD = 200;

  /** So many rows without a match may be looked at again after a crash, which changes nothing. */
  private static final long UNWRITTEN = 2_000;

  private final Workspace workspace;
  private final Finding finding;
  private final AlertMatcher matcher;
  private final Clock clock;
  private final Runnable onFound;
  private final Map<UUID, SavedSearch> watched = new LinkedHashMap<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("alerts").factory());
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private long written;
  private long reached;
  private long target;
  private boolean closing;
  private Optional<String> failure = Optional.empty();

  AlertFollower(
      Workspace workspace, Finding finding, AlertMatcher matcher, Clock clock, Runnable onFound) {
    this.workspace = workspace;
    this.finding = finding;
    this.matcher = matcher;
    this.clock = clock;
    this.onFound = onFound;
    this.written = workspace.alerts().reachedSeq();
    this.reached = written;
    this.target = workspace.changes().lastSeq();
  }

  /** Begins to follow. */
  void start() {
    workspace.changes().onCommit(seq -> signal(() -> target = Math.max(target, seq)));
    thread.execute(this::run);
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
   * Waits until everything that was committed before the call was looked at.
   *
   * @return why it was not, where that failed
   */
  Optional<String> awaitUpToDate() throws InterruptedException {
    long wanted = workspace.changes().lastSeq();
    lock.lock();
    try {
      target = Math.max(target, wanted);
      moved.signalAll();
      while (reached < wanted && failure.isEmpty() && !closing) {
        moved.await(1, TimeUnit.SECONDS);
      }
      return failure;
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      begin();
      while (awaitWork()) {
        attempt();
      }
      if (reached > written) {
        workspace.alerts().record(List.of(), reached);
      }
    } catch (InterruptedException closed) {
      LOG.debug("the alerts' thread was interrupted; the rest is looked at the next time");
    } finally {
      matcher.close();
    }
  }

  private boolean awaitWork() throws InterruptedException {
    lock.lock();
    try {
      while (!closing && (reached >= target || failure.isPresent())) {
        moved.await();
      }
      return !closing;
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosing() {
    lock.lock();
    try {
      return closing;
    } finally {
      lock.unlock();
    }
  }

  private void attempt() throws InterruptedException {
    try {
      follow(workspace.changes().forAlerts(reached, ROWS));
    } catch (RuntimeException fault) {
      // The thread has to outlive a fault, or no alert would ever come again.
      LOG.warn("New texts could not be looked at for alerts", fault);
      lock.lock();
      try {
        failure = Optional.of("New articles could not be looked at for alerts: " + fault);
        moved.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /** The searches as they were at the change that was reached: what was saved since comes later. */
  private void begin() {
    workspace.savedSearches().list().forEach(saved -> watched.put(saved.id(), saved));
    Set<UUID> rewound = new HashSet<>();
    long seq = reached;
    while (true) {
      AlertFeed feed = workspace.changes().forAlerts(seq, ROWS);
      for (AlertFeed.Event event : feed.events()) {
        if (event instanceof AlertFeed.SearchChanged change && rewound.add(change.id())) {
          change
              .before()
              .ifPresentOrElse(
                  before -> watched.put(change.id(), before), () -> watched.remove(change.id()));
        }
      }
      if (feed.upTo() == seq) {
        break;
      }
      seq = feed.upTo();
    }
    watch(watched.values());
  }

  private void watch(Collection<SavedSearch> searches) {
    matcher
        .put(
            searches.stream()
                .map(saved -> new AlertQuery(saved.id(), saved.query(), saved.alerts().onlyAdded()))
                .toList())
        .forEach((id, mistake) -> LOG.info("The saved search {} watches no more: {}", id, mistake));
  }

  private void follow(AlertFeed feed) throws InterruptedException {
    List<AlertRecord> found = new ArrayList<>();
    List<AlertFeed.NewRevision> revisions = new ArrayList<>();
    for (AlertFeed.Event event : feed.events()) {
      switch (event) {
        case AlertFeed.NewRevision revision -> revisions.add(revision);
        case AlertFeed.SearchChanged change -> {
          look(revisions, found);
          revisions.clear();
          apply(change);
        }
      }
    }
    look(revisions, found);
    if (isClosing()) {
      // Some of it may not have been looked at; all of it is looked at again the next time.
      return;
    }
    if (!found.isEmpty() || feed.upTo() - written >= UNWRITTEN) {
      workspace.alerts().record(found, feed.upTo());
      written = feed.upTo();
    }
    lock.lock();
    try {
      reached = feed.upTo();
      moved.signalAll();
    } finally {
      lock.unlock();
    }
    if (!found.isEmpty()) {
      onFound.run();
    }
  }

  private void apply(AlertFeed.SearchChanged change) {
    if (change.after().isEmpty()) {
      watched.remove(change.id());
      matcher.remove(change.id());
    } else {
      watched.put(change.id(), change.after().get());
      watch(List.of(change.after().get()));
    }
    // Others may be built upon it.
    watch(
        watched.values().stream()
            .filter(other -> !other.id().equals(change.id()) && other.query().contains("saved:"))
            .toList());
  }

  private void look(List<AlertFeed.NewRevision> revisions, List<AlertRecord> found)
      throws InterruptedException {
    if (revisions.isEmpty() || watched.isEmpty()) {
      return;
    }
    Map<UUID, List<SearchDocument>> texts = new HashMap<>();
    finding
        .documents(revisions.stream().map(AlertFeed.NewRevision::articleId).distinct().toList())
        .forEach(document ->
            texts.computeIfAbsent(document.articleId(), any -> new ArrayList<>()).add(document));
    for (AlertFeed.NewRevision revision : revisions) {
      if (isClosing()) {
        return;
      }
      List<SearchDocument> all = texts.getOrDefault(revision.articleId(), List.of());
      Optional<SearchDocument> text =
          all.stream()
              .filter(document -> document.revisionId().equals(revision.revisionId()))
              .findFirst();
      if (text.isPresent()) {
        Optional<SearchDocument> before =
            all.stream()
                .filter(document -> document.ordinal() == text.get().ordinal() - 1)
                .findFirst();
        keep(text.get(), matches(text.get(), before), found);
      }
    }
  }

  private List<AlertMatch> matches(SearchDocument text, Optional<SearchDocument> before) {
    try {
      List<AlertMatch> matches =
          matcher.match(text, before.map(earlier -> AddedText.between(earlier, text)));
      if (before.isEmpty() || matches.stream().allMatch(this::onlyAdded)) {
        return matches;
      }
      // A search of all of the text tells when an article begins to answer, not of each edit.
      Set<UUID> known = new HashSet<>();
      matcher.match(before.get(), Optional.empty()).forEach(match -> known.add(match.alertId()));
      return matches.stream()
          .filter(match -> onlyAdded(match) || !known.contains(match.alertId()))
          .toList();
    } catch (RuntimeException fault) {
      // One text must not keep all later ones from being looked at.
      LOG.warn("Text {} could not be looked at for alerts", text.revisionId(), fault);
      return List.of();
    }
  }

  private boolean onlyAdded(AlertMatch match) {
    return Optional.ofNullable(watched.get(match.alertId()))
        .map(saved -> saved.alerts().onlyAdded())
        .orElse(false);
  }

  private void keep(SearchDocument text, List<AlertMatch> matches, List<AlertRecord> found)
      throws InterruptedException {
    if (matches.isEmpty()) {
      return;
    }
    finding
        .awaitUpToDate(this::isClosing)
        .ifPresent(sentence -> LOG.warn("Alerts of copies stay apart: {}", sentence));
    Set<UUID> story = new HashSet<>(finding.copies(text.articleId()).keySet());
    story.add(text.articleId());
    for (AlertMatch match : matches) {
      SavedSearch saved = watched.get(match.alertId());
      if (saved != null) {
        found.add(
            new AlertRecord(
                saved.id(),
                text.revisionId(),
                text.articleId(),
                group(saved.id(), text.articleId(), story, found),
                clock.instant(),
                match.words().stream().map(AlertFollower::shortened).toList(),
                true,
                Optional.empty(),
                saved.alerts().delivery() == Delivery.NOT));
      }
    }
  }

  private static String shortened(String word) {
    return word.codePointCount(0, word.length()) <= LONGEST_WORD
        ? word
        : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD)) + "…";
  }

  private UUID group(UUID saved, UUID article, Set<UUID> story, List<AlertRecord> justFound) {
    List<AlertRecord> known = new ArrayList<>(workspace.alerts().of(saved, story));
    justFound.stream()
        .filter(each -> each.savedSearchId().equals(saved) && story.contains(each.articleId()))
        .forEach(known::add);
    return known.stream().map(AlertRecord::groupId).findFirst().orElse(article);
  }

  /** Stops after the text at hand; the rest is looked at the next time. */
  @Override
  public void close() {
    signal(() -> closing = true);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(30, TimeUnit.SECONDS)) {
        LOG.warn("The alerts did not stop in time; they go on where they were the next time.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
