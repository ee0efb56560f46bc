package org.dateline.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.dateline.model.Gazetteer;
import org.dateline.search.Completion;
import org.dateline.search.Facet;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.query.DateField;
import org.dateline.search.query.Property;
import org.dateline.search.query.QueryField;

/** Completes fields, values and words of a query while it is typed. Used by one thread. */
public final class Completing {
  private static final int SHORTEST_WORD = 2;
  private static final int MOST_LOOKED_AT = 20_000;
  private static final int MOST_WORDS = 100;
  private static final List<String> DATES =
      List.of(
          "last-7-days",
          "last-30-days",
          "last-12-months",
          "today",
          "yesterday",
          "this-week",
          "this-month",
          "this-year");

  private final IndexSearcher searcher;
  private final TextAnalysis analysis;
  private final Gazetteer gazetteer;

  public Completing(IndexSearcher searcher, TextAnalysis analysis, Gazetteer gazetteer) {
    this.searcher = searcher;
    this.analysis = analysis;
    this.gazetteer = gazetteer;
  }

  /** Something that could be meant. */
  private record Candidate(String text, String label, int count) {}

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::count).reversed().thenComparing(Candidate::label);

  /** The best completions of the word at the caret. */
  public List<Completion> complete(String query, int caret, int limit) throws IOException {
    int end = Math.clamp(caret, 0, query.length());
    int start = start(query, end);
    String word = query.substring(start, end);
    String sign = word.startsWith("-") ? "-" : "";
    String plain = word.substring(sign.length());
    int colon = plain.indexOf(':');
    List<Candidate> candidates;
    String before;
    if (colon > 0) {
      before = sign + plain.substring(0, colon + 1);
      String value = plain.substring(colon + 1);
      candidates =
          values(plain.substring(0, colon), value.startsWith("\"") ? value.substring(1) : value);
    } else {
      before = sign;
      candidates = plain.isEmpty() ? List.of() : names(plain);
    }
    List<Completion> completions = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (completions.size() == limit) {
        break;
      }
      String text = before + candidate.text();
      boolean open = candidate.text().endsWith(":");
      String space = open || query.startsWith(" ", end) ? "" : " ";
      completions.add(
          new Completion(
              query.substring(0, start) + text + space + query.substring(end),
              start + text.length() + space.length(),
              candidate.label(),
              candidate.count()));
    }
    return completions;
  }

  /** Where the word before the caret begins; a quoted value belongs to its field. */
  private static int start(String query, int end) {
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < end; i++) {
      char c = query.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (Character.isWhitespace(c) || c == '(')) {
        start = i + 1;
      }
    }
    return start;
  }

  private List<Candidate> names(String typed) throws IOException {
    String wanted = typed.toLowerCase(Locale.ROOT);
    List<Candidate> candidates = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Arrays.stream(QueryField.values()).map(QueryField::label).forEach(names::add);
    Arrays.stream(DateField.values()).map(DateField::label).forEach(names::add);
    names.add("saved");
    for (String name : names) {
      if (name.startsWith(wanted)) {
        candidates.add(new Candidate(name + ":", name + ":", 0));
      }
    }
    for (Property property : Property.values()) {
      String text = property.keyword() + ":" + property.value();
      if (text.startsWith(wanted)) {
        candidates.add(new Candidate(text, text, 0));
      }
    }
    candidates.addAll(words(typed));
    return candidates;
  }

  private List<Candidate> words(String typed) throws IOException {
    String folded = analysis.fold(typed);
    if (folded.length() < SHORTEST_WORD) {
      return List.of();
    }
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexFields.BODY);
    if (terms == null) {
      return List.of();
    }
    BytesRef prefix = new BytesRef(folded);
    TermsEnum each = terms.iterator();
    if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return List.of();
    }
    PriorityQueue<Candidate> best = new PriorityQueue<>(BEST_FIRST.reversed());
    int looked = 0;
    for (BytesRef term = each.term();
        term != null && StringHelper.startsWith(term, prefix) && looked++ < MOST_LOOKED_AT;
        term = each.next()) {
      int count = each.docFreq();
      // Terms come by the alphabet, so that of equals the first ones stay.
      if (best.size() < MOST_WORDS || count > best.element().count()) {
        String word = term.utf8ToString();
        if (!word.equals(folded)) {
          best.add(new Candidate(word, word, count));
        }
        if (best.size() > MOST_WORDS) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(BEST_FIRST).toList();
  }

  private List<Candidate> values(String name, String typed) throws IOException {
    if (DateField.named(name).isPresent()) {
      return DATES.stream()
          .filter(form -> form.startsWith(typed.toLowerCase(Locale.ROOT)))
          .map(form -> new Candidate(form, form, 0))
          .toList();
    }
    List<Candidate> properties =
        Arrays.stream(Property.values())
            .filter(property -> property.keyword().equalsIgnoreCase(name))
            .filter(property -> property.value().startsWith(typed.toLowerCase(Locale.ROOT)))
            .map(property -> new Candidate(property.value(), property.value(), 0))
            .toList();
    if (!properties.isEmpty()) {
      return properties;
    }
    Optional<QueryField> field = QueryField.named(name);
    if (field.isEmpty()) {
      return List.of();
    }
    return switch (field.get()) {
      case TITLE, BODY, NOTE, URL, TAG -> words(typed);
      case REGION ->
          gazetteer.complete(typed, 20).stream()
              .map(region ->
                  new Candidate(region.code(), region.name() + " (" + region.code() + ")", 0))
              .toList();
      case AUTHOR -> facetValues(Facet.AUTHOR, typed);
      case PUBLISHER -> facetValues(Facet.PUBLISHER, typed);
      case LANG -> facetValues(Facet.LANGUAGE, typed);
      case STORY -> facetValues(Facet.STORY, typed);
      case SOURCE -> facetValues(Facet.SOURCE, typed);
      case TYPE -> facetValues(Facet.TYPE, typed);
      case VENDOR -> facetValues(Facet.ORGANISATION, typed);
      case SPEAKER -> facetValues(Facet.SPEAKER, typed);
      case STATUS -> facetValues(Facet.STATUS, typed);
    };
  }

  private List<Candidate> facetValues(Facet facet, String typed) throws IOException {
    return new KnownValues(searcher, analysis)
        .beginning(facet, typed).stream()
            .map(value -> new Candidate(value.quoted(), value.text(), value.articles()))
            .toList();
  }
}
