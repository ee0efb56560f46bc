package org.dateline.search.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks over a query's characters and knows what they can begin. */
final class Scanner {
  private static final Pattern NEAR = Pattern.compile("NEAR(?:/(\\d{1,9}))?\\(");
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z]{0,19}):");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s()\"]");
  private static final Pattern DISTANCE = Pattern.compile("~(\\d{1,9})");
  private static final Pattern FUZZY = Pattern.compile("~[0-9]?$");

  /** In more words than these an unknown name before a colon is taken as a word. */
  private static final int PROSE = 5;

  private final String text;
  private int at;

  Scanner(String typed) {
    this.text = withoutLoneSurrogates(typed);
  }

  private static String withoutLoneSurrogates(String typed) {
    StringBuilder clean = new StringBuilder(typed);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < clean.length()
          && Character.isLowSurrogate(clean.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        clean.setCharAt(i, '\uFFFD');
      }
    }
    return clean.toString();
  }

  int at() {
    return at;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  char peek() {
    return text.charAt(at);
  }

  void skip(int count) {
    at += count;
  }

  void skipSpace() {
    while (!atEnd() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  /** What separates words: spaces of every kind and control characters. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == '\uFEFF';
  }

  /** Whether an operator stands here as a word of its own. */
  boolean operator(String word) {
    if (!text.startsWith(word, at)) {
      return false;
    }
    int end = at + word.length();
    boolean begins =
        at == 0 || isSpace(text.charAt(at - 1)) || "()\"”»".indexOf(text.charAt(at - 1)) >= 0;
    return begins
        && (end == text.length()
            || isSpace(text.charAt(end))
            || "()".indexOf(text.charAt(end)) >= 0);
  }

  /** Whether anything but a closing bracket or an operator follows after so many characters. */
  boolean somethingAfter(int count) {
    int next = at + count;
    while (next < text.length() && isSpace(text.charAt(next))) {
      next++;
    }
    Scanner ahead = new Scanner(text);
    ahead.at = next;
    return next < text.length() && text.charAt(next) != ')' && !ahead.operator("OR");
  }

  /** Whether a word, phrase or group begins after so many characters. */
  boolean wordFollows(int count) {
    int next = at + count;
    if (next >= text.length()) {
      return false;
    }
    char c = text.charAt(next);
    return !isSpace(c) && c != '-' && c != '+' && c != ')';
  }

  boolean startsWithAddress() {
    return ADDRESS.matcher(text).region(at, text.length()).lookingAt();
  }

  String untilSpace() {
    int start = at;
    while (!atEnd() && !isSpace(peek())) {
      at++;
    }
    return text.substring(start, at);
  }

  /** The name before a colon here, where one can be meant; does not move. */
  Optional<String> fieldName() {
    Matcher matcher = FIELD.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String name = matcher.group(1);
    boolean known =
        QueryField.named(name).isPresent()
            || DateField.named(name).isPresent()
            || Guesses.fields().contains(name.toLowerCase(java.util.Locale.ROOT));
    int next = matcher.end();
    if (next == text.length()) {
      return known ? Optional.of(name) : Optional.empty();
    }
    boolean capital = Character.isUpperCase(name.charAt(0));
    if (isSpace(text.charAt(next))) {
      // “Source: Reuters” names no field, nor does “note: this is…”; “source: reuters” does.
      return known && !capital && !isProse() ? Optional.of(name) : Optional.empty();
    }
    boolean mistaken = name.length() > 1 && !capital && "/\\:)".indexOf(text.charAt(next)) < 0;
    return known || (mistaken && !isProse()) ? Optional.of(name) : Optional.empty();
  }

  /** Whether so much is typed that a colon in it is more likely punctuation than a mistake. */
  private boolean isProse() {
    return text.strip().split("\\s+", PROSE + 1).length > PROSE;
  }

  /** The distance of a NEAR that begins here, moved behind its bracket. */
  Optional<Integer> near(int usual, int most) {
    Matcher matcher = NEAR.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    at = matcher.end();
    return Optional.of(
        matcher.group(1) == null ? usual : Math.min(most, Integer.parseInt(matcher.group(1))));
  }

  /** The distance that is written behind a phrase, 0 where there is none. */
  int distance(int most) {
    Matcher matcher = DISTANCE.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return 0;
    }
    at = matcher.end();
    return Math.min(most, Integer.parseInt(matcher.group(1)));
  }

  /** The words of a phrase that begins here and is closed; else nothing, and does not move. */
  Optional<String> quoted() {
    if (atEnd()) {
      return Optional.empty();
    }
    String closing =
        switch (peek()) {
          case '"' -> "\"";
          case '“', '„' -> "”“\"";
          case '«' -> "»";
          case '「' -> "」";
          case '『' -> "』";
          case '＂' -> "＂";
          default -> "";
        };
    if (closing.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder words = new StringBuilder();
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        words.append(text.charAt(++i));
      } else if (closing.indexOf(c) >= 0) {
        at = i + 1;
        return Optional.of(words.toString());
      } else {
        words.append(c);
      }
    }
    return Optional.empty();
  }

  /** A word with its escapes, up to the next space or bracket; never empty. */
  String word() {
    int start = at;
    while (!atEnd()) {
      char c = peek();
      if (c == '\\' && at + 1 < text.length()) {
        at += 2;
        continue;
      }
      if (isSpace(c) || c == ')' || (c == '(' && at > start)) {
        break;
      }
      at++;
    }
    at = Math.min(at, text.length());
    return text.substring(start, at);
  }

  /** A word without its escapes. */
  static String unescaped(String raw) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '\\' && i + 1 < raw.length()) {
        i++;
      }
      plain.append(raw.charAt(i));
    }
    return plain.toString();
  }

  /**
   * Whether it holds a wildcard. Question marks at the end are punctuation, so that a question can
   * be asked.
   */
  static boolean isPattern(String raw) {
    int end = raw.length();
    while (end > 0 && raw.charAt(end - 1) == '?' && (end < 2 || raw.charAt(end - 2) != '\\')) {
      end--;
    }
    boolean letters = false;
    boolean wild = false;
    for (int i = 0; i < end; i++) {
      char c = raw.charAt(i);
      if (c == '\\') {
        i++;
      } else {
        wild |= c == '*' || (c == '?' && letters);
        letters |= Character.isLetterOrDigit(c);
      }
    }
    return wild;
  }

  /** The pattern that a word with wildcards means. */
  static String pattern(String raw) {
    int end = raw.length();
    while (end > 0 && raw.charAt(end - 1) == '?') {
      end--;
    }
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < end; i++) {
      char c = raw.charAt(i);
      if (c == '\\' && i + 1 < end) {
        char literal = raw.charAt(++i);
        // A star in the text is punctuation and never part of a word.
        pattern.append(literal == '*' || literal == '?' ? '-' : literal);
      } else {
        pattern.append(c);
      }
    }
    return pattern.toString();
  }

  /** Where the mark of a fuzzy word begins, or -1. */
  static int fuzzyMark(String raw) {
    Matcher matcher = FUZZY.matcher(raw);
    if (!matcher.find() || matcher.start() == 0 || raw.charAt(matcher.start() - 1) == '\\') {
      return -1;
    }
    return matcher.start();
  }

  /** Whether there is anything in it but punctuation. */
  static boolean searchable(String text) {
    return text.codePoints()
        .anyMatch(c ->
            switch (Character.getType(c)) {
              case Character.DASH_PUNCTUATION,
                  Character.START_PUNCTUATION,
                  Character.END_PUNCTUATION,
                  Character.CONNECTOR_PUNCTUATION,
                  Character.OTHER_PUNCTUATION,
                  Character.INITIAL_QUOTE_PUNCTUATION,
                  Character.FINAL_QUOTE_PUNCTUATION,
                  Character.MATH_SYMBOL,
                  Character.CURRENCY_SYMBOL,
                  Character.MODIFIER_SYMBOL,
                  Character.SPACE_SEPARATOR,
                  Character.LINE_SEPARATOR,
                  Character.PARAGRAPH_SEPARATOR,
                  Character.CONTROL,
                  Character.FORMAT,
                  Character.UNASSIGNED,
                  Character.PRIVATE_USE,
                  Character.NON_SPACING_MARK,
                  Character.ENCLOSING_MARK,
                  Character.COMBINING_SPACING_MARK ->
                  false;
              default -> c != '\uFFFD';
            });
  }
}
