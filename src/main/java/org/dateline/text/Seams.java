package org.dateline.text;

/**
 * Where a text may be cut: how strong the seam before each token is. Between paragraphs it is
 * stronger than between lines, sentences and clauses.
 */
final class Seams {
  private static final String SENTENCE_ENDS = ".!?。！？؟…।";
  private static final String CLAUSE_ENDS = ",;:，；：、،؛—–";
  private static final byte EDGE = 5;
  private static final byte PARAGRAPH = 4;
  private static final byte LINE = 3;
  private static final byte SENTENCE = 2;
  private static final byte CLAUSE = 1;

  private final byte[] strengths;

  Seams(Tokens tokens) {
    strengths = new byte[tokens.count() + 1];
    for (int token = 1; token < tokens.count(); token++) {
      strengths[token] = strength(tokens, token);
    }
    strengths[0] = EDGE;
    strengths[tokens.count()] = EDGE;
  }

  /**
   * How strong the seam before a token is, 0 to 5.
   *
   * @param token from 0 to the number of tokens
   */
  int before(int token) {
    return strengths[token];
  }

  /** Whether a token is a sign that ends a sentence. */
  static boolean endsSentence(Tokens tokens, int token) {
    return SENTENCE_ENDS.indexOf(tokens.text().codePointAt(tokens.start(token))) >= 0;
  }

  private static byte strength(Tokens tokens, int token) {
    String text = tokens.text();
    int lines = 0;
    for (int at = tokens.end(token - 1); at < tokens.start(token); at++) {
      lines += text.charAt(at) == '\n' ? 1 : 0;
    }
    if (lines > 0) {
      return lines > 1 ? PARAGRAPH : LINE;
    }
    if (endsSentence(tokens, token - 1)) {
      return SENTENCE;
    }
    return CLAUSE_ENDS.indexOf(text.codePointAt(tokens.start(token - 1))) >= 0 ? CLAUSE : 0;
  }
}
