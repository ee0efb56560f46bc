package org.dateline.desk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dateline.desk.claim.QuoteSearch.Result;
import org.dateline.model.TextRange;
import org.junit.jupiter.api.Test;

class QuoteSearchTest {
  private static final String TEXT =
      "The phone is locked. The maker says: the phone is locked for good.";

  @Test
  void wordsThatStandOnceAreFound() {
    assertThat(QuoteSearch.find(TEXT, "for good", Optional.empty(), Optional.empty()))
        .isEqualTo(new Result.Found(new TextRange(57, 65)));
  }

  @Test
  void wordsThatStandTwiceAreNeverGuessed() {
    assertThat(QuoteSearch.find(TEXT, "phone is locked", Optional.empty(), Optional.empty()))
        .isEqualTo(
            new Result.NotFound(
                "The words “phone is locked” stand 2 times in the article's text; say which with"
                    + " the text before them (prefix) or by number (nth)."));
  }

  @Test
  void thePrefixOrTheNumberTellsThemApart() {
    Result second = new Result.Found(new TextRange(41, 56));
    assertThat(QuoteSearch.find(TEXT, "phone is locked", Optional.of(": the "), Optional.empty()))
        .isEqualTo(second);
    assertThat(QuoteSearch.find(TEXT, "phone is locked", Optional.empty(), Optional.of(2)))
        .isEqualTo(second);
    assertThat(QuoteSearch.find(TEXT, "phone is locked", Optional.empty(), Optional.of(3)))
        .isInstanceOf(Result.NotFound.class);
  }

  @Test
  void wordsThatAreNotThereAreNamed() {
    assertThat(QuoteSearch.find(TEXT, "unlocked", Optional.of("is "), Optional.empty()))
        .isEqualTo(
            new Result.NotFound(
                "The words “unlocked” are not in the article's text behind “is ”; copy them as they"
                    + " stand there."));
  }
}
