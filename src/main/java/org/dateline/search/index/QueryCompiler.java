package org.dateline.search.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.dateline.model.ClaimStatus;
import org.dateline.search.QueryNames;
import org.dateline.search.SearchResult.Note;
import org.dateline.search.analysis.Language;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.index.IndexFields.Weighted;
import org.dateline.search.query.DateForm;
import org.dateline.search.query.QueryField;
import org.dateline.search.query.QueryNode;
import org.dateline.search.query.QueryReader;
import org.dateline.search.query.ReadQuery;

/**
 * Makes Lucene's query of a query's tree. One compiler serves one query: it collects what the
 * person should know of how the query was understood.
 */
public final class QueryCompiler {
  private static final int DEEPEST_SAVED = 8;
  private static final int SHORTEST_LANGUAGE = 2;

  private final WordQueries words;
  private final Regions regions;
  private final ClaimTypes claimTypes;
  private final LocalDate today;
  private final Function<String, Optional<String>> saved;
  private final List<Note> notes = new ArrayList<>();
  private boolean revisions;
  private int depth;

  /**
   * @param languages those whose stems the index holds
   */
  public QueryCompiler(
      TextAnalysis analysis, Set<Language> languages, QueryNames names, LocalDate today) {
    this.words = new WordQueries(analysis, languages);
    this.regions = new Regions(names.gazetteer());
    this.claimTypes = new ClaimTypes(names.claimTypes().get(), analysis);
    this.today = today;
    this.saved = names.saved();
  }

  /** What the person should know, after {@link #compile}. */
  public List<Note> notes() {
    return List.copyOf(notes);
  }

  /** Whether earlier revisions are asked for, after {@link #compile}. */
  public boolean revisions() {
    return revisions;
  }

  WordQueries words() {
    return words;
  }

  /** The query of a tree, over all revisions. */
  public Query compile(QueryNode node) throws Unanswerable {
    return anywhere(node).orElseGet(() -> MatchAllDocsQuery.INSTANCE);
  }

  /** Nothing where the node holds no term, such as a lone sign, so that it is passed over. */
  Optional<Query> anywhere(QueryNode node) throws Unanswerable {
    return node(node, Optional.empty());
  }

  private Optional<Query> node(QueryNode node, Optional<QueryField> field) throws Unanswerable {
    return switch (node) {
      case QueryNode.Everything _ -> Optional.of(MatchAllDocsQuery.INSTANCE);
      case QueryNode.And and -> and(and, field);
      case QueryNode.Or or -> or(or, field);
      case QueryNode.Not not -> not(not, field);
      case QueryNode.InField inField -> node(inField.inner(), Optional.of(inField.field()));
      case QueryNode.Dates dates -> Optional.of(dates(dates));
      case QueryNode.Has has -> Optional.of(keyword(IndexFields.PROPERTY, has.property().name()));
      case QueryNode.Revisions _ -> {
        revisions = true;
        yield Optional.of(MatchAllDocsQuery.INSTANCE);
      }
      case QueryNode.Saved name -> Optional.of(saved(name.name(), field));
      case QueryNode.Word word -> value(word.text(), false, word, field);
      case QueryNode.Phrase phrase -> value(phrase.text(), true, phrase, field);
      case QueryNode.Wildcard wildcard -> pattern(wildcard, field);
      case QueryNode.Fuzzy fuzzy ->
          field.isPresent() && isKeyword(field.get())
              ? value(fuzzy.text(), false, fuzzy, field)
              : words.fuzzy(fuzzy.text(), fuzzy.edits(), fields(field));
      case QueryNode.Near near -> near(near, field);
    };
  }

  private Optional<Query> and(QueryNode.And and, Optional<QueryField> field) throws Unanswerable {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean wanted = false;
    boolean unwanted = false;
    for (QueryNode part : and.all()) {
      if (part instanceof QueryNode.Not not) {
        Optional<Query> query = node(not.inner(), field);
        if (query.isPresent()) {
          all.add(query.get(), Occur.MUST_NOT);
          unwanted = true;
        }
      } else {
        Optional<Query> query = node(part, field);
        if (query.isPresent()) {
          all.add(query.get(), Occur.MUST);
          wanted = true;
        }
      }
    }
    if (!wanted && unwanted) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    return wanted || unwanted ? Optional.of(all.build()) : Optional.empty();
  }

  private Optional<Query> or(QueryNode.Or or, Optional<QueryField> field) throws Unanswerable {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    boolean some = false;
    for (QueryNode part : or.any()) {
      Optional<Query> query = node(part, field);
      if (query.isPresent()) {
        any.add(query.get(), Occur.SHOULD);
        some = true;
      }
    }
    return some ? Optional.of(any.build()) : Optional.empty();
  }

  private Optional<Query> not(QueryNode.Not not, Optional<QueryField> field) throws Unanswerable {
    return node(not.inner(), field)
        .map(query ->
            new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(query, Occur.MUST_NOT)
                .build());
  }

  private Query saved(String name, Optional<QueryField> field) throws Unanswerable {
    if (depth >= DEEPEST_SAVED) {
      throw new Unanswerable(
          "The saved search “" + name + "” contains itself.", name, Optional.empty());
    }
    String query =
        saved
            .apply(name)
            .orElseThrow(() ->
                new Unanswerable(
                    "There is no saved search “" + name + "”.", name, Optional.empty()));
    return switch (new QueryReader().read(query)) {
      case ReadQuery.Misread misread ->
          throw new Unanswerable(
              "The saved search “" + name + "” has a mistake: " + misread.sentence(),
              name,
              Optional.empty());
      case ReadQuery.Understood understood -> {
        depth++;
        Query inner = node(understood.node(), field).orElseGet(() -> MatchAllDocsQuery.INSTANCE);
        depth--;
        yield inner;
      }
    };
  }

  private Query dates(QueryNode.Dates dates) {
    DateForm.Span span = dates.form().resolve(today);
    return new ConstantScoreQuery(
        switch (dates.field()) {
          case CAPTURED -> between(IndexFields.CAPTURED, span.from(), span.to());
          case DATE -> published(span);
        });
  }

  /** Of a document that states only its month, all days of the month have to lie in the span. */
  private static Query published(DateForm.Span span) {
    Optional<LocalDate> lastMonth =
        span.to().map(day -> day.plusDays(1).withDayOfMonth(1).minusMonths(1));
    return new BooleanQuery.Builder()
        .add(between(IndexFields.DATE, span.from(), span.to()), Occur.SHOULD)
        .add(between(IndexFields.MONTH, span.from(), lastMonth), Occur.SHOULD)
        .build();
  }

  private static Query between(String field, Optional<LocalDate> from, Optional<LocalDate> to) {
    return IntPoint.newRangeQuery(
        field,
        from.map(day -> Math.toIntExact(day.toEpochDay())).orElse(Integer.MIN_VALUE),
        to.map(day -> Math.toIntExact(day.toEpochDay())).orElse(Integer.MAX_VALUE));
  }

  /** The value of a field, or words without a field. */
  private Optional<Query> value(
      String text, boolean quoted, QueryNode node, Optional<QueryField> field) throws Unanswerable {
    if (field.isPresent() && isKeyword(field.get())) {
      return Optional.of(
          switch (field.get()) {
            case REGION -> region(text, quoted);
            case LANG -> language(text);
            case STATUS -> status(text);
            default -> throw new IllegalStateException("no keyword field: " + field);
          });
    }
    if (field.equals(Optional.of(QueryField.TYPE))) {
      claimTypes.check(text);
    }
    List<Weighted> fields = fields(field);
    if (!quoted) {
      return words.word(text, fields);
    }
    return node instanceof QueryNode.Phrase phrase && phrase.distance() > 0
        ? words.phraseNear(text, phrase.distance(), fields)
        : words.phrase(text, fields);
  }

  /** Whether a field holds values and no text. */
  static boolean isKeyword(QueryField field) {
    return switch (field) {
      case REGION, LANG, STATUS -> true;
      case TITLE, BODY, AUTHOR, PUBLISHER, URL, STORY, SOURCE, TYPE, VENDOR, SPEAKER, TAG, NOTE ->
          false;
    };
  }

  private static List<Weighted> fields(Optional<QueryField> field) {
    return field
        .map(one -> List.of(new Weighted(IndexFields.of(one), 1f)))
        .orElse(IndexFields.EVERYWHERE);
  }

  private Query region(String typed, boolean exactly) throws Unanswerable {
    Set<BytesRef> codes = new LinkedHashSet<>();
    for (String code : regions.codes(typed, exactly, notes)) {
      codes.add(new BytesRef(code));
    }
    return new ConstantScoreQuery(new TermInSetQuery(IndexFields.REGION, codes));
  }

  private static Query language(String typed) throws Unanswerable {
    Optional<String> code = Language.of(typed).map(Language::code);
    if (code.isEmpty()) {
      String wanted = typed.toLowerCase(Locale.ROOT);
      for (Language language : Language.values()) {
        Locale locale = Locale.forLanguageTag(language.code());
        if (locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT).equals(wanted)
            || locale.getDisplayLanguage(locale).toLowerCase(locale).equals(wanted)) {
          code = Optional.of(language.code());
        }
      }
    }
    if (code.isEmpty() && typed.length() > SHORTEST_LANGUAGE + 1) {
      throw new Unanswerable(
          "No language is named “" + typed + "”; write a code, such as lang:fa.",
          typed,
          Optional.empty());
    }
    return keyword(IndexFields.LANGUAGE, code.orElse(typed));
  }

  private static Query status(String typed) throws Unanswerable {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return keyword(
        IndexFields.STATUS,
        ClaimStatus.ofLabel(wanted)
            .orElseThrow(() ->
                new Unanswerable(
                    "No claim has the status “"
                        + typed
                        + "”; there is unchecked, checked, disputed and retracted.",
                    typed,
                    Optional.empty()))
            .label());
  }

  private Optional<Query> pattern(QueryNode.Wildcard wildcard, Optional<QueryField> field)
      throws Unanswerable {
    if (field.isPresent() && isKeyword(field.get())) {
      if (wildcard.pattern().chars().allMatch(c -> c == '*')) {
        return Optional.of(MatchAllDocsQuery.INSTANCE);
      }
      throw new Unanswerable(
          "A wildcard cannot stand after “" + field.get().label() + ":”.",
          wildcard.pattern(),
          Optional.empty());
    }
    return words.pattern(wildcard.pattern(), fields(field));
  }

  private Optional<Query> near(QueryNode.Near near, Optional<QueryField> field)
      throws Unanswerable {
    List<IntervalsSource> sources = new ArrayList<>();
    for (QueryNode item : near.items()) {
      source(item).ifPresent(sources::add);
    }
    if (field.isPresent() && isKeyword(field.get())) {
      throw new Unanswerable(
          "NEAR cannot stand after “" + field.get().label() + ":”.",
          field.get().label() + ":",
          Optional.empty());
    }
    return words.near(sources, near.distance(), false, fields(field));
  }

  private Optional<IntervalsSource> source(QueryNode item) {
    return switch (item) {
      case QueryNode.Word word -> words.wordSource(word.text());
      case QueryNode.Fuzzy fuzzy -> words.fuzzySource(fuzzy.text(), fuzzy.edits());
      case QueryNode.Wildcard wildcard -> words.patternSource(wildcard.pattern());
      case QueryNode.Phrase phrase -> words.phraseSource(phrase.text());
      case QueryNode.Or or -> {
        IntervalsSource[] any =
            or.any().stream()
                .map(this::source)
                .flatMap(Optional::stream)
                .toArray(IntervalsSource[]::new);
        yield any.length == 0 ? Optional.empty() : Optional.of(Intervals.or(any));
      }
      // The reader lets nothing else into NEAR.
      case QueryNode.Everything _ -> Optional.empty();
      case QueryNode.Near _ -> Optional.empty();
      case QueryNode.InField _ -> Optional.empty();
      case QueryNode.Dates _ -> Optional.empty();
      case QueryNode.Has _ -> Optional.empty();
      case QueryNode.Revisions _ -> Optional.empty();
      case QueryNode.Saved _ -> Optional.empty();
      case QueryNode.And _ -> Optional.empty();
      case QueryNode.Not _ -> Optional.empty();
    };
  }

  private static Query keyword(String name, String value) {
    return new ConstantScoreQuery(new TermQuery(new Term(name, value)));
  }
}
