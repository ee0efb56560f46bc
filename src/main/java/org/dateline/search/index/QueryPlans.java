package org.dateline.search.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.dateline.search.QueryNames;
import org.dateline.search.SearchResult.Note;
import org.dateline.search.analysis.Language;
import org.dateline.search.analysis.LanguageGuess;
import org.dateline.search.analysis.TextAnalysis;
import org.dateline.search.query.QueryNode;

/**
 * Decides how a query is run: as it stands, or as a question. Search and alerts both ask here, so
 * that they cannot differ. Safe for use by several threads.
 */
public final class QueryPlans {
  private static final int MOST_CLAUSES = 200_000;

  /** What a function word counts among words any of which may match. */
  private static final float FAINTLY = 0.3f;

  private final TextAnalysis analysis;
  private final LanguageGuess guess;
  private final QueryNames names;

  public QueryPlans(TextAnalysis analysis, LanguageGuess guess, QueryNames names) {
    // A long query has a term for each of its words, in each field and language.
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    this.analysis = analysis;
    this.guess = guess;
    this.names = names;
  }

  /**
   * A query as it is run.
   *
   * @param understood the query that means the same, whoever types it
   * @param query over all revisions
   * @param favoured what a hit is a little better for having, and need not have
   * @param complete of a question: what has all of its words
   * @param words the plain words in their order, where it has any
   * @param notes what the person should know
   * @param revisions whether earlier revisions are asked for
   */
  public record Plan(
      QueryNode understood,
      Query query,
      Optional<Query> favoured,
      Optional<Query> complete,
      List<QueryNode.Word> words,
      List<Note> notes,
      boolean revisions) {}

  /** The plan for a query. */
  public Plan plan(QueryNode node, String typed, Set<Language> languages, LocalDate today)
      throws Unanswerable {
    QueryCompiler compiler = compiler(languages, today);
    Query all = compiler.compile(node);
    boolean revisions = compiler.revisions();
    List<Note> notes = new ArrayList<>(compiler.notes());
    List<QueryNode.Word> choices = choices(node);
    if (!choices.isEmpty()) {
      FunctionWords function =
          FunctionWords.of(choices.stream().map(QueryNode.Word::text).toList(), guess);
      List<QueryNode.Word> telling =
          choices.stream().filter(word -> !function.has(word.text())).toList();
      return new Plan(
          node,
          any(choices, function, compiler),
          Optional.empty(),
          Optional.empty(),
          telling,
          notes,
          revisions);
    }
    Optional<Question> question = Question.in(node, typed, guess);
    if (question.isEmpty()) {
      return new Plan(
          node, all, Optional.empty(), Optional.empty(), plainWords(node), notes, revisions);
    }
    Query some = some(question.get().asked(), question.get().others(), compiler(languages, today));
    notes.add(
        new Note(
            "This reads like a question, so articles that have only some of its words are found,"
                + " too, the best answers first.",
            Optional.empty()));
    return new Plan(
        question.get().spelledOut(),
        some,
        faintly(question.get().faint(), compiler(languages, today)),
        Optional.of(all),
        question.get().words(),
        notes,
        revisions);
  }

  /**
   * The plan for articles that have some of the words that a query wants, where none has all;
   * fields, dates and exclusions still hold. Nothing for a query that wants a single word.
   */
  public Optional<Plan> partial(QueryNode node, Set<Language> languages, LocalDate today)
      throws Unanswerable {
    Map<Boolean, List<QueryNode>> parts =
        (node instanceof QueryNode.And and ? and.all() : List.of(node))
            .stream().collect(Collectors.partitioningBy(QueryPlans::isWords));
    List<QueryNode> wanted = parts.getOrDefault(true, List.of());
    if (wanted.size() < 2) {
      return Optional.empty();
    }
    QueryCompiler compiler = compiler(languages, today);
    Query all = compiler.compile(node);
    Query some = some(wanted, parts.getOrDefault(false, List.of()), compiler);
    return Optional.of(
        new Plan(
            node,
            some,
            Optional.empty(),
            Optional.of(all),
            plainWords(node),
            List.of(),
            compiler.revisions()));
  }

  private static boolean isWords(QueryNode part) {
    return switch (part) {
      case QueryNode.Word _ -> true;
      case QueryNode.Phrase _ -> true;
      case QueryNode.Wildcard _ -> true;
      case QueryNode.Fuzzy _ -> true;
      default -> false;
    };
  }

  /** The words of a query that asks for any of them; none where it asks for anything else. */
  private static List<QueryNode.Word> choices(QueryNode node) {
    return node instanceof QueryNode.Or or
            && or.any().stream().allMatch(QueryNode.Word.class::isInstance)
        ? or.any().stream().map(QueryNode.Word.class::cast).toList()
        : List.of();
  }

  /** What has any of the words; those that only hold a sentence together hardly count. */
  private static Query any(
      List<QueryNode.Word> words, FunctionWords function, QueryCompiler compiler)
      throws Unanswerable {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (QueryNode.Word word : words) {
      Optional<Query> query = compiler.anywhere(word);
      if (query.isPresent()) {
        any.add(
            function.has(word.text()) ? new BoostQuery(query.get(), FAINTLY) : query.get(),
            Occur.SHOULD);
      }
    }
    return any.build();
  }

  /** Words that count among others though nothing is found by them. */
  private static Optional<Query> faintly(List<QueryNode.Word> words, QueryCompiler compiler)
      throws Unanswerable {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (QueryNode.Word word : words) {
      compiler.anywhere(word).ifPresent(query -> any.add(query, Occur.SHOULD));
    }
    BooleanQuery query = any.build();
    return query.clauses().isEmpty()
        ? Optional.empty()
        : Optional.of(new BoostQuery(query, FAINTLY));
  }

  /** What has some of the parts that are wanted and matches all others. */
  private static Query some(List<QueryNode> wanted, List<QueryNode> others, QueryCompiler compiler)
      throws Unanswerable {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    for (QueryNode part : wanted) {
      compiler.anywhere(part).ifPresent(query -> some.add(query, Occur.SHOULD));
    }
    BooleanQuery.Builder whole = new BooleanQuery.Builder();
    whole.add(some.build(), Occur.MUST);
    for (QueryNode other : others) {
      if (other instanceof QueryNode.Not not) {
        whole.add(compiler.compile(not.inner()), Occur.MUST_NOT);
      } else {
        whole.add(compiler.compile(other), Occur.MUST);
      }
    }
    return whole.build();
  }

  private QueryCompiler compiler(Set<Language> languages, LocalDate today) {
    return new QueryCompiler(analysis, languages, names, today);
  }

  private static List<QueryNode.Word> plainWords(QueryNode node) {
    return node instanceof QueryNode.And and
        ? and.all().stream()
            .filter(QueryNode.Word.class::isInstance)
            .map(QueryNode.Word.class::cast)
            .toList()
        : List.of();
  }
}
