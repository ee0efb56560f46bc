package org.dateline.ui.shell;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Duration;
import org.dateline.desk.Desk;
import org.dateline.model.Revision;
import org.dateline.model.SavedSearch;
import org.dateline.search.SortOrder;
import org.dateline.store.ArticleFilter;
import org.dateline.store.ClaimDetails;
import org.dateline.store.EvidenceDetails;
import org.dateline.ui.look.Theme;

/**
 * Where a person is in the coverage: the place, the search, the open article. Loads what the panes
 * show and loads it again when the workspace has changed. On the JavaFX thread.
 */
final class Reading {
  private final Theme theme;
  private final Panes panes;
  private final Coverage coverage;
  private final Background background;
  private final ListLoading list;
  private final Background.Lane viewLane;
  private final PauseTransition refreshSoon = new PauseTransition(Duration.millis(150));
  private final AtomicBoolean refreshPlanned = new AtomicBoolean();
  private final ArticleOpening opening;
  private final OverviewRefresh overview;
  private final Set<UUID> readHere = new LinkedHashSet<>();
  private Place place = new Place.Inbox();
  private Asked asked = Asked.NOTHING;
  private Optional<Boolean> facetsWanted = Optional.empty();

  Reading(
      Desk desk,
      Theme theme,
      Panes panes,
      Coverage coverage,
      Background background,
      SimpleBooleanProperty articleOpen) {
    this.theme = theme;
    this.panes = panes;
    this.coverage = coverage;
    this.background = background;
    opening = new ArticleOpening(desk, panes, coverage, background, articleOpen);
    list = new ListLoading(coverage, panes.list, background, opening::chosen);
    overview = new OverviewRefresh(panes, coverage, background, this);
    viewLane = background.lane();
    refreshSoon.setOnFinished(event -> {
      refreshPlanned.set(false);
      refresh();
    });
    desk.onChange(seq -> refreshFromAnyThread());
    desk.following().onChange(this::refreshFromAnyThread);
  }

  Place place() {
    return place;
  }

  /** What is counted of the workspace, and what can be undone in it. */
  OverviewRefresh overview() {
    return overview;
  }

  /** The article that is on screen. */
  Optional<OpenArticle> open() {
    return opening.open();
  }

  /** The article that a person chose last, though it may still be on its way. */
  Optional<UUID> chosenArticle() {
    return opening.chosen();
  }

  /** The story that the window shows now. */
  Optional<UUID> story() {
    return place.story();
  }

  /** The timeline of what the window shows now. */
  Place timeline() {
    return story().<Place>map(Place.StoryTimeline::new).orElse(new Place.Timeline());
  }

  void go(Place target) {
    if (!target.equals(place)) {
      readHere.clear();
      asked = Asked.NOTHING;
      if (target instanceof Place.Saved saved) {
        overview.counts().saved().stream()
            .filter(each -> each.search().id().equals(saved.id()))
            .findFirst()
            .ifPresent(
                each -> asked = Asked.NOTHING.query(each.search().query()).sorted(SortOrder.DATE));
      }
      panes.frame.search().showText(asked.query());
    }
    place = target;
    panes.sidebar.choose(target);
    closeForm();
    showPlace();
    if (target.reading()) {
      panes.list.show(new Listing.Loading(), asked, Optional.empty());
    }
    refreshPlace(false);
  }

  private void showPlace() {
    switch (place) {
      case Place.Inbox inbox -> panes.frame.showReading();
      case Place.Articles articles -> panes.frame.showReading();
      case Place.StoryArticles story -> panes.frame.showReading();
      case Place.SourceArticles source -> panes.frame.showReading();
      case Place.Sources all -> panes.frame.showView(panes.sources);
      case Place.Claims all -> panes.frame.showView(panes.table);
      case Place.Changes all -> panes.frame.showView(panes.changes);
      case Place.Timeline all -> panes.frame.showView(panes.timeline);
      case Place.StoryTimeline story -> panes.frame.showView(panes.timeline);
      case Place.Saved saved -> panes.frame.showReading();
      case Place.Similar similar -> panes.frame.showReading();
      case Place.Alerts alerts -> panes.frame.showView(panes.alerts);
    }
    showTools();
    showTitle();
  }

  /** Says above the list and the timeline what they show. */
  void showTitle() {
    String title = PlaceTitle.of(place, overview.counts());
    boolean found = asked.searching() && place instanceof Place.Articles;
    panes.list.head().showTitle(found ? "Found" : title);
    panes.timeline.setTitle(title);
  }

  private void showTools() {
    boolean narrowable = place instanceof Place.Articles || place instanceof Place.Saved;
    panes.list.head().showTools(narrowable, !asked.query().isEmpty());
    panes.list.showFacets(narrowable, facetsShown());
  }

  void search(String text) {
    String wanted = text.strip();
    if (wanted.equals(asked.query()) && place.reading()) {
      return;
    }
    asked = asked.query(wanted);
    if (!(place instanceof Place.Articles) && (!wanted.isEmpty() || place instanceof Place.Saved)) {
      place = new Place.Articles();
      panes.sidebar.choose(place);
    }
    showPlace();
    refreshPlace(false);
  }

  /** What the list is asked for. */
  Asked asked() {
    return asked;
  }

  /** Asks the list for something else. */
  void ask(Asked other) {
    asked = other;
    showPlace();
    refreshPlace(false);
  }

  /** Shows a saved search that was changed while it was shown. */
  void showSaved(SavedSearch changed) {
    place = new Place.Saved(changed.id());
    panes.sidebar.choose(place);
    ask(asked.query(changed.query()));
  }

  /**
   * Whether what results can be narrowed by is shown: as the person last wanted it; before that
   * with what a search finds, while a plain list stays a calm list.
   */
  boolean facetsShown() {
    return facetsWanted.orElse(asked.searching() || place instanceof Place.Saved);
  }

  /** Shows or hides what results can be narrowed by. */
  void showFacets(boolean shown) {
    facetsWanted = Optional.of(shown);
    showTools();
    if (shown) {
      refreshPlace(false);
    }
  }

  /** Loads more of the list, whose end a person is near to. */
  void showMore() {
    asked = asked.more();
    refreshPlace(false);
  }

  /** Puts the keyboard on the first article, of the search that is still on its way perhaps. */
  void intoList() {
    if (list.busy()) {
      panes.list.focusOnly();
    }
    list.whenListed(panes.list::focusList);
  }

  /** Goes to the next article of the list, or back with -1, once the list is there. */
  void stepArticle(int step) {
    list.whenListed(() -> panes.list.selectNeighbour(step));
  }

  void refreshFromAnyThread() {
    if (refreshPlanned.compareAndSet(false, true)) {
      Platform.runLater(refreshSoon::playFromStart);
    }
  }

  /** Whether nothing is being loaded. */
  boolean settled() {
    return background.idle() && !refreshPlanned.get();
  }

  void refresh() {
    overview.load();
    refreshPlace(true);
    opening.refresh(asked.query());
  }

  private void refreshPlace(boolean changed) {
    switch (place) {
      case Place.Inbox inbox -> loadList(ArticleFilter.INBOX, changed);
      case Place.Articles articles -> loadList(ArticleFilter.ALL, changed);
      case Place.StoryArticles story -> loadList(ArticleFilter.ofStory(story.id()), changed);
      case Place.Saved saved -> loadList(ArticleFilter.ALL, changed);
      case Place.Similar similar -> list.load(asked, () -> coverage.similar(similar.id()));
      case Place.Alerts alerts ->
          viewLane.run(
              coverage::alerts,
              found -> panes.alerts.show(found, !overview.counts().saved().isEmpty()));
      case Place.SourceArticles source -> loadList(ArticleFilter.ofSource(source.id()), changed);
      case Place.Sources all -> viewLane.run(coverage::sources, panes.sources::show);
      case Place.Claims all ->
          viewLane.run(
              () -> coverage.claims(Optional.empty()),
              found ->
                  panes.table.show(
                      found, coverage.codebook(), panes.words, theme.darkProperty().get()));
      case Place.Changes all ->
          viewLane.run(
              coverage::changes,
              found -> panes.changes.show(found.waiting(), found.decided(), panes.words));
      case Place.Timeline all -> loadTimeline(Optional.empty());
      case Place.StoryTimeline story -> loadTimeline(Optional.of(story.id()));
    }
  }

  private void loadTimeline(Optional<UUID> story) {
    viewLane.run(() -> coverage.timeline(story), panes.timeline::show);
  }

  private void loadList(ArticleFilter filter, boolean changed) {
    Asked wanted = asked;
    Set<UUID> kept = Set.copyOf(readHere);
    boolean counting =
        facetsShown() && (place instanceof Place.Articles || place instanceof Place.Saved);
    if (wanted.searching()) {
      list.search(wanted, counting, changed);
    } else {
      list.load(wanted, () -> coverage.articles(filter, kept, wanted, counting));
    }
  }

  /** Opens an article at its beginning, or where the search found something. */
  void openArticle(UUID id) {
    openArticle(id, Optional.empty(), Optional.empty());
  }

  /** Opens the article of a row, in the text in which the search found something. */
  void openArticle(ArticleRow row) {
    openArticle(row.id(), row.found().map(ArticleRow.EarlierText::revision), Optional.empty());
  }

  /** Opens one text of an article. */
  void openText(UUID article, UUID revision) {
    openArticle(article, Optional.of(revision), Optional.empty());
  }

  private void openArticle(UUID id, Optional<UUID> revision, Optional<UUID> claim) {
    closeForm();
    readHere.add(id);
    opening.open(new ArticleOpening.Wanted(id, revision, claim, asked.query()));
  }

  /** Does something once the article that a person chose is on screen. */
  void whenShown(Runnable work) {
    opening.whenShown(work);
  }

  /** Puts the keyboard into the text of the article, once it is there. */
  void intoText() {
    list.whenListed(() -> whenShown(panes.reader.reader()::focusText));
  }

  /** Goes to the next match of the search in the text, or back with -1, once it is there. */
  void stepMatch(int step) {
    whenShown(() -> panes.reader.matches().step(step));
  }

  /** Compares two texts of the open article. */
  void compare(Revision before, Revision after) {
    opening.compare(before, after);
  }

  void showRevision(int index) {
    open()
        .ifPresent(article -> {
          UUID wanted = article.revisions().get(index).id();
          if (article.revision().filter(shown -> shown.id().equals(wanted)).isEmpty()) {
            openText(article.article().id(), wanted);
          }
        });
  }

  /** Lets a claim of the open article stand out, with its words. */
  void revealClaim(UUID claim) {
    opening.reveal(claim);
  }

  /** Goes to a claim's words in its article. */
  void openClaim(UUID claim) {
    background.run(() -> coverage.claim(claim), found -> found.ifPresent(this::openClaim));
  }

  /** Goes to a claim's words in its article. */
  void openClaim(ClaimDetails claim) {
    claim.evidence().stream()
        .findFirst()
        .ifPresentOrElse(
            piece -> openEvidence(claim.claim().id(), piece),
            () -> panes.layers.complain("This claim has no words in an article any more."));
  }

  /** Goes to the words of one piece of evidence. */
  void openEvidence(UUID claim, EvidenceDetails piece) {
    if (!place.reading()) {
      place = new Place.Articles();
      panes.sidebar.choose(place);
      showPlace();
      refreshPlace(false);
    }
    UUID article = piece.article().id();
    boolean inCurrent =
        piece.annotation().revisionId().equals(piece.currentRevision())
            || piece.anchor().flatMap(anchor -> anchor.place()).isPresent();
    panes.list.select(article);
    openArticle(
        article,
        inCurrent ? Optional.empty() : Optional.of(piece.annotation().revisionId()),
        Optional.of(claim));
  }

  /** Closes the form of a claim, unless a person has entered something that would be lost. */
  void closeForm() {
    if (panes.claims.isFormOpen() && !panes.form.changed()) {
      panes.claims.showForm(false);
      panes.reader.reader().focusText();
    }
  }
}
