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
 * The words by which a change of meaning is seen: negations, numbers, days of the week. Those of
 * the text's language, of English, and of all scripts other than Latin, where words don't collide.
 */
final class ChangeWords {
  /** Beginnings that turn a word into its opposite, folded. */
  private static final List<String> OPPOSITES =
      List.of(
          "un", "in", "im", "il", "ir", "non", "dis", "not", "ne", "nie", "не", "ن", "نمی", "غیر",
          "non-");

  private final Set<String> negations = new HashSet<>();
  private final List<String> negativeBeginnings = new ArrayList<>();
  private final List<String> negativeEndings = new ArrayList<>();
  private final List<String> negativeParts = new ArrayList<>();
  private final List<String> negativeSigns;
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> days = new HashSet<>();

  ChangeWords(Optional<String> language) {
    for (String line : ShippedList.lines("/text/negations.txt")) {
      words(line, language).forEach(this::addNegation);
    }
    for (String line : ShippedList.lines("/text/number-words.txt")) {
      words(line, language).forEach(word -> numbers.add(Folding.word(word)));
    }
    negativeSigns = ShippedList.lines("/text/negation-signs.txt");
    addDays(Locale.ENGLISH);
    language.map(Locale::forLanguageTag).ifPresent(this::addDays);
  }

  private static List<String> words(String line, Optional<String> language) {
    int colon = line.indexOf(':');
    String code = line.substring(0, colon);
    List<String> words = List.of(line.substring(colon + 1).strip().split(" +"));
    boolean wanted =
        language.isEmpty()
            || code.equals("en")
            || code.equals(language.get())
            || UnicodeScript.of(words.getLast().codePointAt(words.getLast().length() - 1))
                != UnicodeScript.LATIN;
    return wanted ? words : List.of();
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
      days.add(Folding.word(day.getDisplayName(TextStyle.FULL, locale)));
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

  /** Whether one folded word is the other's opposite by its beginning: lawful, unlawful. */
  boolean areOpposites(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = one.length() < other.length() ? other : one;
    return shorter.length() >= 2
        && longer.endsWith(shorter)
        && OPPOSITES.contains(longer.substring(0, longer.length() - shorter.length()));
  }

  /** Whether a folded word names a number. */
  boolean isNumberWord(String word) {
    return numbers.contains(word);
  }

  /** Whether a folded word is a day of the week. */
  boolean isDay(String word) {
    return days.contains(word);
  }
}
