package org.dateline.search.index;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.dateline.model.StatedTime;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.copies.CopyDecisions;
import org.dateline.search.copies.CopyGroup;
import org.dateline.search.copies.Likeness;
import org.dateline.search.copies.Shingles;
import org.dateline.search.copies.Sketch;
import org.dateline.search.query.QueryField;

/**
 * Looks up likely copies by their sketches, then compares the texts themselves. Used by one thread.
 */
public final class CopyFinder {
  private static final int CANDIDATES = 60;
  private static final int LARGEST_GROUP = 100;
  private static final int CREDITS = 300;

  private final IndexSearcher searcher;
  private final TextAnalysis analysis;
  private final CopyDecisions decisions;
  private final Map<UUID, Text> texts = new HashMap<>();

  /** An article's text, read once. */
  private record Text(UUID article, Document document, Shingles shingles) {}

  public CopyFinder(IndexSearcher searcher, TextAnalysis analysis, CopyDecisions decisions) {
    this.searcher = searcher;
    this.analysis = analysis;
    this.decisions = decisions;
  }

  private static Shingles shingles(String text, TextAnalysis analysis) {
    return Shingles.of(analysis.exact(text));
  }

  /**
   * The articles that are copies of one, with how alike they are; the article itself is not among
   * them.
   */
  public Map<UUID, Likeness> copies(UUID article) throws IOException {
    Map<UUID, Likeness> copies = new LinkedHashMap<>();
    Optional<Text> own = text(article);
    if (own.isEmpty()) {
      return copies;
    }
    BooleanQuery.Builder like = new BooleanQuery.Builder();
    for (byte[] key : Sketch.of(own.get().shingles()).keys()) {
      like.add(
          new ConstantScoreQuery(new TermQuery(new Term(IndexFields.COPY, new BytesRef(key)))),
          Occur.SHOULD);
    }
    BooleanQuery candidates =
        new BooleanQuery.Builder()
            .add(like.build(), Occur.MUST)
            .add(new TermQuery(new Term(IndexFields.CURRENT, IndexFields.YES)), Occur.FILTER)
            .build();
    TopDocs found = searcher.search(candidates, CANDIDATES);
    for (ScoreDoc candidate : found.scoreDocs) {
      Text other = text(candidate.doc);
      if (!other.article().equals(article) && !decisions.areApart(article, other.article())) {
        Likeness likeness = Likeness.of(own.get().shingles(), other.shingles());
        if (likeness.kind().isPresent()) {
          copies.put(other.article(), likeness);
        }
      }
    }
    for (UUID joined : decisions.joinedTo(article)) {
      Optional<Text> other = text(joined);
      if (other.isPresent()) {
        copies.putIfAbsent(joined, Likeness.of(own.get().shingles(), other.get().shingles()));
      }
    }
    return copies;
  }

  /** All that carry the same story as an article; the article alone where nobody else does. */
  public Optional<CopyGroup> group(UUID article) throws IOException {
    Optional<Text> own = text(article);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    List<CopyGroup.Member> members = new ArrayList<>();
    for (UUID member : connected(article)) {
      Text text = text(member).orElseThrow();
      members.add(member(text, Likeness.of(text.shingles(), own.get().shingles())));
    }
    return Optional.of(CopyGroup.of(members));
  }

  private Set<UUID> connected(UUID article) throws IOException {
    Set<UUID> group = new LinkedHashSet<>();
    Deque<UUID> next = new ArrayDeque<>();
    next.add(article);
    group.add(article);
    while (!next.isEmpty() && group.size() < LARGEST_GROUP) {
      for (UUID copy : copies(next.remove()).keySet()) {
        boolean split = group.stream().anyMatch(other -> decisions.areApart(other, copy));
        if (!split && group.add(copy)) {
          next.add(copy);
        }
      }
    }
    return group;
  }

  /**
   * Whether one document's text is a copy of another's, or holds it, as far as nobody disagreed.
   */
  boolean areCopies(int one, int other) throws IOException {
    Text first = text(one);
    Text second = text(other);
    return !decisions.areApart(first.article(), second.article())
        && Likeness.of(first.shingles(), second.shingles()).kind().isPresent();
  }

  private Optional<Text> text(UUID article) throws IOException {
    Text known = texts.get(article);
    if (known != null) {
      return Optional.of(known);
    }
    OptionalInt document = current(searcher, article);
    return document.isEmpty() ? Optional.empty() : Optional.of(text(document.getAsInt()));
  }

  /** The document of an article's newest revision. */
  static OptionalInt current(IndexSearcher searcher, UUID article) throws IOException {
    TopDocs found =
        searcher.search(
            new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexFields.ARTICLE, article.toString())), Occur.FILTER)
                .add(new TermQuery(new Term(IndexFields.CURRENT, IndexFields.YES)), Occur.FILTER)
                .build(),
            1);
    return found.scoreDocs.length == 0
        ? OptionalInt.empty()
        : OptionalInt.of(found.scoreDocs[0].doc);
  }

  private Text text(int number) throws IOException {
    Document document = searcher.storedFields().document(number);
    UUID article = UUID.fromString(stored(document, IndexFields.ARTICLE));
    Text known = texts.get(article);
    if (known == null) {
      known =
          new Text(article, document, shingles(stored(document, IndexFields.SHOWN_BODY), analysis));
      texts.put(article, known);
    }
    return known;
  }

  private static CopyGroup.Member member(Text text, Likeness likeness) {
    Document document = text.document();
    String body = stored(document, IndexFields.SHOWN_BODY);
    Number captured =
        java.util.Objects.requireNonNull(
            java.util.Objects.requireNonNull(document.getField(IndexFields.CAPTURED_AT))
                .numericValue());
    return new CopyGroup.Member(
        text.article(),
        stored(document, IndexFields.SHOWN_TITLE),
        stored(document, IndexFields.of(QueryField.URL)),
        Optional.ofNullable(document.get(IndexFields.of(QueryField.PUBLISHER))),
        Optional.ofNullable(document.get(IndexFields.PUBLISHED_STATED)).flatMap(StatedTime::parse),
        Instant.ofEpochMilli(captured.longValue()),
        stored(document, IndexFields.BYLINE)
            + "\n"
            + body.substring(0, Math.min(CREDITS, body.length()))
            + "\n"
            + body.substring(Math.max(0, body.length() - CREDITS)),
        likeness);
  }

  private static String stored(Document document, String name) {
    String value = document.get(name);
    return value == null ? "" : value;
  }
}
