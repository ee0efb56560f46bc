package org.dateline.extract.body;

/** What tells a sentence from a label. */
final class Sentences {
  private Sentences() {}

  /** Whether a text ends as a sentence does, closing quotes and brackets aside. */
  static boolean endsLikeOne(String text) {
    for (int at = text.length() - 1; at >= 0; at--) {
      char unit = text.charAt(at);
      switch (unit) {
        case '.', '!', '?', '…', ':', ';', '。', '！', '？', '؟', '۔', '।', '：' -> {
          return true;
        }
        case '"', '\'', '”', '“', '’', '»', '«', ')', ']', '」', '』', '）', ' ' -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }
}
