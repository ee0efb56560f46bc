package org.dateline.desk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dateline.desk.source.SourceServer.rss;
import static org.dateline.desk.source.SourceServer.send;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.HeldClock;
import org.dateline.desk.job.Job;
import org.dateline.desk.job.JobProgress;
import org.dateline.desk.job.JobState;
import org.dateline.fetch.FetchSettings;
import org.dateline.fetch.poll.Discovery;
import org.dateline.model.Source;
import org.dateline.model.SourceKind;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResult;
import org.dateline.store.ArticleFilter;
import org.dateline.store.EditRefusedException;
import org.dateline.store.PollOutcome;
import org.dateline.store.SourceListing;
import org.dateline.store.WorkspaceUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Following sources on a real workspace and a server whose log shows each request. */
class FollowingTest {
  private static final Optional<String> NO_SELECTOR = Optional.empty();
  private static final Optional<Integer> ANY_TIME = Optional.empty();

  @TempDir Path folder;

  private final SourceServer server = new SourceServer();
  private final HeldClock clock = new HeldClock(Instant.parse("2026-03-01T12:00:00Z"));
  private Desk desk;

  @BeforeEach
  void open() throws WorkspaceUnavailableException {
    desk =
        Desk.open(
            folder.resolve("workspace"), new DeskSettings("anna", clock, FetchSettings.standard()));
    server.on("/robots.txt", 404, "");
  }

  @AfterEach
  void close() {
    desk.close();
    server.close();
  }

  private Source follow(String path) throws InterruptedException, EditRefusedException {
    return desk.following()
        .follow(
            switch (desk.following().look(server.at(path), NO_SELECTOR, ANY_TIME)) {
              case SourceLook.Ready ready -> ready.draft();
              case SourceLook.NamesFeeds names -> names.drafts().getFirst();
              case SourceLook.Known known -> throw new AssertionError(known);
              case SourceLook.Nothing nothing -> throw new AssertionError(nothing.sentence());
            });
  }

  private List<PollReport> poll(boolean all) throws InterruptedException {
    Polling polling = desk.following().polling();
    List<PollReport> reports = new ArrayList<>();
    polling.round(all ? polling.all() : polling.due(), all, JobProgress.unwatched(), reports::add);
    return reports;
  }

  private SourceListing only() {
    assertThat(desk.following().list()).hasSize(1);
    return desk.following().list().getFirst();
  }

  private List<String> headlines() {
    return desk.library().articles(ArticleFilter.ALL, 0, 100).stream()
        .map(summary -> summary.headline())
        .sorted()
        .toList();
  }

  private void serveTwoArticles() {
    server
        .article("/one", "Phones stay as they are", "The first words.")
        .article("/two", "Cameras come down at the harbour", "The second words.")
        .feed(
            "/feed",
            "\"v1\"",
            rss(
                "Harbour Post",
                server.item("1", "Phones stay as they are", "/one"),
                server.item("2", "Cameras come down at the harbour", "/two")));
  }

  @Test
  void addingAFeedCostsOneRequestAndItsArticlesComeWithTheNextRound() throws Exception {
    serveTwoArticles();
    Source source = follow("/feed");
    assertThat(server.asked()).containsExactly("/feed");
    assertThat(source.title()).isEqualTo("Harbour Post");
    assertThat(only().waiting()).isEqualTo(2);
    server.forget();
    assertThat(poll(false))
        .singleElement()
        .satisfies(report -> {
          assertThat(report.outcome()).isEmpty();
          assertThat(report.captured()).isEqualTo(2);
        });
    assertThat(server.asked()).containsExactlyInAnyOrder("/robots.txt", "/one", "/two");
    assertThat(headlines())
        .containsExactly("Cameras come down at the harbour", "Phones stay as they are");
    server.forget();
    assertThat(poll(false)).as("nothing is due").isEmpty();
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aFeedThatHasNotChangedIsAskedWithItsTagAndCostsNothingElse() throws Exception {
    serveTwoArticles();
    follow("/feed");
    poll(false);
    server.forget();
    clock.pass(Duration.ofMinutes(40));
    assertThat(poll(false))
        .singleElement()
        .satisfies(report -> {
          assertThat(report.outcome()).contains(PollOutcome.UNCHANGED);
          assertThat(report.status()).contains(304);
          assertThat(report.newEntries()).isZero();
        });
    assertThat(server.asked()).containsExactly("/feed unless \"v1\"");
  }

  @Test
  void whatAFeedAsksForIsHeededAlsoAfterAnUnchangedAnswer() throws Exception {
    server.feed(
        "/feed",
        "\"v1\"",
        "<rss version=\"2.0\"><channel><title>Slow</title><ttl>180</ttl></channel></rss>");
    follow("/feed");
    clock.pass(Duration.ofHours(4));
    poll(false);
    assertThat(only().state().next()).isAfterOrEqualTo(clock.instant().plus(Duration.ofHours(3)));
  }

  @Test
  void aListOfSitemapsOffersThoseThatItNamesWithOneRequest() throws Exception {
    server.on(
        "/sitemap.xml",
        200,
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
            + "<sitemap><loc>"
            + server.at("/archive.xml")
            + "</loc></sitemap><sitemap><loc>"
            + server.at("/maps/news.xml")
            + "</loc></sitemap><sitemap><loc>ftp://elsewhere.example/x.xml</loc></sitemap>"
            + "</sitemapindex>",
        "Content-Type",
        "application/xml");
    SourceLook look = desk.following().look(server.at("/sitemap.xml"), NO_SELECTOR, ANY_TIME);
    assertThat(server.asked()).containsExactly("/sitemap.xml");
    assertThat(look)
        .isInstanceOfSatisfying(
            SourceLook.NamesFeeds.class,
            names -> {
              assertThat(names.feeds())
                  .extracting(Discovery.FeedLink::title)
                  .containsExactly("news.xml", "archive.xml");
              assertThat(names.drafts())
                  .extracting(draft -> draft.source().url(), SourceLook.Draft::kind)
                  .containsExactly(
                      tuple(server.at("/maps/news.xml"), SourceKind.SITEMAP),
                      tuple(server.at("/archive.xml"), SourceKind.SITEMAP));
              assertThat(names.page()).isEmpty();
            });
  }

  @Test
  void aPageIsReadOnceAndOffersItsFeedsInOrder() throws Exception {
    serveTwoArticles();
    server.on(
        "/",
        200,
        "<html><head><title>Harbour</title><link rel=alternate type=application/rss+xml"
            + " title=Comments href=/comments><link rel=alternate type=application/rss+xml"
            + " title=News href=/feed></head><body>Hello</body></html>",
        "Content-Type",
        "text/html");
    SourceLook look = desk.following().look(server.at("/"), NO_SELECTOR, ANY_TIME);
    assertThat(server.asked()).containsExactly("/");
    assertThat(look)
        .isInstanceOfSatisfying(
            SourceLook.NamesFeeds.class,
            names ->
                assertThat(names.feeds())
                    .extracting(feed -> feed.address().toString())
                    .containsExactly(server.at("/feed"), server.at("/comments")));
    desk.following().follow(((SourceLook.NamesFeeds) look).drafts().getFirst());
    assertThat(only().source().title()).isEqualTo(server.at("/feed"));
    poll(false);
    assertThat(only().source().title()).as("its own title").isEqualTo("Harbour Post");
    assertThat(only().articles()).isEqualTo(2);
  }

  @Test
  void aChangedEntryIsTheSameEntryAndItsArticleGetsANewText() throws Exception {
    serveTwoArticles();
    follow("/feed");
    poll(false);
    server
        .article("/one", "Phones stay as they are", "The first words, corrected.")
        .feed(
            "/feed",
            "\"v2\"",
            rss(
                "Harbour Post",
                server.item("1", "Phones stay, for now", "/one?utm_source=rss", "Corrected"),
                server.item("2", "Cameras come down at the harbour", "/two")));
    clock.pass(Duration.ofHours(1));
    server.forget();
    assertThat(poll(false))
        .singleElement()
        .satisfies(report -> {
          assertThat(report.newEntries()).isZero();
          assertThat(report.captured()).isEqualTo(1);
        });
    assertThat(server.asked()).containsExactly("/feed unless \"v1\"", "/one");
    assertThat(headlines()).hasSize(2);
    assertThat(only().entries()).isEqualTo(2);
    assertThat(
            desk.library().revisions(desk.library().article(server.at("/one")).orElseThrow().id()))
        .hasSize(2);
  }

  @Test
  void anArticleThatFailsIsTriedAgainAFewTimesAndThenSaysWhy() throws Exception {
    server.feed("/feed", "\"v1\"", rss("Post", server.item("1", "Gone missing", "/missing")));
    follow("/feed");
    AtomicInteger tries = new AtomicInteger();
    server.on(
        "/missing",
        exchange -> {
          tries.incrementAndGet();
          send(exchange, 404, "<p>No");
        });
    for (int hours = 0; hours < 40; hours++) {
      poll(false);
      clock.pass(Duration.ofHours(1));
    }
    assertThat(tries).hasValue(4);
    assertThat(desk.following().failedEntries(only().source().id()))
        .singleElement()
        .satisfies(entry -> assertThat(entry.detail().orElse("")).contains("404"));
  }

  @Test
  void contentOpensNoPrivateAddressAndRobotsAreObeyedForArticles() throws Exception {
    try (SourceServer other = new SourceServer()) {
      other.article("/secret", "A router's own page about itself", "Words.");
      server
          .on("/robots.txt", 200, "User-agent: *\nDisallow: /closed", "Content-Type", "text/plain")
          .article("/closed", "This is closed to robots of all kinds", "Words.")
          .feed(
              "/feed",
              "\"v1\"",
              rss(
                  "Post",
                  server.item("1", "Closed", "/closed"),
                  "<item><guid>2</guid><title>Secret</title><link>"
                      + other.at("/secret")
                      + "</link></item>"));
      follow("/feed");
      poll(false);
      assertThat(other.asked()).isEmpty();
      assertThat(server.asked()).containsExactly("/feed", "/robots.txt");
      assertThat(headlines()).isEmpty();
    }
  }

  @Test
  void aHostThatAsksForAPauseIsLeftAloneWhoeverAsksAlsoAfterARestart() throws Exception {
    server.feed("/feed", "\"v1\"", rss("Post"));
    follow("/feed");
    server.on("/feed", 429, "", "Retry-After", "7200");
    clock.pass(Duration.ofHours(1));
    assertThat(poll(false))
        .singleElement()
        .satisfies(report -> assertThat(report.outcome()).contains(PollOutcome.HELD));
    Instant until = clock.instant().plus(Duration.ofHours(2));
    assertThat(only().state().notBefore()).isEqualTo(until);
    desk.close();
    open();
    server.forget();
    clock.pass(Duration.ofMinutes(119));
    assertThat(poll(true))
        .singleElement()
        .satisfies(report -> assertThat(report.outcome()).contains(PollOutcome.HELD));
    assertThat(server.asked()).isEmpty();
    server.feed("/feed", "\"v1\"", rss("Post"));
    clock.pass(Duration.ofMinutes(2));
    assertThat(poll(true))
        .singleElement()
        .satisfies(report -> assertThat(report.outcome()).contains(PollOutcome.UNCHANGED));
  }

  @Test
  void aSourceThatIsGoneIsNotAskedAnyMoreUntilAPersonAsks() throws Exception {
    server.feed("/feed", "\"v1\"", rss("Post"));
    Source source = follow("/feed");
    server.on("/feed", 410, "");
    clock.pass(Duration.ofHours(1));
    poll(false);
    assertThat(only().state().stopped().orElse("")).contains("410");
    server.forget();
    clock.pass(Duration.ofDays(30));
    assertThat(poll(false)).isEmpty();
    assertThat(poll(true)).isEmpty();
    assertThat(server.asked()).isEmpty();
    server.feed("/feed", "\"v1\"", rss("Post"));
    desk.following()
        .polling()
        .round(List.of(source.id()), true, JobProgress.unwatched(), report -> {});
    assertThat(only().state().stopped()).isEmpty();
    assertThat(server.asked()).containsExactly("/feed unless \"v1\"");
  }

  @Test
  void aMoveForGoodIsBelievedAfterSeveralDaysOnly() throws Exception {
    String items = rss("Post", server.item("1", "One", "/one"));
    server.article("/one", "Phones stay as they are", "Words.").feed("/feed", "\"v1\"", items);
    follow("/feed");
    server.on("/feed", 301, "", "Location", "/new-feed").feed("/new-feed", "\"n1\"", items);
    for (int day = 0; day < 2; day++) {
      clock.pass(Duration.ofDays(1));
      poll(false);
      assertThat(only().source().url()).isEqualTo(server.at("/feed"));
    }
    clock.pass(Duration.ofDays(1));
    poll(false);
    assertThat(only().source().url()).isEqualTo(server.at("/new-feed"));
    server.forget();
    clock.pass(Duration.ofDays(1));
    poll(false);
    assertThat(server.asked()).containsExactly("/new-feed unless \"n1\"");
    assertThat(only().entries()).isEqualTo(1);
  }

  @Test
  void aCaptivePortalMovesNothing() throws Exception {
    server.feed("/feed", "\"v1\"", rss("Post", server.item("1", "One", "/one")));
    follow("/feed");
    server
        .on("/feed", 301, "", "Location", "/welcome")
        .on("/welcome", 200, "<html><body>Log in to the hotel", "Content-Type", "text/html");
    for (int day = 0; day < 6; day++) {
      clock.pass(Duration.ofDays(1));
      poll(false);
    }
    assertThat(only().source().url()).isEqualTo(server.at("/feed"));
    assertThat(only().last().orElseThrow().outcome().isTrouble()).isTrue();
    assertThat(only().state().failures()).isPositive();
  }

  @Test
  void aWatchedPageBringsTheLinksThatItsSelectorNames() throws Exception {
    server
        .article("/one", "Phones stay as they are", "The first words.")
        .article("/two", "Cameras come down at the harbour", "The second words.")
        .on(
            "/news",
            200,
            "<html><head><title>Newsroom</title></head><body><div class=list><a href=/one>One</a>"
                + "</div><a href=/two>Two</a></body></html>",
            "Content-Type",
            "text/html");
    assertThat(desk.following().look(server.at("/news"), Optional.of(".list:"), ANY_TIME))
        .isInstanceOf(SourceLook.Nothing.class);
    assertThat(server.asked()).as("a bad selector costs no request").isEmpty();
    SourceLook look = desk.following().look(server.at("/news"), Optional.of(".list"), ANY_TIME);
    Source source = desk.following().follow(((SourceLook.Ready) look).draft());
    assertThat(source.kind()).isEqualTo(SourceKind.PAGE);
    poll(false);
    assertThat(headlines()).containsExactly("Phones stay as they are");
    server.on(
        "/news",
        200,
        "<html><head><title>Newsroom</title></head><body><div class=list><a href=/two>Two</a>"
            + "<a href=/one>One</a></div></body></html>",
        "Content-Type",
        "text/html");
    clock.pass(Duration.ofHours(1));
    assertThat(poll(false))
        .singleElement()
        .satisfies(report -> assertThat(report.newEntries()).isEqualTo(1));
    assertThat(headlines()).hasSize(2);
  }

  @Test
  void aNewsSitemapIsFollowed() throws Exception {
    server
        .article("/one", "Phones stay as they are", "The first words.")
        .on(
            "/sitemap.xml",
            200,
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>"
                + server.at("/one")
                + "</loc></url></urlset>",
            "Content-Type",
            "application/xml");
    assertThat(follow("/sitemap.xml").kind()).isEqualTo(SourceKind.SITEMAP);
    poll(false);
    assertThat(headlines()).containsExactly("Phones stay as they are");
  }

  @Test
  void whatAPersonDoesCanBeTakenBack() throws Exception {
    serveTwoArticles();
    Source source = follow("/feed");
    poll(false);
    source = desk.following().rename(source, "The Post");
    source = desk.following().pause(source, true);
    assertThat(poll(true)).isEmpty();
    desk.following().remove(source.id());
    assertThat(desk.following().list()).isEmpty();
    assertThat(headlines()).hasSize(2);
    assertThat(desk.undo()).isEqualTo("Remove source");
    assertThat(only().articles()).isEqualTo(2);
    assertThat(desk.undo()).isEqualTo("Pause source");
    assertThat(desk.undo()).isEqualTo("Rename source");
    assertThat(only().source().title()).isEqualTo("Harbour Post");
    assertThat(desk.undo()).isEqualTo("Follow source");
    assertThat(desk.following().list()).isEmpty();
    assertThat(desk.care().verify(JobProgress.unwatched()).problems()).isEmpty();
  }

  @Test
  void articlesAreFoundByTheirSource() throws Exception {
    serveTwoArticles();
    Source source = follow("/feed");
    poll(false);
    assertThat(found("source:\"Harbour Post\"")).isEqualTo(2);
    assertThat(desk.library().count(ArticleFilter.ofSource(source.id()))).isEqualTo(2);
    desk.following().rename(source, "Quayside");
    assertThat(found("source:Quayside")).isEqualTo(2);
    assertThat(found("source:\"Harbour Post\"")).isZero();
  }

  private long found(String query) throws InterruptedException {
    assertThat(desk.finding().awaitUpToDate()).isEmpty();
    return ((SearchResult.Found) desk.finding().search(SearchRequest.of(query))).total();
  }

  @Test
  void theSameAddressIsFollowedOnce() throws Exception {
    serveTwoArticles();
    follow("/feed");
    assertThat(desk.following().look(server.at("/feed"), NO_SELECTOR, ANY_TIME))
        .isInstanceOf(SourceLook.Known.class);
    assertThat(server.asked()).containsExactly("/feed");
  }

  @Test
  void theScheduleReadsWhatIsDueAndNothingWhilePaused() throws Exception {
    serveTwoArticles();
    BlockingQueue<Job> ended = new LinkedBlockingQueue<>();
    desk.jobs()
        .onChange(job -> {
          if (job.state().ended()) {
            ended.add(job);
          }
        });
    SourceSchedule schedule = desk.following().schedule();
    schedule.start();
    follow("/feed");
    assertThat(ended.poll(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(headlines()).hasSize(2);
    schedule.pause(true);
    server.forget();
    clock.pass(Duration.ofHours(1));
    schedule.wake();
    assertThat(ended.poll(300, TimeUnit.MILLISECONDS)).isNull();
    assertThat(server.asked()).isEmpty();
    schedule.pause(false);
    Job job = ended.poll(20, TimeUnit.SECONDS);
    assertThat(job).isNotNull();
    assertThat(job.state()).isEqualTo(new JobState.Done("One source: no new articles."));
    assertThat(server.asked()).containsExactly("/feed unless \"v1\"");
  }

  @Test
  void theLogIsBoundedAndHasTheNewestFirst() throws Exception {
    server.feed("/feed", "\"v1\"", rss("Post"));
    Source source = follow("/feed");
    for (int times = 0; times < 105; times++) {
      clock.pass(Duration.ofDays(2));
      poll(false);
    }
    assertThat(desk.following().log(source.id()))
        .hasSize(100)
        .first()
        .satisfies(poll -> assertThat(poll.at()).isEqualTo(clock.instant()));
  }
}
