package org.dateline.extract.page;

import org.dateline.text.TextNormalizer;

/**
 * A text node.
 *
 * @param text its characters, white space as in the source
 * @param weight how much text it is ({@link Spaces#weight}), 0 where it is only white space
 * @param digits how many digits are in it
 * @param start where its first word begins, in UTF-16 units
 * @param end where its last word ends; {@code start} where anything but single plain spaces stands
 *     between its words, or where it has none
 * @param stable whether all its characters but white space and unseen marks stay as they are in
 *     normalised text ({@link TextNormalizer#isStable})
 */
public record PageText(String text, int weight, int digits, int start, int end, boolean stable)
    implements PageItem {
  /** Whether nothing but single plain spaces stands between its words, of which it has some. */
  boolean isSinglySpaced() {
    return end > start;
  }
}
