package org.dateline.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.search.analysis.Language;
import org.dateline.search.analysis.LanguageGuess;
import org.dateline.search.query.QueryField;
import org.dateline.search.query.QueryNode;
import org.dateline.search.query.QueryReader;

/**
 * A long or asking query without operators. Nobody means that an article must hold each word of
 * “what similarity laws must be obeyed when constructing models of heated aircraft”; it is answered
 * by how many of its words an article has and how telling they are. In a question or a sentence a
 * quotation, too, is what the sentence is about and not what every answer must hold.
 *
 * @param words the words that say what is asked, in their order
 * @param faint the words that hold it together: an answer need not have any, and is hardly the
 *     better for it
 * @param quotations phrases and patterns that an answer is the better for having
 * @param others what every answer must match besides: fields, dates, exclusions
 */
record Question(
    List<QueryNode.Word> words,
    List<QueryNode.Word> faint,
    List<QueryNode> quotations,
    List<QueryNode> others) {
  /** From so many words on, or one fewer where a function word is among them, it is long. */
  private static final int LONG = 5;

  /** Who writes operators means them. */
  private static final int LONG_WITH_OPERATORS = 8;

  private static final int SHORTEST_ASKED = 3;

  /** Of so many words one is a function word, where they are a sentence and not a list. */
  private static final int WORDS_IN_A_SENTENCE = 5;

  /**
   * Nobody types these to ask for a phrase: they come with a headline or a sentence that was
   * copied.
   */
  private static final Pattern TYPOGRAPHIC_QUOTE = Pattern.compile("[„“”«»「」『』]");

  private static final Pattern LONE_SIGN = Pattern.compile("\\s[-–—|&/·]\\s");

  private static final Pattern SENTENCE_PUNCTUATION = Pattern.compile("[:;,.!?…]+$");

  Question {
    words = List.copyOf(words);
    faint = List.copyOf(faint);
    quotations = List.copyOf(quotations);
    others = List.copyOf(others);
  }

  /** The question that a query asks; nothing where it is a query whose words are all wanted. */
  static Optional<Question> in(QueryNode node, String typed, LanguageGuess guess) {
    List<QueryNode> parts = node instanceof QueryNode.And and ? and.all() : List.of(node);
    List<QueryNode.Word> plain = plainWords(parts);
    List<QueryNode.Word> spoken = spokenWords(parts);
    if (spoken.size() < SHORTEST_ASKED || plain.isEmpty()) {
      return Optional.empty();
    }
    FunctionWords function =
        FunctionWords.of(spoken.stream().map(QueryNode.Word::text).toList(), guess);
    long functionWords = plain.stream().filter(word -> function.has(word.text())).count();
    boolean pasted = TYPOGRAPHIC_QUOTE.matcher(typed).find() && typed.indexOf('"') < 0;
    boolean asked =
        typed.strip().matches("(?s).*[?؟？]")
            || (function.language() == Language.ENGLISH
                && functionWords > 0
                && FunctionWords.beginsQuestion(plain.getFirst().text()));
    int enough = parts.stream().anyMatch(Question::isOperator) ? LONG_WITH_OPERATORS : LONG;
    int length = (pasted ? spoken : plain).size();
    boolean punctuated =
        LONE_SIGN.matcher(typed).find()
            || plain.stream().anyMatch(word -> word.text().matches(".+[:;,.!]"));
    int sign = functionWords > 0 || punctuated ? 1 : 0;
    if (!asked && length + sign < enough) {
      return Optional.empty();
    }
    boolean sentence = asked || pasted || functionWords * WORDS_IN_A_SENTENCE >= plain.size();
    List<QueryNode.Word> words = parted(sentence ? spoken : plain);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    List<QueryNode.Word> telling =
        words.stream().filter(word -> !function.has(word.text())).toList();
    List<QueryNode> quotations = new ArrayList<>();
    List<QueryNode> others = new ArrayList<>();
    for (QueryNode part : parts) {
      if (sentence && isQuotation(part)) {
        quotations.add(part);
      } else if (!(part instanceof QueryNode.Word) && !(sentence && isNegativeNumber(part))) {
        others.add(part);
      }
    }
    List<QueryNode.Word> faint =
        words.stream().filter(word -> function.has(word.text())).distinct().toList();
    return Optional.of(
        telling.isEmpty()
            ? new Question(words, List.of(), quotations, others)
            : new Question(telling, faint, quotations, others));
  }

  /** All that an answer is the better for having. */
  List<QueryNode> asked() {
    List<QueryNode> asked = new ArrayList<>(words);
    asked.addAll(quotations);
    return asked;
  }

  /** The query that asks the same with operators. */
  QueryNode spelledOut() {
    List<QueryNode> all = new ArrayList<>();
    all.add(QueryNode.or(asked()));
    all.addAll(others);
    return QueryNode.and(all);
  }

  private static List<QueryNode.Word> plainWords(List<QueryNode> parts) {
    return parts.stream()
        .filter(QueryNode.Word.class::isInstance)
        .map(QueryNode.Word.class::cast)
        .toList();
  }

  /** The words as they would be read aloud: those in quotation marks, too. */
  private static List<QueryNode.Word> spokenWords(List<QueryNode> parts) {
    List<QueryNode.Word> words = new ArrayList<>();
    for (QueryNode part : parts) {
      switch (part) {
        case QueryNode.Word word -> words.add(word);
        case QueryNode.Phrase phrase when phrase.distance() == 0 -> {
          for (String word : phrase.text().strip().split("\\s+", -1)) {
            words.add(new QueryNode.Word(word));
          }
        }
        case QueryNode.Not(QueryNode.Word word) when isNegativeNumber(part) -> words.add(word);
        default -> {}
      }
    }
    return words;
  }

  /**
   * The words with those apart that hyphens join, since an answer may have one of them only, and
   * without signs that stand alone.
   */
  private static List<QueryNode.Word> parted(List<QueryNode.Word> words) {
    List<QueryNode.Word> parted = new ArrayList<>();
    for (QueryNode.Word word : words) {
      String text = SENTENCE_PUNCTUATION.matcher(word.text()).replaceFirst("");
      String[] parts = text.split("[-‐‑–—/]+", -1);
      boolean apart = parts.length > 1 && Arrays.stream(parts).allMatch(part -> part.length() > 1);
      for (String part : apart ? parts : new String[] {text}) {
        parted.add(new QueryNode.Word(part));
      }
    }
    parted.removeIf(word -> !QueryReader.isSearchable(word.text()));
    return parted;
  }

  private static boolean isQuotation(QueryNode part) {
    return switch (part) {
      case QueryNode.Phrase _ -> true;
      case QueryNode.Wildcard _ -> true;
      case QueryNode.Fuzzy _ -> true;
      case QueryNode.InField(QueryField field, QueryNode.Phrase _) -> field == QueryField.URL;
      default -> false;
    };
  }

  private static boolean isOperator(QueryNode part) {
    return switch (part) {
      case QueryNode.Not _ -> !isNegativeNumber(part);
      case QueryNode.Or _ -> true;
      case QueryNode.Near _ -> true;
      default -> false;
    };
  }

  /** In a sentence “-5” is a number. */
  private static boolean isNegativeNumber(QueryNode part) {
    return part instanceof QueryNode.Not(QueryNode.Word(String text))
        && Character.isDigit(text.codePointAt(0));
  }
}
