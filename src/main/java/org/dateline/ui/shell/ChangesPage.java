package org.dateline.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.dateline.desk.claim.ChangedClaim;
import org.dateline.store.EvidenceReviews;
import org.dateline.ui.look.EmptyState;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.PillPair;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;

/**
 * The claims whose articles changed under them, those that wait or those that were decided on: a
 * list, and beside it the old and the new words of the chosen one with what to decide. All by
 * keyboard: arrows, one letter a decision, D for the other list, Enter opens.
 */
final class ChangesPage extends BorderPane {
  private static final double LIST_WIDTH = 340;

  private final ReadOnlyBooleanProperty dark;
  private final ObservableList<ChangedClaim> all = FXCollections.observableArrayList();
  private final ListView<ChangedClaim> list = new ListView<>(all);
  private final ScrollPane beside = new ScrollPane();
  private final BorderPane both = new BorderPane();
  private final Label count = new Label();
  private final ToggleButton waits = new ToggleButton("Waiting");
  private final ToggleButton isDecided = new ToggleButton("Decided");
  private final ChangeDetail.Requests requests;
  private List<ChangedClaim> waiting = List.of();
  private List<ChangedClaim> decided = List.of();
  private Optional<ClaimWords> words = Optional.empty();
  private Optional<ChangeDetail> detail = Optional.empty();
  private boolean focusWhenShown;

  ChangesPage(ReadOnlyBooleanProperty dark, ChangeDetail.Requests requests) {
    this.dark = dark;
    this.requests = requests;
    getStyleClass().add("changes-page");
    setTop(top());
    list.getStyleClass().add("changes-list");
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

  private Node top() {
    Label title = new Label("Changes");
    title.getStyleClass().add("view-title");
    count.getStyleClass().add(Style.META);
    waits.setTooltip(new Tooltip("What waits for your decision (D)"));
    isDecided.setTooltip(new Tooltip("What was decided, and can be decided anew (D)"));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top =
        new HBox(Style.SMALL, title, count, gap, new PillPair(waits, isDecided, this::showChosen));
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("view-top");
    return top;
  }

  private void showChosen() {
    list.getSelectionModel().clearSelection();
    fill(isFocusWithin());
  }

  /**
   * Shows what waits and what was decided; the chosen line stays, or the one that takes its place.
   */
  void show(List<ChangedClaim> nowWaiting, List<ChangedClaim> nowDecided, ClaimWords naming) {
    words = Optional.of(naming);
    waiting = nowWaiting;
    decided = nowDecided;
    boolean focused = isFocusWithin() || focusWhenShown;
    focusWhenShown = false;
    fill(focused);
  }

  private boolean showsDecided() {
    return isDecided.isSelected();
  }

  private void fill(boolean focused) {
    List<ChangedClaim> shown = showsDecided() ? decided : waiting;
    int index = Math.max(0, list.getSelectionModel().getSelectedIndex());
    all.setAll(shown);
    list.setAccessibleText(
        showsDecided()
            ? "Claims whose changes were decided on"
            : "Claims whose articles changed under them");
    count.setText(
        showsDecided()
            ? Wording.count(shown.size(), "decision", "decisions")
            : Wording.count(shown.size(), "claim waits", "claims wait"));
    if (shown.isEmpty()) {
      setCenter(showsDecided() ? nothingDecided() : nothingWaits());
      if (focused) {
        (showsDecided() ? isDecided : waits).requestFocus();
      }
      return;
    }
    setCenter(both);
    list.getSelectionModel().select(Math.min(index, shown.size() - 1));
    showDetail();
    if (focused) {
      list.requestFocus();
    }
  }

  private static Node nothingWaits() {
    return new EmptyState(
        Icon.DONE,
        "Nothing changed under your claims",
        "Where an article is captured again and says a claim's words differently, or not at"
            + " all, it waits here for you.");
  }

  private static Node nothingDecided() {
    return new EmptyState(
        Icon.DONE,
        "Nothing was decided yet",
        "What you decide on claims whose articles changed is listed here, and can be decided"
            + " anew.");
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
                words.map(naming -> new ChangeDetail(changed, naming, dark.get(), deciding)));
    detail.ifPresent(beside::setContent);
    beside.setVvalue(0);
  }

  private void open(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      chosen().ifPresent(requests::open);
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (event.getCode() == KeyCode.D) {
      (showsDecided() ? waits : isDecided).setSelected(true);
      event.consume();
      return;
    }
    String key = event.getCode().getName().replace("Numpad ", "");
    if (chosen().isPresent() && detail.filter(shown -> shown.act(key)).isPresent()) {
      event.consume();
    }
  }

  /** Takes the line away at once, so that the next key decides on the next one. */
  private final ChangeDetail.Requests deciding =
      new ChangeDetail.Requests() {
        @Override
        public void open(ChangedClaim changed) {
          requests.open(changed);
        }

        @Override
        public void decide(ChangedClaim changed, EvidenceReviews.Decision decision) {
          takeAway(changed);
          requests.decide(changed, decision);
        }

        @Override
        public void reopen(ChangedClaim changed) {
          takeAway(changed);
          requests.reopen(changed);
        }

        private void takeAway(ChangedClaim changed) {
          int index = list.getSelectionModel().getSelectedIndex();
          all.remove(changed);
          list.getSelectionModel().clearAndSelect(Math.min(index, all.size() - 1));
        }
      };
}
