package org.dateline.fetch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.dateline.fetch.feed.Opml.Subscription;
import org.junit.jupiter.api.Test;

class OpmlTest {
  private static final Opml LIST =
      new Opml(
          Optional.of("My \"sources\" & more"),
          List.of(
              new Subscription(
                  "A",
                  "https://a.example/feed?x=1&y=2",
                  Optional.of("https://a.example/"),
                  List.of()),
              new Subscription(
                  "B <b>", "https://b.example/rss", Optional.empty(), List.of("Tech", "Phones")),
              new Subscription(
                  "C", "https://c.example/rss", Optional.empty(), List.of("Tech", "Law")),
              new Subscription("خبر", "https://d.example/rss", Optional.empty(), List.of("Law"))));

  @Test
  void readsWhatItWrote() {
    String written = LIST.write(OffsetDateTime.parse("2021-09-08T10:15:30Z"));
    assertThat(written).contains("<dateCreated>Wed, 8 Sep 2021 10:15:30 GMT</dateCreated>");
    assertThat(Opml.read(written.getBytes(StandardCharsets.UTF_8))).contains(LIST);
  }

  @Test
  void readsSloppyLists() {
    String sloppy =
        """
        <OPML version=1.1><body><outline text="Folder"><outline title="T" TEXT="x" xmlurl="feed://a.example/f">
        <outline text="dup" xmlUrl="http://a.example/f"/><outline text="bad" xmlUrl="javascript:alert(1)"/>
        <outline xmlUrl="https://n.example/f"/>
        """;
    assertThat(Opml.read(sloppy.getBytes(StandardCharsets.UTF_8)).orElseThrow().feeds())
        .extracting(Subscription::title, Subscription::feed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("T", "http://a.example/f"),
            org.assertj.core.groups.Tuple.tuple("https://n.example/f", "https://n.example/f"));
  }

  @Test
  void saysNothingAboutOtherFiles() {
    assertThat(Opml.read("<rss/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Opml.read(new byte[0])).isEmpty();
  }
}
