package org.dateline.fetch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Feeds and all that is read out of them. The files in {@code feeds/} hold case after case: a
 * sentence after {@code ###}, the feed, a line {@code =>}, and every value that is said, one a
 * line.
 */
class FeedCasesTest {
  private static final String ADDRESS = "https://example.org/news/feed.xml";

  /**
   * One case.
   *
   * @param sentence what it proves
   * @param feed the document
   * @param values what is read out of it
   */
  record Case(String sentence, String feed, String values) {
    @Override
    public String toString() {
      return sentence;
    }
  }

  static Stream<Case> rss() throws IOException {
    return cases("rss");
  }

  static Stream<Case> atom() throws IOException {
    return cases("atom");
  }

  static Stream<Case> others() throws IOException {
    return cases("others");
  }

  static Stream<Case> broken() throws IOException {
    return cases("broken");
  }

  static Stream<Case> markup() throws IOException {
    return cases("markup");
  }

  @ParameterizedTest
  @MethodSource({"rss", "atom", "others", "broken", "markup"})
  void saysAllThatTheFeedSays(Case example) {
    assertThat(read(example.feed())).as(example.sentence()).isEqualTo(example.values());
  }

  private static Stream<Case> cases(String file) throws IOException {
    try (InputStream data =
        Objects.requireNonNull(
            FeedCasesTest.class.getResourceAsStream("/feeds/" + file + ".txt"))) {
      String text = new String(data.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("(?m)^### ", -1))
          .skip(1)
          .map(part -> {
            int line = part.indexOf('\n');
            int arrow = part.indexOf("\n=>\n");
            return new Case(
                part.substring(0, line),
                part.substring(line + 1, arrow),
                part.substring(arrow + 4).strip());
          });
    }
  }

  private static String read(String feed) {
    // A case may begin with the address that the feed came from, or with none at all.
    String text = feed;
    Optional<String> address = Optional.of(ADDRESS);
    if (text.startsWith("address:")) {
      int line = text.indexOf('\n');
      address = Optional.of(text.substring(8, line).strip()).filter(given -> !given.isEmpty());
      text = text.substring(line + 1);
    }
    return switch (new FeedReader()
        .read(text.getBytes(StandardCharsets.UTF_8), address, Optional.empty())) {
      case FeedReading.Sitemaps list -> "not: " + list.reason();
      case FeedReading.NotAFeed(String reason) -> "not: " + reason;
      case FeedReading.Read(Feed read) -> String.join("\n", lines(read));
    };
  }

  private static List<String> lines(Feed feed) {
    List<String> lines = new ArrayList<>();
    lines.add("kind: " + feed.kind().label());
    feed.title().ifPresent(value -> lines.add("title: " + value));
    feed.link().ifPresent(value -> lines.add("link: " + value));
    feed.description().ifPresent(value -> lines.add("description: " + value));
    feed.updated().ifPresent(value -> lines.add("updated: " + value));
    feed.authors().forEach(value -> lines.add("author: " + value));
    feed.language().ifPresent(value -> lines.add("language: " + value));
    feed.pace().ifPresent(value -> lines.add("pace: " + value));
    for (FeedEntry entry : feed.entries()) {
      lines.add("entry");
      entry.guid().ifPresent(value -> lines.add("  guid: " + value));
      entry.link().ifPresent(value -> lines.add("  link: " + value));
      entry.title().ifPresent(value -> lines.add("  title: " + value));
      entry.authors().forEach(value -> lines.add("  author: " + value));
      entry.published().ifPresent(value -> lines.add("  published: " + value));
      entry.updated().ifPresent(value -> lines.add("  updated: " + value));
      entry.summary().ifPresent(value -> lines.add("  summary: " + value));
      entry.content().ifPresent(value -> lines.add("  content: " + value));
      entry.categories().forEach(value -> lines.add("  category: " + value));
    }
    return lines;
  }
}
