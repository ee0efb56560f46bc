package org.dateline.desk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dateline.desk.source.SourceServer.rss;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dateline.desk.job.JobProgress;
import org.dateline.model.ArchiveLocation;
import org.dateline.model.Capture;
import org.dateline.model.CaptureOutcome;
import org.dateline.model.Source;
import org.dateline.store.KeptDocument;
import org.dateline.store.Poll;
import org.dateline.store.PollOutcome;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/** Which documents of sources are kept as evidence, and how. */
class DocumentKeepingTest extends FollowedSources {
  private String one() {
    return server.item("1", "Phones stay as they are", "/one");
  }

  private String two() {
    return server.item("2", "Cameras come down at the harbour", "/two");
  }

  private List<String> problems() throws InterruptedException {
    return desk.care().verify(JobProgress.unwatched()).problems();
  }

  private List<Boolean> kept(Source source) {
    return desk.following().log(source.id()).reversed().stream()
        .map(poll -> poll.document().isPresent())
        .toList();
  }

  private void next() throws InterruptedException {
    clock.pass(Duration.ofHours(2));
    poll(false);
  }

  @Test
  void theDocumentThatWasReadFirstIsKeptAsItCame() throws Exception {
    serveTwoArticles();
    Source source = follow("/feed");
    String served =
        rss(
            "Harbour Post",
            server.item("1", "Phones stay as they are", "/one"),
            server.item("2", "Cameras come down at the harbour", "/two"));
    List<Capture> documents = desk.following().documents(source.id());
    assertThat(documents)
        .singleElement()
        .satisfies(document -> {
          assertThat(document.articleId()).isEmpty();
          assertThat(document.sourceId()).contains(source.id());
          assertThat(document.finalUrl()).isEqualTo(server.at("/feed"));
          assertThat(document.status()).isEqualTo(200);
          assertThat(document.etag()).contains("\"v1\"");
          assertThat(document.outcome()).isEqualTo(CaptureOutcome.NEW);
        });
    Capture document = documents.getFirst();
    String hash =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(served.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.sha256()).contains(hash);
    assertThat(only().last().flatMap(Poll::document))
        .contains(new KeptDocument(document.id(), hash, document.archive().orElseThrow()));
    assertThat(desk.library().failedFetches(10)).isEmpty();
    assertThat(desk.care().figures().counts().documents()).isEqualTo(1);
    assertThat(desk.care().figures().counts().captures()).isZero();
    assertThat(problems()).isEmpty();
  }

  @Test
  void requestAndAnswerCanBeReadByAnotherReader() throws Exception {
    serveTwoArticles();
    Source source = follow("/feed");
    ArchiveLocation place =
        desk.following().documents(source.id()).getFirst().archive().orElseThrow();
    List<String> seen = new ArrayList<>();
    try (WarcReader reader = new WarcReader(archive(place))) {
      for (WarcRecord record : reader) {
        switch (record) {
          case WarcRequest request ->
              seen.add(request.http().method() + " " + request.http().target());
          case WarcResponse response ->
              seen.add(
                  response.http().status()
                      + " "
                      + reader.position()
                      + " "
                      + new String(
                              response.http().body().stream().readAllBytes(),
                              StandardCharsets.UTF_8)
                          .startsWith("<rss"));
          default -> {
            // What the file says of itself.
          }
        }
      }
    }
    assertThat(seen).containsExactly("GET /feed", "200 " + place.offset() + " true");
  }

  private Path archive(ArchiveLocation place) {
    return folder.resolve("workspace").resolve("archive").resolve(place.file());
  }

  @Test
  void onlyWhatBringsNewOrChangedEntriesIsKept() throws Exception {
    serveTwoArticles();
    server.on("/feed", 200, rss("Post", one()), "ETag", "\"v1\"");
    Source source = follow("/feed");
    poll(false);
    next();
    server.on("/feed", 304, "");
    next();
    server.on("/feed", 200, rss("Post", one(), "<ttl>30</ttl>"));
    next();
    server.on("/feed", 200, rss("Post", two(), one()));
    next();
    server.on(
        "/feed", 200, rss("Post", two(), server.item("1", "Phones stay as they were", "/one")));
    next();
    assertThat(kept(source)).containsExactly(true, false, false, false, true, true);
    assertThat(desk.following().documents(source.id()))
        .extracting(Capture::outcome)
        .containsExactly(CaptureOutcome.REVISED, CaptureOutcome.REVISED, CaptureOutcome.NEW);
    assertThat(problems()).isEmpty();
  }

  @Test
  void troubleIsKeptOnceForEachKind() throws Exception {
    serveTwoArticles();
    Source source = follow("/feed");
    server.on("/feed", 500, "<p>Out of order</p>");
    fail(3);
    server.on("/feed", 200, "<!doctype html><title>Log in</title><p>Please log in.</p>");
    fail(2);
    server.on("/feed", 500, "<p>Out of order</p>");
    fail(1);
    assertThat(desk.following().documents(source.id()).reversed())
        .extracting(Capture::status, Capture::outcome)
        .containsExactly(
            tuple(200, CaptureOutcome.NEW),
            tuple(500, CaptureOutcome.FAILED),
            tuple(200, CaptureOutcome.FAILED),
            tuple(500, CaptureOutcome.FAILED));
    assertThat(desk.following().documents(source.id()).getFirst().detail())
        .isEqualTo(only().last().map(Poll::detail));
    assertThat(desk.library().failedFetches(10)).isEmpty();
    assertThat(desk.care().figures().counts().failed()).isZero();
    assertThat(problems()).isEmpty();
  }

  private void fail(int times) throws InterruptedException {
    for (int time = 0; time < times; time++) {
      clock.pass(Duration.ofDays(2));
      poll(false);
    }
  }

  @Test
  void otherLinksOfTheSameBytesReferToThem() throws Exception {
    serveTwoArticles();
    server.on(
        "/news",
        200,
        "<html><body><h2><a href=/one>Phones stay as they are</a></h2>"
            + "<h3><a href=/two>Cameras come down at the harbour</a></h3></body></html>",
        "Content-Type",
        "text/html");
    SourceLook look =
        desk.following().look(server.at("/news"), Optional.of("h2 a"), Optional.empty());
    Source source = desk.following().follow(((SourceLook.Ready) look).draft());
    desk.following().select(source, Optional.of("h2 a, h3 a"));
    next();
    List<Capture> documents = desk.following().documents(source.id());
    assertThat(documents)
        .extracting(Capture::outcome)
        .containsExactly(CaptureOutcome.UNCHANGED, CaptureOutcome.NEW);
    assertThat(documents.getFirst().sha256()).isEqualTo(documents.getLast().sha256());
    ArchiveLocation place = documents.getFirst().archive().orElseThrow();
    try (WarcReader reader = new WarcReader(archive(place))) {
      reader.position(place.offset());
      assertThat(reader.next()).get().isInstanceOf(WarcRevisit.class);
    }
    assertThat(headlines()).hasSize(2);
    assertThat(problems()).isEmpty();
  }

  @Test
  void aFlippedBitInAKeptDocumentIsReported() throws Exception {
    serveTwoArticles();
    Source source = follow("/feed");
    Capture document = desk.following().documents(source.id()).getFirst();
    Path file = archive(document.archive().orElseThrow());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 40] ^= 4;
    Files.write(file, bytes);
    assertThat(problems())
        .anySatisfy(problem ->
            assertThat(problem).contains(document.id().toString()).contains("is damaged"));
  }

  @Test
  void takingFollowingBackKeepsTheDocument() throws Exception {
    serveTwoArticles();
    UUID source = follow("/feed").id();
    desk.undo();
    assertThat(desk.following().list()).isEmpty();
    assertThat(desk.following().documents(source)).hasSize(1);
    desk.redo();
    assertThat(only().last().flatMap(Poll::document)).isPresent();
    assertThat(desk.following().documents(source)).hasSize(1);
    assertThat(problems()).isEmpty();
  }

  @Test
  void whereTheDocumentCannotBeKeptNothingIsTakenForRead() throws Exception {
    server.feed("/feed", "\"v0\"", rss("Post"));
    serveArticlesOnly();
    Source source = follow("/feed");
    server.feed("/feed", "\"v1\"", rss("Post", one()));
    Path archive = folder.resolve("workspace").resolve("archive");
    delete(archive);
    next();
    assertThat(only().last().orElseThrow())
        .satisfies(poll -> {
          assertThat(poll.outcome()).isEqualTo(PollOutcome.FAILED);
          assertThat(poll.detail()).contains("The archive can't be written");
        });
    Files.createDirectory(archive);
    desk.following()
        .polling()
        .round(List.of(source.id()), true, JobProgress.unwatched(), report -> {});
    assertThat(headlines()).containsExactly("Phones stay as they are");
    assertThat(kept(source)).containsExactly(false, false, true);
    assertThat(problems()).isEmpty();
  }

  private void serveArticlesOnly() {
    server.article("/one", "Phones stay as they are", "The first words.");
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.list(tree)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(tree);
  }
}
