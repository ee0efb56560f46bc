package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.extract.TestPages.FIRST;
import static org.dateline.extract.TestPages.PLAIN;
import static org.dateline.extract.TestPages.SECOND;
import static org.dateline.extract.TestPages.THIRD;
import static org.dateline.extract.TestPages.joined;
import static org.dateline.extract.TestPages.p;
import static org.dateline.extract.TestPages.paragraphs;
import static org.dateline.extract.TestPages.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Headings, labels, pointers and credits in about forty languages, in elements whose names say
 * nothing. Phrases that an article keeps are listed by the failing test.
 */
class FurnitureInManyLanguagesTest {
  private static final Path PHRASES = Path.of("src/test/resources/extract/furniture.txt");
  private static final String ARTICLE =
      joined(PLAIN, FIRST + " So it was.", SECOND + " So it is.", THIRD + " So it stays.");
  private static final String MORE =
      p(FIRST + " So it was.") + p(SECOND + " So it is.") + p(THIRD + " So it stays.");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "heading over comments",
        "heading over other articles",
        "heading over a portrait",
        "heading over an offer"
      })
  void whatComesUnderTheHeadingIsNoText(String kind) throws IOException {
    String under =
        "<h3>%s</h3><p>It took nine weeks until anybody wrote about it, and then it was wrong.</p>";
    assertThat(kept(kind, paragraphs() + MORE + under)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = "label")
  void theLabelIsNoText(String kind) throws IOException {
    assertThat(kept(kind, paragraphs() + "<div class=k9><span>%s</span></div>" + MORE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = "pointer")
  void theLineThatPointsElsewhereIsNoText(String kind) throws IOException {
    String line = "<p><b>%s: <a href=/x>Ferry to the islands stops for a week</a></b></p>";
    assertThat(kept(kind, paragraphs() + line + MORE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = "credit")
  void theCreditOfAPictureIsNoText(String kind) throws IOException {
    String credit = "<div class=k9><img src=a.jpg></div><div class=k8>%s</div>";
    assertThat(kept(kind, paragraphs() + credit + MORE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = "reading time")
  void theTimeThatReadingTakesIsNoText(String kind) throws IOException {
    assertThat(kept(kind, "<div class=k9>%s</div>" + paragraphs() + MORE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = "call to follow")
  void theCallToFollowTheOutletIsNoText(String kind) throws IOException {
    assertThat(kept(kind, paragraphs() + MORE + "<p><a href=/x>%s</a></p>")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = "list of tags")
  void theTagsAreNoText(String kind) throws IOException {
    String tags = "<p>%s: <a href=/t/1>Phones</a>, <a href=/t/2>Law</a></p>";
    assertThat(kept(kind, paragraphs() + MORE + tags)).isEmpty();
  }

  /** The phrases of a kind with which the page's text is more or less than the article. */
  private static List<String> kept(String kind, String page) throws IOException {
    List<String> kept = new ArrayList<>();
    for (String phrase : phrases(kind)) {
      if (!text(page.formatted(phrase)).equals(ARTICLE)) {
        kept.add(phrase);
      }
    }
    return kept;
  }

  private static List<String> phrases(String kind) throws IOException {
    List<String> phrases = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(PHRASES)) {
      if (line.startsWith("[")) {
        inside = line.equals("[" + kind + "]");
      } else if (inside && !line.isBlank()) {
        phrases.add(line);
      }
    }
    assertThat(phrases).isNotEmpty();
    return phrases;
  }
}
