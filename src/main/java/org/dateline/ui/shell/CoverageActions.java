package org.dateline.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.dateline.desk.Desk;
import org.dateline.desk.browser.BrowserCapture;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.desk.capture.CaptureReport;
import org.dateline.model.Article;
import org.dateline.model.Story;

/** What a person does with articles and stories: add, capture again, gather, export. */
final class CoverageActions {
  private final Desk desk;
  private final Dialogs dialogs;
  private final Editing editing;
  private final Panes panes;
  private final Reading reading;
  private final Background background;
  private final Runnable undo;
  private final AddPanel addPanel;
  private Optional<BrowserPanel> browserPanel = Optional.empty();

  CoverageActions(
      Desk desk,
      Dialogs dialogs,
      Editing editing,
      Panes panes,
      Reading reading,
      Background background,
      Runnable undo) {
    this.desk = desk;
    this.dialogs = dialogs;
    this.editing = editing;
    this.panes = panes;
    this.reading = reading;
    this.background = background;
    this.undo = undo;
    addPanel =
        new AddPanel(
            dialogs,
            inputs -> {
              panes.layers.close();
              add(inputs);
            },
            panes.layers::close);
  }

  /** Asks for articles; what was typed and not added is still there. */
  void openAdd() {
    panes.layers.open(addPanel, () -> {});
    addPanel.focusField();
  }

  void add(List<CaptureInput> inputs) {
    editing.add(inputs, reports -> Platform.runLater(() -> showReports(reports)));
  }

  private void showReports(List<CaptureReport> reports) {
    boolean failed = reports.stream().anyMatch(report -> report.error().isPresent());
    if (failed) {
      panes.layers.open(new ReportPanel(reports, panes.layers::close), () -> {});
      return;
    }
    panes.layers.say(Editing.summary(reports));
    if (reports.size() == 1) {
      reports.getFirst().article().ifPresent(reading::openArticle);
    }
  }

  void captureAgain() {
    withAddress(address -> add(List.of(new CaptureInput.Address(address))));
  }

  void openOriginal() {
    withAddress(address -> {
      if (!dialogs.browse(address)) {
        panes.layers.complain("This address cannot be opened here: " + address);
      }
    });
  }

  private void withAddress(Consumer<String> work) {
    reading
        .chosenArticle()
        .ifPresent(id ->
            background.run(
                () -> desk.library().article(id).map(Article::url),
                address -> address.ifPresent(work)));
  }

  /** Marks the article as unread; not before it is on screen, since this marks it as read. */
  void markUnread() {
    reading.chosenArticle().ifPresent(id -> reading.whenShown(() -> markUnread(id)));
  }

  private void markUnread(UUID article) {
    background.run(
        () -> {
          desk.library().mark(article, true);
          return true;
        },
        marked -> reading.refresh());
  }

  void newStory() {
    ask(
        "New story",
        "",
        "Create",
        name ->
            background.run(
                () -> desk.library().makeStory(name),
                story -> {
                  reading.refresh();
                  reading.go(new Place.StoryArticles(story.id()));
                }));
  }

  void renameStory(Story story) {
    ask(
        "Rename story",
        story.name(),
        "Rename",
        name ->
            background.run(
                () -> desk.library().editStory(new Story(story.id(), name, story.note())),
                renamed -> reading.refresh()));
  }

  void deleteStory(Story story) {
    background.run(
        () -> {
          desk.library().deleteStory(story.id());
          return story;
        },
        deleted -> {
          reading.go(new Place.Articles());
          reading.refresh();
          panes.layers.say("Story deleted; its articles and claims stay", "Undo", undo);
        });
  }

  private void ask(String question, String given, String button, Consumer<String> answered) {
    AskPanel panel = new AskPanel(question, given, button, answered, panes.layers::close);
    panes.layers.open(panel, () -> {});
    panel.focusField();
  }

  void openFailedCaptures() {
    background.run(
        () -> desk.library().failedFetches(FailedCapturesPanel.MOST),
        failed -> {
          FailedCapturesPanel panel = new FailedCapturesPanel(failed, panes.layers::close);
          panes.layers.open(panel, () -> {});
          panel.focusField();
        });
  }

  void openBrowsers() {
    BrowserPanel panel =
        new BrowserPanel(desk.browsers(), background, dialogs, panes.layers::close);
    browserPanel = Optional.of(panel);
    panes.layers.open(panel, () -> browserPanel = Optional.empty());
    panel.focusField();
  }

  /** Something came through the door for browsers; on the JavaFX thread. */
  void happened(BrowserCapture.Event event) {
    switch (event) {
      case BrowserCapture.Event.Paired paired -> browserPanel.ifPresent(BrowserPanel::load);
      case BrowserCapture.Event.Captured captured -> {
        reading.refresh();
        CaptureReport report = captured.report();
        if (report.error().isPresent()) {
          panes.layers.complain(report.error().get());
        } else {
          panes.layers.say(
              "From the browser: " + report.title().orElse(report.given()),
              "Read",
              () -> report.article().ifPresent(reading::openArticle));
        }
      }
    }
  }

  void openExport(Optional<UUID> story) {
    ExportPanel panel =
        new ExportPanel(
            reading.overview().counts().stories(),
            story,
            desk.folder().resolve("exports"),
            dialogs,
            order -> {
              panes.layers.close();
              editing.export(order, done -> Platform.runLater(() -> showExported(done)));
            },
            panes.layers::close);
    panes.layers.open(panel, () -> {});
    panel.focusField();
  }

  private void showExported(Editing.Exported done) {
    panes.layers.say(
        done.sentence(),
        "Show folder",
        () -> {
          if (!dialogs.showFolder(done.folder())) {
            panes.layers.say("The files are in " + done.folder());
          }
        });
  }
}
