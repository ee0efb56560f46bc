package org.dateline.store.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.model.ArchiveLocation;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Reads what lies in the archive folder. Safe for use by several threads. */
final class ArchiveFolder {
  private static final String ENDING = ".warc.gz";

  private final Path folder;

  ArchiveFolder(Path folder) {
    this.folder = folder;
  }

  /** The gzip member at a place. */
  GzipMember member(ArchiveLocation location) throws IOException {
    Path path = path(location.file());
    try (BufferedInputStream in = new BufferedInputStream(new FileInputStream(path.toFile()))) {
      in.skipNBytes(location.offset());
      return GzipMember.read(in);
    }
  }

  /** Names come from the database, which may be damaged or made up: never leave the folder. */
  Path path(String name) throws ArchiveDamagedException {
    Path path = folder.resolve(name).normalize();
    if (!name.endsWith(ENDING)
        || !folder.equals(path.getParent())
        || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new ArchiveDamagedException("The archive file " + name + " is not there.");
    }
    return path;
  }

  /** The names of the files, oldest first. */
  List<String> files() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .sorted()
          .toList();
    }
  }

  /** How many bytes the files take. */
  long size() throws IOException {
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
  Optional<String> damage(String file, long acknowledged) throws IOException {
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

  /**
   * What lies at a place; for a revisit the payload that it refers to. Its checksum and hash are
   * checked.
   *
   * @throws ArchiveDamagedException where it is not there or not what was written
   */
  WarcArchive.Payload payload(ArchiveLocation location) throws ArchiveDamagedException {
    return payload(location, true);
  }

  private WarcArchive.Payload payload(ArchiveLocation location, boolean mayRefer)
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
      return new WarcArchive.Payload(target.target(), record.date(), hash, body);
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

  /** Where the record lies that a revisit at a place refers to; none where there is no revisit. */
  Optional<ArchiveLocation> referred(ArchiveLocation location) throws IOException {
    try (WarcReader reader = new WarcReader(ByteChannels.reading(member(location).bytes()))) {
      return reader.next().orElseThrow(() -> none(location)) instanceof WarcRevisit revisit
          ? Optional.of(referred(revisit, location))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException | UncheckedIOException broken) {
      throw new ArchiveDamagedException(
          "The record at " + words(location) + " cannot be read.", broken);
    }
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
  Optional<WarcRecords.Original> original(ArchiveLocation at) {
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
}
