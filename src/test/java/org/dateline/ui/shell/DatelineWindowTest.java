package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.model.TextRange;
import org.dateline.store.ArticleFilter;
import org.dateline.store.ClaimDetails;
import org.dateline.store.ClaimFilter;
import org.dateline.store.WorkspaceUnavailableException;
import org.dateline.ui.Samples;
import org.dateline.ui.Screen;
import org.dateline.ui.reader.ArticleReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day's work of a reporter, by keyboard and mouse, on a real workspace. */
class DatelineWindowTest {
  @TempDir Path folder;

  private final List<Path> shown = new ArrayList<>();
  private Desk desk;
  private UserSettings settings;
  private WindowRobot window;

  @BeforeEach
  void openWindow() throws WorkspaceUnavailableException, InterruptedException {
    desk = Desk.open(folder.resolve("workspace"), DeskSettings.standard());
    paste("Kestrel locks phones in regions it does not support", Samples.article().text());
    paste(
        "Harbour city bans face recognition",
        "The council voted on Tuesday to end the use of cameras that recognise faces.\n\n"
            + "The vendor, Lantern Vision, said it would appeal.");
    settings = WindowRobot.settings(folder);
    window = WindowRobot.open(desk, settings, new Desktop(), 1400, 860);
    window.until(() -> window.texts(".article-cell .headline").size() == 2);
  }

  private void paste(String title, String text) throws InterruptedException {
    desk.capturing().capture(new CaptureInput.Pasted(text, Optional.of(title), Optional.empty()));
  }

  @AfterEach
  void closeWindow() {
    window.close();
    desk.close();
  }

  private ArticleReader reader() {
    return window.node(".article-reader", ArticleReader.class);
  }

  private void openKestrel() {
    window.shortcut(KeyCode.F);
    window.robot().write("Kestrel").type(KeyCode.ENTER);
    window.untilSays(".article-cell .match", "Kestrel");
    window.robot().type(KeyCode.DOWN);
    window.until(() -> window.shows(".article-reader"));
  }

  private TextRange find(String words) {
    int at = reader().text().text().indexOf(words);
    return new TextRange(at, at + words.length());
  }

  private void tagRegions() {
    openKestrel();
    tagRegionsAgain();
  }

  @Test
  void keysThatArePressedWhileSomethingLoadsActOnceItIsThere() {
    window
        .screen()
        .run(() -> {
          press(KeyCode.DIGIT2, true);
          press(KeyCode.J, true);
          press(KeyCode.F6, false);
        });
    window.until(() -> window.shows(".article-reader") && reader().isFocusWithin());
    assertThat(window.texts(".reader-headline")).contains("Harbour city bans face recognition");
  }

  @Test
  void theInboxCountsTheArticlesThatItListsAlsoWhenOneHasBeenRead() throws InterruptedException {
    window.shortcut(KeyCode.J);
    window.until(() -> desk.library().count(ArticleFilter.INBOX) == 1);
    paste("A third article comes in", "It is short, and nobody has read it yet.");
    window.until(() -> window.texts(".article-cell .headline").size() == 3);
    assertThat(window.texts(".pane-top .meta")).contains("3 articles");
  }

  private void press(KeyCode key, boolean control) {
    Scene scene = window.screen().stage().getScene();
    Event.fireEvent(
        scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
  }

  @Test
  void aSearchShowsWhatItFoundAndMarksItInTheText() {
    openKestrel();
    window.until(() -> !reader().lookupAll(".reader-match").isEmpty());
    window.picture("window-search");
    assertThat(window.texts(".article-cell .headline").size()).isPositive();
  }

  @Test
  void aMistakeInAQueryIsSaidInASentence() {
    window.shortcut(KeyCode.F);
    window.robot().write("date:2021-99");
    window.untilSays(".empty-title", "This could not be looked up");
    window.picture("window-mistake");
  }

  @Test
  void markedWordsBecomeAClaimByKeyboardAlone() {
    tagRegions();
    window.picture("window-form");
    window.shortcut(KeyCode.ENTER);
    window.untilSays(".type-name", "Affected region");
    window.picture("window-claim");

    List<ClaimDetails> claims = desk.claims().list(ClaimFilter.ALL);
    assertThat(claims).hasSize(1);
    assertThat(claims.getFirst().claim().valuesOf("regions"))
        .extracting(value -> value.display())
        .containsExactly("IR", "SY", "UA-43");
    assertThat(claims.getFirst().evidence().getFirst().annotation().selector().exact())
        .isEqualTo("Iran, Syria and Crimea");
  }

  @Test
  void aClaimThatIsBeingEnteredIsNeverLostSilently() {
    tagRegions();
    window.robot().type(KeyCode.ESCAPE);
    window.until(() -> !window.shows(".form-top"));
    assertThat(window.texts(".notice-words")).isEmpty();

    tagRegionsAgain();
    window.robot().type(KeyCode.TAB).write("sold there");
    window.shortcut(KeyCode.DIGIT3);
    window.until(() -> window.shows(".claims-table"));
    window.shortcut(KeyCode.DIGIT2);
    window.untilSays(".form-top .pane-title", "New claim");
    AtomicBoolean closed = new AtomicBoolean();
    assertThat(Screen.call(() -> window.window().mayClose(() -> closed.set(true)))).isFalse();
    window.press("Close without it");
    assertThat(closed).isTrue();

    window.press("Cancel");
    window.untilSays(".notice-words", "The claim was not saved");
    window.press("Go on");
    window.untilSays(".form-top .pane-title", "New claim");
    window.shortcut(KeyCode.ENTER);
    window.until(() -> desk.claims().list(ClaimFilter.ALL).size() == 1);
    assertThat(desk.claims().list(ClaimFilter.ALL).getFirst().claim().valuesOf("effect"))
        .extracting(value -> value.display())
        .containsExactly("sold there");
    assertThat(Screen.call(() -> window.window().mayClose(() -> {}))).isTrue();
  }

  private void tagRegionsAgain() {
    window
        .screen()
        .run(() -> {
          reader().focusText();
          reader().select(find("Iran, Syria and Crimea"));
        });
    window.robot().type(KeyCode.DIGIT1);
    window.untilSays(".form-top .pane-title", "New claim");
  }

  @Test
  void theKeyboardIsWhereTheKeysOfAPlaceLeadIt() {
    window.shortcut(KeyCode.DIGIT3);
    window.shortcut(KeyCode.DIGIT2);
    window.type(KeyCode.DOWN);
    window.untilSays(".reader-headline", "Harbour city bans face recognition");
    window.shortcut(KeyCode.DIGIT6);
    window.until(() -> window.texts(".sidebar-row:focused .label").contains("Sources"));
  }

  @Test
  void whatWasDoneCanBeUndoneAndDoneAgain() {
    tagRegions();
    window.shortcut(KeyCode.ENTER);
    window.until(() -> desk.claims().list(ClaimFilter.ALL).size() == 1);
    window.untilSays(".type-name", "Affected region");
    window.shortcut(KeyCode.Z);
    window.until(() -> desk.claims().list(ClaimFilter.ALL).isEmpty());
    window.until(() -> window.texts(".type-name").isEmpty());
    window.shortcut(KeyCode.SHIFT, KeyCode.Z);
    window.until(() -> desk.claims().list(ClaimFilter.ALL).size() == 1);
  }

  @Test
  void theTimelineLeadsToTheWordsInTheArticle() {
    tagRegions();
    window.shortcut(KeyCode.ENTER);
    window.untilSays(".type-name", "Affected region");
    window.shortcut(KeyCode.DIGIT4);
    window.until(() -> window.shows(".timeline-list"));
    window.picture("window-timeline");
    Node list = window.node(".timeline-list", Node.class);
    window.screen().run(list::requestFocus);
    window.robot().type(KeyCode.ENTER);
    window.until(() -> !reader().lookupAll(".reader-flash").isEmpty());
  }

  @Test
  void theClaimsTableListsAndOpens() {
    tagRegions();
    window.shortcut(KeyCode.ENTER);
    window.untilSays(".type-name", "Affected region");
    window.shortcut(KeyCode.DIGIT3);
    window.until(() -> window.shows(".claims-table .table-row-cell"));
    window.screen().settle();
    window.picture("window-claims");
  }

  @Test
  void anExportIsWrittenAndItsFolderShown() {
    tagRegions();
    window.shortcut(KeyCode.ENTER);
    window.untilSays(".type-name", "Affected region");
    window.shortcut(KeyCode.E);
    window.picture("window-export");
    window.robot().type(KeyCode.ENTER);
    Path file = desk.folder().resolve("exports").resolve("all-claims.html");
    window.until(() -> Files.exists(file));
    window.untilSays(".hyperlink", "Show folder");
    window.robot().clickOn("Show folder");
    assertThat(shown).containsExactly(file.getParent());
  }

  @Test
  void aPastedTextIsAddedAndOpened() {
    window.shortcut(KeyCode.N);
    window.picture("window-add");
    window.robot().clickOn("Pasted text");
    window
        .screen()
        .run(() -> {
          List<TextInputControl> fields =
              window.nodes(".panel .text-input", TextInputControl.class);
          fields.getFirst().setText("Vestnik: телефоны заблокированы");
          fields.getLast().setText("Компания подтвердила блокировку.\n\nВладельцы жалуются.");
        });
    window.shortcut(KeyCode.ENTER);
    window.until(() -> reader() != null && reader().text().text().contains("Владельцы"));
    assertThat(desk.library().articleIds()).hasSize(3);
  }

  @Test
  void whatCannotBeAddedSaysWhy() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.html"), "<html><body></body></html>");
    shown.add(empty);
    window.shortcut(KeyCode.N);
    window.robot().clickOn("Choose files");
    window.untilSays(".view-title", "Some articles could not be added");
    window.picture("window-failed");
  }

  @Test
  void everyActionIsFoundInThePalette() {
    window.shortcut(KeyCode.K);
    window.picture("window-palette");
    window.robot().write("timeline").type(KeyCode.ENTER);
    window.until(() -> window.shows(".timeline"));
    window.picture("window-timeline-empty");
  }

  @Test
  void theWindowRemembersItsPlace() {
    window.shortcut(KeyCode.DIGIT3);
    window.screen().run(window.window()::remember);
    settings.save();
    assertThat(new UserSettings(folder.resolve("window.properties")).text("place"))
        .contains("claims");
  }

  /** A desktop that chooses what the test wants and writes down what it is asked to show. */
  private final class Desktop implements Dialogs {
    @Override
    public List<Path> chooseFiles() {
      List<Path> files = List.copyOf(shown);
      shown.clear();
      return files;
    }

    @Override
    public Optional<Path> chooseFolder(String title, Path from) {
      return Optional.of(from);
    }

    @Override
    public Optional<Path> chooseTarget(String title, Path suggestion) {
      return Optional.of(suggestion);
    }

    @Override
    public boolean showFolder(Path target) {
      return shown.add(target);
    }

    @Override
    public boolean browse(String address) {
      return true;
    }
  }
}
