package org.dateline.store;

import java.time.Instant;
import java.util.Optional;
import org.dateline.model.ArchiveLocation;

/**
 * An answer of a source that is to be kept: its document, or why there is none. The components mean
 * what they mean in {@link org.dateline.model.Capture}.
 *
 * @param archive where the archive has it, already safe on disk
 */
public record NewDocument(
    Instant fetchedAt,
    String requestedUrl,
    String finalUrl,
    int status,
    Optional<String> contentType,
    String sha256,
    ArchiveLocation archive,
    Optional<String> etag,
    Optional<String> lastModified) {}
