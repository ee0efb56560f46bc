package org.dateline.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is left of a name when case, accents and punctuation don't count. */
final class NameKey {
  /**
   * Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic; in Indic scripts and
   * Thai such marks are letters, which stay.
   */
  private static final Pattern MARKS =
      Pattern.compile("[\\u0300-\\u036f\\u0591-\\u05c7\\u064b-\\u065f\\u0670\\u0640]");

  private static final Pattern SILENT = Pattern.compile("[.'’‘ʼʻ`\\u200c\\u200d\\u200e\\u200f]");
  private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private NameKey() {}

  static String of(String name) {
    String plain =
        Normalizer.normalize(name.strip(), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    plain = MARKS.matcher(plain).replaceAll("");
    plain = Normalizer.normalize(plain, Normalizer.Form.NFC);
    plain =
        plain
            .replace("&", " and ")
            .replace('ي', 'ی')
            .replace('ى', 'ی')
            .replace('ك', 'ک')
            .replace('ı', 'i')
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("æ", "ae");
    plain = SILENT.matcher(plain).replaceAll("");
    plain = BREAKS.matcher(plain).replaceAll(" ").strip();
    if (plain.startsWith("the ")) {
      plain = plain.substring(4);
    }
    return plain.startsWith("st ") ? "saint " + plain.substring(3) : plain;
  }
}
