package org.dateline.export;

import org.dateline.model.ClaimRelation;

/** How one claim stands to another, in words that stand before the other claim. */
final class Relation {
  private Relation() {}

  static String words(ClaimRelation relation) {
    return switch (relation) {
      case SUPPORTS -> "Supports";
      case CONTRADICTS -> "Contradicts";
      case UPDATES -> "Updates";
      case REPEATS -> "Repeats";
      case RETRACTS -> "Retracts";
    };
  }
}
