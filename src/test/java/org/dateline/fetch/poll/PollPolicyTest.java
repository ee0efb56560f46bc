package org.dateline.fetch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.fetch.Exchange;
import org.dateline.fetch.FetchResult;
import org.dateline.fetch.Header;
import org.dateline.fetch.Payload;
import org.dateline.fetch.Trail;
import org.junit.jupiter.api.Test;

class PollPolicyTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final URI FEED = URI.create("https://example.com/feed");
  private static final URI NEW_FEED = URI.create("https://example.com/new-feed");
  private static final Optional<Duration> HOURLY = Optional.of(Duration.ofHours(1));

  private final PollPolicy policy = new PollPolicy(() -> 0);

  @Test
  void thePauseIsTheLongestOfAllThatIsAskedFor() {
    FeedFacts ttl = new FeedFacts(Optional.of(Duration.ofHours(3)), List.of(), true);
    assertThat(pause(HOURLY, Optional.empty())).isEqualTo(Duration.ofHours(1));
    assertThat(pause(HOURLY, Optional.of(ttl))).isEqualTo(Duration.ofHours(3));
    assertThat(pause(HOURLY, Optional.of(ttl), "Cache-Control: public, max-age=14400"))
        .isEqualTo(Duration.ofHours(4));
    assertThat(
            pause(
                HOURLY,
                Optional.of(ttl),
                "Cache-Control: max-age=14400",
                "Expires: Sun, 01 Mar 2026 17:00:00 GMT"))
        .isEqualTo(Duration.ofHours(5));
    assertThat(
            pause(
                HOURLY,
                Optional.of(ttl),
                "Expires: Sunday, 01-Mar-26 17:00:00 GMT",
                "Retry-After: 21600"))
        .isEqualTo(Duration.ofHours(6));
    assertThat(pause(HOURLY, Optional.of(ttl), "Retry-After: Sun Mar  1 19:00:00 2026"))
        .isEqualTo(Duration.ofHours(7));
  }

  @Test
  void whatTheFeedAskedForHoldsAlsoWhereItHasNotChanged() {
    FetchResult notChanged =
        new FetchResult.NotModified(
            new Trail(FEED, FEED, List.of(exchange(FEED, 304)), NOW),
            Optional.empty(),
            Optional.empty());
    FeedFacts asRead = new FeedFacts(Optional.of(Duration.ofHours(3)), List.of(), true);
    assertThat(
            policy
                .after(PollState.begun(NOW), HOURLY, notChanged, Optional.of(asRead), NOW)
                .state()
                .next())
        .isEqualTo(NOW.plus(Duration.ofHours(3)));
  }

  @Test
  void headersThatSayNothingAreNothing() {
    for (String header :
        List.of(
            "Expires: 0",
            "Expires: -1",
            "Expires: Sat, 28 Feb 2026 12:00:00 GMT",
            "Cache-Control: max-age=0",
            "Cache-Control: no-cache, max-age=86400",
            "Cache-Control: s-maxage=86400",
            "Cache-Control: max-age=abc",
            "Retry-After: soon")) {
      assertThat(pause(HOURLY, Optional.empty(), header)).as(header).isEqualTo(Duration.ofHours(1));
    }
  }

  @Test
  void anAnswerThatIsOldAlreadyIsFreshForLess() {
    assertThat(pause(HOURLY, Optional.empty(), "Cache-Control: max-age=14400", "Age: 3600"))
        .isEqualTo(Duration.ofHours(3));
  }

  @Test
  void aServerWhoseClockIsWrongIsUnderstoodByItsOwnDate() {
    assertThat(
            pause(
                HOURLY,
                Optional.empty(),
                "Date: Sun, 01 Mar 2020 12:00:00 GMT",
                "Expires: Sun, 01 Mar 2020 14:00:00 GMT"))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void aYearInAHeaderDoesNotSilenceASourceButADemandedPauseIsNeverShortened() {
    assertThat(pause(HOURLY, Optional.empty(), "Cache-Control: max-age=31536000"))
        .isEqualTo(Duration.ofDays(2));
    assertThat(pause(HOURLY, entriesEvery(Duration.ofDays(30)), "Cache-Control: max-age=31536000"))
        .isEqualTo(Duration.ofDays(7));
    assertThat(
            pause(HOURLY, entriesEvery(Duration.ofMinutes(30)), "Cache-Control: max-age=31536000"))
        .isEqualTo(Duration.ofDays(1));
    assertThat(pause(HOURLY, Optional.empty(), "Retry-After: 31536000"))
        .isEqualTo(Duration.ofDays(365));
  }

  @Test
  void whoPublishesSeldomIsAskedSeldomUnlessThePersonSaysOtherwise() {
    assertThat(pause(Optional.empty(), entriesEvery(Duration.ofMinutes(5))))
        .isEqualTo(Duration.ofMinutes(30));
    assertThat(pause(Optional.empty(), entriesEvery(Duration.ofHours(8))))
        .isEqualTo(Duration.ofHours(2));
    assertThat(pause(Optional.empty(), entriesEvery(Duration.ofDays(60))))
        .isEqualTo(Duration.ofDays(1));
    assertThat(pause(HOURLY, entriesEvery(Duration.ofDays(60)))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void chanceMakesAPauseLongerAndNeverShorter() {
    assertThat(new PollPolicy(() -> 1).next(HOURLY, Freshness.none(), Optional.empty(), NOW))
        .isEqualTo(NOW.plus(Duration.ofMinutes(66)));
  }

  @Test
  void failuresMakeThePauseLongerUpToADay() {
    PollState state = PollState.begun(NOW);
    List<Duration> pauses = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      PollVerdict verdict =
          policy.after(state, HOURLY, failed(FetchResult.Kind.TIMED_OUT), Optional.empty(), NOW);
      state = verdict.state();
      pauses.add(Duration.between(NOW, state.next()));
    }
    assertThat(pauses).extracting(Duration::toHours).containsExactly(2L, 4L, 8L, 16L, 24L, 24L);
    assertThat(state.failures()).isEqualTo(6);
    assertThat(policy.after(state, HOURLY, fetched(FEED), same(), NOW).state())
        .isEqualTo(
            new PollState(NOW.plus(Duration.ofHours(1)), 0, Optional.empty(), Optional.empty()));
  }

  @Test
  void aSourceThatIsGoneIsNotAskedAnyMoreUntilAPersonDecides() {
    PollVerdict verdict =
        policy.after(
            PollState.begun(NOW), HOURLY, failed(FetchResult.Kind.GONE), Optional.empty(), NOW);

    assertThat(verdict.state().stopped()).contains("It failed.");
    assertThat(verdict.state().isDue(NOW.plus(Duration.ofDays(365)))).isFalse();
  }

  @Test
  void aHeldHostIsAskedWhenItsPauseIsOver() {
    Instant until = NOW.plus(Duration.ofDays(3));
    FetchResult held =
        new FetchResult.Held(
            new Trail(FEED, FEED, List.of(), NOW), "example.com:443", until, "Held.");

    assertThat(
            policy.after(PollState.begun(NOW), HOURLY, held, Optional.empty(), NOW).state().next())
        .isEqualTo(until);
  }

  @Test
  void somethingElseThanAFeedIsAFailure() {
    PollVerdict verdict =
        policy.after(PollState.begun(NOW), HOURLY, fetched(FEED), Optional.empty(), NOW);

    assertThat(verdict.state().failures()).isEqualTo(1);
    assertThat(verdict.line()).isEqualTo("what came is no feed");
  }

  @Test
  void aPermanentRedirectIsBelievedWhenItWasSeenThreeTimesOverTwoDays() {
    assertThat(moves(List.of(0, 24, 47), same(), 301)).isEmpty();
    assertThat(moves(List.of(0, 48), same(), 301)).isEmpty();
    assertThat(moves(List.of(0, 24, 48), same(), 301)).contains(NEW_FEED);
    assertThat(moves(List.of(0, 24, 48), same(), 308)).contains(NEW_FEED);
    assertThat(moves(List.of(0, 24, 48, 72), same(), 302)).isEmpty();
  }

  @Test
  void aCaptivePortalMovesNothing() {
    Optional<FeedFacts> otherFeed = Optional.of(new FeedFacts(Optional.empty(), List.of(), false));
    assertThat(moves(List.of(0, 24, 48, 72), otherFeed, 301)).isEmpty();
    assertThat(moves(List.of(0, 24, 48, 72), Optional.empty(), 301)).isEmpty();
  }

  @Test
  void anythingInBetweenBeginsTheCountAnew() {
    PollState state = PollState.begun(NOW);
    state = policy.after(state, HOURLY, moved(301), same(), NOW).state();
    state = policy.after(state, HOURLY, moved(301), same(), NOW.plus(Duration.ofDays(1))).state();
    state =
        policy.after(state, HOURLY, fetched(FEED), same(), NOW.plus(Duration.ofDays(2))).state();
    PollVerdict verdict =
        policy.after(state, HOURLY, moved(301), same(), NOW.plus(Duration.ofDays(3)));

    assertThat(verdict.moveTo()).isEmpty();
    assertThat(verdict.state().redirect()).map(RedirectSightings::times).contains(1);
  }

  private Optional<URI> moves(List<Integer> hours, Optional<FeedFacts> facts, int status) {
    PollState state = PollState.begun(NOW);
    Optional<URI> moved = Optional.empty();
    for (int hour : hours) {
      PollVerdict verdict =
          policy.after(state, HOURLY, moved(status), facts, NOW.plus(Duration.ofHours(hour)));
      state = verdict.state();
      moved = verdict.moveTo();
    }
    return moved;
  }

  private Duration pause(
      Optional<Duration> interval, Optional<FeedFacts> facts, String... headers) {
    return Duration.between(
        NOW, policy.next(interval, Freshness.of(exchange(FEED, 200, headers)), facts, NOW));
  }

  private static Optional<FeedFacts> same() {
    return Optional.of(new FeedFacts(Optional.empty(), List.of(), true));
  }

  private static Optional<FeedFacts> entriesEvery(Duration gap) {
    List<Instant> entries =
        IntStream.range(0, 30).mapToObj(i -> NOW.minus(gap.multipliedBy(i))).toList();
    return Optional.of(new FeedFacts(Optional.empty(), entries, true));
  }

  private static FetchResult failed(FetchResult.Kind kind) {
    return new FetchResult.Failed(new Trail(FEED, FEED, List.of(), NOW), kind, "It failed.");
  }

  private static FetchResult fetched(URI address) {
    return fetched(new Trail(FEED, address, List.of(exchange(address, 200)), NOW));
  }

  private static FetchResult moved(int status) {
    return fetched(
        new Trail(FEED, NEW_FEED, List.of(exchange(FEED, status), exchange(NEW_FEED, 200)), NOW));
  }

  private static FetchResult fetched(Trail trail) {
    return new FetchResult.Fetched(
        trail,
        Payload.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Exchange exchange(URI address, int status, String... headers) {
    List<Header> lines = new ArrayList<>();
    for (String header : headers) {
      int colon = header.indexOf(':');
      lines.add(new Header(header.substring(0, colon), header.substring(colon + 1).strip()));
    }
    return new Exchange(address, NOW, List.of(), status, lines, Payload.empty());
  }
}
