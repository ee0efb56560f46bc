package org.dateline.cli;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads items from a stream, one a line, works on several at a time, and writes one JSON object a
 * line for each as soon as it and all before it are done.
 */
final class LinePipeline {
  /** Turns a line into its answer. An answer with an {@code error} counts as failed. */
  @FunctionalInterface
  interface LineWork {
    ObjectNode answer(String line) throws BadLineException, InterruptedException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(LinePipeline.class);

  private final Console console;
  private final int width;
  private final Consumer<ObjectNode> answered;

  /**
   * One that writes each answer as a line of JSON.
   *
   * @param console where answers go
   * @param width how many lines are worked on at a time
   */
  LinePipeline(Console console, int width) {
    this(console, width, console::json);
  }

  /**
   * @param console where messages go
   * @param width how many lines are worked on at a time
   * @param answered takes each answer, in the order of the lines
   */
  LinePipeline(Console console, int width, Consumer<ObjectNode> answered) {
    this.console = console;
    this.width = width;
    this.answered = answered;
  }

  /**
   * Works through the stream.
   *
   * @return {@link ExitCode#DONE}, or {@link ExitCode#SOME_FAILED}
   */
  int run(Reader input, LineWork work) throws InterruptedException {
    BlockingQueue<Optional<Future<ObjectNode>>> answers = new ArrayBlockingQueue<>(width * 2);
    Semaphore slots = new Semaphore(width);
    boolean failed = false;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> reading =
          threads.submit(() -> {
            try {
              readAll(input, work, answers, slots, threads);
            } finally {
              answers.put(Optional.empty());
            }
            return null;
          });
      for (Optional<Future<ObjectNode>> next = answers.take();
          next.isPresent();
          next = answers.take()) {
        ObjectNode answer = await(next.get());
        failed |= answer.has("error");
        answered.accept(answer);
      }
      try {
        reading.get();
      } catch (ExecutionException e) {
        console.tell("Standard input broke off: " + e.getCause());
        failed = true;
      }
    }
    return failed ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private static void readAll(
      Reader input,
      LineWork work,
      BlockingQueue<Optional<Future<ObjectNode>>> answers,
      Semaphore slots,
      ExecutorService threads)
      throws IOException, InterruptedException {
    BoundedLines lines = new BoundedLines(input, BoundedLines.LIMIT);
    for (Optional<BoundedLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      BoundedLines.Line item = line.get();
      if (item.tooLong()) {
        answers.put(
            Optional.of(
                CompletableFuture.completedFuture(
                    Json.object()
                        .put("error", "The line is longer than 32 MiB; split the item."))));
      } else if (!item.text().isBlank()) {
        slots.acquire();
        answers.put(
            Optional.of(
                threads.submit(() -> {
                  try {
                    return work.answer(item.text());
                  } finally {
                    slots.release();
                  }
                })));
      }
    }
  }

  private static ObjectNode await(Future<ObjectNode> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BadLineException bad) {
        return Json.object().put("error", bad.getMessage());
      }
      // A fault on one line must not take the others' answers away: it is logged and told in its
      // place.
      LOG.error("A line could not be worked on", e.getCause());
      return Json.object().put("error", "The line met a fault in the program: " + e.getCause());
    }
  }
}
