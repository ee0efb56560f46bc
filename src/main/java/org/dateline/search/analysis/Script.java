package org.dateline.search.analysis;

/** The kinds of writing that are cut into words in their own ways. */
public enum Script {
  LATIN,
  CYRILLIC,
  GREEK,
  ARABIC,
  DEVANAGARI,
  /** Chinese characters, each a token of its own. */
  HAN,
  /** Hiragana and katakana, each character a token of its own. */
  KANA,
  HANGUL,
  /** Thai, Lao, Khmer and Burmese, which put no spaces between words. */
  SOUTH_EAST_ASIAN,
  OTHER,
  /** Digits only. */
  NUMBER;

  /** Whether its characters are tokens one by one. */
  public boolean byCharacter() {
    return this == HAN || this == KANA;
  }

  static Script of(int codePoint) {
    if (codePoint < 0x250) {
      return Character.isDigit(codePoint) ? NUMBER : LATIN;
    }
    if (Character.isDigit(codePoint)) {
      return NUMBER;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case LATIN -> LATIN;
      case CYRILLIC -> CYRILLIC;
      case GREEK -> GREEK;
      case ARABIC -> ARABIC;
      case DEVANAGARI -> DEVANAGARI;
      case HAN -> HAN;
      case HIRAGANA, KATAKANA -> KANA;
      case HANGUL -> HANGUL;
      case THAI, LAO, KHMER, MYANMAR -> SOUTH_EAST_ASIAN;
      // The prolonged sound mark and the iteration marks belong to the kana around them.
      case COMMON -> codePoint == 0x30FC || codePoint == 0xFF70 ? KANA : OTHER;
      default -> OTHER;
    };
  }
}
