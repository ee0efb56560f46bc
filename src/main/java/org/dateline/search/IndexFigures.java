package org.dateline.search;

/**
 * How large the index is.
 *
 * @param documents revisions in it
 * @param articles articles in it
 * @param seq the change up to which it knows everything
 * @param bytes on disk
 */
public record IndexFigures(int documents, int articles, long seq, long bytes) {}
