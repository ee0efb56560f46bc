package org.dateline.search.analysis;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into segments: runs of letters and digits with their marks; Chinese characters and
 * kana one by one; Thai, Lao, Khmer and Burmese by dictionary; each emoji alone. Everything else
 * separates, but what joins two segments without a space is remembered, so that {@code Wi-Fi} can
 * be known to be one word. Stateless, safe for use by several threads.
 */
final class Segmenter {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int TATWEEL = 0x0640;
  private static final int SOFT_HYPHEN = 0x00AD;

  private static final int HALF_WIDTH_VOICED = 0xFF9E;
  private static final int HALF_WIDTH_SEMI_VOICED = 0xFF9F;

  /** A segment longer than this is cut, since a term must end somewhere. */
  private static final int LONGEST = 255;

  List<Segment> segments(String text) {
    List<Segment> segments = new ArrayList<>(text.length() / 6 + 4);
    int length = text.length();
    int at = 0;
    char joint = Segment.NONE;
    int previousEnd = -1;
    while (at < length) {
      int c = text.codePointAt(at);
      int size = Character.charCount(c);
      if (!begins(c)) {
        if (at == previousEnd) {
          joint = jointOf(c);
        } else {
          joint = Segment.NONE;
        }
        at += size;
        continue;
      }
      Script script = Script.of(c);
      int end = at + size;
      if (!script.byCharacter() && !isPictograph(c)) {
        end = runEnd(text, end, script);
        script = dominant(text, at, end);
      } else {
        end = marksEnd(text, end);
      }
      if (script == Script.SOUTH_EAST_ASIAN) {
        addWords(text, at, end, joint, segments);
      } else {
        segments.add(
            new Segment(
                at, end, script, previousEnd < 0 ? Segment.NONE : jointAt(at, previousEnd, joint)));
      }
      at = end;
      previousEnd = end;
      joint = Segment.NONE;
    }
    return segments;
  }

  private static char jointAt(int start, int previousEnd, char joint) {
    // One character may stand between; of two nothing is known.
    return start - previousEnd == 1 ? joint : Segment.NONE;
  }

  private static char jointOf(int c) {
    return switch (c) {
      case '\'', '’', 'ʼ', '＇', '`', '´' -> '\'';
      case '-', '‐', '‑', '_', '/' -> '-';
      case '.', '·' -> '.';
      case ZERO_WIDTH_NON_JOINER -> 'z';
      default -> Segment.NONE;
    };
  }

  private static boolean begins(int c) {
    return Character.isLetterOrDigit(c) || isPictograph(c);
  }

  private static boolean isPictograph(int c) {
    return c > 0x2000 && Character.isEmojiPresentation(c);
  }

  /** Where a run of letters that began in a script ends. */
  private static int runEnd(String text, int from, Script first) {
    int at = from;
    while (at < text.length() && at - from < LONGEST) {
      int c = text.codePointAt(at);
      boolean goesOn;
      if (Character.isLetterOrDigit(c)) {
        Script script = Script.of(c);
        goesOn =
            !script.byCharacter()
                && (script == Script.SOUTH_EAST_ASIAN) == (first == Script.SOUTH_EAST_ASIAN);
      } else {
        goesOn =
            isMark(c)
                || (c == ZERO_WIDTH_NON_JOINER && first != Script.ARABIC && insideWord(text, at));
      }
      if (!goesOn) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean insideWord(String text, int at) {
    return at + 1 < text.length() && Character.isLetter(text.codePointAt(at + 1));
  }

  private static int marksEnd(String text, int from) {
    int at = from;
    while (at < text.length() && isMark(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default ->
          c == ZERO_WIDTH_JOINER
              || c == TATWEEL
              || c == SOFT_HYPHEN
              || c == HALF_WIDTH_VOICED
              || c == HALF_WIDTH_SEMI_VOICED;
    };
  }

  /**
   * The script of a run: of its first letter, or that it is a number. One that goes on in Korean is
   * Korean: SK하이닉스 takes particles as any name does.
   */
  private static Script dominant(String text, int start, int end) {
    Script script = Script.NUMBER;
    for (int at = start; at < end; ) {
      int c = text.codePointAt(at);
      if (Character.isLetter(c)) {
        Script of = Script.of(c);
        if (of == Script.HANGUL) {
          return of;
        }
        script = script == Script.NUMBER ? of : script;
      }
      at += Character.charCount(c);
    }
    return script;
  }

  private static void addWords(
      String text, int start, int end, char joint, List<Segment> segments) {
    BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
    words.setText(text.substring(start, end));
    int from = words.first();
    char first = joint;
    for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
      segments.add(new Segment(start + from, start + to, Script.SOUTH_EAST_ASIAN, first));
      first = Segment.NONE;
    }
  }
}
