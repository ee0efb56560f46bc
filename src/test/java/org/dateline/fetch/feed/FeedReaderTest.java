package org.dateline.fetch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What feeds of each family say, and what can be made of broken ones. */
class FeedReaderTest extends FeedReadings {
  @Test
  void readsRssWithItsModules() {
    Feed feed =
        read(
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Harbour &amp;amp; Post</title><link>/</link><description>All the &lt;b&gt;news&lt;/b&gt;</description>
            <language>en-gb</language><lastBuildDate>Wed, 08 Sep 2021 10:15:30 GMT</lastBuildDate>
            <managingEditor>desk@example.org (The Desk)</managingEditor>
            <item><title>Phones &lt;em&gt;locked&lt;/em&gt;</title><link>story?id=1&amp;x=2</link>
            <guid isPermaLink="false">tag:1</guid><dc:creator>Ada B.</dc:creator><dc:creator>Cy D.</dc:creator>
            <pubDate>Wed, 08 Sep 2021 12:00:00 +0200</pubDate><category>Tech</category><category>Tech</category><dc:subject>Law</dc:subject>
            <description>&lt;p onclick="x()"&gt;Short &lt;a href="/more"&gt;more&lt;/a&gt;&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</description>
            <c:encoded><![CDATA[<p>Long <img src="i.png"> text</p>]]></c:encoded></item>
            <item><guid>https://example.org/2</guid><title>Second</title></item>
            </channel></rss>
            """);
    assertThat(feed)
        .isEqualTo(
            new Feed(
                FeedKind.RSS,
                Optional.of("Harbour & Post"),
                Optional.of("https://example.org/"),
                Optional.of("All the news"),
                Optional.of(OffsetDateTime.parse("2021-09-08T10:15:30Z")),
                List.of("The Desk"),
                Optional.of("en-gb"),
                Optional.empty(),
                List.of(
                    new FeedEntry(
                        Optional.of("tag:1"),
                        Optional.of("https://example.org/news/story?id=1&x=2"),
                        Optional.of("Phones locked"),
                        List.of("Ada B.", "Cy D."),
                        Optional.of(OffsetDateTime.parse("2021-09-08T12:00:00+02:00")),
                        Optional.empty(),
                        Optional.of("<p>Short <a href=\"https://example.org/more\">more</a></p>"),
                        Optional.of(
                            "<p>Long <img src=\"https://example.org/news/i.png\"> text</p>"),
                        List.of("Tech", "Law")),
                    new FeedEntry(
                        Optional.of("https://example.org/2"),
                        Optional.of("https://example.org/2"),
                        Optional.of("Second"),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))));
  }

  @Test
  void aTitleThatIsNotClosedEndsWhereTheNextElementBegins() {
    Feed feed =
        read(
            """
            <rss version="2.0"><channel><title>The Lantern
            <link>https://lantern.example/</link><description>News</description>
            <item><title>Phones are locked<link>https://lantern.example/1</link><guid>g1</guid></item>
            <item><title>Shops stay open</title><link>https://lantern.example/2</link></item>
            </channel></rss>\
            """);
    assertThat(feed.title()).contains("The Lantern");
    assertThat(feed.link()).contains("https://lantern.example/");
    assertThat(feed.description()).contains("News");
    assertThat(feed.entries())
        .extracting(FeedEntry::title, FeedEntry::guid, FeedEntry::link)
        .containsExactly(
            tuple(
                Optional.of("Phones are locked"),
                Optional.of("g1"),
                Optional.of("https://lantern.example/1")),
            tuple(
                Optional.of("Shops stay open"),
                Optional.empty(),
                Optional.of("https://lantern.example/2")));
  }

  @Test
  void readsAtomWithItsKindsOfTextAndItsBases() {
    Feed feed =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://a.example/x/">
            <title type="html">A &amp;lt;b&amp;gt; &lt;i&gt;title&lt;/i&gt;</title><subtitle type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Sub <b>title</b></div></subtitle>
            <link rel="self" href="self.xml"/><link href="page.html"/><updated>2021-09-08T10:00:00Z</updated>
            <author><name>Desk</name></author>
            <entry xml:base="y/"><id>urn:1</id><title type="text">1 &lt; 2 &amp; 3</title><link rel="alternate" type="text/html" href="z"/>
            <published>2021-09-07T10:00:00Z</published><updated>2021-09-08T09:00:00+02:00</updated>
            <author><name>Ada</name><email>ada@example.org</email></author><category term="t1" label="Tech"/><category term="law"/>
            <summary>plain &lt;text&gt;</summary>
            <content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">See <x:a href="w">w</x:a> <x:br/>&amp;lt;</x:div></content></entry>
            </feed>
            """);
    assertThat(feed.kind()).isEqualTo(FeedKind.ATOM);
    assertThat(feed.title()).contains("A <b> title");
    assertThat(feed.description()).contains("Sub title");
    assertThat(feed.link()).contains("https://a.example/x/page.html");
    assertThat(feed.language()).contains("de");
    assertThat(feed.authors()).containsExactly("Desk");
    assertThat(feed.entries())
        .containsExactly(
            new FeedEntry(
                Optional.of("urn:1"),
                Optional.of("https://a.example/x/y/z"),
                Optional.of("1 < 2 & 3"),
                List.of("Ada"),
                Optional.of(OffsetDateTime.parse("2021-09-07T10:00:00Z")),
                Optional.of(OffsetDateTime.parse("2021-09-08T09:00:00+02:00")),
                Optional.of("plain &lt;text&gt;"),
                Optional.of("See <a href=\"https://a.example/x/y/w\">w</a> <br>&amp;lt;"),
                List.of("Tech", "law")));
  }

  @Test
  void readsAtomOfTheOldVersion() {
    Feed feed =
        read(
            """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped" type="text/html">&lt;b&gt;Old&lt;/b&gt;</title>
            <tagline>Tag</tagline><modified>2003-12-13T18:30:02Z</modified><link rel="alternate" type="text/html" href="http://a.example/"/>
            <entry><title>E</title><id>x</id><issued>2003-12-13T08:29:29-04:00</issued><modified>2003-12-13T18:30:02Z</modified>
            <content type="text/html" mode="base64">PGI+aGk8L2I+</content><summary type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml">S <i>s</i></div></summary></entry></feed>
            """);
    assertThat(feed.title()).contains("Old");
    assertThat(feed.description()).contains("Tag");
    assertThat(feed.updated()).contains(OffsetDateTime.parse("2003-12-13T18:30:02Z"));
    FeedEntry entry = feed.entries().getFirst();
    assertThat(entry.content()).contains("<b>hi</b>");
    assertThat(entry.summary()).contains("S <i>s</i>");
    assertThat(entry.published()).contains(OffsetDateTime.parse("2003-12-13T08:29:29-04:00"));
  }

  @Test
  void readsRdfWhoseItemsStandBesideTheChannel() {
    Feed feed =
        read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="http://a.example/"><title>T</title><link>http://a.example/</link><description>D</description><dc:date>2003-12-31</dc:date></channel>
            <item rdf:about="http://a.example/1"><title>One</title><link>http://a.example/1</link><dc:date>2003-12-31T10:14:55Z</dc:date><dc:creator>Me &lt;me@a.example&gt;</dc:creator></item></rdf:RDF>
            """);
    assertThat(feed.kind()).isEqualTo(FeedKind.RDF);
    assertThat(feed.updated()).contains(OffsetDateTime.parse("2003-12-31T00:00:00Z"));
    assertThat(feed.entries().getFirst().guid()).contains("http://a.example/1");
    assertThat(feed.entries().getFirst().authors()).containsExactly("Me");
    assertThat(feed.entries().getFirst().published())
        .contains(OffsetDateTime.parse("2003-12-31T10:14:55Z"));
  }

  @Test
  void readsJsonFeeds() {
    Feed feed =
        read(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://j.example/","language":"en",
             "authors":[{"name":"Ada"}],"items":[{"id":7,"url":"/a","title":"A &amp; B","content_html":"<p>x<script>y</script></p>",
             "summary":"a < b","date_published":"2021-09-08T10:00:00-04:00","tags":["t",3,"t"],"author":{"name":"Old"}},3]}
            """);
    assertThat(feed.entries())
        .containsExactly(
            new FeedEntry(
                Optional.of("7"),
                Optional.of("https://example.org/a"),
                Optional.of("A & B"),
                List.of("Old"),
                Optional.of(OffsetDateTime.parse("2021-09-08T10:00:00-04:00")),
                Optional.empty(),
                Optional.of("a &lt; b"),
                Optional.of("<p>x</p>"),
                List.of("t")));
    assertThat(feed.authors()).containsExactly("Ada");
  }

  @Test
  void readsNewsSitemaps() {
    Feed feed =
        read(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://n.example/1</loc><lastmod>2021-09-09</lastmod><news:news><news:publication><news:name>The N</news:name><news:language>en</news:language></news:publication>
            <news:publication_date>2021-09-08T10:00:00Z</news:publication_date><news:title>Locked</news:title><news:keywords>a, b</news:keywords></news:news></url></urlset>
            """);
    assertThat(feed.kind()).isEqualTo(FeedKind.SITEMAP);
    assertThat(feed.title()).contains("The N");
    assertThat(feed.entries().getFirst().title()).contains("Locked");
    assertThat(feed.entries().getFirst().categories()).containsExactly("a", "b");
  }

  @Test
  void readsBrokenFeeds() {
    Feed feed =
        read(
            """

            junk <!DOCTYPE rss PUBLIC "-//x//y" "http://evil.example/x.dtd" [<!ENTITY desk "The Desk"><!ENTITY ext SYSTEM "file:///etc/passwd">]>
            <rss><channel><title>A & B &nbsp; &copy; &desk; &ext;</title><foo:bar>x</foo:bar>
            <item><title>One<b>bold</title><dc:creator>Ada</dc:creator><description>a<br>b<p>c</description><link>http://a.example/1</link>
            <item><title>Two</title><link>http://a.example/2</link></item>
            """);
    assertThat(feed.title().orElseThrow())
        .startsWith("A & B")
        .contains("© The Desk")
        .doesNotContain("root:");
    assertThat(feed.entries()).hasSize(2);
    assertThat(feed.entries().getFirst().authors()).containsExactly("Ada");
    assertThat(feed.entries().getFirst().summary().orElseThrow()).contains("a<br>");
    assertThat(feed.entries().get(1).link()).contains("http://a.example/2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "plain words",
        "<html><body>x</body></html>",
        "{\"a\":1}",
        "[1]",
        "{",
        "<a/>",
        "<?xml?>"
      })
  void saysWhyNotInASentence(String text) {
    assertThat(reading(text))
        .isInstanceOfSatisfying(
            FeedReading.NotAFeed.class, not -> assertThat(not.reason()).matches("This .*\\."));
  }

  @Test
  void tellsHowLongAFeedAsksToBeLeftAlone() {
    assertThat(pace("<ttl>90</ttl>")).contains(Duration.ofMinutes(90));
    assertThat(
            pace(
                "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"))
        .contains(Duration.ofHours(6));
    assertThat(pace("<sy:updatePeriod> Hourly </sy:updatePeriod>")).contains(Duration.ofHours(1));
    for (String nonsense :
        List.of("", "<ttl>-5</ttl>", "<ttl>0</ttl>", "<ttl>99999999999</ttl>", "<ttl>soon</ttl>")) {
      assertThat(pace(nonsense)).as(nonsense).isEmpty();
    }
  }

  private static Optional<Duration> pace(String channel) {
    return read("<rss version=\"2.0\"><channel>" + channel + "</channel></rss>").pace();
  }
}
