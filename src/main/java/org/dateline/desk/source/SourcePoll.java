package org.dateline.desk.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.fetch.Exchange;
import org.dateline.fetch.FetchRequest;
import org.dateline.fetch.FetchResult;
import org.dateline.fetch.PageFetcher;
import org.dateline.fetch.Trail;
import org.dateline.fetch.poll.FeedFacts;
import org.dateline.fetch.poll.Freshness;
import org.dateline.fetch.poll.PollPolicy;
import org.dateline.fetch.poll.PollState;
import org.dateline.fetch.poll.PollVerdict;
import org.dateline.fetch.poll.RedirectSightings;
import org.dateline.model.Source;
import org.dateline.model.SourceKind;
import org.dateline.store.PollOutcome;
import org.dateline.store.PollRecord;
import org.dateline.store.Polls;
import org.dateline.store.SeenEntry;
import org.dateline.store.SourceState;

/**
 * Asks one source, reads what came, and says what is to be remembered of it. Blocking; safe for use
 * by several threads.
 */
final class SourcePoll {
  /** How many of the last entries tell how often a source publishes. */
  private static final int RHYTHM = 20;

  private final Polls polls;
  private final PageFetcher fetcher;
  private final SourceReader reader;
  private final EntryMatching matching = new EntryMatching();
  private final PollPolicy policy;
  private final InstantSource clock;

  SourcePoll(
      Polls polls,
      PageFetcher fetcher,
      SourceReader reader,
      PollPolicy policy,
      InstantSource clock) {
    this.polls = polls;
    this.fetcher = fetcher;
    this.reader = reader;
    this.policy = policy;
    this.clock = clock;
  }

  /** The request for a source: the person's own where the person named this very address. */
  private static FetchRequest request(Source source) {
    URI address = URI.create(source.url());
    Optional<URI> typed = source.typedUrl().map(URI::create);
    FetchRequest request =
        typed.filter(address::equals).isPresent()
            ? FetchRequest.typed(address)
            : typed
                .map(FetchRequest.named(address)::onBehalfOf)
                .orElse(FetchRequest.named(address));
    return request.lookingFor(purpose(source.kind()));
  }

  static FetchRequest.Purpose purpose(SourceKind kind) {
    return switch (kind) {
      case FEED, SITEMAP -> FetchRequest.Purpose.FEED;
      case PAGE -> FetchRequest.Purpose.PAGE;
    };
  }

  /** Asks a source. */
  Polled ask(Source source, SourceState state) throws InterruptedException {
    FetchRequest request = request(source);
    SourceState.LastRead last = state.lastRead();
    if (last.address().isPresent()) {
      request =
          request.unlessUnchanged(
              URI.create(last.address().get()), last.etag(), last.lastModified());
    }
    FetchResult result = fetcher.fetch(request);
    return switch (result) {
      case FetchResult.Fetched fetched ->
          read(
              Optional.of(source.id()),
              source.title(),
              source.everyMinutes(),
              state,
              fetched,
              reader.read(source.kind(), source.selector(), fetched));
      case FetchResult.NotModified same ->
          new Polled(notModified(source, state, same), same.trail());
      case FetchResult.Held held ->
          new Polled(without(source, state, held, PollOutcome.HELD), held.trail());
      case FetchResult.Blocked blocked ->
          new Polled(
              without(source, state, explained(source, blocked), PollOutcome.BLOCKED),
              blocked.trail());
      case FetchResult.Failed failed ->
          new Polled(
              without(
                  source,
                  state,
                  failed,
                  failed.kind() == FetchResult.Kind.GONE ? PollOutcome.GONE : PollOutcome.FAILED),
              failed.trail());
    };
  }

  /** Says of a private address that a list named how it can be asked nevertheless. */
  private static FetchResult explained(Source source, FetchResult.Blocked blocked) {
    return blocked.reason() == FetchResult.Reason.PRIVATE_ADDRESS && source.typedUrl().isEmpty()
        ? new FetchResult.Blocked(
            blocked.trail(),
            blocked.reason(),
            "A list of feeds named this address, which is inside a private network, so it was not"
                + " asked. If you trust it, add it by hand.")
        : blocked;
  }

  /**
   * What follows from a document that came.
   *
   * @param id the source, where it is followed already
   * @param title what it is called
   */
  Polled read(
      Optional<UUID> id,
      String title,
      Optional<Integer> everyMinutes,
      SourceState state,
      FetchResult.Fetched fetched,
      SourceContent content) {
    return switch (content) {
      case SourceContent.Unreadable unreadable -> {
        PollVerdict verdict =
            policy.after(
                pollState(state),
                interval(everyMinutes),
                fetched,
                Optional.empty(),
                clock.instant());
        yield new Polled(
            record(
                fetched.trail(),
                PollOutcome.FAILED,
                unreadable.sentence(),
                Optional.empty(),
                after(state, verdict, fetched.trail()),
                List.of(),
                verdict.moveTo()),
            fetched.trail(),
            Optional.of(fetched));
      }
      case SourceContent.Read read -> {
        List<SeenEntry> entries =
            matching.seen(
                read.entries(),
                fetched.trail().finalUrl(),
                id.map(known -> polls.names(known, SourceReader.MOST_ENTRIES)).orElse(Map.of()));
        boolean sameFeed =
            id.isEmpty()
                || read.title().filter(title::equals).isPresent()
                || entries.stream().anyMatch(entry -> entry.known().isPresent());
        FeedFacts facts = facts(read, sameFeed);
        PollVerdict verdict =
            policy.after(
                pollState(state),
                interval(everyMinutes),
                fetched,
                Optional.of(facts),
                clock.instant());
        String hash = fetched.body().sha256();
        boolean same = state.lastRead().bodySha256().filter(hash::equals).isPresent();
        yield new Polled(
            record(
                fetched.trail(),
                same ? PollOutcome.UNCHANGED : PollOutcome.READ,
                (same ? "Not changed." : "Read.") + moved(verdict),
                read.title(),
                after(state, verdict, fetched.trail())
                    .withLastRead(
                        new SourceState.LastRead(
                            Optional.of(fetched.trail().finalUrl().toString()),
                            fetched.etag(),
                            fetched.lastModified(),
                            Optional.of(hash),
                            read.pace())),
                entries,
                verdict.moveTo()),
            fetched.trail(),
            Optional.of(fetched));
      }
    };
  }

  private PollRecord notModified(Source source, SourceState state, FetchResult.NotModified same) {
    FeedFacts asRead =
        new FeedFacts(state.lastRead().pace(), polls.published(source.id(), RHYTHM), true);
    PollVerdict verdict =
        policy.after(
            pollState(state),
            interval(source.everyMinutes()),
            same,
            Optional.of(asRead),
            clock.instant());
    SourceState.LastRead last = state.lastRead();
    return record(
        same.trail(),
        PollOutcome.UNCHANGED,
        "Not changed." + moved(verdict),
        Optional.empty(),
        after(state, verdict, same.trail())
            .withLastRead(
                new SourceState.LastRead(
                    last.address(),
                    same.etag().or(last::etag),
                    same.lastModified().or(last::lastModified),
                    last.bodySha256(),
                    last.pace())),
        List.of(),
        verdict.moveTo());
  }

  private PollRecord without(
      Source source, SourceState state, FetchResult result, PollOutcome outcome) {
    PollVerdict verdict =
        policy.after(
            pollState(state),
            interval(source.everyMinutes()),
            result,
            Optional.empty(),
            clock.instant());
    SourceState after = after(state, verdict, result.trail());
    if (result instanceof FetchResult.Held held) {
      after = after.leftAloneUntil(held.until());
    }
    return record(
        result.trail(),
        outcome,
        verdict.line(),
        Optional.empty(),
        after,
        List.of(),
        verdict.moveTo());
  }

  private static String moved(PollVerdict verdict) {
    return verdict.moveTo().map(target -> " It has moved for good to " + target + ".").orElse("");
  }

  private static FeedFacts facts(SourceContent.Read read, boolean same) {
    return new FeedFacts(
        read.pace(),
        read.entries().stream()
            .flatMap(entry -> entry.published().or(entry::updated).stream())
            .map(OffsetDateTime::toInstant)
            .toList(),
        same);
  }

  private static Optional<Duration> interval(Optional<Integer> minutes) {
    return minutes.map(Duration::ofMinutes);
  }

  private static PollState pollState(SourceState state) {
    return new PollState(
        state.next(),
        state.failures(),
        state
            .redirect()
            .map(seen ->
                new RedirectSightings(
                    URI.create(seen.target()), seen.times(), seen.first(), seen.last())),
        state.stopped());
  }

  /** The state with what the policy says; what was read last stays. */
  private static SourceState after(SourceState before, PollVerdict verdict, Trail trail) {
    PollState state = verdict.state();
    Optional<Instant> demanded =
        trail.exchanges().isEmpty()
            ? Optional.empty()
            : Freshness.of(trail.exchanges().getLast()).retryAfter();
    SourceState after =
        new SourceState(
            state.next(),
            before.notBefore(),
            state.failures(),
            state.stopped(),
            state
                .redirect()
                .map(seen ->
                    new SourceState.Redirect(
                        seen.target().toString(), seen.times(), seen.first(), seen.last())),
            before.lastRead());
    return demanded.map(after::leftAloneUntil).orElse(after);
  }

  private static PollRecord record(
      Trail trail,
      PollOutcome outcome,
      String detail,
      Optional<String> title,
      SourceState after,
      List<SeenEntry> entries,
      Optional<URI> moveTo) {
    long bytes = 0;
    for (Exchange exchange : trail.exchanges()) {
      bytes += exchange.body().length();
    }
    return new PollRecord(
        trail.at(),
        trail.status(),
        bytes,
        outcome,
        detail,
        title,
        after,
        entries,
        moveTo.map(URI::toString),
        Optional.empty());
  }
}
