package org.dateline.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the program remembers of a source between two polls.
 *
 * @param next when it is asked again of itself
 * @param notBefore until when its server wants to be left alone, whoever asks
 * @param failures how many polls in a row have failed
 * @param stopped why it is not asked any more until a person decides
 * @param redirect a permanent redirect that is being watched
 * @param lastRead what it said of itself when it was read last
 */
public record SourceState(
    Instant next,
    Instant notBefore,
    int failures,
    Optional<String> stopped,
    Optional<Redirect> redirect,
    LastRead lastRead) {
  /**
   * A permanent redirect that came back.
   *
   * @param target where it leads
   * @param times how many polls in a row
   * @param first when first
   * @param last when last
   */
  public record Redirect(String target, int times, Instant first, Instant last) {}

  /**
   * What a source said of itself.
   *
   * @param address the address that answered, which alone gets the validators back
   * @param etag to send back, as it came
   * @param lastModified to send back, as it came
   * @param bodySha256 the hash of the document, in lower-case hex
   * @param pace how long it asks to be left alone between two readings
   */
  public record LastRead(
      Optional<String> address,
      Optional<String> etag,
      Optional<String> lastModified,
      Optional<String> bodySha256,
      Optional<Duration> pace) {
    /** Nothing was read yet. */
    public static final LastRead NOTHING =
        new LastRead(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /** One that was never asked. */
  public static SourceState begun(Instant now) {
    return new SourceState(now, now, 0, Optional.empty(), Optional.empty(), LastRead.NOTHING);
  }

  /** When it is asked again, where nobody stopped it. */
  public Instant nextAllowed() {
    return next.isAfter(notBefore) ? next : notBefore;
  }

  /** The same after another reading. */
  public SourceState withLastRead(LastRead reading) {
    return new SourceState(next, notBefore, failures, stopped, redirect, reading);
  }

  /** The same, left alone until then at least. */
  public SourceState leftAloneUntil(Instant then) {
    return new SourceState(
        next, then.isAfter(notBefore) ? then : notBefore, failures, stopped, redirect, lastRead);
  }
}
