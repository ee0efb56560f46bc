package org.dateline.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry as it stands in what was read just now.
 *
 * @param known which of the known entries it is; nothing where it is new
 * @param names by what it is known again
 * @param url its article's address
 * @param title its title, may be empty
 * @param published when it says that it was published
 * @param updated when it says that it was changed
 * @param contentSha256 the hash of its words, in lower-case hex
 */
public record SeenEntry(
    Optional<UUID> known,
    EntryNames names,
    Optional<String> url,
    String title,
    Optional<Instant> published,
    Optional<Instant> updated,
    String contentSha256) {}
