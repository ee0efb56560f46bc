package org.dateline.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The letters of a text, counted by the script that they belong to, with what the script alone says
 * of the language. Not safe for several threads while it counts.
 */
final class ScriptCounts {
  /** Scripts that one language alone is written in, as good as always. */
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

  private final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
  private int all;

  private ScriptCounts() {}

  /** Counts the letters of a text; letters hardly ever change their script, so runs are counted. */
  static ScriptCounts of(String text) {
    ScriptCounts letters = new ScriptCounts();
    UnicodeScript last = UnicodeScript.LATIN;
    int run = 0;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (isLatin(point)) {
        if (last != UnicodeScript.LATIN) {
          letters.add(last, run);
          last = UnicodeScript.LATIN;
          run = 0;
        }
        run++;
      } else if (point >= 0x80 && Character.isLetter(point)) {
        UnicodeScript script = UnicodeScript.of(point);
        if (script != last) {
          letters.add(last, run);
          last = script;
          run = 0;
        }
        run++;
      }
    }
    letters.add(last, run);
    return letters;
  }

  private static boolean isLatin(int point) {
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
  }

  private void add(UnicodeScript script, int run) {
    if (run > 0 && script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
      counts.merge(script, run, Integer::sum);
      all += run;
    }
  }

  /** How many letters there are; those that all scripts share aside. */
  int all() {
    return all;
  }

  private int of(UnicodeScript script) {
    return counts.getOrDefault(script, 0);
  }

  private int kana() {
    return of(UnicodeScript.HIRAGANA) + of(UnicodeScript.KATAKANA);
  }

  /**
   * The script that says most; Chinese and Japanese count as {@code HAN}. An ideograph says as much
   * as several letters, so that Latin names don't outvote it.
   */
  UnicodeScript dominant() {
    UnicodeScript dominant = UnicodeScript.COMMON;
    int most = 0;
    for (UnicodeScript script : counts.keySet()) {
      int weight =
          switch (script) {
            case HAN, HIRAGANA, KATAKANA -> 3 * (of(UnicodeScript.HAN) + kana());
            case HANGUL -> 2 * of(script);
            default -> of(script);
          };
      if (weight > most) {
        dominant = script;
        most = weight;
      }
    }
    return switch (dominant) {
      case HIRAGANA, KATAKANA -> UnicodeScript.HAN;
      default -> dominant;
    };
  }

  /** The language that is written in the dominant script, where it is the only one. */
  Optional<String> onlyLanguage() {
    UnicodeScript script = dominant();
    if (script == UnicodeScript.HAN) {
      return Optional.of(kana() * 12 >= of(UnicodeScript.HAN) + kana() ? "ja" : "zh");
    }
    return Optional.ofNullable(ONLY_LANGUAGE.get(script));
  }

  /** Whether a language has a script that no other one is written in. */
  static boolean hasScriptOfItsOwn(String language) {
    return ONLY_LANGUAGE.containsValue(language);
  }
}
