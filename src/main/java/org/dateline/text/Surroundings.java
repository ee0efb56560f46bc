package org.dateline.text;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.dateline.model.ChangeKind;

/**
 * Says what changed right beside words that stayed as they were: a “not” before the first of them
 * turns what they say, though none of their characters is another one.
 */
final class Surroundings {
  /** So many words to each side, but never beyond the sentence. */
  private static final int WORDS = 8;

  /** Other words beside a quote are other words; these can turn it. */
  private static final Set<ChangeKind> TURNING =
      EnumSet.of(ChangeKind.NEGATION, ChangeKind.NUMBER, ChangeKind.DATE, ChangeKind.NAME);

  private final Tokens a;
  private final Tokens b;
  private final TokenAlignment alignment;
  private final Supplier<ChangeClassifier> classifier;

  Surroundings(
      Tokens a, Tokens b, TokenAlignment alignment, Supplier<ChangeClassifier> classifier) {
    this.a = a;
    this.b = b;
    this.alignment = alignment;
    this.classifier = classifier;
  }

  /**
   * What changed beside a quote.
   *
   * @param from the first token of the second text that is the quote's
   * @param to the token after its last
   */
  Set<ChangeKind> changes(Quote quote, int from, int to) {
    Set<ChangeKind> changes = EnumSet.noneOf(ChangeKind.class);
    before(quote.from(), from, changes);
    after(quote.to(), to, changes);
    changes.retainAll(TURNING);
    return changes;
  }

  private void before(int quoteInA, int quoteInB, Set<ChangeKind> changes) {
    int startA = quoteInA;
    while (startA > 0 && quoteInA - startA < WORDS && !endsBefore(a, startA)) {
      startA--;
    }
    int startB = quoteInB;
    while (startB > 0 && quoteInB - startB < WORDS && !endsBefore(b, startB)) {
      startB--;
    }
    // Both windows begin at a word that is kept, or else one would end earlier than the other.
    int keptA = startA;
    while (keptA < quoteInA && !isWithin(alignment.inB(keptA), startB, quoteInB)) {
      keptA++;
    }
    if (keptA < quoteInA) {
      compare(keptA, quoteInA, alignment.inB(keptA), quoteInB, changes);
    } else {
      compareNegations(startA, quoteInA, startB, quoteInB, changes);
    }
  }

  private void after(int quoteInA, int quoteInB, Set<ChangeKind> changes) {
    int endA = quoteInA;
    while (endA < a.count() && endA - quoteInA < WORDS && !endsAt(a, endA)) {
      endA++;
    }
    int endB = quoteInB;
    while (endB < b.count() && endB - quoteInB < WORDS && !endsAt(b, endB)) {
      endB++;
    }
    int keptA = endA;
    while (keptA > quoteInA && !isWithin(alignment.inB(keptA - 1), quoteInB, endB)) {
      keptA--;
    }
    if (keptA > quoteInA) {
      compare(quoteInA, keptA, quoteInB, alignment.inB(keptA - 1) + 1, changes);
    } else {
      compareNegations(quoteInA, endA, quoteInB, endB, changes);
    }
  }

  private static boolean isWithin(int place, int from, int to) {
    return place >= from && place < to;
  }

  private void compare(int a0, int a1, int b0, int b1, Set<ChangeKind> changes) {
    boolean same = a1 - a0 == b1 - b0;
    for (int i = a0; i < a1 && same; i++) {
      same = alignment.inB(i) == b0 + i - a0;
    }
    if (!same) {
      changes.addAll(classifier.get().classify(words(a, a0, a1), words(b, b0, b1)));
    }
  }

  /** Nothing beside the quote is kept: that other things are said there is no news, a “not” is. */
  private void compareNegations(int a0, int a1, int b0, int b1, Set<ChangeKind> changes) {
    Set<ChangeKind> all = EnumSet.noneOf(ChangeKind.class);
    compare(a0, a1, b0, b1, all);
    if (all.contains(ChangeKind.NEGATION)) {
      changes.add(ChangeKind.NEGATION);
    }
  }

  private static String words(Tokens tokens, int from, int to) {
    return from < to ? tokens.text().substring(tokens.start(from), tokens.end(to - 1)) : "";
  }

  private static boolean endsBefore(Tokens tokens, int token) {
    return Seams.endsSentence(tokens, token - 1) || breaks(tokens, token);
  }

  private static boolean endsAt(Tokens tokens, int token) {
    return Seams.endsSentence(tokens, token) || (token > 0 && breaks(tokens, token));
  }

  private static boolean breaks(Tokens tokens, int token) {
    int newLine = tokens.text().indexOf('\n', tokens.end(token - 1));
    return newLine >= 0 && newLine < tokens.start(token);
  }
}
