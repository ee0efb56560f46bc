package org.dateline.search.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.AlertPreferences;

/**
 * Decides what a person is told now of what one saved search found: copies of one story are one
 * alert, nothing comes in quiet hours, and what exceeds the day's limit waits for a digest. Holds
 * nothing itself: what is not delivered is asked for again later. Immutable.
 */
public final class AlertSchedule {
  private final AlertPreferences settings;
  private final ZoneId zone;

  /**
   * @param settings how the person wants to be told
   * @param zone where the person is: in which hours and days are meant
   */
  public AlertSchedule(AlertPreferences settings, ZoneId zone) {
    this.settings = settings;
    this.zone = zone;
  }

  /**
   * What is due.
   *
   * @param waiting what was found and not delivered
   * @param delivered when alerts of this search were delivered, digests not counted; those of the
   *     current day matter
   * @param lastDigest when the last digest came
   */
  public List<Alert> due(
      List<FoundByAlert> waiting,
      List<Instant> delivered,
      Optional<Instant> lastDigest,
      Instant now) {
    ZonedDateTime here = now.atZone(zone);
    boolean quiet = settings.quiet().map(hours -> hours.cover(here.toLocalTime())).orElse(false);
    if (waiting.isEmpty() || quiet || settings.delivery() == AlertPreferences.Delivery.NOT) {
      return List.of();
    }
    List<FoundByAlert> inOrder =
        waiting.stream()
            .sorted(Comparator.comparing(FoundByAlert::at).thenComparing(FoundByAlert::articleId))
            .toList();
    if (settings.delivery() == AlertPreferences.Delivery.DIGEST) {
      return digestDue(inOrder, lastDigest, here) ? List.of(new Alert(true, inOrder)) : List.of();
    }
    return atOnce(inOrder, delivered, lastDigest, here);
  }

  private List<Alert> atOnce(
      List<FoundByAlert> waiting,
      List<Instant> delivered,
      Optional<Instant> lastDigest,
      ZonedDateTime here) {
    long today = delivered.stream().filter(at -> day(at).equals(here.toLocalDate())).count();
    List<FoundByAlert> fromEarlierDays =
        waiting.stream().filter(found -> day(found.at()).isBefore(here.toLocalDate())).toList();
    List<Alert> alerts = new ArrayList<>();
    boolean exceeded = fromEarlierDays.size() > settings.mostADay();
    if (exceeded && digestDue(fromEarlierDays, lastDigest, here)) {
      alerts.add(new Alert(true, fromEarlierDays));
    }
    Map<UUID, List<FoundByAlert>> stories = new LinkedHashMap<>();
    for (FoundByAlert found : waiting) {
      if (!exceeded || !fromEarlierDays.contains(found)) {
        stories.computeIfAbsent(found.group(), any -> new ArrayList<>()).add(found);
      }
    }
    for (List<FoundByAlert> story : stories.values()) {
      if (today < settings.mostADay()) {
        alerts.add(new Alert(false, story));
        today++;
      }
    }
    return alerts;
  }

  /** A digest comes once a day, at its hour or, where that was quiet or missed, after it. */
  private boolean digestDue(
      List<FoundByAlert> waiting, Optional<Instant> lastDigest, ZonedDateTime here) {
    ZonedDateTime hour = here.toLocalDate().atTime(settings.digestAt()).atZone(zone);
    ZonedDateTime latest = hour.isAfter(here) ? hour.minusDays(1) : hour;
    boolean fresh = lastDigest.map(at -> at.isBefore(latest.toInstant())).orElse(true);
    return fresh && waiting.getFirst().at().isBefore(latest.toInstant());
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }
}
