package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.TextRange;

/**
 * A pattern that people write: words as they stand, {@code #} for any number, {@code *} for any
 * words within the paragraph. Case and the width of white space don't matter. It takes time in
 * proportion to the text, whatever the pattern. Immutable.
 */
final class NoisePattern {
  /** What {@code *} can stand for at most, in characters. */
  private static final int WIDEST = 300;

  private static final String NUMBER = "\\p{Nd}[\\p{Nd}.,:/-]*+";

  private static final Pattern NUMBERS = Pattern.compile(NUMBER);
  private static final Pattern OPEN_END = Pattern.compile("[ *]+$");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private final List<Pattern> parts;
  private final boolean openEnd;

  private NoisePattern(List<Pattern> parts, boolean openEnd) {
    this.parts = List.copyOf(parts);
    this.openEnd = openEnd;
  }

  /** Reads a pattern; nothing where it has no word and no number, so that it would be anywhere. */
  static Optional<NoisePattern> of(String written) {
    List<Pattern> parts = new ArrayList<>();
    for (String part : written.strip().split("\\*", -1)) {
      if (part.codePoints().anyMatch(point -> Character.isLetterOrDigit(point) || point == '#')) {
        parts.add(part(part.strip()));
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new NoisePattern(parts, written.strip().endsWith("*")));
  }

  /**
   * A pattern that is found in these words, and wherever they stand with other numbers. A sign of
   * theirs that means something in patterns is left open.
   */
  static String written(String words) {
    String open = words.replace('#', '*');
    String pattern = SPACES.matcher(NUMBERS.matcher(open).replaceAll("#")).replaceAll(" ").strip();
    return OPEN_END.matcher(pattern).replaceAll("");
  }

  private static Pattern part(String words) {
    StringBuilder regex = new StringBuilder();
    if (Character.isLetterOrDigit(words.codePointAt(0))) {
      regex.append("(?<![\\p{L}\\p{Nd}])");
    }
    for (int i = 0; i < words.length(); ) {
      int point = words.codePointAt(i);
      i += Character.charCount(point);
      if (point == '#') {
        regex.append(NUMBER);
      } else if (Folding.isSpace(point)) {
        while (i < words.length() && Folding.isSpace(words.codePointAt(i))) {
          i += Character.charCount(words.codePointAt(i));
        }
        regex.append("[\\s\\p{Z}]++");
      } else {
        regex.append(Pattern.quote(Character.toString(point)));
      }
    }
    if (Character.isLetterOrDigit(words.codePointBefore(words.length()))) {
      regex.append("(?![\\p{L}\\p{Nd}])");
    }
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Where it stands within a stretch of a text. */
  List<TextRange> in(String text, TextRange within) {
    List<TextRange> found = new ArrayList<>();
    Matcher first = parts.getFirst().matcher(text);
    first.region(within.start(), within.end());
    first.useTransparentBounds(true);
    int from = within.start();
    while (from < within.end() && first.region(from, within.end()).find()) {
      Optional<Integer> end = rest(text, first.end(), within.end());
      end.ifPresent(at -> found.add(new TextRange(first.start(), at)));
      from = Math.max(first.start() + 1, end.orElse(first.end()));
    }
    return found;
  }

  private Optional<Integer> rest(String text, int from, int limit) {
    int at = from;
    for (Pattern part : parts.subList(1, parts.size())) {
      Matcher matcher = part.matcher(text);
      matcher.region(at, Math.min(limit, at + WIDEST));
      matcher.useTransparentBounds(true);
      if (!matcher.find()) {
        return Optional.empty();
      }
      at = matcher.end();
    }
    return Optional.of(openEnd ? limit : at);
  }
}
