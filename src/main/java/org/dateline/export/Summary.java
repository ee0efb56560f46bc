package org.dateline.export;

/** The line under a timeline's title. */
final class Summary {
  private Summary() {}

  static String of(Timeline timeline) {
    return counted(timeline.entries().size(), "claim")
        + " from "
        + counted(timeline.articles(), "article")
        + ", put together on "
        + InstantWords.of(timeline.generated())
        + ".";
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
