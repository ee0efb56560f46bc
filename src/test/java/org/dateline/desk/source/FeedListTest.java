package org.dateline.desk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.desk.source.SourceServer.rss;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.dateline.model.Source;
import org.dateline.store.PollOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of feeds for other readers and from them. */
class FeedListTest extends FollowedSources {
  @BeforeEach
  void serveAFeed() {
    server
        .article("/one", "Phones stay as they are", "The first words.")
        .feed(
            "/feed",
            "\"v1\"",
            rss("Harbour Post", server.item("1", "Phones stay as they are", "/one")));
  }

  @Test
  void listsOfFeedsGoOutAndComeIn() throws Exception {
    Source source = follow("/feed");
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
    poll(false);
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
    PollReport refused = poll(false).getFirst();
    assertThat(server.asked()).isEmpty();
    assertThat(refused.outcome()).contains(PollOutcome.BLOCKED);
    assertThat(desk.following().log(only().source().id()).getFirst().detail())
        .contains("private network")
        .contains("add it by hand");

    assertThat(desk.following().look(server.at("/feed"), NO_SELECTOR, ANY_TIME))
        .isInstanceOf(SourceLook.Known.class);
    assertThat(server.asked()).as("typing a known address asks nothing").isEmpty();
    clock.pass(Duration.ofDays(2));
    poll(false);
    assertThat(server.asked()).contains("/feed", "/one");
    assertThat(only().articles()).isEqualTo(1);
  }

  @Test
  void asksThePrivateAddressesOfAListThatThePersonCallsOwn() throws Exception {
    desk.following().importList(list("/feed"), false);
    desk.following().importList(list("/feed"), true);
    poll(false);
    assertThat(server.asked()).contains("/feed");
  }

  private Path list(String path) throws IOException {
    return Files.writeString(
        folder.resolve("list.opml"),
        "<opml version=\"2.0\"><body><outline text=\"Post\" type=\"rss\" xmlUrl=\""
            + server.at(path)
            + "\"/></body></opml>");
  }
}
