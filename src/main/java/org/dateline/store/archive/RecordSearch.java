package org.dateline.store.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.model.ArchiveLocation;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Finds the records that belong to captures. A request or metadata record names the record that it
 * belongs to, not the other way round, so each file that holds a wanted record is read once.
 */
final class RecordSearch {
  private final ArchiveFolder folder;

  RecordSearch(ArchiveFolder folder) {
    this.folder = folder;
  }

  List<StoredRecord> of(Collection<ArchiveLocation> captures) throws IOException {
    Map<String, Set<Long>> wanted = new TreeMap<>();
    for (ArchiveLocation capture : captures) {
      want(wanted, capture);
      folder.referred(capture).ifPresent(place -> want(wanted, place));
    }
    List<StoredRecord> found = new ArrayList<>();
    for (var file : wanted.entrySet()) {
      found.addAll(in(file.getKey(), file.getValue()));
    }
    return found;
  }

  private static void want(Map<String, Set<Long>> wanted, ArchiveLocation place) {
    wanted.computeIfAbsent(place.file(), file -> new TreeSet<>()).add(place.offset());
  }

  /** A record, its own id, and the ids of the records that it says it belongs to. */
  private record Met(StoredRecord record, URI id, Set<String> belongsTo) {}

  private List<StoredRecord> in(String file, Set<Long> offsets) throws IOException {
    List<Met> met = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<Long> missing = new TreeSet<>(offsets);
    long position = 0;
    try (BufferedInputStream in =
        new BufferedInputStream(new FileInputStream(folder.path(file).toFile()))) {
      while (true) {
        in.mark(1);
        if (in.read() < 0) {
          break;
        }
        in.reset();
        GzipMember member = GzipMember.read(in);
        Met one = met(new ArchiveLocation(file, position), member);
        if (missing.remove(position)) {
          ids.add(one.id().toString());
          met.add(one);
        } else if (!one.belongsTo().isEmpty()) {
          met.add(one);
        }
        position += member.packedLength();
      }
    } catch (EOFException torn) {
      // What a killed process left; whether a wanted record is in it is seen below.
    }
    if (!missing.isEmpty()) {
      throw new ArchiveDamagedException(
          "The archive file " + file + " has no record at byte " + missing.iterator().next() + ".");
    }
    return met.stream()
        .filter(one ->
            offsets.contains(one.record().location().offset())
                || one.belongsTo().stream().anyMatch(ids::contains))
        .map(Met::record)
        .toList();
  }

  private static Met met(ArchiveLocation place, GzipMember member) throws IOException {
    try (WarcReader reader = new WarcReader(ByteChannels.reading(member.bytes()))) {
      WarcRecord record =
          reader.next().orElseThrow(() -> new ArchiveDamagedException("A record is empty."));
      Set<String> belongsTo = new HashSet<>();
      if (record.type().equals("request") || record.type().equals("metadata")) {
        for (String header : List.of("WARC-Concurrent-To", "WARC-Refers-To")) {
          record.headers().all(header).forEach(id -> belongsTo.add(id.replaceAll("[<>]", "")));
        }
      }
      Optional<WarcTargetRecord> target =
          record instanceof WarcTargetRecord aimed ? Optional.of(aimed) : Optional.empty();
      return new Met(
          new StoredRecord(
              place,
              member.packedLength(),
              record.type(),
              target.map(WarcTargetRecord::target).orElse(""),
              record.date(),
              status(record),
              mediaType(record).map(type -> type.base().toString()),
              target.flatMap(WarcTargetRecord::payloadDigest).map(WarcDigest::hex)),
          record.id(),
          belongsTo);
    } catch (IllegalArgumentException | DateTimeException | UncheckedIOException broken) {
      throw new ArchiveDamagedException(
          "The record at " + place.file() + ", byte " + place.offset() + " cannot be read.",
          broken);
    }
  }

  private static Optional<Integer> status(WarcRecord record) throws IOException {
    return switch (record) {
      case WarcResponse response -> Optional.of(response.http().status());
      case WarcRevisit revisit -> Optional.of(revisit.http().status());
      default -> Optional.empty();
    };
  }

  private static Optional<MediaType> mediaType(WarcRecord record) throws IOException {
    return switch (record) {
      case WarcResponse response -> Optional.of(response.http().contentType());
      case WarcResource resource -> Optional.of(resource.contentType());
      default -> Optional.empty();
    };
  }
}
