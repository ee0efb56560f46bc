package org.dateline.desk.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.desk.claim.ClaimDraft;
import org.dateline.model.AlertPreferences;
import org.dateline.model.Article;
import org.dateline.model.StatedTime;
import org.dateline.model.Story;
import org.dateline.search.Bar;
import org.dateline.search.BarWidth;
import org.dateline.search.Completion;
import org.dateline.search.Facet;
import org.dateline.search.FacetCount;
import org.dateline.search.Hit;
import org.dateline.search.SearchResult;
import org.dateline.search.SortOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching as a person does it in a window. */
class ExploringTest {
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() throws Exception {
    desk = Desk.open(folder, DeskSettings.standard());
    add("a", "Lantern", "A phone rings.", "2021-09-07");
    add("b", "Lantern", "Two phones ring at the quay.", "2021-09-08");
    add("c", "Harbour Post", "No phone was sold.", "2021-09-20");
    add("d", "Harbour Post", "A camera was sold.", "2021-09-21");
    desk.finding().awaitUpToDate();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private UUID add(String host, String site, String text, String day) throws InterruptedException {
    return desk.capturing()
        .capture(
            new CaptureInput.Words(
                "https://" + host + ".example/1",
                "News of " + host,
                text,
                List.of(),
                Optional.of(site),
                StatedTime.parse(day),
                Optional.of("en")))
        .article()
        .orElseThrow();
  }

  private Explored explore(String query, Narrowing narrowing, Optional<BarWidth> width) {
    return desk.finding()
        .explore(new Exploration(query, narrowing, SortOrder.RELEVANCE, 20, true, width, true));
  }

  private static SearchResult.Found found(Explored explored) {
    return (SearchResult.Found) explored.result();
  }

  private static Map<String, Integer> publishers(Explored explored) {
    return found(explored).facets().getOrDefault(Facet.PUBLISHER, List.of()).stream()
        .collect(java.util.stream.Collectors.toMap(FacetCount::value, FacetCount::count));
  }

  private static Days days(String from, String to) {
    return new Days(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void aFacetsCountsTellWhatItsOtherValuesWouldGive() {
    Explored explored =
        explore("phone", Narrowing.NONE.toggled(Facet.PUBLISHER, "Lantern"), Optional.empty());
    assertThat(found(explored).total()).isEqualTo(2);
    assertThat(publishers(explored)).isEqualTo(Map.of("Lantern", 2, "Harbour Post", 1));
  }

  @Test
  void daysNarrowAndTheBarsStayWhole() {
    Narrowing september = Narrowing.NONE.within(Optional.of(days("2021-09-08", "2021-09-20")));
    Explored explored = explore("phone OR camera", september, Optional.of(BarWidth.WEEK));
    assertThat(found(explored).total()).isEqualTo(2);
    assertThat(publishers(explored)).isEqualTo(Map.of("Lantern", 1, "Harbour Post", 1));
    assertThat(explored.histogram())
        .containsExactly(
            new Bar(LocalDate.parse("2021-09-06"), 2),
            new Bar(LocalDate.parse("2021-09-13"), 0),
            new Bar(LocalDate.parse("2021-09-20"), 2));
    assertThat(explored.understood()).doesNotContain("date:");
  }

  @Test
  void theWidthOfABarFitsTheDays() throws InterruptedException {
    assertThat(explore("phone", Narrowing.NONE, Optional.empty()).width()).isEqualTo(BarWidth.DAY);
    add("e", "Lantern", "A phone in spring.", "2022-04-02");
    desk.finding().awaitUpToDate();
    assertThat(explore("phone", Narrowing.NONE, Optional.empty()).width()).isEqualTo(BarWidth.WEEK);
    add("f", "Lantern", "A phone of old.", "2012-04-02");
    desk.finding().awaitUpToDate();
    Explored wide = explore("phone", Narrowing.NONE, Optional.empty());
    assertThat(wide.width()).isEqualTo(BarWidth.MONTH);
    assertThat(wide.histogram()).hasSize(121).last().isEqualTo(new Bar(day("2022-04-01"), 1));

    Explored weeks = explore("phone", Narrowing.NONE, Optional.of(BarWidth.WEEK));
    assertThat(weeks.width()).as("ten years of weeks are too many").isEqualTo(BarWidth.MONTH);
    assertThat(weeks.histogram()).isEqualTo(wide.histogram());
  }

  @Test
  void articlesThatStateOnlyTheirMonthAreShownByMonths() throws InterruptedException {
    add("g", "Harbour Report", "A gadget is sold.", "2021-07");
    add("h", "Harbour Report", "A gadget is gone.", "2021-09");
    add("i", "Lantern", "A gadget came back.", "2021-09-12");
    desk.finding().awaitUpToDate();
    Explored explored = explore("gadget", Narrowing.NONE, Optional.empty());
    assertThat(explored.width()).isEqualTo(BarWidth.MONTH);
    assertThat(explored.histogram())
        .isEqualTo(
            List.of(
                new Bar(day("2021-07-01"), 1),
                new Bar(day("2021-08-01"), 0),
                new Bar(day("2021-09-01"), 2)));
    Narrowing july = Narrowing.NONE.within(Optional.of(days("2021-07-01", "2021-07-31")));
    assertThat(found(explore("gadget", july, Optional.empty())).total()).isEqualTo(1);
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  @Test
  void everythingIsCountedWhereNothingIsAskedFor() {
    Explored explored = explore("", Narrowing.NONE, Optional.empty());
    assertThat(publishers(explored)).isEqualTo(Map.of("Lantern", 2, "Harbour Post", 2));
    assertThat(explored.understood()).isEmpty();
  }

  @Test
  void aMistakeIsPlacedInWhatWasTypedAlsoWhereDaysNarrow() {
    Narrowing some = Narrowing.NONE.within(Optional.of(days("2021-09-08", "2021-09-20")));
    SearchResult plain = explore("phone (sold", Narrowing.NONE, Optional.empty()).result();
    assertThat(plain).isInstanceOf(SearchResult.Misunderstood.class);
    assertThat(explore("phone (sold", some, Optional.empty()).result()).isEqualTo(plain);
  }

  @Test
  void aBackslashAtTheEndStaysWhatItIsWhereDaysNarrow() {
    Narrowing some = Narrowing.NONE.within(Optional.of(days("2021-09-08", "2021-09-20")));
    assertThat(found(explore("phone\\", some, Optional.empty())).total()).isEqualTo(2);
  }

  @Test
  void takingAValueOutAgainLeavesNothing() {
    assertThat(Narrowing.NONE.toggled(Facet.LANGUAGE, "en").selections())
        .isEqualTo(Map.of(Facet.LANGUAGE, Set.of("en")));
    assertThat(Narrowing.NONE.toggled(Facet.LANGUAGE, "en").toggled(Facet.LANGUAGE, "en"))
        .isEqualTo(Narrowing.NONE);
  }

  @Test
  void namesOfSavedSearchesAreCompleted() throws Exception {
    desk.watching().save("Locked phones", "phone", AlertPreferences.USUAL);
    desk.watching().save("Cameras", "camera", AlertPreferences.USUAL);
    Completion locked = new Completion("sold saved:\"Locked phones\" ", 27, "Locked phones", 0);
    assertThat(desk.finding().complete("sold saved:lo", 13, 9)).containsExactly(locked);
    assertThat(desk.finding().complete("sold saved:\"Locked p\"", 20, 9)).containsExactly(locked);
    assertThat(desk.finding().complete("saved:", 6, 9))
        .extracting(Completion::label)
        .containsExactly("Cameras", "Locked phones");
  }

  @Test
  void whatWasTaggedAndNotedIsFoundByFieldAndWithoutOne() throws Exception {
    Article article = desk.library().article("https://b.example/1").orElseThrow();
    ClaimDraft draft =
        new ClaimDraft(
            "affected-region",
            Map.of("regions", "IR", "effect", "blocked"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("Ask the wharfinger"));
    desk.claims()
        .tagQuote(article, "the quay", Optional.empty(), Optional.empty(), draft, Optional.of("Q"));
    Story story = desk.library().story("Q").orElseThrow();
    desk.finding().awaitUpToDate();
    desk.library().editStory(new Story(story.id(), story.name(), "What dockers heard"));
    desk.finding().awaitUpToDate();
    for (String query :
        List.of(
            "tag:affected-region",
            "tag:\"Affected region\"",
            "tag:blocked",
            "note:wharfinger",
            "note:dockers",
            "wharfinger dockers",
            "has:tags",
            "has:notes",
            "story:Q")) {
      SearchResult.Found found = found(explore(query, Narrowing.NONE, Optional.empty()));
      assertThat(found.hits()).as(query).extracting(Hit::articleId).containsExactly(article.id());
    }
    assertThat(found(explore("tag:wharfinger", Narrowing.NONE, Optional.empty())).total()).isZero();
  }
}
