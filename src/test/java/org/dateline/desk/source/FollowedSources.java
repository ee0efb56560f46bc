package org.dateline.desk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.desk.source.SourceServer.rss;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.HeldClock;
import org.dateline.desk.job.JobProgress;
import org.dateline.fetch.FetchSettings;
import org.dateline.model.Source;
import org.dateline.store.ArticleFilter;
import org.dateline.store.EditRefusedException;
import org.dateline.store.SourceListing;
import org.dateline.store.WorkspaceUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workspace that follows what a scripted server serves, at a time that the test holds. */
abstract class FollowedSources {
  static final Optional<String> NO_SELECTOR = Optional.empty();
  static final Optional<Integer> ANY_TIME = Optional.empty();

  @TempDir Path folder;

  final SourceServer server = new SourceServer();
  final HeldClock clock = new HeldClock(Instant.parse("2026-03-01T12:00:00Z"));
  Desk desk;

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

  Source follow(String path) throws InterruptedException, EditRefusedException {
    return desk.following()
        .follow(
            switch (desk.following().look(server.at(path), NO_SELECTOR, ANY_TIME)) {
              case SourceLook.Ready ready -> ready.draft();
              case SourceLook.NamesFeeds names -> names.drafts().getFirst();
              case SourceLook.Known known -> throw new AssertionError(known);
              case SourceLook.Nothing nothing -> throw new AssertionError(nothing.sentence());
            });
  }

  List<PollReport> poll(boolean all) throws InterruptedException {
    Polling polling = desk.following().polling();
    List<PollReport> reports = new ArrayList<>();
    polling.round(all ? polling.all() : polling.due(), all, JobProgress.unwatched(), reports::add);
    return reports;
  }

  SourceListing only() {
    assertThat(desk.following().list()).hasSize(1);
    return desk.following().list().getFirst();
  }

  List<String> headlines() {
    return desk.library().articles(ArticleFilter.ALL, 0, 100).stream()
        .map(summary -> summary.headline())
        .sorted()
        .toList();
  }

  void serveTwoArticles() {
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
}
