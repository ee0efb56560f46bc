package org.dateline.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Writes that wait for their turn, done one after the other on one thread.
 *
 * <p>Those that wait together share a transaction, and so a commit: each commit makes the file
 * longer by some dozen pages, however little it says. Within it each has a savepoint of its own, so
 * that one that fails takes nothing of the others with it. A write is told of once its transaction
 * is in the file and the file is flushed, in case the power fails; commits that wait by then share
 * a flush.
 */
final class WriteQueue implements AutoCloseable {
  private static final String WRITER = "workspace-writer";
  private static final String BEFORE = "before_write";

  /** So many share a commit at most: what one of them waits for the others stays short. */
  private static final int GROUP = 64;

  private static final String TOO_LONG = "22001";
  private static final String INTEGRITY = "23";

  private final Jdbi jdbi;
  private final Connection owner;
  private final ExecutorService writer = Executors.newSingleThreadExecutor(named(WRITER));
  private final ExecutorService flusher =
      Executors.newSingleThreadExecutor(named(WRITER + "-flush"));
  private final Queue<Asked<?>> asked = new ConcurrentLinkedQueue<>();
  private final Queue<Done<?>> unflushed = new ConcurrentLinkedQueue<>();

  /**
   * @param jdbi connections of the user who works day by day
   * @param owner the owner's connection, used for flushing, which only the owner may do
   */
  WriteQueue(Jdbi jdbi, Connection owner) {
    this.jdbi = jdbi;
    this.owner = owner;
  }

  private static ThreadFactory named(String name) {
    return Thread.ofPlatform().daemon().name(name + "-", 0).factory();
  }

  /** What a writing transaction does. */
  @FunctionalInterface
  interface Writing<T> {
    T in(Handle handle) throws EditRefusedException;
  }

  /**
   * Has something written, after all writes that were asked for before.
   *
   * @param committed told what came of it, on a thread of the queue, once it is safe on disk
   * @return the result, once {@code committed} was told, or why nothing of it was written
   */
  <T> CompletableFuture<T> add(Writing<T> work, Consumer<? super T> committed) {
    if (Thread.currentThread().getName().startsWith(WRITER)) {
      throw new IllegalStateException("an edit cannot be made inside another one");
    }
    Asked<T> write = new Asked<>(work, committed, new CompletableFuture<>());
    asked.add(write);
    run(writer, this::writeGroup);
    return write.answer();
  }

  /** A write that somebody waits for. */
  private record Asked<T>(
      Writing<T> work, Consumer<? super T> committed, CompletableFuture<T> answer) {
    /**
     * Does it inside the group's transaction.
     *
     * @return what is left to do once it is on disk; nothing where it failed, which it was told
     */
    Optional<Done<T>> in(Handle handle) {
      handle.savepoint(BEFORE);
      try {
        T result = work.in(handle);
        handle.releaseSavepoint(BEFORE);
        return Optional.of(new Done<>(this, result));
      } catch (EditRefusedException | RuntimeException | Error failure) {
        handle.rollbackToSavepoint(BEFORE);
        answer.completeExceptionally(told(failure));
        return Optional.empty();
      }
    }
  }

  /** A write that is done but not yet flushed. */
  private record Done<T>(Asked<T> write, T result) {
    void onDisk() {
      try {
        write.committed().accept(result);
        write.answer().complete(result);
      } catch (RuntimeException failure) {
        write.answer().completeExceptionally(failure);
      }
    }
  }

  private void writeGroup() {
    List<Asked<?>> group = new ArrayList<>();
    for (Asked<?> next = asked.poll(); next != null; next = asked.poll()) {
      group.add(next);
      if (group.size() == GROUP) {
        break;
      }
    }
    if (group.isEmpty()) {
      return;
    }
    List<Done<?>> done = new ArrayList<>();
    try {
      jdbi.useTransaction(handle -> group.forEach(write -> write.in(handle).ifPresent(done::add)));
    } catch (RuntimeException | Error failure) {
      group.forEach(write -> write.answer().completeExceptionally(failure));
      return;
    }
    unflushed.addAll(done);
    run(flusher, this::flush);
  }

  private void flush() {
    List<Done<?>> group = new ArrayList<>();
    for (Done<?> next = unflushed.poll(); next != null; next = unflushed.poll()) {
      group.add(next);
    }
    if (group.isEmpty()) {
      return;
    }
    try (Statement statement = owner.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    } catch (SQLException failure) {
      IllegalStateException told =
          new IllegalStateException("The database could not be flushed.", failure);
      group.forEach(done -> done.write().answer().completeExceptionally(told));
      return;
    }
    group.forEach(Done::onDisk);
  }

  private static Throwable told(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (failure instanceof JdbiException
          && cause instanceof SQLException sql
          && sql.getSQLState() != null) {
        if (sql.getSQLState().equals(TOO_LONG)) {
          return new EditRefusedException(
              "Something in it is too long to be kept; shorten it and try again.", failure);
        }
        if (sql.getSQLState().startsWith(INTEGRITY)) {
          return new EditRefusedException(
              "Something else in the workspace depends on this; remove that first.", failure);
        }
      }
    }
    return failure;
  }

  private static void run(ExecutorService threads, Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException closed) {
      throw new IllegalStateException("The workspace is closed.", closed);
    }
  }

  /** Writes what waits, then takes no more. */
  @Override
  public void close() {
    writer.close();
    flusher.close();
  }
}
