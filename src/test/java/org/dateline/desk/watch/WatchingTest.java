package org.dateline.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.dateline.desk.CapturedTexts;
import org.dateline.desk.find.Finding;
import org.dateline.desk.job.JobProgress;
import org.dateline.model.AlertPreferences;
import org.dateline.model.AlertPreferences.Delivery;
import org.dateline.model.AlertPreferences.QuietHours;
import org.dateline.model.Codebook;
import org.dateline.model.Gazetteer;
import org.dateline.model.SavedSearch;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResult;
import org.dateline.store.AlertRecord;
import org.dateline.store.AnchorCarrier;
import org.dateline.store.EditRefusedException;
import org.dateline.store.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchingTest {
  private static final String LONG =
      "The ministry of the harbour said on Tuesday that every camera on the quay would be taken"
          + " down before the end of the year, because nobody could say what becomes of the"
          + " pictures once they leave the building.";

  @TempDir private Path folder;
  private final Hands clock = new Hands(Instant.parse("2021-09-08T12:00:00Z"));
  private Workspace workspace;
  private Finding finding;
  private Watching watching;

  /** A clock whose hands the test moves; no two moments that it tells are the same. */
  private static final class Hands extends Clock {
    private final AtomicReference<Instant> now;

    Hands(Instant now) {
      this.now = new AtomicReference<>(now);
    }

    void at(String moment) {
      now.set(Instant.parse(moment));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.getAndUpdate(moment -> moment.plusMillis(1));
    }
  }

  @BeforeEach
  void open() throws Exception {
    workspace = Workspace.open(folder, clock, "anna", new Codebook(List.of()), AnchorCarrier.NONE);
    finding = Finding.open(workspace, Gazetteer.shipped(), clock);
    watching = Watching.open(workspace, finding, clock, ZoneOffset.UTC);
  }

  @AfterEach
  void close() throws IOException {
    watching.close();
    finding.close();
    workspace.close();
  }

  private void reopen() throws Exception {
    close();
    open();
  }

  private UUID add(String url, String words) throws EditRefusedException {
    return CapturedTexts.add(workspace, clock.instant(), url, words);
  }

  private List<ListedAlert> alerts() throws InterruptedException {
    assertThat(watching.awaitUpToDate()).isEmpty();
    return watching.alerts(false);
  }

  private static List<String> passages(List<ListedAlert> alerts) {
    return alerts.stream()
        .flatMap(alert -> alert.articles().stream())
        .map(found -> found.record().words() + " in " + found.passage().text())
        .toList();
  }

  private List<UUID> told() throws InterruptedException {
    assertThat(watching.awaitUpToDate()).isEmpty();
    return watching.takeDue().stream()
        .flatMap(due -> due.found().stream())
        .map(AlertRecord::articleId)
        .toList();
  }

  private SavedSearch save(String name, String query) throws EditRefusedException {
    return watching.save(name, query, AlertPreferences.USUAL);
  }

  private static AlertPreferences onlyAdded() {
    return new AlertPreferences(Delivery.AT_ONCE, true, 20, Optional.empty(), LocalTime.of(8, 0));
  }

  @Test
  void whatComesInIsFoundWithItsWordsAndWhatWasThereBeforeIsNot() throws Exception {
    add("https://a.example/old", "Kestrel phones were locked last year.");
    SavedSearch saved = save("Locked phones", "locked phones");
    assertThat(alerts()).isEmpty();
    UUID article = add("https://a.example/new", "A shop says that all its phones are locked now.");
    add("https://a.example/other", "The council talked of trees.");
    assertThat(passages(alerts()))
        .containsExactly("[phones, locked] in A shop says that all its phones are locked now.");
    assertThat(watching.unread()).isEqualTo(Map.of(saved.id(), 1));
    watching.markRead(article);
    assertThat(watching.unread()).isEmpty();
    assertThat(watching.alerts(true)).isEmpty();
  }

  @Test
  void aRevisionAlertsWhenTheArticleBeginsToAnswer() throws Exception {
    add("https://a.example/1", "Kestrel phones were locked.");
    save("Kestrel", "kestrel");
    save("Refund", "refund");
    add("https://a.example/1", "Kestrel phones were locked. The maker offers a refund.");
    assertThat(alerts()).extracting(alert -> alert.search().name()).containsExactly("Refund");
  }

  @Test
  void onlyAddedTextCountsWhereThatIsWanted() throws Exception {
    add("https://a.example/1", "Kestrel phones were locked. The maker offers a refund.");
    watching.save("Kestrel", "kestrel", onlyAdded());
    watching.save("Refund", "refund", onlyAdded());
    add("https://a.example/1", "Kestrel phones were locked. The maker offers no refund.");
    assertThat(alerts()).isEmpty();
    add("https://a.example/1", "Kestrel phones were locked. On Friday Kestrel gave in.");
    assertThat(alerts()).extracting(alert -> alert.search().name()).containsExactly("Kestrel");
  }

  @Test
  void aSearchThatChangesLooksAtWhatComesAfterwards() throws Exception {
    SavedSearch saved = save("Topic", "camera");
    add("https://a.example/1", "A phone.");
    watching.edit(new SavedSearch(saved.id(), "Topic", "phone", saved.alerts()));
    UUID found = add("https://a.example/2", "Another phone and a camera.");
    assertThat(told()).containsExactly(found);
  }

  @Test
  void whatCameWhileNobodyWatchedIsFoundOnceAfterwards() throws Exception {
    save("Phones", "phone");
    assertThat(watching.awaitUpToDate()).isEmpty();
    watching.close();
    UUID missed = add("https://a.example/1", "A phone.");
    watching = Watching.open(workspace, finding, clock, ZoneOffset.UTC);
    assertThat(told()).containsExactly(missed);
    reopen();
    assertThat(told()).isEmpty();
    assertThat(alerts()).hasSize(1);
  }

  @Test
  void aSearchSavedWhileNobodyFollowedFindsNothingThatWasThereBefore() throws Exception {
    watching.close();
    add("https://a.example/1", "A phone.");
    SavedSearch early = workspace.savedSearches().add("P", "phone", AlertPreferences.USUAL);
    UUID between = add("https://a.example/2", "A second phone.");
    workspace
        .savedSearches()
        .edit(new SavedSearch(early.id(), "P", "camera", AlertPreferences.USUAL));
    add("https://a.example/3", "A third phone.");
    watching = Watching.open(workspace, finding, clock, ZoneOffset.UTC);
    assertThat(told()).containsExactly(between);
  }

  @Test
  void rebuildingTheIndexRaisesNoAlert() throws Exception {
    add("https://a.example/1", "A phone.");
    save("Phones", "phone");
    finding.rebuild(JobProgress.unwatched());
    assertThat(alerts()).isEmpty();
  }

  @Test
  void copiesAreOneAlertAlsoWhereOneComesLate() throws Exception {
    save("Cameras", "camera");
    UUID first = add("https://a.example/1", LONG);
    UUID second = add("https://b.example/1", LONG);
    assertThat(told()).containsExactly(first, second);
    clock.at("2021-09-08T15:00:00Z");
    add("https://c.example/1", LONG);
    assertThat(told()).isEmpty();
    assertThat(alerts()).hasSize(1);
    assertThat(alerts().getFirst().articles()).hasSize(3);
  }

  @Test
  void quietHoursHoldAnAlertBackAndADigestComesAtItsHour() throws Exception {
    AlertPreferences quiet =
        new AlertPreferences(
            Delivery.AT_ONCE,
            false,
            20,
            Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))),
            LocalTime.of(8, 0));
    watching.save("Phones", "phone", quiet);
    watching.save("Cameras", "camera", AlertPreferences.USUAL.delivered(Delivery.DIGEST));
    watching.save("Trees", "tree", AlertPreferences.USUAL.delivered(Delivery.NOT));
    clock.at("2021-09-08T23:00:00Z");
    UUID phone = add("https://a.example/1", "A phone.");
    UUID camera = add("https://a.example/2", "A camera.");
    add("https://a.example/3", "A tree.");
    assertThat(told()).isEmpty();
    assertThat(watching.unread().values()).containsExactly(1, 1, 1);
    clock.at("2021-09-09T07:00:00Z");
    assertThat(told()).containsExactly(phone);
    clock.at("2021-09-09T08:00:00Z");
    assertThat(told()).containsExactly(camera);
    clock.at("2021-09-10T08:00:00Z");
    assertThat(told()).isEmpty();
  }

  @Test
  void whatExceedsTheDaysLimitComesAsADigest() throws Exception {
    watching.save(
        "Phones",
        "phone",
        new AlertPreferences(Delivery.AT_ONCE, false, 1, Optional.empty(), LocalTime.of(8, 0)));
    UUID first = add("https://a.example/1", "A phone rings in the hall.");
    add("https://a.example/2", "No phone was found at the pier.");
    add("https://a.example/3", "They sell one phone a day there.");
    assertThat(told()).containsExactly(first);
    clock.at("2021-09-09T08:00:00Z");
    assertThat(watching.takeDue())
        .satisfiesExactly(due -> {
          assertThat(due.digest()).isTrue();
          assertThat(due.found()).hasSize(2);
        });
  }

  @Test
  void aSavedSearchIsABuildingBlockOfOthers() throws Exception {
    UUID article = add("https://a.example/1", "A locked phone.");
    save("Locked", "locked OR blocked");
    finding.awaitUpToDate();
    SearchResult.Found found =
        (SearchResult.Found) finding.search(SearchRequest.of("phone saved:\"locked\""));
    assertThat(found.hits()).extracting(hit -> hit.articleId()).containsExactly(article);
    SavedSearch both = save("Both", "phone saved:\"Locked\"");
    UUID blocked = add("https://a.example/2", "A blocked phone.");
    assertThat(told()).containsExactlyInAnyOrder(blocked, blocked);
    assertThat(watching.unread()).containsEntry(both.id(), 1);
  }

  @Test
  void deletingIsUndoneWithWhatWasFound() throws Exception {
    SavedSearch saved = save("Phones", "phone");
    add("https://a.example/1", "A phone.");
    assertThat(alerts()).hasSize(1);
    watching.delete(saved.id());
    assertThat(alerts()).isEmpty();
    assertThat(watching.unread()).isEmpty();
    workspace.history().undo();
    assertThat(watching.saved()).containsExactly(saved);
    assertThat(alerts()).hasSize(1);
    UUID later = add("https://a.example/2", "Another phone booth.");
    assertThat(told()).contains(later);
  }

  @Test
  void mistakesAndTakenNamesAreRefused() throws Exception {
    save("Phones", "phone");
    assertThatThrownBy(() -> save("Broken", "(phone")).isInstanceOf(EditRefusedException.class);
    assertThatThrownBy(() -> save("PHONES", "camera"))
        .isInstanceOf(EditRefusedException.class)
        .hasMessage("Another saved search is named “PHONES”; choose another name.");
    assertThatThrownBy(() -> save(" ", "camera")).hasMessage("A saved search needs a name.");
    assertThatThrownBy(() -> save("Nothing", " ")).hasMessage("A saved search needs a query.");
    assertThat(watching.saved()).hasSize(1);
  }

  @Test
  void aDecisionOnCopiesCountsAndIsUndone() throws Exception {
    UUID first = add("https://a.example/1", LONG);
    UUID second = add("https://b.example/1", LONG);
    finding.awaitUpToDate();
    assertThat(finding.copies(first)).containsOnlyKeys(second);
    finding.splitCopies(first, List.of(second));
    assertThat(finding.copies(first)).isEmpty();
    workspace.history().undo();
    finding.heedDecisions();
    assertThat(finding.copies(first)).containsOnlyKeys(second);
  }

  @Test
  void everythingThatWasEnteredVerifies() throws Exception {
    UUID first = add("https://a.example/1", LONG);
    UUID second = add("https://b.example/1", "Other words.");
    save("Phones", "phone");
    finding.joinCopies(first, List.of(second));
    assertThat(workspace.verification().run((what, done) -> true).problems())
        .noneMatch(problem -> problem.contains("saved-search") || problem.contains("copy"));
  }
}
