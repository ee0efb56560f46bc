package org.dateline.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.dateline.store.ClaimDetails;
import org.dateline.ui.form.ClaimForm;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Style;

/** The claims of the open article as cards; while a claim is entered, its form instead. */
final class ClaimsPane extends StackPane {
  private final ClaimForm form;
  private final ReadOnlyBooleanProperty dark;
  private final ClaimCard.Requests requests;
  private final BorderPane cardsPane = new BorderPane();
  private final VBox cards = new VBox(10);
  private final ScrollPane scroll = new ScrollPane(cards);
  private final Label count = new Label();
  private List<ClaimDetails> shown = List.of();
  private Optional<UUID> article = Optional.empty();
  private Optional<String> currentText = Optional.empty();
  private Optional<ClaimWords> words = Optional.empty();
  private Optional<UUID> chosen = Optional.empty();

  ClaimsPane(ClaimForm form, ReadOnlyBooleanProperty dark, ClaimCard.Requests requests) {
    this.form = form;
    this.dark = dark;
    this.requests = requests;
    getStyleClass().add("claims-pane");
    Label title = new Label("Claims");
    title.getStyleClass().add(Style.PANE_TITLE);
    count.getStyleClass().add(Style.META);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(Style.SMALL, title, gap, count);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("pane-top");
    cards.getStyleClass().add("cards");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFocusTraversable(false);
    cardsPane.setTop(top);
    form.setVisible(false);
    getChildren().setAll(cardsPane, form);
    cards.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
    dark.addListener((property, before, after) -> fill());
    show(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Shows the claims of an article.
   *
   * @param claims the claims, in the order of their words
   * @param open the article; none where none is open
   * @param text its current text
   * @param naming how claims are called
   */
  void show(
      List<ClaimDetails> claims,
      Optional<UUID> open,
      Optional<String> text,
      Optional<ClaimWords> naming) {
    shown = List.copyOf(claims);
    article = open;
    currentText = text;
    words = naming;
    fill();
  }

  private void fill() {
    count.setText(shown.isEmpty() ? "" : String.valueOf(shown.size()));
    if (article.isEmpty() || words.isEmpty()) {
      cardsPane.setCenter(
          ArticleList.empty(
              Icon.CLAIMS, "No article open", "The claims of an article stand here.", List.of()));
      return;
    }
    if (shown.isEmpty()) {
      cardsPane.setCenter(
          ArticleList.empty(
              Icon.CLAIMS,
              "No claims yet",
              "Select words in the article and press a digit: each stands for a type of claim.",
              List.of()));
      return;
    }
    List<Node> made = new ArrayList<>();
    for (ClaimDetails details : shown) {
      ClaimCard card =
          new ClaimCard(details, article, currentText, words.get(), dark.get(), requests);
      card.setChosen(chosen.filter(card.claim()::equals).isPresent());
      made.add(card);
    }
    cards.getChildren().setAll(made);
    cardsPane.setCenter(scroll);
  }

  /** Lets one card stand out and brings it into sight. */
  void choose(UUID claim) {
    chosen = Optional.of(claim);
    for (Node node : cards.getChildren()) {
      if (node instanceof ClaimCard card) {
        boolean mine = card.claim().equals(claim);
        card.setChosen(mine);
        if (mine) {
          bringIntoSight(card);
        }
      }
    }
  }

  private void bringIntoSight(Node card) {
    cards.applyCss();
    cards.layout();
    Bounds place = card.getBoundsInParent();
    double seen = scroll.getViewportBounds().getHeight();
    double room = cards.getHeight() - seen;
    double now = scroll.getVvalue() * Math.max(0, room);
    if (room > 0 && (place.getMinY() < now || place.getMaxY() > now + seen)) {
      scroll.setVvalue(Math.clamp((place.getMinY() - 12) / room, 0, 1));
    }
  }

  /** The claim whose card has the keyboard or stands out. */
  Optional<UUID> current() {
    return cards.getChildren().stream()
        .filter(ClaimCard.class::isInstance)
        .map(ClaimCard.class::cast)
        .filter(card -> card.isFocused() || chosen.filter(card.claim()::equals).isPresent())
        .map(ClaimCard::claim)
        .findFirst();
  }

  void focusCards() {
    cards.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
  }

  void showForm(boolean open) {
    form.setVisible(open);
    cardsPane.setVisible(!open);
    if (open) {
      form.focusFirst();
    }
  }

  boolean isFormOpen() {
    return form.isVisible();
  }

  private void walk(KeyEvent event) {
    if (event.getCode() != KeyCode.UP && event.getCode() != KeyCode.DOWN) {
      return;
    }
    List<Node> all = cards.getChildren();
    for (int index = 0; index < all.size(); index++) {
      if (all.get(index).isFocused()) {
        int next = index + (event.getCode() == KeyCode.DOWN ? 1 : -1);
        if (next >= 0 && next < all.size()) {
          all.get(next).requestFocus();
          bringIntoSight(all.get(next));
        }
        event.consume();
        return;
      }
    }
  }
}
