package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.extract.TestPages.FIRST;
import static org.dateline.extract.TestPages.SECOND;
import static org.dateline.extract.TestPages.THIRD;
import static org.dateline.extract.TestPages.article;
import static org.dateline.extract.TestPages.extract;
import static org.dateline.extract.TestPages.extractor;
import static org.dateline.extract.TestPages.p;
import static org.dateline.extract.TestPages.source;

import org.junit.jupiter.api.Test;

/** What recurs over several articles of one publisher is furniture. */
class PublisherMemoryTest {
  private static final String APPEAL =
      "The Harbour Post is written by six people who live from what their readers give, and who"
          + " thank every one of them.";
  private static final String HOST = "harbourpost.example";

  private static PageSource page(int number) {
    return source(
        article(
            p(number + " " + FIRST), p(number + " " + SECOND), p(APPEAL), p(number + " " + THIRD)),
        "https://" + HOST + "/news/" + number);
  }

  @Test
  void aBlockSeenInTwoOtherArticlesIsDroppedAndSaysWhy() {
    LearnedPublishers memory = new LearnedPublishers();
    for (int number = 1; number <= 2; number++) {
      memory.learn(HOST, "https://" + HOST + "/news/" + number, extract(page(number)));
    }
    assertThat(extract(page(3)).text()).contains(APPEAL);
    assertThat(extractor().extract(page(3), memory))
        .isInstanceOfSatisfying(
            Extraction.Extracted.class,
            extracted -> assertThat(extracted.article().text()).doesNotContain(APPEAL));
    assertThat(extractor().explain(page(3), memory).parts())
        .anySatisfy(part -> {
          assertThat(part.text()).isEqualTo(APPEAL);
          assertThat(part.dropped()).contains("stands in 2 other articles of this publisher");
        });
  }

  @Test
  void theSameArticleAgainProvesNothing() {
    LearnedPublishers memory = new LearnedPublishers();
    memory.learn(HOST, "https://" + HOST + "/news/1", extract(page(1)));
    memory.learn(HOST, "https://" + HOST + "/news/1", extract(page(1)));
    assertThat(memory.otherArticlesWith(HOST, "other", BlockFingerprint.of(APPEAL))).isEqualTo(1);
    assertThat(
            memory.otherArticlesWith(
                HOST, "https://" + HOST + "/news/1", BlockFingerprint.of(APPEAL)))
        .isZero();
  }
}
