package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.model.TextRange;
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
import org.testfx.util.WaitForAsyncUtils;

/** The day's work of a reporter, by keyboard and mouse, on a real workspace. */
class DatelineWindowTest {
  @TempDir Path folder;

  private final List<Path> shown = new ArrayList<>();
  private Desk desk;
  private UserSettings settings;
  private Screen screen;
  private DatelineWindow window;

  @BeforeEach
  void openWindow() throws WorkspaceUnavailableException, InterruptedException {
    desk = Desk.open(folder.resolve("workspace"), DeskSettings.standard());
    paste("Kestrel locks phones in regions it does not support", Samples.article().text());
    paste(
        "Harbour city bans face recognition",
        "The council voted on Tuesday to end the use of cameras that recognise faces.\n\n"
            + "The vendor, Lantern Vision, said it would appeal.");
    settings = new UserSettings(folder.resolve("window.properties"));
    screen = Screen.open(1400, 860);
    window = Screen.call(() -> new DatelineWindow(desk, screen.theme(), settings, new Desktop()));
    screen.show(theme -> window.root());
    screen.run(() -> window.attach(screen.stage().getScene()));
    until(() -> texts(".article-cell .headline").size() == 2);
  }

  private void paste(String title, String text) throws InterruptedException {
    desk.capturing().capture(new CaptureInput.Pasted(text, Optional.of(title), Optional.empty()));
  }

  @AfterEach
  void closeWindow() {
    screen.run(window::close);
    screen.close();
    desk.close();
  }

  private static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Screen.call(condition));
    } catch (TimeoutException late) {
      throw new AssertionError(late);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<String> texts(String selector) {
    return window.root().lookupAll(selector).stream()
        .filter(DatelineWindowTest::onScreen)
        .map(node -> node instanceof Text text ? text.getText() : ((Labeled) node).getText())
        .toList();
  }

  private static boolean onScreen(Node node) {
    Node each = node;
    while (each != null) {
      if (!each.isVisible()) {
        return false;
      }
      each = each.getParent();
    }
    return true;
  }

  private void shortcut(KeyCode... keys) {
    screen.robot().press(KeyCode.CONTROL);
    for (KeyCode key : keys) {
      screen.robot().press(key);
    }
    for (KeyCode key : keys) {
      screen.robot().release(key);
    }
    screen.robot().release(KeyCode.CONTROL);
    screen.settle();
  }

  private ArticleReader reader() {
    return (ArticleReader) window.root().lookup(".article-reader");
  }

  private void openKestrel() {
    shortcut(KeyCode.F);
    screen.robot().write("Kestrel");
    until(() -> texts(".article-cell .match").contains("Kestrel"));
    screen.robot().type(KeyCode.DOWN);
    until(() -> window.root().lookup(".article-reader") != null);
  }

  private TextRange find(String words) {
    int at = reader().text().text().indexOf(words);
    return new TextRange(at, at + words.length());
  }

  private void tagRegions() {
    openKestrel();
    screen.run(() -> {
      reader().focusText();
      reader().select(find("Iran, Syria and Crimea"));
    });
    screen.robot().type(KeyCode.DIGIT1);
    until(() -> texts(".form-top .pane-title").contains("New claim"));
  }

  @Test
  void aSearchShowsWhatItFoundAndMarksItInTheText() {
    openKestrel();
    until(() -> !reader().lookupAll(".reader-match").isEmpty());
    screen.picture("window-search");
    assertThat(Screen.call(() -> texts(".article-cell .headline").size())).isPositive();
  }

  @Test
  void aMistakeInAQueryIsSaidInASentence() {
    shortcut(KeyCode.F);
    screen.robot().write("date:2021-99");
    until(() -> texts(".empty-title").contains("This could not be looked up"));
    screen.picture("window-mistake");
  }

  @Test
  void markedWordsBecomeAClaimByKeyboardAlone() {
    tagRegions();
    screen.picture("window-form");
    shortcut(KeyCode.ENTER);
    until(() -> texts(".type-name").contains("Affected region"));
    screen.picture("window-claim");

    List<ClaimDetails> claims = desk.claims().list(ClaimFilter.ALL);
    assertThat(claims).hasSize(1);
    assertThat(claims.getFirst().claim().valuesOf("regions"))
        .extracting(value -> value.display())
        .containsExactly("IR", "SY", "UA-43");
    assertThat(claims.getFirst().evidence().getFirst().annotation().selector().exact())
        .isEqualTo("Iran, Syria and Crimea");
  }

  @Test
  void whatWasDoneCanBeUndoneAndDoneAgain() {
    tagRegions();
    shortcut(KeyCode.ENTER);
    until(() -> desk.claims().list(ClaimFilter.ALL).size() == 1);
    until(() -> texts(".type-name").contains("Affected region"));
    shortcut(KeyCode.Z);
    until(() -> desk.claims().list(ClaimFilter.ALL).isEmpty());
    until(() -> texts(".type-name").isEmpty());
    shortcut(KeyCode.SHIFT, KeyCode.Z);
    until(() -> desk.claims().list(ClaimFilter.ALL).size() == 1);
  }

  @Test
  void theTimelineLeadsToTheWordsInTheArticle() {
    tagRegions();
    shortcut(KeyCode.ENTER);
    until(() -> texts(".type-name").contains("Affected region"));
    shortcut(KeyCode.DIGIT4);
    until(() -> window.root().lookup(".timeline-list") != null);
    screen.picture("window-timeline");
    Node list = window.root().lookup(".timeline-list");
    screen.run(list::requestFocus);
    screen.robot().type(KeyCode.ENTER);
    until(() -> !reader().lookupAll(".reader-flash").isEmpty());
  }

  @Test
  void theClaimsTableListsAndOpens() {
    tagRegions();
    shortcut(KeyCode.ENTER);
    until(() -> texts(".type-name").contains("Affected region"));
    shortcut(KeyCode.DIGIT3);
    until(() -> window.root().lookup(".claims-table .table-row-cell") != null);
    screen.settle();
    screen.picture("window-claims");
  }

  @Test
  void anExportIsWrittenAndItsFolderShown() {
    tagRegions();
    shortcut(KeyCode.ENTER);
    until(() -> texts(".type-name").contains("Affected region"));
    shortcut(KeyCode.E);
    screen.picture("window-export");
    shortcut(KeyCode.ENTER);
    Path file = desk.folder().resolve("exports").resolve("all-claims.html");
    until(() -> Files.exists(file));
    until(() -> texts(".hyperlink").contains("Show folder"));
    screen.robot().clickOn("Show folder");
    assertThat(shown).containsExactly(file.getParent());
  }

  @Test
  void aPastedTextIsAddedAndOpened() {
    shortcut(KeyCode.N);
    screen.picture("window-add");
    screen.robot().clickOn("Pasted text");
    screen.run(() -> {
      List<TextInputControl> fields =
          window.root().lookupAll(".panel .text-input").stream()
              .map(TextInputControl.class::cast)
              .toList();
      fields.getFirst().setText("Vestnik: телефоны заблокированы");
      fields.getLast().setText("Компания подтвердила блокировку.\n\nВладельцы жалуются.");
    });
    shortcut(KeyCode.ENTER);
    until(() -> reader() != null && reader().text().text().contains("Владельцы"));
    assertThat(desk.library().articleIds()).hasSize(3);
  }

  @Test
  void whatCannotBeAddedSaysWhy() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.html"), "<html><body></body></html>");
    shown.add(empty);
    shortcut(KeyCode.N);
    screen.robot().clickOn("Choose files");
    until(() -> texts(".view-title").contains("Some articles could not be added"));
    screen.picture("window-failed");
  }

  @Test
  void everyActionIsFoundInThePalette() {
    shortcut(KeyCode.K);
    screen.picture("window-palette");
    screen.robot().write("timeline").type(KeyCode.ENTER);
    until(() -> window.root().lookup(".timeline") != null);
    screen.picture("window-timeline-empty");
  }

  @Test
  void theWindowRemembersItsPlace() {
    shortcut(KeyCode.DIGIT3);
    screen.run(window::remember);
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
