package org.dateline.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes outside the database how far the change log has come. Where the end of the database's file
 * is damaged, H2 silently falls back to an older state, whose chain is shorter but whole: only this
 * note tells that something was there. What it found is kept until a backup is restored.
 */
final class ChainEnd implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChainEnd.class);
  private static final Pattern NOTE = Pattern.compile("(\\d{20}) ([0-9a-f]{64})\n");
  private static final int LENGTH = 86;

  private final RandomAccessFile file;

  private ChainEnd(RandomAccessFile file) {
    this.file = file;
  }

  /** Compares the note with the database and goes on from there. */
  static ChainEnd open(WorkspaceFolder folder, Database database, Instant now) throws IOException {
    Optional<Edit.Head> noted = noted(folder.chainEnd());
    if (noted.isPresent()) {
      Edit.Head head = noted.orElseThrow();
      Optional<String> there =
          database.read(handle ->
              handle
                  .createQuery("SELECT hash FROM change_log WHERE seq = :seq")
                  .bind("seq", head.seq())
                  .mapTo(String.class)
                  .findOne());
      if (!there.equals(Optional.of(head.hash()))) {
        String sentence =
            "The change log had reached row "
                + head.seq()
                + ", but the database that was opened at "
                + now
                + " did not have that row; restore a backup.";
        LOG.warn("{}", sentence);
        Files.writeString(
            folder.lostEnds(),
            sentence + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
        Files.delete(folder.chainEnd());
      }
    }
    return new ChainEnd(new RandomAccessFile(folder.chainEnd().toFile(), "rw"));
  }

  private static Optional<Edit.Head> noted(Path path) throws IOException {
    if (Files.notExists(path) || Files.size(path) != LENGTH) {
      return Optional.empty();
    }
    Matcher note = NOTE.matcher(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
    return note.matches()
        ? Optional.of(new Edit.Head(Long.parseLong(note.group(1)), note.group(2)))
        : Optional.empty();
  }

  /** Notes a new end, after the database has it on disk. */
  void note(Edit.Head head) {
    byte[] bytes =
        String.format(Locale.ROOT, "%020d %s\n", head.seq(), head.hash())
            .getBytes(StandardCharsets.ISO_8859_1);
    try {
      file.seek(0);
      file.write(bytes);
    } catch (IOException failure) {
      // The edit itself is safe; an older note only sees less.
      LOG.warn("The end of the change log could not be noted.", failure);
    }
  }

  /** A sentence for each time that an end was found missing. */
  static List<String> lost(WorkspaceFolder folder) throws IOException {
    return Files.exists(folder.lostEnds())
        ? new String(Files.readAllBytes(folder.lostEnds()), StandardCharsets.UTF_8).lines().toList()
        : List.of();
  }

  /** Forgets what was noted, because another database takes the place of this one. */
  static void forget(WorkspaceFolder folder) throws IOException {
    Files.deleteIfExists(folder.chainEnd());
    Files.deleteIfExists(folder.lostEnds());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
