package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteQueueTest {
  private static final Consumer<Object> NOBODY = result -> {};

  @TempDir Path folder;
  private Jdbi jdbi;
  private Connection owner;
  private WriteQueue queue;

  @BeforeEach
  void open() throws Exception {
    String url = "jdbc:h2:" + folder.resolve("words");
    owner = DriverManager.getConnection(url, "OWNER", "");
    jdbi = Jdbi.create(url, "OWNER", "");
    jdbi.useHandle(handle -> {
      handle.execute("SET WRITE_DELAY 0");
      handle.execute("CREATE TABLE word (word VARCHAR(5) PRIMARY KEY, seen_before INT)");
    });
    queue = new WriteQueue(jdbi, owner);
  }

  @AfterEach
  void close() throws Exception {
    queue.close();
    owner.close();
  }

  private static String insert(Handle handle, String word) {
    handle.execute("INSERT INTO word SELECT ?, COUNT(*) FROM word", word);
    return word;
  }

  private List<String> rows() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT word || ' after ' || seen_before FROM word ORDER BY seen_before")
            .mapTo(String.class)
            .list());
  }

  /** Keeps the queue busy, so that what is asked for now waits together. */
  private CountDownLatch busy() {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    queue.add(
        handle -> {
          held.countDown();
          return await(release);
        },
        NOBODY);
    await(held);
    return release;
  }

  private static String await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
    return "";
  }

  @Test
  void writesThatWaitTogetherStandOrFallAlone() {
    List<String> told = new CopyOnWriteArrayList<>();
    CountDownLatch release = busy();
    CompletableFuture<String> first = queue.add(handle -> insert(handle, "one"), told::add);
    CompletableFuture<String> refused =
        queue.add(
            handle -> {
              insert(handle, "lost");
              throw new EditRefusedException("Not this one.");
            },
            told::add);
    CompletableFuture<String> faulty =
        queue.add(
            handle -> {
              insert(handle, "gone");
              throw new IllegalStateException("a fault");
            },
            told::add);
    CompletableFuture<String> twice = queue.add(handle -> insert(handle, "one"), told::add);
    CompletableFuture<String> tooLong = queue.add(handle -> insert(handle, "longer"), told::add);
    CompletableFuture<String> second = queue.add(handle -> insert(handle, "two"), told::add);
    release.countDown();

    assertThat(List.of(first.join(), second.join())).containsExactly("one", "two");
    assertThat(rows()).containsExactly("one after 0", "two after 1");
    assertThat(told).containsExactly("one", "two");
    assertFailed(refused, EditRefusedException.class, "Not this one.");
    assertFailed(faulty, IllegalStateException.class, "a fault");
    assertFailed(
        twice,
        EditRefusedException.class,
        "Something else in the workspace depends on this; remove that first.");
    assertFailed(
        tooLong,
        EditRefusedException.class,
        "Something in it is too long to be kept; shorten it and try again.");
  }

  private static void assertFailed(
      CompletableFuture<String> write, Class<? extends Exception> type, String message) {
    assertThatThrownBy(write::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(type)
        .hasMessage(message);
  }

  @Test
  void writesThatWaitTogetherShareCommits() {
    CountDownLatch release = busy();
    List<CompletableFuture<String>> writes = new ArrayList<>();
    for (int number = 0; number < 200; number++) {
      String word = "w" + number;
      writes.add(queue.add(handle -> insert(handle, word), NOBODY));
    }
    long before = commits();
    release.countDown();
    writes.forEach(CompletableFuture::join);
    assertThat(rows()).hasSize(200);
    assertThat(commits() - before).isLessThan(20);
  }

  private long commits() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "SELECT setting_value FROM information_schema.settings WHERE setting_name ="
                    + " 'info.FILE_WRITE'")
            .mapTo(Long.class)
            .one());
  }

  @Test
  void whatWaitsIsWrittenBeforeTheQueueCloses() {
    CountDownLatch release = busy();
    CompletableFuture<String> waiting = queue.add(handle -> insert(handle, "last"), NOBODY);
    release.countDown();
    queue.close();
    assertThat(waiting).isCompletedWithValue("last");
    assertThatThrownBy(() -> queue.add(handle -> insert(handle, "late"), NOBODY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The workspace is closed.");
    assertThat(rows()).containsExactly("last after 0");
  }
}
