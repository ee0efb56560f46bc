package org.dateline.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.spell.LevenshteinDistance;
import org.apache.lucene.util.BytesRef;
import org.dateline.search.Facet;
import org.dateline.search.analysis.TextAnalysis;

/** The values that articles have in a facet, such as their publishers. Used by one thread. */
final class KnownValues {
  private static final int MOST_LOOKED_AT = 20_000;
  private static final int SHORTEST_ALIKE = 4;

  /** One letter of four or two of seven may be wrong. */
  private static final float ALIKE = 0.7f;

  private final IndexSearcher searcher;
  private final TextAnalysis analysis;
  private final LevenshteinDistance distance = new LevenshteinDistance();

  KnownValues(IndexSearcher searcher, TextAnalysis analysis) {
    this.searcher = searcher;
    this.analysis = analysis;
  }

  /**
   * A value.
   *
   * @param text as articles have it
   * @param articles how many have it
   */
  record Value(String text, int articles) {
    /** As it is written behind a field's name. */
    String quoted() {
      return text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-')
          ? text
          : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
  }

  private static final Comparator<Value> MOST_FREQUENT_FIRST =
      Comparator.comparingInt(Value::articles).reversed().thenComparing(Value::text);

  /** Values of which a word begins so, the most frequent first. */
  List<Value> beginning(Facet facet, String typed) throws IOException {
    String wanted = analysis.fold(typed);
    return all(facet, value -> value.startsWith(wanted) || value.contains(" " + wanted)).stream()
        .sorted(MOST_FREQUENT_FIRST)
        .toList();
  }

  /** Values that are spelt nearly so, or of which a word is, the most alike first. */
  List<Value> alike(Facet facet, String typed) throws IOException {
    String wanted = analysis.fold(typed);
    if (wanted.length() < SHORTEST_ALIKE) {
      return List.of();
    }
    ToDoubleFunction<String> likeness =
        folded -> {
          double best = distance.getDistance(wanted, folded);
          for (String word : folded.split(" ", -1)) {
            best = Math.max(best, distance.getDistance(wanted, word));
          }
          return best;
        };
    return all(facet, folded -> likeness.applyAsDouble(folded) >= ALIKE).stream()
        .sorted(
            Comparator.<Value>comparingDouble(
                    value -> -likeness.applyAsDouble(analysis.fold(value.text())))
                .thenComparing(MOST_FREQUENT_FIRST))
        .toList();
  }

  private List<Value> all(Facet facet, Predicate<String> folded) throws IOException {
    List<Value> values = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexFields.of(facet));
    if (terms == null) {
      return values;
    }
    TermsEnum each = terms.iterator();
    int looked = 0;
    for (BytesRef term = each.next();
        term != null && looked++ < MOST_LOOKED_AT;
        term = each.next()) {
      String text = term.utf8ToString();
      if (folded.test(analysis.fold(text))) {
        values.add(new Value(text, each.docFreq()));
      }
    }
    return values;
  }
}
