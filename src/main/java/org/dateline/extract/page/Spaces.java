package org.dateline.extract.page;

/** White space as pages use it. */
public final class Spaces {
  private Spaces() {}

  /**
   * The text with runs of white space (no-break and zero-width spaces too) made single spaces, soft
   * hyphens and other unseen marks taken out, ends stripped. Joiners that Persian and Indic scripts
   * need stay.
   */
  public static String collapse(String text) {
    if (isCollapsed(text)) {
      return text;
    }
    CollapsedText collapsed = new CollapsedText();
    collapsed.append(text);
    return collapsed.take();
  }

  /** As {@link #collapse(String)}. */
  public static String collapse(CharSequence text) {
    return beginning(text, text.length());
  }

  /** The first characters of the collapsed text. */
  public static String beginning(CharSequence text, int length) {
    StringBuilder collapsed = new StringBuilder(Math.min(text.length(), length + 2));
    boolean gap = false;
    for (int at = 0; at < text.length() && collapsed.length() < length; at++) {
      char unit = text.charAt(at);
      if (isSpace(unit)) {
        gap = true;
      } else if (!isInvisible(unit)) {
        if (gap && !collapsed.isEmpty()) {
          collapsed.append(' ');
        }
        gap = false;
        collapsed.append(unit);
      }
    }
    return collapsed.substring(0, Math.min(length, collapsed.length()));
  }

  private static boolean isCollapsed(String text) {
    boolean gap = true;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean space = !isPlain(unit);
      if (space && (gap || unit != ' ')) {
        return false;
      }
      gap = space;
    }
    return !gap || text.isEmpty();
  }

  /** Whether a character separates words. */
  public static boolean isSpace(char unit) {
    return unit <= ' ' || (unit >= '\u0085' && isWideSpace(unit));
  }

  /** Whether a character is neither white space nor unseen; a quick answer for most. */
  static boolean isPlain(char unit) {
    return unit > ' ' && (unit < '\u0085' || !(isWideSpace(unit) || isInvisible(unit)));
  }

  private static boolean isWideSpace(char unit) {
    return unit == '\u00a0'
        || unit == '\u0085'
        || (unit >= '\u1680'
            && (unit == '\u1680'
                || (unit >= '\u2000' && unit <= '\u200b')
                || unit == '\u2028'
                || unit == '\u2029'
                || unit == '\u202f'
                || unit == '\u205f'
                || unit == '\u3000'));
  }

  /** Whether there is no white space in a text. */
  public static boolean isWord(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (isSpace(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character is drawn as nothing and means nothing. */
  public static boolean isInvisible(char unit) {
    return unit >= '\u00ad'
        && (unit == '\u00ad' || unit == '\ufeff' || unit == '\u2060' || unit == '\ufffc');
  }

  /**
   * How much a stretch of text weighs: characters without white space and unseen marks, ideographs
   * twice.
   */
  public static int weight(CharSequence text) {
    int weight = 0;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (!isSpace(unit)) {
        weight += weight(unit);
      }
    }
    return weight;
  }

  /** How much a character that is no white space weighs. */
  static int weight(char unit) {
    return isInvisible(unit) ? 0 : unit >= '\u2e80' && unit <= '\ufaff' ? 2 : 1;
  }
}
