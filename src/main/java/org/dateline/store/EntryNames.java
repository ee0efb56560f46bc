package org.dateline.store;

import java.util.Optional;

/**
 * By what an entry of a source is known again, from the strongest to the weakest.
 *
 * @param guid what the source calls it
 * @param address the cleaned address of its page
 * @param titleAndDate its title and when it was published
 */
public record EntryNames(
    Optional<String> guid, Optional<String> address, Optional<String> titleAndDate) {}
