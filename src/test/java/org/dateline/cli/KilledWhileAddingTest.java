package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.job.JobProgress;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResult;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process that is killed while it adds has lost nothing of what it had acknowledged. */
class KilledWhileAddingTest {
  private static final int PAGES = 60;

  @ParameterizedTest
  @ValueSource(ints = {1, 17})
  void whatWasAcknowledgedIsThereAndIsFound(int acknowledged, @TempDir Path folder)
      throws Exception {
    List<JsonNode> answers;
    try (PageServer server = new PageServer()) {
      StringBuilder addresses = new StringBuilder();
      for (int page = 0; page < PAGES; page++) {
        String rare = "quorra" + page + "x";
        addresses
            .append(
                server.article(
                    "/story-" + page,
                    "Regulator opens file number " + page,
                    "The regulator said on Monday that it had opened file " + rare + " on phones.",
                    "The maker has four weeks to answer the questions of the file " + rare + ".",
                    "It may lose its licence in the port, where most of its phones are landed."))
            .append('\n');
      }
      answers = addAndKill(folder, addresses.toString(), acknowledged);
    }
    assertThat(answers).hasSizeGreaterThanOrEqualTo(acknowledged);
    try (Desk desk = Desk.open(folder, DeskSettings.standard())) {
      assertThat(desk.finding().awaitUpToDate()).isEmpty();
      for (JsonNode answer : answers) {
        assertThat(answer.path("outcome").asString("")).as(answer.toString()).isEqualTo("new");
        UUID article = UUID.fromString(answer.get("article").asString());
        String text = desk.library().currentRevision(article).orElseThrow().text();
        String rare = text.replaceAll("(?s).*(quorra\\d+x).*", "$1");
        assertThat(desk.finding().search(SearchRequest.of(rare)))
            .isInstanceOfSatisfying(
                SearchResult.Found.class,
                found ->
                    assertThat(found.hits())
                        .singleElement()
                        .satisfies(hit -> assertThat(hit.articleId()).isEqualTo(article)));
      }
      assertThat(desk.care().verify(JobProgress.unwatched()).problems()).isEmpty();
    }
  }

  private static List<JsonNode> addAndKill(Path folder, String addresses, int acknowledged)
      throws IOException, InterruptedException {
    Process process = DatelineProcess.start(folder, "add", "--json", "-");
    List<JsonNode> answers = new ArrayList<>();
    try (OutputStream in = process.getOutputStream();
        BufferedReader out =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      in.write(addresses.getBytes(StandardCharsets.UTF_8));
      in.flush();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        answers.add(JsonMapper.shared().readTree(line));
        if (answers.size() == acknowledged) {
          process.destroyForcibly();
          break;
        }
      }
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
    return answers;
  }
}
