package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.extract.TestPages.FIRST;
import static org.dateline.extract.TestPages.article;
import static org.dateline.extract.TestPages.extractor;
import static org.dateline.extract.TestPages.p;
import static org.dateline.extract.TestPages.paragraphs;
import static org.dateline.extract.TestPages.source;

import java.util.Optional;
import org.dateline.extract.metadata.Candidate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** An explanation says of every part why it is in the article or not. */
class ExplanationTest {
  private static final Explanation EXPLANATION =
      extractor()
          .explain(
              source(
                  article(
                      "<p class=byline>By Mira Sand</p>",
                      paragraphs(),
                      "<div class=share-bar>Share <b>this</b></div>",
                      p("Sign up for our newsletter <script>alert(1)</script> & more."))));

  @Test
  void everyPartHasItsReason() {
    assertThat(EXPLANATION.parts())
        .anySatisfy(part -> assertThat(part.dropped()).contains("share bar"))
        .anySatisfy(part -> assertThat(part.dropped()).contains("the headline"))
        .anySatisfy(
            part -> assertThat(part.dropped()).contains("offer or small print of the outlet"))
        .anySatisfy(part -> {
          assertThat(part.text()).isEqualTo(FIRST);
          assertThat(part.dropped()).isEqualTo(Optional.empty());
        });
  }

  @Test
  void metadataShowTheWinner() {
    assertThat(EXPLANATION.metadata().get("Authors"))
        .contains(new Candidate("Mira Sand", "byline", true));
    assertThat(EXPLANATION.metadata().get("Headline"))
        .contains(new Candidate("Altaro gives in", "<h1> on the page", true));
  }

  @Test
  void thePageEscapesWhatItShowsAndLoadsNothing() {
    String html = ExplanationPage.write(EXPLANATION);
    Document page = Jsoup.parse(html);
    assertThat(page.select("script, img, link, iframe, [src], [href]")).isEmpty();
    assertThat(page.select(".part.kept")).hasSize(3);
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]")).hasSize(1);
  }
}
