package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.StatedTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole pages as the common systems make them, with the furniture that stands around their
 * articles, and all that is read out of each. The files in {@code extract/pages/} hold the values,
 * a line {@code --- text}, the text, a line {@code --- page} and the page; {@code {{en 1}}} stands
 * for a paragraph of {@code extract/prose.txt}. Outlets, people and events are invented.
 */
class KindsOfPagesTest {
  private static final Path RESOURCES = Path.of("src/test/resources/extract");
  private static final Pattern PARAGRAPH = Pattern.compile("\\{\\{(\\w+ \\d+)}}");
  private static final String TEXT = "\n--- text\n";
  private static final String PAGE = "\n--- page\n";

  static Stream<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("pages"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isReadWithoutItsFurniture(String name) throws IOException {
    String file = withProse(Files.readString(RESOURCES.resolve("pages").resolve(name)));
    String expected = file.substring(0, file.indexOf(PAGE)).strip();
    String address = expected.substring("address: ".length(), expected.indexOf('\n'));
    String html = file.substring(file.indexOf(PAGE) + PAGE.length());
    ExtractedArticle article = TestPages.extract(TestPages.source(html, address));
    assertThat("address: " + address + "\n" + said(article)).isEqualTo(expected);
  }

  private static String said(ExtractedArticle article) {
    return String.join(
            "\n",
            "title: " + article.headline(),
            "authors: "
                + (article.authors().isEmpty() ? "-" : String.join("; ", article.authors())),
            "published: " + article.published().map(StatedTime::iso).orElse("-"),
            "modified: " + article.modified().map(StatedTime::iso).orElse("-"),
            "site: " + said(article.siteName()),
            "language: " + said(article.language()),
            "canonical: " + said(article.canonicalUrl()),
            "image: " + said(article.image()))
        + TEXT
        + article.text();
  }

  private static String said(Optional<String> value) {
    return value.orElse("-");
  }

  private static String withProse(String file) throws IOException {
    Map<String, String> prose = prose();
    return PARAGRAPH.matcher(file).replaceAll((MatchResult match) -> prose.get(match.group(1)));
  }

  private static Map<String, String> prose() throws IOException {
    Map<String, String> prose = new HashMap<>();
    String language = "";
    List<String> paragraphs = new ArrayList<>();
    for (String line : Files.readAllLines(RESOURCES.resolve("prose.txt"))) {
      if (line.startsWith("[")) {
        language = line.substring(1, line.indexOf(']'));
        paragraphs.clear();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        paragraphs.add(line);
        prose.put(language + " " + paragraphs.size(), line);
      }
    }
    return prose;
  }
}
