package org.dateline.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One fetch: the evidence. Written once, never changed.
 *
 * @param id a UUIDv7
 * @param articleId the article that it belongs to; none where a fetch failed at an address that
 *     never gave one, and of a source's document
 * @param sourceId the source whose document it is (a feed, a sitemap or a watched page that brought
 *     entries), or that answered something else
 * @param fetchedAt when the answer came
 * @param requestedUrl the address that was asked for
 * @param finalUrl the address that answered, after redirects
 * @param status the HTTP status; 0 where none came (a file, a paste, a broken connection)
 * @param contentType the media type as the server gave it
 * @param sha256 the hash of the payload as received after transfer decoding, in lower-case hex
 * @param archive where the record lies
 * @param etag the validator to send back
 * @param lastModified the validator to send back
 * @param outcome what came of it
 * @param detail the one line that says why, where it failed; else what is to be known of the
 *     reading
 * @param origin how it came; not known of captures that an early version of the program made
 */
public record Capture(
    UUID id,
    Optional<UUID> articleId,
    Optional<UUID> sourceId,
    Instant fetchedAt,
    String requestedUrl,
    String finalUrl,
    int status,
    Optional<String> contentType,
    Optional<String> sha256,
    Optional<ArchiveLocation> archive,
    Optional<String> etag,
    Optional<String> lastModified,
    CaptureOutcome outcome,
    Optional<String> detail,
    Optional<CaptureOrigin> origin) {}
