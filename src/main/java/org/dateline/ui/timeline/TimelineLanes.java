package org.dateline.ui.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts what would overlap on different lanes: by their left edges, each into the topmost lane that
 * is free there.
 */
final class TimelineLanes {
  private static final double GAP = 10;

  /**
   * What a claim takes of the width.
   *
   * @param left its first pixel
   * @param right its last pixel, with its label
   */
  record Extent(double left, double right) {}

  private TimelineLanes() {}

  /** The lane of each extent, in the order given. */
  static int[] assign(List<Extent> extents) {
    int[] lanes = new int[extents.size()];
    List<Double> ends = new ArrayList<>();
    List<Integer> order =
        IntStream.range(0, extents.size())
            .boxed()
            .sorted(Comparator.comparingDouble(index -> extents.get(index).left()))
            .toList();
    for (int index : order) {
      Extent extent = extents.get(index);
      int lane = 0;
      while (lane < ends.size() && ends.get(lane) + GAP > extent.left()) {
        lane++;
      }
      if (lane == ends.size()) {
        ends.add(extent.right());
      } else {
        ends.set(lane, extent.right());
      }
      lanes[index] = lane;
    }
    return lanes;
  }
}
