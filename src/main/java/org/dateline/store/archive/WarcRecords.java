package org.dateline.store.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dateline.model.ArchiveLocation;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Makes the records of an exchange, each packed as a gzip member of its own. */
final class WarcRecords {
  private static final int NOT_MODIFIED = 304;

  /** Where a revisit's payload lies; the standard names the record only, not its place. */
  static final String REFERS_TO_FILE = "WARC-Refers-To-Filename";

  static final String REFERS_TO_OFFSET = "WARC-Refers-To-File-Offset";

  /** Digests are set by hand: the library would write them in base 32. */
  private static final String SHA256 = "sha256:";

  private static final String PAYLOAD_DIGEST = "WARC-Payload-Digest";
  private static final String BLOCK_DIGEST = "WARC-Block-Digest";

  private WarcRecords() {}

  /** An earlier record with the same payload, and that payload's hash. */
  record Original(ArchiveLocation location, URI id, String uri, Instant date, String sha256) {}

  /**
   * Records that belong together, each a gzip member of its own. The one that a capture names comes
   * last: where it is whole, all are.
   *
   * @param bytes all of them
   * @param main where the one that a capture names begins in {@code bytes}
   */
  @SuppressWarnings("ArrayRecordComponent") // records are large: not copied, never compared
  record Group(byte[] bytes, int main) {
    static Group of(byte[] before, byte[] main) {
      return new Group(joined(before, main), before.length);
    }
  }

  static byte[] info(String file, Instant now) throws IOException {
    byte[] fields =
        ("software: Dateline\r\n"
             + "format: WARC File Format 1.1\r\n"
             + "conformsTo:"
             + " https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n")
            .getBytes(StandardCharsets.UTF_8);
    return packed(
        new Warcinfo.Builder()
            .recordId(UUID.randomUUID())
            .date(now)
            .filename(file)
            .body(MediaType.WARC_FIELDS, ByteChannels.reading(fields), fields.length)
            .build());
  }

  /** The request, and after it the answer. */
  static Group http(Exchange.Http exchange, String payloadHash) throws IOException {
    URI responseId = newId();
    byte[] block = joined(responseHead(exchange, true), exchange.body());
    WarcResponse.Builder response =
        new WarcResponse.Builder(target(exchange.uri()))
            .recordId(responseId)
            .date(exchange.fetchedAt())
            .setHeader(PAYLOAD_DIGEST, SHA256 + payloadHash)
            .setHeader(BLOCK_DIGEST, SHA256 + Sha256.of(block))
            .body(MediaType.HTTP_RESPONSE, ByteChannels.reading(block), block.length);
    exchange.ip().ifPresent(ip -> response.setHeader("WARC-IP-Address", line(ip)));
    return Group.of(request(exchange, responseId), packed(response.build()));
  }

  /**
   * The request, and after it that the answer had the payload of an earlier record, or said that
   * this did not change (WARC 1.1, section 6.7).
   */
  static Group revisit(Exchange.Http exchange, Original original) throws IOException {
    URI revisitId = newId();
    byte[] block = responseHead(exchange, false);
    WarcRevisit.Builder revisit =
        new WarcRevisit.Builder(
                target(exchange.uri()),
                exchange.status() == NOT_MODIFIED
                    ? WarcRevisit.SERVER_NOT_MODIFIED_1_1
                    : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
            .recordId(revisitId)
            .date(exchange.fetchedAt())
            .refersTo(original.id(), original.uri(), original.date())
            .setHeader(REFERS_TO_FILE, original.location().file())
            .setHeader(REFERS_TO_OFFSET, Long.toString(original.location().offset()))
            .setHeader(PAYLOAD_DIGEST, SHA256 + original.sha256())
            .setHeader(BLOCK_DIGEST, SHA256 + Sha256.of(block))
            .body(MediaType.HTTP_RESPONSE, ByteChannels.reading(block), block.length);
    exchange.ip().ifPresent(ip -> revisit.setHeader("WARC-IP-Address", line(ip)));
    return Group.of(request(exchange, revisitId), packed(revisit.build()));
  }

  /** The document, and before it what is known of how it came. */
  static Group resource(Exchange.Resource resource, String payloadHash) throws IOException {
    URI resourceId = newId();
    byte[] document = document(resource, resourceId, payloadHash);
    return resource.provenance().isEmpty()
        ? new Group(document, 0)
        : Group.of(provenance(resource, resourceId), document);
  }

  private static byte[] provenance(Exchange.Resource resource, URI resourceId) throws IOException {
    StringBuilder fields = new StringBuilder();
    headers(fields, resource.provenance());
    byte[] block = fields.toString().getBytes(StandardCharsets.UTF_8);
    return packed(
        new WarcMetadata.Builder()
            .setHeader("WARC-Target-URI", target(resource.uri()))
            .recordId(newId())
            .date(resource.fetchedAt())
            .setHeader("WARC-Refers-To", "<" + resourceId + ">")
            .setHeader(BLOCK_DIGEST, SHA256 + Sha256.of(block))
            .body(MediaType.WARC_FIELDS, ByteChannels.reading(block), block.length)
            .build());
  }

  private static byte[] document(Exchange.Resource resource, URI id, String payloadHash)
      throws IOException {
    return packed(
        new WarcResource.Builder()
            .setHeader("WARC-Target-URI", target(resource.uri()))
            .recordId(id)
            .date(resource.fetchedAt())
            .setHeader(PAYLOAD_DIGEST, SHA256 + payloadHash)
            .setHeader(BLOCK_DIGEST, SHA256 + payloadHash)
            .body(
                MediaType.parseLeniently(line(resource.contentType())),
                ByteChannels.reading(resource.body()),
                resource.body().length)
            .build());
  }

  private static byte[] request(Exchange.Http exchange, URI answerId) throws IOException {
    StringBuilder head = new StringBuilder();
    head.append(line(exchange.method()))
        .append(' ')
        .append(path(exchange.uri()))
        .append(" HTTP/1.1\r\n");
    headers(head, exchange.requestHeaders());
    byte[] block = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    return packed(
        new WarcRequest.Builder(target(exchange.uri()))
            .recordId(newId())
            .date(exchange.fetchedAt())
            .concurrentTo(answerId)
            .setHeader(BLOCK_DIGEST, SHA256 + Sha256.of(block))
            .body(MediaType.HTTP_REQUEST, ByteChannels.reading(block), block.length)
            .build());
  }

  /**
   * The answer's head. The transfer encoding was taken off the body before it came here, and its
   * length may differ from what was announced: such headers keep their value under another name, so
   * that a reader of the archive takes the body as it lies there.
   */
  private static byte[] responseHead(Exchange.Http exchange, boolean withBody) {
    StringBuilder head = new StringBuilder();
    head.append("HTTP/1.1 ").append(exchange.status()).append(" \r\n");
    String length = Integer.toString(exchange.body().length);
    headers(
        head,
        exchange.responseHeaders().stream()
            .map(header ->
                switch (header.name().toLowerCase(Locale.ROOT)) {
                  case "transfer-encoding" -> renamed(header);
                  case "content-length" ->
                      header.value().strip().equals(length) || !withBody ? header : renamed(header);
                  default -> header;
                })
            .toList());
    return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Exchange.Header renamed(Exchange.Header header) {
    return new Exchange.Header("X-Archive-Orig-" + header.name(), header.value());
  }

  private static void headers(StringBuilder head, List<Exchange.Header> headers) {
    for (Exchange.Header header : headers) {
      String name = line(header.name());
      if (!name.isEmpty() && name.indexOf(':') < 0) {
        head.append(name).append(": ").append(line(header.value())).append("\r\n");
      }
    }
  }

  /** A header's words come from outside: they may not begin another line. */
  private static String line(String words) {
    return words.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static String target(String uri) {
    return uri.replaceAll("[\\p{Cntrl}\\s]+", "%20");
  }

  private static String path(String uri) {
    String target = target(uri);
    int authority = target.indexOf("://");
    if (authority < 0) {
      return target;
    }
    int path = target.indexOf('/', authority + 3);
    int fragment = target.indexOf('#');
    String whole = fragment < 0 ? target : target.substring(0, fragment);
    return path < 0 || path >= whole.length() ? "/" : whole.substring(path);
  }

  private static URI newId() {
    return URI.create("urn:uuid:" + UUID.randomUUID());
  }

  private static byte[] packed(WarcRecord record) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(ByteChannels.writing(plain), WarcCompression.NONE)) {
      writer.write(record);
    }
    return GzipMember.pack(plain.toByteArray());
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
