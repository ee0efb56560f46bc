package org.dateline.text;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says in which language a text is written: what the page declares, unless the script or the small
 * words of the text speak clearly against it. No model, just {@link StopWords}.
 *
 * <pre>{@code
 * LanguageDetector.shipped().detect("Die Regierung hat das Gesetz nicht …", Optional.of("en"));  // de
 * }</pre>
 *
 * <p>Immutable, safe on every thread.
 */
public final class LanguageDetector {
  /** More than this tells nothing new. */
  private static final int SAMPLE = 20_000;

  /** Weighted small words that must be found before a text overrules what it declares. */
  private static final double CLEAR = 3;

  /** Weighted small words that confirm what a text declares. */
  private static final double CERTAIN = 6;

  /** Weighted small words that must be found where nothing is declared. */
  private static final double ENOUGH = 0.9;

  /** Fewer letters than this say nothing of a language. */
  private static final int FEW = 4;

  private static final Pattern SEPARATOR = Pattern.compile("[,; ]");

  /** Languages so near to each other that a declared one is believed against its neighbour. */
  private static final List<Set<String>> NEIGHBOURS =
      List.of(
          Set.of("cs", "sk"),
          Set.of("sr", "hr", "bs", "sh", "cnr", "me"),
          Set.of("id", "ms"),
          Set.of("nb", "no", "nn", "da"),
          Set.of("bg", "mk"),
          Set.of("fa", "prs", "tg"),
          Set.of("es", "gl", "ast"),
          Set.of("hi", "mr", "ne"),
          Set.of("nl", "af", "fy"),
          Set.of("de", "gsw", "lb", "nds", "als"),
          Set.of("en", "sco"),
          Set.of("zh", "yue", "wuu", "cmn"),
          Set.of("tr", "az"),
          Set.of("ar", "arz", "ary"));

  /** Scripts with the language that is meant where no small word decides. */
  private static final Map<UnicodeScript, String> USUAL_LANGUAGE =
      Map.of(
          UnicodeScript.CYRILLIC, "ru", UnicodeScript.ARABIC, "ar", UnicodeScript.DEVANAGARI, "hi");

  /** Letters that only one of two near languages has. */
  private static final Map<String, String> OWN_LETTERS =
      Map.ofEntries(
          Map.entry("uk", "їєґ"),
          Map.entry("be", "ў"),
          Map.entry("ru", "ыэё"),
          Map.entry("bg", "ъщ"),
          Map.entry("mk", "ѓќѕ"),
          Map.entry("sr", "ђћ"),
          Map.entry("kk", "әғқңұүһ"),
          Map.entry("fa", "پچژگ"),
          Map.entry("ur", "ٹڈڑںےہ"),
          Map.entry("ps", "ټډړښځڅېۍ"),
          Map.entry("ar", "ةأإىك"),
          Map.entry("pl", "łąę"),
          Map.entry("cs", "ěřů"),
          Map.entry("hu", "őű"),
          Map.entry("ro", "țșăţş"),
          Map.entry("tr", "ğı"),
          Map.entry("vi", "ơưđạếộ"));

  /** A word that comes again and again, a name perhaps, must not decide alone. */
  private static final int OFTEN = 12;

  /** So many letters of its own are enough. */
  private static final int MANY_LETTERS = 40;

  private static final double LETTER = 0.05;

  /** The languages that have a list, each with a number. */
  private final List<String> languages;

  private final Map<String, Integer> numberOf = new HashMap<>();
  private final UnicodeScript[] scripts;
  private final String[] ownLetters;

  /** What a small word says: the numbers of the languages that have it. */
  private final Map<String, SmallWord> words = new HashMap<>();

  private final int longestWord;

  private record SmallWord(int number, BitSet languages) {}

  public LanguageDetector(StopWords stopWords) {
    languages = stopWords.byLanguage().keySet().stream().sorted().toList();
    scripts = new UnicodeScript[languages.size()];
    ownLetters = new String[languages.size()];
    for (int number = 0; number < languages.size(); number++) {
      String language = languages.get(number);
      numberOf.put(language, number);
      ownLetters[number] = OWN_LETTERS.getOrDefault(language, "");
      Set<String> list = stopWords.of(language);
      scripts[number] = UnicodeScript.of(list.iterator().next().codePointAt(0));
      for (String word : list) {
        words
            .computeIfAbsent(word, unknown -> new SmallWord(words.size(), new BitSet()))
            .languages()
            .set(number);
      }
    }
    longestWord = words.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** A detector with the shipped lists. */
  public static LanguageDetector shipped() {
    return new LanguageDetector(StopWords.shipped());
  }

  /**
   * The language of a text.
   *
   * @param text the text; the more the surer
   * @param declared what the page says about itself, in any spelling ({@code en_US}); may be
   *     nonsense
   * @return a BCP 47 tag in its usual spelling; nothing where neither text nor declaration tell
   */
  public Optional<String> detect(String text, Optional<String> declared) {
    Optional<String> tag = declared.flatMap(this::tag);
    String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
    ScriptCounts letters = ScriptCounts.of(sample);
    if (letters.all() == 0) {
      return tag;
    }
    Optional<String> byScript = letters.onlyLanguage();
    if (byScript.isPresent()) {
      String language = byScript.get();
      if (tag.isPresent() && (near(primary(tag.get()), language) || letters.all() < FEW)) {
        return tag;
      }
      if (tag.isPresent() && !isWrittenIn(primary(tag.get()), language)) {
        return byScript;
      }
      return tag.or(() -> byScript);
    }
    return byWords(sample, letters.dominant(), tag);
  }

  private Optional<String> byWords(String sample, UnicodeScript script, Optional<String> tag) {
    double[] votes = votes(sample, script, tag.map(LanguageDetector::primary).orElse(""));
    int best = best(votes);
    String found = best < 0 ? "" : primary(languages.get(best));
    if (tag.isPresent()) {
      String primary = primary(tag.get());
      Integer number = numberOf.get(primary);
      boolean otherScript = number != null && scripts[number] != script && !primary.equals("sr");
      if (best < 0) {
        return otherScript ? usual(script) : tag;
      }
      if (near(primary, found)) {
        return tag;
      }
      double forDeclared = Math.max(votesFor(primary, votes), votesFor(primary + "-Latn", votes));
      boolean clear = votes[best] >= CLEAR && votes[best] >= 1.5 * forDeclared;
      return otherScript || clear ? Optional.of(found) : tag;
    }
    return best >= 0 && votes[best] >= ENOUGH ? Optional.of(found) : usual(script);
  }

  private double votesFor(String language, double[] votes) {
    Integer number = numberOf.get(language);
    return number == null ? 0 : votes[number];
  }

  /** The language with most votes, of equal ones the last by name; negative where none has any. */
  private static int best(double[] votes) {
    int best = -1;
    for (int number = 0; number < votes.length; number++) {
      if (votes[number] > 0 && (best < 0 || votes[number] >= votes[best])) {
        best = number;
      }
    }
    return best;
  }

  private static Optional<String> usual(UnicodeScript script) {
    return Optional.ofNullable(USUAL_LANGUAGE.get(script));
  }

  /**
   * How much the small words, and then the letters, speak for each language; not to the end where
   * the declared language has long been confirmed.
   */
  private double[] votes(String sample, UnicodeScript script, String declared) {
    int expected = numberOf.getOrDefault(declared, -1);
    double[] votes = new double[languages.size()];
    byte[] seen = new byte[words.size()];
    String lower = sample.toLowerCase(Locale.ROOT);
    int from = 0;
    for (int at = 0; at <= lower.length(); ) {
      int point = at < lower.length() ? lower.codePointAt(at) : ' ';
      int next = at + Character.charCount(point);
      if (!isInWord(point)) {
        SmallWord word =
            at > from && at - from <= longestWord ? words.get(lower.substring(from, at)) : null;
        if (word != null && ++seen[word.number()] <= OFTEN) {
          BitSet having = word.languages();
          double weight = 1.0 / having.cardinality();
          for (int language = having.nextSetBit(0);
              language >= 0;
              language = having.nextSetBit(language + 1)) {
            votes[language] += scripts[language] == script ? weight : 0;
          }
          if (expected >= 0 && votes[expected] >= CERTAIN && isFarAhead(votes, expected)) {
            return votes;
          }
        }
        from = next;
      }
      at = next;
    }
    addLetterVotes(sample, votes);
    return votes;
  }

  private static boolean isFarAhead(double[] votes, int language) {
    for (int other = 0; other < votes.length; other++) {
      if (other != language && votes[other] * 2 > votes[language]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInWord(int point) {
    if (point < 0x80) {
      return point >= 'a' && point <= 'z';
    }
    if (Character.isLetter(point)) {
      return true;
    }
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private void addLetterVotes(String sample, double[] votes) {
    int[] found = new int[votes.length];
    for (int i = 0; i < sample.length(); i++) {
      char letter = sample.charAt(i);
      if (letter >= 0x80) {
        for (int number = 0; number < votes.length; number++) {
          if (votes[number] > 0 && ownLetters[number].indexOf(letter) >= 0) {
            found[number]++;
          }
        }
      }
    }
    for (int number = 0; number < votes.length; number++) {
      votes[number] += Math.min(found[number], MANY_LETTERS) * LETTER;
    }
  }

  private boolean isWrittenIn(String declared, String found) {
    // A language that is not listed may share the script: Yiddish, for one, is written in Hebrew.
    return !numberOf.containsKey(declared)
        && !ScriptCounts.hasScriptOfItsOwn(declared)
        && !Set.of("zh", "ja").contains(found)
        && !Set.of("ko", "el", "th").contains(found)
        && !Set.of("zh", "ja").contains(declared);
  }

  private static boolean near(String one, String other) {
    return one.equals(other)
        || NEIGHBOURS.stream().anyMatch(set -> set.contains(one) && set.contains(other));
  }

  private static String primary(String tag) {
    int dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }

  /** Most pages say {@code en} or {@code en-US}, which need no mending. */
  private boolean isUsual(String declared) {
    return switch (declared.length()) {
      case 2 -> numberOf.containsKey(declared);
      case 5 ->
          declared.charAt(2) == '-'
              && numberOf.containsKey(declared.substring(0, 2))
              && isCapital(declared.charAt(3))
              && isCapital(declared.charAt(4));
      default -> false;
    };
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private Optional<String> tag(String declared) {
    if (isUsual(declared)) {
      return Optional.of(declared);
    }
    String first = SEPARATOR.split(declared.strip(), 2)[0].replace('_', '-');
    Locale locale = Locale.forLanguageTag(first);
    String language = locale.getLanguage();
    if (language.length() < 2 || language.equals("und") || language.equals("mul")) {
      return Optional.empty();
    }
    String tag =
        new Locale.Builder()
            .setLanguage(language)
            .setScript(locale.getScript())
            .setRegion(locale.getCountry())
            .build()
            .toLanguageTag();
    return tag.equals("und") ? Optional.empty() : Optional.of(tag);
  }
}
