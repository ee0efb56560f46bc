package org.dateline.search.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns text into terms, in the same way for articles and for queries.
 *
 * <p>Every word becomes its exact form (case and marks folded, never stemmed), and at the same
 * position its stems in the article's language, which no other language's stems can be mistaken
 * for. Words in another script than the article's are stemmed as the language that this script
 * suggests. Chinese and Japanese become single characters (exact), pairs of them, and words. Joined
 * words ({@code Wi-Fi}) have the form without the joint, too. Stop words have their exact form
 * only.
 *
 * <p>Safe for use by several threads.
 */
public final class TextAnalysis {
  /** Raised when texts become other terms than before, so that old indexes are built anew. */
  public static final int VERSION = 6;

  private static final int LONGEST_JOINED = 40;
  private static final char IDEOGRAPHIC_SPACE = 0x3000;

  private final Segmenter segmenter = new Segmenter();
  private final Folding folding = new Folding();
  private final Map<Language, WordStems> byWord = new EnumMap<>(Language.class);
  private final RunStems byRun;

  /**
   * @param names of the tracked organisations, people and products, in any language
   */
  public TextAnalysis(Collection<String> names) {
    this.byRun = new RunStems(folding, names);
  }

  /** The names that change how texts are cut: only those, of all that are given. */
  public static Set<String> dictionary(Collection<String> names) {
    return RunStems.dictionary(names);
  }

  /** The terms of a text in the order of their positions. */
  public List<Token> tokens(String text, Language language) {
    return analyse(text, language).tokens();
  }

  /**
   * A text as terms.
   *
   * @param tokens in the order of their positions; may be changed
   * @param languages whose stems are among them
   */
  public record Analysed(List<Token> tokens, Set<Language> languages) {}

  /** The terms of a text and the languages that they were stemmed in. */
  public Analysed analyse(String text, Language language) {
    Set<Language> languages = EnumSet.of(language);
    List<Segment> segments = segmenter.segments(text);
    List<Token> tokens = new ArrayList<>(segments.size() * 2 + 8);
    List<RunStems.Found> found = byRun.words(text, language);
    int next = 0;
    int position = 0;
    int last = -1;
    Set<String> terms = new LinkedHashSet<>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      String raw = text.substring(segment.start(), segment.end());
      String exact = folding.fold(raw);
      if (exact.isEmpty()) {
        continue;
      }
      if (last >= 0) {
        position++;
      }
      last = i;
      languages.add(languageFor(language, segment.script()));
      terms.clear();
      tokens.add(new Token(exact, position, segment.start(), segment.end()));
      if (segment.script().byCharacter()) {
        Token first = tokens.getLast();
        int end = i + 1 < segments.size() ? segments.get(i + 1).end() : segment.end();
        pair(text, segments, i, exact)
            .ifPresent(pair ->
                tokens.add(new Token(Token.PAIR + pair, first.position(), first.start(), end)));
      } else {
        stems(text, segments, i, language, terms);
      }
      while (next < found.size() && found.get(next).start() < segment.end()) {
        RunStems.Found word = found.get(next++);
        if (word.start() >= segment.start() && belongs(segment.script(), language)) {
          String term = Token.stem(language.code(), word.term());
          if (segment.script().byCharacter()) {
            tokens.add(
                new Token(term, position, segment.start(), Math.max(word.end(), segment.end())));
          } else {
            terms.add(term);
          }
        }
      }
      for (String term : terms) {
        tokens.add(new Token(term, position, segment.start(), segment.end()));
      }
    }
    return new Analysed(tokens, languages);
  }

  private static boolean belongs(Script script, Language language) {
    return switch (language) {
      case CHINESE -> script == Script.HAN;
      case JAPANESE -> script.byCharacter();
      case KOREAN -> script == Script.HANGUL;
      default -> false;
    };
  }

  private Optional<String> pair(String text, List<Segment> segments, int i, String exact) {
    if (i + 1 >= segments.size()) {
      return Optional.empty();
    }
    Segment segment = segments.get(i);
    Segment following = segments.get(i + 1);
    if (!following.script().byCharacter()
        || (following.start() != segment.end() && !isSpacedName(text, segment, following))) {
      return Optional.empty();
    }
    return Optional.of(exact + folding.fold(text.substring(following.start(), following.end())));
  }

  /** Japanese names stand with a space in lists and bylines: 岸田 文雄. */
  private static boolean isSpacedName(String text, Segment segment, Segment following) {
    return segment.script() == Script.HAN
        && following.script() == Script.HAN
        && following.start() == segment.end() + 1
        && (text.charAt(segment.end()) == ' ' || text.charAt(segment.end()) == IDEOGRAPHIC_SPACE);
  }

  /** Adds the stems of a segment, and of what it is joined into. */
  private void stems(
      String text, List<Segment> segments, int i, Language language, Set<String> terms) {
    Segment segment = segments.get(i);
    String raw = text.substring(segment.start(), segment.end());
    Language own = languageFor(language, segment.script());
    boolean inApostrophes =
        segment.afterApostrophe()
            || (i + 1 < segments.size() && segments.get(i + 1).afterApostrophe());
    if (segment.script() != Script.NUMBER && (!inApostrophes || raw.length() > 2)) {
      terms.addAll(stemsOf(own).of(raw));
      if (own == Language.KOREAN) {
        terms.add(Token.stem(own.code(), KoreanParticles.cut(folding.fold(raw))));
      }
    }
    if (inApostrophes && i == longestOfChain(segments, i)) {
      terms.addAll(stemsOf(own).of(chain(text, segments, i)));
    }
    joined(text, segments, i).ifPresent(whole -> terms.addAll(stemsOf(own).of(whole)));
    elided(text, segments, i).ifPresent(whole -> terms.addAll(stemsOf(own).of(whole)));
  }

  /** A name with an article before its apostrophe, as if it had none: L'Oréal is written Loréal. */
  private static Optional<String> elided(String text, List<Segment> segments, int i) {
    if (i + 1 >= segments.size() || length(segments.get(i)) != 1) {
      return Optional.empty();
    }
    Segment name = segments.get(i + 1);
    return name.afterApostrophe() && Character.isUpperCase(text.codePointAt(name.start()))
        ? Optional.of(
            text.substring(segments.get(i).start(), segments.get(i).end())
                + text.substring(name.start(), name.end()))
        : Optional.empty();
  }

  /** The segment of an apostrophe chain that stands for the whole of it: the longest. */
  private static int longestOfChain(List<Segment> segments, int i) {
    int first = chainStart(segments, i);
    int longest = first;
    for (int j = first + 1; j < segments.size() && segments.get(j).afterApostrophe(); j++) {
      if (length(segments.get(j)) > length(segments.get(longest))) {
        longest = j;
      }
    }
    return longest;
  }

  private static int length(Segment segment) {
    return segment.end() - segment.start();
  }

  private static int chainStart(List<Segment> segments, int i) {
    int first = i;
    while (segments.get(first).afterApostrophe()) {
      first--;
    }
    return first;
  }

  private static String chain(String text, List<Segment> segments, int i) {
    int first = chainStart(segments, i);
    int last = first;
    while (last + 1 < segments.size() && segments.get(last + 1).afterApostrophe()) {
      last++;
    }
    return text.substring(segments.get(first).start(), segments.get(last).end());
  }

  /** What a segment and those joined to it are without their joints. */
  private static Optional<String> joined(String text, List<Segment> segments, int first) {
    if (first + 1 >= segments.size()
        || segments.get(first).joint() == '-'
        || segments.get(first).joint() == '.') {
      return Optional.empty();
    }
    char joint = segments.get(first + 1).joint();
    if (joint != '-' && joint != '.' && joint != 'z') {
      return Optional.empty();
    }
    StringBuilder whole = new StringBuilder();
    int i = first;
    boolean letters = false;
    do {
      Segment segment = segments.get(i);
      if (joint == '.' && length(segment) > 1) {
        return Optional.empty();
      }
      letters |= segment.script() != Script.NUMBER;
      whole.append(text, segment.start(), segment.end());
      i++;
    } while (i < segments.size()
        && segments.get(i).joint() == joint
        && whole.length() <= LONGEST_JOINED);
    return letters && whole.length() <= LONGEST_JOINED
        ? Optional.of(whole.toString())
        : Optional.empty();
  }

  /** The language whose stems a word gets: the text's, where the script is one of its own. */
  static Language languageFor(Language text, Script script) {
    if (script == text.script() || script == Script.OTHER || text == Language.OTHER) {
      return text;
    }
    return switch (script) {
      case LATIN -> text == Language.SERBIAN ? text : Language.ENGLISH;
      case CYRILLIC -> Language.RUSSIAN;
      case GREEK -> Language.GREEK;
      case ARABIC -> Language.ARABIC;
      case DEVANAGARI -> Language.HINDI;
      case HANGUL -> Language.KOREAN;
      case SOUTH_EAST_ASIAN -> Language.THAI;
      case HAN, KANA, OTHER, NUMBER -> text;
    };
  }

  private WordStems stemsOf(Language language) {
    synchronized (byWord) {
      return byWord.computeIfAbsent(language, any -> new WordStems(any, folding));
    }
  }

  /** The exact forms of a text's words, one a position. */
  public List<String> exact(String text) {
    return words(text).stream().map(Token::term).toList();
  }

  /** A text's words in their exact forms, with where they stand; as {@link #tokens} has them. */
  public List<Token> words(String text) {
    List<Segment> segments = segmenter.segments(text);
    List<Token> words = new ArrayList<>(segments.size());
    for (Segment segment : segments) {
      String folded = folding.fold(text.substring(segment.start(), segment.end()));
      if (!folded.isEmpty()) {
        words.add(new Token(folded, words.size(), segment.start(), segment.end()));
      }
    }
    return words;
  }

  /**
   * A word of a query.
   *
   * @param word what stands between two spaces
   * @param languages the languages that the index holds
   */
  public QueryWord word(String word, Set<Language> languages) {
    List<Segment> segments = segmenter.segments(word);
    List<QueryWord.Place> places = new ArrayList<>();
    Set<String> whole = new LinkedHashSet<>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      String raw = word.substring(segment.start(), segment.end());
      String exact = folding.fold(raw);
      if (segment.script().byCharacter()) {
        Optional<String> pair = pair(word, segments, i, exact);
        boolean paired =
            i > 0
                && segments.get(i - 1).end() == segment.start()
                && segments.get(i - 1).script().byCharacter();
        if (pair.isPresent()) {
          places.add(new QueryWord.Place(i, List.of(Token.PAIR + pair.get())));
        } else if (!paired) {
          places.add(new QueryWord.Place(i, List.of(exact)));
        }
        continue;
      }
      elided(word, segments, i)
          .ifPresent(name ->
              whole.addAll(variants(name, folding.fold(name), segment.script(), languages)));
      boolean inApostrophes =
          segment.afterApostrophe()
              || (i + 1 < segments.size() && segments.get(i + 1).afterApostrophe());
      if (inApostrophes && i != longestOfChain(segments, i)) {
        continue;
      }
      String form = inApostrophes ? chain(word, segments, i) : raw;
      places.add(new QueryWord.Place(i, variants(form, exact, segment.script(), languages)));
      Optional<String> joined = joined(word, segments, i);
      if (joined.isPresent() && i == 0 && segments.get(1).joint() != '.') {
        whole.addAll(
            variants(joined.get(), folding.fold(joined.get()), segment.script(), languages));
      }
    }
    return new QueryWord(places, whole.stream().toList());
  }

  private List<String> variants(String form, String exact, Script script, Set<Language> languages) {
    if (script == Script.NUMBER) {
      return List.of(exact);
    }
    Set<String> terms = new LinkedHashSet<>();
    for (Language language : languages) {
      if (language != Language.OTHER
          && script != Script.OTHER
          && languageFor(language, script) != language) {
        continue;
      }
      List<String> stems = stemsOf(language).of(form);
      if (stems.isEmpty()) {
        terms.add(exact);
      }
      terms.addAll(stems);
      if (language == Language.KOREAN) {
        terms.add(Token.stem(language.code(), KoreanParticles.cut(exact)));
      }
    }
    return terms.isEmpty() ? List.of(exact) : List.copyOf(terms);
  }

  /** The words of a Chinese, Japanese or Korean run without spaces. */
  public List<String> wordsOf(String run, Language language) {
    return byRun.words(run, language).stream()
        .map(found -> run.substring(found.start(), found.end()))
        .toList();
  }

  /** The folded form of a word or of a pattern. */
  public String fold(String text) {
    return folding.fold(text);
  }

  /** The languages whose stems the words of a text in one language get, by their scripts. */
  public static Set<Language> languagesOf(Language language) {
    Set<Language> languages = EnumSet.of(language);
    for (Script script : Script.values()) {
      languages.add(languageFor(language, script));
    }
    return languages;
  }
}
