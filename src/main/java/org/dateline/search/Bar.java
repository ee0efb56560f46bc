package org.dateline.search;

import java.time.LocalDate;

/**
 * One bar of the histogram.
 *
 * @param from its first day
 * @param count the hits that were published from then until the next bar
 */
public record Bar(LocalDate from, int count) {}
