package org.dateline.ui.source;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dateline.model.Source;
import org.dateline.store.Poll;
import org.dateline.store.SourceEntry;
import org.dateline.store.SourceListing;
import org.dateline.ui.look.ContentCell;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.ProseFlow;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;
import org.dateline.ui.look.WrappingRow;

/** One source: what can be done with it, and its log. */
final class SourceDetails extends VBox {
  private static final List<Integer> INTERVALS = List.of(15, 30, 60, 180, 360, 720, 1440);

  private final ProseFlow title = new ProseFlow();
  private final ProseFlow address = new ProseFlow();
  private final VBox trouble = new VBox();
  private final Button articles = button("Show articles", Icon.ARTICLES);
  private final Button read = button("Read now", Icon.REFRESH);
  private final Button pause = new Button();
  private final Button rename = button("Rename", Icon.EDIT);
  private final Button remove = button("Remove", Icon.DELETE);
  private final Button select = button("Choose links", Icon.LINK);
  private final ComboBox<Interval> every = new ComboBox<>();
  private final Label links = new Label();
  private final Label logTitle = new Label("Log");
  private final ListView<Line> log = new ListView<>();
  private Optional<Source> shown = Optional.empty();
  private boolean showing;

  /** How often a source is asked; empty leaves it to the program. */
  private record Interval(Optional<Integer> minutes) {
    @Override
    public String toString() {
      return SourceWords.every(minutes);
    }
  }

  /** A line of the log: a poll, or an article that could not be captured. */
  private sealed interface Line {
    record OfPoll(Poll poll) implements Line {}

    record OfEntry(SourceEntry entry) implements Line {}
  }

  SourceDetails(Consumer<Consumer<SourceRequests>> requests) {
    super(Style.MEDIUM);
    getStyleClass().add("source-details");
    trouble.getStyleClass().add("alert-box");
    trouble.managedProperty().bind(trouble.visibleProperty());
    articles.setOnAction(event -> ask(requests, SourceRequests::showArticles));
    read.setOnAction(event -> ask(requests, (to, source) -> to.readNow(List.of(source))));
    pause.setOnAction(event -> ask(requests, (to, source) -> to.pause(source, !source.paused())));
    rename.setOnAction(event -> ask(requests, SourceRequests::rename));
    remove.setOnAction(event -> ask(requests, SourceRequests::remove));
    select.setOnAction(event -> ask(requests, SourceRequests::select));
    select.managedProperty().bind(select.visibleProperty());
    links.managedProperty().bind(links.visibleProperty());
    links.setMinWidth(0);
    WrappingRow buttons =
        new WrappingRow(Style.SMALL, Style.SMALL, articles, read, pause, rename, select, remove);
    every.setMaxWidth(Double.MAX_VALUE);
    every.setAccessibleText("How often it is asked");
    every
        .valueProperty()
        .addListener((property, before, after) -> {
          if (!showing && after != null) {
            shown
                .filter(source -> !source.everyMinutes().equals(after.minutes()))
                .ifPresent(source -> requests.accept(to -> to.every(source, after.minutes())));
          }
        });
    Label often = new Label("How often");
    often.getStyleClass().add(Style.FIELD_LABEL);
    often.setLabelFor(every);
    logTitle.getStyleClass().add(Style.FIELD_LABEL);
    links.getStyleClass().add(Style.META);
    log.setCellFactory(view -> new LogCell());
    log.setAccessibleText("Log of the source");
    log.getStyleClass().add("source-log");
    VBox.setVgrow(log, Priority.ALWAYS);
    getChildren()
        .addAll(
            new VBox(2, title, address, links),
            trouble,
            buttons,
            new VBox(Style.TINY, often, every),
            logTitle,
            log);
  }

  private void ask(
      Consumer<Consumer<SourceRequests>> requests, BiConsumer<SourceRequests, Source> request) {
    shown.ifPresent(source -> requests.accept(to -> request.accept(to, source)));
  }

  private static Button button(String words, Icon icon) {
    Button button = new Button(words, icon.small());
    button.getStyleClass().add("small");
    return button;
  }

  /** Shows a source; its log comes later. */
  void show(SourceListing listing, SourceWords words) {
    Source source = listing.source();
    boolean other = shown.filter(before -> before.id().equals(source.id())).isEmpty();
    shown = Optional.of(source);
    showing = true;
    title.show(source.title(), "source-title");
    address.show(source.url(), "note-words");
    links.setVisible(source.selector().isPresent());
    links.setText(source.selector().map(css -> "Links: " + css).orElse(""));
    select.setVisible(source.selector().isPresent());
    Optional<String> wrong = words.trouble(listing);
    trouble.setVisible(wrong.isPresent());
    trouble.getChildren().setAll(wrong.stream().map(SourceDetails::alert).toList());
    pause.getStyleClass().setAll("button", "small");
    pause.setText(source.paused() ? "Resume" : "Pause");
    pause.setGraphic((source.paused() ? Icon.RESUME : Icon.PAUSE).small());
    articles.setDisable(listing.articles() == 0);
    List<Interval> intervals =
        Stream.concat(
                Stream.of(Optional.<Integer>empty()),
                Stream.concat(INTERVALS.stream(), source.everyMinutes().stream())
                    .distinct()
                    .sorted()
                    .map(Optional::of))
            .map(Interval::new)
            .toList();
    if (!every.getItems().equals(intervals)) {
      every.getItems().setAll(intervals);
    }
    Interval chosen = new Interval(source.everyMinutes());
    if (!chosen.equals(every.getValue())) {
      every.setValue(chosen);
    }
    showing = false;
    if (other) {
      log.getItems().clear();
    }
  }

  private static Node alert(String sentence) {
    Node sign = Icon.ALERT.small();
    sign.getStyleClass().add("warning");
    ProseFlow words = Prose.flow(sentence, "alert-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(Style.SMALL, sign, words);
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  /** Shows the log of the source that is shown. */
  void showLog(Source source, List<Poll> polls, List<SourceEntry> failed) {
    if (shown.filter(now -> now.id().equals(source.id())).isEmpty()) {
      return;
    }
    List<Line> lines = new ArrayList<>();
    failed.forEach(entry -> lines.add(new Line.OfEntry(entry)));
    polls.forEach(poll -> lines.add(new Line.OfPoll(poll)));
    logTitle.setText(
        failed.isEmpty()
            ? "Log"
            : "Log · "
                + Wording.count(failed.size(), "article", "articles")
                + " could not be captured");
    if (!Objects.equals(List.copyOf(log.getItems()), lines)) {
      log.getItems().setAll(lines);
    }
  }

  private static final class LogCell extends ContentCell<Line> {
    private final Label when = new Label();
    private final Label size = new Label();
    private final ProseFlow what = new ProseFlow();
    private final Label kept = new Label();

    LogCell() {
      VBox lines = new VBox(2);
      super(lines);
      when.getStyleClass().add(Style.META);
      when.setMinWidth(0);
      size.getStyleClass().add(Style.META);
      size.setMinWidth(Region.USE_PREF_SIZE);
      kept.getStyleClass().add(Style.META);
      kept.setMinWidth(0);
      kept.managedProperty().bind(kept.visibleProperty());
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      lines.getChildren().setAll(what, new HBox(Style.SMALL, when, gap, size), kept);
    }

    @Override
    protected String fill(Line line) {
      return switch (line) {
        case Line.OfPoll of -> {
          Poll poll = of.poll();
          String result = sentence(poll);
          what.show(result, "list-words-flow");
          when.setText(Wording.time(poll.at(), ZoneId.systemDefault()));
          size.setText(answer(poll));
          kept.setVisible(poll.document().isPresent());
          kept.setText(
              poll.document()
                  .map(document ->
                      (poll.outcome().isTrouble() ? "Answer" : "Document")
                          + " kept, SHA-256 "
                          + beginning(document.sha256()))
                  .orElse(""));
          yield when.getText() + ": " + result + " " + size.getText() + " " + kept.getText();
        }
        case Line.OfEntry of -> {
          SourceEntry entry = of.entry();
          String name = entry.title().isEmpty() ? entry.url().orElse("") : entry.title();
          what.show("Not captured: " + name, "list-words-flow");
          when.setText(Prose.line(entry.detail().orElse("")));
          size.setText("");
          kept.setVisible(false);
          yield what.getAccessibleText() + ", " + when.getText();
        }
      };
    }

    /** As much of a hash as tells it from others; the command line has all of it. */
    private static String beginning(String hash) {
      return hash.substring(0, Math.min(16, hash.length())) + "…";
    }

    private static String sentence(Poll poll) {
      return switch (poll.outcome()) {
        case READ, UNCHANGED ->
            poll.newEntries() == 0
                ? poll.times() > 1 ? "Nothing new, " + poll.times() + " times." : "Nothing new."
                : Wording.count(poll.newEntries(), "new entry.", "new entries.");
        case HELD, BLOCKED, FAILED, GONE -> poll.detail();
      };
    }

    private static String answer(Poll poll) {
      return (poll.status() > 0 ? "HTTP " + poll.status() + " · " : "") + bytes(poll.bytes());
    }

    private static String bytes(long bytes) {
      return bytes < 1024 ? bytes + " B" : Wording.number((bytes + 512) / 1024) + " kB";
    }
  }
}
