package org.dateline.store.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.ArchiveLocation;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

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
            last.flatMap(this::original).filter(known -> unchanged || known.sha256().equals(hash));
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
    List<String> files = files();
    if (files.isEmpty() || !OWN.matcher(files.getLast()).matches()) {
      return Optional.empty();
    }
    Path path = folder.resolve(files.getLast());
    long size = Files.size(path);
    if (size == 0
        || size >= Math.min(full, SMALL)
        || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        || damage(files.getLast(), size).isPresent()) {
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
    return payload(location, true);
  }

  private Payload payload(ArchiveLocation location, boolean mayRefer)
      throws ArchiveDamagedException {
    try (WarcReader reader = new WarcReader(ByteChannels.reading(member(location).bytes()))) {
      WarcRecord record = reader.next().orElseThrow(() -> none(location));
      byte[] block = record.body().stream().readAllBytes();
      byte[] body =
          switch (record) {
            case WarcResponse response -> afterHead(block, location);
            case WarcResource resource -> block;
            case WarcRevisit revisit when mayRefer ->
                payload(referred(revisit, location), false).body();
            default -> throw none(location);
          };
      WarcTargetRecord target = (WarcTargetRecord) record;
      String stated = target.payloadDigest().orElseThrow(() -> none(location)).hex();
      String hash = Sha256.of(body);
      if (!hash.equals(stated)) {
        throw new ArchiveDamagedException(
            "The payload at " + words(location) + " does not have the hash that was written.");
      }
      return new Payload(target.target(), record.date(), hash, body);
    } catch (ArchiveDamagedException known) {
      throw known;
    } catch (IOException
        | IllegalArgumentException
        | DateTimeException
        | UncheckedIOException broken) {
      throw new ArchiveDamagedException(
          "The record at " + words(location) + " cannot be read.", broken);
    }
  }

  private static ArchiveDamagedException none(ArchiveLocation location) {
    return new ArchiveDamagedException("There is no capture at " + words(location) + ".");
  }

  private static String words(ArchiveLocation location) {
    return location.file() + ", byte " + location.offset();
  }

  private static byte[] afterHead(byte[] block, ArchiveLocation location)
      throws ArchiveDamagedException {
    for (int at = 0; at + 3 < block.length; at++) {
      if (block[at] == '\r'
          && block[at + 1] == '\n'
          && block[at + 2] == '\r'
          && block[at + 3] == '\n') {
        return Arrays.copyOfRange(block, at + 4, block.length);
      }
    }
    throw none(location);
  }

  private static ArchiveLocation referred(WarcRevisit revisit, ArchiveLocation location)
      throws ArchiveDamagedException {
    String file =
        revisit.headers().first(WarcRecords.REFERS_TO_FILE).orElseThrow(() -> none(location));
    String offset =
        revisit.headers().first(WarcRecords.REFERS_TO_OFFSET).orElseThrow(() -> none(location));
    return new ArchiveLocation(file, Long.parseLong(offset));
  }

  /** The record to refer to, where it can be read and is as it was written. */
  private Optional<WarcRecords.Original> original(ArchiveLocation at) {
    try (WarcReader reader = new WarcReader(ByteChannels.reading(member(at).bytes()))) {
      Optional<WarcRecord> record = reader.next();
      if (record.isEmpty()) {
        return Optional.empty();
      }
      return switch (record.orElseThrow()) {
        case WarcRevisit revisit -> original(referred(revisit, at));
        case WarcResponse response ->
            Optional.of(
                new WarcRecords.Original(
                    at,
                    response.id(),
                    response.target(),
                    response.date(),
                    payload(at, false).sha256()));
        default -> Optional.empty();
      };
    } catch (IOException
        | IllegalArgumentException
        | DateTimeException
        | UncheckedIOException broken) {
      // What cannot be read is not referred to: the payload is written whole.
      return Optional.empty();
    }
  }

  private GzipMember member(ArchiveLocation location) throws IOException {
    Path path = path(location.file());
    try (BufferedInputStream in = new BufferedInputStream(new FileInputStream(path.toFile()))) {
      in.skipNBytes(location.offset());
      return GzipMember.read(in);
    }
  }

  /** Names come from the database, which may be damaged or made up: never leave the folder. */
  private Path path(String name) throws ArchiveDamagedException {
    Path path = folder.resolve(name).normalize();
    if (!name.endsWith(ENDING)
        || !folder.equals(path.getParent())
        || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new ArchiveDamagedException("The archive file " + name + " is not there.");
    }
    return path;
  }

  /** The names of the files, oldest first. */
  public List<String> files() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .sorted()
          .toList();
    }
  }

  /** How many bytes the files take. */
  public long size() throws IOException {
    long size = 0;
    for (String name : files()) {
      size += Files.size(folder.resolve(name));
    }
    return size;
  }

  /**
   * Reads a file from end to end.
   *
   * @param acknowledged the place of the last record that somebody was told of, -1 where there is
   *     none; what a killed process tore after it is no damage
   * @return a sentence for the first record that is damaged; none where all are whole
   */
  public Optional<String> damage(String file, long acknowledged) throws IOException {
    long position = 0;
    try (BufferedInputStream in =
        new BufferedInputStream(new FileInputStream(path(file).toFile()))) {
      while (true) {
        in.mark(1);
        if (in.read() < 0) {
          return Optional.empty();
        }
        in.reset();
        GzipMember member = GzipMember.read(in);
        position += member.packedLength();
      }
    } catch (EOFException torn) {
      return position > acknowledged
          ? Optional.empty()
          : Optional.of(damaged(file, position, String.valueOf(torn.getMessage())));
    } catch (ArchiveDamagedException damaged) {
      return Optional.of(damaged(file, position, String.valueOf(damaged.getMessage())));
    }
  }

  private static String damaged(String file, long position, String why) {
    return "The archive file " + file + " is damaged at byte " + position + ": " + why;
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
