package org.dateline.ui.shell;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dateline.search.copies.CopyGroup;
import org.dateline.ui.look.ContentCell;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.ProseFlow;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.TypeColour;
import org.dateline.ui.look.Wording;
import org.dateline.ui.search.CopiesFold;
import org.dateline.ui.search.MarkedWords;

/** A line of the list of articles: headline, outlet and day, claims, what a search found. */
final class ArticleCell extends ContentCell<ArticleRow> {
  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

  private final Clock clock;
  private final ReadOnlyBooleanProperty dark;
  private final Map<UUID, CopyGroup> unfolded;
  private final Region unread = new Region();
  private final ProseFlow headline = new ProseFlow();
  private final Label about = new Label();
  private final HBox dots = new HBox(3);
  private final Label replaced = new Label();
  private final ProseFlow passage = new ProseFlow();
  private final CopiesFold copies;

  /**
   * @param clock what ages are told by
   * @param dark whether the background is dark
   * @param unfolded the articles whose copies a person wants to see
   * @param copies told what a person wants of copies
   */
  ArticleCell(
      Clock clock,
      ReadOnlyBooleanProperty dark,
      Map<UUID, CopyGroup> unfolded,
      CopiesFold.Requests copies) {
    VBox lines = new VBox(3);
    super(lines);
    this.clock = clock;
    this.dark = dark;
    this.unfolded = unfolded;
    this.copies = new CopiesFold(copies);
    getStyleClass().add(Style.ARTICLE_CELL);
    unread.getStyleClass().add("unread-dot");
    about.getStyleClass().addAll(Style.META, "about-article");
    about.setTextOverrun(OverrunStyle.ELLIPSIS);
    about.setMinWidth(0);
    replaced.getStyleClass().add("replaced-text");
    dots.setAlignment(Pos.CENTER_LEFT);
    dots.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(6, unread, about, gap, dots);
    line.setAlignment(Pos.CENTER_LEFT);
    unread.managedProperty().bind(unread.visibleProperty());
    replaced.managedProperty().bind(replaced.visibleProperty());
    passage.managedProperty().bind(passage.visibleProperty());
    lines.getChildren().setAll(headline, line, replaced, passage, this.copies);
  }

  @Override
  protected String fill(ArticleRow row) {
    headline.show(
        row.headline().text(),
        MarkedWords.texts(row.headline().text(), row.headline().matches(), Style.HEADLINE));
    String age = Wording.age(row.captured(), clock.instant(), ZoneId.systemDefault());
    String day = row.published().map(Wording::date).orElse("captured " + age);
    about.setText(Prose.line(Prose.dated(row.outlet(), day)) + (row.removed() ? " · removed" : ""));
    unread.setVisible(row.unread());
    pseudoClassStateChanged(UNREAD, row.unread());
    String spoken = fillDots(row);
    replaced.setVisible(row.found().isPresent());
    row.found()
        .ifPresent(
            found -> replaced.setText("Found in text " + found.ordinal() + ", since replaced"));
    passage.setVisible(row.passage().isPresent());
    row.passage()
        .ifPresent(words ->
            passage.show(
                words.text(), MarkedWords.texts(words.text(), words.matches(), "passage")));
    copies.show(row.id(), row.copies(), Optional.ofNullable(unfolded.get(row.id())));
    return (row.unread() ? "Unread: " : "")
        + row.headline().text()
        + ", "
        + row.outlet()
        + ", "
        + day
        + spoken
        + (row.copies() > 0 ? ", also in " + Wording.count(row.copies(), "other", "others") : "")
        + (row.removed() ? ", removed from its address" : "")
        + (row.shaken() > 0 ? ", words changed under a claim" : "");
  }

  private String fillDots(ArticleRow row) {
    dots.getChildren().clear();
    if (row.removed()) {
      dots.getChildren().add(Icon.RETRACTED.small());
    }
    if (row.shaken() > 0) {
      Node alert = Icon.ALERT.small();
      alert.getStyleClass().add("warning");
      dots.getChildren().add(alert);
    }
    StringBuilder spoken = new StringBuilder();
    for (ArticleRow.Dot dot : row.dots()) {
      Region spot = new Region();
      spot.getStyleClass().add("type-dot");
      spot.setStyle(
          "-fx-background-color: "
              + TypeColour.css(TypeColour.on(dot.colour(), dark.get()), 1)
              + ";");
      dots.getChildren().add(spot);
      spoken.append(", ").append(dot.type()).append(' ').append(dot.count());
    }
    return spoken.toString();
  }
}
