package org.dateline.ui.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gives highlights that overlap different lanes, so that the line under each stays visible: the
 * greedy colouring of intervals by their start, which uses as few lanes as the deepest overlap.
 */
final class HighlightLanes {
  /**
   * A highlight and the lane of its line.
   *
   * @param highlight the highlight
   * @param lane 0 right under the words, then downwards
   */
  record Placed(Highlight highlight, int lane) {}

  private HighlightLanes() {}

  /** Places all highlights; longer ones before shorter ones where they start together. */
  static List<Placed> place(List<Highlight> highlights) {
    List<Highlight> sorted = new ArrayList<>(highlights);
    sorted.sort(
        Comparator.comparingInt((Highlight highlight) -> highlight.range().start())
            .thenComparingInt(highlight -> -highlight.range().length())
            .thenComparing(highlight -> highlight.claim().toString()));
    List<Integer> laneEnds = new ArrayList<>();
    List<Placed> placed = new ArrayList<>();
    for (Highlight highlight : sorted) {
      int lane = 0;
      while (lane < laneEnds.size() && laneEnds.get(lane) > highlight.range().start()) {
        lane++;
      }
      if (lane == laneEnds.size()) {
        laneEnds.add(highlight.range().end());
      } else {
        laneEnds.set(lane, highlight.range().end());
      }
      placed.add(new Placed(highlight, lane));
    }
    return List.copyOf(placed);
  }
}
