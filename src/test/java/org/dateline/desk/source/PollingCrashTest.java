package org.dateline.desk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.desk.source.SourceServer.rss;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.job.JobProgress;
import org.dateline.store.ArticleFilter;
import org.dateline.store.SourceListing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, killed while it polls. */
class PollingCrashTest {
  /** At which request of a round it is killed: at the feed, at the first article, amid them. */
  private static final int[] KILLED_AT = {1, 2, 4, 3};

  private static final int EACH_ROUND = 4;

  @TempDir Path folder;

  private final SourceServer server = new SourceServer();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aKillWhilePollingLosesNoEntryAndBringsNoneTwice() throws Exception {
    server.on("/robots.txt", 404, "");
    announce(EACH_ROUND);
    try (Desk desk = open()) {
      SourceLook look =
          desk.following().look(server.at("/feed"), Optional.empty(), Optional.empty());
      desk.following().follow(((SourceLook.Ready) look).draft());
    }
    for (int round = 0; round < KILLED_AT.length; round++) {
      announce((round + 2) * EACH_ROUND);
      pollAndKillAt(KILLED_AT[round]);
    }
    server.setOnRequest(path -> {});
    int entries = (KILLED_AT.length + 1) * EACH_ROUND;

    try (Desk desk = open()) {
      Polling polling = desk.following().polling();
      polling.round(polling.all(), true, JobProgress.unwatched(), report -> {});

      SourceListing source = desk.following().list().getFirst();
      assertThat(source.entries()).isEqualTo(entries);
      assertThat(source.articles()).isEqualTo(entries);
      assertThat(source.waiting()).isZero();
      assertThat(desk.library().articles(ArticleFilter.ALL, 0, 1000))
          .extracting(summary -> summary.headline())
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, entries).mapToObj(PollingCrashTest::headline).toList());
      assertThat(desk.care().verify(JobProgress.unwatched()).problems()).isEmpty();
    }
  }

  private Desk open() throws Exception {
    return Desk.open(folder.resolve("workspace"), DeskSettings.standard());
  }

  private static String headline(int number) {
    return "The harbour answers letter number " + number;
  }

  private void announce(int entries) {
    String[] items = new String[entries];
    for (int number = 0; number < entries; number++) {
      String path = "/article/" + number;
      server.article(path, headline(number), "Words of letter " + number + ".");
      items[entries - 1 - number] = server.item("g" + number, headline(number), path);
    }
    server.feed("/feed", "\"" + entries + "\"", rss("Harbour Post", items));
  }

  /** Lets the program poll, and kills it in the moment in which the server is asked so often. */
  private void pollAndKillAt(int request) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx200m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.dateline.Dateline",
                "--workspace",
                folder.resolve("workspace").toString(),
                "feed",
                "poll",
                "--all",
                "--json")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("polling.log").toFile())
            .start();
    AtomicInteger asked = new AtomicInteger();
    server.setOnRequest(path -> {
      if (!path.equals("/robots.txt") && asked.incrementAndGet() == request) {
        process.toHandle().destroyForcibly();
      }
    });
    process.waitFor();
    assertThat(asked.get()).isGreaterThanOrEqualTo(request);
  }
}
