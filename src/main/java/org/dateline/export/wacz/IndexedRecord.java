package org.dateline.export.wacz;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record of the package's WARC file, as its index has it.
 *
 * @param uri the address that it is of
 * @param date when it came
 * @param status the HTTP status
 * @param mediaType the payload's media type; {@code warc/revisit} for a revisit
 * @param sha256 the payload's hash, in lower-case hex
 * @param offset where its gzip member begins
 * @param length how long the member is
 */
public record IndexedRecord(
    String uri,
    Instant date,
    int status,
    String mediaType,
    String sha256,
    long offset,
    long length) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The line of the index (CDXJ): key, time to the second, and the rest as JSON. */
  String line(JsonMapper mapper, String file) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("url", uri);
    fields.put("mime", mediaType);
    fields.put("status", Integer.toString(status));
    fields.put("digest", "sha256:" + sha256);
    fields.put("length", Long.toString(length));
    fields.put("offset", Long.toString(offset));
    fields.put("filename", file);
    return SortKey.of(uri) + " " + STAMP.format(date) + " " + mapper.writeValueAsString(fields);
  }
}
