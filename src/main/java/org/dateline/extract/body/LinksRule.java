package org.dateline.extract.body;

import java.util.Optional;
import org.dateline.model.BlockKind;

/** A block that is nothing but links leads elsewhere: teasers, tags, “more on this”. */
final class LinksRule implements SingleBlockRule {
  static final String REASON = "only links";

  private static final double NEARLY_ALL = 0.8;

  @Override
  public Optional<String> objection(TextBlock block) {
    return block.linkDensity() > NEARLY_ALL && block.kind() != BlockKind.HEADING
        ? Optional.of(REASON)
        : Optional.empty();
  }
}
