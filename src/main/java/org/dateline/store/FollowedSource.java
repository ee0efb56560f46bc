package org.dateline.store;

import org.dateline.model.Source;

/**
 * A source with what is remembered of it.
 *
 * @param source as a person decided it
 * @param state what is remembered between two polls
 * @param waiting how many of its entries wait for their article
 */
public record FollowedSource(Source source, SourceState state, int waiting) {}
