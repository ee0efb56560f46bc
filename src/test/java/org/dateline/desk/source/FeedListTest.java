package org.dateline.desk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.desk.source.SourceServer.rss;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.model.Source;
import org.dateline.store.PollOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"http://10.11.12.13/feed", "http://[fd00:0:0:0:0:0:0:7]:8080/feed"})
  void asksNoPrivateAddressThatAListNamedUntilThePersonTypesIt(String address) throws Exception {
    desk.following().importList(list(address), false);
    PollReport refused = poll(false).getFirst();
    assertThat(refused.outcome()).contains(PollOutcome.BLOCKED);
    assertThat(desk.following().log(only().source().id()).getFirst().detail())
        .contains("private network")
        .contains("add it by hand");
    assertThat(only().source().typedUrl()).isEmpty();

    assertThat(desk.following().look(address, NO_SELECTOR, ANY_TIME))
        .isInstanceOf(SourceLook.Known.class);
    assertThat(only().source().typedUrl()).contains(address);
  }

  @Test
  void thePrivateAddressesOfAListThatThePersonCallsOwnAreAsIfTyped() throws Exception {
    String address = "http://10.11.12.13/feed";
    desk.following().importList(list(address), false);
    desk.following().importList(list(address), true);
    assertThat(only().source().typedUrl()).contains(address);
  }

  @Test
  void asksAFeedOfThisMachineThatAListNamed() throws Exception {
    desk.following().importList(list(server.at("/feed")), false);
    poll(false);
    assertThat(server.asked()).contains("/feed", "/one");
    assertThat(only().articles()).isEqualTo(1);
  }

  private Path list(String address) throws IOException {
    return Files.writeString(
        folder.resolve("list.opml"),
        "<opml version=\"2.0\"><body><outline text=\"Post\" type=\"rss\" xmlUrl=\""
            + address
            + "\"/></body></opml>");
  }
}
