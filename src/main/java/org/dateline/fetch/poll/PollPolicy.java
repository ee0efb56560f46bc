package org.dateline.fetch.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.dateline.fetch.Exchange;
import org.dateline.fetch.FetchResult;
import org.dateline.fetch.Trail;

/**
 * Says when a source is asked again. The pause is the longest of what the person, the feed and the
 * server ask for, a little longer by chance so that not all sources come due at once, and in bounds
 * that follow from how often the source publishes. A pause that the server demands ({@code
 * Retry-After}) is never shortened. Stateless; safe for several threads.
 */
public final class PollPolicy {
  /** How often a source is asked whose person said nothing and whose entries say nothing. */
  public static final Duration USUAL_INTERVAL = Duration.ofMinutes(30);

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int ENTRIES = 20;
  private static final int MOST_DOUBLINGS = 8;
  private static final double JITTER = 0.1;
  private static final Set<Integer> FOR_GOOD = Set.of(301, 308);

  private final DoubleSupplier chance;

  /**
   * @param chance gives numbers from 0 to 1, which spread the polls
   */
  public PollPolicy(DoubleSupplier chance) {
    this.chance = chance;
  }

  /**
   * What follows from a poll.
   *
   * @param before what was remembered
   * @param interval how often the person wants it to be asked; empty leaves it to the program
   * @param result what came of the fetch
   * @param feed what was read, or what was read last where it has not changed; empty where nothing
   *     came or what came is no feed
   * @param now when the poll ended
   */
  public PollVerdict after(
      PollState before,
      Optional<Duration> interval,
      FetchResult result,
      Optional<FeedFacts> feed,
      Instant now) {
    return switch (result) {
      case FetchResult.Fetched fetched ->
          feed.isPresent()
              ? alive(before, interval, fetched.trail(), feed, now, "read")
              : failing(before, interval, fetched.trail(), now, "what came is no feed");
      case FetchResult.NotModified same ->
          alive(before, interval, same.trail(), feed, now, "not changed");
      case FetchResult.Held held -> {
        // Where this very poll was asked to wait, the source's own pause counts, too.
        Instant own =
            held.trail().exchanges().isEmpty() ? now : spread(now, interval.orElse(USUAL_INTERVAL));
        Instant next = held.until().isAfter(own) ? held.until() : own;
        yield new PollVerdict(
            new PollState(next, before.failures(), before.redirect(), Optional.empty()),
            Optional.empty(),
            held.sentence());
      }
      case FetchResult.Blocked blocked ->
          failing(before, interval, blocked.trail(), now, blocked.sentence());
      case FetchResult.Failed failed ->
          failed.kind() == FetchResult.Kind.GONE
              ? new PollVerdict(
                  new PollState(
                      now, before.failures() + 1, Optional.empty(), Optional.of(failed.sentence())),
                  Optional.empty(),
                  failed.sentence() + " It is not asked any more unless you say so.")
              : failing(before, interval, failed.trail(), now, failed.sentence());
    };
  }

  private PollVerdict alive(
      PollState before,
      Optional<Duration> interval,
      Trail trail,
      Optional<FeedFacts> feed,
      Instant now,
      String what) {
    Optional<RedirectSightings> redirect = redirect(before.redirect(), trail, feed, now);
    Optional<URI> moveTo =
        redirect.filter(RedirectSightings::isSettled).map(RedirectSightings::target);
    Instant next = next(interval, freshness(trail), feed, now);
    return new PollVerdict(
        new PollState(next, 0, moveTo.isPresent() ? Optional.empty() : redirect, Optional.empty()),
        moveTo,
        what + moveTo.map(target -> "; moved for good to " + target).orElse(""));
  }

  private PollVerdict failing(
      PollState before, Optional<Duration> interval, Trail trail, Instant now, String why) {
    int failures = before.failures() + 1;
    Duration usual = interval.orElse(USUAL_INTERVAL);
    Duration backOff = usual.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration most = longer(DAY, usual);
    Duration pause = backOff.compareTo(most) > 0 ? most : backOff;
    Instant next = demanded(freshness(trail), spread(now, pause));
    return new PollVerdict(
        new PollState(next, failures, Optional.empty(), Optional.empty()), Optional.empty(), why);
  }

  /**
   * When a source that answered is asked again.
   *
   * @param interval how often the person wants it to be asked; empty leaves it to the program
   * @param freshness what the answer's headers say
   * @param feed what the feed says, where it was read
   * @param now when the poll ended
   */
  public Instant next(
      Optional<Duration> interval, Freshness freshness, Optional<FeedFacts> feed, Instant now) {
    Optional<Duration> rhythm = feed.flatMap(facts -> rhythm(facts.entries(), now));
    // Who publishes once a month need not be asked every half an hour.
    Duration base =
        interval.orElseGet(
            () -> longer(USUAL_INTERVAL, shorter(rhythm.orElse(Duration.ZERO).dividedBy(4), DAY)));
    Duration asked =
        longer(
            longer(base, freshness.longest()), feed.flatMap(FeedFacts::ttl).orElse(Duration.ZERO));
    // A header that says a year, which file hosts send, must not silence a source.
    Duration bound = longer(longer(base, DAY), shorter(rhythm.orElse(DAY).multipliedBy(2), WEEK));
    return demanded(freshness, spread(now, shorter(asked, bound)));
  }

  private Instant spread(Instant now, Duration pause) {
    double more = Math.clamp(chance.getAsDouble(), 0, 1) * JITTER;
    return now.plus(pause).plusMillis((long) (pause.toMillis() * more));
  }

  private static Instant demanded(Freshness freshness, Instant next) {
    return freshness.retryAfter().filter(until -> until.isAfter(next)).orElse(next);
  }

  /** The usual time between two entries, of the last ones; nothing where there are too few. */
  private static Optional<Duration> rhythm(List<Instant> entries, Instant now) {
    List<Instant> latest =
        entries.stream()
            .filter(entry -> !entry.isAfter(now))
            .sorted((one, other) -> other.compareTo(one))
            .limit(ENTRIES)
            .toList();
    if (latest.size() < 3) {
      return Optional.empty();
    }
    Duration published = Duration.between(latest.getLast(), latest.getFirst());
    Duration silent = Duration.between(latest.getFirst(), now);
    return Optional.of(longer(published.dividedBy(latest.size() - 1L), silent.dividedBy(2)));
  }

  /**
   * The sightings of a redirect after this poll; none where the chain is not permanent throughout.
   */
  private static Optional<RedirectSightings> redirect(
      Optional<RedirectSightings> before, Trail trail, Optional<FeedFacts> feed, Instant now) {
    List<Exchange> hops = trail.exchanges();
    boolean forGood =
        hops.size() > 1
            && hops.subList(0, hops.size() - 1).stream()
                .allMatch(hop -> FOR_GOOD.contains(hop.status()));
    if (!forGood) {
      return Optional.empty();
    }
    // “Not changed” is said to validators that only the feed itself knows.
    if (feed.isPresent() && !feed.get().sameFeed()) {
      return Optional.empty();
    }
    return Optional.of(
        before
            .filter(seen -> seen.target().equals(trail.finalUrl()))
            .map(seen -> seen.again(now))
            .orElseGet(() -> RedirectSightings.first(trail.finalUrl(), now)));
  }

  private static Freshness freshness(Trail trail) {
    return trail.exchanges().isEmpty()
        ? Freshness.none()
        : Freshness.of(trail.exchanges().getLast());
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
