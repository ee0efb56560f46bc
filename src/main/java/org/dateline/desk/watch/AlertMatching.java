package org.dateline.desk.watch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
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
 * Looks at texts with the searches that were saved by then. Queries are made ready only when there
 * is a text to look at. Used by one thread.
 */
final class AlertMatching implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertMatching.class);
  private static final int LONGEST_WORD = 200;

  private final Workspace workspace;
  private final Finding finding;
  private final AlertMatcher matcher;
  private final Clock clock;
  private final Map<UUID, SavedSearch> watched = new LinkedHashMap<>();
  private final Set<UUID> unready = new LinkedHashSet<>();
  private boolean namesChanged = true;

  AlertMatching(Workspace workspace, Finding finding, Clock clock) {
    this.workspace = workspace;
    this.finding = finding;
    this.matcher = finding.newAlertMatcher();
    this.clock = clock;
  }

  /**
   * Begins with the searches as they were before some changes: what was saved since comes with
   * {@link #apply}.
   *
   * @param now the searches as they are
   * @param since what became of them, the oldest first
   */
  void begin(List<SavedSearch> now, List<AlertFeed.SearchChanged> since) {
    now.forEach(saved -> watched.put(saved.id(), saved));
    Set<UUID> rewound = new HashSet<>();
    for (AlertFeed.SearchChanged change : since) {
      if (rewound.add(change.id())) {
        change
            .before()
            .ifPresentOrElse(
                before -> watched.put(change.id(), before), () -> watched.remove(change.id()));
      }
    }
    unready.addAll(watched.keySet());
  }

  /** Takes note of what became of a search. */
  void apply(AlertFeed.SearchChanged change) {
    change
        .after()
        .ifPresentOrElse(
            after -> {
              watched.put(change.id(), after);
              unready.add(change.id());
            },
            () -> {
              watched.remove(change.id());
              unready.remove(change.id());
              matcher.remove(change.id());
            });
    // Others may be built upon it.
    watched.values().stream()
        .filter(other -> other.query().contains("saved:"))
        .forEach(other -> unready.add(other.id()));
  }

  /**
   * Takes note that tracked names changed: texts after this are cut by those that are there now.
   */
  void heedNames() {
    namesChanged = true;
  }

  private void makeReady() {
    if (namesChanged) {
      matcher.trackNames(finding.trackedNames());
      namesChanged = false;
    }
    List<AlertQuery> queries = new ArrayList<>();
    for (UUID id : unready) {
      Optional.ofNullable(watched.get(id))
          .ifPresent(saved ->
              queries.add(new AlertQuery(saved.id(), saved.query(), saved.alerts().onlyAdded())));
    }
    unready.clear();
    matcher
        .put(queries)
        .forEach((id, mistake) -> LOG.info("The saved search {} watches no more: {}", id, mistake));
  }

  /**
   * What the searches find in texts.
   *
   * @param givenUp whether nobody wants to know any more; what comes then is not all
   */
  List<AlertRecord> look(Collection<AlertFeed.NewRevision> revisions, BooleanSupplier givenUp)
      throws InterruptedException {
    List<AlertRecord> found = new ArrayList<>();
    if (revisions.isEmpty() || watched.isEmpty()) {
      return found;
    }
    makeReady();
    Map<UUID, List<SearchDocument>> texts = new HashMap<>();
    finding
        .documents(revisions.stream().map(AlertFeed.NewRevision::articleId).distinct().toList())
        .forEach(document ->
            texts.computeIfAbsent(document.articleId(), any -> new ArrayList<>()).add(document));
    for (AlertFeed.NewRevision revision : revisions) {
      if (givenUp.getAsBoolean()) {
        return found;
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
        keep(text.get(), matches(text.get(), before), found, givenUp);
      }
    }
    return found;
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

  private void keep(
      SearchDocument text,
      List<AlertMatch> matches,
      List<AlertRecord> found,
      BooleanSupplier givenUp)
      throws InterruptedException {
    if (matches.isEmpty()) {
      return;
    }
    finding
        .awaitTexts(givenUp)
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
                match.words().stream().map(AlertMatching::shortened).toList(),
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

  @Override
  public void close() {
    matcher.close();
  }
}
