package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.dateline.model.Anchor.Place;
import org.dateline.model.AnchorStatus;
import org.dateline.model.Selector;
import org.dateline.model.TextRange;
import org.junit.jupiter.api.Test;

/** Quotes in texts that were written anew, put together otherwise, or glued by a page's layout. */
class RewrittenTextTest {
  private static final String OLD =
      """
      Data retention

      We keep billing records for 30 days after you close the account. We may share your location \
      with advertisers in Brazil.

      Contact

      Our data protection officer answers letters within two weeks, in English or in Portuguese. \
      Complaints that concern children come first, and may be sent by telephone as well.\
      """;

  @Test
  void followsAHeadingThatStandsOnceWhereverItWent() {
    String now =
        """
        About us

        Fees are due on the first of the month.

        Data retention

        Nothing is stored any longer than courts ask for.\
        """;
    AnchorVerdict verdict = anchor("Data retention", now);
    assertThat(verdict.status()).isIn(AnchorStatus.MOVED, AnchorStatus.EXACT);
    assertThat(verdict.place()).map(place -> place.range().in(now)).contains("Data retention");
  }

  @Test
  void asksWhereAHeadingsWordsAreOnlyPartOfALineNow() {
    String now = "Fees are due on the first of the month.\n\nThe rules on Data retention follow.";
    assertThat(anchor("Data retention", now).place()).isEmpty();
  }

  @Test
  void keepsALongQuoteThatWasGluedToTheHeadingBeforeIt() {
    String quote =
        "Our data protection officer answers letters within two weeks, in English or in"
            + " Portuguese.";
    String now = OLD.replace("Contact\n\n", "Contact");
    AnchorVerdict verdict = anchor(quote, now);
    assertThat(verdict.status()).isIn(AnchorStatus.MOVED, AnchorStatus.EXACT);
    assertThat(verdict.place()).map(place -> place.range().in(now)).contains(quote);
  }

  @Test
  void onlySuggestsOtherWordsInATextThatWasMostlyRewritten() {
    String now =
        """
        Data retention

        We keep billing records for 90 days after you close the account. We may share your travels \
        once a judge signs an order that names them and says why it matters.

        Letters to the officer are read by a person. Answers take a while, since each of them is \
        checked by two lawyers first, who may ask for proof of identity and a postal address.\
        """;
    Place place =
        anchor("We keep billing records for 30 days after you close the account.", now)
            .place()
            .orElseThrow();
    assertThat(place.range().in(now))
        .isEqualTo("We keep billing records for 90 days after you close the account.");
    assertThat(place.score()).isLessThan(Place.CERTAIN);
  }

  @Test
  void isCertainOfOtherWordsWhereTheRestIsKept() {
    String now = OLD.replace("30 days", "90 days");
    assertThat(
            anchor("We keep billing records for 30 days after you close the account.", now)
                .place()
                .orElseThrow()
                .score())
        .isGreaterThanOrEqualTo(Place.CERTAIN);
  }

  @Test
  void suggestsALongSentenceThatWasRewordedSlightlyInAnotherSection() {
    String sentence =
        "In the event of termination under Sections 5.1 or 5.2 above, all end user agreements that"
            + " were validly granted by you or your distributors before termination shall survive.";
    String reworded =
        sentence
            .replace("5.1 or 5.2", "8.1 or 8.2")
            .replace("your distributors", "any distributor");
    String old = OLD + "\n\n" + sentence + " Patents are not licensed here.";
    String now = "Copyright 2012\n\n" + reworded + "\n\nLIMITS\n\nNothing is due.\n\n" + OLD;
    Place place =
        Reanchoring.between(old, now)
            .anchor(sentence, "", "", Optional.of(range(old, sentence)))
            .place()
            .orElseThrow();
    assertThat(place.range()).isEqualTo(range(now, reworded));
    assertThat(place.score()).isLessThan(Place.CERTAIN);
  }

  @Test
  void takesNoStatementOfTheSameMouldInATextThatIsAnotherOne() {
    Random random = new Random(7);
    PolicyTexts texts = new PolicyTexts(8);
    int deleted = 0;
    int taken = 0;
    for (int round = 0; round < 60; round++) {
      String old = texts.parallel(4, round);
      String now = texts.parallel(4, round);
      Reanchoring onto = Reanchoring.between(old, now);
      for (int i = 0; i < 30; i++) {
        int start = random.nextInt(old.length() - 60);
        TextRange range = new TextRange(start, start + 20 + random.nextInt(40));
        if (!now.contains(range.in(old))) {
          Optional<Place> place = onto.anchor(Selector.of(old, range)).place();
          deleted++;
          taken += place.filter(found -> found.score() >= Place.CERTAIN).isPresent() ? 1 : 0;
        }
      }
    }
    assertThat(deleted).isGreaterThan(500);
    assertThat((double) taken / deleted).isLessThan(0.01);
  }

  private static AnchorVerdict anchor(String quote, String now) {
    return Reanchoring.between(OLD, now).anchor(Selector.of(OLD, range(OLD, quote)));
  }

  private static TextRange range(String text, String part) {
    int start = text.indexOf(part);
    return new TextRange(start, start + part.length());
  }
}
