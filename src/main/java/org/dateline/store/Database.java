package org.dateline.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open database: transactions for one writer and some readers, each on threads of its own.
 *
 * <p>A commit is in the file when its transaction ends (a write delay of zero), so a killed process
 * loses nothing ({@link WriteQueue}). That a commit is found again after a kill needs {@link
 * HeaderKeepingChannel}, too. Without a write delay H2 compacts nothing while it is open: that is
 * done when it closes.
 *
 * <p>H2 works through file channels, and a thread that is interrupted inside one closes the file
 * for everybody. Callers get interrupted (a job is cancelled), these threads never.
 */
final class Database implements AutoCloseable {
  private static final int READERS = 4;
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** From this size on, in bytes, a file that is mostly garbage is written anew. */
  private static final long WORTH_COMPACTING = 16L * 1024 * 1024;

  /** In percent. */
  private static final int FULL_ENOUGH = 50;

  private final Path file;
  private final JdbcConnectionPool pool;
  private final Jdbi jdbi;
  private final WriteQueue writes;
  private final ExecutorService readers;
  private final Connection owner;

  /**
   * @param file the database's file, of which only the size is looked at
   * @param pool connections of the user who works day by day
   * @param owner the owner's connection, used for flushing and compacting, which only the owner may
   *     do
   */
  Database(Path file, JdbcConnectionPool pool, Connection owner) {
    this.file = file;
    this.pool = pool;
    this.owner = owner;
    this.jdbi = Jdbi.create(pool);
    this.writes = new WriteQueue(jdbi, owner);
    this.readers =
        Executors.newFixedThreadPool(
            READERS, Thread.ofPlatform().daemon().name("workspace-reader-", 0).factory());
  }

  /** What a transaction does. */
  @FunctionalInterface
  interface Reading<T> {
    T in(Handle handle);
  }

  /** Reads in one transaction that sees one state of the database. */
  <T> T read(Reading<T> work) {
    try {
      return await(
          CompletableFuture.supplyAsync(
              () ->
                  jdbi.<T, RuntimeException>inTransaction(
                      TransactionIsolationLevel.REPEATABLE_READ, work::in),
              readers));
    } catch (RejectedExecutionException closed) {
      throw new IllegalStateException("The workspace is closed.", closed);
    } catch (EditRefusedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Does something with the database's files on a thread that is never interrupted. */
  <T> T apart(Supplier<T> work) {
    try {
      return await(CompletableFuture.supplyAsync(work, readers));
    } catch (RejectedExecutionException closed) {
      throw new IllegalStateException("The workspace is closed.", closed);
    } catch (EditRefusedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Writes, whole or not at all, after all writes that were asked for before.
   *
   * @param committed told what came of it, on a thread of the database, once it is safe on disk
   */
  <T> T write(WriteQueue.Writing<T> work, Consumer<T> committed) throws EditRefusedException {
    return await(writes.add(work, committed));
  }

  private static <T> T await(CompletableFuture<T> running) throws EditRefusedException {
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
    writes.close();
    readers.close();
    pool.dispose();
    try (owner) {
      if (mostlyGarbage()) {
        try (Statement statement = owner.createStatement()) {
          statement.execute("SHUTDOWN COMPACT");
        }
      }
    } catch (SQLException failure) {
      // All writes are on disk already; the next opening mends what was left.
      LOG.warn("The database did not close well.", failure);
    }
  }

  private boolean mostlyGarbage() throws SQLException {
    if (file.toFile().length() < WORTH_COMPACTING) {
      return false;
    }
    try (Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT setting_value FROM information_schema.settings WHERE setting_name ="
                    + " 'info.CHUNKS_FILL_RATE'")) {
      return rows.next() && Integer.parseInt(rows.getString(1)) < FULL_ENOUGH;
    }
  }
}
