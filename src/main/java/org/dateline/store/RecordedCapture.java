package org.dateline.store;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Anchor;
import org.dateline.model.Article;
import org.dateline.model.Capture;
import org.dateline.model.CaptureOutcome;
import org.dateline.model.EvidenceState;
import org.dateline.model.Revision;

/**
 * What the workspace made of a capture.
 *
 * @param article its article; none where a fetch failed at an address that never gave one
 * @param capture the capture
 * @param revision the text that it showed: a new one, or one that is known; none where there never
 *     was one
 * @param anchors where the article's annotations are in that text, where it is another than before
 */
public record RecordedCapture(
    Optional<Article> article, Capture capture, Optional<Revision> revision, List<Anchor> anchors) {
  public RecordedCapture {
    anchors = List.copyOf(anchors);
  }

  /** How many marked words it changed, so that a person has to look. */
  public int touched() {
    return (int)
        anchors.stream()
            .filter(anchor -> EvidenceVerdicts.of(anchor) != EvidenceState.INTACT)
            .count();
  }

  /** What the capture came to. */
  public CaptureOutcome outcome() {
    return capture.outcome();
  }
}
