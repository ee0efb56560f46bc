package org.dateline.desk.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.desk.capture.CaptureReport;
import org.dateline.desk.capture.Capturing;
import org.dateline.fetch.WebAddress;
import org.dateline.model.Article;
import org.dateline.model.Capture;
import org.dateline.model.CaptureOutcome;
import org.dateline.model.Source;
import org.dateline.store.EditRefusedException;
import org.dateline.store.SourceEntry;
import org.dateline.store.Workspace;

/**
 * Brings in the article that an entry announces. An article that the workspace got after the entry
 * was made is not asked for again. What fails is tried again a few times, further and further
 * apart; a host that wants to be left alone costs no attempt.
 */
final class EntryCapture {
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6));

  private final Workspace workspace;
  private final Capturing capturing;
  private final InstantSource clock;

  EntryCapture(Workspace workspace, Capturing capturing, InstantSource clock) {
    this.workspace = workspace;
    this.capturing = capturing;
    this.clock = clock;
  }

  /**
   * Brings it in and writes down what came of it.
   *
   * @return whether an article is new or has new words
   */
  boolean capture(Source source, SourceEntry entry)
      throws InterruptedException, EditRefusedException {
    if (entry.url().isEmpty()) {
      workspace.polls().settle(entry.failed("The entry names no address of an article."));
      return false;
    }
    URI address = URI.create(entry.url().get());
    Optional<Instant> held = heldUntil(address);
    if (held.isPresent()) {
      workspace.polls().settle(waiting(entry, held.get()));
      return false;
    }
    Optional<Article> kept = keptSince(entry);
    if (kept.isPresent()) {
      workspace.polls().settle(entry.kept(kept.get().id(), false));
      return false;
    }
    CaptureReport report =
        capturing.capture(new CaptureInput.Named(address, source.typedUrl().map(URI::create)));
    SourceEntry after =
        report.outcome() == CaptureOutcome.FAILED
            ? failed(entry, address, report)
            : entry.kept(
                report.article().orElseThrow(), report.outcome() == CaptureOutcome.UNCHANGED);
    workspace.polls().settle(after);
    return report.outcome() == CaptureOutcome.NEW || report.outcome() == CaptureOutcome.REVISED;
  }

  private SourceEntry failed(SourceEntry entry, URI address, CaptureReport report) {
    String why = report.error().orElse("The article could not be captured.");
    Optional<Instant> held = heldUntil(address);
    if (held.isPresent()) {
      return waiting(entry, held.get());
    }
    return entry.attempts() < PAUSES.size()
        ? entry.again(clock.instant().plus(PAUSES.get(entry.attempts())), entry.attempts() + 1, why)
        : entry.failed(why);
  }

  private static SourceEntry waiting(SourceEntry entry, Instant until) {
    return entry.again(until, entry.attempts(), "The site asked for a pause.");
  }

  private Optional<Instant> heldUntil(URI address) {
    return workspace
        .holds()
        .last(WebAddress.hostAndPort(address))
        .map(hold -> hold.until())
        .filter(until -> until.isAfter(clock.instant()));
  }

  /** The article, where it is known and was captured after the entry was made or changed last. */
  private Optional<Article> keptSince(SourceEntry entry) {
    Optional<Instant> made = entry.updated().or(entry::published);
    if (entry.articleId().isPresent() || made.isEmpty()) {
      return Optional.empty();
    }
    return capturing
        .known(entry.url().orElseThrow())
        .filter(article ->
            workspace.captures().ofArticle(article.id()).stream()
                .filter(capture -> capture.outcome() != CaptureOutcome.FAILED)
                .map(Capture::fetchedAt)
                .findFirst()
                .filter(fetched -> fetched.isAfter(made.get()))
                .isPresent());
  }
}
