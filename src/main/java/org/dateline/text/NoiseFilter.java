package org.dateline.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.model.Block;
import org.dateline.model.BlockKind;
import org.dateline.model.NoiseRule;
import org.dateline.model.TextRange;

/**
 * Finds noise in a text by the rules for it, compares two texts without it, or takes it out.
 *
 * <pre>{@code
 * NoiseFilter ignored = new NoiseFilter(rules, NoiseRule.Effect.IGNORE);
 * ignored.without(old, oldBlocks).equals(ignored.without(now, nowBlocks));  // nothing but noise changed
 * }</pre>
 *
 * <p>Immutable.
 */
public final class NoiseFilter {
  private record Compiled(NoiseRule rule, NoisePattern pattern) {}

  /**
   * Words that a rule names.
   *
   * @param rule the rule
   * @param range where they are
   */
  public record Noise(NoiseRule rule, TextRange range) {}

  /**
   * A text with its blocks.
   *
   * @param text the words, a blank line between blocks
   * @param blocks the blocks in order
   */
  public record Body(String text, List<Block> blocks) {
    public Body {
      blocks = List.copyOf(blocks);
    }
  }

  private final List<Compiled> rules = new ArrayList<>();

  /** A filter of the rules with one effect; a pattern without a word or number finds nothing. */
  public NoiseFilter(List<NoiseRule> rules, NoiseRule.Effect effect) {
    for (NoiseRule rule : rules) {
      if (rule.effect() == effect) {
        NoisePattern.of(rule.pattern())
            .ifPresent(pattern -> this.rules.add(new Compiled(rule, pattern)));
      }
    }
  }

  /** Whether a pattern names anything. */
  public static boolean isPattern(String written) {
    return NoisePattern.of(written).isPresent();
  }

  /**
   * The pattern that names words as they stand, with any numbers in place of theirs.
   *
   * @param words words within one block of a text
   */
  public static String patternOf(String words) {
    return NoisePattern.written(words);
  }

  /** The noise in a text, in order, without overlaps. */
  public List<Noise> in(Body body) {
    List<Noise> all = new ArrayList<>();
    for (Compiled compiled : rules) {
      for (int index = 0; index < body.blocks().size(); index++) {
        add(compiled, body, index, all);
      }
    }
    all.sort(
        Comparator.comparingInt((Noise noise) -> noise.range().start())
            .thenComparingInt(noise -> -noise.range().end()));
    List<Noise> apart = new ArrayList<>();
    for (Noise noise : all) {
      if (apart.isEmpty() || noise.range().start() >= apart.getLast().range().end()) {
        apart.add(noise);
      }
    }
    return apart;
  }

  private static void add(Compiled compiled, Body body, int index, List<Noise> all) {
    Block block = body.blocks().get(index);
    List<TextRange> found = compiled.pattern.in(body.text(), block.range());
    if (found.isEmpty()) {
      return;
    }
    switch (compiled.rule.unit()) {
      case WORDS -> found.forEach(range -> all.add(new Noise(compiled.rule, range)));
      case PARAGRAPH -> all.add(new Noise(compiled.rule, block.range()));
      case SECTION -> {
        int last = index;
        while (last + 1 < body.blocks().size()
            && body.blocks().get(last + 1).kind() != BlockKind.HEADING) {
          last++;
        }
        all.add(
            new Noise(compiled.rule, new TextRange(block.start(), body.blocks().get(last).end())));
      }
    }
  }

  /** What a text says without its noise, for comparing only: each run of white space is one. */
  public String compared(Body body) {
    StringBuilder kept = new StringBuilder(body.text().length());
    int at = 0;
    for (Noise noise : in(body)) {
      kept.append(body.text(), at, noise.range().start()).append(' ');
      at = noise.range().end();
    }
    return kept.append(body.text().substring(at)).toString().strip().replaceAll("\\s+", " ");
  }

  /** A text without its noise, and without the blocks that had nothing else. */
  public Body without(Body body) {
    List<Noise> noise = in(body);
    if (noise.isEmpty()) {
      return body;
    }
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (Block block : body.blocks()) {
      String words = without(body.text(), block.range(), noise);
      if (!words.isEmpty()) {
        if (!text.isEmpty()) {
          text.append("\n\n");
        }
        int start = text.length();
        text.append(words);
        blocks.add(new Block(block.kind(), start, text.length()));
      }
    }
    return new Body(text.toString(), blocks);
  }

  private static String without(String text, TextRange block, List<Noise> noise) {
    StringBuilder kept = new StringBuilder();
    int at = block.start();
    for (Noise each : noise) {
      int start = Math.max(at, each.range().start());
      int end = Math.min(block.end(), each.range().end());
      if (start < end) {
        kept.append(text, at, start);
        at = end;
      }
    }
    if (at == block.start()) {
      return block.in(text);
    }
    return kept.append(text, at, block.end()).toString().strip().replaceAll(" {2,}", " ");
  }
}
