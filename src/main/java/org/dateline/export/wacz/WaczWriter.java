package org.dateline.export.wacz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a web archive into one file (WACZ 1.1.1, specs.webrecorder.net/wacz/1.1.1). Entries are
 * stored and not deflated, so that a reader can fetch parts of them; their names are ours, nothing
 * out of an article names a file. The annotations are an additional resource, as the standard
 * allows.
 */
public final class WaczWriter {
  private static final String WARC = "data.warc.gz";
  private static final String DESCRIPTION = "datapackage.json";

  private final JsonMapper mapper = JsonMapper.builder().build();
  private final JsonMapper indented =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** An entry that was written. */
  private record Written(String path, String sha256, long bytes) {}

  /** A source that can be read twice: once for its checksum, once to be written. */
  @FunctionalInterface
  private interface Source {
    InputStream open() throws IOException;
  }

  /**
   * Writes a package; the stream is left open.
   *
   * @throws IOException where the WARC file can't be read or the stream can't be written
   */
  public void write(WaczContents contents, OutputStream target) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(target);
    zip.setMethod(ZipOutputStream.STORED);
    List<Written> written = new ArrayList<>();
    Path warc = contents.warc();
    written.add(add(zip, contents, "archive/" + WARC, () -> Files.newInputStream(warc)));
    written.add(add(zip, contents, "indexes/index.cdx", index(contents)));
    written.add(add(zip, contents, "pages/pages.jsonl", pages(contents)));
    written.add(add(zip, contents, "annotations/annotations.jsonld", contents.annotations()));
    byte[] description = description(contents, written);
    Written described = add(zip, contents, DESCRIPTION, description);
    add(
        zip,
        contents,
        "datapackage-digest.json",
        indented.writeValueAsBytes(
            mapper
                .createObjectNode()
                .put("path", DESCRIPTION)
                .put("hash", "sha256:" + described.sha256())));
    zip.finish();
  }

  private byte[] index(WaczContents contents) {
    StringBuilder lines = new StringBuilder();
    contents.records().stream()
        .map(record -> record.line(mapper, WARC))
        .sorted()
        .forEach(line -> lines.append(line).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] pages(WaczContents contents) {
    StringBuilder lines = new StringBuilder();
    lines
        .append(
            mapper
                .createObjectNode()
                .put("format", "json-pages-1.0")
                .put("id", "pages")
                .put("title", "All Pages"))
        .append('\n');
    for (WaczPage page : contents.pages()) {
      lines
          .append(
              mapper
                  .createObjectNode()
                  .put("id", page.id())
                  .put("url", page.url())
                  // To the second, as the index has it: a reader looks the page up by it.
                  .put("ts", page.date().truncatedTo(ChronoUnit.SECONDS).toString())
                  .put("title", page.title()))
          .append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] description(WaczContents contents, List<Written> written) {
    ObjectNode node = mapper.createObjectNode();
    node.put("profile", "data-package").put("wacz_version", "1.1.1").put("title", contents.title());
    if (!contents.description().isBlank()) {
      node.put("description", contents.description());
    }
    node.put("created", contents.created().toString()).put("software", "Dateline");
    if (!contents.pages().isEmpty()) {
      WaczPage first = contents.pages().getFirst();
      node.put("mainPageUrl", first.url())
          .put("mainPageDate", first.date().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    ArrayNode resources = node.putArray("resources");
    for (Written entry : written) {
      resources
          .addObject()
          .put("name", entry.path().substring(entry.path().lastIndexOf('/') + 1))
          .put("path", entry.path())
          .put("hash", "sha256:" + entry.sha256())
          .put("bytes", entry.bytes());
    }
    return indented.writeValueAsBytes(node);
  }

  private static Written add(ZipOutputStream zip, WaczContents contents, String path, byte[] bytes)
      throws IOException {
    return add(zip, contents, path, () -> new ByteArrayInputStream(bytes));
  }

  private static Written add(ZipOutputStream zip, WaczContents contents, String path, Source source)
      throws IOException {
    MessageDigest hash = sha256();
    CRC32 checksum = new CRC32();
    long length = 0;
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in = source.open()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        hash.update(buffer, 0, read);
        checksum.update(buffer, 0, read);
        length += read;
      }
    }
    ZipEntry entry = new ZipEntry(path);
    entry.setSize(length);
    entry.setCompressedSize(length);
    entry.setCrc(checksum.getValue());
    entry.setTimeLocal(contents.created().atOffset(ZoneOffset.UTC).toLocalDateTime());
    zip.putNextEntry(entry);
    try (InputStream in = source.open()) {
      in.transferTo(zip);
    }
    zip.closeEntry();
    return new Written(path, HexFormat.of().formatHex(hash.digest()), length);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
