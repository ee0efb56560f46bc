package org.dateline.extract;

import java.util.Optional;

/**
 * A page as it was received.
 *
 * @param bytes the body, already unpacked where it was sent packed; not copied, must not be changed
 * @param url the address that it came from, where known
 * @param charset what the HTTP header said about its charset, where it said something
 */
@SuppressWarnings("ArrayRecordComponent") // pages are large and never compared
public record PageSource(byte[] bytes, Optional<String> url, Optional<String> charset) {}
