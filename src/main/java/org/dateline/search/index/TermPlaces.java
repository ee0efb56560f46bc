package org.dateline.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.dateline.model.TextRange;

/**
 * Where single terms stand in the texts of documents. Each term of a segment is looked up once for
 * all documents that are asked for in their order, which most of the time goes to otherwise. Used
 * by one thread.
 */
final class TermPlaces {
  private final Map<String, Set<Term>> byField = new HashMap<>();
  private final Map<String, Opened> opened = new HashMap<>();

  /** The terms of a field in one segment, read up to some document. */
  private static final class Opened {
    private final LeafReaderContext leaf;
    private final List<PostingsEnum> postings;
    private int reached = -1;

    Opened(LeafReaderContext leaf, List<PostingsEnum> postings) {
      this.leaf = leaf;
      this.postings = postings;
    }
  }

  /** Looks for a term from now on. */
  void add(Term term) {
    byField.computeIfAbsent(term.field(), any -> new LinkedHashSet<>()).add(term);
  }

  /**
   * Adds where the terms stand in a text.
   *
   * @param document of the leaf
   * @param length of the text, in UTF-16 units
   * @param most how many places are enough
   */
  void collect(
      LeafReaderContext leaf,
      int document,
      String field,
      int length,
      int most,
      List<TextRange> ranges)
      throws IOException {
    for (PostingsEnum postings : postings(leaf, document, field)) {
      int at = postings.docID();
      if (at < document) {
        at = postings.advance(document);
      }
      if (at == document) {
        int times = postings.freq();
        for (int i = 0; i < times && ranges.size() < most; i++) {
          postings.nextPosition();
          int start = postings.startOffset();
          int end = Math.min(postings.endOffset(), length);
          if (start >= 0 && start < end) {
            ranges.add(new TextRange(start, end));
          }
        }
      }
    }
  }

  private List<PostingsEnum> postings(LeafReaderContext leaf, int document, String field)
      throws IOException {
    Set<Term> wanted = byField.getOrDefault(field, Set.of());
    if (wanted.isEmpty()) {
      return List.of();
    }
    Opened known = opened.get(field);
    if (known == null || known.leaf != leaf || known.reached >= document) {
      known = new Opened(leaf, open(leaf, field, wanted));
      opened.put(field, known);
    }
    known.reached = document;
    return known.postings;
  }

  private static List<PostingsEnum> open(LeafReaderContext leaf, String field, Set<Term> wanted)
      throws IOException {
    List<PostingsEnum> postings = new ArrayList<>();
    Terms terms = leaf.reader().terms(field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (Term term : wanted) {
        if (each.seekExact(term.bytes())) {
          postings.add(each.postings(null, PostingsEnum.OFFSETS));
        }
      }
    }
    return postings;
  }
}
