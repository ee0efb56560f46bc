package org.dateline.search.alert;

import java.util.UUID;

/**
 * A saved search that watches.
 *
 * @param id the saved search
 * @param query what it searches for
 * @param onlyAdded whether it looks only at text that is new: all of a new article, and what a
 *     revision added
 */
public record AlertQuery(UUID id, String query, boolean onlyAdded) {}
