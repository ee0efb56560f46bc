package org.dateline.search.analysis;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells in which language a text is, by its letters and its most frequent words; what the page
 * itself says is a hint that decides where those leave it open. Safe for use by several threads.
 */
public final class LanguageGuess {
  private static final int LOOKED_AT = 3_000;
  private static final int ENOUGH = 12;
  private static final double CLEARLY = 1.5;

  private final Segmenter segmenter = new Segmenter();
  private final Folding folding = new Folding();
  private final Map<String, Set<Language>> byStopWord = new HashMap<>();

  /** Reads the stop words of all languages. */
  public LanguageGuess() {
    for (Language language : Language.values()) {
      if (language.stemsByWord()) {
        for (Object entry : language.stopWords()) {
          String word = new String((char[]) entry);
          file(word, language);
          file(folding.fold(word), language);
        }
      }
    }
  }

  private void file(String word, Language language) {
    byStopWord.computeIfAbsent(word, any -> EnumSet.noneOf(Language.class)).add(language);
  }

  /**
   * The language of a text.
   *
   * @param hint the BCP 47 tag that the page states
   */
  public Language of(String text, Optional<String> hint) {
    String head = text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
    List<Segment> segments = segmenter.segments(head);
    Optional<Language> stated = hint.flatMap(Language::of);
    boolean unknownStated = hint.isPresent() && stated.isEmpty() && !hint.get().isBlank();
    Script script = mostly(segments);
    boolean kana = segments.stream().anyMatch(segment -> segment.script() == Script.KANA);
    return switch (script) {
      case HAN, KANA ->
          kana && share(segments, Script.KANA) > 0.05 ? Language.JAPANESE : Language.CHINESE;
      case HANGUL -> Language.KOREAN;
      case GREEK -> Language.GREEK;
      case SOUTH_EAST_ASIAN -> Language.THAI;
      case LATIN, CYRILLIC, ARABIC, DEVANAGARI, OTHER ->
          vote(head, segments, script, stated, unknownStated);
      case NUMBER -> stated.orElse(Language.OTHER);
    };
  }

  /** Whether a language passes over a word, since it is in nearly every text. */
  public boolean isStopWord(String word, Language language) {
    return byStopWord.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of()).contains(language);
  }

  private Language vote(
      String text,
      List<Segment> segments,
      Script script,
      Optional<Language> stated,
      boolean unknownStated) {
    Map<Language, Integer> votes = new EnumMap<>(Language.class);
    for (Segment segment : segments) {
      if (segment.script() != script) {
        continue;
      }
      String word = text.substring(segment.start(), segment.end()).toLowerCase(Locale.ROOT);
      Set<Language> languages = byStopWord.get(word);
      if (languages == null) {
        languages = byStopWord.getOrDefault(folding.fold(word), Set.of());
      }
      for (Language language : languages) {
        if (fits(language, script)) {
          votes.merge(language, 1, Integer::sum);
        }
      }
    }
    markedLetters(text, script, votes);
    Optional<Language> best =
        votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    boolean hintFits = stated.isPresent() && fits(stated.get(), script);
    if (hintFits) {
      int forHint = votes.getOrDefault(stated.get(), 0);
      int forBest = best.map(votes::get).orElse(0);
      return forBest >= ENOUGH && forBest > forHint * CLEARLY ? best.orElseThrow() : stated.get();
    }
    if (unknownStated && best.map(votes::get).orElse(0) < segments.size() / 8) {
      return Language.OTHER;
    }
    return best.orElseGet(() -> usual(script));
  }

  /** Letters that only some of the languages of a script use. */
  private static void markedLetters(String text, Script script, Map<Language, Integer> votes) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case 'پ', 'چ', 'ژ', 'گ', 'ی', 'ک' -> votes.merge(Language.PERSIAN, 1, Integer::sum);
        case 'ة', 'ى', 'ي', 'ك', 'أ', 'إ' -> votes.merge(Language.ARABIC, 1, Integer::sum);
        case 'ێ', 'ۆ', 'ڕ', 'ڵ', 'ە' -> votes.merge(Language.KURDISH, 2, Integer::sum);
        case 'і', 'ї', 'є', 'ґ' -> votes.merge(Language.UKRAINIAN, 1, Integer::sum);
        case 'ы', 'э', 'ё' -> votes.merge(Language.RUSSIAN, 1, Integer::sum);
        case 'ђ', 'ј', 'љ', 'њ', 'ћ', 'џ' -> votes.merge(Language.SERBIAN, 2, Integer::sum);
        default -> {}
      }
    }
    votes.keySet().removeIf(language -> !fits(language, script));
  }

  private static boolean fits(Language language, Script script) {
    return language.script() == script || (language == Language.SERBIAN && script == Script.LATIN);
  }

  private static Language usual(Script script) {
    return switch (script) {
      case CYRILLIC -> Language.RUSSIAN;
      case ARABIC -> Language.ARABIC;
      case DEVANAGARI -> Language.HINDI;
      case LATIN -> Language.ENGLISH;
      case GREEK, HAN, KANA, HANGUL, SOUTH_EAST_ASIAN, OTHER, NUMBER -> Language.OTHER;
    };
  }

  private static double share(List<Segment> segments, Script script) {
    return segments.stream().filter(segment -> segment.script() == script).count()
        / (double) Math.max(1, segments.size());
  }

  /** The script of most of the text; a character of Chinese weighs as much as a half word. */
  private static Script mostly(List<Segment> segments) {
    Map<Script, Double> weights = new EnumMap<>(Script.class);
    for (Segment segment : segments) {
      if (segment.script() != Script.NUMBER) {
        weights.merge(segment.script(), segment.script().byCharacter() ? 0.5 : 1.0, Double::sum);
      }
    }
    return weights.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Script.NUMBER);
  }
}
