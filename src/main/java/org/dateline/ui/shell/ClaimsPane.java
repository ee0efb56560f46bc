package org.dateline.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.dateline.ui.form.ClaimForm;
import org.dateline.ui.look.EmptyState;
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
  private Optional<OpenArticle> open = Optional.empty();
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
    fill();
  }

  /** Shows the claims of an article; the card that has the keyboard keeps it. */
  void show(OpenArticle article, ClaimWords naming) {
    words = Optional.of(naming);
    if (open.filter(shown -> sameClaims(shown, article)).isEmpty()) {
      open = Optional.of(article);
      fill();
    }
  }

  private static boolean sameClaims(OpenArticle one, OpenArticle other) {
    return one.article().id().equals(other.article().id())
        && one.current().equals(other.current())
        && one.claims().equals(other.claims())
        && one.linked().equals(other.linked());
  }

  private void fill() {
    if (open.isEmpty() || words.isEmpty()) {
      cardsPane.setCenter(
          new EmptyState(Icon.CLAIMS, "No article open", "The claims of an article stand here."));
      return;
    }
    OpenArticle article = open.get();
    count.setText(article.claims().isEmpty() ? "" : String.valueOf(article.claims().size()));
    Optional<UUID> focused =
        cards().filter(ClaimCard::isFocusWithin).map(ClaimCard::claim).findFirst();
    cards
        .getChildren()
        .setAll(
            article.claims().stream()
                .map(details -> new ClaimCard(details, article, words.get(), dark.get(), requests))
                .toList());
    cards().forEach(card -> card.setChosen(chosen.filter(card.claim()::equals).isPresent()));
    cardsPane.setCenter(
        article.claims().isEmpty()
            ? new EmptyState(
                Icon.CLAIMS,
                "No claims yet",
                "Select words in the article and press a digit: each stands for a type of claim.")
            : scroll);
    cards()
        .filter(card -> focused.filter(card.claim()::equals).isPresent())
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private Stream<ClaimCard> cards() {
    return cards.getChildren().stream()
        .filter(ClaimCard.class::isInstance)
        .map(ClaimCard.class::cast);
  }

  /** Lets one card stand out and brings it into sight. */
  void choose(UUID claim) {
    chosen = Optional.of(claim);
    cards()
        .forEach(card -> {
          boolean mine = card.claim().equals(claim);
          card.setChosen(mine);
          if (mine) {
            bringIntoSight(card);
          }
        });
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
    return cards()
        .filter(ClaimCard::isFocusWithin)
        .map(ClaimCard::claim)
        .findFirst()
        .or(() -> chosen.filter(claim -> cards().anyMatch(card -> card.claim().equals(claim))));
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
