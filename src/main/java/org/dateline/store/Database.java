package org.dateline.store;

import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The open database: transactions for one writer and some readers, each on threads of its own.
 *
 * <p>H2 works through file channels, and a thread that is interrupted inside one closes the file
 * for everybody. Callers get interrupted (a job is cancelled), these threads never.
 */
final class Database implements AutoCloseable {
  private static final int READERS = 4;
  private static final String WRITER = "workspace-writer";
  private static final String TOO_LONG = "22001";
  private static final String INTEGRITY = "23";

  private final JdbcConnectionPool pool;
  private final Jdbi jdbi;
  private final ExecutorService writer;
  private final ExecutorService readers;

  Database(JdbcConnectionPool pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    this.writer = Executors.newSingleThreadExecutor(named(WRITER));
    this.readers = Executors.newFixedThreadPool(READERS, named("workspace-reader"));
  }

  private static ThreadFactory named(String name) {
    return Thread.ofPlatform().daemon().name(name + "-", 0).factory();
  }

  /** What a transaction does. */
  @FunctionalInterface
  interface Reading<T> {
    T in(Handle handle);
  }

  /** What a writing transaction does. */
  @FunctionalInterface
  interface Writing<T> {
    T in(Handle handle) throws EditRefusedException;
  }

  /** Reads in one transaction that sees one state of the database. */
  <T> T read(Reading<T> work) {
    try {
      return await(
          readers,
          () ->
              jdbi.<T, RuntimeException>inTransaction(
                  TransactionIsolationLevel.REPEATABLE_READ, work::in));
    } catch (EditRefusedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Does something with the database's files on a thread that is never interrupted. */
  <T> T apart(Supplier<T> work) {
    try {
      return await(readers, work::get);
    } catch (EditRefusedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Writes in one transaction, after all writes that were asked for before.
   *
   * @param committed told what came of it, on the writer's thread, once it is safe on disk
   */
  <T> T write(Writing<T> work, Consumer<T> committed) throws EditRefusedException {
    if (Thread.currentThread().getName().startsWith(WRITER)) {
      throw new IllegalStateException("an edit cannot be made inside another one");
    }
    return await(
        writer,
        () -> {
          T result;
          try {
            result = jdbi.<T, EditRefusedException>inTransaction(work::in);
          } catch (JdbiException failure) {
            throw refusal(failure);
          }
          committed.accept(result);
          return result;
        });
  }

  private static EditRefusedException refusal(JdbiException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
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
    throw failure;
  }

  private static <T> T await(ExecutorService threads, Callable<T> work)
      throws EditRefusedException {
    Future<T> running;
    try {
      running = threads.submit(work);
    } catch (RejectedExecutionException closed) {
      throw new IllegalStateException("The workspace is closed.", closed);
    }
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return running.get();
        } catch (InterruptedException asked) {
          // The work is short and must not be half known: wait for it, then hand the request on.
          interrupted = true;
        } catch (ExecutionException failed) {
          throw rethrown(Objects.requireNonNullElse(failed.getCause(), failed));
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static EditRefusedException rethrown(Throwable cause) {
    return switch (cause) {
      case EditRefusedException refused -> refused;
      case RuntimeException unchecked -> throw unchecked;
      case Error error -> throw error;
      default -> throw new IllegalStateException(cause);
    };
  }

  @Override
  public void close() {
    writer.close();
    readers.close();
    pool.dispose();
  }
}
