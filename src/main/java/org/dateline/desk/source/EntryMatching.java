package org.dateline.desk.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.fetch.AddressCleaner;
import org.dateline.fetch.BadAddressException;
import org.dateline.fetch.Payload;
import org.dateline.fetch.WebAddress;
import org.dateline.fetch.feed.FeedEntry;
import org.dateline.fetch.poll.EntryIdentity;
import org.dateline.fetch.poll.EntryKeys;
import org.dateline.fetch.poll.EntrySighting;
import org.dateline.store.EntryNames;
import org.dateline.store.SeenEntry;

/** Finds the entries that a source shows among those that are known of it. Stateless. */
final class EntryMatching {
  private static final int LONGEST_ADDRESS = 8_192;

  private final EntryIdentity identity = new EntryIdentity(AddressCleaner.shipped());

  /**
   * The entries as the store takes them in. What a source has twice, or what says nothing at all,
   * is left out.
   *
   * @param entries the source's
   * @param base against what their addresses are resolved
   * @param known by what the known ones are known again
   */
  List<SeenEntry> seen(List<FeedEntry> entries, URI base, Map<UUID, EntryNames> known) {
    Map<UUID, EntryKeys> keys = new LinkedHashMap<>();
    known.forEach((id, names) ->
        keys.put(id, new EntryKeys(names.guid(), names.address(), names.titleAndDate())));
    List<SeenEntry> seen = new ArrayList<>();
    for (EntrySighting<UUID> sighting : identity.sightings(entries, keys)) {
      switch (sighting) {
        case EntrySighting.New<UUID> found -> {
          if (!saysNothing(found.keys())) {
            seen.add(seen(found.entry(), base, found.keys(), Optional.empty()));
          }
        }
        case EntrySighting.Known<UUID> again ->
            seen.add(seen(again.entry(), base, again.keys(), Optional.of(again.known())));
        case EntrySighting.Repeated<UUID> twice -> {
          // Its first occurrence stands for it.
        }
      }
    }
    return seen;
  }

  private static boolean saysNothing(EntryKeys keys) {
    return keys.guid().isEmpty() && keys.address().isEmpty() && keys.titleAndDate().isEmpty();
  }

  private static SeenEntry seen(FeedEntry entry, URI base, EntryKeys keys, Optional<UUID> known) {
    return new SeenEntry(
        known,
        new EntryNames(keys.guid(), keys.address(), keys.titleAndDate()),
        address(entry, base),
        entry.title().orElse(""),
        entry.published().map(OffsetDateTime::toInstant),
        entry.updated().map(OffsetDateTime::toInstant),
        Payload.of(words(entry).getBytes(StandardCharsets.UTF_8)).sha256());
  }

  private static Optional<String> address(FeedEntry entry, URI base) {
    if (entry.link().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(WebAddress.resolve(base, entry.link().get()).toString())
          .filter(address -> address.length() <= LONGEST_ADDRESS);
    } catch (BadAddressException noAddress) {
      return Optional.empty();
    }
  }

  private static String words(FeedEntry entry) {
    return String.join(
        "\0", entry.title().orElse(""), entry.summary().orElse(""), entry.content().orElse(""));
  }
}
