package org.dateline.desk.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.desk.claim.ClaimDraft;
import org.dateline.model.AlertPreferences;
import org.dateline.model.Codebook;
import org.dateline.search.ArticleIndex;
import org.dateline.search.Hit;
import org.dateline.search.IndexSettings;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResult;
import org.dateline.search.index.Generations;
import org.dateline.store.AlertRecord;
import org.dateline.store.AnchorCarrier;
import org.dateline.store.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that a dictionary would cut in two count from the moment that they are entered. */
class TrackedNamesTest {
  /** With “googling”: the dictionary takes 구 for a word, and the name is found nowhere in it. */
  private static final String GOOGLING = "정부는 오늘부터 구글링 금지를 발표했다.";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() throws Exception {
    desk = Desk.open(folder, DeskSettings.standard());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private UUID add(String host, String text) throws InterruptedException {
    return desk.capturing()
        .capture(
            new CaptureInput.Words(
                "https://" + host + ".example/1",
                "",
                text,
                List.of(),
                Optional.of(host),
                Optional.empty(),
                Optional.of("ko")))
        .article()
        .orElseThrow();
  }

  private void claimOf(String organisation, String host) throws Exception {
    ClaimDraft draft =
        new ClaimDraft(
            "vendor-statement",
            Map.of("organization", organisation),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    desk.claims()
        .tagQuote(
            desk.library().article("https://" + host + ".example/1").orElseThrow(),
            "정부는",
            Optional.empty(),
            Optional.empty(),
            draft,
            Optional.empty());
  }

  private List<UUID> body(String words) throws InterruptedException {
    assertThat(desk.finding().awaitUpToDate()).isEmpty();
    return ((SearchResult.Found) desk.finding().search(SearchRequest.of("body:" + words)))
        .hits().stream().map(Hit::articleId).toList();
  }

  @Test
  void aNameThatAClaimBringsIsFoundInAllFormsAtOnce() throws Exception {
    UUID googling = add("a", GOOGLING);
    add("b", "정부는 항구의 규칙을 바꿨다.");
    assertThat(body("구글은")).isEmpty();
    claimOf("구글", "b");
    for (String form : List.of("구글", "구글은", "구글의", "구글에서")) {
      assertThat(body(form)).as(form).containsExactly(googling);
    }
    UUID later = add("c", "회사는 구글맵을 열었다.");
    assertThat(body("구글")).containsExactlyInAnyOrder(googling, later);
    close();
    open();
    assertThat(body("구글")).containsExactlyInAnyOrder(googling, later);
    desk.undo();
    assertThat(body("구글")).doesNotContain(googling);
  }

  @Test
  void savedSearchesKnowANewNameAtOnce() throws Exception {
    add("b", "정부는 항구의 규칙을 바꿨다.");
    desk.watching().save("Google", "구글", AlertPreferences.USUAL);
    add("a", GOOGLING);
    assertThat(desk.watching().awaitUpToDate()).isEmpty();
    assertThat(desk.watching().takeDue()).isEmpty();
    claimOf("구글", "b");
    UUID later = add("c", GOOGLING + " 항구에서.");
    assertThat(desk.watching().awaitUpToDate()).isEmpty();
    assertThat(desk.watching().takeDue())
        .flatExtracting(due -> due.found())
        .extracting(AlertRecord::articleId)
        .containsExactly(later);
  }

  @Test
  void aNameThatManyArticlesHoldIsTakenByANewIndexBeside() throws Exception {
    UUID googling = add("a", GOOGLING);
    add("b", "정부는 항구의 규칙을 바꿨다.");
    assertThat(body("구글은")).isEmpty();
    desk.close();
    Path index = folder.resolve("index");
    Path kept = folder.resolve("kept");
    copy(index, kept);
    open();
    claimOf("구글", "b");
    desk.close();
    // The index as it was before the name was entered.
    Generations.delete(index);
    copy(kept, index);
    Clock clock = Clock.systemUTC();
    try (Workspace workspace =
            Workspace.open(folder, clock, "anna", new Codebook(List.of()), AnchorCarrier.NONE);
        ArticleIndex articles = ArticleIndex.open(index, IndexSettings.usual());
        IndexProjection projection = new IndexProjection(workspace, articles, 0)) {
      Path before = newest(index);
      projection.start();
      assertThat(projection.awaitUpToDate(() -> false)).isEmpty();
      assertThat(((SearchResult.Found) articles.search(SearchRequest.of("body:구글은"))).hits())
          .extracting(Hit::articleId)
          .containsExactly(googling);
      assertThat(newest(index)).isNotEqualTo(before);
    }
    open();
  }

  private static Path newest(Path index) throws IOException {
    return new Generations(index).newestFirst().getFirst();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
