package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.job.JobProgress;
import org.dateline.desk.source.SourceLook;
import org.dateline.desk.source.SourceServer;
import org.dateline.store.ArticleFilter;
import org.dateline.store.SourceListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kills the program while it polls, at different requests, and looks at what it left. */
class KilledWhilePollingTest {
  private static final int FEEDS = 4;
  private static final int ENTRIES = 4;

  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLostAndNoEntryIsThereTwice() throws Exception {
    try (SourceServer server = new SourceServer()) {
      server.on("/robots.txt", 404, "");
      for (int feed = 0; feed < FEEDS; feed++) {
        serve(server, feed, 0);
      }
      follow(server);
      Map<String, Integer> acknowledged = new HashMap<>();
      int[] killedAt = {1, 3, 6, 10};
      for (int round = 0; round < killedAt.length; round++) {
        for (int feed = 0; feed < FEEDS; feed++) {
          serve(server, feed, round + 1);
        }
        for (JsonNode line : pollAndKill(server, killedAt[round])) {
          acknowledged.merge(
              line.get("source").asString(), line.get("captured").asInt(), Integer::sum);
        }
        look(acknowledged);
      }
      DatelineProcess.start(folder, "feed", "poll", "--all").waitFor();
      try (Desk desk = Desk.open(folder, DeskSettings.standard())) {
        int entries = ENTRIES + killedAt.length;
        assertThat(desk.following().list())
            .hasSize(FEEDS)
            .allSatisfy(listing -> {
              assertThat(listing.entries()).isEqualTo(entries);
              assertThat(listing.articles()).isEqualTo(entries);
              assertThat(listing.waiting()).isZero();
            });
        assertThat(desk.library().count(ArticleFilter.ALL)).isEqualTo(FEEDS * entries);
        assertThat(desk.care().verify(JobProgress.unwatched()).problems()).isEmpty();
      }
    }
  }

  /** A feed that has one more entry each round. */
  private static void serve(SourceServer server, int feed, int round) {
    String[] items =
        IntStream.range(0, ENTRIES + round)
            .mapToObj(entry -> {
              String path = "/" + feed + "/story-" + entry;
              String title = "Story number " + entry + " of the feed number " + feed;
              server.article(path, title, "What is told in " + title + ".");
              return server.item(feed + "-" + entry, title, path);
            })
            .toArray(String[]::new);
    server.feed(
        "/feed-" + feed, "\"" + round + "\"", SourceServer.rss("Feed number " + feed, items));
  }

  private void follow(SourceServer server) throws Exception {
    try (Desk desk = Desk.open(folder, DeskSettings.standard())) {
      for (int feed = 0; feed < FEEDS; feed++) {
        SourceLook look =
            desk.following().look(server.at("/feed-" + feed), Optional.empty(), Optional.empty());
        desk.following().follow(((SourceLook.Ready) look).draft());
      }
    }
  }

  /** Polls, kills the program at a request for an article, and gives what it acknowledged. */
  private List<JsonNode> pollAndKill(SourceServer server, int request)
      throws IOException, InterruptedException {
    Process process = DatelineProcess.start(folder, "feed", "poll", "--json", "--all");
    CountDownLatch killed = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    server.setOnRequest(path -> {
      if (path.contains("story") && asked.incrementAndGet() == request) {
        process.destroyForcibly();
        killed.countDown();
      }
    });
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      List<JsonNode> lines = out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
      killed.await();
      return lines;
    } finally {
      process.destroyForcibly();
      process.waitFor();
      server.setOnRequest(path -> {});
    }
  }

  private void look(Map<String, Integer> acknowledged) throws Exception {
    try (Desk desk = Desk.open(folder, DeskSettings.standard())) {
      for (SourceListing listing : desk.following().list()) {
        assertThat(listing.articles())
            .isGreaterThanOrEqualTo(acknowledged.getOrDefault(listing.source().id().toString(), 0));
        assertThat(listing.entries()).isLessThanOrEqualTo(ENTRIES + 4);
      }
      assertThat(desk.care().verify(JobProgress.unwatched()).problems()).isEmpty();
    }
  }
}
