package org.dateline.desk.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dateline.model.Selector;
import org.dateline.model.TextRange;
import org.dateline.search.bench.ArticleGenerator;
import org.dateline.text.Reanchoring;
import org.dateline.text.WordDiff;

/**
 * What it costs to bring annotations onto a changed text, as that grows with the text and with the
 * annotations. The floor is one plain word diff of the same two texts in the same run. Processor
 * time of the measuring thread, so that a busy machine counts little; the best of some rounds.
 */
public final class AnchoringSpeed {
  private static final int ROUNDS = 5;
  private static final int[] LENGTHS = {15_000, 60_000, 240_000};
  private static final int[] ANNOTATIONS = {10, 100, 1_000};
  private static final long SEED = 8_921;

  /**
   * One measured pair.
   *
   * @param characters length of the older text
   * @param annotations how many were brought over
   * @param floor nanoseconds of the plain diff
   * @param cost nanoseconds of comparing the texts and finding all annotations
   */
  public record Row(int characters, int annotations, long floor, long cost) {
    /** How many plain diffs it costs. */
    public double ratio() {
      return (double) cost / Math.max(1, floor);
    }
  }

  /** Measures all pairs of a length and a number of annotations. */
  public List<Row> measure() {
    List<Row> rows = new ArrayList<>();
    for (int length : LENGTHS) {
      for (int annotations : ANNOTATIONS) {
        rows.add(measure(length, annotations, ROUNDS));
      }
    }
    return rows;
  }

  Row measure(int length, int annotations, int rounds) {
    Random random = new Random(SEED);
    String before = text(length);
    String after = revise(before, random);
    List<Selector> selectors = selectors(before, annotations, random);
    long floor = Long.MAX_VALUE;
    long cost = Long.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      long start = processorTime();
      WordDiff.between(before, after);
      long middle = processorTime();
      Reanchoring onto = Reanchoring.between(before, after);
      selectors.forEach(onto::anchor);
      long end = processorTime();
      floor = Math.min(floor, middle - start);
      cost = Math.min(cost, end - middle);
    }
    return new Row(before.length(), annotations, floor, cost);
  }

  /** The rows as a table in words. */
  public static String summary(List<Row> rows) {
    StringBuilder out = new StringBuilder("characters  annotations  one diff ms  all ms   ratio\n");
    for (Row row : rows) {
      out.append(
          String.format(
              Locale.ROOT,
              "%10d  %11d  %11.1f  %6.1f  %6.1f%n",
              row.characters(),
              row.annotations(),
              row.floor() / 1e6,
              row.cost() / 1e6,
              row.ratio()));
    }
    return out.toString().stripTrailing();
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String text(int length) {
    ArticleGenerator generator = new ArticleGenerator();
    StringBuilder text = new StringBuilder(length);
    for (int article = 0; text.length() < length; article++) {
      text.append(generator.article(article).text()).append("\n\n");
    }
    return text.substring(0, length);
  }

  /** One sentence in ten is dropped, moved to the end, or has a word changed. */
  private static String revise(String text, Random random) {
    List<String> kept = new ArrayList<>();
    List<String> moved = new ArrayList<>();
    for (String sentence : Arrays.asList(text.split("(?<=\\.\\s)"))) {
      switch (random.nextInt(30)) {
        case 0 -> {}
        case 1 -> moved.add(sentence);
        case 2 -> kept.add(sentence.replaceFirst(" \\S+ ", " something "));
        default -> kept.add(sentence);
      }
    }
    kept.addAll(moved);
    return String.join("", kept);
  }

  private static List<Selector> selectors(String text, int count, Random random) {
    List<Selector> selectors = new ArrayList<>();
    while (selectors.size() < count) {
      int start = random.nextInt(text.length() - 300);
      int end = start + 20 + random.nextInt(250);
      selectors.add(Selector.of(text, new TextRange(start, end)));
    }
    return selectors;
  }
}
