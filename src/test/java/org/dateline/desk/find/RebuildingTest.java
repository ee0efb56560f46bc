package org.dateline.desk.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.dateline.desk.CapturedTexts;
import org.dateline.desk.job.JobFailedException;
import org.dateline.desk.job.JobProgress;
import org.dateline.model.Codebook;
import org.dateline.model.Gazetteer;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResult;
import org.dateline.store.AnchorCarrier;
import org.dateline.store.EditRefusedException;
import org.dateline.store.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildingTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private Workspace workspace;
  private Finding finding;

  @BeforeEach
  void open() throws Exception {
    workspace = Workspace.open(folder, CLOCK, "anna", new Codebook(List.of()), AnchorCarrier.NONE);
    finding = Finding.open(workspace, Gazetteer.shipped(), CLOCK);
  }

  @AfterEach
  void close() throws IOException {
    finding.close();
    workspace.close();
  }

  @Test
  void searchGoesOnWhileTheIndexIsBuiltAnew() throws Exception {
    add("https://one.example/", "The ministry locks phones.");
    add("https://two.example/", "The ministry locks tablets.");
    for (int i = 0; i < 150; i++) {
      add("https://more.example/" + i, "Nothing new.");
    }
    assertThat(finding.awaitUpToDate()).isEmpty();
    List<Integer> found = new ArrayList<>();
    finding.rebuild(
        watching(() -> {
          found.add(total("ministry"));
          if (found.size() == 1) {
            add("https://three.example/", "The ministry locks watches.");
          }
        }));
    assertThat(found.getFirst()).isEqualTo(2);
    assertThat(found.getLast()).isEqualTo(3);
    assertThat(total("ministry")).isEqualTo(3);
    assertThat(total("watches")).isEqualTo(1);
  }

  @Test
  void aRebuildThatIsCancelledLeavesTheOldIndex() throws Exception {
    add("https://one.example/", "The ministry locks phones.");
    assertThat(finding.awaitUpToDate()).isEmpty();
    CountDownLatch begun = new CountDownLatch(1);
    AtomicReference<String> ended = new AtomicReference<>("");
    Thread rebuilding =
        Thread.ofVirtual()
            .start(() -> {
              try {
                finding.rebuild(
                    watching(() -> {
                      begun.countDown();
                      while ("".equals(ended.get())) {
                        Thread.onSpinWait();
                      }
                    }));
                ended.set("finished");
              } catch (InterruptedException cancelled) {
                ended.set("cancelled");
              } catch (JobFailedException failed) {
                ended.set(failed.toString());
              }
            });
    begun.await();
    rebuilding.interrupt();
    rebuilding.join();
    assertThat(ended.get()).isEqualTo("cancelled");
    assertThat(finding.awaitUpToDate()).isEmpty();
    assertThat(total("phones")).isEqualTo(1);
    close();
    open();
    assertThat(finding.awaitUpToDate()).isEmpty();
    assertThat(total("phones")).isEqualTo(1);
  }

  private int total(String query) {
    return finding.search(SearchRequest.of(query)) instanceof SearchResult.Found found
        ? found.total()
        : -1;
  }

  /** Something that a rebuild is interrupted by. */
  private interface Step {
    void run() throws EditRefusedException;
  }

  private static JobProgress watching(Step step) {
    return new JobProgress() {
      @Override
      public void report(long done, long total, String message) {
        try {
          step.run();
        } catch (EditRefusedException refused) {
          throw new AssertionError(refused);
        }
      }

      @Override
      public void checkCancelled() {
        // Nobody cancels so.
      }
    };
  }

  private void add(String url, String words) throws EditRefusedException {
    CapturedTexts.add(workspace, CLOCK.instant(), url, words);
  }
}
