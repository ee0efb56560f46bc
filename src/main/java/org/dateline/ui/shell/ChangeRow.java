package org.dateline.ui.shell;

import java.time.ZoneId;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dateline.desk.claim.ChangedClaim;
import org.dateline.model.EvidenceState;
import org.dateline.store.EvidenceDecisions;
import org.dateline.ui.look.ContentCell;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.ProseFlow;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;

/** One line of the page of changes: what became of the words, the words, the article, when. */
final class ChangeRow extends ContentCell<ChangedClaim> {
  private final Label what;
  private final Label when;
  private final ProseFlow quote;
  private final Label article;

  ChangeRow() {
    this(new VBox(Style.TINY));
  }

  private ChangeRow(VBox content) {
    super(content);
    what = new Label("", Icon.ALERT.small());
    what.getStyleClass().add("type-name");
    what.setMinWidth(0);
    when = new Label();
    when.getStyleClass().add(Style.META);
    when.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(Style.SMALL, what, gap, when);
    top.setAlignment(Pos.CENTER_LEFT);
    quote = new ProseFlow();
    article = new Label();
    article.getStyleClass().add(Style.META);
    content.getChildren().setAll(top, quote, article);
    getStyleClass().add(Style.ARTICLE_CELL);
  }

  @Override
  protected String fill(ChangedClaim changed) {
    String became = changed.decision().map(ChangeRow::decided).orElseGet(() -> became(changed));
    what.setText(became);
    what.setGraphic((changed.decision().isPresent() ? Icon.DONE : Icon.ALERT).small());
    when.setText(Wording.day(changed.since().atZone(ZoneId.systemDefault()).toLocalDate()));
    String words = ClaimWords.quoted(ClaimWords.shorten(changed.before().words(), 120));
    quote.show(words, "passage");
    article.setText(Prose.line(changed.piece().source().headline()));
    return became + ": " + words;
  }

  /** What was decided, in a few words. */
  static String decided(EvidenceDecisions.Decided decision) {
    return decision
        .status()
        .map(status -> "Marked as " + Wording.status(status).toLowerCase(Locale.ROOT))
        .orElseGet(() ->
            decision.verdict() == EvidenceState.INTACT
                ? "Accepted the new words"
                : "Kept the old words");
  }

  /** What became of the words, in a few words. */
  static String became(ChangedClaim changed) {
    EvidenceState state = changed.piece().evidence().state();
    if (state == EvidenceState.GONE || changed.now().isEmpty()) {
      return "The words are gone";
    }
    if (changed.now().size() > 1 || changed.piece().anchor().flatMap(a -> a.place()).isEmpty()) {
      return "Which place is meant?";
    }
    String kinds = ChangeKinds.words(changed.kinds());
    if (kinds.isEmpty()) {
      return Wording.evidence(state);
    }
    return changed.isBesideOnly() ? "Beside it: " + kinds.toLowerCase(Locale.ROOT) : kinds;
  }
}
