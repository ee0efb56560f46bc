package org.dateline.ui.reader;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.model.Block;
import org.dateline.model.BlockKind;
import org.dateline.model.TextRange;

/**
 * A text in blocks as the reader shows it, and where a caret can stand in it. Offsets are those of
 * the text itself; what lies between two blocks (the blank line) is never a place for the caret.
 *
 * <p>Immutable but for the break iterators, so for one thread.
 */
public final class ReaderText {
  private final String text;
  private final List<Block> blocks;
  private final Locale locale;
  private final BreakIterator characters;
  private final BreakIterator words;

  /**
   * @param text the whole text
   * @param blocks its blocks in order; words that no block covers are shown as paragraphs
   * @param language the BCP 47 tag of its language, for the bounds of words
   */
  public ReaderText(String text, List<Block> blocks, Optional<String> language) {
    this.text = text;
    this.blocks = covering(text, blocks);
    locale = language.map(Locale::forLanguageTag).orElse(Locale.ROOT);
    characters = BreakIterator.getCharacterInstance(locale);
    words = BreakIterator.getWordInstance(locale);
    characters.setText(text);
    words.setText(text);
  }

  /** A text with nothing in it. */
  public static ReaderText empty() {
    return new ReaderText("", List.of(), Optional.empty());
  }

  private static List<Block> covering(String text, List<Block> given) {
    List<Block> all = new ArrayList<>();
    int reached = 0;
    for (Block block : given) {
      if (block.start() < reached || block.end() > text.length() || block.end() <= block.start()) {
        continue;
      }
      addParagraphs(text, reached, block.start(), all);
      all.add(block);
      reached = block.end();
    }
    addParagraphs(text, reached, text.length(), all);
    return List.copyOf(all);
  }

  private static void addParagraphs(String text, int from, int to, List<Block> target) {
    int start = from;
    while (start < to) {
      int end = text.indexOf("\n\n", start);
      if (end < 0 || end > to) {
        end = to;
      }
      int first = start;
      int last = end;
      while (first < last && Character.isWhitespace(text.charAt(first))) {
        first++;
      }
      while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
        last--;
      }
      if (last > first) {
        target.add(new Block(BlockKind.PARAGRAPH, first, last));
      }
      start = end + 2;
    }
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The blocks that cover every word of it. */
  public List<Block> blocks() {
    return blocks;
  }

  /** The index of the block that an offset stands in or right after; 0 before the first. */
  public int blockAt(int offset) {
    int low = 0;
    int high = blocks.size() - 1;
    int found = 0;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).start() <= offset) {
        found = middle;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return found;
  }

  /** The next place of the caret, a character as a person sees it further. */
  public int nextCharacter(int offset) {
    return offset >= text.length() ? offset : forward(characters.following(offset));
  }

  /** The place of the caret before this one. */
  public int previousCharacter(int offset) {
    return offset <= 0 ? offset : backward(characters.preceding(offset));
  }

  /** The start of the next word. */
  public int nextWord(int offset) {
    int place = offset;
    while (place < text.length()) {
      place = words.following(place);
      if (place < text.length() && Character.isLetterOrDigit(text.codePointAt(place))) {
        break;
      }
    }
    return forward(place);
  }

  /** The start of the word before. */
  public int previousWord(int offset) {
    int place = offset;
    while (place > 0) {
      place = words.preceding(place);
      if (Character.isLetterOrDigit(text.codePointAt(place))) {
        break;
      }
    }
    return backward(place);
  }

  /** The word at an offset, or what else stands there between two bounds of words. */
  public TextRange wordAt(int offset) {
    if (text.isEmpty()) {
      return new TextRange(0, 0);
    }
    int inside = Math.min(offset, text.length() - 1);
    int end = words.following(inside);
    int start = words.previous();
    return new TextRange(Math.max(0, start), end);
  }

  /** The block at an offset as a range. */
  public TextRange blockRange(int offset) {
    return blocks.isEmpty() ? new TextRange(0, 0) : blocks.get(blockAt(offset)).range();
  }

  /** A range without white space at its ends; nothing where nothing else is in it. */
  public Optional<TextRange> trimmed(TextRange range) {
    int start = range.start();
    int end = Math.min(range.end(), text.length());
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? Optional.of(new TextRange(start, end)) : Optional.empty();
  }

  private int forward(int offset) {
    if (blocks.isEmpty()) {
      return 0;
    }
    int index = blockAt(offset);
    Block block = blocks.get(index);
    if (offset <= block.end()) {
      return Math.max(offset, block.start());
    }
    return index + 1 < blocks.size() ? blocks.get(index + 1).start() : block.end();
  }

  private int backward(int offset) {
    if (blocks.isEmpty()) {
      return 0;
    }
    Block block = blocks.get(blockAt(offset));
    return Math.clamp(offset, block.start(), block.end());
  }
}
