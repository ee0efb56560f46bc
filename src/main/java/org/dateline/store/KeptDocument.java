package org.dateline.store;

import java.util.UUID;
import org.dateline.model.ArchiveLocation;

/**
 * That the document of a poll is kept as evidence.
 *
 * @param capture the capture's id
 * @param sha256 the hash of the document as received, in lower-case hex
 * @param archive where its record lies
 */
public record KeptDocument(UUID capture, String sha256, ArchiveLocation archive) {}
