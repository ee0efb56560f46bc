package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to its files, the index gives right answers in the end. */
class DamageTest {
  private static final int ARTICLES = 40;

  @TempDir Path folder;

  private static List<SearchDocument> articles(int from, int to) {
    List<SearchDocument> articles = new ArrayList<>();
    for (int i = from; i < to; i++) {
      articles.add(
          Articles.article("a" + i, "Lock number" + i, "The phone number" + i + " is locked."));
    }
    return articles;
  }

  /** Opens the index as the program does, feeding it what it says that it misses. */
  private static void openFeedAndCheck(Path folder) throws IndexException {
    try (ArticleIndex index = ArticleIndex.open(folder, IndexSettings.usual())) {
      long reached = index.reachedSeq();
      if (reached < ARTICLES) {
        index.put(articles((int) reached, ARTICLES), ARTICLES);
        index.commit();
      }
      SearchResult.Found all =
          (SearchResult.Found) index.search(SearchRequest.of("locked").limit(100));
      assertThat(all.total()).isEqualTo(ARTICLES);
      SearchResult.Found one = (SearchResult.Found) index.search(SearchRequest.of("number17"));
      assertThat(one.hits().stream().map(Hit::articleId).toList())
          .containsExactly(Articles.id("a17"));
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void flippedBitsAndCutFilesLeadToARebuild() throws IOException, IndexException {
    openFeedAndCheck(folder);
    Random random = new Random(23);
    for (int round = 0; round < 25; round++) {
      List<Path> files = files();
      Path file = files.get(random.nextInt(files.size()));
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length == 0) {
        continue;
      }
      if (random.nextInt(4) == 0) {
        Files.write(file, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      } else {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
      }
      openFeedAndCheck(folder);
    }
  }

  @Test
  void foreignAndHalfMadeIndexesAreReplaced() throws IOException, IndexException {
    Files.createDirectories(folder.resolve("0.9"));
    Files.writeString(folder.resolve("0.9").resolve("segments_1"), "old");
    openFeedAndCheck(folder);
    assertThat(folder.resolve("0.9")).doesNotExist();
    ArticleIndex index = ArticleIndex.open(folder, IndexSettings.usual());
    index.beginRebuild().put(articles(0, 3));
    index.close();
    openFeedAndCheck(folder);
  }

  @Test
  void aProcessKilledWhileItWritesLosesNothing() throws Exception {
    Random random = new Random(29);
    for (int round = 0; round < 4; round++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "-Xmx256m",
                  Writer.class.getName(),
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      assertThat(process.getInputStream().read()).isEqualTo('.');
      for (int i = 0; i < random.nextInt(30); i++) {
        assertThat(process.getInputStream().read()).isNotNegative();
      }
      process.destroyForcibly();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      openFeedAndCheck(folder);
    }
  }

  /** Writes until it is killed; a dot says that a commit is safe. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws IndexException {
      ArticleIndex index = ArticleIndex.open(Path.of(arguments[0]), IndexSettings.usual());
      for (int i = 0; ; i = (i + 1) % ARTICLES) {
        index.put(articles(i, i + 1), Math.max(index.reachedSeq(), i + 1L));
        index.commit();
        System.out.print('.');
        System.out.flush();
      }
    }
  }
}
