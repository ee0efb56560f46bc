package org.dateline.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A marked span of one revision; never changed once made.
 *
 * @param id a UUIDv7
 * @param revisionId the revision that was marked
 * @param selector the span; {@code revision.text().substring(start, end).equals(exact)} always
 *     holds
 * @param creator who marked it
 * @param created when
 */
public record Annotation(
    UUID id, UUID revisionId, Selector selector, String creator, Instant created) {}
