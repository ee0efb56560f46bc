package org.dateline.fetch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dateline.fetch.FetchResult;
import org.dateline.fetch.Payload;
import org.dateline.fetch.Trail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDiscoveryTest {
  private static final URI PAGE = URI.create("https://example.com/news/");

  private final FeedDiscovery discovery = new FeedDiscovery();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><rss version='2.0'>",
        "\n <!-- made by hand --><feed xmlns='http://www.w3.org/2005/Atom'>",
        "<?xml version='1.0'?><?xml-stylesheet href='x'?><!DOCTYPE rdf:RDF [<!ENTITY a"
            + " 'b'>]><rdf:RDF>",
        "<!DOCTYPE rss SYSTEM 'x'><rss>",
        "<atom:feed>",
        "{\"title\":\"x\",\"version\":\"https://jsonfeed.org/version/1.1\"}",
        "{\"version\":\"https:\\/\\/jsonfeed.org\\/version\\/1\"}",
      })
  void aFeedIsKnownByItsBeginning(String document) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
      assertThat(in(document.getBytes(charset))).isEqualTo(new Discovery.IsFeed());
    }
  }

  @Test
  void aSitemapIsKnownToo() {
    assertThat(in("<?xml version='1.0'?><urlset>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Discovery.IsSitemap());
    assertThat(in("<sitemapindex>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Discovery.IsSitemap());
  }

  @Test
  void aPageNamesItsFeedsAndThoseOfCommentsComeLast() {
    String page =
        """
        <html><head><base href="/base/">
        <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
        <link rel="alternate" type="application/rss+xml; charset=utf-8" title=" News " href="feed?a=1&amp;b=2">
        <link rel="Alternate" type="application/atom+xml" href="https://feeds.example.org/atom">
        <link rel="alternate" type="application/rss+xml" title="Again" href="feed?a=1&b=2">
        <link rel="alternate" type="application/json" href="/wp-json/posts/1">
        <link rel="alternate" hreflang="de" href="/de/">
        <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
        </head><a href="/other/feed">RSS</a></html>
        """;

    assertThat(in(page.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            new Discovery.NamesFeeds(
                List.of(
                    new Discovery.FeedLink(
                        URI.create("https://example.com/base/feed?a=1&b=2"), "News"),
                    new Discovery.FeedLink(URI.create("https://feeds.example.org/atom"), ""),
                    new Discovery.FeedLink(
                        URI.create("https://example.com/comments/feed"), "Comments"))));
  }

  @Test
  void whereThePageDeclaresNoneItsOwnLinksCount() {
    String page =
        "<p><a href='rss.xml'>RSS</a> <a href='https://other.example/feed'>other</a> <a"
            + " href='/feedback'>x</a>";

    assertThat(in(page.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            new Discovery.NamesFeeds(
                List.of(
                    new Discovery.FeedLink(
                        URI.create("https://example.com/news/rss.xml"), "RSS"))));
    assertThat(in("<p>Nothing".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Discovery.NoFeed());
  }

  @Test
  void aBeginningMadeToTakeForEverDoesNot() {
    assertThat(in(("<!-- a -->".repeat(700) + "x").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Discovery.NoFeed());
    assertThat(in(("<!DOCTYPE [" + "]>[".repeat(2_000)).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Discovery.NoFeed());
  }

  private Discovery in(byte[] bytes) {
    return discovery.in(
        new FetchResult.Fetched(
            new Trail(PAGE, PAGE, List.of(), Instant.EPOCH),
            Payload.of(bytes),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
