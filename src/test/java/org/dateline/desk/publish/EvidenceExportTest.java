package org.dateline.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.desk.job.JobProgress;
import org.dateline.store.StoryMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An evidence package, read back after the standard (WACZ 1.1.1). */
class EvidenceExportTest {
  private static final String STORY =
      "<p>Phones of the maker went dark in %s on Tuesday, their owners say, and shops see dozens of"
          + " dark screens a day.</p><p>“They are locked for good,” a spokeswoman said, and would"
          + " not say since when that is so.</p>";

  @TempDir private Path folder;
  private HttpServer server;
  private Desk desk;
  private String place = "Cuba";

  @BeforeEach
  void open() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page =
              ("<html lang=en><head><title>../../evil</title></head><body><article><h1>../../evil"
                      + "</h1>"
                      + STORY.formatted(place)
                      + "</article></body></html>")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    desk = Desk.open(folder.resolve("ws"), DeskSettings.standard().withGap(Duration.ZERO));
  }

  @AfterEach
  void close() {
    desk.close();
    server.stop(0);
  }

  private UUID capture(String path) throws InterruptedException {
    return desk.capturing()
        .capture(
            new CaptureInput.Address("http://127.0.0.1:" + server.getAddress().getPort() + path))
        .article()
        .orElseThrow();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void everyCaptureOfAStoryIsInThePackageByteForByteAndNothingElse() throws Exception {
    UUID article = capture("/story");
    place = "Crimea";
    capture("/story");
    capture("/story");
    capture("/other");
    UUID story = desk.library().makeStory("Locked ../phones").id();
    desk.library().addToStory(new StoryMember(story, StoryMember.Kind.ARTICLE, article));
    Path file = folder.resolve("evidence.wacz");
    EvidenceReport report =
        desk.publishing()
            .writeEvidence(
                new TimelineChoice(Optional.of(story), Optional.empty()),
                file,
                JobProgress.unwatched());
    assertThat(report).isEqualTo(new EvidenceReport(3, 2, 0));

    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    assertThat(entries)
        .containsOnlyKeys(
            "archive/data.warc.gz",
            "indexes/index.cdx",
            "pages/pages.jsonl",
            "annotations/annotations.jsonld",
            "datapackage.json",
            "datapackage-digest.json");
    JsonNode described = JsonMapper.shared().readTree(entry(entries, "datapackage.json"));
    assertThat(described.get("wacz_version").asString()).isEqualTo("1.1.1");
    assertThat(described.get("resources").size()).isEqualTo(4);
    for (JsonNode resource : described.get("resources")) {
      byte[] bytes = entry(entries, resource.get("path").asString());
      assertThat(resource.get("hash").asString()).isEqualTo(sha256(bytes));
      assertThat(resource.get("bytes").asInt()).isEqualTo(bytes.length);
    }
    assertThat(
            JsonMapper.shared()
                .readTree(entry(entries, "datapackage-digest.json"))
                .get("hash")
                .asString())
        .isEqualTo(sha256(entry(entries, "datapackage.json")));

    byte[] warc = entry(entries, "archive/data.warc.gz");
    List<String> types = new ArrayList<>();
    List<String> lines =
        new String(entry(entries, "indexes/index.cdx"), StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).isSorted().hasSize(3);
    for (String line : lines) {
      JsonNode fields = JsonMapper.shared().readTree(line.split(" ", 3)[2]);
      int offset = fields.get("offset").asInt();
      byte[] member = Arrays.copyOfRange(warc, offset, offset + fields.get("length").asInt());
      String record =
          new String(
              new GZIPInputStream(new ByteArrayInputStream(member)).readAllBytes(),
              StandardCharsets.UTF_8);
      types.add(fields.get("mime").asString());
      assertThat(record)
          .contains("WARC-Target-URI: " + fields.get("url").asString() + "\r\n")
          .contains("WARC-Payload-Digest: " + fields.get("digest").asString() + "\r\n");
      assertThat(indexOf(archive(), member)).isNotNegative();
    }
    assertThat(types).containsExactlyInAnyOrder("text/html", "text/html", "warc/revisit");
    assertThat(new String(inflated(warc), StandardCharsets.UTF_8)).doesNotContain("/other");

    List<JsonNode> pages =
        new String(entry(entries, "pages/pages.jsonl"), StandardCharsets.UTF_8)
            .lines()
            .map(line -> JsonMapper.shared().readTree(line))
            .toList();
    assertThat(pages.getFirst().get("format").asString()).isEqualTo("json-pages-1.0");
    assertThat(pages.subList(1, pages.size()))
        .allSatisfy(page -> {
          assertThat(page.get("title").asString()).isEqualTo("../../evil");
          assertThat(page.get("url").asString()).endsWith("/story");
          assertThat(page.get("ts").asString())
              .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        });
    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("ws", "evidence.wacz");
    }
  }

  private byte[] archive() throws Exception {
    try (var files = Files.list(folder.resolve("ws").resolve("archive"))) {
      return Files.readAllBytes(files.findFirst().orElseThrow());
    }
  }

  private static byte[] inflated(byte[] gzip) throws Exception {
    return new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
  }

  private static int indexOf(byte[] whole, byte[] part) {
    for (int at = 0; at + part.length <= whole.length; at++) {
      if (Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    return -1;
  }

  private static byte[] entry(Map<String, byte[]> entries, String name) {
    return Optional.ofNullable(entries.get(name)).orElseThrow();
  }
}
