package org.dateline.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.dateline.desk.claim.ChangedClaim;
import org.dateline.store.EvidenceReviews;
import org.dateline.ui.look.EmptyState;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;

/**
 * The claims whose articles changed under them: a list, and beside it the old and the new words of
 * the chosen one with what to decide. All by keyboard: arrows, one letter a decision, Enter opens.
 */
final class ChangesPage extends BorderPane {
  private static final double LIST_WIDTH = 340;

  private final ReadOnlyBooleanProperty dark;
  private final ObservableList<ChangedClaim> all = FXCollections.observableArrayList();
  private final ListView<ChangedClaim> list = new ListView<>(all);
  private final ScrollPane beside = new ScrollPane();
  private final BorderPane both = new BorderPane();
  private final Label count = new Label();
  private Optional<ClaimWords> words = Optional.empty();
  private Optional<ChangeDetail> detail = Optional.empty();
  private boolean focusWhenShown;
  private Consumer<ChangedClaim> onOpen = changed -> {};
  private BiConsumer<ChangedClaim, EvidenceReviews.Decision> onDecide = (changed, decision) -> {};

  ChangesPage(ReadOnlyBooleanProperty dark) {
    this.dark = dark;
    getStyleClass().add("changes-page");
    Label title = new Label("Changes");
    title.getStyleClass().add("view-title");
    count.getStyleClass().add(Style.META);
    HBox top = new HBox(Style.SMALL, title, count);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("view-top");
    setTop(top);
    list.getStyleClass().add("changes-list");
    list.setAccessibleText("Claims whose articles changed under them");
    list.setCellFactory(view -> new ChangeRow());
    list.setMinWidth(LIST_WIDTH);
    list.setPrefWidth(LIST_WIDTH);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, after) -> showDetail());
    beside.setFitToWidth(true);
    beside.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    beside.getStyleClass().add("edge-to-edge");
    beside.setFocusTraversable(false);
    both.setLeft(list);
    both.setCenter(beside);
    // The list takes Enter for itself, for cells that can be edited.
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::open);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    dark.addListener((property, before, after) -> showDetail());
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(36, 36);
    setCenter(turning);
  }

  void setOnOpen(Consumer<ChangedClaim> handler) {
    onOpen = handler;
  }

  void setOnDecide(BiConsumer<ChangedClaim, EvidenceReviews.Decision> handler) {
    onDecide = handler;
  }

  /** Shows what waits; the chosen line stays, or the one that takes its place. */
  void show(List<ChangedClaim> changed, ClaimWords naming) {
    words = Optional.of(naming);
    int index = Math.max(0, list.getSelectionModel().getSelectedIndex());
    boolean focused = isFocusWithin() || focusWhenShown;
    focusWhenShown = false;
    all.setAll(changed);
    count.setText(Wording.count(changed.size(), "claim waits", "claims wait"));
    if (changed.isEmpty()) {
      setCenter(
          new EmptyState(
              Icon.DONE,
              "Nothing changed under your claims",
              "Where an article is captured again and says a claim's words differently, or not at"
                  + " all, it waits here for you."));
      return;
    }
    setCenter(both);
    list.getSelectionModel().select(Math.min(index, changed.size() - 1));
    showDetail();
    if (focused) {
      list.requestFocus();
    }
  }

  /** Puts the keyboard on the list, which may be on its way yet. */
  void focusList() {
    focusWhenShown = list.getScene() == null;
    list.requestFocus();
  }

  private Optional<ChangedClaim> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  private void showDetail() {
    detail =
        chosen()
            .flatMap(changed ->
                words.map(naming ->
                    new ChangeDetail(
                        changed,
                        naming,
                        dark.get(),
                        () -> onOpen.accept(changed),
                        decision -> decide(changed, decision))));
    detail.ifPresent(beside::setContent);
    beside.setVvalue(0);
  }

  private void open(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      chosen().ifPresent(onOpen);
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || chosen().isEmpty()) {
      return;
    }
    String key = event.getCode().getName();
    detail
        .flatMap(shown -> shown.decision(key.replace("Numpad ", "")))
        .ifPresent(decision -> {
          decide(chosen().orElseThrow(), decision);
          event.consume();
        });
  }

  /** Takes the line away at once, so that the next key decides on the next one. */
  private void decide(ChangedClaim changed, EvidenceReviews.Decision decision) {
    int index = list.getSelectionModel().getSelectedIndex();
    all.remove(changed);
    list.getSelectionModel().clearAndSelect(Math.min(index, all.size() - 1));
    onDecide.accept(changed, decision);
  }
}
