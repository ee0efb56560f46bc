package org.dateline.desk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.desk.source.SourceServer.rss;
import static org.dateline.desk.source.SourceServer.send;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How the articles that a source names are captured. */
class EntryCaptureTest extends FollowedSources {
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
}
