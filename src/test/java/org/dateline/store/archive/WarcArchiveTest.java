package org.dateline.store.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.model.ArchiveLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

class WarcArchiveTest {
  private static final Instant DATE = Instant.parse("2021-09-13T08:00:00Z");

  @TempDir Path folder;

  private static Exchange.Http page(String words) {
    return new Exchange.Http(
        "https://news.example/a?b=1#top",
        "GET",
        List.of(
            new Exchange.Header("Host", "news.example"),
            new Exchange.Header(":scheme", "https"),
            new Exchange.Header("X-Split", "one\r\nX-Smuggled: two")),
        200,
        List.of(
            new Exchange.Header("Content-Type", "text/html"),
            new Exchange.Header("Transfer-Encoding", "chunked")),
        words.getBytes(StandardCharsets.UTF_8),
        DATE,
        Optional.of("192.0.2.7"));
  }

  private WarcArchive open() {
    return new WarcArchive(folder, Clock.systemUTC());
  }

  private static String words(WarcArchive archive, Archived archived) throws IOException {
    return new String(archive.payload(archived.location()).body(), StandardCharsets.UTF_8);
  }

  @Test
  void anotherReaderFindsTheAnswerAndTheRequestWithTheirHashes() throws Exception {
    Archived archived;
    try (WarcArchive archive = open()) {
      archived = archive.add(page("<p>Hello"), Optional.empty());
    }
    List<String> types = new ArrayList<>();
    try (WarcReader reader = new WarcReader(folder.resolve(archived.location().file()))) {
      reader.calculateBlockDigest();
      for (WarcRecord record : reader) {
        types.add(record.type());
        switch (record) {
          case WarcResponse response -> {
            assertThat(response.target()).isEqualTo("https://news.example/a?b=1#top");
            assertThat(response.date()).isEqualTo(DATE);
            assertThat(response.http().status()).isEqualTo(200);
            assertThat(response.http().body().stream().readAllBytes())
                .isEqualTo("<p>Hello".getBytes(StandardCharsets.UTF_8));
            assertThat(response.headers().first("WARC-Payload-Digest").orElseThrow())
                .isEqualTo("sha256:" + archived.sha256());
            assertThat(response.calculatedBlockDigest()).isEqualTo(response.blockDigest());
          }
          case WarcRequest request -> {
            assertThat(request.http().method()).isEqualTo("GET");
            assertThat(request.http().target()).isEqualTo("/a?b=1");
            assertThat(request.http().headers().map()).containsOnlyKeys("Host", "X-Split");
          }
          default -> {
            assertThat(record.type()).isEqualTo("warcinfo");
          }
        }
      }
    }
    assertThat(types).containsExactly("warcinfo", "request", "response");
  }

  @Test
  void theSamePayloadIsARevisitThatStillGivesThePayload() throws Exception {
    try (WarcArchive archive = open()) {
      Archived first = archive.add(page("<p>Hello"), Optional.empty());
      Archived second = archive.add(page("<p>Hello"), Optional.of(first.location()));
      Archived third = archive.add(page("<p>Hello"), Optional.of(second.location()));
      Archived other = archive.add(page("<p>Changed"), Optional.of(third.location()));
      assertThat(words(archive, third)).isEqualTo("<p>Hello");
      assertThat(third.sha256()).isEqualTo(first.sha256());
      assertThat(words(archive, other)).isEqualTo("<p>Changed");
    }
    int revisits = 0;
    try (WarcReader reader = new WarcReader(folder.resolve(open().files().getFirst()))) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcRevisit revisit) {
          revisits++;
          assertThat(revisit.refersToTargetURI().orElseThrow())
              .hasToString("https://news.example/a?b=1#top");
        }
      }
    }
    assertThat(revisits).isEqualTo(2);
  }

  @Test
  void aFileIsAResource() throws Exception {
    try (WarcArchive archive = open()) {
      Archived archived =
          archive.add(
              new Exchange.Resource(
                  "file:///home/anna/my page.html",
                  "text/html",
                  "words".getBytes(StandardCharsets.UTF_8),
                  DATE,
                  List.of()),
              Optional.empty());
      WarcArchive.Payload payload = archive.payload(archived.location());
      assertThat(payload.uri()).isEqualTo("file:///home/anna/my%20page.html");
      assertThat(payload.date()).isEqualTo(DATE);
      assertThat(words(archive, archived)).isEqualTo("words");
    }
  }

  @Test
  void severalThreadsShareTheArchiveAndAFullFileIsFollowedByANewOne() throws Exception {
    try (WarcArchive archive = new WarcArchive(folder, Clock.systemUTC(), 20_000);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Archived>> all = new ArrayList<>();
      for (int number = 0; number < 100; number++) {
        String words = "page " + number;
        all.add(threads.submit(() -> archive.add(page(words), Optional.empty())));
      }
      for (int number = 0; number < all.size(); number++) {
        assertThat(words(archive, all.get(number).get())).isEqualTo("page " + number);
      }
      assertThat(archive.files()).hasSizeGreaterThan(2);
      for (String file : archive.files()) {
        assertThat(archive.damage(file, Files.size(folder.resolve(file)))).isEmpty();
      }
    }
  }

  @Test
  void whatAKilledProcessLeftTornDisturbsNobody() throws Exception {
    Archived whole;
    Archived torn;
    try (WarcArchive archive = open()) {
      whole = archive.add(page("whole"), Optional.empty());
      torn = archive.add(page("torn"), Optional.empty());
    }
    Path file = folder.resolve(whole.location().file());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, (int) torn.location().offset() + 20));
    try (WarcArchive archive = open()) {
      assertThat(words(archive, whole)).isEqualTo("whole");
      assertThat(archive.damage(whole.location().file(), whole.location().offset())).isEmpty();
      assertThat(archive.damage(whole.location().file(), torn.location().offset())).isPresent();
      assertThatThrownBy(() -> archive.payload(torn.location()))
          .isInstanceOf(ArchiveDamagedException.class);
      Archived next = archive.add(page("next"), Optional.of(torn.location()));
      assertThat(next.location().file()).isNotEqualTo(whole.location().file());
      assertThat(words(archive, next)).isEqualTo("next");
    }
  }

  @Test
  void aFlippedBitNeverGivesAnotherPayload() throws Exception {
    Archived archived;
    Path file;
    try (WarcArchive archive = open()) {
      archived = archive.add(page("<p>Hello ".repeat(50)), Optional.empty());
      file = folder.resolve(archived.location().file());
    }
    byte[] bytes = Files.readAllBytes(file);
    WarcArchive archive = open();
    byte[] payload = archive.payload(archived.location()).body();
    for (int at = (int) archived.location().offset(); at < bytes.length; at++) {
      byte[] flipped = bytes.clone();
      flipped[at] ^= (byte) (1 << at % 8);
      Files.write(file, flipped);
      try {
        // What is read is right; what is not is said.
        assertThat(archive.payload(archived.location()).body()).isEqualTo(payload);
      } catch (ArchiveDamagedException said) {
        assertThat(said).hasMessageEndingWith(".");
      }
    }
  }

  @Test
  void aPlaceOutsideTheFolderIsNotRead() throws Exception {
    Path outside = Files.createTempFile("outside", ".warc.gz");
    try (WarcArchive archive = open()) {
      assertThatThrownBy(
              () -> archive.payload(new ArchiveLocation(folder.relativize(outside).toString(), 0)))
          .isInstanceOf(ArchiveDamagedException.class)
          .hasMessageEndingWith("is not there.");
      assertThatThrownBy(() -> archive.payload(new ArchiveLocation(outside.toString(), 0)))
          .isInstanceOf(ArchiveDamagedException.class);
    } finally {
      Files.delete(outside);
    }
  }

  @Test
  void anInterruptedThreadArchivesAndReadsAllTheSame() throws Exception {
    try (WarcArchive archive = open()) {
      Thread.currentThread().interrupt();
      Archived archived = archive.add(page("words"), Optional.empty());
      assertThat(words(archive, archived)).isEqualTo("words");
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
