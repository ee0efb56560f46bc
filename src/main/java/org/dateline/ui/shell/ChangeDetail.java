package org.dateline.ui.shell;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dateline.desk.claim.ChangedClaim;
import org.dateline.model.Anchor;
import org.dateline.model.ClaimStatus;
import org.dateline.model.EvidenceState;
import org.dateline.store.EvidenceReviews;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.TypeColour;
import org.dateline.ui.look.Wording;
import org.dateline.ui.look.WrappingRow;

/**
 * One claim whose article changed under it: old and new words, what differs, and what to decide.
 */
final class ChangeDetail extends VBox {
  static final String ACCEPT_KEY = "A";
  static final String KEEP_KEY = "K";
  static final String RETRACT_KEY = "R";
  static final String REOPEN_KEY = "O";
  private static final EvidenceReviews.Decision KEEP_OLD =
      EvidenceReviews.Decision.of(EvidenceState.GONE);

  private final ChangedClaim changed;
  private final Requests requests;

  /** What a person asks for here. */
  interface Requests {
    /** Opens the claim in its article. */
    void open(ChangedClaim changed);

    /** Keeps a decision. */
    void decide(ChangedClaim changed, EvidenceReviews.Decision decision);

    /** Lets a claim that was decided on wait again. */
    void reopen(ChangedClaim changed);
  }

  ChangeDetail(ChangedClaim changed, ClaimWords words, boolean dark, Requests requests) {
    super(Style.MEDIUM);
    this.changed = changed;
    this.requests = requests;
    getStyleClass().add("changes-detail");
    List<Node> nodes = new ArrayList<>();
    nodes.add(Prose.flow(changed.piece().source().headline(), "changes-headline"));
    nodes.add(Prose.flow(when(), "note-words"));
    nodes.add(claim(words, dark));
    if (!changed.kinds().isEmpty() && changed.now().size() == 1) {
      nodes.add(ChangeKinds.labels(changed.kinds()));
    }
    nodes.add(title("The words as they were marked"));
    nodes.add(
        box(
            Difference.flow(
                changed.before().lead(),
                changed.before().words(),
                changed.before().words(),
                changed.before().tail())));
    now(nodes);
    nodes.add(actions());
    getChildren().setAll(nodes);
  }

  private String when() {
    String time = Wording.time(changed.since(), ZoneId.systemDefault());
    return changed
        .decision()
        .map(decision ->
            "%s by %s on %s".formatted(ChangeRow.decided(decision), decision.agent(), time))
        .orElse("Captured with other words on " + time);
  }

  private Node claim(ClaimWords words, boolean dark) {
    Region dot = new Region();
    dot.getStyleClass().add("type-dot");
    String type = changed.details().claim().type();
    dot.setStyle(
        "-fx-background-color: "
            + TypeColour.css(TypeColour.on(words.colour(type), dark), 1)
            + ";");
    Label name =
        new Label(words.typeName(type) + ": " + Prose.line(words.title(changed.details())));
    name.getStyleClass().add(Style.TYPE_NAME);
    HBox line = new HBox(Style.SMALL, dot, name);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void now(List<Node> nodes) {
    List<ChangedClaim.Passage> places = changed.now();
    if (places.isEmpty()) {
      nodes.add(title("The article does not say it any more"));
      return;
    }
    if (hasPlace()) {
      ChangedClaim.Passage now = places.getFirst();
      boolean suggestion =
          changed.decision().isEmpty()
              && now.place().filter(place -> place.score() < Anchor.Place.CERTAIN).isPresent();
      nodes.add(title(suggestion ? "Perhaps it says this now" : "What it says there now"));
      nodes.add(
          box(
              changed.isBesideOnly()
                  ? Difference.flow(sentence(changed.before()), sentence(now))
                  : Difference.flow(
                      now.lead(), changed.before().words(), now.words(), now.tail())));
      return;
    }
    nodes.add(title("Places that could be meant"));
    for (int index = 0; index < places.size(); index++) {
      ChangedClaim.Passage place = places.get(index);
      VBox choice =
          box(Difference.flow(place.lead(), changed.before().words(), place.words(), place.tail()));
      place
          .place()
          .filter(found -> !found.changes().isEmpty())
          .ifPresent(found -> choice.getChildren().add(ChangeKinds.labels(found.changes())));
      if (changed.decision().isEmpty()) {
        choice
            .getChildren()
            .add(
                button(
                    "It is this place",
                    String.valueOf(index + 1),
                    "The claim rests on these words from now on.",
                    accept(place)));
      }
      nodes.add(choice);
    }
  }

  /** The words with the rest of their sentence. */
  private static String sentence(ChangedClaim.Passage passage) {
    String lead = passage.lead().replaceFirst("(?s)^.*[.!?。！？؟]\\s*(?=\\S)", "");
    String tail = passage.tail().replaceFirst("(?s)(?<=[.!?。！？؟]).*$", "");
    return lead + passage.words() + tail;
  }

  private boolean hasPlace() {
    return changed.piece().anchor().flatMap(anchor -> anchor.place()).isPresent();
  }

  private Node actions() {
    WrappingRow line = new WrappingRow(Style.SMALL, Style.SMALL);
    Button open = new Button("Open in the reader", Icon.ARTICLES.small());
    open.setOnAction(event -> requests.open(changed));
    if (changed.decision().isPresent()) {
      Button reopen =
          button(
              "Decide anew",
              REOPEN_KEY,
              "It waits for a decision again; what was decided stays in the change log.");
      reopen.setOnAction(event -> requests.reopen(changed));
      line.getChildren().addAll(reopen, open);
      return line;
    }
    if (hasPlace()) {
      line.getChildren()
          .add(
              button(
                  "Accept the new words",
                  ACCEPT_KEY,
                  "The article still says it, in other words; the claim stands.",
                  accept(changed.now().getFirst())));
    }
    line.getChildren()
        .addAll(
            button(
                "Keep the old words",
                KEEP_KEY,
                "The article no longer says it; the claim rests on the text as it was captured.",
                KEEP_OLD),
            button(
                "Mark claim as retracted",
                RETRACT_KEY,
                "The outlet took it back; the claim stays, marked as retracted.",
                retract()),
            open);
    return line;
  }

  /** Does what a key stands for here; says whether it stands for something. */
  boolean act(String key) {
    if (changed.decision().isPresent()) {
      boolean known = key.equals(REOPEN_KEY);
      if (known) {
        requests.reopen(changed);
      }
      return known;
    }
    Optional<EvidenceReviews.Decision> decision = decision(key);
    decision.ifPresent(made -> requests.decide(changed, made));
    return decision.isPresent();
  }

  private Optional<EvidenceReviews.Decision> decision(String key) {
    if (key.equals(ACCEPT_KEY) && hasPlace()) {
      return Optional.of(accept(changed.now().getFirst()));
    }
    if (key.equals(KEEP_KEY)) {
      return Optional.of(KEEP_OLD);
    }
    if (key.equals(RETRACT_KEY)) {
      return Optional.of(retract());
    }
    int index = key.length() == 1 ? key.charAt(0) - '1' : -1;
    return !hasPlace() && index >= 0 && index < changed.now().size()
        ? Optional.of(accept(changed.now().get(index)))
        : Optional.empty();
  }

  private EvidenceReviews.Decision accept(ChangedClaim.Passage passage) {
    return new EvidenceReviews.Decision(
        EvidenceState.INTACT,
        passage.place().filter(place -> !hasPlace() || place.score() < Anchor.Place.CERTAIN),
        Optional.empty());
  }

  private static EvidenceReviews.Decision retract() {
    return new EvidenceReviews.Decision(
        EvidenceState.GONE, Optional.empty(), Optional.of(ClaimStatus.RETRACTED));
  }

  private Button button(
      String title, String key, String meaning, EvidenceReviews.Decision decision) {
    Button button = button(title, key, meaning);
    button.setOnAction(event -> requests.decide(changed, decision));
    return button;
  }

  private static Button button(String title, String key, String meaning) {
    Label sign = new Label(key);
    sign.getStyleClass().add(Style.KEY);
    Button button = new Button(title, sign);
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setGraphicTextGap(Style.SMALL);
    button.setTooltip(new Tooltip(meaning));
    button.setAccessibleHelp(meaning);
    return button;
  }

  private static Label title(String words) {
    Label title = new Label(words);
    title.getStyleClass().add(Style.FIELD_LABEL);
    return title;
  }

  private static VBox box(Node words) {
    VBox box = new VBox(Style.SMALL, words);
    box.getStyleClass().add("passage-box");
    return box;
  }
}
