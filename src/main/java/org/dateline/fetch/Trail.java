package org.dateline.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * The way that a fetch took, also one that failed: the evidence of what was asked and answered.
 *
 * @param requestedUrl the address that the request named
 * @param finalUrl the address that answered last, or that was refused or did not answer
 * @param exchanges every request that was answered, in order; requests for {@code robots.txt} are
 *     not among them
 * @param at when the last answer came, or when the fetch gave up
 */
public record Trail(URI requestedUrl, URI finalUrl, List<Exchange> exchanges, Instant at) {
  public Trail {
    exchanges = List.copyOf(exchanges);
  }

  /** The HTTP status of the last answer, 0 where none came. */
  public int status() {
    return exchanges.isEmpty() ? 0 : exchanges.getLast().status();
  }
}
