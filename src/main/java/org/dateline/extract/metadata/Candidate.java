package org.dateline.extract.metadata;

/**
 * A value that the page offers for one of its metadata.
 *
 * @param value what it says
 * @param source where it says so, in words for a person
 * @param chosen whether it was taken
 */
public record Candidate(String value, String source, boolean chosen) {}
