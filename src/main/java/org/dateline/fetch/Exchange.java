package org.dateline.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One request and its answer, complete enough for an archive record.
 *
 * <p>The connection's framing is taken off before the body gets here: a chunked body is joined, and
 * its coding (gzip, deflate, br) is still on. {@link #responseHead} says the same, so that head and
 * body together are a valid HTTP message.
 *
 * @param address what was asked for
 * @param at when the answer was complete
 * @param requestHeaders what was sent
 * @param status the HTTP status
 * @param responseHeaders what came, in the connection's order as far as it is known
 * @param body the body as received
 */
public record Exchange(
    URI address,
    Instant at,
    List<Header> requestHeaders,
    int status,
    List<Header> responseHeaders,
    Payload body) {
  /** Headers that speak of the connection or of a framing that is no longer there. */
  private static final Set<String> FRAMING =
      Set.of("transfer-encoding", "content-length", "connection", "keep-alive", "trailer");

  public Exchange {
    requestHeaders = List.copyOf(requestHeaders);
    responseHeaders = List.copyOf(responseHeaders);
  }

  /** The first value of an answer's header, whatever its case. */
  public Optional<String> header(String name) {
    return responseHeaders.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /** All values of an answer's header, whatever its case. */
  public List<String> headers(String name) {
    return responseHeaders.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }

  /** The request line and headers with CRLF line ends and the empty line that ends them. */
  public String requestHead() {
    String path =
        address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    String target = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    StringBuilder head = new StringBuilder("GET ").append(target).append(" HTTP/1.1\r\n");
    append(head, new Header("Host", address.getRawAuthority()));
    requestHeaders.forEach(header -> append(head, header));
    return head.append("\r\n").toString();
  }

  /** The status line and headers with CRLF line ends, the true length, and the empty line. */
  public String responseHead() {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" \r\n");
    for (Header header : responseHeaders) {
      if (!FRAMING.contains(header.name().toLowerCase(Locale.ROOT))) {
        append(head, header);
      }
    }
    append(head, new Header("Content-Length", Integer.toString(body.length())));
    return head.append("\r\n").toString();
  }

  private static void append(StringBuilder head, Header header) {
    head.append(header.name()).append(": ").append(header.value()).append("\r\n");
  }
}
