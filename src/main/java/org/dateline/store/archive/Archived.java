package org.dateline.store.archive;

import org.dateline.model.ArchiveLocation;

/**
 * That something is in the archive, safe on disk.
 *
 * @param location where its record begins
 * @param sha256 the hash of the payload, in lower-case hex
 */
public record Archived(ArchiveLocation location, String sha256) {}
