package org.dateline.ui.shell;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dateline.model.Anchor;
import org.dateline.model.Capture;
import org.dateline.model.CaptureOutcome;
import org.dateline.model.Code;
import org.dateline.model.EvidenceState;
import org.dateline.model.Revision;
import org.dateline.model.StatedTime;
import org.dateline.model.TextRange;
import org.dateline.store.ClaimDetails;
import org.dateline.store.EvidenceDetails;
import org.dateline.text.RevisionDifference;
import org.dateline.ui.look.EmptyState;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Theme;
import org.dateline.ui.look.Wording;
import org.dateline.ui.look.WrappingRow;
import org.dateline.ui.reader.ArticleReader;
import org.dateline.ui.reader.Highlight;
import org.dateline.ui.reader.ReaderText;
import org.dateline.ui.search.MatchWalk;

/** The open article: what is known of it above, its text below, and what changed in it. */
final class ReaderPane extends StackPane {
  private final Theme theme;
  private final ArticleReader reader;
  private final MatchWalk matches;
  private final StackPane changes = new StackPane();
  private final List<Action> actions;
  private Optional<OpenArticle> open = Optional.empty();
  private Optional<OpenArticle> headed = Optional.empty();
  private IntConsumer onRevision = index -> {};
  private BiConsumer<Revision, Revision> onCompare = (before, after) -> {};

  ReaderPane(Theme theme, List<Action> actions) {
    this.theme = theme;
    this.actions = List.copyOf(actions);
    reader = new ArticleReader(theme);
    matches = new MatchWalk(reader::reveal);
    StackPane.setAlignment(matches, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(matches, new Insets(0, 24, 16, 0));
    getStyleClass().add("reader-pane");
    showNothing();
  }

  void setOnTag(BiConsumer<Code, TextRange> handler) {
    reader.setOnTag(handler);
  }

  void setOnOpenClaim(Consumer<UUID> handler) {
    reader.setOnOpen(handler);
  }

  void setOnRevision(IntConsumer handler) {
    onRevision = handler;
  }

  void setOnCompare(BiConsumer<Revision, Revision> handler) {
    onCompare = handler;
  }

  void setCodes(List<Code> codes) {
    reader.setCodes(codes);
  }

  /** Walks through what the search found in the open text. */
  MatchWalk matches() {
    return matches;
  }

  ArticleReader reader() {
    return reader;
  }

  void showNothing() {
    open = Optional.empty();
    getChildren()
        .setAll(
            new EmptyState(
                Icon.ARTICLES,
                "Choose an article",
                "Its text opens here. Select words in it to tag what they claim."));
  }

  /** Shows an article; the place in the text stays where the same text is shown again. */
  void show(OpenArticle article, ClaimWords words) {
    Optional<UUID> before = open.flatMap(OpenArticle::revision).map(Revision::id);
    open = Optional.of(article);
    Optional<Revision> revision = article.revision();
    if (revision.isEmpty()) {
      String why =
          article
              .lastCapture()
              .flatMap(Capture::detail)
              .orElse("No text came of this address yet.");
      getChildren().setAll(new EmptyState(Icon.ALERT, "There is no text to read", why));
      return;
    }
    Revision shown = revision.get();
    if (before.filter(shown.id()::equals).isEmpty()) {
      reader.show(new ReaderText(shown.text(), shown.blocks(), shown.language()));
      changes.setVisible(false);
    }
    showHeader(article, shown);
    reader.setHighlights(highlights(article, shown, words));
    reader.setMatches(article.matches());
    matches.show(article.matches());
    List<Node> parts =
        article.revisions().size() > 1
            ? List.of(reader, matches, changes)
            : List.of(reader, matches);
    if (!getChildren().equals(parts)) {
      getChildren().setAll(parts);
    }
  }

  /** Shows what is known of the article, unless it is what stands there: a menu may be open. */
  private void showHeader(OpenArticle article, Revision shown) {
    OpenArticle known = article.head();
    if (headed.filter(known::equals).isEmpty()) {
      headed = Optional.of(known);
      reader.setHeader(header(article, shown));
    }
  }

  private Node header(OpenArticle article, Revision shown) {
    Node headline = Prose.flow(shown.headline(), Style.READER_HEADLINE);
    theme.setReadingFont(headline);
    List<String> about = new ArrayList<>();
    shown.siteName().or(() -> article.article().publisher()).ifPresent(about::add);
    if (!shown.authors().isEmpty()) {
      about.add(String.join(", ", shown.authors()));
    }
    VBox header =
        new VBox(
            Style.SMALL,
            headline,
            Prose.flow(
                Prose.dated(
                    String.join(" · ", about),
                    shown.published().map(StatedTime::date).map(Wording::date).orElse("")),
                "reader-about"),
            evidenceLine(article));
    header.getStyleClass().add("reader-header");
    return header;
  }

  private Node evidenceLine(OpenArticle article) {
    WrappingRow line = new WrappingRow(Style.MEDIUM, Style.TINY);
    line.setAlignment(Pos.CENTER_LEFT);
    article
        .capture()
        .ifPresent(capture -> {
          Label when =
              new Label("Captured " + Wording.time(capture.fetchedAt(), ZoneId.systemDefault()));
          when.getStyleClass().add(Style.META);
          when.setTooltip(new Tooltip(Prose.line(capture.finalUrl())));
          line.getChildren().add(when);
          capture.sha256().ifPresent(hash -> line.getChildren().add(hash(hash, article)));
        });
    article
        .removedSince()
        .ifPresent(since ->
            line.getChildren()
                .add(
                    note(
                        Icon.RETRACTED,
                        "Removed since "
                            + Wording.day(since.atZone(ZoneId.systemDefault()).toLocalDate()),
                        "The address has said several times, over more than a day, that the"
                            + " article\n"
                            + "is not there. Its last text is kept; this goes away when it is"
                            + " back.")));
    article
        .capture()
        .filter(capture -> capture.outcome() != CaptureOutcome.FAILED)
        .flatMap(Capture::detail)
        .ifPresent(detail ->
            line.getChildren()
                .add(
                    note(
                        Icon.HELP,
                        "Not all of the page",
                        detail + "\nWhat the server sent is kept whole in the archive.")));
    if (article.revisions().size() > 1) {
      line.getChildren().addAll(revisions(article), differences(article));
    }
    MenuButton more = new MenuButton("", Icon.MENU.small());
    more.getStyleClass().addAll("button-icon", "flat", "no-arrow", "small");
    more.setAccessibleText("What to do with this article");
    for (Action action : actions) {
      MenuItem item = Actions.item(action);
      more.getItems().add(item);
    }
    line.getChildren().add(more);
    return line;
  }

  private static Node note(Icon icon, String words, String help) {
    Label label = new Label(words, icon.small());
    label.getStyleClass().addAll(Style.META, "warning");
    label.setTooltip(new Tooltip(Prose.line(help)));
    return label;
  }

  private static Node hash(String hash, OpenArticle article) {
    Node icon = (article.hashHolds() ? Icon.VERIFIED : Icon.ALERT).small();
    icon.getStyleClass().add(article.hashHolds() ? "success" : "danger");
    Label label = new Label("sha-256 " + hash.substring(0, Math.min(10, hash.length())), icon);
    label.getStyleClass().add(Style.META);
    label.setTooltip(
        new Tooltip(
            (article.hashHolds()
                    ? "The text is the one that was kept. What the server sent has the hash\n"
                    : "The text does not have the hash that was kept with it. The server sent\n")
                + hash));
    return label;
  }

  private Node revisions(OpenArticle article) {
    ComboBox<String> box = new ComboBox<>();
    int count = article.revisions().size();
    for (int index = 0; index < count; index++) {
      box.getItems().add("Text " + (index + 1) + " of " + count);
    }
    box.getSelectionModel().select(article.shown());
    box.getStyleClass().add("small");
    box.setAccessibleText("Which text of the article is shown");
    box.setOnAction(event -> onRevision.accept(box.getSelectionModel().getSelectedIndex()));
    return box;
  }

  private Node differences(OpenArticle article) {
    int other = article.shown() > 0 ? article.shown() - 1 : article.shown() + 1;
    Revision before = article.revisions().get(Math.min(other, article.shown()));
    Revision after = article.revisions().get(Math.max(other, article.shown()));
    Button button = new Button("What changed");
    button.getStyleClass().add("small");
    button.setOnAction(event -> onCompare.accept(before, after));
    button.setAccessibleHelp("Compares text " + before.ordinal() + " with text " + after.ordinal());
    return button;
  }

  /** Shows what differs between two texts of the open article, in the place of its text. */
  void showDifference(Revision before, Revision after, RevisionDifference difference) {
    open.filter(article -> article.article().id().equals(after.articleId()))
        .ifPresent(article -> {
          RevisionComparison page =
              new RevisionComparison(
                  article.revisions(),
                  before,
                  after,
                  difference,
                  theme,
                  onCompare,
                  this::closeDifference);
          changes.getChildren().setAll(page);
          changes.setVisible(true);
          // What scrolls takes its content in only with its first look.
          changes.applyCss();
          changes.layout();
          page.focusFirst();
        });
  }

  private void closeDifference() {
    changes.setVisible(false);
    changes.getChildren().clear();
    reader.focusText();
  }

  private static List<Highlight> highlights(OpenArticle article, Revision shown, ClaimWords words) {
    List<Highlight> highlights = new ArrayList<>();
    for (ClaimDetails details : article.claims()) {
      for (EvidenceDetails piece : details.evidence()) {
        rangeIn(piece, shown)
            .ifPresent(range ->
                highlights.add(
                    new Highlight(
                        details.claim().id(),
                        range,
                        words.colour(details.claim().type()),
                        words.typeName(details.claim().type()),
                        ClaimWords.shorten(words.title(details), 120),
                        piece.evidence().state() == EvidenceState.INTACT)));
      }
    }
    return highlights;
  }

  /** Where a piece of evidence stands in the shown text, where that is known. */
  static Optional<TextRange> rangeIn(EvidenceDetails piece, Revision shown) {
    if (!piece.article().id().equals(shown.articleId())) {
      return Optional.empty();
    }
    if (piece.annotation().revisionId().equals(shown.id())) {
      return Optional.of(piece.annotation().selector().range());
    }
    return piece
        .anchor()
        .filter(anchor -> anchor.revisionId().equals(shown.id()))
        .flatMap(Anchor::place)
        .map(Anchor.Place::range)
        .filter(range -> range.end() <= shown.text().length());
  }
}
