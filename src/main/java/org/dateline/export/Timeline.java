package org.dateline.export;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.model.ClaimLink;

/**
 * What is exported: the claims of a story or a query with their evidence.
 *
 * @param title its headline
 * @param note what it is about; may be empty
 * @param generated when it was put together
 * @param entries the claims; they are put in the order of their dates, the undated ones last
 * @param links how the claims stand to each other; those to claims that are not here are left out
 */
public record Timeline(
    String title,
    String note,
    Instant generated,
    List<TimelineEntry> entries,
    List<ClaimLink> links) {
  private static final Comparator<TimelineEntry> ORDER =
      Comparator.comparing((TimelineEntry entry) -> entry.claim().timelineDate().isEmpty())
          .thenComparing(Timeline::byDate)
          .thenComparing(entry -> entry.claim().created())
          .thenComparing(entry -> entry.claim().id());

  public Timeline {
    entries = entries.stream().sorted(ORDER).toList();
    Set<UUID> here =
        entries.stream().map(entry -> entry.claim().id()).collect(Collectors.toUnmodifiableSet());
    links =
        links.stream()
            .filter(link -> here.contains(link.from()) && here.contains(link.to()))
            .toList();
  }

  private static int byDate(TimelineEntry one, TimelineEntry other) {
    return one.claim()
        .timelineDate()
        .flatMap(date -> other.claim().timelineDate().map(date::compareTo))
        .orElse(0);
  }

  /** The entry of a claim. */
  Optional<TimelineEntry> entry(UUID claimId) {
    return entries.stream().filter(entry -> entry.claim().id().equals(claimId)).findFirst();
  }

  /** The links that go out from a claim. */
  List<ClaimLink> linksFrom(UUID claimId) {
    return links.stream().filter(link -> link.from().equals(claimId)).toList();
  }

  /** How many different addresses the evidence comes from. */
  long articles() {
    return entries.stream()
        .flatMap(entry -> entry.evidence().stream())
        .map(TimelineEvidence::url)
        .distinct()
        .count();
  }
}
