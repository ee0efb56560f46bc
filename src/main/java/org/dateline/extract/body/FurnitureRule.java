package org.dateline.extract.body;

import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What stands word for word in several articles of one publisher is furniture: appeals, boilerplate
 * about the company, notes on method. Only the workspace can know; on a single page this rule has
 * nothing to say.
 */
final class FurnitureRule implements SingleBlockRule {
  /** In how many other articles a block must have been seen. */
  static final int OFTEN = 2;

  private final ToIntFunction<TextBlock> known;

  FurnitureRule(ToIntFunction<TextBlock> known) {
    this.known = known;
  }

  @Override
  public Optional<String> objection(TextBlock block) {
    int others = known.applyAsInt(block);
    return others >= OFTEN
        ? Optional.of("stands in " + others + " other articles of this publisher")
        : Optional.empty();
  }
}
