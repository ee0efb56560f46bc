package org.dateline.ui.reader;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.dateline.model.Code;
import org.dateline.model.TextRange;
import org.dateline.ui.look.Icon;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Theme;

/**
 * Shows the text of an article for long reading, marks what was claimed in it, and lets a person
 * select words with mouse or keyboard and tag them. Loads nothing; knows no claim but by its id.
 *
 * <p>All offsets are UTF-16 units of the shown text, so {@code selection().get().in(text)} is what
 * a person selected. Lives on the JavaFX thread.
 *
 * <pre>{@code
 * ArticleReader reader = new ArticleReader(theme);
 * reader.show(new ReaderText(revision.text(), revision.blocks(), revision.language()));
 * reader.setCodes(codebook.codes());
 * reader.setOnTag((code, range) -> openForm(code, range));
 * }</pre>
 */
public final class ArticleReader extends StackPane {
  /** The widest that a line gets, in pixels: about seventy characters. */
  static final double MEASURE = 660;

  private static final Duration FLASH = Duration.millis(1400);

  private final ReaderColumn column = new ReaderColumn();
  private final StackPane header = new StackPane();
  private final VBox page = new VBox(header, column);
  private final ScrollPane scroll;
  private final TagMenu menu = new TagMenu();
  private final PauseTransition flashEnd = new PauseTransition(FLASH);
  private final ReadOnlyBooleanProperty dark;

  private List<Code> codes = List.of();
  private BiConsumer<Code, TextRange> onTag = (code, range) -> {};
  private Consumer<UUID> onOpen = claim -> {};
  private List<Offer> more = List.of();

  /**
   * What the menu at a selection offers besides the claim types.
   *
   * @param title what it is called
   * @param icon its icon
   * @param keys the keys that do the same, as a person reads them
   * @param work what is done with the selected words
   */
  public record Offer(String title, Icon icon, String keys, Consumer<TextRange> work) {}

  /**
   * @param theme what says whether colours are for a dark background
   */
  public ArticleReader(Theme theme) {
    dark = theme.darkProperty();
    getStyleClass().add(Style.ARTICLE_READER);
    theme.setReadingFont(column);
    column.setMaxWidth(MEASURE);
    header.setMaxWidth(MEASURE);
    page.getStyleClass().add("reader-page");
    page.setAlignment(Pos.TOP_CENTER);
    scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFocusTraversable(false);
    getChildren().addAll(scroll, menu);
    new ReaderInput(column, new Answers());
    flashEnd.setOnFinished(event -> column.setFlash(Optional.empty()));
    column.setDark(dark.get());
    dark.addListener((property, before, after) -> column.setDark(after));
    scroll.vvalueProperty().addListener((property, before, after) -> hideMenu());
  }

  /** Shows a text from its beginning, without highlights, matches or selection. */
  public void show(ReaderText text) {
    hideMenu();
    column.show(text);
    scroll.setVvalue(0);
  }

  /** What stands above the text and scrolls with it. */
  public void setHeader(Node node) {
    header.getChildren().setAll(node);
  }

  /** The shown text. */
  public ReaderText text() {
    return column.text();
  }

  /** Marks these spans, and no others. */
  public void setHighlights(List<Highlight> highlights) {
    column.setHighlights(highlights);
  }

  /** Marks what a search found, and nothing else as found. */
  public void setMatches(List<TextRange> matches) {
    column.setMatches(matches);
  }

  /** The claim types that the menu at a selection offers. */
  public void setCodes(List<Code> offered) {
    codes = List.copyOf(offered);
  }

  /** What the menu at a selection offers besides the claim types. */
  public void setOffers(List<Offer> offers) {
    more = List.copyOf(offers);
  }

  /** Who is told that a person tags selected words. */
  public void setOnTag(BiConsumer<Code, TextRange> handler) {
    onTag = handler;
  }

  /** Who is told that a person opens the claim of a highlight. */
  public void setOnOpen(Consumer<UUID> handler) {
    onOpen = handler;
  }

  /** The selected words without white space around them; empty where nothing is selected. */
  public ReadOnlyObjectProperty<Optional<TextRange>> selectionProperty() {
    return column.selectionProperty();
  }

  /** Selects a range and brings it into sight. */
  public void select(TextRange range) {
    column.select(range);
    bringIntoSight(range);
  }

  /** Forgets the selection. */
  public void clearSelection() {
    hideMenu();
    column.moveTo(column.caret(), false);
  }

  /** Brings a range into sight and lets it stand out for a moment. */
  public void reveal(TextRange range) {
    bringIntoSight(range);
    column.setFlash(Optional.of(range));
    flashEnd.playFromStart();
  }

  /** Puts the keyboard into the text. */
  public void focusText() {
    if (column.getScene() == null) {
      // What scrolls takes its content in only with its first look.
      applyCss();
      layout();
    }
    column.requestFocus();
  }

  /** Tags the selection with the code of that digit; says whether there was both. */
  public boolean tag(char digit) {
    Optional<TextRange> range = selectionProperty().get();
    Optional<Code> code =
        codes.stream()
            .filter(offered -> offered.shortcut().filter(key -> key == digit).isPresent())
            .findFirst();
    if (range.isEmpty() || code.isEmpty()) {
      return false;
    }
    hideMenu();
    onTag.accept(code.get(), range.get());
    return true;
  }

  /** The middle of a range's first line in the scene; for tests and menus. */
  Optional<Point2D> scenePoint(int offset) {
    return column
        .place(offset)
        .map(
            place -> column.localToScene(place.getMinX(), place.getMinY() + place.getHeight() / 2));
  }

  private void bringIntoSight(TextRange range) {
    if (column.getWidth() <= 0) {
      Platform.runLater(() -> scrollTo(range.start(), 0.3));
      return;
    }
    scrollTo(range.start(), 0.3);
  }

  private void scrollTo(int offset, double share) {
    applyCss();
    layout();
    Optional<Rectangle2D> place = column.place(offset);
    if (place.isEmpty()) {
      return;
    }
    double top = column.getLayoutY() + place.get().getMinY();
    double seen = scroll.getViewportBounds().getHeight();
    double room = page.getHeight() - seen;
    double now = scroll.getVvalue() * Math.max(0, room);
    boolean visible = top >= now + 24 && top + place.get().getHeight() <= now + seen - 24;
    if (!visible && room > 0) {
      scroll.setVvalue(Math.clamp((top - seen * share) / room, 0, 1));
    }
  }

  private void hideMenu() {
    menu.setVisible(false);
  }

  private void showMenu(Point2D inColumn) {
    Bounds mine = sceneToLocal(column.localToScene(column.getBoundsInLocal()));
    Point2D wanted = sceneToLocal(column.localToScene(inColumn));
    menu.setVisible(true);
    menu.applyCss();
    double width = Math.min(menu.prefWidth(-1), getWidth() - 16);
    double height = menu.prefHeight(width);
    double x =
        Math.clamp(
            wanted.getX(), Math.max(8, mine.getMinX()), Math.max(8, getWidth() - width - 16));
    double y = wanted.getY();
    if (y + height > getHeight() - 8) {
      y = Math.max(8, y - height - 44);
    }
    menu.resizeRelocate(x, y, width, height);
    menu.layout();
  }

  private final class Answers implements ReaderInput.Requests {
    @Override
    public boolean tag(char digit) {
      return ArticleReader.this.tag(digit);
    }

    @Override
    public void open(List<Highlight> highlights, Point2D inColumn) {
      if (highlights.size() == 1) {
        onOpen.accept(highlights.getFirst().claim());
        return;
      }
      menu.choose(
          highlights,
          dark.get(),
          chosen -> {
            hideMenu();
            onOpen.accept(chosen.claim());
          });
      showMenu(inColumn);
      menu.getChildren().getFirst().requestFocus();
    }

    @Override
    public void offerTags() {
      Optional<TextRange> range = selectionProperty().get();
      if (range.isEmpty() || codes.isEmpty()) {
        return;
      }
      menu.offer(
          codes,
          dark.get(),
          code -> {
            hideMenu();
            column.requestFocus();
            onTag.accept(code, range.get());
          },
          more.stream().map(offered -> extra(offered, range.get())).toList());
      column.below(range.get()).ifPresent(ArticleReader.this::showMenu);
    }

    private TagMenu.Extra extra(Offer offered, TextRange range) {
      return new TagMenu.Extra(
          offered.title(),
          offered.icon(),
          offered.keys(),
          () -> {
            hideMenu();
            column.requestFocus();
            offered.work().accept(range);
          });
    }

    @Override
    public boolean dismiss() {
      boolean open = menu.isVisible();
      hideMenu();
      return open;
    }

    @Override
    public void scrollToCaret() {
      scrollTo(column.caret(), 0.5);
    }

    @Override
    public double pageHeight() {
      return scroll.getViewportBounds().getHeight();
    }
  }

  /** The menu at the selection, for tests. */
  Region menu() {
    return menu;
  }
}
