package org.dateline.extract.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.extract.page.Hint;
import org.dateline.extract.page.PageElement;
import org.dateline.model.BlockKind;

/**
 * Finds the element that holds the article. Every block of running text gives points to the
 * elements around it, fewer the farther they are, so that the element wins that has most text
 * directly in it (the idea of Arc90's Readability). Then the winner grows while what stands around
 * it is text too.
 */
final class RootFinder {
  private static final int SHORTEST = 25;
  private static final double GROWTH = 0.12;

  private final Map<PageElement, Double> scores = new HashMap<>();
  private final Map<PageElement, double[]> textAndNoise = new HashMap<>();
  private final PageElement body;

  private RootFinder(PageElement body) {
    this.body = body;
  }

  static PageElement find(PageElement body, List<TextBlock> blocks) {
    return new RootFinder(body).find(blocks);
  }

  private PageElement find(List<TextBlock> blocks) {
    for (TextBlock block : blocks) {
      score(block);
    }
    PageElement best = body;
    double bestScore = 0;
    for (Map.Entry<PageElement, Double> entry : scores.entrySet()) {
      PageElement element = entry.getKey();
      double score = entry.getValue() * (1 - Math.min(0.9, element.linkDensity()));
      if (score > bestScore
          || (score == bestScore && score > 0 && element.order() < best.order())) {
        best = element;
        bestScore = score;
      }
    }
    return grow(best);
  }

  private void score(TextBlock block) {
    int plain = block.plainWeight();
    boolean running = plain >= SHORTEST && block.linkDensity() < 0.5;
    boolean heading = block.kind() == BlockKind.HEADING;
    double noise = running || (heading && block.linkDensity() < 0.5) ? 0 : block.weight();
    double text = running && !heading && plain >= 40 ? plain : 0;
    for (PageElement at = block.container(); ; at = at.parent().get()) {
      double[] sums = textAndNoise.computeIfAbsent(at, unknown -> new double[2]);
      sums[0] += text;
      sums[1] += noise;
      if (at.parent().isEmpty()) {
        break;
      }
    }
    if (!running || block.kind() == BlockKind.HEADING) {
      return;
    }
    double points = 1 + commas(block.text()) + Math.min(plain / 100.0, 3);
    PageElement at = holder(block);
    for (int level = 0; level < 6; level++) {
      double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (level * 3);
      scores.merge(at, points * share, Double::sum);
      if (level == 0 || level == 1) {
        scores.merge(at, 0.0, Double::sum);
      }
      if (at.parent().isEmpty()) {
        break;
      }
      at = at.parent().get();
    }
  }

  /** The structural element that a block stands in: its paragraph's parent. */
  private static PageElement holder(TextBlock block) {
    PageElement at = block.container();
    return switch (at.tag()) {
      case "div", "section", "article", "main", "td", "body" -> at;
      default -> at.parent().orElse(at);
    };
  }

  private static int commas(String text) {
    int commas = 0;
    for (int at = 0; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case ',', '\uff0c', '\u3001', '\u060c', '\u3002' -> commas++;
        default -> {}
      }
    }
    return commas;
  }

  private PageElement grow(PageElement start) {
    PageElement best = start;
    for (PageElement at = start; at.parent().isPresent(); ) {
      at = at.parent().get();
      double[] inner = textAndNoise.getOrDefault(best, new double[2]);
      double[] outer = textAndNoise.getOrDefault(at, new double[2]);
      double moreText = outer[0] - inner[0];
      double moreNoise = outer[1] - inner[1];
      double least = best.has(Hint.BODY) ? 0.5 : GROWTH;
      if (moreText > least * inner[0] && moreNoise < 0.5 * moreText) {
        best = at;
      }
    }
    return best;
  }
}
