package org.dateline.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * What a query means, as a tree. {@link QueryPrinter} writes it as a query again, and reading that
 * gives an equal tree.
 */
public sealed interface QueryNode {
  /** All articles. */
  record Everything() implements QueryNode {}

  /** A word in any of its inflected forms; perhaps several where it holds hyphens or the like. */
  record Word(String text) implements QueryNode {}

  /**
   * A word or one spelt nearly so.
   *
   * @param text the word
   * @param edits how many letters may differ, 1 or 2, or {@link #AUTOMATIC}
   */
  record Fuzzy(String text, int edits) implements QueryNode {
    /** As many as the word's length suggests. */
    public static final int AUTOMATIC = 0;
  }

  /**
   * Words of a pattern.
   *
   * @param pattern {@code *} stands for any letters, {@code ?} for one
   */
  record Wildcard(String pattern) implements QueryNode {}

  /**
   * Words exactly as written, case and marks aside.
   *
   * @param text the words
   * @param distance 0 where they follow each other; else how many other words may stand among them,
   *     in any order
   */
  record Phrase(String text, int distance) implements QueryNode {}

  /**
   * Words near each other, in any order.
   *
   * @param distance how many other words may stand among them
   * @param items words, fuzzy words, wildcards, phrases, or alternatives of them
   */
  record Near(int distance, List<QueryNode> items) implements QueryNode {
    public Near {
      items = List.copyOf(items);
    }
  }

  /** What is looked for in one field. */
  record InField(QueryField field, QueryNode inner) implements QueryNode {}

  /** A date in a span. */
  record Dates(DateField field, DateForm form) implements QueryNode {}

  /** What an article is or has. */
  record Has(Property property) implements QueryNode {}

  /** That earlier revisions are searched, too; it matches everything. */
  record Revisions() implements QueryNode {}

  /** Another query, by the name that it was saved under. */
  record Saved(String name) implements QueryNode {}

  /** All of them; two or more, none of them an {@code And} itself. */
  record And(List<QueryNode> all) implements QueryNode {
    public And {
      all = List.copyOf(all);
    }
  }

  /** Any of them; two or more, none of them an {@code Or} itself. */
  record Or(List<QueryNode> any) implements QueryNode {
    public Or {
      any = List.copyOf(any);
    }
  }

  /** None of it. */
  record Not(QueryNode inner) implements QueryNode {}

  /** All of the given ones, flat. */
  static QueryNode and(List<QueryNode> nodes) {
    List<QueryNode> flat = new ArrayList<>();
    for (QueryNode node : nodes) {
      if (node instanceof And inner) {
        flat.addAll(inner.all());
      } else {
        flat.add(node);
      }
    }
    return flat.isEmpty() ? new Everything() : flat.size() == 1 ? flat.getFirst() : new And(flat);
  }

  /** Any of the given ones, flat. */
  static QueryNode or(List<QueryNode> nodes) {
    List<QueryNode> flat = new ArrayList<>();
    for (QueryNode node : nodes) {
      if (node instanceof Or inner) {
        flat.addAll(inner.any());
      } else {
        flat.add(node);
      }
    }
    return flat.isEmpty() ? new Everything() : flat.size() == 1 ? flat.getFirst() : new Or(flat);
  }
}
