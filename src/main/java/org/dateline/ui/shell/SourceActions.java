package org.dateline.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.dateline.desk.Desk;
import org.dateline.desk.source.Following;
import org.dateline.desk.source.ImportedSource;
import org.dateline.desk.source.SourceLook;
import org.dateline.model.Source;
import org.dateline.store.EditRefusedException;
import org.dateline.store.Poll;
import org.dateline.store.SourceEntry;
import org.dateline.ui.look.Wording;
import org.dateline.ui.source.FollowPanel;
import org.dateline.ui.source.SourceRequests;

/** What a person does with sources: follow, read, pause, change, remove, exchange lists. */
final class SourceActions implements SourceRequests {
  private static final String SETTING = "sources";
  private static final String PAUSED = "paused";

  private final Desk desk;
  private final Following following;
  private final Dialogs dialogs;
  private final UserSettings settings;
  private final Panes panes;
  private final Reading reading;
  private final Background background;
  private final Background.Lane logLane;
  private final Runnable undo;

  /**
   * @param undo what takes the last edit back
   */
  SourceActions(
      Desk desk,
      Dialogs dialogs,
      UserSettings settings,
      Panes panes,
      Reading reading,
      Background background,
      Runnable undo) {
    this.desk = desk;
    this.following = desk.following();
    this.dialogs = dialogs;
    this.settings = settings;
    this.panes = panes;
    this.reading = reading;
    this.background = background;
    this.logLane = background.lane();
    this.undo = undo;
    panes.sources.setRequests(this);
    following.schedule().pause(settings.text(SETTING).filter(PAUSED::equals).isPresent());
    panes.sources.showPaused(following.schedule().isPaused());
  }

  /** Reads what is followed in the background from now on. */
  void start() {
    following.schedule().start();
  }

  void open() {
    reading.go(new Place.Sources());
    panes.sources.focusTable();
  }

  @Override
  public void follow() {
    FollowPanel panel =
        new FollowPanel(
            new FollowPanel.Requests() {
              @Override
              public void look(
                  String address, Optional<String> selector, Consumer<SourceLook> found) {
                background.run(() -> following.look(address, selector, Optional.empty()), found);
              }

              @Override
              public void follow(SourceLook.Draft draft) {
                panes.layers.close();
                begin(draft);
              }

              @Override
              public void close() {
                panes.layers.close();
              }
            });
    panes.layers.open(panel, () -> {});
    panel.focusField();
  }

  private void begin(SourceLook.Draft draft) {
    background.run(
        () -> following.follow(draft),
        source -> {
          reading.go(new Place.Sources());
          panes.sources.selectSoon(source.id());
          boolean named = !source.title().equals(source.url());
          panes.layers.say(
              (named ? "“" + source.title() + "”" : "The feed") + " is followed", "Undo", undo);
        });
  }

  @Override
  public void showArticles(Source source) {
    reading.go(new Place.SourceArticles(source.id(), source.title()));
    panes.list.focusOnly();
  }

  @Override
  public void readNow(List<Source> sources) {
    background.run(
        () ->
            sources.isEmpty()
                ? following.polling().all()
                : sources.stream().map(Source::id).toList(),
        ids -> {
          if (ids.isEmpty()) {
            panes.layers.say("There is nothing to read: all sources are paused or gone");
          } else {
            following.schedule().pollNow(ids);
          }
        });
  }

  @Override
  public void pause(Source source, boolean paused) {
    edit(() -> following.pause(source, paused));
  }

  @Override
  public void pauseAll(boolean paused) {
    following.schedule().pause(paused);
    settings.set(SETTING, paused ? PAUSED : "read");
    panes.sources.showPaused(paused);
  }

  @Override
  public void rename(Source source) {
    ask(
        "Rename source",
        source.title(),
        "Rename",
        title -> edit(() -> following.rename(source, title)));
  }

  @Override
  public void select(Source source) {
    ask(
        "Which links of the page, as a CSS selector",
        source.selector().orElse(""),
        "Choose",
        css -> edit(() -> following.select(source, Optional.of(css))));
  }

  private void ask(String question, String given, String button, Consumer<String> answered) {
    AskPanel panel = new AskPanel(question, given, button, answered, panes.layers::close);
    panes.layers.open(panel, () -> {});
    panel.focusField();
  }

  @Override
  public void every(Source source, Optional<Integer> minutes) {
    edit(() -> following.every(source, minutes));
  }

  private void edit(Background.Work<Source> work) {
    background.run(work, changed -> reading.refresh());
  }

  @Override
  public void remove(Source source) {
    background.run(
        () -> {
          following.remove(source.id());
          return source;
        },
        removed -> {
          reading.refresh();
          panes.layers.say(
              "“" + removed.title() + "” is no longer followed; its articles stay", "Undo", undo);
        });
  }

  /** What came of a file: its words, or why there are none. */
  private record FileResult(String sentence, boolean failed) {}

  @Override
  public void importList() {
    dialogs
        .chooseFile("Choose a list of feeds", "Lists of feeds", List.of("*.opml", "*.xml"))
        .ifPresent(file -> background.run(() -> importList(file), this::say));
  }

  private FileResult importList(Path file) {
    try {
      List<ImportedSource> lines = following.importList(file, false);
      long added = lines.stream().filter(ImportedSource::added).count();
      long failed = lines.stream().filter(line -> line.error().isPresent()).count();
      long known = lines.size() - added - failed;
      return new FileResult(
          Wording.count(added, "feed is", "feeds are")
              + " followed now"
              + (known > 0 ? ", " + known + " were already" : "")
              + (failed > 0 ? ", " + failed + " could not be: " + firstError(lines) : ""),
          failed > 0);
    } catch (IOException unreadable) {
      return new FileResult(sentence(unreadable), true);
    }
  }

  private static String firstError(List<ImportedSource> lines) {
    return lines.stream().flatMap(line -> line.error().stream()).findFirst().orElse("");
  }

  private static String sentence(IOException failure) {
    return Objects.requireNonNullElse(failure.getMessage(), "The file can't be used.");
  }

  @Override
  public void exportList() {
    dialogs
        .chooseTarget("Save the list of feeds", desk.folder().resolve("exports/sources.opml"))
        .ifPresent(file -> background.run(() -> exportList(file), this::say));
  }

  private FileResult exportList(Path file) {
    try {
      int leftOut = following.exportList(file);
      return new FileResult(
          "The list is in "
              + file
              + (leftOut > 0
                  ? "; "
                      + Wording.count(leftOut, "watched page is", "watched pages are")
                      + " left out, since they are no feeds"
                  : ""),
          false);
    } catch (IOException unwritable) {
      return new FileResult("The list can't be written: " + sentence(unwritable), true);
    }
  }

  private void say(FileResult result) {
    reading.refresh();
    if (result.failed()) {
      panes.layers.complain(result.sentence());
    } else {
      panes.layers.say(result.sentence());
    }
  }

  /** The log of a source. */
  private record Log(List<Poll> polls, List<SourceEntry> failed) {}

  @Override
  public void chosen(Source source) {
    logLane.run(
        () -> log(source.id()), log -> panes.sources.showLog(source, log.polls(), log.failed()));
  }

  private Log log(UUID source) throws EditRefusedException {
    return new Log(following.log(source), following.failedEntries(source));
  }
}
