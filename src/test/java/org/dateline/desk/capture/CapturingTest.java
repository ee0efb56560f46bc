package org.dateline.desk.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.HeldClock;
import org.dateline.desk.job.JobProgress;
import org.dateline.fetch.FetchSettings;
import org.dateline.model.Capture;
import org.dateline.model.CaptureOrigin;
import org.dateline.model.CaptureOutcome;
import org.dateline.model.Revision;
import org.dateline.store.ArticleFilter;
import org.dateline.store.ArticleSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Capturing with real rooms: a server on loopback, the archive, H2. */
class CapturingTest {
  private static final Instant START = Instant.parse("2021-09-13T08:00:00Z");
  private static final String APPEAL =
      "The Harbour Ledger has stood on the quay since 1921 and belongs to those who write it.";

  @TempDir private Path folder;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private HttpServer server;
  private Desk desk;

  /** What the server says: a body, its status and perhaps an ETag that it knows again. */
  private record Answer(int status, String body, Optional<String> etag) {}

  private final HeldClock clock = new HeldClock(START);

  @BeforeEach
  void open() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          Answer answer =
              answers.getOrDefault(
                  exchange.getRequestURI().getPath(), new Answer(404, "", Optional.empty()));
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          answer.etag().ifPresent(etag -> exchange.getResponseHeaders().add("ETag", etag));
          boolean known =
              answer.etag().isPresent()
                  && answer
                      .etag()
                      .get()
                      .equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
          if (known || body.length == 0) {
            exchange.sendResponseHeaders(known ? 304 : answer.status(), -1);
          } else {
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
    desk =
        Desk.open(
            folder,
            new DeskSettings("anna", clock, FetchSettings.standard().withGap(Duration.ZERO)));
  }

  @AfterEach
  void close() {
    desk.close();
    server.stop(0);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void serve(String path, String... paragraphs) {
    answers.put(path, new Answer(200, page(path, paragraphs), Optional.empty()));
  }

  private static String page(String path, String... paragraphs) {
    StringBuilder page = new StringBuilder("<!doctype html><html lang=en><head><title>Locked ");
    page.append(path.substring(1)).append("</title></head><body><article><h1>Locked ");
    page.append(path.substring(1)).append("</h1>");
    for (String paragraph : paragraphs) {
      page.append("<p>").append(paragraph).append("</p>");
    }
    return page.append("</article></body></html>").toString();
  }

  private static String[] story(String about) {
    return new String[] {
      "Phones of the maker went dark in "
          + about
          + " on Tuesday, their owners say, and shops see"
          + " dozens of dark screens a day.",
      "“Devices that are activated in "
          + about
          + " are locked for good,” a spokeswoman said, and"
          + " would not say since when that is so.",
      "Travellers have carried such phones to "
          + about
          + " for years, because nobody sells them"
          + " there and the prices abroad are lower.",
      "A lawyer in "
          + about
          + " called the lock a breach of what buyers may expect of a thing that"
          + " they have paid for in full."
    };
  }

  private CaptureReport capture(String path) throws InterruptedException {
    CaptureReport report = desk.capturing().capture(new CaptureInput.Address(url(path)));
    // Captures are told apart by their time.
    clock.pass(Duration.ofSeconds(1));
    return report;
  }

  /** Captures a page that was saved from an outlet's own site. */
  private CaptureReport captureSaved(String path, String... paragraphs)
      throws IOException, InterruptedException {
    Path page = Files.writeString(folder.resolve("saved.html"), page(path, paragraphs));
    CaptureReport report =
        desk.capturing()
            .capture(new CaptureInput.PageFile(page, Optional.of("https://ledger.example" + path)));
    clock.pass(Duration.ofSeconds(1));
    return report;
  }

  private List<Capture> captures(UUID article) {
    return desk.library().captures(article);
  }

  private String text(UUID article) {
    return desk.library().currentRevision(article).map(Revision::text).orElse("");
  }

  private void nothingIsWrong() throws InterruptedException {
    assertThat(desk.care().verify(JobProgress.unwatched()).problems()).isEmpty();
  }

  @Test
  void aFailedFetchOfAnUnknownAddressIsKeptWithoutAnArticle() throws Exception {
    answers.put("/gone", new Answer(410, "<p>No longer here", Optional.empty()));
    CaptureReport report = capture("/gone");
    assertThat(report.article()).isEmpty();
    assertThat(report.error().orElseThrow()).contains("410");
    Capture kept = desk.library().failedFetches(10).getFirst();
    assertThat(kept.articleId()).isEmpty();
    assertThat(kept.status()).isEqualTo(410);
    assertThat(kept.outcome()).isEqualTo(CaptureOutcome.FAILED);
    assertThat(kept.detail()).isEqualTo(report.error());
    assertThat(kept.archive()).isPresent();
    assertThat(desk.care().figures().counts().failed()).isEqualTo(1);
    assertThat(desk.care().figures().counts().articles()).isZero();
    nothingIsWrong();
  }

  @Test
  void aFetchThatNobodyAnswersIsKeptWithoutRecords() throws Exception {
    server.stop(0);
    capture("/story");
    Capture kept = desk.library().failedFetches(10).getFirst();
    assertThat(kept.status()).isZero();
    assertThat(kept.archive()).isEmpty();
    assertThat(kept.origin()).contains(CaptureOrigin.ADDRESS);
  }

  @Test
  void anAnswerThatNothingChangedIsARevisitOfThePage() throws Exception {
    serve("/story", story("Cuba"));
    answers.computeIfPresent(
        "/story", (path, page) -> new Answer(200, page.body(), Optional.of("\"v1\"")));
    UUID article = capture("/story").article().orElseThrow();
    assertThat(capture("/story").outcome()).isEqualTo(CaptureOutcome.UNCHANGED);
    assertThat(captures(article)).extracting(Capture::status).containsExactly(304, 200);
    assertThat(captures(article).getFirst().sha256())
        .isEqualTo(captures(article).getLast().sha256());
    nothingIsWrong();
  }

  @Test
  void anArticleIsRemovedAfterThreeAbsencesOverADayAndComesBackWithItsPage() throws Exception {
    serve("/story", story("Cuba"));
    UUID article = capture("/story").article().orElseThrow();
    String words = text(article);
    Answer page = answers.remove("/story");
    for (int hour : new int[] {1, 13, 25}) {
      assertThat(summary().removedSince()).isEmpty();
      clock.goTo(START.plus(Duration.ofHours(hour)));
      capture("/story");
    }
    assertThat(summary().removedSince()).contains(START.plus(Duration.ofHours(1)));
    assertThat(desk.care().figures().counts().removed()).isEqualTo(1);
    assertThat(text(article)).isEqualTo(words);
    nothingIsWrong();

    answers.put("/story", page);
    assertThat(capture("/story").outcome()).isEqualTo(CaptureOutcome.UNCHANGED);
    assertThat(summary().removedSince()).isEmpty();
    assertThat(summary().absences()).isEmpty();
    nothingIsWrong();
  }

  @Test
  void anErrorOfTheServerSaysNothingOfTheArticle() throws Exception {
    serve("/story", story("Cuba"));
    capture("/story");
    for (int hour : new int[] {1, 13, 25, 40}) {
      answers.put("/story", new Answer(500, "<p>Down", Optional.empty()));
      clock.goTo(START.plus(Duration.ofHours(hour)));
      capture("/story");
    }
    assertThat(summary().absences()).isEmpty();
  }

  private ArticleSummary summary() {
    return desk.library().articles(ArticleFilter.ALL, 0, 10).getFirst();
  }

  @Test
  void aPageThatAsksForConsentIsEvidenceButNoText() throws Exception {
    serve("/story", story("Cuba"));
    UUID article = capture("/story").article().orElseThrow();
    answers.put(
        "/story",
        new Answer(
            403,
            "<html><head><title>Just a moment...</title></head><body>Checking your browser</body>",
            Optional.empty()));
    CaptureReport report = capture("/story");
    assertThat(report.error().orElseThrow()).contains("from the browser");
    assertThat(desk.library().revisions(article)).hasSize(1);
    Capture kept = captures(article).getFirst();
    assertThat(kept.outcome()).isEqualTo(CaptureOutcome.FAILED);
    assertThat(kept.archive()).isPresent();
    nothingIsWrong();
  }

  @Test
  void whatRecursAtAPublisherIsLeftOutAndSaidAndARefreshSeesNoChange() throws Exception {
    List<String> places = List.of("Cuba", "Iran", "Syria", "Crimea", "Sudan");
    List<UUID> articles = new ArrayList<>();
    for (String place : places) {
      articles.add(captureSaved("/" + place, with(story(place), APPEAL)).article().orElseThrow());
    }
    UUID first = articles.getFirst();
    assertThat(text(first)).contains(APPEAL);
    UUID last = articles.getLast();
    assertThat(text(last)).contains("Sudan").doesNotContain(APPEAL);
    assertThat(captures(last).getFirst().detail())
        .contains("One passage that recurs in this publisher's articles is left out.");
    for (String place : places) {
      assertThat(captureSaved("/" + place, with(story(place), APPEAL)).outcome())
          .as(place)
          .isEqualTo(CaptureOutcome.UNCHANGED);
    }

    assertThat(captureSaved("/Cuba", with(story("Havana"), APPEAL)).outcome())
        .isEqualTo(CaptureOutcome.REVISED);
    assertThat(text(first)).contains("Havana").contains(APPEAL);
    nothingIsWrong();
  }

  @Test
  void anAddressWithoutADomainIsNoPublisherOfWhichSomethingIsLearned() throws Exception {
    for (String place : List.of("Cuba", "Iran", "Syria", "Crimea", "Sudan", "Belarus")) {
      serve("/" + place, with(story(place), APPEAL));
      assertThat(text(capture("/" + place).article().orElseThrow())).contains(place, APPEAL);
    }
  }

  @Test
  void copiesOfOneArticleKeepTheirText() throws Exception {
    for (int copy = 0; copy < 7; copy++) {
      serve("/copy" + copy, story("Cuba"));
      UUID article = capture("/copy" + copy).article().orElseThrow();
      assertThat(text(article)).contains("A lawyer in Cuba");
    }
  }

  @Test
  void shortRunsShareAFileOfTheArchive() throws Exception {
    serve("/story", story("Cuba"));
    capture("/story");
    desk.close();
    for (int run = 0; run < 3; run++) {
      desk = Desk.open(folder, new DeskSettings("anna", clock, FetchSettings.standard()));
      capture("/story");
      nothingIsWrong();
      desk.close();
    }
    try (var files = Files.list(folder.resolve("archive"))) {
      assertThat(files).hasSize(1);
    }
    desk = Desk.open(folder, new DeskSettings("anna", clock, FetchSettings.standard()));
  }

  private static String[] with(String[] story, String more) {
    String[] all = Arrays.copyOf(story, story.length + 1);
    all[story.length] = more;
    return all;
  }
}
