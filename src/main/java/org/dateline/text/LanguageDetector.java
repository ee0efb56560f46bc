package org.dateline.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /** Weighted small words that must be found where nothing is declared. */
  private static final double ENOUGH = 0.9;

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

  private static final Map<UnicodeScript, String> ONLY_LANGUAGE =
      Map.ofEntries(
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"));

  /** Scripts with the language that is meant where no small word decides. */
  private static final Map<UnicodeScript, String> USUAL_LANGUAGE =
      Map.of(
          UnicodeScript.CYRILLIC, "ru", UnicodeScript.ARABIC, "ar", UnicodeScript.DEVANAGARI, "hi");

  /** What a small word says: the languages that have it, each with the weight of the evidence. */
  private final Map<String, List<String>> languagesOf;

  private final Map<String, UnicodeScript> scriptOf;

  public LanguageDetector(StopWords words) {
    Map<String, List<String>> languages = new HashMap<>();
    Map<String, UnicodeScript> scripts = new HashMap<>();
    words
        .byLanguage()
        .forEach((language, list) -> {
          for (String word : list) {
            languages.computeIfAbsent(word, key -> new ArrayList<>()).add(language);
          }
          scripts.put(language, UnicodeScript.of(list.iterator().next().codePointAt(0)));
        });
    languagesOf = Map.copyOf(languages);
    scriptOf = Map.copyOf(scripts);
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
    Optional<String> tag = declared.flatMap(LanguageDetector::tag);
    String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
    Map<UnicodeScript, Integer> letters = letters(sample);
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    if (all == 0) {
      return tag;
    }
    UnicodeScript script = dominant(letters);
    Optional<String> byScript = byScript(script, letters);
    if (byScript.isPresent()) {
      String language = byScript.get();
      if (tag.isPresent() && (near(primary(tag.get()), language) || all < 4)) {
        return tag;
      }
      if (tag.isPresent() && !isWrittenIn(primary(tag.get()), language)) {
        return byScript;
      }
      return tag.or(() -> byScript);
    }
    return byWords(sample, script, tag);
  }

  private Optional<String> byWords(String sample, UnicodeScript script, Optional<String> tag) {
    Map<String, Double> votes = votes(sample, script);
    Optional<Map.Entry<String, Double>> best =
        votes.entrySet().stream()
            .max(
                Map.Entry.<String, Double>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()));
    if (tag.isPresent()) {
      String primary = primary(tag.get());
      UnicodeScript own = scriptOf.get(primary);
      boolean otherScript = own != null && own != script && !primary.equals("sr");
      if (best.isEmpty()) {
        return otherScript ? usual(script) : tag;
      }
      String found = primary(best.get().getKey());
      if (near(primary, found)) {
        return tag;
      }
      double forDeclared =
          Math.max(votes.getOrDefault(primary, 0.0), votes.getOrDefault(primary + "-Latn", 0.0));
      boolean clear = best.get().getValue() >= CLEAR && best.get().getValue() >= 1.5 * forDeclared;
      return otherScript || clear ? Optional.of(found) : tag;
    }
    return best.filter(entry -> entry.getValue() >= ENOUGH)
        .map(entry -> primary(entry.getKey()))
        .or(() -> usual(script));
  }

  private static Optional<String> usual(UnicodeScript script) {
    return Optional.ofNullable(USUAL_LANGUAGE.get(script));
  }

  private Map<String, Double> votes(String sample, UnicodeScript script) {
    Map<String, Double> votes = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+", -1)) {
      List<String> languages = languagesOf.get(word);
      // A word that comes again and again, a name perhaps, must not decide alone.
      if (languages == null || seen.merge(word, 1, Integer::sum) > 12) {
        continue;
      }
      double weight = 1.0 / languages.size();
      for (String language : languages) {
        if (scriptOf.get(language) == script) {
          votes.merge(language, weight, Double::sum);
        }
      }
    }
    letterVotes(sample, votes);
    return votes;
  }

  /** Letters that only one of two near languages has. */
  private static void letterVotes(String sample, Map<String, Double> votes) {
    Map<String, String> own =
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
    own.forEach((language, letters) -> {
      if (votes.containsKey(language)) {
        long found = sample.chars().filter(c -> letters.indexOf(c) >= 0).limit(40).count();
        votes.merge(language, found * 0.05, Double::sum);
      }
    });
  }

  private static Optional<String> byScript(
      UnicodeScript script, Map<UnicodeScript, Integer> letters) {
    int kana =
        letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = letters.getOrDefault(UnicodeScript.HAN, 0);
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA -> Optional.of(kana * 12 >= han + kana ? "ja" : "zh");
      default -> Optional.ofNullable(ONLY_LANGUAGE.get(script));
    };
  }

  private boolean isWrittenIn(String declared, String found) {
    // A language that is not listed may share the script: Yiddish, for one, is written in Hebrew.
    UnicodeScript script = scriptOf.get(declared);
    return script == null
        && !ONLY_LANGUAGE.containsValue(declared)
        && !Set.of("zh", "ja").contains(found)
        && !Set.of("ko", "el", "th").contains(found)
        && !Set.of("zh", "ja").contains(declared);
  }

  private static Map<UnicodeScript, Integer> letters(String sample) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    sample
        .codePoints()
        .filter(Character::isLetter)
        .forEach(point -> {
          UnicodeScript script = UnicodeScript.of(point);
          if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
            letters.merge(script, 1, Integer::sum);
          }
        });
    return letters;
  }

  /** An ideograph says as much as several letters, so that Latin names don't outvote it. */
  private static UnicodeScript dominant(Map<UnicodeScript, Integer> letters) {
    Map<UnicodeScript, Integer> weighed = new EnumMap<>(UnicodeScript.class);
    letters.forEach((script, count) -> {
      switch (script) {
        case HAN, HIRAGANA, KATAKANA -> weighed.merge(UnicodeScript.HAN, 3 * count, Integer::sum);
        case HANGUL -> weighed.merge(script, 2 * count, Integer::sum);
        default -> weighed.merge(script, count, Integer::sum);
      }
    });
    return weighed.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.COMMON);
  }

  private static boolean near(String one, String other) {
    return one.equals(other)
        || NEIGHBOURS.stream().anyMatch(set -> set.containsAll(new HashSet<>(List.of(one, other))));
  }

  private static String primary(String tag) {
    int dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }

  private static Optional<String> tag(String declared) {
    String first = declared.strip().split("[,; ]", 2)[0].replace('_', '-');
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
