package org.dateline.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.search.analysis.Language;
import org.dateline.search.analysis.LanguageGuess;
import org.dateline.search.query.QueryNode;

/**
 * A long or asking query without operators. Nobody means that an article must hold each word of
 * “what similarity laws must be obeyed when constructing models of heated aircraft”; it is answered
 * by how many of its words an article has and how telling they are.
 *
 * @param words the words that say what is asked
 * @param others what every answer must match besides: fields, dates, phrases, exclusions
 * @param needed how many of the words an answer must have at least
 */
record Question(List<QueryNode.Word> words, List<QueryNode> others, int needed) {
  private static final int LONG = 5;
  private static final int SHORTEST_ASKED = 3;
  private static final int WORDS_FOR_ONE_NEEDED = 4;

  private static final Set<String> ASKING =
      Set.of("what", "which", "who", "whom", "whose", "how", "why", "when", "where", "does");

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("about after all also am any anyone anything because been before being "
                  + "between both can could did do does doing done each from had has have having "
                  + "he her here him his how i its itself many may me might more most much must "
                  + "my our ours she should so some someone something than them those though "
                  + "through us very we were what what's when where whether which while who whom "
                  + "whose why would you your ever every per via upon within without")
              .split(" ", -1));

  Question {
    words = List.copyOf(words);
    others = List.copyOf(others);
  }

  /** The question that a query asks; nothing where it is a query whose words are all wanted. */
  static Optional<Question> in(QueryNode node, String typed, LanguageGuess guess) {
    if (!(node instanceof QueryNode.And and)) {
      return Optional.empty();
    }
    List<QueryNode.Word> words = new ArrayList<>();
    List<QueryNode> others = new ArrayList<>();
    for (QueryNode part : and.all()) {
      if (part instanceof QueryNode.Word word) {
        words.add(word);
      } else {
        others.add(part);
      }
    }
    if (words.size() < SHORTEST_ASKED) {
      return Optional.empty();
    }
    Language language = guess.byStopWords(words.stream().map(QueryNode.Word::text).toList());
    List<QueryNode.Word> telling =
        words.stream().filter(word -> !isFunctionWord(word, language, guess)).toList();
    int functionWords = words.size() - telling.size();
    boolean asked =
        typed.strip().matches("(?s).*[?؟？]")
            || (language == Language.ENGLISH && functionWords > 0 && asks(words.getFirst().text()));
    if (!asked && words.size() < LONG) {
      return Optional.empty();
    }
    List<QueryNode.Word> kept = telling.isEmpty() ? words : telling;
    return Optional.of(new Question(kept, others, Math.max(1, kept.size() / WORDS_FOR_ONE_NEEDED)));
  }

  /** WHO is not who. */
  private static boolean asks(String word) {
    return ASKING.contains(word.toLowerCase(Locale.ROOT))
        && !word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static boolean isFunctionWord(
      QueryNode.Word word, Language language, LanguageGuess guess) {
    String text = word.text().toLowerCase(Locale.ROOT).replaceAll("[?!.,;:]+$", "");
    return guess.isStopWord(text, language)
        || (language == Language.ENGLISH && FUNCTION_WORDS.contains(text));
  }
}
