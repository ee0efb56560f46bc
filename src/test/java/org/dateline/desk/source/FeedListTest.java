package org.dateline.desk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.desk.source.SourceServer.rss;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.dateline.store.PollOutcome;
import org.dateline.store.SourceListing;
import org.dateline.store.WorkspaceUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of feeds for other readers and from them. */
class FeedListTest {
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
    server
        .article("/one", "Phones stay as they are", "The first words.")
        .feed(
            "/feed",
            "\"v1\"",
            rss("Harbour Post", server.item("1", "Phones stay as they are", "/one")));
  }

  @AfterEach
  void close() {
    desk.close();
    server.close();
  }

  @Test
  void listsOfFeedsGoOutAndComeIn() throws Exception {
    Source source = desk.following().follow(draft());
    desk.following().rename(source, "Harbour <Post> & \"friends\"");
    Path list = folder.resolve("sources.opml");
    assertThat(desk.following().exportList(list)).isZero();
    desk.following().remove(source.id());
    assertThat(desk.following().importList(list, true))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.added()).isTrue();
          assertThat(line.title()).isEqualTo("Harbour <Post> & \"friends\"");
        });
    assertThat(desk.following().importList(list, true)).noneMatch(ImportedSource::added);
    server.forget();
    poll();
    assertThat(server.asked()).contains("/feed").doesNotContain("/feed unless \"v1\"");
    assertThat(only().articles()).isEqualTo(1);
  }

  @Test
  void saysThatAFileIsNoList() throws IOException {
    Path file = Files.writeString(folder.resolve("sources.opml"), "This is no list.");
    assertThatThrownBy(() -> desk.following().importList(file, false))
        .hasMessageContaining("no list of feeds");
  }

  @Test
  void asksNoPrivateAddressThatAListNamedUntilThePersonTypesIt() throws Exception {
    desk.following().importList(list("/feed"), false);
    PollReport refused = poll().getFirst();
    assertThat(server.asked()).isEmpty();
    assertThat(refused.outcome()).contains(PollOutcome.BLOCKED);
    assertThat(desk.following().log(only().source().id()).getFirst().detail())
        .contains("private network")
        .contains("add it by hand");

    assertThat(desk.following().look(server.at("/feed"), Optional.empty(), Optional.empty()))
        .isInstanceOf(SourceLook.Known.class);
    assertThat(server.asked()).as("typing a known address asks nothing").isEmpty();
    clock.pass(Duration.ofDays(2));
    poll();
    assertThat(server.asked()).contains("/feed", "/one");
    assertThat(only().articles()).isEqualTo(1);
  }

  @Test
  void asksThePrivateAddressesOfAListThatThePersonCallsOwn() throws Exception {
    desk.following().importList(list("/feed"), false);
    desk.following().importList(list("/feed"), true);
    poll();
    assertThat(server.asked()).contains("/feed");
  }

  private SourceLook.Draft draft() throws InterruptedException {
    return ((SourceLook.Ready)
            desk.following().look(server.at("/feed"), Optional.empty(), Optional.empty()))
        .draft();
  }

  private Path list(String path) throws IOException {
    return Files.writeString(
        folder.resolve("list.opml"),
        "<opml version=\"2.0\"><body><outline text=\"Post\" type=\"rss\" xmlUrl=\""
            + server.at(path)
            + "\"/></body></opml>");
  }

  private List<PollReport> poll() throws InterruptedException {
    Polling polling = desk.following().polling();
    List<PollReport> reports = new ArrayList<>();
    polling.round(polling.due(), false, JobProgress.unwatched(), reports::add);
    return reports;
  }

  private SourceListing only() {
    assertThat(desk.following().list()).hasSize(1);
    return desk.following().list().getFirst();
  }
}
