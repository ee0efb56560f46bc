package org.dateline.search;

/**
 * How many hits have one value.
 *
 * @param value the value, as a selection of that facet takes it
 * @param label the value as it is shown
 * @param count the hits that have it
 * @param selected whether the results are narrowed to it
 */
public record FacetCount(String value, String label, int count, boolean selected) {}
