package org.dateline.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Backups of the database: rotating ones inside the workspace, and one into a file of the person's
 * choice, which has the archive with it. A backup counts only after it was opened and its change
 * log was counted.
 */
public final class Backups {
  private static final String ENDING = ".zip";
  private static final String PREFIX = "dateline-";
  private static final String DATABASE_ENTRY = WorkspaceFolder.DATABASE_NAME + ".mv.db";
  private static final Pattern ARCHIVE_ENTRY =
      Pattern.compile("archive/[A-Za-z0-9][A-Za-z0-9._-]*\\.warc\\.gz");
  private static final int KEPT = 7;
  private static final Duration DUE = Duration.ofDays(1);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final WorkspaceFolder folder;
  private final Database database;
  private final DatabaseOpening opening;
  private final Clock clock;

  Backups(WorkspaceFolder folder, Database database, DatabaseOpening opening, Clock clock) {
    this.folder = folder;
    this.database = database;
    this.opening = opening;
    this.clock = clock;
  }

  /** The workspace's own backups, the newest first. */
  public List<Path> list() throws IOException {
    return list(folder);
  }

  private static List<Path> list(WorkspaceFolder folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.backups())) {
      return files
          .filter(file ->
              file.getFileName().toString().startsWith(PREFIX)
                  && file.getFileName().toString().endsWith(ENDING))
          .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())
          .toList();
    }
  }

  /**
   * Makes today's backup where the last is a day old or older, and drops the oldest ones.
   *
   * @return the new backup, where one was due
   * @throws IOException where it cannot be written or does not open again
   */
  public Optional<Path> makeIfDue() throws IOException {
    List<Path> present = list();
    if (!present.isEmpty()
        && Files.getLastModifiedTime(present.getFirst())
            .toInstant()
            .plus(DUE)
            .isAfter(clock.instant())) {
      return Optional.empty();
    }
    return Optional.of(make());
  }

  /**
   * Makes a backup in the workspace now, and drops the oldest ones.
   *
   * @throws IOException where it cannot be written or does not open again
   */
  public Path make() throws IOException {
    try {
      return database.apart(() -> {
        try (Connection owner = opening.owner()) {
          return make(owner, folder, clock.instant());
        } catch (SQLException failure) {
          throw new UncheckedIOException(new IOException("The backup could not be made.", failure));
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      });
    } catch (UncheckedIOException failure) {
      throw new IOException("The backup could not be made or does not open again.", failure);
    }
  }

  /** Makes a backup on a connection of the owner. */
  static Path make(Connection owner, WorkspaceFolder folder, Instant now)
      throws SQLException, IOException {
    Path backup = folder.backups().resolve(PREFIX + STAMP.format(now) + ENDING);
    Path unfinished = folder.backups().resolve("unfinished" + ENDING);
    Files.deleteIfExists(unfinished);
    long before = lastSeq(owner);
    try (Statement statement = owner.createStatement()) {
      statement.execute("BACKUP TO '" + unfinished.toString().replace("'", "''") + "'");
    }
    check(folder, unfinished, before);
    Files.move(unfinished, backup, StandardCopyOption.ATOMIC_MOVE);
    List<Path> all = list(folder);
    for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
      Files.delete(old);
    }
    return backup;
  }

  /** Opens a backup at a place of its own and counts its change log. */
  private static void check(WorkspaceFolder folder, Path backup, long atLeast)
      throws IOException, SQLException {
    Path unpacked = folder.backups().resolve("checking.mv.db");
    try {
      unpackDatabase(backup, unpacked);
      try (Connection owner = DatabaseOpening.owner(unpacked)) {
        if (lastSeq(owner) < atLeast) {
          throw new IOException("The backup lacks the latest changes.");
        }
      }
    } finally {
      Files.deleteIfExists(unpacked);
    }
  }

  /** The last seq, after counting that none before it is missing. */
  private static long lastSeq(Connection owner) throws SQLException, IOException {
    try (Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT COUNT(*), COALESCE(MAX(seq), 0) FROM change_log")) {
      rows.next();
      if (rows.getLong(1) != rows.getLong(2)) {
        throw new IOException("The change log has gaps; verify the workspace.");
      }
      return rows.getLong(2);
    }
  }

  /**
   * Writes the database and the archive into one file.
   *
   * @param target the file; replaced where it is there, but only once the new one is complete
   * @throws IOException where it cannot be written
   */
  public void writeTo(Path target) throws IOException {
    Path own = make();
    Path absolute = target.toAbsolutePath();
    Path unfinished = absolute.resolveSibling(absolute.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(unfinished);
          ZipOutputStream zip = new ZipOutputStream(out);
          ZipFile made = new ZipFile(own.toFile())) {
        zip.putNextEntry(new ZipEntry(DATABASE_ENTRY));
        try (InputStream in = made.getInputStream(databaseEntry(made))) {
          in.transferTo(zip);
        }
        zip.closeEntry();
        // The archive's files are packed already.
        zip.setLevel(0);
        try (Stream<Path> files = Files.list(folder.archive())) {
          for (Path file : files.sorted().toList()) {
            String name = "archive/" + file.getFileName();
            if (ARCHIVE_ENTRY.matcher(name).matches()) {
              zip.putNextEntry(new ZipEntry(name));
              Files.copy(file, zip);
              zip.closeEntry();
            }
          }
        }
      }
      Files.move(unfinished, absolute, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static ZipEntry databaseEntry(ZipFile zip) throws IOException {
    return Optional.ofNullable(zip.getEntry(DATABASE_ENTRY))
        .orElseThrow(() -> new IOException("There is no database of Dateline in this file."));
  }

  private static void unpackDatabase(Path backup, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(backup.toFile());
        InputStream in = zip.getInputStream(databaseEntry(zip))) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Puts a backup in the place of a workspace's database. What was there is kept in the workspace's
   * backups folder; files of the archive are added or go on, and nothing of them is lost; the
   * search index is dropped, to be made anew.
   *
   * @param path the workspace's folder, made where it is not there
   * @param backup a file of {@link #make} or {@link #writeTo}
   * @param clock what tells the time
   * @param agent who does it
   * @return where the database that was there is kept, where there was one
   * @throws WorkspaceUnavailableException where the workspace is in use, or the backup is no good;
   *     nothing is changed then
   */
  public static Optional<Path> restore(Path path, Path backup, Clock clock, String agent)
      throws WorkspaceUnavailableException {
    if (!Files.isRegularFile(backup)) {
      throw new WorkspaceUnavailableException(
          "There is no file " + backup + "; name a backup, such as one in the backups folder.");
    }
    WorkspaceFolder folder = WorkspaceFolder.prepare(path);
    WorkspaceLock lock = WorkspaceLock.acquire(folder, agent, clock.instant());
    try (lock) {
      Path unpacked = folder.backups().resolve("restoring.mv.db");
      try {
        unpackDatabase(backup, unpacked);
        DatabaseInspection.refuseForeign(unpacked);
        try (Connection owner = DatabaseOpening.owner(unpacked)) {
          lastSeq(owner);
        }
        String stamp = STAMP.format(clock.instant());
        unpackArchive(backup, folder, stamp);
        dropIndex(folder);
        ChainEnd.forget(folder);
        Optional<Path> kept = Optional.empty();
        if (Files.exists(folder.database())) {
          Path replaced = folder.backups().resolve("replaced-" + stamp + ".mv.db");
          Files.move(folder.database(), replaced, StandardCopyOption.ATOMIC_MOVE);
          kept = Optional.of(replaced);
        }
        Files.move(unpacked, folder.database(), StandardCopyOption.ATOMIC_MOVE);
        return kept;
      } finally {
        Files.deleteIfExists(unpacked);
      }
    } catch (IOException | SQLException | IllegalArgumentException failure) {
      throw new WorkspaceUnavailableException(
          backup + " is no backup that can be restored; nothing was changed.", failure);
    }
  }

  /**
   * Puts the backup's archive files in place. Files only grow: of two with the same name the longer
   * one is kept where the shorter is its beginning. Where both went on differently, the backup's
   * database needs the backup's, and the other is kept with the backups.
   */
  private static void unpackArchive(Path backup, WorkspaceFolder folder, String stamp)
      throws IOException {
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        if (ARCHIVE_ENTRY.matcher(entry.getName()).matches()) {
          Path target = folder.root().resolve(entry.getName());
          Path unfinished = target.resolveSibling(target.getFileName() + ".part");
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
          }
          placeArchiveFile(unfinished, target, folder, stamp);
        }
      }
    }
  }

  private static void placeArchiveFile(
      Path unpacked, Path target, WorkspaceFolder folder, String stamp) throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      long differ = Files.mismatch(unpacked, target);
      if (differ < 0 || differ == Files.size(unpacked)) {
        Files.delete(unpacked);
        return;
      }
      if (differ < Files.size(target)) {
        Files.move(
            target,
            folder.backups().resolve("replaced-" + stamp + "-" + target.getFileName()),
            StandardCopyOption.ATOMIC_MOVE);
      }
    }
    Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The index knows a history that is no longer the workspace's. */
  private static void dropIndex(WorkspaceFolder folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.index())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder.index())) {
          Files.delete(file);
        }
      }
    }
  }
}
