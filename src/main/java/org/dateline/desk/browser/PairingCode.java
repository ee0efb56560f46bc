package org.dateline.desk.browser;

import java.time.Instant;

/**
 * What a person types into the browser's extension.
 *
 * @param words port and code, for example {@code 49213-K7QX-2MRF}
 * @param until when it ends to be valid
 */
public record PairingCode(String words, Instant until) {}
