package org.dateline.fetch.poll;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.dateline.fetch.AddressCleaner;
import org.dateline.fetch.feed.FeedEntry;
import org.dateline.text.TextNormalizer;
import org.jsoup.Jsoup;

/**
 * Tells which entries of a feed are new, by the source's own names for them, then by the cleaned
 * address, then by title and date. So an entry that was changed is not its own duplicate, and two
 * entries that a careless feed gives one name stay two.
 *
 * <p>A witness counts only where it is clear: a guid or an address that several entries of one feed
 * share, though they differ otherwise, names none of them; and nothing known is claimed twice in
 * one poll. Entries of different sources are never compared here. Stateless; safe for several
 * threads.
 *
 * <pre>{@code
 * for (EntrySighting<UUID> sighting : identity.sightings(feed.entries(), knownKeys)) {
 *   switch (sighting) {
 *     case EntrySighting.New<UUID> found -> insert(found.entry(), found.keys());
 *     case EntrySighting.Known<UUID> again -> update(again.known(), again.entry(), again.keys());
 *     case EntrySighting.Repeated<UUID> twice -> {}
 *   }
 * }
 * }</pre>
 */
public final class EntryIdentity {
  private static final int OPENING = 200;
  private static final String UNDATED = "";

  private final AddressCleaner cleaner;

  /**
   * @param cleaner makes the keys of addresses
   */
  public EntryIdentity(AddressCleaner cleaner) {
    this.cleaner = cleaner;
  }

  /** What an entry can be known again by. An entry that says nothing at all has no keys. */
  public EntryKeys keysOf(FeedEntry entry) {
    return new EntryKeys(
        entry.guid().map(EntryIdentity::evenScheme),
        entry.link().map(link -> cleaner.keyOf(link).value()),
        titleOrOpening(entry).map(words -> words + "\n" + date(entry)));
  }

  /** Guids that are addresses change with the site's scheme, and nothing else changes then. */
  private static String evenScheme(String guid) {
    String name = guid.strip();
    return name.regionMatches(true, 0, "https://", 0, 8)
        ? "http://" + name.substring(8)
        : name.regionMatches(true, 0, "http://", 0, 7) ? "http://" + name.substring(7) : name;
  }

  private static Optional<String> titleOrOpening(FeedEntry entry) {
    return entry
        .title()
        .or(() ->
            entry.summary().or(entry::content).map(html -> Jsoup.parseBodyFragment(html).text()))
        .map(words -> TextNormalizer.line(words).toLowerCase(Locale.ROOT))
        .map(words -> words.substring(0, Math.min(words.length(), OPENING)))
        .filter(words -> !words.isEmpty());
  }

  private static String date(FeedEntry entry) {
    return entry
        .published()
        .map(published -> published.withOffsetSameInstant(ZoneOffset.UTC))
        .map(OffsetDateTime::toString)
        .orElse(UNDATED);
  }

  /**
   * What each entry of a poll is, in the order of the feed.
   *
   * @param entries the feed's
   * @param known the keys of all entries of this source that are known, by the caller's names
   */
  public <K> List<EntrySighting<K>> sightings(List<FeedEntry> entries, Map<K, EntryKeys> known) {
    List<EntryKeys> keys = entries.stream().map(this::keysOf).toList();
    int[] first = repetitions(keys);
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < first.length; i++) {
      if (first[i] == i) {
        open.add(i);
      }
    }
    Map<Integer, K> matched = new HashMap<>();
    Set<K> claimed = new HashSet<>();
    match(
        open, keys, known, matched, claimed, EntryKeys::guid, (one, other) -> !isOther(one, other));
    match(open, keys, known, matched, claimed, EntryKeys::address, (one, other) -> true);
    match(open, keys, known, matched, claimed, EntryKeys::titleAndDate, EntryIdentity::titleCounts);
    List<EntrySighting<K>> sightings = new ArrayList<>();
    for (int i = 0; i < first.length; i++) {
      FeedEntry entry = entries.get(i);
      K match = matched.get(i);
      if (first[i] != i) {
        sightings.add(new EntrySighting.Repeated<>(entry, keys.get(i), first[i]));
      } else if (match != null) {
        sightings.add(new EntrySighting.Known<>(entry, keys.get(i), match));
      } else {
        sightings.add(new EntrySighting.New<>(entry, keys.get(i)));
      }
    }
    return sightings;
  }

  /**
   * For each entry where it stands first: itself, or an earlier one of the same guid and address
   * that has its title, or its date where only the title was changed.
   */
  private static int[] repetitions(List<EntryKeys> keys) {
    Map<List<String>, Integer> seen = new HashMap<>();
    int[] first = new int[keys.size()];
    for (int i = 0; i < first.length; i++) {
      first[i] = i;
      for (List<String> likeness : likenesses(keys.get(i))) {
        first[i] = Math.min(first[i], seen.getOrDefault(likeness, i));
      }
      for (List<String> likeness : likenesses(keys.get(i))) {
        seen.putIfAbsent(likeness, first[i]);
      }
    }
    return first;
  }

  private static List<List<String>> likenesses(EntryKeys key) {
    String guid = key.guid().orElse("");
    String address = key.address().orElse("");
    String title = key.titleAndDate().map(EntryIdentity::title).orElse("");
    String date = key.titleAndDate().map(EntryIdentity::date).orElse(UNDATED);
    List<List<String>> likenesses = new ArrayList<>();
    if (!guid.isEmpty() || !(address.isEmpty() && title.isEmpty())) {
      likenesses.add(List.of("title", guid, address, title, guid.isEmpty() ? date : ""));
    }
    if (!guid.isEmpty() && isExact(date)) {
      likenesses.add(List.of("date", guid, address, date));
    }
    return likenesses;
  }

  /** Matches by one witness what no stronger witness has matched. */
  private static <K> void match(
      List<Integer> open,
      List<EntryKeys> keys,
      Map<K, EntryKeys> known,
      Map<Integer, K> matched,
      Set<K> claimed,
      Function<EntryKeys, Optional<String>> witness,
      BiPredicate<EntryKeys, EntryKeys> counts) {
    Map<String, Integer> here = new HashMap<>();
    open.forEach(
        i -> witness.apply(keys.get(i)).ifPresent(key -> here.merge(key, 1, Integer::sum)));
    Map<String, List<K>> there = new LinkedHashMap<>();
    known.forEach((name, its) ->
        witness
            .apply(its)
            .filter(here::containsKey)
            .ifPresent(key -> there.computeIfAbsent(key, any -> new ArrayList<>()).add(name)));
    for (int i : open) {
      Optional<String> key = matched.containsKey(i) ? Optional.empty() : witness.apply(keys.get(i));
      List<K> candidates = key.map(there::get).orElse(List.of());
      boolean clear =
          key.filter(name -> here.getOrDefault(name, 0) == 1).isPresent() && candidates.size() == 1;
      if (clear
          && !claimed.contains(candidates.getFirst())
          && counts.test(keys.get(i), known.get(candidates.getFirst()))) {
        matched.put(i, candidates.getFirst());
        claimed.add(candidates.getFirst());
      }
    }
  }

  /** Whether all other witnesses speak against a guid: then the feed uses it for everything. */
  private static boolean isOther(EntryKeys one, EntryKeys other) {
    return differ(one.address(), other.address())
        && differ(
            one.titleAndDate().map(EntryIdentity::title),
            other.titleAndDate().map(EntryIdentity::title))
        && differ(
            one.titleAndDate().map(EntryIdentity::date),
            other.titleAndDate().map(EntryIdentity::date));
  }

  /**
   * Whether the same title and date mean the same entry. Without a time of day, or without a date,
   * two articles of one name are too likely, so that nothing stronger may speak against it.
   */
  private static boolean titleCounts(EntryKeys one, EntryKeys other) {
    String date = one.titleAndDate().map(EntryIdentity::date).orElse(UNDATED);
    boolean others = differ(one.guid(), other.guid()) || differ(one.address(), other.address());
    return isExact(date) || (!others && (!date.isEmpty() || isBare(one) || isBare(other)));
  }

  /** Whether a date has a time of day, which two entries hardly share by chance. */
  private static boolean isExact(String date) {
    return !date.isEmpty() && !date.endsWith("T00:00Z");
  }

  private static boolean isBare(EntryKeys keys) {
    return keys.guid().isEmpty() && keys.address().isEmpty();
  }

  private static boolean differ(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private static String title(String titleAndDate) {
    return titleAndDate.substring(0, titleAndDate.lastIndexOf('\n'));
  }

  private static String date(String titleAndDate) {
    return titleAndDate.substring(titleAndDate.lastIndexOf('\n') + 1);
  }
}
