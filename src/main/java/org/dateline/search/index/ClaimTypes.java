package org.dateline.search.index;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.search.spell.LevenshteinDistance;
import org.dateline.model.Code;
import org.dateline.search.analysis.TextAnalysis;

/** Says where a query names a type of claims that there is not. Immutable. */
final class ClaimTypes {
  /** Words of so many letters may have an ending more or less. */
  private static final int SHORTEST_BEGINNING = 4;

  private static final float ALIKE = 0.5f;

  private final List<Code> types;
  private final TextAnalysis analysis;

  /**
   * @param types those that there are; none where any word will do
   */
  ClaimTypes(List<Code> types, TextAnalysis analysis) {
    this.types = types;
    this.analysis = analysis;
  }

  /**
   * @throws Unanswerable where no type has all the words in its key or name
   */
  void check(String typed) throws Unanswerable {
    List<String> wanted = analysis.exact(typed);
    boolean known =
        wanted.isEmpty()
            || types.isEmpty()
            || types.stream().anyMatch(type -> hasAll(analysis.exact(words(type)), wanted));
    if (!known) {
      throw new Unanswerable(
          "No claim type is named “"
              + typed
              + "”; there is "
              + types.stream().map(Code::key).collect(Collectors.joining(", "))
              + ".",
          typed,
          nearest(typed));
    }
  }

  private static String words(Code type) {
    return type.key() + " " + type.name();
  }

  private static boolean hasAll(List<String> words, List<String> wanted) {
    return wanted.stream().allMatch(word -> words.stream().anyMatch(own -> isForm(word, own)));
  }

  private static boolean isForm(String word, String other) {
    boolean begins = word.startsWith(other) || other.startsWith(word);
    return word.equals(other)
        || (begins && Math.min(word.length(), other.length()) >= SHORTEST_BEGINNING);
  }

  private Optional<String> nearest(String typed) {
    return types.stream()
        .max(Comparator.comparingDouble(type -> likeness(typed, type)))
        .filter(type -> likeness(typed, type) > ALIKE)
        .map(Code::key);
  }

  /** How alike it is to a type's key or name, or to a word of them. */
  private double likeness(String typed, Code type) {
    String wanted = analysis.fold(typed);
    LevenshteinDistance distance = new LevenshteinDistance();
    double best =
        Math.max(
            distance.getDistance(wanted, analysis.fold(type.key())),
            distance.getDistance(wanted, analysis.fold(type.name())));
    for (String word : analysis.exact(words(type))) {
      best = Math.max(best, distance.getDistance(wanted, word));
    }
    return best;
  }
}
