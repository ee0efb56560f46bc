package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.job.JobProgress;
import org.dateline.desk.source.SourceLook;
import org.dateline.desk.source.SourceServer;
import org.dateline.model.Source;
import org.dateline.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Following sources in the window, by keyboard and mouse, on a real workspace and server. */
class SourcesWindowTest {
  @TempDir Path folder;

  private final SourceServer server = new SourceServer();
  private Desk desk;
  private Screen screen;
  private DatelineWindow window;
  private Optional<Path> chosen = Optional.empty();

  @BeforeEach
  void openWindow() throws Exception {
    desk = Desk.open(folder.resolve("workspace"), DeskSettings.standard());
    server
        .on("/robots.txt", 404, "")
        .article("/one", "Phones stay as they are", "The first words.")
        .article("/two", "Cameras come down at the harbour", "The second words.")
        .feed(
            "/feed",
            "\"v1\"",
            SourceServer.rss(
                "Harbour Post",
                server.item("1", "Phones stay as they are", "/one"),
                server.item("2", "Cameras come down at the harbour", "/two")))
        .feed("/law", "\"v1\"", SourceServer.rss("Gazette of technology law"))
        .feed("/vendor", "\"v1\"", SourceServer.rss("Lantern Vision newsroom"))
        .feed("/old", "\"v1\"", SourceServer.rss("The old harbour blog"))
        .on(
            "/site",
            200,
            "<title>Quayside</title><link rel=alternate type=application/rss+xml title=News"
                + " href=/feed><link rel=alternate type=application/atom+xml title='Comments'"
                + " href=/comments><article><a href=/one-long-story-slug>A headline that is long"
                + " enough to be one</a></article>",
            "Content-Type",
            "text/html");
    screen = Screen.open(1280, 800);
    window =
        Screen.call(() ->
            new DatelineWindow(
                desk,
                screen.theme(),
                new UserSettings(folder.resolve("window.properties")),
                new Desktop()));
    screen.show(theme -> window.root());
    screen.run(() -> window.attach(screen.stage().getScene()));
  }

  @AfterEach
  void closeWindow() {
    screen.run(window::close);
    screen.close();
    desk.close();
    server.close();
  }

  private static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Screen.call(condition));
    } catch (TimeoutException late) {
      throw new AssertionError(late);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private boolean says(String selector, String words) {
    return texts(selector).contains(words);
  }

  private Stream<Node> nodes(String selector) {
    return window.root().lookupAll(selector).stream().filter(SourcesWindowTest::onScreen);
  }

  private static boolean onScreen(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private List<String> texts(String selector) {
    return nodes(selector)
        .map(node ->
            node instanceof Text text
                ? text.getText()
                : node instanceof Labeled labeled ? String.valueOf(labeled.getText()) : "")
        .toList();
  }

  private void press(String button) {
    Node found =
        nodes(".button")
            .filter(node -> node instanceof Labeled labeled && button.equals(labeled.getText()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button “" + button + "”"));
    screen.run(() -> ((javafx.scene.control.Button) found).fire());
  }

  private void shortcut(KeyCode... keys) {
    screen.robot().press(KeyCode.CONTROL).press(keys).release(keys).release(KeyCode.CONTROL);
    screen.settle();
  }

  private Source follow(String path) throws Exception {
    SourceLook look = desk.following().look(server.at(path), Optional.empty(), Optional.empty());
    return desk.following().follow(((SourceLook.Ready) look).draft());
  }

  private void poll(Source source) throws InterruptedException {
    desk.following()
        .polling()
        .round(List.of(source.id()), true, JobProgress.unwatched(), report -> {});
  }

  private void followFour() throws Exception {
    poll(follow("/feed"));
    Source law = follow("/law");
    server.on("/law", 500, "");
    poll(law);
    desk.following().pause(follow("/vendor"), true);
    Source old = follow("/old");
    server.on("/old", 410, "");
    poll(old);
  }

  @Test
  void anEmptyPageSaysHowToBegin() {
    shortcut(KeyCode.DIGIT6);
    until(() -> says(".empty-title", "Nothing is followed yet"));
    screen.picture("sources-empty");
  }

  @Test
  void everySourceSaysHowItIsDoing() throws Exception {
    followFour();
    shortcut(KeyCode.DIGIT6);
    until(() -> says(".table-cell", "Failing"));
    assertThat(texts(".table-cell")).contains("Reads well", "Paused", "Gone", "Failing");
    until(() -> !texts(".source-log .list-words-flow").isEmpty());
    screen.picture("sources");
    screen.robot().type(KeyCode.DOWN);
    until(() -> says(".source-title", "Harbour Post"));
    screen.picture("sources-well");
    screen.robot().type(KeyCode.ENTER);
    until(() -> texts(".article-cell .headline").size() == 2);
    assertThat(texts(".pane-title")).contains("Harbour Post");
    screen.picture("sources-articles");
  }

  @Test
  void anAddressIsLookedAtOnceAndWhatItNamesIsOffered() {
    shortcut(KeyCode.SHIFT, KeyCode.S);
    until(() -> says(".view-title", "Follow a source"));
    screen.robot().write(server.at("/site")).type(KeyCode.ENTER);
    until(() -> texts(".radio-button").contains("News"));
    assertThat(server.asked()).containsExactly("/site");
    screen.picture("sources-follow");
    screen.robot().type(KeyCode.ENTER);
    until(() -> says(".table-cell", "Not read yet"));
    assertThat(desk.following().list())
        .singleElement()
        .satisfies(listing -> assertThat(listing.source().url()).isEqualTo(server.at("/feed")));
    screen.run(() -> window.readSources());
    until(() -> says(".table-cell", "Harbour Post"));
    until(() -> says(".table-cell", "2 · 2 unread"));
    screen.picture("sources-followed");
  }

  @Test
  void whatCannotBeFollowedIsSaidInASentence() {
    shortcut(KeyCode.SHIFT, KeyCode.S);
    screen.robot().write(server.at("/nowhere")).type(KeyCode.ENTER);
    until(() -> texts(".error-words").stream().anyMatch(words -> words.contains("HTTP 404")));
    screen.picture("sources-nothing");
  }

  @Test
  void aSourceIsPausedRemovedAndBroughtBack() throws Exception {
    poll(follow("/feed"));
    shortcut(KeyCode.DIGIT6);
    until(() -> says(".table-cell", "Reads well"));
    press("Pause");
    until(() -> says(".table-cell", "Paused"));
    press("Resume");
    until(() -> says(".table-cell", "Reads well"));
    screen.robot().type(KeyCode.DELETE);
    until(() -> says(".empty-title", "Nothing is followed yet"));
    shortcut(KeyCode.Z);
    until(() -> says(".table-cell", "Reads well"));
    assertThat(desk.following().list().getFirst().articles()).isEqualTo(2);
  }

  @Test
  void aListOfFeedsIsFollowed() throws Exception {
    chosen =
        Optional.of(
            Files.writeString(
                folder.resolve("list.opml"),
                "<opml version=\"2.0\"><body><outline text=\"From a list\" xmlUrl=\""
                    + server.at("/feed")
                    + "\"/></body></opml>"));
    shortcut(KeyCode.DIGIT6);
    until(() -> says(".empty-title", "Nothing is followed yet"));
    press("Import a list of feeds");
    until(() -> says(".table-cell", "From a list"));
    press("Pause all");
    assertThat(desk.following().schedule().isPaused()).isTrue();
    press("Resume all");
    assertThat(desk.following().schedule().isPaused()).isFalse();
  }

  /** A desktop on which a person chooses what the test says. */
  private final class Desktop extends NoDialogs {
    @Override
    public Optional<Path> chooseFile(String title, String kind, List<String> patterns) {
      return chosen;
    }
  }
}
