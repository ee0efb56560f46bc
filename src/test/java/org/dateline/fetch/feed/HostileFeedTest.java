package org.dateline.fetch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Feeds that were made to stop a reader. */
class HostileFeedTest extends FeedReadings {
  @Test
  void survivesWhateverItIsGiven() {
    Random random = new Random(2);
    String seed =
        "<?xml"
            + " version='1.0'?><rss><channel><title>a&amp;b</title><item><link>x</link><description><![CDATA[<b>x]]></description><pubDate>Wed,"
            + " 08 Sep 2021 10:15:30 GMT</pubDate></item></channel></rss><feed"
            + " xmlns='http://www.w3.org/2005/Atom'><entry><content"
            + " type='xhtml'><div>x</div></content></entry></feed>{\"items\":[]}";
    for (int round = 0; round < 500; round++) {
      byte[] bytes = seed.getBytes(StandardCharsets.UTF_8);
      for (int i = random.nextInt(40); i > 0; i--) {
        int at = random.nextInt(bytes.length);
        bytes[at] =
            random.nextBoolean() ? (byte) random.nextInt(256) : bytes[random.nextInt(bytes.length)];
      }
      assertThat(new FeedReader().read(bytes, Optional.of(ADDRESS), Optional.empty())).isNotNull();
    }
  }

  @Test
  void finishesOnDeepAndOnManifoldEntities() {
    assertThat(reading("<rss><channel><item><description>" + "<a>".repeat(20_000))).isNotNull();
    assertThat(
            reading("<rss><item><description>" + "&lt;div&gt;".repeat(10_000) + "</description>"))
        .isNotNull();
    assertThat(
            reading(
                "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
                    + " \"&a;&a;&a;\">]><rss><title>&b;</title></rss>"))
        .isInstanceOf(FeedReading.Read.class);
    assertThat(
            reading("<rss><item><title>" + "&".repeat(2_000_000) + "<![CDATA[&]]>".repeat(50_000)))
        .isInstanceOf(FeedReading.Read.class);
    assertThat(
            reading(
                "<rss><item>"
                    + "<pubDate>Wed, 08 Foo 2021 10:15:30 GMT</pubDate>".repeat(50_000)
                    + "<itunes:category>".repeat(50_000)))
        .isInstanceOf(FeedReading.Read.class);
    assertThat(
            reading(
                "<feed><entry><content type='xhtml'>"
                    + "<p xml:base='a/' title='"
                    + " ".repeat(1_000_000)
                    + "'>"
                    + "<p xml:base='b/'>".repeat(20_000)))
        .isInstanceOf(FeedReading.Read.class);
    assertThat(reading("<rss>" + "<item><description>x".repeat(20_000)))
        .isInstanceOfSatisfying(
            FeedReading.Read.class, read -> assertThat(read.feed().entries()).hasSize(20_000));
    assertThat(reading("{\"items\":" + "[".repeat(100_000)))
        .isInstanceOf(FeedReading.NotAFeed.class);
  }

  @Test
  void anElementWithoutANameIsReadOver() {
    assertThat(
            reading(
                "<feed xmlns='http://www.w3.org/2005/Atom'><title><div"
                    + " xmlns='http://www.w3.org/1999/xhtml'>One"
                    + " <a:>two</a:></div></title></feed>"))
        .isInstanceOfSatisfying(
            FeedReading.Read.class, read -> assertThat(read.feed().title()).contains("One two"));
  }

  @Test
  void refusesWhatNoFeedHasBeforeItLooksAtEachOfIt() {
    assertThat(reading("<rss version='2.0'><channel>" + "<item/>".repeat(50_001)))
        .isEqualTo(
            new FeedReading.NotAFeed(
                "This has more than 50000 entries, more than a feed may have."));
    assertThat(reading("<rss version='2.0'><channel>" + "<a/>".repeat(600_000)))
        .isEqualTo(
            new FeedReading.NotAFeed(
                "This has more than 600000 elements, more than a feed may have."));
  }

  @Test
  void resolvesAgainstTheFirstThousandBasesWithinOneText() {
    Feed feed =
        read(
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'><div>"
                + "<p xml:base='a/'/>".repeat(1_000)
                + "<p xml:base='b/'><a href='c'>d</a></p></div></content></entry></feed>");

    assertThat(feed.entries().getFirst().content().orElseThrow())
        .endsWith("<p><a href=\"https://example.org/news/c\">d</a></p>");
  }
}
