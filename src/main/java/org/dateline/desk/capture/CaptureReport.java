package org.dateline.desk.capture;

import java.util.Optional;
import java.util.UUID;
import org.dateline.model.CaptureOutcome;

/**
 * What came of bringing an article in.
 *
 * @param given the address or file as it was given
 * @param article the article, where it is in the workspace
 * @param revision the text that it showed
 * @param outcome new, unchanged, revised or failed
 * @param title the headline
 * @param error the one line that says why it failed
 * @param note the one line that says what was ignored as noise or removed, where anything was
 * @param touched how many claims it changed the words of
 */
public record CaptureReport(
    String given,
    Optional<UUID> article,
    Optional<UUID> revision,
    CaptureOutcome outcome,
    Optional<String> title,
    Optional<String> error,
    Optional<String> note,
    int touched) {
  /** One that failed before anything was known of it. */
  static CaptureReport failed(String given, String sentence) {
    return failed(given, Optional.empty(), sentence);
  }

  /** One that failed before anything came of it. */
  static CaptureReport failed(String given, Optional<UUID> article, String sentence) {
    return new CaptureReport(
        given,
        article,
        Optional.empty(),
        CaptureOutcome.FAILED,
        Optional.empty(),
        Optional.of(sentence),
        Optional.empty(),
        0);
  }
}
