package org.dateline.search.analysis;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/**
 * Folds case and marks, so that words are found however they were typed: {@code Müller} becomes
 * {@code muller}, {@code ＧＯＯＧＬＥ} becomes {@code google}, Persian and Arabic forms of one letter
 * become one, traditional Chinese characters become simplified ones. It never stems. Marks that
 * make another letter (Russian й, Japanese が, Hindi vowels) stay. Stateless, safe for use by
 * several threads.
 */
public final class Folding {
  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;

  /** Loaded when the first Chinese character is seen, since few newsrooms pay for it otherwise. */
  private static final class Simplified {
    static final char[] FORMS = read();

    private static char[] read() {
      Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
      char[] forms = new char[LAST_HAN - FIRST_HAN + 1];
      for (int c = FIRST_HAN; c <= LAST_HAN; c++) {
        String simple = simplify.transliterate(String.valueOf((char) c));
        forms[c - FIRST_HAN] = simple.length() == 1 ? simple.charAt(0) : (char) c;
      }
      return forms;
    }
  }

  /** The folded form of a word; it may be empty where the word is marks only. */
  public String fold(String word) {
    int length = word.length();
    boolean plain = true;
    boolean lower = true;
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      plain &= c < 0x80;
      lower &= c < 'A' || c > 'Z';
    }
    if (plain) {
      return lower ? word : asciiLower(word);
    }
    return foldAll(word);
  }

  private static String asciiLower(String word) {
    char[] out = word.toCharArray();
    for (int i = 0; i < out.length; i++) {
      if (out[i] >= 'A' && out[i] <= 'Z') {
        out[i] = (char) (out[i] + ('a' - 'A'));
      }
    }
    return new String(out);
  }

  private static String foldAll(String word) {
    String compatible = Normalizer.normalize(word, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(compatible.length() + 4);
    for (int i = 0; i < compatible.length(); ) {
      int c = compatible.codePointAt(i);
      i += Character.charCount(c);
      foldOne(c, out);
    }
    return out.toString();
  }

  private static void foldOne(int typed, StringBuilder out) {
    if (typed >= FIRST_HAN && typed <= LAST_HAN) {
      out.append(Simplified.FORMS[typed - FIRST_HAN]);
      return;
    }
    int c = Character.toLowerCase(typed);
    String special = special(c);
    if (special != null) {
      out.append(special);
      return;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    switch (script) {
      case LATIN, GREEK -> unmarked(c, out);
      case CYRILLIC -> out.appendCodePoint(c == 'ѐ' ? 'е' : c == 'ѝ' ? 'и' : c);
      case COMMON, INHERITED -> {
        if (Character.isLetter(c) || (!isMark(c) && Character.getType(c) != Character.FORMAT)) {
          appendDigit(c, out);
        } else if (c == 0x3099 || c == 0x309A) {
          out.appendCodePoint(c);
        }
      }
      case ARABIC, HEBREW -> {
        if (!isMark(c)) {
          appendDigit(c, out);
        }
      }
      default -> appendDigit(c, out);
    }
  }

  /** The letters that have forms of their own when they are folded. */
  private static @org.jspecify.annotations.Nullable String special(int c) {
    return switch (c) {
      case 'ß' -> "ss";
      case 'æ', 'ǽ' -> "ae";
      case 'œ' -> "oe";
      case 'ø', 'ǿ' -> "o";
      case 'đ', 'ð' -> "d";
      case 'ł' -> "l";
      case 'þ' -> "th";
      case 'ħ' -> "h";
      case 'ı' -> "i";
      case 'ŋ' -> "n";
      case 'ə' -> "e";
      case 'ς' -> "σ";
      case 'ё' -> "е";
      case 'ґ' -> "г";
      case 'أ', 'إ', 'آ', 'ٱ' -> "ا";
      case 'ى', 'ی', 'ې', 'ے', 'ئ' -> "ي";
      case 'ؤ' -> "و";
      case 'ک', 'ڪ' -> "ك";
      case 'ة', 'ۀ', 'ہ', 'ە', 'ھ' -> "ه";
      // Of the Thai letters the sign that a name is cut short.
      case 0x0E2F, 0x0640, 0x200C, 0x200D, 0x00AD, 0x200E, 0x200F -> "";
      default -> null;
    };
  }

  private static void appendDigit(int c, StringBuilder out) {
    if (c > 0x7F && Character.isDigit(c)) {
      out.append(Character.digit(c, 10));
    } else {
      out.appendCodePoint(c);
    }
  }

  private static void unmarked(int c, StringBuilder out) {
    if (c < 0x80) {
      out.append((char) c);
      return;
    }
    String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    apart.codePoints().filter(part -> !isMark(part)).forEach(out::appendCodePoint);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
