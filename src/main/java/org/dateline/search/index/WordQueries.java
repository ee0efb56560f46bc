package org.dateline.search.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.dateline.search.analysis.Language;
import org.dateline.search.analysis.QueryWord;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.index.IndexFields.Weighted;

/** Lucene's queries for the words, phrases and patterns of a query. Immutable. */
final class WordQueries {
  private static final int FUZZY_EXPANSIONS = 500;
  private static final int ONE_EDIT_UP_TO = 5;
  private static final int LONGEST_RUN = 4;
  private static final int MOST_PERMUTED = 3;

  private final TextAnalysis analysis;
  private final Set<Language> languages;

  /**
   * @param languages those whose stems the index holds
   */
  WordQueries(TextAnalysis analysis, Set<Language> languages) {
    this.analysis = analysis;
    this.languages = languages;
  }

  /** A word in any of its forms; nothing where no term is in it. */
  Optional<Query> word(String typed, List<Weighted> fields) {
    // サーバー is written サーバ as well.
    boolean lengthened = typed.length() >= LONGEST_RUN && typed.endsWith("ー");
    String word = lengthened ? typed.substring(0, typed.length() - 1) : typed;
    List<String> parts = runParts(word);
    if (parts.size() > 1) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      for (String part : parts) {
        plainWord(part, fields).ifPresent(query -> all.add(query, BooleanClause.Occur.MUST));
      }
      List<Query> either = new ArrayList<>();
      either.add(all.build());
      plainWord(word, fields).ifPresent(either::add);
      return Optional.of(any(either));
    }
    Optional<Query> spaced = spaced(word, fields);
    if (spaced.isPresent()) {
      List<Query> either = new ArrayList<>(List.of(spaced.get()));
      plainWord(word, fields).ifPresent(either::add);
      return Optional.of(any(either));
    }
    return plainWord(word, fields);
  }

  /** A Korean compound with spaces in it, which each outlet sets as it likes. */
  private Optional<Query> spaced(String word, List<Weighted> fields) {
    long korean = word.codePoints().filter(WordQueries::isHangul).count();
    boolean compound =
        languages.contains(Language.KOREAN)
            && korean > 0
            && (korean > LONGEST_RUN || korean < word.length())
            && word.codePoints().allMatch(c -> isHangul(c) || Character.isLetter(c));
    List<String> parts = compound ? analysis.wordsOf(word, Language.KOREAN) : List.of();
    // Beside its parts the dictionary gives the compounds among them.
    List<IntervalsSource> smallest =
        parts.stream()
            .distinct()
            .filter(part ->
                parts.stream().noneMatch(other -> !other.equals(part) && part.contains(other)))
            .map(this::wordSource)
            .flatMap(Optional::stream)
            .toList();
    if (smallest.size() < 2) {
      return Optional.empty();
    }
    IntervalsSource together =
        Intervals.maxwidth(
            smallest.size(), Intervals.unordered(smallest.toArray(IntervalsSource[]::new)));
    List<Query> either = new ArrayList<>();
    fields.forEach(field -> either.add(boosted(new IntervalQuery(field.name(), together), field)));
    return Optional.of(any(either));
  }

  /** The words of a long Chinese or Japanese run; the word itself where it is none. */
  private List<String> runParts(String word) {
    boolean run =
        word.length() > LONGEST_RUN
            && word.codePoints()
                .allMatch(c ->
                    switch (Character.UnicodeScript.of(c)) {
                      case HAN, HIRAGANA, KATAKANA -> true;
                      default -> c == 0x30FC;
                    });
    if (!run) {
      return List.of(word);
    }
    boolean kana =
        word.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN);
    Language language =
        kana || (!languages.contains(Language.CHINESE) && languages.contains(Language.JAPANESE))
            ? Language.JAPANESE
            : Language.CHINESE;
    return analysis.wordsOf(word, language);
  }

  private static boolean isHangul(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HANGUL;
  }

  private Optional<Query> plainWord(String word, List<Weighted> fields) {
    QueryWord analysed = analysis.word(word, languages);
    if (analysed.places().isEmpty()) {
      return Optional.empty();
    }
    List<Query> either = new ArrayList<>();
    if (analysed.places().size() == 1) {
      either.add(new FormsQuery(analysed.places().getFirst().terms(), fields));
    } else {
      either.add(places(analysed.places(), fields));
    }
    if (!analysed.whole().isEmpty()) {
      either.add(new FormsQuery(analysed.whole(), fields));
    }
    return Optional.of(any(either));
  }

  private static Query places(List<QueryWord.Place> places, List<Weighted> fields) {
    List<Query> either = new ArrayList<>();
    for (Weighted field : fields) {
      MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
      for (QueryWord.Place place : places) {
        Term[] terms =
            place.terms().stream().map(term -> new Term(field.name(), term)).toArray(Term[]::new);
        phrase.add(terms, place.position());
      }
      either.add(boosted(phrase.build(), field));
    }
    return any(either);
  }

  /** Words exactly as written, one after the other. */
  Optional<Query> phrase(String words, List<Weighted> fields) {
    if (words.indexOf('*') >= 0 && hasPattern(words)) {
      return near(exactSources(words), 0, true, fields);
    }
    List<String> exact = analysis.exact(words);
    if (exact.isEmpty()) {
      return Optional.empty();
    }
    if (exact.size() == 1) {
      return Optional.of(new FormsQuery(exact, fields));
    }
    List<Query> either = new ArrayList<>();
    for (Weighted field : fields) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      exact.forEach(form -> phrase.add(new Term(field.name(), form)));
      either.add(boosted(phrase.build(), field));
    }
    return Optional.of(any(either));
  }

  /** Words exactly as written, with others among them and in any order. */
  Optional<Query> phraseNear(String words, int distance, List<Weighted> fields) {
    return near(exactSources(words), distance, false, fields);
  }

  /** Sources near each other; nothing where there are none. */
  Optional<Query> near(
      List<IntervalsSource> sources, int distance, boolean ordered, List<Weighted> fields) {
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    IntervalsSource[] parts = sources.toArray(IntervalsSource[]::new);
    IntervalsSource together =
        parts.length == 1
            ? parts[0]
            : ordered
                ? Intervals.maxgaps(distance, Intervals.ordered(parts))
                : unordered(sources, distance);
    List<Query> either = new ArrayList<>();
    fields.forEach(field -> either.add(boosted(new IntervalQuery(field.name(), together), field)));
    return Optional.of(any(either));
  }

  /** In any order; one word of the text never stands for two of a short query. */
  private static IntervalsSource unordered(List<IntervalsSource> sources, int distance) {
    if (sources.size() > MOST_PERMUTED) {
      return Intervals.maxgaps(
          distance, Intervals.unordered(sources.toArray(IntervalsSource[]::new)));
    }
    List<IntervalsSource> orders = new ArrayList<>();
    permute(
        new ArrayList<>(sources),
        0,
        order -> orders.add(Intervals.maxgaps(distance, Intervals.ordered(order))));
    return Intervals.or(orders);
  }

  private static void permute(
      List<IntervalsSource> sources, int fixed, Consumer<IntervalsSource[]> each) {
    if (fixed == sources.size()) {
      each.accept(sources.toArray(IntervalsSource[]::new));
      return;
    }
    for (int i = fixed; i < sources.size(); i++) {
      Collections.swap(sources, fixed, i);
      permute(sources, fixed + 1, each);
      Collections.swap(sources, fixed, i);
    }
  }

  /** The exact words of a phrase, patterns among them understood. */
  private List<IntervalsSource> exactSources(String words) {
    List<IntervalsSource> sources = new ArrayList<>();
    for (String word : words.split("\\s+", -1)) {
      if (hasPattern(word)) {
        patternSource(word).ifPresent(sources::add);
      } else {
        analysis.exact(word).forEach(form -> sources.add(Intervals.term(form)));
      }
    }
    return sources;
  }

  private static boolean hasPattern(String words) {
    for (int i = words.indexOf('*'); i >= 0; i = words.indexOf('*', i + 1)) {
      boolean after = i > 0 && Character.isLetterOrDigit(words.charAt(i - 1));
      boolean before = i + 1 < words.length() && Character.isLetterOrDigit(words.charAt(i + 1));
      if (after || before) {
        return true;
      }
    }
    return false;
  }

  /** A word in any of its forms, to stand near others. */
  Optional<IntervalsSource> wordSource(String word) {
    QueryWord analysed = analysis.word(word, languages);
    if (analysed.places().isEmpty()) {
      return Optional.empty();
    }
    List<IntervalsSource> places = new ArrayList<>();
    for (QueryWord.Place place : analysed.places()) {
      places.add(anyTerm(place.terms()));
    }
    IntervalsSource inOrder =
        places.size() == 1
            ? places.getFirst()
            : Intervals.phrase(places.toArray(IntervalsSource[]::new));
    if (analysed.whole().isEmpty()) {
      return Optional.of(inOrder);
    }
    return Optional.of(Intervals.or(inOrder, anyTerm(analysed.whole())));
  }

  private static IntervalsSource anyTerm(List<String> terms) {
    IntervalsSource[] sources = terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new);
    return sources.length == 1 ? sources[0] : Intervals.or(sources);
  }

  /** A phrase, to stand near others. */
  Optional<IntervalsSource> phraseSource(String words) {
    List<IntervalsSource> sources = exactSources(words);
    return sources.isEmpty()
        ? Optional.empty()
        : Optional.of(
            sources.size() == 1
                ? sources.getFirst()
                : Intervals.phrase(sources.toArray(IntervalsSource[]::new)));
  }

  /** A fuzzy word, to stand near others. */
  Optional<IntervalsSource> fuzzySource(String word, int edits) {
    List<String> exact = analysis.exact(word);
    if (exact.isEmpty()) {
      return Optional.empty();
    }
    IntervalsSource[] sources =
        exact.stream()
            .map(
                form -> new PatternIntervals(TermPattern.fuzzy(form, edits(form, edits), analysis)))
            .toArray(IntervalsSource[]::new);
    return Optional.of(sources.length == 1 ? sources[0] : Intervals.phrase(sources));
  }

  /** A pattern, to stand near others. */
  Optional<IntervalsSource> patternSource(String pattern) {
    List<String> pieces = patternPieces(pattern);
    if (pieces.isEmpty()) {
      return Optional.empty();
    }
    IntervalsSource[] sources =
        pieces.stream()
            .map(piece -> new PatternIntervals(TermPattern.wildcard(piece, analysis)))
            .toArray(IntervalsSource[]::new);
    return Optional.of(sources.length == 1 ? sources[0] : Intervals.phrase(sources));
  }

  /** A pattern's words. */
  Optional<Query> pattern(String pattern, List<Weighted> fields) {
    List<String> pieces = patternPieces(pattern);
    if (pieces.isEmpty()) {
      return Optional.empty();
    }
    if (pieces.size() > 1) {
      return patternSource(pattern).flatMap(source -> near(List.of(source), 0, true, fields));
    }
    TermPattern piece = TermPattern.wildcard(pieces.getFirst(), analysis);
    List<Query> either = new ArrayList<>();
    fields.forEach(field -> either.add(boosted(new PatternQuery(field.name(), piece), field)));
    return Optional.of(any(either));
  }

  /** The folded parts of a pattern that are one word each. */
  private List<String> patternPieces(String pattern) {
    return Patterns.pieces(pattern, analysis);
  }

  /** A word or one spelt nearly so. */
  Optional<Query> fuzzy(String word, int edits, List<Weighted> fields) {
    List<String> exact = analysis.exact(word);
    if (exact.isEmpty()) {
      return Optional.empty();
    }
    if (exact.size() > 1) {
      return fuzzySource(word, edits).flatMap(source -> near(List.of(source), 0, true, fields));
    }
    String form = exact.getFirst();
    List<Query> either = new ArrayList<>();
    for (Weighted field : fields) {
      either.add(
          boosted(
              new FuzzyQuery(
                  new Term(field.name(), form), edits(form, edits), 0, FUZZY_EXPANSIONS, true),
              field));
    }
    return Optional.of(any(either));
  }

  private static int edits(String form, int asked) {
    return asked != 0 ? asked : form.length() < 3 ? 0 : form.length() <= ONE_EDIT_UP_TO ? 1 : 2;
  }

  static Query any(List<Query> queries) {
    return switch (queries.size()) {
      case 0 -> MatchNoDocsQuery.INSTANCE;
      case 1 -> queries.getFirst();
      default -> new DisjunctionMaxQuery(queries, 0f);
    };
  }

  private static Query boosted(Query query, Weighted field) {
    return field.weight() == 1f ? query : new BoostQuery(query, field.weight());
  }
}
