package org.dateline.fetch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.fetch.AddressCleaner;
import org.dateline.fetch.feed.FeedEntry;
import org.junit.jupiter.api.Test;

class EntryIdentityTest {
  private static final String MONDAY = "2021-09-06T10:15:30Z";
  private static final String TUESDAY = "2021-09-07T10:15:30Z";

  private final EntryIdentity identity = new EntryIdentity(AddressCleaner.shipped());

  @Test
  void anEntryKeepsItsGuidWhileAllElseIsEdited() {
    assertThat(
            poll(
                List.of(entry("tag:1", "https://a.example/old-slug", "Phones locked", MONDAY)),
                entry("tag:1", "https://a.example/new-slug", "Phones not locked", MONDAY)))
        .containsExactly("known 0");
  }

  @Test
  void aGuidThatChangesFromHttpToHttpsIsTheSame() {
    assertThat(
            poll(
                List.of(entry("http://a.example/?p=1", "", "One", "")),
                entry("https://a.example/?p=1", "", "One, edited", ""),
                entry("https://a.example/?p=2", "", "Two", "")))
        .containsExactly("known 0", "new");
  }

  @Test
  void anEntryWhoseGuidChangedIsKnownByItsCleanedAddress() {
    assertThat(
            poll(
                List.of(entry("old-1", "http://www.a.example/1?utm_source=rss", "One", MONDAY)),
                entry("new-1", "https://a.example/1", "One", MONDAY)))
        .containsExactly("known 0");
  }

  @Test
  void anEntryWithoutGuidAndAddressIsKnownByItsTitleAndDate() {
    assertThat(
            poll(
                List.of(
                    entry("", "", "Weekly letter", MONDAY), entry("", "", "No date at all", "")),
                entry("", "", "Weekly  Letter", MONDAY),
                entry("", "", "Weekly letter", TUESDAY),
                entry("", "", "No date at all", "")))
        .containsExactly("known 0", "new", "known 1");
  }

  @Test
  void entriesWithoutATitleAreToldApartByTheirWords() {
    assertThat(poll(List.of(words("First note.")), words("First note."), words("Second note.")))
        .containsExactly("known 0", "new");
  }

  @Test
  void entriesThatShareOneGuidStayApart() {
    FeedEntry one = entry("https://a.example/", "https://a.example/1", "One", MONDAY);
    FeedEntry two = entry("https://a.example/", "https://a.example/2", "Two", MONDAY);
    FeedEntry three = entry("https://a.example/", "https://a.example/3", "Three", TUESDAY);
    assertThat(poll(List.of(), one, two)).containsExactly("new", "new");
    assertThat(poll(List.of(one, two), three, two, one))
        .containsExactly("new", "known 1", "known 0");
    assertThat(poll(List.of(one), three)).as("seen in two polls").containsExactly("new");
  }

  @Test
  void entriesThatShareOneAddressStayApart() {
    FeedEntry one = entry("post-1", "https://a.example/live#1", "10:00 First", MONDAY);
    FeedEntry two = entry("post-2", "https://a.example/live#2", "11:00 Second", TUESDAY);
    assertThat(poll(List.of(), one, two)).containsExactly("new", "new");
    assertThat(poll(List.of(one, two), two, one)).containsExactly("known 1", "known 0");
    assertThat(
            poll(
                List.of(),
                entry("", "https://a.example/", "One", MONDAY),
                entry("", "https://a.example/", "Two", MONDAY)))
        .containsExactly("new", "new");
  }

  @Test
  void anEntryThatTheFeedHasTwiceIsFoundOnce() {
    FeedEntry once = entry("tag:1", "https://a.example/1", "One", MONDAY);
    FeedEntry edited = entry("tag:1", "https://a.example/1", "One, edited", MONDAY);
    assertThat(poll(List.of(), once, once, edited))
        .containsExactly("new", "repeats 0", "repeats 0");
    assertThat(poll(List.of(once), edited, once)).containsExactly("known 0", "repeats 0");
  }

  @Test
  void aColumnOfTheSameNameOnTheSameDayIsAnotherArticle() {
    String dayOnly = "2021-09-06T00:00:00Z";
    FeedEntry one = entry("1", "https://a.example/1", "In brief", dayOnly);
    FeedEntry two = entry("2", "https://a.example/2", "In brief", dayOnly);
    assertThat(poll(List.of(one), two)).containsExactly("new");
    assertThat(poll(List.of(one), one, two)).containsExactly("known 0", "new");
  }

  @Test
  void anEntryThatMovedWithAllItsNamesIsKnownByTitleAndInstant() {
    assertThat(
            poll(
                List.of(entry("1", "https://old.example/1", "Phones locked", MONDAY)),
                entry("a1", "https://new.example/phones", "Phones locked", MONDAY)))
        .containsExactly("known 0");
  }

  @Test
  void nothingKnownIsClaimedTwice() {
    FeedEntry known = entry("tag:1", "https://a.example/1", "One", MONDAY);
    assertThat(
            poll(
                List.of(known),
                entry("tag:1", "https://a.example/1-moved", "One", MONDAY),
                entry("tag:2", "https://a.example/1", "Another at the old address", TUESDAY)))
        .containsExactly("known 0", "new");
  }

  @Test
  void anEntryThatSaysNothingIsNew() {
    FeedEntry nothing = entry("", "", "", "");
    assertThat(identity.keysOf(nothing))
        .isEqualTo(new EntryKeys(Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(poll(List.of(nothing), nothing, nothing)).containsExactly("new", "new");
  }

  /** What becomes of entries where others are known, by the numbers of those. */
  private List<String> poll(List<FeedEntry> before, FeedEntry... now) {
    Map<Integer, EntryKeys> known = new LinkedHashMap<>();
    for (int i = 0; i < before.size(); i++) {
      known.put(i, identity.keysOf(before.get(i)));
    }
    List<String> found = new ArrayList<>();
    for (EntrySighting<Integer> sighting : identity.sightings(List.of(now), known)) {
      assertThat(sighting.keys()).isEqualTo(identity.keysOf(sighting.entry()));
      found.add(
          switch (sighting) {
            case EntrySighting.New<Integer> one -> "new";
            case EntrySighting.Known<Integer> one -> "known " + one.known();
            case EntrySighting.Repeated<Integer> one -> "repeats " + one.first();
          });
    }
    return found;
  }

  private static FeedEntry words(String summary) {
    return entry("", "", "", "", summary);
  }

  private static FeedEntry entry(String guid, String link, String title, String published) {
    return entry(guid, link, title, published, "");
  }

  private static FeedEntry entry(
      String guid, String link, String title, String published, String summary) {
    return new FeedEntry(
        said(guid),
        said(link),
        said(title),
        List.of(),
        said(published).map(OffsetDateTime::parse),
        Optional.empty(),
        said(summary),
        Optional.empty(),
        List.of());
  }

  private static Optional<String> said(String words) {
    return Optional.of(words).filter(text -> !text.isEmpty());
  }
}
