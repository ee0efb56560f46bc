package org.dateline.export;

import java.util.List;
import java.util.UUID;

/**
 * What became of the claims.
 *
 * @param written how many were written
 * @param leftOut those that the format cannot hold
 */
public record ExportReport(int written, List<LeftOut> leftOut) {
  public ExportReport {
    leftOut = List.copyOf(leftOut);
  }

  /** That all of a timeline's claims were written. */
  static ExportReport all(Timeline timeline) {
    return new ExportReport(timeline.entries().size(), List.of());
  }

  /**
   * A claim that was left out.
   *
   * @param claimId which one
   * @param reason one sentence for the person
   */
  public record LeftOut(UUID claimId, String reason) {}
}
