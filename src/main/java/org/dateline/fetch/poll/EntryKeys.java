package org.dateline.fetch.poll;

import java.util.Optional;

/**
 * What an entry of a source can be known again by, from the strongest to the weakest. Each is a
 * plain text that may be stored and compared, and means something within one source only.
 *
 * @param guid what the feed calls it, without what changes by itself: an address counts the same
 *     with {@code http} and {@code https}
 * @param address the cleaned address of its page
 * @param titleAndDate its title, or the beginning of its words where it has none, and the instant
 *     when it was published
 */
public record EntryKeys(
    Optional<String> guid, Optional<String> address, Optional<String> titleAndDate) {}
