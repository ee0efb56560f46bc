package org.dateline.ui.search;

import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.dateline.model.StatedTime;
import org.dateline.search.copies.CopyGroup;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;

/**
 * Under a result: who else carries the same story, folded to one line until a person asks. Unfolded
 * it lists them, the likely origin first, and says why.
 */
public final class CopiesFold extends VBox {
  /** What a person wants of copies. */
  public interface Requests {
    /** Show who carries the same story, or only how many. */
    void unfold(UUID article, boolean unfolded);

    /** Open one of them. */
    void open(UUID article);

    /** Say that one does not carry this story. */
    void split(UUID article, CopyGroup group);
  }

  private final Requests requests;

  /**
   * @param requests told what a person wants
   */
  public CopiesFold(Requests requests) {
    super(1);
    this.requests = requests;
    getStyleClass().add("copies");
    managedProperty().bind(visibleProperty());
  }

  /**
   * Shows the copies of an article.
   *
   * @param others how many others carry its story
   * @param group who they are, where a person asked
   */
  public void show(UUID article, int others, Optional<CopyGroup> group) {
    getChildren().clear();
    setVisible(others > 0);
    if (others == 0) {
      return;
    }
    boolean unfolded = group.isPresent();
    Hyperlink fold =
        new Hyperlink(
            "Also in " + Wording.count(others, "outlet", "outlets"),
            (unfolded ? Icon.OPENED : Icon.NEXT).small());
    fold.getStyleClass().add("copies-fold");
    fold.setFocusTraversable(false);
    fold.setOnAction(event -> {
      fold.setVisited(false);
      requests.unfold(article, !unfolded);
    });
    getChildren().add(fold);
    group.ifPresent(shown -> {
      shown.members().forEach(member -> getChildren().add(line(article, member, shown)));
      shown.why().ifPresent(why -> getChildren().add(Prose.flow(why, "note-words")));
    });
  }

  private HBox line(UUID article, CopyGroup.Member member, CopyGroup group) {
    String day = member.published().map(StatedTime::date).map(Wording::date).orElse("");
    boolean origin = member.equals(group.members().getFirst());
    Label name = new Label(Prose.line(Prose.dated(member.publisher().orElse(member.url()), day)));
    name.setTextOverrun(OverrunStyle.ELLIPSIS);
    name.setMinWidth(0);
    name.getStyleClass().add(origin ? "copy-origin" : Style.META);
    name.setTooltip(new Tooltip(Prose.line(member.title())));
    Hyperlink open = new Hyperlink("", name);
    open.setFocusTraversable(false);
    open.setMinWidth(0);
    open.setAccessibleText("Open " + name.getText());
    open.setOnAction(event -> requests.open(member.articleId()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(Style.TINY, open, gap);
    line.setAlignment(Pos.CENTER_LEFT);
    if (!member.articleId().equals(article)) {
      Button split = new Button("Split off");
      split.getStyleClass().addAll("flat", "small", "copy-split");
      split.setFocusTraversable(false);
      split.setMinWidth(Region.USE_PREF_SIZE);
      split.setTooltip(new Tooltip("It does not carry this story; undo takes this back"));
      split.setOnAction(event -> requests.split(member.articleId(), group));
      line.getChildren().add(split);
    }
    return line;
  }
}
