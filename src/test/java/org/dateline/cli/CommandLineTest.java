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
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job by commands, on real rooms: a server on loopback, H2, Lucene, files. */
class CommandLineTest {
  private static final String FIRST =
      "Phones of the maker Velaro went dark on Tuesday in Cuba, Iran and Crimea, their owners say.";
  private static final String STATEMENT =
      "“Devices that are activated in unsupported regions are locked for good,” a spokeswoman"
          + " said.";
  private static final String LAST =
      "The company sells no phones there, but travellers and resellers have carried them in for"
          + " years, and repair shops now see dozens of dark screens a day.";

  @TempDir private Path folder;
  private final PageServer server = new PageServer();

  private record Ran(int exit, String out, String err) {
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }

    List<JsonNode> lines() {
      return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }
  }

  @AfterEach
  void stopServing() {
    server.close();
  }

  private Ran run(String... arguments) {
    return runWith("", arguments);
  }

  private Ran runWith(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] all = new String[arguments.length + 2];
    all[0] = "--workspace";
    all[1] = folder.resolve("workspace").toString();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    int exit =
        new CommandLineProgram(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new WithoutScreen())
            .run(all);
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String serveArticle() {
    return server.article("/phones-locked", "Velaro locks phones", FIRST, STATEMENT, LAST);
  }

  @Test
  void anAddedArticleIsFoundByItsWords() {
    String url = serveArticle();
    Ran added = run("add", "--json", url);
    assertThat(added.exit()).isZero();
    assertThat(added.json().get("outcome").asString()).isEqualTo("new");
    assertThat(added.json().get("title").asString()).isEqualTo("Velaro locks phones");

    JsonNode answer = run("search", "--json", "unsupported regions").json();
    assertThat(answer.get("total").asInt()).isEqualTo(1);
    assertThat(answer.get("hits").get(0).get("url").asString()).isEqualTo(url);
    assertThat(answer.get("hits").get(0).get("snippet").asString()).contains("unsupported regions");
  }

  @Test
  void theSameWordsAgainAreUnchangedAlsoUnderATrackingAddress() {
    String url = serveArticle();
    JsonNode first = run("add", "--json", url).json();
    JsonNode again = run("add", "--json", url + "?utm_source=mail").json();
    assertThat(again.get("outcome").asString()).isEqualTo("unchanged");
    assertThat(again.get("article")).isEqualTo(first.get("article"));
    assertThat(again.get("revision")).isEqualTo(first.get("revision"));
  }

  @Test
  void aChangedHeadlineIsARevisionAndTheOldOneComesBackAsItself() {
    String url = serveArticle();
    JsonNode first = run("add", "--json", url).json();
    server.article("/phones-locked", "Velaro unlocks phones", FIRST, STATEMENT, LAST);
    JsonNode second = run("add", "--json", url).json();
    assertThat(second.get("outcome").asString()).isEqualTo("revised");
    serveArticle();
    JsonNode third = run("add", "--json", url).json();
    assertThat(third.get("outcome").asString()).isEqualTo("revised");
    assertThat(third.get("revision")).isEqualTo(first.get("revision"));
  }

  @Test
  void aPageThatFailsSaysWhyAndTheOthersGoOn() {
    String url = serveArticle();
    String missing = server.address("/nowhere");
    Ran ran = runWith(missing + "\n\n" + url + "\n", "add", "--json", "-");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.lines()).hasSize(2);
    assertThat(ran.lines().get(0).get("url").asString()).isEqualTo(missing);
    assertThat(ran.lines().get(0).get("error").asString()).contains("404");
    assertThat(ran.lines().get(1).get("outcome").asString()).isEqualTo("new");
  }

  @Test
  void aTaggedClaimKeepsItsTypedValuesAndItsWords() {
    String url = serveArticle();
    run("add", url);
    Ran tagged =
        runWith(
            """
            {"article":"%s","quote":"went dark on Tuesday in Cuba, Iran and Crimea","type":"affected-region",\
            "set":{"regions":"CU;IR;UA-43"},"eventDate":"c. 2021","story":"Locked phones"}
            """
                .formatted(url),
            "claim",
            "add",
            "--json",
            "-");
    assertThat(tagged.exit()).as(tagged.out()).isZero();
    JsonNode place = tagged.json();
    assertThat(place.get("start").asInt()).isEqualTo(FIRST.indexOf("went dark"));

    JsonNode claim = run("claim", "list", "--json", "--story", "Locked phones").json();
    assertThat(claim.get("claim")).isEqualTo(place.get("claim"));
    assertThat(claim.get("eventDate").asString()).isEqualTo("2021~");
    assertThat(claim.get("values").get("regions"))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    [{"code":"CU","name":"Cuba","wording":"Cuba"},
                     {"code":"IR","name":"Iran","wording":"Iran"},
                     {"code":"UA-43","name":"Crimea","wording":"Crimea"}]
                    """));
    assertThat(claim.get("evidence").get(0).get("exact").asString())
        .isEqualTo("went dark on Tuesday in Cuba, Iran and Crimea");
    assertThat(claim.get("evidence").get(0).get("state").asString()).isEqualTo("intact");

    assertThat(run("search", "--json", "region:IR").json().get("total").asInt()).isEqualTo(1);
    assertThat(run("search", "--json", "region:DE").json().get("total").asInt()).isZero();
  }

  @Test
  void aClaimUnderEditedWordsIsShownAsChanged() {
    String url = serveArticle();
    run("add", url);
    Ran tagged =
        run(
            "claim",
            "add",
            "--article",
            url,
            "--quote",
            "unsupported regions are locked for good",
            "--type",
            "vendor-statement",
            "--set",
            "organization=Velaro");
    assertThat(tagged.exit()).as(tagged.err()).isZero();
    server.article(
        "/phones-locked",
        "Velaro locks phones",
        FIRST,
        STATEMENT.replace("are locked for good", "are not locked for good"),
        LAST);
    assertThat(run("add", "--json", url).json().get("outcome").asString()).isEqualTo("revised");

    JsonNode evidence = run("claim", "list", "--json", "--changed").json().get("evidence").get(0);
    assertThat(evidence.get("state").asString()).isEqualTo("changed");
    assertThat(evidence.get("exact").asString())
        .isEqualTo("unsupported regions are locked for good");
    assertThat(evidence.get("now").get("exact").asString())
        .isEqualTo("unsupported regions are not locked for good");
    assertThat(evidence.get("now").get("changes").toString()).isEqualTo("[\"negation\"]");
    String claim = run("claim", "list", "--json").json().get("claim").asString();
    assertThat(run("claim", "show", claim).out())
        .contains("  Text 2, captured ")
        .contains(": changed (negation), “unsupported regions are not locked for good”");
    JsonNode text =
        run("claim", "show", "--json", claim).json().get("evidence").get(0).get("texts").get(0);
    assertThat(text.get("text").asInt()).isEqualTo(2);
    assertThat(text.get("status").asString()).isEqualTo("changed");
    assertThat(text.get("exact")).isEqualTo(evidence.get("now").get("exact"));
  }

  @Test
  void aQueryWithAMistakeGivesASentenceAndAPlace() {
    serveArticle();
    Ran ran = runWith("\"never closed\n(a\nregion:\n", "search", "--json", "-");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.lines()).hasSize(3);
    ran.lines()
        .forEach(line -> {
          assertThat(line.get("error").asString()).endsWith(".");
          assertThat(line.get("at").isInt()).isTrue();
        });
  }

  @Test
  void everyFormatIsWrittenIntoAFolder() {
    String url = serveArticle();
    run("add", url);
    run(
        "claim",
        "add",
        "--article",
        url,
        "--quote",
        "went dark on Tuesday",
        "--type",
        "vendor-action",
        "--event-date",
        "2021-09-08");
    Path exports = folder.resolve("exports");
    Ran ran = run("export", "--format", "all", "-o", exports.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(exports.toFile().list())
        .containsExactlyInAnyOrder(
            "timeline.html",
            "timeline.csv",
            "timeline.timelinejs.json",
            "timeline.timelinejs.csv",
            "annotations.jsonld",
            "timeline.md",
            "texts");
    assertThat(exports.resolve("timeline.html")).content().contains("went dark on Tuesday");
  }

  @Test
  void articlesGoOutAndComeInAgainAsLines() throws IOException {
    String url = serveArticle();
    run("add", url);
    Path lines = folder.resolve("articles.jsonl");
    assertThat(run("export", "--format", "articles", "-o", lines.toString()).exit()).isZero();
    JsonNode line = JsonMapper.shared().readTree(Files.readString(lines));
    assertThat(line.get("text").asString()).isEqualTo(FIRST + "\n\n" + STATEMENT + "\n\n" + LAST);

    Ran again = run("import", "--json", "--format", "articles", lines.toString());
    assertThat(again.json().get("outcome").asString()).isEqualTo("unchanged");
  }

  @Test
  void anUndamagedWorkspaceVerifiesAndIsCounted() {
    run("add", serveArticle());
    Ran verified = run("verify", "--json");
    assertThat(verified.exit()).isZero();
    assertThat(verified.json().get("problems").isEmpty()).isTrue();
    JsonNode figures = run("stats", "--json").json();
    assertThat(figures.get("articles").asInt()).isEqualTo(1);
    assertThat(figures.get("index").get("seq")).isEqualTo(figures.get("seq"));
  }

  @Test
  void aBackupBringsBackWhatWasThere() {
    String url = serveArticle();
    run("add", url);
    Path backup = folder.resolve("monday.zip");
    assertThat(run("backup", backup.toString()).exit()).isZero();
    run("claim", "add", "--article", url, "--quote", "went dark", "--type", "vendor-action");
    assertThat(run("stats", "--json").json().get("claims").asInt()).isEqualTo(1);

    Ran restored = run("restore", backup.toString());
    assertThat(restored.exit()).as(restored.err()).isZero();
    JsonNode figures = run("stats", "--json").json();
    assertThat(figures.get("articles").asInt()).isEqualTo(1);
    assertThat(figures.get("claims").asInt()).isZero();
    assertThat(run("search", "--json", "unsupported").json().get("total").asInt()).isEqualTo(1);
    assertThat(run("search", "--json", "has:claims").json().get("total").asInt()).isZero();
  }

  @Test
  void aWorkspaceThatIsHeldEndsWithThreeAndSaysWhoHoldsIt() throws Exception {
    try (Desk desk = Desk.open(folder.resolve("workspace"), DeskSettings.standard())) {
      Ran ran = run("stats");
      assertThat(ran.exit()).isEqualTo(3);
      assertThat(ran.err())
          .isEqualTo(
              "The workspace "
                  + folder.resolve("workspace")
                  + " is already open in this program.\n");
      assertThat(desk.folder()).isEqualTo(folder.resolve("workspace"));
    }
  }

  @Test
  void whatIsNotUnderstoodEndsWithTwoAndSaysWhatThereIs() {
    assertThat(run("serch"))
        .isEqualTo(
            new Ran(
                2,
                "",
                """
                “dateline” does not understand “serch”. Did you mean “search”?
                “dateline --help” says what there is.
                """));
    assertThat(run("export", "--format", "html"))
        .isEqualTo(
            new Ran(
                2,
                "",
                """
                Missing required option: '--output=FILE'
                “dateline export --help” says what there is.
                """));
    assertThat(run("export", "--format", "pdf", "-o", "x").exit()).isEqualTo(2);
    assertThat(run("search", "-phones").err())
        .isEqualTo(
            """
            “dateline search” does not understand “-phones”.
            If it is no option, put “--” before it: dateline search -- -phones
            “dateline search --help” says what there is.
            """);
  }

  @Test
  void withoutADisplayTheWindowSaysSo() {
    Ran ran = run();
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).isEqualTo("There is no display here.\n");
  }

  @Test
  void selectorsAreFoundAgainInCodePoints() throws IOException {
    Path from = Files.writeString(folder.resolve("a.txt"), "📱 The phones are locked in Iran.");
    Path to = Files.writeString(folder.resolve("b.txt"), "📱📱 The phones are locked in Iran.");
    Ran ran =
        runWith(
            "{\"id\":7,\"exact\":\"phones are locked in Iran\",\"start\":6,\"end\":31}\n{}\n"
                + "{\"id\":8,\"exact\":\"\"}\n",
            "reanchor",
            "--json",
            "--from",
            from.toString(),
            "--to",
            to.toString(),
            "-");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.lines().getFirst())
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    "{\"id\":7,\"status\":\"exact\",\"start\":7,\"end\":32,\"score\":1.0,"
                        + "\"changes\":[]}"));
    assertThat(ran.lines().get(1).get("error").asString()).contains("exact");
    assertThat(ran.lines().get(2))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    "{\"id\":8,\"error\":\"“exact” is empty; give it the words of the quote.\"}"));
  }
}
