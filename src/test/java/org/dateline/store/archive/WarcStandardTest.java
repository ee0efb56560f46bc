package org.dateline.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.dateline.model.ArchiveLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads what the archive writes byte by byte after the standard (WARC 1.1: sections 4 to 6, annex D
 * for the compression), with no WARC library.
 */
class WarcStandardTest {
  private static final Instant DATE = Instant.parse("2021-09-13T08:00:00Z");

  @TempDir Path folder;

  private record Read(Map<String, String> headers, byte[] block) {
    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  private static Exchange.Http page(int status, String words) {
    return new Exchange.Http(
        "https://news.example/a?b=1",
        "GET",
        List.of(new Exchange.Header("Host", "news.example")),
        status,
        List.of(
            new Exchange.Header("Content-Type", "text/html"),
            new Exchange.Header("Transfer-Encoding", "chunked")),
        words.getBytes(StandardCharsets.UTF_8),
        DATE,
        Optional.empty());
  }

  @Test
  void everyRecordIsAGzipMemberOfItsOwnWithTrueLengthsAndDigests() throws Exception {
    List<Archived> archived = new ArrayList<>();
    try (WarcArchive archive = new WarcArchive(folder, Clock.systemUTC())) {
      archived.add(archive.add(page(200, "<p>Hello"), Optional.empty()));
      Optional<ArchiveLocation> last = Optional.of(archived.getFirst().location());
      archived.add(archive.add(page(200, "<p>Hello"), last));
      archived.add(archive.add(page(304, ""), Optional.of(archived.get(1).location())));
      archived.add(
          archive.add(
              new Exchange.Resource(
                  "https://news.example/b",
                  "text/html",
                  "<p>Shown".getBytes(StandardCharsets.UTF_8),
                  DATE,
                  List.of(new Exchange.Header("via", "browser"))),
              Optional.empty()));
    }
    String file = archived.getFirst().location().file();
    byte[] bytes = Files.readAllBytes(folder.resolve(file));
    Map<Integer, Read> records = records(bytes);

    assertThat(records.values().stream().map(read -> read.header("WARC-Type")))
        .containsExactly(
            "warcinfo",
            "request",
            "response",
            "request",
            "revisit",
            "request",
            "revisit",
            "metadata",
            "resource");
    assertThat(records.keySet())
        .containsAll(archived.stream().map(kept -> (int) kept.location().offset()).toList());
    assertThat(records.values().stream().map(read -> read.header("WARC-Record-ID")))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("<urn:uuid:[0-9a-f-]{36}>"));
    for (Read read : records.values()) {
      assertThat(Instant.parse(read.header("WARC-Date"))).isNotNull();
      if (!read.header("WARC-Block-Digest").isEmpty()) {
        assertThat(read.header("WARC-Block-Digest")).isEqualTo("sha256:" + sha256(read.block()));
      }
    }

    Read response = at(records, archived.getFirst());
    String hash = sha256("<p>Hello".getBytes(StandardCharsets.UTF_8));
    assertThat(response.header("WARC-Payload-Digest")).isEqualTo("sha256:" + hash);
    String http = new String(response.block(), StandardCharsets.UTF_8);
    assertThat(http)
        .startsWith("HTTP/1.1 200 \r\n")
        .contains("X-Archive-Orig-Transfer-Encoding: chunked\r\n")
        .endsWith("\r\n\r\n<p>Hello");

    Read same = at(records, archived.get(1));
    Read unchanged = at(records, archived.get(2));
    assertThat(same.header("WARC-Profile"))
        .endsWith("netpreserve.org/warc/1.1/revisit/identical-payload-digest");
    assertThat(unchanged.header("WARC-Profile"))
        .endsWith("netpreserve.org/warc/1.1/revisit/server-not-modified");
    for (Read revisit : List.of(same, unchanged)) {
      assertThat(revisit.header("WARC-Refers-To")).isEqualTo(response.header("WARC-Record-ID"));
      assertThat(revisit.header("WARC-Refers-To-Target-URI"))
          .isEqualTo(response.header("WARC-Target-URI"));
      assertThat(revisit.header("WARC-Refers-To-Date")).isEqualTo(response.header("WARC-Date"));
      assertThat(revisit.header("WARC-Payload-Digest")).isEqualTo("sha256:" + hash);
      assertThat(new String(revisit.block(), StandardCharsets.UTF_8)).endsWith("\r\n\r\n");
    }
    assertThat(archived).extracting(Archived::sha256).startsWith(hash, hash, hash);

    Read provenance =
        records.values().stream()
            .filter(read -> read.header("WARC-Type").equals("metadata"))
            .findFirst()
            .orElseThrow();
    assertThat(new String(provenance.block(), StandardCharsets.UTF_8))
        .isEqualTo("via: browser\r\n");
    assertThat(provenance.header("WARC-Refers-To"))
        .isEqualTo(at(records, archived.get(3)).header("WARC-Record-ID"));
  }

  /** The records by the place of their gzip members. */
  private static Map<Integer, Read> records(byte[] bytes) throws IOException {
    Map<Integer, Read> records = new LinkedHashMap<>();
    int at = 0;
    while (at < bytes.length) {
      int length = memberLength(bytes, at);
      try (GZIPInputStream member =
          new GZIPInputStream(new ByteArrayInputStream(bytes, at, length))) {
        records.put(at, record(member.readAllBytes()));
      }
      at += length;
    }
    return records;
  }

  private static int memberLength(byte[] bytes, int at) throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, at + 10, bytes.length - at - 10);
      byte[] sink = new byte[4096];
      while (!inflater.finished()) {
        inflater.inflate(sink);
      }
      return 10 + (int) inflater.getBytesRead() + 8;
    } catch (DataFormatException e) {
      throw new IOException(e);
    } finally {
      inflater.end();
    }
  }

  private static Read record(byte[] bytes) {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int at = 0;
    while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
      head.write(bytes[at++]);
    }
    String[] lines = head.toString(StandardCharsets.UTF_8).split("\r\n");
    assertThat(lines[0]).isIn("WARC/1.0", "WARC/1.1");
    Map<String, String> headers = new HashMap<>();
    for (int line = 1; line < lines.length; line++) {
      String[] parts = lines[line].split(": ", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
    }
    int length = Integer.parseInt(headers.get("content-length"));
    assertThat(bytes).hasSize(at + length + 4);
    assertThat(new String(bytes, at + length, 4, StandardCharsets.US_ASCII)).isEqualTo("\r\n\r\n");
    return new Read(headers, Arrays.copyOfRange(bytes, at, at + length));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static Read at(Map<Integer, Read> records, Archived archived) {
    return Optional.ofNullable(records.get((int) archived.location().offset())).orElseThrow();
  }
}
