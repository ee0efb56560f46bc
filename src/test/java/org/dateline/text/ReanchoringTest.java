package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dateline.model.Anchor.Place;
import org.dateline.model.AnchorStatus;
import org.dateline.model.ChangeKind;
import org.dateline.model.Selector;
import org.dateline.model.TextRange;
import org.junit.jupiter.api.Test;

class ReanchoringTest {
  private static final String POLICY =
      """
      We collect location data when the service is in use. You may object to that at any time.

      In Iran and Syria the service is temporarily not available. Phones that were sold elsewhere are locked after 30 days.

      We do not share your data with partners. This policy was last changed on 8 September 2021.

      If you have questions, write to us. You may object to that at any time.\
      """;

  @Test
  void keepsEverythingWhereNothingChanged() {
    AnchorVerdict verdict = anchor("locked after 30 days", POLICY);
    assertThat(verdict)
        .isEqualTo(
            AnchorVerdict.at(
                AnchorStatus.EXACT, new Place(range(POLICY, "locked after 30 days"), 1, Set.of())));
  }

  @Test
  void callsAQuoteExactThatOnlyShifted() {
    String now = "A word before. " + POLICY;
    assertThat(anchor("Iran", now))
        .isEqualTo(
            AnchorVerdict.at(AnchorStatus.EXACT, new Place(range(now, "Iran"), 1, Set.of())));
  }

  @Test
  void tellsTwoIdenticalSentencesApartByTheirPlace() {
    String sentence = "You may object to that at any time.";
    TextRange second = new TextRange(POLICY.lastIndexOf(sentence), POLICY.length());
    String now = "New words at the top of the page.\n\n" + POLICY;
    assertThat(Reanchoring.between(POLICY, now).anchor(Selector.of(POLICY, second)).place())
        .map(Place::range)
        .contains(new TextRange(now.lastIndexOf(sentence), now.length()));
  }

  @Test
  void takesNoCopyThatWasThereBeforeForADeletedSentence() {
    String sentence = " You may object to that at any time.";
    String now = POLICY.substring(0, POLICY.length() - sentence.length());
    TextRange second = new TextRange(POLICY.lastIndexOf(sentence) + 1, POLICY.length());
    AnchorVerdict verdict = Reanchoring.between(POLICY, now).anchor(Selector.of(POLICY, second));
    assertThat(verdict.status()).isIn(AnchorStatus.AMBIGUOUS, AnchorStatus.ORPHANED);
    assertThat(verdict.place()).isEmpty();
  }

  @Test
  void takesNoStatementOfAnotherRegionForADeletedOne() {
    String old = rights("Brazil", "Iran", "Kenya", "Syria");
    String now = rights("Brazil", "Kenya", "Syria");
    TextRange second = nth(old, "You may have your data deleted.", 2);
    assertThat(Reanchoring.between(old, now).anchor(Selector.of(old, second)))
        .isEqualTo(AnchorVerdict.without(AnchorStatus.ORPHANED));
    TextRange words = nth(old, "If you", 2);
    assertThat(Reanchoring.between(old, now).anchor(Selector.of(old, words)).place()).isEmpty();
  }

  @Test
  void keepsTheStatementsOfTheRegionsThatStay() {
    String old = rights("Brazil", "Iran", "Kenya", "Syria");
    String now = rights("Brazil", "Kenya", "Syria");
    Reanchoring onto = Reanchoring.between(old, now);
    for (int[] place : new int[][] {{1, 1}, {3, 2}, {4, 3}}) {
      TextRange quote = nth(old, "You may have your data deleted.", place[0]);
      assertThat(onto.anchor(Selector.of(old, quote)))
          .isEqualTo(
              AnchorVerdict.at(
                  AnchorStatus.EXACT,
                  new Place(nth(now, "You may have your data deleted.", place[1]), 1, Set.of())));
    }
  }

  private static String rights(String... regions) {
    StringBuilder text = new StringBuilder("This is what the law gives you where you live.\n\n");
    for (String region : regions) {
      text.append("If you live in %s, this part applies. ".formatted(region));
      text.append("You may have your data deleted. ");
      text.append("Write to our office in %s for it.\n".formatted(region));
    }
    return text + "\nThis policy was last changed in May.";
  }

  private static TextRange nth(String text, String words, int which) {
    int at = -1;
    for (int i = 0; i < which; i++) {
      at = text.indexOf(words, at + 1);
    }
    return new TextRange(at, at + words.length());
  }

  @Test
  void saysThatNobodyKnowsWhichOfTwoEqualLinesWasTakenOut() {
    String old = "Who gets your data:\n- our partners\n- our partners\nWrite to us if you object.";
    String now = "Who gets your data:\n- our partners\nWrite to us if you object.";
    Reanchoring onto = Reanchoring.between(old, now);
    for (int which = 1; which <= 2; which++) {
      assertThat(onto.anchor(Selector.of(old, nth(old, "- our partners", which))).status())
          .isEqualTo(AnchorStatus.AMBIGUOUS);
    }
  }

  @Test
  void tellsCopiesInAMovedSectionApartByWhatStandsAround() {
    String clause = "We may share your location with third parties.";
    String cookies = "Cookies. We set cookies on your device. " + clause + " You can refuse them.";
    String maps = "Maps. We draw the roads around you. " + clause + " You can turn that off.";
    String pay = "Payments. We keep the number of your card. You can delete it.";
    String old = String.join("\n\n", cookies, pay, maps);
    String now = String.join("\n\n", maps, pay, cookies);
    int inMaps = old.lastIndexOf(clause);

    AnchorVerdict verdict =
        Reanchoring.between(old, now)
            .anchor(Selector.of(old, new TextRange(inMaps, inMaps + clause.length())));

    assertThat(verdict.place().orElseThrow().range().start()).isEqualTo(now.indexOf(clause));
  }

  @Test
  void followsAParagraphThatMoved() {
    String moved = "We do not share your data with partners.";
    String now = moved + "\n\n" + POLICY.replace(moved + " ", "");
    AnchorVerdict verdict = anchor(moved, now);
    assertThat(verdict.status()).isIn(AnchorStatus.MOVED, AnchorStatus.EXACT);
    assertThat(verdict.place()).map(Place::range).contains(new TextRange(0, moved.length()));
  }

  @Test
  void flagsANumberANegationARegionAndADate() {
    assertChange("are locked after 30 days", "30", "90", ChangeKind.NUMBER);
    assertChange("the service is temporarily not available", "not ", "", ChangeKind.NEGATION);
    assertChange("In Iran and Syria the service", "Syria", "Cuba", ChangeKind.NAME);
    assertChange("was last changed on 8 September 2021", "September", "October", ChangeKind.DATE);
    assertChange("was last changed on 8 September 2021", "2021", "2022", ChangeKind.NUMBER);
    assertChange("the service is temporarily", "temporarily", "permanently", ChangeKind.WORDS);
  }

  private static void assertChange(String quote, String old, String now, ChangeKind kind) {
    String changed = quote.replace(old, now);
    AnchorVerdict verdict = anchor(quote, POLICY.replace(quote, changed));
    assertThat(verdict.status()).as(changed).isEqualTo(AnchorStatus.CHANGED);
    Place place = verdict.place().orElseThrow();
    assertThat(place.range().in(POLICY.replace(quote, changed))).isEqualTo(changed);
    assertThat(place.changes()).as(changed).contains(kind);
    assertThat(place.score()).isBetween(0.6, 1.0);
  }

  @Test
  void saysThatOnlyTypographyChanged() {
    String old = "The spokesperson said: \"We don't know - yet\" and left.";
    String now = "The spokesperson said: “We don’t know – yet” and left.";
    TextRange quote = range(old, "\"We don't know - yet\"");
    Place place =
        Reanchoring.between(old, now).anchor(Selector.of(old, quote)).place().orElseThrow();
    assertThat(place.range().in(now)).isEqualTo("“We don’t know – yet”");
    assertThat(place.changes()).containsExactly(ChangeKind.TYPOGRAPHY);
  }

  @Test
  void orphansAQuoteWhoseSentenceIsGone() {
    String now = POLICY.replace(" Phones that were sold elsewhere are locked after 30 days.", "");
    assertThat(anchor("Phones that were sold elsewhere are locked after 30 days.", now).status())
        .isEqualTo(AnchorStatus.ORPHANED);
  }

  @Test
  void takesNoNewSentenceInTheSamePlaceForADeletedOne() {
    String quote = "Phones that were sold elsewhere are locked after 30 days.";
    String now =
        POLICY.replace(quote, "Our shops close early in winter, as everybody knows by now.");
    assertThat(anchor(quote, now).place()).isEmpty();
  }

  @Test
  void neverSettlesOnAShortWordWhoseSentenceIsGone() {
    String now =
        POLICY.replace("In Iran and Syria the service is temporarily not available. ", "")
            + " Nobody mentioned Iran in all of these new lines.";
    assertThat(anchor("Iran", now).status()).isIn(AnchorStatus.ORPHANED, AnchorStatus.AMBIGUOUS);
  }

  @Test
  void asksWhereANumberOfAShortQuoteChanged() {
    String now = POLICY.replace("30 days", "90 days");
    AnchorVerdict verdict = anchor("30 days", now);
    assertThat(verdict.status()).isEqualTo(AnchorStatus.AMBIGUOUS);
    assertThat(verdict.candidates().getFirst().range().in(now)).isEqualTo("90 days");
    assertThat(verdict.candidates().getFirst().changes()).contains(ChangeKind.NUMBER);
  }

  @Test
  void doesNotTakeTheBeginningOfANumberForTheNumber() {
    String now = POLICY.replace("30 days", "300 days");
    assertThat(anchor("elsewhere are locked after 30", now).status())
        .isNotIn(AnchorStatus.EXACT, AnchorStatus.MOVED);
  }

  @Test
  void worksWithoutSpacesBetweenWords() {
    String old = "根据该公司的公告，在伊朗购买的手机将在30天后被锁定。用户可以提出申诉。";
    String now = "最新消息：根据该公司的公告，在叙利亚购买的手机将在30天后被锁定。用户可以提出申诉。";
    Reanchoring onto = Reanchoring.between(old, now);
    AnchorVerdict kept = onto.anchor(Selector.of(old, range(old, "用户可以提出申诉")));
    assertThat(kept.status()).isEqualTo(AnchorStatus.EXACT);
    Place changed =
        onto.anchor(Selector.of(old, range(old, "在伊朗购买的手机将在30天后被锁定"))).place().orElseThrow();
    assertThat(changed.range().in(now)).isEqualTo("在叙利亚购买的手机将在30天后被锁定");
    assertThat(changed.changes()).contains(ChangeKind.NAME);
  }

  @Test
  void findsAQuoteWhosePositionIsWrongOrMissing() {
    Reanchoring onto = Reanchoring.between(POLICY, "First. " + POLICY);
    TextRange truth = range("First. " + POLICY, "We do not share");
    for (Optional<TextRange> wrong :
        List.of(
            Optional.<TextRange>empty(),
            Optional.of(new TextRange(3, 18)),
            Optional.of(new TextRange(99_990, 100_000)))) {
      assertThat(onto.anchor("We do not share", "", "", wrong).place())
          .map(Place::range)
          .contains(truth);
    }
  }

  @Test
  void followsWordsThatStandOnceThoughAllAroundThemIsGone() {
    String quote = "Phones that were sold elsewhere are locked after 30 days.";
    String now = "The board met in spring. " + quote + " Its chair spoke of other things.";
    AnchorVerdict verdict = anchor(quote, now);
    assertThat(verdict.status()).isIn(AnchorStatus.MOVED, AnchorStatus.EXACT);
    assertThat(verdict.place()).map(Place::range).contains(range(now, quote));
    assertThat(verdict.place().orElseThrow().score()).isGreaterThanOrEqualTo(Place.CERTAIN);
  }

  @Test
  void findsARewordedSentenceThatMovedAwayFromAllThatStoodAroundIt() {
    String quote = "Phones that were sold elsewhere are locked after 30 days.";
    String other = "Phones that were sold elsewhere are locked for good after 30 days.";
    String now = "The board met in spring. " + other + " Its chair spoke of other things.";
    AnchorVerdict verdict = anchor(quote, now);
    assertThat(verdict.status()).isEqualTo(AnchorStatus.CHANGED);
    assertThat(verdict.place()).map(Place::range).contains(range(now, other));
  }

  @Test
  void takesNoSentenceOfTheSameMouldForADeletedOne() {
    String mail = "When you use Mail, we collect your contacts and keep them for 30 days.";
    String maps = "When you use Maps, we collect your location and keep it for 90 days.";
    String old = "What we collect\n\n" + mail + "\n\nMaps and routes\n\n" + maps;
    String now = "What we collect\n\n" + maps + "\n\nMaps and routes";
    Selector selector = Selector.of(old, range(old, mail));
    assertThat(Reanchoring.between(old, now).anchor(selector).place()).isEmpty();
  }

  @Test
  void doesNotReachOverASentenceThatCameInBehindTheQuote() {
    String quote = "Phones that were sold elsewhere are locked after 30 days.";
    String changed = "Phones that were sold abroad are locked after 30 days.";
    String came = " Tablets and watches are none of our business, whatever people say of them.";
    String now = POLICY.replace(quote, changed + came);
    assertThat(anchor(quote, now).place()).map(place -> place.range().in(now)).contains(changed);
  }

  @Test
  void saysThatANotCameInBesideWordsThatStayed() {
    String quote = "temporarily not available";
    assertThat(anchor("share your data with partners", POLICY.replace("do not share", "share")))
        .satisfies(verdict -> assertAround(verdict, ChangeKind.NEGATION));
    assertThat(anchor(quote, POLICY.replace(quote, "no longer " + quote)))
        .satisfies(verdict -> assertAround(verdict, ChangeKind.NEGATION));
    assertThat(anchor("We collect location data", POLICY.replace("data when", "data never when")))
        .satisfies(verdict -> assertAround(verdict, ChangeKind.NEGATION));
    assertThat(anchor("are locked after", POLICY.replace("after 30", "after 90")))
        .satisfies(verdict -> assertAround(verdict, ChangeKind.NUMBER));
  }

  @Test
  void saysNothingOfOtherWordsOrOtherSentencesBesideIt() {
    assertThat(anchor("We collect location data", POLICY.replace("is in use", "runs")))
        .satisfies(ReanchoringTest::assertNothingAround);
    assertThat(anchor("when the service is in use", POLICY.replace("may object", "may not object")))
        .satisfies(ReanchoringTest::assertNothingAround);
  }

  private static void assertAround(AnchorVerdict verdict, ChangeKind kind) {
    assertThat(verdict.status()).isEqualTo(AnchorStatus.EXACT);
    assertThat(verdict.place().orElseThrow().changes()).isEmpty();
    assertThat(verdict.place().orElseThrow().around()).containsExactly(kind);
  }

  private static void assertNothingAround(AnchorVerdict verdict) {
    assertThat(verdict.status()).isEqualTo(AnchorStatus.EXACT);
    assertThat(verdict.place().orElseThrow().around()).isEmpty();
  }

  @Test
  void anchorsEmptyTextsAndOddQuotes() {
    assertThat(Reanchoring.between("", "").anchor("word", "", "", Optional.empty()).status())
        .isEqualTo(AnchorStatus.ORPHANED);
    assertThat(Reanchoring.between(POLICY, "").anchor("Iran", "", "", Optional.empty()).status())
        .isEqualTo(AnchorStatus.ORPHANED);
    assertThat(anchor("\n\n", "x").status()).isEqualTo(AnchorStatus.ORPHANED);
    assertThat(anchor(".", "x.").place()).isEmpty();
  }

  @Test
  void everyPlaceItNamesIsInTheTextAndExactMeansTheSameCharacters() {
    Random random = new Random(11);
    PolicyTexts texts = new PolicyTexts(12);
    for (int round = 0; round < 60; round++) {
      String old = texts.text(12, round);
      String now = texts.text(6, round) + old.substring(random.nextInt(old.length()));
      Reanchoring onto = Reanchoring.between(old, now);
      for (int i = 0; i < 30; i++) {
        int start = random.nextInt(old.length());
        int end = Math.min(old.length(), start + 1 + random.nextInt(120));
        AnchorVerdict verdict = onto.anchor(Selector.of(old, new TextRange(start, end)));
        verdict
            .place()
            .ifPresent(place -> {
              assertThat(place.range().end()).isLessThanOrEqualTo(now.length());
              boolean same = place.range().in(now).equals(old.substring(start, end));
              boolean unchanged =
                  verdict.status() == AnchorStatus.EXACT || verdict.status() == AnchorStatus.MOVED;
              assertThat(same).isEqualTo(unchanged);
              assertThat(place.changes().isEmpty()).isEqualTo(unchanged);
            });
      }
    }
  }

  private static AnchorVerdict anchor(String quote, String now) {
    return Reanchoring.between(POLICY, now).anchor(Selector.of(POLICY, range(POLICY, quote)));
  }

  private static TextRange range(String text, String part) {
    int start = text.indexOf(part);
    return new TextRange(start, start + part.length());
  }
}
