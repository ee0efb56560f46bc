package org.dateline.ui.shell;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.dateline.store.EditRefusedException;

/**
 * Does what may take a moment away from the JavaFX thread and brings its result back there. A
 * refusal reaches the person as its sentence; a bug reaches the thread's handler, which logs it.
 */
final class Background implements AutoCloseable {
  /**
   * What is done.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  interface Work<T> {
    T run() throws EditRefusedException, InterruptedException;
  }

  private static final long PATIENCE_SECONDS = 5;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Consumer<String> complain;
  private final AtomicInteger running = new AtomicInteger();

  /**
   * @param complain what shows a person a sentence, on the JavaFX thread
   */
  Background(Consumer<String> complain) {
    this.complain = complain;
  }

  /** Does the work; the result lands on the JavaFX thread. Once closed, nothing more is begun. */
  <T> void run(Work<T> work, Consumer<T> landed) {
    run(work, landed, () -> {});
  }

  /**
   * @param ended told on the JavaFX thread once nothing comes of it any more, whatever became of it
   */
  private <T> void run(Work<T> work, Consumer<T> landed, Runnable ended) {
    if (threads.isShutdown()) {
      return;
    }
    running.incrementAndGet();
    threads.execute(() -> {
      try {
        attempt(work, landed);
      } finally {
        Platform.runLater(() -> {
          running.decrementAndGet();
          ended.run();
        });
      }
    });
  }

  /** Whether it is closed, so that whoever waits for long gives up. On any thread. */
  boolean isClosed() {
    return threads.isShutdown();
  }

  /** Whether nothing is being done. */
  boolean idle() {
    return running.get() == 0;
  }

  private <T> void attempt(Work<T> work, Consumer<T> landed) {
    try {
      T result = work.run();
      Platform.runLater(() -> landed.accept(result));
    } catch (EditRefusedException refused) {
      Platform.runLater(() -> complain.accept(refused.getMessage()));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** A row of works of which only the latest result lands. On the JavaFX thread. */
  final class Lane {
    private long latest;
    private long ended;

    <T> void run(Work<T> work, Consumer<T> landed) {
      latest++;
      long mine = latest;
      Background.this.run(
          work,
          result -> {
            if (latest == mine) {
              ended = mine;
              landed.accept(result);
            }
          },
          () -> ended = Math.max(ended, mine));
    }

    /** Whether a result is still on its way. */
    boolean busy() {
      return ended < latest;
    }
  }

  Lane lane() {
    return new Lane();
  }

  /**
   * Lets what is being done end by itself for a while: work on index and database is short, and an
   * interrupt in the middle of it would look like damage.
   */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException closing) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
