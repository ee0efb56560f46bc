package org.dateline.extract.page;

/**
 * A text node.
 *
 * @param text its characters, white space as in the source
 */
public record PageText(String text) implements PageItem {}
