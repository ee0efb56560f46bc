package org.dateline.store.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be archived.
 *
 * @see Http
 * @see Resource
 */
public sealed interface Exchange {
  /** The address that it is kept under. */
  String uri();

  /** When it came. */
  Instant fetchedAt();

  /** The bytes that the payload's hash is of. */
  byte[] body();

  /**
   * A name and a value of an HTTP header.
   *
   * @param name as it was on the wire
   * @param value as it was on the wire
   */
  record Header(String name, String value) {}

  /**
   * A request and its answer.
   *
   * @param uri the address that was asked
   * @param method the request's method
   * @param requestHeaders the request's headers
   * @param status the answer's status
   * @param responseHeaders the answer's headers, as received
   * @param body the answer's payload as received, transfer encoding taken off, content encoding
   *     left on; not copied, and not to be changed
   * @param fetchedAt when the answer came
   * @param ip the numeric address that answered, where it is known
   */
  @SuppressWarnings("ArrayRecordComponent") // pages are large: not copied, never compared
  record Http(
      String uri,
      String method,
      List<Header> requestHeaders,
      int status,
      List<Header> responseHeaders,
      byte[] body,
      Instant fetchedAt,
      Optional<String> ip)
      implements Exchange {
    public Http {
      requestHeaders = List.copyOf(requestHeaders);
      responseHeaders = List.copyOf(responseHeaders);
    }
  }

  /**
   * A file or a pasted text, which no server sent.
   *
   * @param uri the address that it is kept under, for example {@code file:///home/anna/a.html}
   * @param contentType its media type
   * @param body its bytes; not copied, and not to be changed
   * @param fetchedAt when it came
   * @param provenance what is known of how it came, as named fields of a metadata record
   */
  @SuppressWarnings("ArrayRecordComponent") // pages are large: not copied, never compared
  record Resource(
      String uri, String contentType, byte[] body, Instant fetchedAt, List<Header> provenance)
      implements Exchange {
    public Resource {
      provenance = List.copyOf(provenance);
    }
  }
}
