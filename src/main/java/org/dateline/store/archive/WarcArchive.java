package org.dateline.store.archive;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.dateline.model.ArchiveLocation;
import org.jspecify.annotations.Nullable;

/**
 * The archive folder. Files only grow. A process goes on in the last file where that is small and
 * whole, else it begins a new one, so that what a killed process left at the end of its file
 * disturbs nobody. {@link #add} returns once the bytes are safe on disk; threads that add at the
 * same time share one flush.
 *
 * <p>Safe for use by several threads. Files are written through {@link RandomAccessFile}, because
 * an interrupt closes a file channel.
 */
public final class WarcArchive implements AutoCloseable {
  /** From this size on a new file is begun. */
  private static final long FULL = 1_000_000_000L;

  /**
   * Up to this size a file is gone on with by the next process, so that a thousand short runs don't
   * make a thousand files; it is read once then, which takes some hundredths of a second.
   */
  private static final long SMALL = 8L * 1024 * 1024;

  private static final int NOT_MODIFIED = 304;
  private static final String ENDING = ".warc.gz";
  private static final Pattern OWN =
      Pattern.compile("dateline-[0-9]{17}-[0-9]+-[0-9]{5}\\.warc\\.gz");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final ArchiveFolder reading;
  private final Clock clock;
  private final long full;
  private final ReentrantLock appending = new ReentrantLock();
  private final ReentrantLock flushing = new ReentrantLock();
  private @Nullable Open open;
  private final List<Open> left = new ArrayList<>();
  private int serial;

  /**
   * A file of this process; {@code end} belongs to the appending lock, {@code flushed} to the
   * other.
   */
  private static final class Open {
    private final String name;
    private final RandomAccessFile file;
    private long end;
    private long flushed;

    Open(String name, RandomAccessFile file, long end) {
      this.name = name;
      this.file = file;
      this.end = end;
    }
  }

  /**
   * What lies at a place of the archive.
   *
   * @param uri the address that it was kept under
   * @param date when it came
   * @param sha256 the hash of {@code body}, checked
   * @param body the payload as it was received
   */
  @SuppressWarnings("ArrayRecordComponent") // pages are large: not copied, never compared
  public record Payload(String uri, Instant date, String sha256, byte[] body) {}

  /**
   * @param folder where the files lie; it has to exist
   * @param clock what tells the time in file names
   */
  public WarcArchive(Path folder, Clock clock) {
    this(folder, clock, FULL);
  }

  WarcArchive(Path folder, Clock clock, long full) {
    this.folder = folder;
    this.reading = new ArchiveFolder(folder);
    this.clock = clock;
    this.full = full;
  }

  /**
   * Archives an exchange.
   *
   * @param exchange what came
   * @param last where the last capture of the same address lies; where its payload was the same, or
   *     the server says that it did not change, only a revisit is written
   * @return where it lies, safe on disk
   * @throws IOException where the disk is full or fails; nothing of it counts then
   */
  public Archived add(Exchange exchange, Optional<ArchiveLocation> last) throws IOException {
    String hash = Sha256.of(exchange.body());
    return switch (exchange) {
      case Exchange.Resource resource -> keep(WarcRecords.resource(resource, hash), hash);
      case Exchange.Http http -> {
        boolean unchanged = http.status() == NOT_MODIFIED;
        Optional<WarcRecords.Original> original =
            last.flatMap(reading::original)
                .filter(known -> unchanged || known.sha256().equals(hash));
        yield original.isPresent()
            ? keep(
                WarcRecords.revisit(http, original.orElseThrow()), original.orElseThrow().sha256())
            : keep(WarcRecords.http(http, hash), hash);
      }
    };
  }

  private Archived keep(WarcRecords.Group group, String hash) throws IOException {
    Appended appended = append(group.bytes());
    flush(appended.target(), appended.end());
    return new Archived(
        new ArchiveLocation(
            appended.target().name, appended.end() - group.bytes().length + group.main()),
        hash);
  }

  private record Appended(Open target, long end) {}

  private Appended append(byte[] packed) throws IOException {
    appending.lock();
    try {
      Open target = target();
      boolean whole = false;
      try {
        target.file.seek(target.end);
        target.file.write(packed);
        whole = true;
      } finally {
        if (!whole) {
          // Half a record would hide what is appended after it: begin another file.
          leave(target);
        }
      }
      target.end += packed.length;
      return new Appended(target, target.end);
    } finally {
      appending.unlock();
    }
  }

  /** Files that are full stay open, because others may still wait for their flush. */
  private void leave(Open target) {
    left.add(target);
    open = null;
  }

  private Open target() throws IOException {
    Open current = open;
    if (current != null && current.end >= full) {
      leave(current);
      current = null;
    }
    if (current == null) {
      current = begin();
      open = current;
    }
    return current;
  }

  /** The last file, to go on in, where it is small and whole; else a new one. */
  private Open begin() throws IOException {
    if (serial == 0) {
      Optional<Open> again = reopened();
      if (again.isPresent()) {
        serial++;
        return again.orElseThrow();
      }
    }
    return created();
  }

  /**
   * What a killed process left at the end of its file is not cut off: damage can look the same, and
   * nothing that may be evidence is ever taken away. Another file is begun instead.
   */
  private Optional<Open> reopened() throws IOException {
    List<String> files = reading.files();
    if (files.isEmpty() || !OWN.matcher(files.getLast()).matches()) {
      return Optional.empty();
    }
    Path path = folder.resolve(files.getLast());
    long size = Files.size(path);
    if (size == 0
        || size >= Math.min(full, SMALL)
        || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        || reading.damage(files.getLast(), size).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new Open(files.getLast(), new RandomAccessFile(path.toFile(), "rw"), size));
  }

  private Open created() throws IOException {
    Instant now = clock.instant();
    while (true) {
      serial++;
      String name =
          "dateline-"
              + STAMP.format(now)
              + "-"
              + ProcessHandle.current().pid()
              + "-"
              + String.format(Locale.ROOT, "%05d", serial)
              + ENDING;
      Path path = folder.resolve(name);
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
      byte[] info = WarcRecords.info(name, now);
      file.write(info);
      syncFolder();
      return new Open(name, file, info.length);
    }
  }

  /** Makes a new file's name safe, too, where the system can do that. */
  private void syncFolder() {
    boolean interrupted = Thread.interrupted();
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException windows) {
      // A folder cannot be opened there, and its entries need no flush.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void flush(Open target, long end) throws IOException {
    flushing.lock();
    try {
      if (target.flushed >= end) {
        return;
      }
      long upTo;
      appending.lock();
      try {
        upTo = target.end;
      } finally {
        appending.unlock();
      }
      target.file.getFD().sync();
      target.flushed = upTo;
    } finally {
      flushing.unlock();
    }
  }

  /**
   * What lies at a place; for a revisit the payload that it refers to. Its checksum and hash are
   * checked.
   *
   * @throws ArchiveDamagedException where it is not there or not what was written
   */
  public Payload payload(ArchiveLocation location) throws ArchiveDamagedException {
    return reading.payload(location);
  }

  /**
   * The records of captures as they lie on disk: each with its request or metadata record, and for
   * a revisit also those of the record that it refers to; in the order of files and places, each
   * once.
   *
   * @throws ArchiveDamagedException where one of them cannot be read
   */
  public List<StoredRecord> records(Collection<ArchiveLocation> captures) throws IOException {
    return new RecordSearch(reading).of(captures);
  }

  /** Copies a record byte for byte, as the gzip member that it is. */
  public void copy(StoredRecord record, OutputStream target) throws IOException {
    try (InputStream in =
        new BufferedInputStream(
            new FileInputStream(reading.path(record.location().file()).toFile()))) {
      in.skipNBytes(record.location().offset());
      byte[] buffer = new byte[64 * 1024];
      long left = record.packedLength();
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          throw new ArchiveDamagedException("The file ends inside a record.");
        }
        target.write(buffer, 0, read);
        left -= read;
      }
    }
  }

  /** The names of the files, oldest first. */
  public List<String> files() throws IOException {
    return reading.files();
  }

  /** How many bytes the files take. */
  public long size() throws IOException {
    return reading.size();
  }

  /**
   * Reads a file from end to end.
   *
   * @param acknowledged the place of the last record that somebody was told of, -1 where there is
   *     none; what a killed process tore after it is no damage
   * @return a sentence for the first record that is damaged; none where all are whole
   */
  public Optional<String> damage(String file, long acknowledged) throws IOException {
    return reading.damage(file, acknowledged);
  }

  @Override
  public void close() throws IOException {
    flushing.lock();
    appending.lock();
    try {
      Open current = open;
      if (current != null) {
        leave(current);
      }
      for (Open file : left) {
        file.file.getFD().sync();
        file.file.close();
      }
      left.clear();
    } finally {
      appending.unlock();
      flushing.unlock();
    }
  }
}
