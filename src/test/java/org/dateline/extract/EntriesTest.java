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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Live blogs and threads: pages whose text is many entries, each with a time and a writer. */
class EntriesTest {
  @ParameterizedTest
  @CsvSource({
    "14:31,12:02",
    "14.31 BST,12.02 BST",
    "15.31 Uhr,13.02 Uhr",
    "2 hours ago,4 hours ago",
    "vor 3 Minuten,vor 2 Stunden",
    "14th September 2025,13th September 2025",
    "'Jun 14, 2025','Jun 3, 2025'",
    "2025年9月14日 14:31,2025年9月14日 12:02"
  })
  void timesOverEntriesAreNoTextWhateverTheyAreCalled(String last, String first) {
    String entry = "<div class=k1><div class=k2><span>%s</span></div>%s</div>";
    assertThat(text(p(FIRST), entry.formatted(last, p(SECOND)), entry.formatted(first, p(THIRD))))
        .isEqualTo(PLAIN);
  }

  @Test
  void aWriterWhoIsNamedOverSeveralEntriesIsNoText() {
    String entry = "<div class=k1><div class=k2>%s</div><div class=k3>Jo Lund</div>%s</div>";
    assertThat(
            text(p(FIRST), entry.formatted("14:31", p(SECOND)), entry.formatted("12:02", p(THIRD))))
        .isEqualTo(PLAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p>%s</p>", "<div class=k2><b>%s</b></div>", "<h3>%s</h3>"})
  void daysOfTheStoryStay(String day) {
    assertThat(
            text(
                paragraphs(),
                day.formatted("12 March 2019"),
                p(SECOND + " So it was."),
                day.formatted("4 May 2021"),
                p(THIRD + " So it is.")))
        .isEqualTo(
            joined(
                PLAIN,
                "12 March 2019",
                SECOND + " So it was.",
                "4 May 2021",
                THIRD + " So it is."));
  }

  @Test
  void aSingleTimeStays() {
    assertThat(text(paragraphs(), "<div class=k2>14:31</div>", p(FIRST + " It was late.")))
        .isEqualTo(joined(PLAIN, "14:31", FIRST + " It was late."));
  }

  @Test
  void pricesAreNoTimes() {
    String part = "<div class=k1><div class=k2>$%s</div>%s</div>";
    assertThat(
            text(
                paragraphs(),
                part.formatted("14.99", p(SECOND + " So it was.")),
                part.formatted("19.99", p(THIRD + " So it is."))))
        .isEqualTo(joined(PLAIN, "$14.99", SECOND + " So it was.", "$19.99", THIRD + " So it is."));
  }

  @Test
  void aHeadingInOneBoxWithTheTimeOfItsEntryStays() {
    String entry =
        "<div class=k1><div class=k2><a href='#%1$s'>14:3%1$s</a><h2>Point %1$s</h2></div>"
            + "<div class=k3>%2$s</div></div>";
    assertThat(
            text(
                "<div class=k0>"
                    + entry.formatted("3", p(FIRST))
                    + entry.formatted("2", p(SECOND) + p(THIRD))
                    + entry.formatted("1", p(FIRST + " Then it was over."))
                    + "</div>"))
        .isEqualTo(
            joined(
                "Point 3",
                FIRST,
                "Point 2",
                SECOND,
                THIRD,
                "Point 1",
                FIRST + " Then it was over."));
  }

  @Test
  void whoWroteAPostIsLeftOutOfEachWhereItIsLeftOutOfOne() {
    String post =
        "<div class=k1><div class=k2><h4><a href='/u/%1$s'>%1$s</a></h4><ul><li>Member</li>"
            + "<li>Posts: 12</li></ul></div><div class=k3><div class=k4>%2$s</div></div></div>";
    assertThat(
            text(
                "<div class=k0>"
                    + post.formatted("kim", p(FIRST))
                    + post.formatted("tom", p(SECOND) + p(THIRD))
                    + post.formatted("ida", p("Thank you both, I will try that on Monday then."))
                    + "</div>"))
        .isEqualTo(joined(FIRST, SECOND, THIRD, "Thank you both, I will try that on Monday then."));
  }

  @Test
  void postsWhoseNamesAreCountedAreOfOneMake() {
    String post = "<div class=%s><div class=k2>Posts: 12</div><div class=k3>%s</div></div>";
    assertThat(
            text(
                "<div class=k0>"
                    + post.formatted("window", p(FIRST))
                    + post.formatted("window2", p(SECOND))
                    + post.formatted("window", p(THIRD))
                    + "</div>"))
        .contains(FIRST, SECOND, THIRD);
  }

  @Test
  void aShortEntryAmongLongerOnesStays() {
    String entry = "<div class=k1><div class=k2>%s</div><div class=k3>%s</div></div>";
    assertThat(
            text(
                "<div class=k0>"
                    + entry.formatted("14:31", p(FIRST))
                    + entry.formatted("14:02", p("It is over."))
                    + entry.formatted("13:10", p(SECOND) + p(THIRD))
                    + "</div>"))
        .isEqualTo(joined(FIRST, "It is over.", SECOND, THIRD));
  }

  @Test
  void entriesOfATickerAreNoTeasers() {
    String entry = "<li class=ticker__entry><h3>%s</h3><p>%s</p><a href='/s'>Teilen</a></li>";
    assertThat(
            text(
                p(FIRST),
                "<ul class=ticker__list>"
                    + entry.formatted("Three", "It is over, and all phones work.")
                    + entry.formatted("Two", THIRD)
                    + entry.formatted("One", FIRST + " It began at nine.")
                    + "</ul>"))
        .isEqualTo(
            joined(
                FIRST,
                "Three",
                "It is over, and all phones work.",
                "Two",
                THIRD,
                "One",
                FIRST + " It began at nine."));
  }

  @Test
  void aSummaryThatIsPinnedOverTheEntriesIsNotSaidTwice() {
    String pinned =
        p("The makers have until autumn to unlock all the phones that they have sold abroad.")
            + p(
                "Nobody who has paid for such a phone will lose the use of it, the commissioner"
                    + " said.");
    assertThat(
            text("<div>" + pinned + "</div>", paragraphs(), "<div class=k1>" + pinned + "</div>"))
        .isEqualTo(
            joined(
                "The makers have until autumn to unlock all the phones that they have sold abroad.",
                "Nobody who has paid for such a phone will lose the use of it, the commissioner"
                    + " said.",
                PLAIN));
  }

  @Test
  void aSentenceThatIsSaidAgainStays() {
    String refrain = "A phone that somebody has paid for must not stop working, she said again.";
    assertThat(
            text(
                p(FIRST),
                p(refrain),
                p(SECOND),
                "<div class=k1>" + p(refrain) + "</div>",
                p(THIRD)))
        .isEqualTo(joined(FIRST, refrain, SECOND, refrain, THIRD));
  }
}
