package org.dateline.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.util.Duration;
import org.dateline.desk.Desk;
import org.dateline.desk.job.JobState;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Theme;
import org.dateline.ui.reader.ArticleReader;

/**
 * The window on a workspace: the one place where its parts are wired together. Everything here runs
 * on the JavaFX thread; what may take a moment runs in {@link Background}.
 */
public final class DatelineWindow implements AutoCloseable {
  private static final KeyCombination SECOND_PALETTE_KEYS =
      KeyCombination.valueOf("Shortcut+Shift+P");

  private final Theme theme;
  private final UserSettings settings;
  private final Coverage coverage;
  private final Background background;
  private final Panes panes;
  private final Reading reading;
  private final ClaimActions claims;
  private final CoverageActions articles;
  private final SearchActions search;
  private final SavedActions saved;
  private final CopyActions copies;
  private final SourceActions sources;
  private final NoiseActions noise;
  private final Actions actions = new Actions();
  private final SimpleBooleanProperty articleOpen = new SimpleBooleanProperty();

  /**
   * @param desk the open workspace
   * @param theme the colours
   * @param settings what the window remembers
   * @param dialogs what only the desktop can do
   */
  public DatelineWindow(Desk desk, Theme theme, UserSettings settings, Dialogs dialogs) {
    this.theme = theme;
    this.settings = settings;
    coverage = new Coverage(desk);
    Editing editing = new Editing(desk);
    claims = new ClaimActions(desk, editing);
    List<Action> articleActions = articleActions();
    saved = new SavedActions(desk, claims::undo);
    copies = new CopyActions(desk, claims::undo);
    search = new SearchActions(desk, settings, saved);
    ChangeActions changes = new ChangeActions(desk, claims);
    panes = new Panes(desk, theme, articleActions, claims, changes, search, saved, copies);
    background = new Background(panes.layers::complain);
    reading = new Reading(desk, theme, panes, coverage, background, articleOpen);
    claims.wire(panes, reading, coverage, background);
    WindowParts parts = new WindowParts(panes, reading, background);
    changes.wire(parts);
    search.wire(parts);
    saved.wire(parts);
    copies.wire(parts);
    noise = new NoiseActions(desk, parts, claims::undo);
    articles =
        new CoverageActions(desk, dialogs, editing, panes, reading, background, claims::undo);
    sources = new SourceActions(desk, dialogs, settings, panes, reading, background, claims::undo);
    connect();
    register(articleActions);
    desk.browsers().onEvent(event -> Platform.runLater(() -> articles.happened(event)));
    desk.jobs().onChange(panes.jobs::update);
    restore();
    reading.refresh();
  }

  /** What stands in the window's scene. */
  public Parent root() {
    return panes.layers;
  }

  /** Connects keys and drops of files with a scene. */
  public void attach(Scene scene) {
    actions.installKeys(scene);
    scene.getAccelerators().put(SECOND_PALETTE_KEYS, this::openPalette);
    drops().attach(scene);
  }

  /** What takes what is dropped into the window. */
  Drops drops() {
    return new Drops(articles::add);
  }

  private void connect() {
    panes.sidebar.setOnChoose(reading::go);
    panes.sidebar.setOnNewStory(articles::newStory);
    panes.sidebar.setOnRename(articles::renameStory);
    panes.sidebar.setOnDelete(articles::deleteStory);
    panes.sidebar.setOnExport(story -> articles.openExport(Optional.of(story.id())));
    panes.list.setOnOpen(reading::openArticle);
    panes.list.setOnAdd(articles::openAdd);
    panes.list.setOnInto(reading::intoText);
    panes.list.setOnDown(reading::intoList);
    panes.list.setOnMore(reading::showMore);
    panes.frame.search().setOnSearch(reading::search);
    panes.frame.search().setOnDown(reading::intoList);
    panes.reader.setOnTag(claims::tag);
    panes.reader.setOnOpenClaim(panes.claims::choose);
    panes.reader.setOnRevision(reading::showRevision);
    panes.reader.setOnCompare(reading::compare);
    panes.form.setOnCancel(claims::cancel);
    panes.table.setOnOpen(reading::openClaim);
    panes.table.setOnEdit(claims::openToEdit);
    panes.table.setOnDelete(claims::delete);
    panes.timeline.setOnOpen(reading::openClaim);
    Button export = new Button("Export", Icon.EXPORT.node());
    export.setOnAction(event -> articles.openExport(reading.story()));
    panes.timeline.setTools(export);
    panes.jobs.setOnFailed(this::sayWhatFailed);
  }

  private void sayWhatFailed() {
    panes
        .jobs
        .lastFailed()
        .ifPresent(job -> {
          if (job.state() instanceof JobState.Failed failed) {
            panes.layers.complain(failed.sentence());
          }
        });
  }

  private void register(List<Action> articleActions) {
    Action addToClaim =
        Action.of(
            "Add the selected words to a claim", Icon.ADD, "Shortcut+M", claims::addSelection);
    Action noiseRules =
        Action.of(
            "Make a noise rule or see the rules",
            Icon.NOISE,
            "Shortcut+Shift+M",
            noise::openForSelection);
    panes
        .reader
        .reader()
        .setOffers(
            List.of(
                new ArticleReader.Offer(
                    "Add to a claim", Icon.ADD, addToClaim.keysText(), claims::add),
                new ArticleReader.Offer(
                    "Make a noise rule", Icon.NOISE, noiseRules.keysText(), noise::open)));
    Action add = Action.of("Add articles", Icon.ADD, "Shortcut+N", articles::openAdd);
    Action undo =
        Action.of("Undo", Icon.UNDO, "Shortcut+Z", claims::undo).when(reading.overview().canUndo());
    Action redo =
        Action.of("Redo", Icon.REDO, "Shortcut+Shift+Z", claims::redo)
            .when(reading.overview().canRedo());
    actions.group(
        add,
        Action.of(
            "Search the coverage",
            Icon.SEARCH,
            "Shortcut+F",
            () -> panes.frame.search().focusField()),
        Action.of("Save this search", Icon.SAVED, "Shortcut+S", saved::save),
        Action.of("Narrow the results", Icon.FILTER, "Shortcut+Shift+F", search::toggleFacets),
        Action.of("All actions and their keys", Icon.LIST, "Shortcut+K", this::openPalette));
    actions.group(undo, redo);
    actions.group(
        Action.of("Go to inbox", Icon.INBOX, "Shortcut+1", () -> goToList(new Place.Inbox())),
        Action.of(
            "Go to articles", Icon.ARTICLES, "Shortcut+2", () -> goToList(new Place.Articles())),
        Action.of("Go to alerts", Icon.BELL, "Shortcut+Shift+A", saved::goToAlerts),
        Action.of("Go to claims", Icon.CLAIMS, "Shortcut+3", this::goToClaims),
        Action.of("Go to timeline", Icon.TIMELINE, "Shortcut+4", this::goToTimeline),
        Action.of("Go to changes", Icon.ALERT, "Shortcut+5", this::goToChanges),
        Action.of("Go to sources", Icon.SOURCES, "Shortcut+6", sources::open));
    actions.group(
        Action.of("Follow a source", Icon.SOURCES, "Shortcut+Shift+S", sources::follow),
        Action.of(
            "Read all sources now",
            Icon.REFRESH,
            "Shortcut+Shift+R",
            () -> sources.readNow(List.of())));
    actions.group(
        Action.of("Next article", Icon.NEXT, "Shortcut+J", () -> reading.stepArticle(1)),
        Action.of(
            "Previous article", Icon.PREVIOUS, "Shortcut+Shift+J", () -> reading.stepArticle(-1)),
        Action.of("Next match", Icon.SEARCH, "F3", () -> reading.stepMatch(1)),
        Action.of("Previous match", Icon.SEARCH, "Shift+F3", () -> reading.stepMatch(-1)),
        Action.of("Read the text", Icon.ARTICLES, "F6", reading::intoText),
        Action.of("Look at the claims", Icon.CLAIMS, "F7", panes.claims::focusCards));
    actions.group(
        Action.of("Capture from the browser", Icon.BROWSER, "Shortcut+B", articles::openBrowsers),
        Action.of(
            "Captures that brought no article",
            Icon.ALERT,
            "Shortcut+Shift+B",
            articles::openFailedCaptures));
    actions.group(
        addToClaim,
        Action.of("Link the claim to another", Icon.LINK, "Shortcut+Shift+L", claims::linkCurrent),
        noiseRules);
    actions.group(articleActions.toArray(Action[]::new));
    actions.group(
        Action.of("New story", Icon.STORY, "Shortcut+Shift+N", articles::newStory),
        Action.of(
            "Export timeline",
            Icon.EXPORT,
            "Shortcut+E",
            () -> articles.openExport(reading.story())));
    actions.group(Action.of("Switch colours", Icon.THEME_DARK, "Shortcut+T", this::switchColours));
    panes.frame.fillTools(add, List.of(undo, redo), theme, actions);
  }

  private List<Action> articleActions() {
    return List.of(
        Action.of(
                "Capture this article again",
                Icon.REFRESH,
                "Shortcut+R",
                () -> articles().captureAgain())
            .when(articleOpen),
        Action.of(
                "Open the original in the browser",
                Icon.OPEN,
                "Shortcut+O",
                () -> articles().openOriginal())
            .when(articleOpen),
        Action.of("Mark as unread", Icon.INBOX, "Shortcut+U", () -> articles().markUnread())
            .when(articleOpen),
        Action.of("Find similar articles", Icon.SIMILAR, "Shortcut+L", () -> copies().findSimilar())
            .when(articleOpen),
        Action.of("Join with a copy of this story", Icon.COPY, "", () -> copies().joinOpen())
            .when(articleOpen),
        Action.of("Split off from its copies", Icon.CANCEL, "", () -> copies().splitOpen())
            .when(articleOpen));
  }

  private CopyActions copies() {
    return copies;
  }

  private CoverageActions articles() {
    return articles;
  }

  private void goToList(Place place) {
    reading.go(place);
    panes.list.focusOnly();
  }

  private void goToClaims() {
    reading.go(new Place.Claims());
    panes.table.focusTable();
  }

  private void goToChanges() {
    reading.go(new Place.Changes());
    panes.changes.focusList();
  }

  private void goToTimeline() {
    reading.go(reading.timeline());
    panes.timeline.focusList();
  }

  private void switchColours() {
    theme.choiceProperty().set(theme.choiceProperty().get().next());
  }

  private void openPalette() {
    Palette palette = new Palette(actions.all(), panes.layers::close);
    panes.layers.open(palette, () -> {});
    palette.focusField();
  }

  private void restore() {
    panes.frame.setDividers(
        settings.numbers("panes.sidebar", 1).orElse(WindowFrame.SIDEBAR),
        settings.numbers("panes.reading", 2).orElse(WindowFrame.READING));
    reading.go(
        switch (settings.text("place").orElse("inbox")) {
          case "articles" -> new Place.Articles();
          case "claims" -> new Place.Claims();
          case "changes" -> new Place.Changes();
          case "timeline" -> new Place.Timeline();
          case "alerts" -> new Place.Alerts();
          case "sources" -> new Place.Sources();
          default -> new Place.Inbox();
        });
    panes.reader.showNothing();
    settings.text("article").flatMap(DatelineWindow::id).ifPresent(reading::openArticle);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** Reads what is followed in the background from now on, until the workspace is closed. */
  public void readSources() {
    sources.start();
  }

  /** Puts the keyboard where a person begins. */
  public void focus() {
    panes.list.focusOnly();
  }

  /**
   * Opens the article with the most claims, for a first look; then does what is wanted.
   *
   * @param then called when everything is on screen
   */
  public void present(Runnable then) {
    reading.go(new Place.Articles());
    background.run(
        coverage::richestArticle,
        found -> {
          found.ifPresent(article -> {
            reading.openArticle(article);
            panes.list.select(article);
          });
          focus();
          whenSettled(then, 3);
        });
  }

  private void whenSettled(Runnable then, int quietRounds) {
    PauseTransition round = new PauseTransition(Duration.millis(150));
    round.setOnFinished(event -> {
      if (quietRounds == 0) {
        then.run();
      } else {
        whenSettled(then, reading.settled() ? quietRounds - 1 : 3);
      }
    });
    round.play();
  }

  /** Writes down panes and place. */
  public void remember() {
    settings.set("panes.sidebar", panes.frame.sidebarDivider());
    settings.set("panes.reading", panes.frame.readingDividers());
    reading.chosenArticle().ifPresent(article -> settings.set("article", article.toString()));
    settings.set(
        "place",
        switch (reading.place()) {
          case Place.Inbox inbox -> "inbox";
          case Place.Articles all -> "articles";
          case Place.StoryArticles story -> "articles";
          case Place.SourceArticles source -> "sources";
          case Place.Sources all -> "sources";
          case Place.Claims all -> "claims";
          case Place.Changes all -> "changes";
          case Place.Timeline all -> "timeline";
          case Place.StoryTimeline story -> "timeline";
          case Place.Saved saved -> "articles";
          case Place.Similar similar -> "articles";
          case Place.Alerts alerts -> "alerts";
        });
  }

  /**
   * Whether the window may close now. Where a claim is being entered that is not saved yet, the
   * person is told instead.
   *
   * @param closeAnyway closes it all the same
   */
  public boolean mayClose(Runnable closeAnyway) {
    if (!claims.entering()) {
      return true;
    }
    panes.layers.warn(
        "The claim that you are entering is not saved yet", "Close without it", closeAnyway);
    return false;
  }

  /** Stops what it does in the background; the workspace stays open. */
  @Override
  public void close() {
    background.close();
  }
}
