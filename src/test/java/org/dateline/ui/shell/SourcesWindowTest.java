package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.job.JobProgress;
import org.dateline.desk.source.SourceLook;
import org.dateline.desk.source.SourceServer;
import org.dateline.model.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Following sources in the window, by keyboard and mouse, on a real workspace and server. */
class SourcesWindowTest {
  @TempDir Path folder;

  private final SourceServer server = new SourceServer();
  private Desk desk;
  private WindowRobot window;
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
    window = WindowRobot.open(desk, WindowRobot.settings(folder), new Desktop(), 1280, 800);
  }

  @AfterEach
  void closeWindow() {
    window.close();
    desk.close();
    server.close();
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

  private Source followFour() throws Exception {
    Source harbour = follow("/feed");
    poll(harbour);
    Source law = follow("/law");
    server.on("/law", 500, "");
    poll(law);
    desk.following().pause(follow("/vendor"), true);
    Source old = follow("/old");
    server.on("/old", 410, "");
    poll(old);
    return harbour;
  }

  @Test
  void anEmptyPageSaysHowToBegin() {
    window.shortcut(KeyCode.DIGIT6);
    window.untilSays(".empty-title", "Nothing is followed yet");
    window.picture("sources-empty");
  }

  @Test
  void everySourceSaysHowItIsDoing() throws Exception {
    Source harbour = followFour();
    window.shortcut(KeyCode.DIGIT6);
    window.untilSays(".table-cell", "Failing");
    assertThat(window.texts(".table-cell")).contains("Reads well", "Paused", "Gone", "Failing");
    window.until(() -> !window.texts(".source-log .list-words-flow").isEmpty());
    window.picture("sources");
    window.robot().type(KeyCode.DOWN);
    window.untilSays(".source-title", "Harbour Post");
    String hash = desk.following().documents(harbour.id()).getFirst().sha256().orElseThrow();
    window.untilSays(".source-log .meta", "Document kept, SHA-256 " + hash.substring(0, 16) + "…");
    window.picture("sources-well");
    window.robot().type(KeyCode.ENTER);
    window.until(() -> window.texts(".article-cell .headline").size() == 2);
    assertThat(window.texts(".pane-title")).contains("Harbour Post");
    window.picture("sources-articles");
  }

  @Test
  void anAddressIsLookedAtOnceAndWhatItNamesIsOffered() {
    window.shortcut(KeyCode.SHIFT, KeyCode.S);
    window.untilSays(".view-title", "Follow a source");
    window.robot().write(server.at("/site")).type(KeyCode.ENTER);
    window.untilSays(".radio-button", "News");
    assertThat(server.asked()).containsExactly("/site");
    window.picture("sources-follow");
    window.robot().type(KeyCode.ENTER);
    window.untilSays(".table-cell", "Not read yet");
    assertThat(desk.following().list())
        .singleElement()
        .satisfies(listing -> assertThat(listing.source().url()).isEqualTo(server.at("/feed")));
    window.screen().run(window.window()::readSources);
    window.untilSays(".table-cell", "Harbour Post");
    window.untilSays(".table-cell", "2 · 2 unread");
    window.picture("sources-followed");
  }

  @Test
  void theSitemapsThatAListNamesAreOffered() {
    server.on(
        "/sitemap.xml",
        200,
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
            + server.at("/archive-2020.xml")
            + "</loc></sitemap><sitemap><loc>"
            + server.at("/news.xml")
            + "</loc></sitemap></sitemapindex>",
        "Content-Type",
        "application/xml");
    window.shortcut(KeyCode.SHIFT, KeyCode.S);
    window.untilSays(".view-title", "Follow a source");
    window.robot().write(server.at("/sitemap.xml")).type(KeyCode.ENTER);
    window.untilSays(".radio-button", "archive-2020.xml");
    window.picture("sources-sitemaps");
    window.robot().type(KeyCode.ENTER);
    window.untilSays(".table-cell", "Not read yet");
    assertThat(desk.following().list())
        .singleElement()
        .satisfies(listing -> assertThat(listing.source().url()).isEqualTo(server.at("/news.xml")));
  }

  @Test
  void whatCannotBeFollowedIsSaidInASentence() {
    window.shortcut(KeyCode.SHIFT, KeyCode.S);
    window.robot().write(server.at("/nowhere")).type(KeyCode.ENTER);
    window.until(
        () -> window.texts(".error-words").stream().anyMatch(words -> words.contains("HTTP 404")));
    window.picture("sources-nothing");
  }

  @Test
  void aSourceIsPausedRemovedAndBroughtBack() throws Exception {
    poll(follow("/feed"));
    window.shortcut(KeyCode.DIGIT6);
    window.untilSays(".table-cell", "Reads well");
    window.press("Pause");
    window.untilSays(".table-cell", "Paused");
    window.press("Resume");
    window.untilSays(".table-cell", "Reads well");
    window.robot().type(KeyCode.DELETE);
    window.untilSays(".empty-title", "Nothing is followed yet");
    window.shortcut(KeyCode.Z);
    window.untilSays(".table-cell", "Reads well");
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
    window.shortcut(KeyCode.DIGIT6);
    window.untilSays(".empty-title", "Nothing is followed yet");
    window.press("Import a list of feeds");
    window.untilSays(".table-cell", "From a list");
    window.press("Pause all");
    assertThat(desk.following().schedule().isPaused()).isTrue();
    window.press("Resume all");
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
