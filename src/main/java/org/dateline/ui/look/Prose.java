package org.dateline.ui.look;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/**
 * Text that wraps, in any script. JavaFX 26 throws out of its layout as soon as it has to break a
 * line inside a run of right-to-left letters (it then counts the spaces at the end of the wrong
 * half), in labels, tooltips and text flows alike. So words from articles and persons never go into
 * a wrapping label: they are laid out here, with each right-to-left word as a text of its own,
 * which is only ever moved to the next line whole.
 */
public final class Prose {
  /** Right-to-left words longer than this are cut, so that no line is too short for a part. */
  static final int LONGEST_PART = 16;

  private Prose() {}

  /** Whether any letter of it runs from right to left. */
  public static boolean hasRightToLeft(String words) {
    char[] letters = words.toCharArray();
    return Bidi.requiresBidi(letters, 0, letters.length);
  }

  /** Whether it is to be read from right to left as a whole: what its first strong letter says. */
  public static boolean startsRightToLeft(String words) {
    return hasRightToLeft(words)
        && !new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }

  /**
   * The words as text nodes for one {@link ProseFlow}; together they hold just these characters.
   * Characters without a shape of their own (joiners, direction marks, soft hyphens) get nodes that
   * the stylesheet makes vanish, because JavaFX draws a box for them where the font has no glyph.
   */
  public static List<Text> texts(String words, String... styleClasses) {
    List<Text> texts = new ArrayList<>();
    boolean wordByWord = hasRightToLeft(words);
    int start = 0;
    for (int index = 1; index <= words.length(); index++) {
      if (index == words.length()
          || parts(words.charAt(index - 1), words.charAt(index), wordByWord)
          || (wordByWord
              && index - start >= LONGEST_PART
              && Character.isLetter(words.charAt(index))
              && !Character.isSurrogate(words.charAt(index)))) {
        Text text = new Text(words.substring(start, index));
        text.getStyleClass().addAll(styleClasses);
        if (shapeless(words.charAt(start))) {
          text.getStyleClass().add("shapeless");
        }
        texts.add(text);
        start = index;
      }
    }
    return texts;
  }

  private static boolean parts(char before, char after, boolean wordByWord) {
    return shapeless(before) != shapeless(after)
        || (wordByWord && Character.isWhitespace(before) && !Character.isWhitespace(after));
  }

  /** Whether it only steers its neighbours; the joiner of emoji is none of them. */
  private static boolean shapeless(char letter) {
    return letter == '\u00ad'
        || (letter >= '\u200b' && letter <= '\u200f' && letter != '\u200d')
        || (letter >= '\u202a' && letter <= '\u202e')
        || (letter >= '\u2060' && letter <= '\u2069')
        || letter == '\ufeff';
  }

  /**
   * The words for a label of one line: no line breaks, a hair space in place of a joiner, and none
   * of the other characters that JavaFX draws a box for.
   */
  public static String line(String words) {
    StringBuilder line = new StringBuilder(words.length());
    for (int index = 0; index < words.length(); index++) {
      char letter = words.charAt(index);
      if (letter == '\u200c') {
        line.append('\u200a');
      } else if (Character.isWhitespace(letter)) {
        line.append(' ');
      } else if (!shapeless(letter)) {
        line.append(letter);
      }
    }
    return line.toString();
  }

  /**
   * An outlet's name and a day in one line. Digits that follow right-to-left letters would be drawn
   * among them, so behind such a name the day comes first.
   */
  public static String dated(String name, String day) {
    if (name.isEmpty() || day.isEmpty()) {
      return name + day;
    }
    return hasRightToLeft(name) ? day + " · " + name : name + " · " + day;
  }

  /** A paragraph that wraps, aligned as its language wants. */
  public static ProseFlow flow(String words, String... styleClasses) {
    return new ProseFlow(words, styleClasses);
  }

  /**
   * A font that has Arabic and Latin letters alike: where JavaFX takes the full stop from another
   * font than the letters, it puts it at the wrong end of the line.
   */
  static String rightToLeftFont() {
    return Theme.firstInstalled(
        List.of("Vazirmatn", "Segoe UI", "Geeza Pro", "Noto Naskh Arabic", "DejaVu Sans"));
  }

  /** Lets a text area wrap as long as no right-to-left letter is in it. */
  public static void wrapWhereSafe(TextArea area) {
    area.setWrapText(!hasRightToLeft(area.getText()));
    area.textProperty()
        .addListener((property, before, after) -> area.setWrapText(!hasRightToLeft(after)));
  }
}
