package org.dateline.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser that may hand pages over.
 *
 * @param id a UUIDv7
 * @param name what it calls itself
 * @param origin the origin of its extension, for example {@code chrome-extension://…}
 * @param tokenSha256 the hash of the token that it shows, in lower-case hex; the token itself is
 *     kept nowhere
 * @param pairedAt when a person paired it
 */
public record PairedBrowser(
    UUID id, String name, String origin, String tokenSha256, Instant pairedAt) {}
