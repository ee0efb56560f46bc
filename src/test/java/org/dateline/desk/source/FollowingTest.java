package org.dateline.desk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Optional;
import org.dateline.desk.job.JobProgress;
import org.dateline.fetch.poll.Discovery;
import org.dateline.model.Source;
import org.dateline.model.SourceKind;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResult;
import org.dateline.store.ArticleFilter;
import org.junit.jupiter.api.Test;

/** What is found at an address, what a person decides about a source, and searching by it. */
class FollowingTest extends FollowedSources {
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
}
