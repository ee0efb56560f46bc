package org.dateline.desk.source;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.dateline.desk.capture.Capturing;
import org.dateline.desk.job.JobProgress;
import org.dateline.model.Source;
import org.dateline.store.EditRefusedException;
import org.dateline.store.FollowedSource;
import org.dateline.store.PollOutcome;
import org.dateline.store.PollRecord;
import org.dateline.store.Polls;
import org.dateline.store.SourceEntry;
import org.dateline.store.SourceState;
import org.dateline.store.Sources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives sources their turn: asks each that may be asked, writes down what came, then captures what
 * is new. Many at a time on virtual threads; the same source never twice at once. Blocking; safe
 * for use by several threads.
 */
public final class Polling {
  private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

  /** More than the door lets through, so that one slow site does not keep the others waiting. */
  private static final int AT_ONCE = 48;

  /** How many articles of a source are captured in one turn; the others have theirs in the next. */
  private static final int ARTICLES = 200;

  /** After a fault of the program's own. */
  private static final Duration PUT_OFF = Duration.ofHours(6);

  private final Sources sources;
  private final Polls polls;
  private final SourcePoll poll;
  private final DocumentKeeping keeping;
  private final EntryCapture capture;
  private final InstantSource clock;
  private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  Polling(
      Sources sources,
      Polls polls,
      SourcePoll poll,
      DocumentKeeping keeping,
      EntryCapture capture,
      InstantSource clock) {
    this.sources = sources;
    this.polls = polls;
    this.poll = poll;
    this.keeping = keeping;
    this.capture = capture;
    this.clock = clock;
  }

  /** Tells after each source's turn, on the thread that gave it: be quick. */
  public void onPolled(Runnable listener) {
    listeners.add(listener);
  }

  /** The sources that are to be asked or have entries to capture now. */
  public List<UUID> due() {
    return polls.due(clock.instant());
  }

  /** The sources that somebody may ask now though they are not due: all that are followed. */
  public List<UUID> all() {
    return sources.list().stream()
        .filter(listing -> !listing.source().paused() && listing.state().stopped().isEmpty())
        .map(listing -> listing.source().id())
        .toList();
  }

  /**
   * Gives some sources their turn.
   *
   * @param ids which
   * @param asked whether a person asks: then also those that are not due, paused or stopped; how
   *     long a server wants to be left alone is heeded all the same
   * @param progress told after each; may cancel
   * @param done takes what came of each as it comes, on this thread
   * @throws InterruptedException where it was cancelled; what was done stays
   */
  public void round(List<UUID> ids, boolean asked, JobProgress progress, Consumer<PollReport> done)
      throws InterruptedException {
    Semaphore slots = new Semaphore(AT_ONCE);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      ExecutorCompletionService<Optional<PollReport>> turns =
          new ExecutorCompletionService<>(threads);
      progress.report(0, ids.size(), "");
      for (UUID id : ids) {
        turns.submit(() -> {
          slots.acquire();
          try {
            return turn(id, asked);
          } finally {
            slots.release();
          }
        });
      }
      for (int finished = 1; finished <= ids.size(); finished++) {
        progress.checkCancelled();
        Optional<PollReport> report = turns.take().get();
        progress.report(finished, ids.size(), report.map(one -> one.source().title()).orElse(""));
        report.ifPresent(done);
      }
    } catch (ExecutionException broken) {
      throw new IllegalStateException("a source's turn broke off", broken.getCause());
    } finally {
      threads.shutdownNow();
      threads.close();
    }
  }

  /** One source's turn; nothing where it has its turn already or is no longer followed. */
  private Optional<PollReport> turn(UUID id, boolean asked) throws InterruptedException {
    if (!busy.add(id)) {
      return Optional.empty();
    }
    try {
      Optional<FollowedSource> followed = polls.followed(id);
      if (followed.isEmpty() || (followed.get().source().paused() && !asked)) {
        return Optional.empty();
      }
      Source source = followed.get().source();
      SourceState state = followed.get().state();
      try {
        return turn(followed.get(), asked);
      } catch (EditRefusedException refused) {
        return putOff(source, state, String.valueOf(refused.getMessage()));
      } catch (IOException unwritten) {
        return putOff(source, state, Capturing.unwritten(unwritten));
      } catch (RuntimeException bug) {
        // One source that the program fails at must not keep the others from their turn.
        LOG.error("The turn of {} broke off", source.url(), bug);
        return putOff(source, state, "This met a fault in the program: " + bug);
      }
    } finally {
      busy.remove(id);
      listeners.forEach(Runnable::run);
    }
  }

  private Optional<PollReport> putOff(Source source, SourceState state, String why) {
    SourceState later =
        new SourceState(
            clock.instant().plus(PUT_OFF),
            state.notBefore(),
            state.failures() + 1,
            state.stopped(),
            state.redirect(),
            state.lastRead());
    PollRecord failed =
        new PollRecord(
            clock.instant(),
            0,
            0,
            PollOutcome.FAILED,
            why,
            Optional.empty(),
            later,
            List.of(),
            Optional.empty(),
            Optional.empty());
    try {
      polls.record(source.id(), failed);
    } catch (EditRefusedException refused) {
      LOG.warn("That {} failed could not be written down", source.url(), refused);
    }
    return polls
        .followed(source.id())
        .map(now -> report(now, Optional.of(PollOutcome.FAILED), Optional.of(failed), 0, 0, why));
  }

  private Optional<PollReport> turn(FollowedSource followed, boolean asked)
      throws InterruptedException, EditRefusedException, IOException {
    Source source = followed.source();
    SourceState state = followed.state();
    if (asked && state.stopped().isPresent()) {
      polls.askAgain(source.id(), clock.instant());
      state = polls.followed(source.id()).map(FollowedSource::state).orElse(state);
    }
    boolean leftAlone = state.notBefore().isAfter(clock.instant());
    boolean due = asked || (state.stopped().isEmpty() && !state.next().isAfter(clock.instant()));
    Optional<PollRecord> polled =
        due && !leftAlone
            ? Optional.of(keeping.keep(source.id(), poll.ask(source, state)))
            : Optional.empty();
    int added = 0;
    Optional<FollowedSource> now = Optional.of(followed);
    if (polled.isPresent()) {
      Optional<Integer> written = polls.record(source.id(), polled.get());
      added = written.orElse(0);
      // What only says that nothing changed leaves nothing behind that is not known here.
      now =
          written.isPresent() && polled.get().entries().isEmpty() && !polled.get().isAboutSource()
              ? Optional.of(new FollowedSource(source, polled.get().after(), followed.waiting()))
              : polls.followed(source.id());
    }
    int captured = 0;
    if (now.filter(its -> its.waiting() > 0).isPresent()) {
      captured = captureWaiting(source.id());
      now = polls.followed(source.id());
    }
    Optional<PollOutcome> outcome =
        polled
            .map(PollRecord::outcome)
            .or(() -> asked && leftAlone ? Optional.of(PollOutcome.HELD) : Optional.empty());
    String detail =
        polled
            .map(PollRecord::detail)
            .orElse(
                leftAlone
                    ? "Its server wants to be left alone until " + state.notBefore() + "."
                    : "Articles that waited had their turn.");
    if (now.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(report(now.get(), outcome, polled, added, captured, detail));
  }

  private int captureWaiting(UUID id) throws InterruptedException, EditRefusedException {
    int captured = 0;
    for (SourceEntry entry : polls.waiting(id, clock.instant(), ARTICLES)) {
      Optional<Source> now = sources.byId(id);
      if (now.isEmpty()) {
        return captured;
      }
      if (capture.capture(now.get(), entry)) {
        captured++;
      }
      if (Thread.interrupted()) {
        throw new InterruptedException("cancelled");
      }
    }
    return captured;
  }

  private static PollReport report(
      FollowedSource now,
      Optional<PollOutcome> outcome,
      Optional<PollRecord> polled,
      int added,
      int captured,
      String detail) {
    return new PollReport(
        now.source(),
        outcome,
        polled.map(PollRecord::status).filter(status -> status > 0),
        polled.map(PollRecord::bytes),
        polled.map(poll -> poll.entries().size()).orElse(0),
        added,
        captured,
        now.waiting(),
        Optional.of(now.state())
            .filter(state -> state.stopped().isEmpty())
            .map(SourceState::nextAllowed),
        detail);
  }
}
