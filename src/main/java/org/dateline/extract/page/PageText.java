package org.dateline.extract.page;

/**
 * A text node.
 *
 * @param text its characters, white space as in the source
 * @param weight how much text it is ({@link Spaces#weight}), 0 where it is only white space
 */
public record PageText(String text, int weight) implements PageItem {}
