package org.dateline.store.archive;

import java.time.Instant;
import java.util.Optional;
import org.dateline.model.ArchiveLocation;

/**
 * A record as it lies in the archive.
 *
 * @param location where its gzip member begins
 * @param packedLength how long the member is, in bytes
 * @param type the WARC type: response, revisit, resource, request, metadata
 * @param uri what it is of
 * @param date when it came
 * @param status the HTTP status of an answer
 * @param mediaType the media type of the payload, without parameters
 * @param payloadSha256 the payload's hash, in lower-case hex
 */
public record StoredRecord(
    ArchiveLocation location,
    long packedLength,
    String type,
    String uri,
    Instant date,
    Optional<Integer> status,
    Optional<String> mediaType,
    Optional<String> payloadSha256) {}
