package org.dateline.search;

/**
 * A way to go on with a query that is being typed.
 *
 * @param query the whole query with the completion in it
 * @param caret where the caret then stands
 * @param label what the completion is, for the person
 * @param count how many articles have it; 0 where that is not known
 */
public record Completion(String query, int caret, String label, int count) {}
