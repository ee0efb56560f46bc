package org.dateline.text;

import java.lang.Character.UnicodeScript;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The words by which a change of meaning is seen: negations, numbers and what they count, words of
 * time. Those of the text's language, of English, and of all scripts other than Latin, where words
 * don't collide; where the language is not known, those of all languages.
 */
final class ChangeWords {
  /** Beginnings that turn a word into its opposite, folded. */
  private static final List<String> OPPOSITES =
      List.of(
          "un", "in", "im", "il", "ir", "non", "dis", "not", "ne", "nie", "не", "ن", "نا", "نمی",
          "غیر", "non-");

  /** Words for one thing each way, which are no beginnings of each other. */
  private static final List<Set<String>> PAIRS =
      List.of(
          Set.of("include", "exclude"), Set.of("includes", "excludes"),
          Set.of("included", "excluded"), Set.of("including", "excluding"),
          Set.of("enable", "disable"), Set.of("enables", "disables"),
          Set.of("enabled", "disabled"), Set.of("with", "without"));

  /** The beginnings of a Persian verb in the subjunctive and in its negation. */
  private static final String PERSIAN_MAY = "ب";

  private static final String PERSIAN_MAY_NOT = "ن";

  /** What may stand between the parts of a number that is written as one word. */
  private static final Set<String> BETWEEN = Set.of("ein", "und", "en", "ën", "e");

  private static final String KOREAN_DIGITS = "일이삼사오육칠팔구십백천만억조";
  private static final int LEAST_COMPOUND = 6;
  private static final int MOST_COMPOUND = 60;
  private static final List<String> LANGUAGES =
      List.of(
          "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "hu", "ro", "tr",
          "el", "ru", "uk", "bg", "sr", "ar", "fa", "he", "hi", "ko", "th", "id", "vi");

  private final Set<String> negations = new HashSet<>();
  private final List<String> negativeBeginnings = new ArrayList<>();
  private final List<String> negativeEndings = new ArrayList<>();
  private final List<String> negativeParts = new ArrayList<>();
  private final List<String> negativeSigns;
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> units = new HashSet<>();
  private final List<String> unitBeginnings = new ArrayList<>();
  private final Set<String> dates = new HashSet<>();
  private final Set<String> relative = new HashSet<>();

  ChangeWords(Optional<String> language) {
    for (String line : ShippedList.lines("/text/negations.txt")) {
      words(line, language).forEach(this::addNegation);
    }
    for (String line : ShippedList.lines("/text/number-words.txt")) {
      words(line, language).forEach(word -> numbers.add(Folding.word(word)));
    }
    for (String line : ShippedList.lines("/text/unit-words.txt")) {
      for (String word : words(line, language)) {
        if (word.endsWith("*")) {
          unitBeginnings.add(Folding.word(word.substring(0, word.length() - 1)));
        } else {
          units.add(Folding.word(word));
        }
      }
    }
    for (String line : ShippedList.lines("/text/date-words.txt")) {
      Set<String> found = line.startsWith("~") ? relative : dates;
      words(line.replace("~", ""), language).forEach(word -> found.add(Folding.word(word)));
    }
    negativeSigns = ShippedList.lines("/text/negation-signs.txt");
    addDays(Locale.ENGLISH);
    language.map(List::of).orElse(LANGUAGES).forEach(tag -> addDays(Locale.forLanguageTag(tag)));
  }

  private static List<String> words(String line, Optional<String> language) {
    int colon = line.indexOf(':');
    String code = line.substring(0, colon);
    List<String> words = List.of(line.substring(colon + 1).strip().split(" +"));
    return isWanted(code, words.getLast().replace("*", ""), language) ? words : List.of();
  }

  /** Whether the words of a language count for a text of another one, which may not be known. */
  static boolean isWanted(String code, String words, Optional<String> language) {
    return language.isEmpty()
        || code.equals("en")
        || code.equals(language.get())
        || UnicodeScript.of(words.codePointBefore(words.length())) != UnicodeScript.LATIN;
  }

  private void addNegation(String word) {
    boolean begins = word.endsWith("*");
    boolean ends = word.startsWith("*");
    String bare = Folding.word(word.replace("*", ""));
    if (begins && ends) {
      negativeParts.add(bare);
    } else if (begins) {
      negativeBeginnings.add(bare);
    } else if (ends) {
      negativeEndings.add(bare);
    } else {
      negations.add(bare);
    }
  }

  private void addDays(Locale locale) {
    for (DayOfWeek day : DayOfWeek.values()) {
      dates.add(Folding.word(day.getDisplayName(TextStyle.FULL, locale)));
    }
  }

  /** Whether a folded word negates. */
  boolean isNegation(String word) {
    return negations.contains(word)
        || negativeBeginnings.stream().anyMatch(word::startsWith)
        || negativeEndings.stream()
            .anyMatch(end -> word.length() > end.length() && word.endsWith(end))
        || negativeParts.stream().anyMatch(word::contains);
  }

  /** How many negations stand in a text of a script without spaces. */
  int negativeSigns(String text) {
    int count = 0;
    for (String sign : negativeSigns) {
      for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length())) {
        count++;
      }
    }
    return count;
  }

  /** Whether one folded word is the other's opposite: lawful, unlawful; includes, excludes. */
  boolean areOpposites(String one, String other) {
    if (!one.equals(other)
        && PAIRS.stream().anyMatch(pair -> pair.containsAll(Set.of(one, other)))) {
      return true;
    }
    if (one.startsWith(PERSIAN_MAY) && other.startsWith(PERSIAN_MAY_NOT) && one.length() > 3) {
      return one.substring(1).equals(other.substring(1));
    }
    if (other.startsWith(PERSIAN_MAY) && one.startsWith(PERSIAN_MAY_NOT)) {
      return areOpposites(other, one);
    }
    String shorter = one.length() < other.length() ? one : other;
    String longer = one.length() < other.length() ? other : one;
    return shorter.length() >= 2
        && longer.endsWith(shorter)
        && OPPOSITES.contains(longer.substring(0, longer.length() - shorter.length()));
  }

  /** Whether a folded word names a number, also one written as one word: einundzwanzig. */
  boolean isNumberWord(String word) {
    return numbers.contains(word)
        || (word.length() >= 2 && word.chars().allMatch(c -> KOREAN_DIGITS.indexOf(c) >= 0))
        || (word.length() >= LEAST_COMPOUND && word.length() <= MOST_COMPOUND && isCompound(word));
  }

  private boolean isCompound(String word) {
    int[] parts = new int[word.length() + 1]; // numbers in the best cut up to here, plus one
    parts[0] = 1;
    for (int end = 2; end <= word.length(); end++) {
      for (int start = 0; start < end; start++) {
        if (parts[start] > 0) {
          String part = word.substring(start, end);
          if (end - start >= 3 && numbers.contains(part)) {
            parts[end] = Math.max(parts[end], parts[start] + 1);
          } else if (BETWEEN.contains(part)) {
            parts[end] = Math.max(parts[end], parts[start]);
          }
        }
      }
    }
    return parts[word.length()] > 1;
  }

  /** Whether a folded word says what a number counts. */
  boolean isUnit(String word) {
    return units.contains(word)
        || unitBeginnings.stream()
            .anyMatch(begin -> word.startsWith(begin) && word.length() <= begin.length() + 3);
  }

  /** Whether a folded word says when: a day of the week, yesterday. */
  boolean isDate(String word) {
    return dates.contains(word);
  }

  /** Whether a folded word says when beside another word of time: last week, spring of 2021. */
  boolean isRelativeDate(String word) {
    return relative.contains(word);
  }
}
