package org.dateline.desk.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.dateline.model.SavedSearch;
import org.dateline.search.alert.Alert;
import org.dateline.search.alert.AlertSchedule;
import org.dateline.search.alert.FoundByAlert;
import org.dateline.store.AlertRecord;
import org.dateline.store.Workspace;

/** Takes what waits and is due, and keeps that a person is told of it. Safe for use by threads. */
final class AlertDelivery {
  /** Longer than any day, so that what came today is among it. */
  private static final Duration RECENT = Duration.ofHours(50);

  private final Workspace workspace;
  private final Clock clock;
  private final ZoneId zone;
  private final ReentrantLock lock = new ReentrantLock();

  AlertDelivery(Workspace workspace, Clock clock, ZoneId zone) {
    this.workspace = workspace;
    this.clock = clock;
    this.zone = zone;
  }

  /** What a person is told now, and is not told again. */
  List<DueAlert> take() {
    lock.lock();
    try {
      Map<UUID, List<AlertRecord>> waiting = new LinkedHashMap<>();
      workspace
          .alerts()
          .waiting()
          .forEach(each ->
              waiting.computeIfAbsent(each.savedSearchId(), any -> new ArrayList<>()).add(each));
      List<DueAlert> due = new ArrayList<>();
      Instant now = clock.instant();
      waiting.forEach((id, found) ->
          workspace
              .savedSearches()
              .byId(id)
              .ifPresent(saved -> due.addAll(due(saved, found, now))));
      return due;
    } finally {
      lock.unlock();
    }
  }

  private List<DueAlert> due(SavedSearch saved, List<AlertRecord> waiting, Instant now) {
    return switch (saved.alerts().delivery()) {
      case NOT -> {
        workspace.alerts().silence(saved.id());
        yield List.of();
      }
      case AT_ONCE -> scheduled(saved, withoutLateCopies(saved.id(), waiting), now);
      case DIGEST -> scheduled(saved, waiting, now);
    };
  }

  /** A copy of what a person was told of already goes to that alert and raises no other. */
  private List<AlertRecord> withoutLateCopies(UUID saved, List<AlertRecord> waiting) {
    List<AlertRecord> rest = new ArrayList<>();
    List<AlertRecord> late = new ArrayList<>();
    for (AlertRecord found : waiting) {
      List<AlertRecord> told = workspace.alerts().deliveredOf(saved, found.groupId());
      boolean copy =
          !told.isEmpty()
              && told.stream().noneMatch(other -> other.articleId().equals(found.articleId()));
      if (copy) {
        late.add(told(found, told.getFirst().delivered()));
      } else {
        rest.add(found);
      }
    }
    workspace.alerts().deliver(late);
    return rest;
  }

  private static AlertRecord told(AlertRecord found, Optional<AlertRecord.Delivered> delivered) {
    return new AlertRecord(
        found.savedSearchId(),
        found.revisionId(),
        found.articleId(),
        found.groupId(),
        found.foundAt(),
        found.words(),
        found.unread(),
        delivered,
        false);
  }

  private List<DueAlert> scheduled(SavedSearch saved, List<AlertRecord> waiting, Instant now) {
    List<Alert> alerts =
        new AlertSchedule(saved.alerts(), zone)
            .due(
                waiting.stream().map(AlertDelivery::found).toList(),
                workspace.alerts().deliveredSince(saved.id(), now.minus(RECENT)),
                workspace.alerts().lastDigest(saved.id()),
                now);
    List<DueAlert> due = new ArrayList<>();
    for (Alert alert : alerts) {
      Set<FoundByAlert> named = alert.articles().stream().collect(Collectors.toSet());
      AlertRecord.Delivered delivered =
          new AlertRecord.Delivered(workspace.alerts().newAlertId(), now, alert.digest());
      List<AlertRecord> records =
          waiting.stream()
              .filter(found -> named.contains(found(found)))
              .map(found -> told(found, Optional.of(delivered)))
              .toList();
      workspace.alerts().deliver(records);
      due.add(new DueAlert(saved, alert.digest(), records));
    }
    return due;
  }

  private static FoundByAlert found(AlertRecord found) {
    return new FoundByAlert(found.articleId(), found.groupId(), found.foundAt(), found.words());
  }
}
