package org.dateline.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dateline.model.Anchor;
import org.dateline.model.Claim;
import org.dateline.model.ClaimLink;
import org.dateline.model.ClaimStatus;
import org.dateline.model.EvidenceState;
import org.dateline.model.Revision;
import org.dateline.store.ClaimDetails;
import org.dateline.store.EvidenceDetails;
import org.dateline.text.DatePhrase;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.ProseFlow;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.TypeColour;
import org.dateline.ui.look.Wording;
import org.dateline.ui.look.WrappingRow;

/**
 * A claim beside its article: type, values, the marked words, the date, how far it is checked, and,
 * where the article changed under it, the difference with the verdict to give.
 */
final class ClaimCard extends HBox {
  /** What a person can do with it. */
  interface Requests {
    void open(UUID claim);

    void edit(UUID claim);

    void delete(UUID claim);

    void check(UUID claim, ClaimStatus status);

    void judge(UUID claim, UUID annotation, EvidenceState verdict);

    void openEvidence(EvidenceDetails piece);

    /** Asks with which other claim it is to be linked. */
    void link(UUID claim);

    void unlink(ClaimLink link);

    /** Goes to a claim that it is linked with. */
    void openLinked(UUID claim);

    /** Takes marked words off it. */
    void removeEvidence(UUID claim, UUID annotation);
  }

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final ClaimDetails details;
  private final ClaimWords words;
  private final Requests requests;

  ClaimCard(
      ClaimDetails details,
      OpenArticle article,
      ClaimWords words,
      boolean dark,
      Requests requests) {
    this.details = details;
    this.words = words;
    this.requests = requests;
    Claim claim = details.claim();
    getStyleClass().add(Style.CARD);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setAccessibleText(words.typeName(claim.type()) + ": " + words.title(details));
    String colour = TypeColour.css(TypeColour.on(words.colour(claim.type()), dark), 1);
    Region bar = new Region();
    bar.getStyleClass().add("claim-card-bar");
    bar.setStyle("-fx-background-color: " + colour + ";");
    VBox body = new VBox(6);
    body.getStyleClass().add("claim-card-body");
    HBox.setHgrow(body, Priority.ALWAYS);
    getChildren().setAll(bar, body);
    List<Node> nodes = new ArrayList<>();
    nodes.add(head(claim));
    if (!claim.text().isBlank()) {
      nodes.add(Prose.flow(claim.text(), "card-claim"));
    }
    for (ClaimWords.Line line : words.lines(claim)) {
      nodes.add(value(line));
    }
    claim
        .speaker()
        .filter(name -> claim.valuesOf("speaker").isEmpty())
        .ifPresent(name -> nodes.add(value(new ClaimWords.Line("Speaker", name))));
    claim
        .attribution()
        .filter(name -> claim.valuesOf("attribution").isEmpty())
        .ifPresent(name -> nodes.add(value(new ClaimWords.Line("Attribution", name))));
    for (EvidenceDetails piece : details.evidence()) {
      boolean here = piece.article().id().equals(article.article().id());
      nodes.add(
          evidence(piece, here, here ? article.current().map(Revision::text) : Optional.empty()));
    }
    for (ClaimLink link : details.links()) {
      nodes.add(link(link, article.linked()));
    }
    claim.note().ifPresent(note -> nodes.add(note(note)));
    nodes.add(foot(claim));
    body.getChildren().setAll(nodes);
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        requestFocus();
        requests.open(claim.id());
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  UUID claim() {
    return details.claim().id();
  }

  void setChosen(boolean chosen) {
    pseudoClassStateChanged(CHOSEN, chosen);
  }

  private Node head(Claim claim) {
    Label type = new Label(words.typeName(claim.type()));
    type.getStyleClass().add(Style.TYPE_NAME);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(Style.SMALL, type, gap, menu(claim));
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private MenuButton menu(Claim claim) {
    MenuButton menu = new MenuButton("", Icon.MENU.small());
    menu.getStyleClass().addAll("button-icon", "flat", "no-arrow", "small");
    menu.setAccessibleText("What to do with this claim");
    MenuItem edit = new MenuItem("Edit claim", Icon.EDIT.node());
    edit.setOnAction(event -> requests.edit(claim.id()));
    MenuItem link = new MenuItem("Link to another claim", Icon.LINK.node());
    link.setOnAction(event -> requests.link(claim.id()));
    menu.getItems().addAll(edit, link, new SeparatorMenuItem());
    for (ClaimStatus status : ClaimStatus.values()) {
      MenuItem item =
          new MenuItem(
              "Mark as " + Wording.status(status).toLowerCase(java.util.Locale.ROOT),
              statusIcon(status).node());
      item.setDisable(claim.status() == status);
      item.setOnAction(event -> requests.check(claim.id(), status));
      menu.getItems().add(item);
    }
    MenuItem delete = new MenuItem("Delete claim", Icon.DELETE.node());
    delete.setOnAction(event -> requests.delete(claim.id()));
    menu.getItems().addAll(new SeparatorMenuItem(), delete);
    return menu;
  }

  static Icon statusIcon(ClaimStatus status) {
    return switch (status) {
      case UNCHECKED -> Icon.UNCHECKED;
      case CHECKED -> Icon.CHECKED;
      case DISPUTED -> Icon.DISPUTED;
      case RETRACTED -> Icon.RETRACTED;
    };
  }

  private static Node value(ClaimWords.Line line) {
    ProseFlow flow = new ProseFlow();
    List<javafx.scene.text.Text> texts = new ArrayList<>();
    texts.addAll(Prose.texts(line.name() + "  ", "value-name"));
    texts.addAll(Prose.texts(line.values(), "value-words"));
    flow.show(line.name() + "  " + line.values(), texts);
    return flow;
  }

  private static Node note(String words) {
    return Prose.flow("Note: " + words, "note-words");
  }

  private Node evidence(EvidenceDetails piece, boolean here, Optional<String> currentText) {
    String exact = piece.annotation().selector().exact();
    VBox box = new VBox(Style.TINY);
    EvidenceState state = piece.evidence().state();
    Optional<String> now =
        currentText.flatMap(text ->
            piece
                .anchor()
                .flatMap(Anchor::place)
                .map(Anchor.Place::range)
                .filter(range -> range.end() <= text.length())
                .map(range -> range.in(text)));
    Region quote =
        (state == EvidenceState.CHANGED || piece.accepted().isPresent()) && now.isPresent()
            ? Difference.flow(exact, now.get())
            : Prose.flow(ClaimWords.quoted(ClaimWords.shorten(exact, 260)), Style.QUOTE);
    box.getChildren().add(quote);
    if (!here || details.evidence().size() > 1) {
      box.getChildren().add(source(piece, here));
    }
    if (state != EvidenceState.INTACT) {
      box.getChildren().add(alert(piece, state));
    }
    return box;
  }

  /** Where marked words stand; where they are not the only ones, they can be taken off. */
  private Node source(EvidenceDetails piece, boolean here) {
    Labeled from;
    if (here) {
      from = new Label("In this article", Icon.ARTICLES.small());
      from.getStyleClass().add(Style.META);
    } else {
      Hyperlink link = new Hyperlink(Prose.line(piece.source().headline()), Icon.ARTICLES.small());
      link.setTooltip(new Tooltip("Go to these words in “" + link.getText() + "”"));
      link.setOnAction(event -> requests.openEvidence(piece));
      from = link;
    }
    from.getStyleClass().add("card-link");
    from.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(Style.TINY, from, gap);
    line.setAlignment(Pos.CENTER_LEFT);
    if (details.evidence().size() > 1) {
      line.getChildren()
          .add(
              away(
                  "Take these words off the claim",
                  () -> requests.removeEvidence(claim(), piece.annotation().id())));
    }
    return line;
  }

  private Node link(ClaimLink link, Map<UUID, ClaimDetails> linked) {
    boolean outgoing = link.from().equals(claim());
    UUID other = outgoing ? link.to() : link.from();
    String relation = Wording.relation(link.relation(), outgoing);
    Label name = new Label(relation, Icon.LINK.small());
    name.getStyleClass().add(Style.META);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button away = away("Take this link away", () -> requests.unlink(link));
    HBox line = new HBox(Style.SMALL, name, gap, away);
    line.setAlignment(Pos.CENTER_LEFT);
    String title =
        Prose.line(Optional.ofNullable(linked.get(other)).map(words::title).orElse("A claim"));
    away.setAccessibleText("Take this link away: " + relation + " " + title);
    Hyperlink open = new Hyperlink(title);
    open.getStyleClass().add("card-link");
    open.setTooltip(new Tooltip(relation + ": " + ClaimWords.shorten(title, 100)));
    open.setAccessibleText(relation + " " + title);
    open.setOnAction(event -> requests.openLinked(other));
    VBox box = new VBox(line, open);
    box.getStyleClass().add("claim-link");
    return box;
  }

  private static Button away(String words, Runnable work) {
    Button button = new Button("", Icon.CANCEL.small());
    button.getStyleClass().addAll("button-icon", "flat", "small", "card-away");
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setOnAction(event -> work.run());
    return button;
  }

  private Node alert(EvidenceDetails piece, EvidenceState state) {
    Node icon = Icon.ALERT.small();
    icon.getStyleClass().add("warning");
    boolean beside =
        piece
            .anchor()
            .flatMap(Anchor::place)
            .filter(place -> !place.around().isEmpty())
            .isPresent();
    Region says =
        Prose.flow(
            beside ? "What stands beside these words changed" : Wording.evidence(state),
            "alert-words");
    HBox.setHgrow(says, Priority.ALWAYS);
    HBox line = new HBox(6, icon, says);
    line.setAlignment(Pos.TOP_LEFT);
    VBox box = new VBox(6, line);
    if (state == EvidenceState.CHANGED || state == EvidenceState.UNCERTAIN) {
      Button keep = verdict("Still supports it", piece, EvidenceState.INTACT);
      Button gone = verdict("No longer says it", piece, EvidenceState.GONE);
      box.getChildren().add(new HBox(6, keep, gone));
    }
    box.getStyleClass().add("alert-box");
    return box;
  }

  private Button verdict(String title, EvidenceDetails piece, EvidenceState verdict) {
    Button button = new Button(title);
    button.getStyleClass().add("small");
    button.setOnAction(event -> requests.judge(claim(), piece.annotation().id(), verdict));
    return button;
  }

  private Node foot(Claim claim) {
    List<Node> nodes = new ArrayList<>();
    Label status = new Label(Wording.status(claim.status()), statusIcon(claim.status()).small());
    status.getStyleClass().add(Style.META);
    nodes.add(status);
    claim
        .timelineDate()
        .ifPresent(date -> {
          Label when = new Label(Wording.date(date), Icon.TIMELINE.small());
          when.getStyleClass().add(Style.META);
          when.setTooltip(new Tooltip(DatePhrase.words(date)));
          nodes.add(when);
        });
    WrappingRow foot = new WrappingRow(Style.MEDIUM, Style.TINY);
    foot.getChildren().setAll(nodes);
    return foot;
  }

  private void key(KeyEvent event) {
    if (event.getTarget() != this || event.isShortcutDown()) {
      return;
    }
    switch (event.getCode()) {
      case ENTER, SPACE -> requests.open(claim());
      case E, F2 -> requests.edit(claim());
      case L -> requests.link(claim());
      case DELETE -> requests.delete(claim());
      default -> {
        return;
      }
    }
    event.consume();
  }
}
