package org.dateline.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One publication at one address. What it says is in its {@link Revision}s, what was fetched in its
 * {@link Capture}s.
 *
 * @param id a UUIDv7
 * @param url the address that it was first fetched from, as evidence
 * @param canonicalUrl the address that the page gives itself
 * @param matchKey the cleaned address by which the same article is recognised again
 * @param publisher the outlet's name
 * @param firstSeen when it was first captured
 * @param unread whether nobody has opened it since it came or changed
 */
public record Article(
    UUID id,
    String url,
    Optional<String> canonicalUrl,
    String matchKey,
    Optional<String> publisher,
    Instant firstSeen,
    boolean unread) {}
