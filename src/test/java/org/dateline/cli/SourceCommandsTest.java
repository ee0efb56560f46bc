package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.desk.source.SourceServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands about sources, as a script runs them. */
class SourceCommandsTest {
  @TempDir Path folder;

  private final SourceServer server = new SourceServer();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private int exit;

  @AfterEach
  void stop() {
    server.close();
  }

  private List<JsonNode> run(String... command) {
    return runWith("", command);
  }

  private List<JsonNode> runWith(String input, String... command) {
    out.reset();
    err.reset();
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of("--workspace", folder.resolve("workspace").toString()));
    exit =
        new CommandLineProgram(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new WithoutScreen())
            .run(line.toArray(String[]::new));
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(words -> words.startsWith("{"))
        .map(words -> JsonMapper.shared().readTree(words))
        .toList();
  }

  private void serve() {
    server
        .on("/robots.txt", 404, "")
        .article("/one", "Phones stay as they are", "The first words.")
        .feed("/feed", "\"v1\"", SourceServer.rss("Post", server.item("1", "One", "/one")))
        .on(
            "/",
            200,
            "<link rel=alternate type=application/atom+xml title=News href=/feed>",
            "Content-Type",
            "text/html");
  }

  @Test
  void aSourceIsFollowedPolledListedAndRemoved() {
    serve();
    JsonNode added = run("feed", "add", "--json", "--every", "2h", server.at("/feed")).getFirst();
    assertThat(exit).isZero();
    assertThat(added.get("outcome").asString()).isEqualTo("added");
    assertThat(added.get("kind").asString()).isEqualTo("feed");
    assertThat(added.get("entries").asInt()).isEqualTo(1);
    String id = added.get("source").asString();
    assertThat(run("stats", "--json").getFirst().get("sources").asInt()).isEqualTo(1);
    JsonNode captured = run("feed", "poll", "--json").getFirst();
    assertThat(captured.get("outcome").asString()).isEqualTo("captured");
    assertThat(captured.get("captured").asInt()).isEqualTo(1);
    assertThat(run("feed", "poll", "--json")).as("nothing is due").isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("No source is due; --all asks all of them now.\n");
    JsonNode unchanged = run("feed", "poll", "--json", "--all").getFirst();
    assertThat(unchanged.get("source").asString()).isEqualTo(id);
    assertThat(unchanged.get("url").asString()).isEqualTo(server.at("/feed"));
    assertThat(unchanged.get("status").asInt()).isEqualTo(304);
    assertThat(unchanged.get("outcome").asString()).isEqualTo("unchanged");
    assertThat(unchanged.get("new").asInt()).isZero();
    assertThat(unchanged.has("next")).isTrue();
    JsonNode listed = run("feed", "list", "--json").getFirst();
    assertThat(listed.get("title").asString()).isEqualTo("Post");
    assertThat(listed.get("every").asString()).isEqualTo("2h");
    assertThat(listed.get("articles").asInt()).isEqualTo(1);
    assertThat(run("feed", "log", "--json", "Post"))
        .extracting(line -> line.get("outcome").asString())
        .containsExactly("unchanged", "read");
    assertThat(run("stats", "--json").getFirst().get("documents").asInt()).isEqualTo(1);
    JsonNode kept = run("feed", "log", "--json", "Post").getLast().get("document");
    JsonNode document = run("feed", "log", "--json", "--documents", "Post").getFirst();
    assertThat(document.get("url").asString()).isEqualTo(server.at("/feed"));
    assertThat(List.of("capture", "sha256", "archive", "offset"))
        .allSatisfy(name -> assertThat(document.get(name)).isEqualTo(kept.get(name)));
    assertThat(run("feed", "remove", "--json", id).getFirst().get("outcome").asString())
        .isEqualTo("removed");
    assertThat(run("feed", "list", "--json")).isEmpty();
  }

  @Test
  void twoLinesThatLeadToOneFeedInTheSameMomentAreOneSource() {
    serve();
    List<JsonNode> added =
        runWith(server.at("/") + "\n" + server.at("/feed") + "\n", "feed", "add", "--json", "-");
    assertThat(exit).isZero();
    assertThat(added)
        .extracting(line -> line.get("follows").asString())
        .containsExactly(server.at("/feed"), server.at("/feed"));
    assertThat(added)
        .extracting(line -> line.get("outcome").asString())
        .containsExactlyInAnyOrder("added", "known");
    assertThat(run("feed", "list", "--json")).hasSize(1);
  }

  @Test
  void whatFailsIsNamedAndTheOthersGoOn() {
    serve();
    server.on("/broken", 500, "");
    List<JsonNode> added =
        runWith(
            server.at("/nowhere")
                + "\n\n"
                + server.at("/")
                + "\n{\"url\":\""
                + server.at("/feed")
                + "\"}\n",
            "feed",
            "add",
            "--json",
            "-");
    assertThat(exit).isEqualTo(1);
    assertThat(added).hasSize(3);
    assertThat(added.get(0).get("error").asString()).contains("404");
    assertThat(added.get(1).get("follows").asString()).isEqualTo(server.at("/feed"));
    assertThat(added.get(1).get("feeds")).hasSize(1);
    assertThat(run("feed", "poll", "--json", "no such source").getFirst().get("error").asString())
        .isEqualTo("There is no source “no such source”; feed list shows them.");
    assertThat(exit).isEqualTo(1);
    server.on("/feed", 500, "");
    JsonNode failed = run("feed", "poll", "--json", server.at("/feed")).getFirst();
    assertThat(exit).isEqualTo(1);
    assertThat(failed.get("status").asInt()).isEqualTo(500);
    assertThat(failed.get("error").asString()).contains("HTTP 500");
  }

  @Test
  void listsComeInAndGoOut() throws Exception {
    serve();
    Path list =
        Files.writeString(
            folder.resolve("in.opml"),
            "<opml version=\"2.0\"><body><outline text=\"Press\"><outline text=\"The Post\""
                + " xmlUrl=\""
                + server.at("/feed")
                + "\"/></outline></body></opml>");
    JsonNode line = run("feed", "import", "--json", list.toString()).getFirst();
    assertThat(line.get("outcome").asString()).isEqualTo("added");
    assertThat(server.asked()).isEmpty();
    assertThat(run("feed", "poll", "--json").getFirst().get("new").asInt()).isEqualTo(1);
    Path written = folder.resolve("out.opml");
    run("feed", "export", "-o", written.toString());
    assertThat(Files.readString(written)).contains("The Post").contains(server.at("/feed"));
    run("feed", "import", folder.resolve("missing.opml").toString());
    assertThat(exit).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no such file");
  }

  @Test
  void lengthsOfTimeThatMakeNoSenseAreRefused() {
    run("feed", "add", "--every", "soon", "https://example.org/");
    assertThat(exit).isEqualTo(2);
    run("feed", "add", "--every", "0", "https://example.org/");
    assertThat(exit).isEqualTo(2);
  }
}
