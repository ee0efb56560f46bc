package org.dateline.extract.body;

import java.util.Optional;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.Spaces;
import org.dateline.model.BlockKind;
import org.dateline.text.TextNormalizer;
import org.jspecify.annotations.Nullable;

/** A stretch of text that stands alone on the page, with what was decided about it. */
public final class TextBlock {
  private static final int FOLDED = 700;
  private static final int BEGINNING = 100;

  private final BlockKind kind;
  private final String text;
  private final PageElement container;
  private final int weight;
  private final int linkWeight;
  private final boolean emphasised;
  private final boolean normal;
  private @Nullable String dropReason;
  private @Nullable String folded;

  /**
   * A block.
   *
   * @param kind what it is
   * @param text its characters, white space collapsed, lines apart where the page breaks them
   * @param container the element that it stands in
   * @param weight how much text it is ({@link Spaces#weight})
   * @param linkWeight how much of its weight stands in links
   * @param emphasisWeight how much of its weight is bold, italic or alike
   * @param normal whether its text is known to be normal as it is
   */
  TextBlock(
      BlockKind kind,
      String text,
      PageElement container,
      int weight,
      int linkWeight,
      int emphasisWeight,
      boolean normal) {
    this.kind = kind;
    this.text = text;
    this.container = container;
    this.weight = weight;
    this.linkWeight = Math.min(linkWeight, weight);
    this.emphasised = emphasisWeight * 10 >= weight * 9;
    this.normal = normal;
  }

  /** What it is. */
  public BlockKind kind() {
    return kind;
  }

  /** Its text. */
  public String text() {
    return text;
  }

  /** Its text in the form in which Dateline keeps it ({@link TextNormalizer}). */
  public String normalText() {
    return normal
        ? text
        : kind == BlockKind.PREFORMATTED
            ? TextNormalizer.preformatted(text)
            : TextNormalizer.block(text);
  }

  /** The words alone, folded for comparing; of long blocks only the beginning. */
  public String folded() {
    String words = folded;
    if (words == null) {
      words = Folding.words(text, FOLDED);
      folded = words;
    }
    return words;
  }

  /** The first words, folded; enough to see whether a phrase stands there. */
  String foldedBeginning() {
    return folded != null || text.length() <= FOLDED ? folded() : Folding.words(text, BEGINNING);
  }

  /** The element that it stands in. */
  public PageElement container() {
    return container;
  }

  /** How much text it is ({@link Spaces#weight}). */
  public int weight() {
    return weight;
  }

  /** The share of its text that stands in links, 0 to 1. */
  public double linkDensity() {
    return weight == 0 ? 1 : (double) linkWeight / weight;
  }

  /** How much of its text stands outside links. */
  public int plainWeight() {
    return weight - linkWeight;
  }

  /** Whether all of it is bold, italic or underlined. */
  public boolean emphasised() {
    return emphasised;
  }

  /** Leaves it out; the first reason stays. */
  public void drop(String reason) {
    if (dropReason == null) {
      dropReason = reason;
    }
  }

  /** Takes it in again. */
  public void restore() {
    dropReason = null;
  }

  /** Whether it is part of the text. */
  public boolean kept() {
    return dropReason == null;
  }

  /** Why it was left out, where it was. */
  public Optional<String> dropReason() {
    return Optional.ofNullable(dropReason);
  }

  @Override
  public String toString() {
    return kind + " " + (dropReason == null ? "" : "(" + dropReason + ") ") + text;
  }
}
