package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saved searches, alerts, copies and narrowed searches by commands. */
class SavedSearchCommandsTest {
  private static final String WIRE =
      "Phones of the maker Velaro went dark on Tuesday in Cuba, Iran and Crimea, their owners say,"
          + " and repair shops now see dozens of dark screens a day that nobody can unlock.";

  @TempDir private Path folder;

  private record Ran(int exit, String out, String err) {
    List<JsonNode> lines() {
      return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }
  }

  private Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] all = new String[arguments.length + 2];
    all[0] = "--workspace";
    all[1] = folder.resolve("workspace").toString();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    int exit =
        new CommandLineProgram(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new WithoutScreen())
            .run(all);
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private void importArticle(String url, String title, String text, String site)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("articles.jsonl"),
            JsonMapper.shared()
                    .createObjectNode()
                    .put("url", url)
                    .put("title", title)
                    .put("text", text)
                    .put("siteName", site)
                    .put("published", "2021-09-08")
                    .put("language", "en")
                + "\n");
    assertThat(run("import", "--format", "articles", file.toString()).exit()).isZero();
  }

  @BeforeEach
  void addArticles() throws IOException {
    importArticle("https://wire.example/1", "Phones go dark", WIRE, "Meridian Wire");
    importArticle(
        "https://post.example/1", "Velaro phones", WIRE + " The maker is silent.", "Harbour Post");
  }

  @Test
  void aSavedSearchFindsWhatIsAddedAfterwards() throws IOException {
    assertThat(run("saved", "add", "Locked", "unlock", "--alert", "now").exit()).isZero();
    assertThat(run("alerts", "--json").out()).isEmpty();
    importArticle("https://a.example/2", "No way", "Nobody can unlock the gate now.", "Lantern");

    List<JsonNode> alerts = run("alerts", "--json", "--unread", "--mark-read").lines();
    assertThat(alerts).hasSize(1);
    assertThat(alerts.getFirst().get("search").asString()).isEqualTo("Locked");
    JsonNode article = alerts.getFirst().get("articles").get(0);
    assertThat(article.get("url").asString()).isEqualTo("https://a.example/2");
    assertThat(article.get("words").toString()).isEqualTo("[\"unlock\"]");
    assertThat(article.get("passage").asString()).isEqualTo("Nobody can unlock the gate now.");
    assertThat(run("alerts", "--json", "--unread").out()).isEmpty();
    assertThat(run("alerts", "--json").lines()).hasSize(1);
  }

  @Test
  void savedSearchesAreListedChangedAndRemoved() {
    run("saved", "add", "Locked", "phones", "dark", "--alert=digest", "--quiet=22:00-07:00");
    assertThat(run("saved", "rename", "locked", "Dark phones").exit()).isZero();
    assertThat(run("saved", "edit", "Dark phones", "--only-added", "--alert=off").exit()).isZero();
    JsonNode line = run("saved", "list", "--json").lines().getFirst();
    ((tools.jackson.databind.node.ObjectNode) line).remove("id");
    assertThat(line.toString())
        .isEqualTo(
            "{\"name\":\"Dark phones\",\"query\":\"phones dark\",\"alert\":\"off\","
                + "\"onlyAdded\":true,\"mostADay\":20,\"digestAt\":\"08:00\","
                + "\"quiet\":\"22:00-07:00\",\"unread\":0}");
    assertThat(run("search", "--json", "saved:\"dark phones\"").lines().getFirst().get("total"))
        .hasToString("2");
    assertThat(run("saved", "remove", "Dark phones").exit()).isZero();
    assertThat(run("saved", "list").out()).isEmpty();
    Ran gone = run("saved", "remove", "Dark phones");
    assertThat(gone.exit()).isEqualTo(1);
    assertThat(gone.err()).contains("There is no saved search “Dark phones”");
  }

  @Test
  void aMistakeOrABadOptionIsASentence() {
    assertThat(run("saved", "add", "Bad", "(phones").exit()).isEqualTo(1);
    Ran option = run("saved", "add", "Bad", "phones", "--alert", "later");
    assertThat(option.exit()).isEqualTo(1);
    assertThat(option.err()).contains("--alert takes now, digest or off, not “later”.");
    assertThat(run("saved", "add", "Bad", "phones", "--quiet", "late").err())
        .contains("--quiet takes two times");
    assertThat(run("search", "--filter", "colour=red", "phones").exit()).isEqualTo(2);
    assertThat(run("search").exit()).isEqualTo(2);
  }

  @Test
  void aSearchIsNarrowedAndCounted() {
    JsonNode answer =
        run(
                "search",
                "--json",
                "--filter",
                "publisher=Harbour Post",
                "--facets",
                "--histogram",
                "month",
                "phones")
            .lines()
            .getFirst();
    assertThat(answer.get("total").asInt()).isEqualTo(1);
    assertThat(answer.get("facets").get("publisher").toString())
        .isEqualTo("{\"Harbour Post\":1,\"Meridian Wire\":1}");
    assertThat(answer.get("histogram").toString())
        .isEqualTo("[{\"from\":\"2021-09-01\",\"count\":1}]");
  }

  @Test
  void copiesAreOneHitUntilTheyAreSplit() {
    JsonNode together = run("search", "--json", "--copies", "phones").lines().getFirst();
    assertThat(together.get("hits").size()).isEqualTo(1);
    assertThat(together.get("hits").get(0).get("copies").size()).isEqualTo(1);
    JsonNode group = run("copies", "show", "--json", "https://post.example/1").lines().getFirst();
    assertThat(group.get("members").get(0).get("publisher").asString()).isEqualTo("Meridian Wire");
    assertThat(run("copies", "split", "https://post.example/1").exit()).isZero();
    JsonNode apart = run("search", "--json", "--copies", "phones").lines().getFirst();
    assertThat(apart.get("hits").size()).isEqualTo(2);
    run("copies", "join", "https://post.example/1", "https://wire.example/1");
    assertThat(run("search", "--json", "--copies", "phones").lines().getFirst().get("hits").size())
        .isEqualTo(1);
  }

  @Test
  void similarArticlesAreFound() {
    JsonNode answer =
        run("search", "--json", "--similar", "https://wire.example/1").lines().getFirst();
    assertThat(answer.get("hits").get(0).get("url").asString()).isEqualTo("https://post.example/1");
  }
}
