package org.dateline.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import org.dateline.model.TextRange;
import org.dateline.ui.Samples;
import org.dateline.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
  private static final UUID REGION = new UUID(0, 1);
  private static final UUID STATEMENT = new UUID(0, 2);

  private final Samples.Text article = Samples.article();
  private final List<String> told = new ArrayList<>();
  private ArticleReader reader;
  private Screen screen;

  @BeforeEach
  void showReader() {
    screen = Screen.open(800, 700);
    reader = screen.show(ArticleReader::new);
    screen.run(() -> {
      reader.show(new ReaderText(article.text(), article.blocks(), Optional.of("en")));
      reader.setCodes(Samples.codebook().codes());
      reader.setOnTag(
          (code, range) -> told.add("tag " + code.key() + " " + range.in(article.text())));
      reader.setOnOpen(claim -> told.add("open " + claim));
      reader.setHighlights(
          List.of(
              highlight(REGION, "phones are being blocked in regions", "#d1495b", true),
              highlight(STATEMENT, "in regions that it does not support", "#2a6f97", true),
              highlight(STATEMENT, "14 days", "#e09f3e", false)));
      reader.focusText();
    });
  }

  @AfterEach
  void closeScreen() {
    screen.close();
  }

  private Highlight highlight(UUID claim, String words, String colour, boolean certain) {
    return new Highlight(
        claim, article.find(words), Color.web(colour), "Type " + claim, "summary", certain);
  }

  private Point2D at(int offset) {
    Point2D inScene = Screen.call(() -> reader.scenePoint(offset).orElseThrow());
    return new Point2D(
        inScene.getX() + screen.stage().getScene().getX() + screen.stage().getX(),
        inScene.getY() + screen.stage().getScene().getY() + screen.stage().getY());
  }

  private Optional<String> selected() {
    return Screen.call(
        () -> reader.selectionProperty().get().map(range -> range.in(article.text())));
  }

  @Test
  void aDragSelectsExactlyTheWordsUnderItAndOffersTheTypes() {
    TextRange words = article.find("Iran, Syria and Crimea");
    screen.robot().drag(at(words.start()), MouseButton.PRIMARY).dropTo(at(words.end()));
    screen.settle();

    assertThat(selected()).contains("Iran, Syria and Crimea");
    assertThat(Screen.call(() -> reader.menu().isVisible())).isTrue();
    screen.picture("reader-selection");

    screen.robot().type(KeyCode.DIGIT1);
    assertThat(told).containsExactly("tag affected-region Iran, Syria and Crimea");
    assertThat(Screen.call(() -> reader.menu().isVisible())).isFalse();
  }

  @Test
  void aSelectionMayRunOverSeveralBlocks() {
    int start = article.find("an unlock request").start();
    int end = article.find("What the notice").end();
    screen.run(() -> reader.select(new TextRange(start, end)));

    assertThat(selected()).contains("an unlock request takes up to 14 days.\n\nWhat the notice");
  }

  @Test
  void theKeyboardAloneSelectsAndTags() {
    screen.robot().press(KeyCode.SHIFT, KeyCode.CONTROL);
    screen.robot().type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.RIGHT);
    screen.robot().release(KeyCode.CONTROL, KeyCode.SHIFT);
    assertThat(selected()).contains("Owners of Kestrel");

    screen.robot().type(KeyCode.DIGIT2);
    assertThat(told).containsExactly("tag vendor-statement Owners of Kestrel");
  }

  @Test
  void linesAreWalkedUpAndDownAcrossBlocks() {
    screen.robot().type(KeyCode.DOWN, 8);
    screen.robot().press(KeyCode.SHIFT).type(KeyCode.END).release(KeyCode.SHIFT);
    assertThat(selected()).isPresent();
    int start = Screen.call(() -> reader.selectionProperty().get().orElseThrow().start());
    assertThat(start).isGreaterThan(article.find("“Our policy").start());

    screen.robot().type(KeyCode.UP, 12);
    screen.robot().press(KeyCode.SHIFT).type(KeyCode.RIGHT, 6).release(KeyCode.SHIFT);
    assertThat(selected()).contains("Owners");
  }

  @Test
  void aDoubleClickTakesTheWordAndATripleClickTheParagraph() {
    Point2D syria = at(article.find("Syria").start() + 2);
    screen.robot().doubleClickOn(syria);
    assertThat(selected()).contains("Syria");
  }

  @Test
  void aClickOnAHighlightOpensItsClaim() {
    screen.robot().clickOn(at(article.find("being blocked").start() + 3));
    assertThat(told).containsExactly("open " + REGION);
  }

  @Test
  void whereHighlightsOverlapAPersonChooses() {
    screen.robot().clickOn(at(article.find("in regions").start() + 3));
    screen.settle();
    screen.picture("reader-overlap");
    assertThat(told).isEmpty();
    screen.robot().type(KeyCode.DOWN).type(KeyCode.ENTER);
    assertThat(told).containsExactly("open " + STATEMENT);
  }

  @Test
  void highlightsAreReachedByKey() {
    screen.robot().press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
    screen.robot().type(KeyCode.ENTER);
    assertThat(told).containsExactly("open " + REGION);
  }

  @Test
  void copyTakesTheSelectedWords() {
    screen.run(() -> reader.select(article.find("has been locked")));
    screen.robot().press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
    assertThat(Screen.call(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("has been locked");
  }

  @Test
  void aPlaceFarDownComesIntoSight() {
    TextRange far = article.find("Paragraph 11");
    screen.run(() -> reader.reveal(far));
    screen.settle();
    double y = Screen.call(() -> reader.scenePoint(far.start()).orElseThrow().getY());
    assertThat(y).isBetween(0.0, 700.0);
    screen.picture("reader-revealed");
  }

  @Test
  void blocksMatchesAndRightToLeftTextAreLaidOut() {
    screen.run(() -> {
      reader.setMatches(List.of(article.find("notice"), article.find("Kestrel")));
      reader.select(article.find("در ایران"));
    });
    screen.picture("reader-blocks");
    assertThat(selected()).contains("در ایران");
  }
}
