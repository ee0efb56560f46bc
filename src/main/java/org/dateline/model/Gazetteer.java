package org.dateline.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The places that claims can name: the countries and territories of ISO 3166-1 with Kosovo, the
 * subdivisions of ISO 3166-2 that newsrooms need, disputed territories, and blocs with their
 * members.
 *
 * <p>It holds codes and names, not opinions: a disputed territory has its own code, and {@link
 * Region#claimedBy()} says who claims it. The words that a source used are kept with the claim, not
 * here.
 *
 * <pre>{@code
 * Gazetteer.shipped().find("کریمه");    // UA-43
 * Gazetteer.shipped().find("Georgia");  // GE, then US-GA: a person has to choose
 * }</pre>
 *
 * <p>Immutable, safe for use by several threads.
 */
public final class Gazetteer {
  /** The language of a name that is a code and no word, as BCP 47 has it. */
  public static final String CODE_LANGUAGE = "zxx";

  /**
   * A name in one language.
   *
   * @param text the name
   * @param language a BCP 47 tag; {@link #CODE_LANGUAGE} for other codes, such as {@code IRN}
   */
  public record Name(String text, String language) {}

  private static final class Shipped {
    static final Gazetteer GAZETTEER = readShipped();
  }

  private final Map<String, Region> byCode;
  private final Map<String, List<Name>> names;
  private final NavigableMap<String, Set<String>> codesByKey = new TreeMap<>();
  private final Map<String, List<Region>> children = new LinkedHashMap<>();

  private Gazetteer(Map<String, Region> byCode, Map<String, List<Name>> names) {
    this.byCode = byCode;
    this.names = names;
    for (Region region : byCode.values()) {
      file(region.code(), region.code());
      namesOf(region.code()).forEach(name -> file(name.text(), region.code()));
      region
          .parent()
          .ifPresent(
              parent -> children.computeIfAbsent(parent, any -> new ArrayList<>()).add(region));
    }
  }

  private void file(String name, String code) {
    String key = NameKey.of(name);
    if (!key.isEmpty()) {
      codesByKey.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(code);
    }
  }

  /** The gazetteer that the program ships; read once. */
  public static Gazetteer shipped() {
    return Shipped.GAZETTEER;
  }

  private static Gazetteer readShipped() {
    try (InputStream regions = asset("/gazetteer/regions.tsv");
        InputStream names = asset("/gazetteer/names.tsv")) {
      return read(regions, names);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The shipped gazetteer cannot be read.", unreadable);
    }
  }

  private static InputStream asset(String name) throws IOException {
    InputStream stream = Gazetteer.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException(name + " is not on the class path.");
    }
    return stream;
  }

  /**
   * Reads a gazetteer from two tables in UTF-8, fields parted by tabs, lists by semicolons, lines
   * that begin with {@code #} left out.
   *
   * @param regions code, kind, English name, parent, members, claimed by
   * @param names code, language, name
   * @throws IOException where a table cannot be read or a line is not of its form; the message
   *     names the line
   */
  public static Gazetteer read(InputStream regions, InputStream names) throws IOException {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    Map<String, List<Name>> named = new LinkedHashMap<>();
    for (List<String> row : table(regions, 6, "regions")) {
      rows.put(row.getFirst(), row);
      named
          .computeIfAbsent(row.getFirst(), any -> new ArrayList<>())
          .add(new Name(row.get(2), "en"));
    }
    for (List<String> row : table(names, 3, "names")) {
      List<Name> list = named.get(row.getFirst());
      if (list == null) {
        throw new IOException("The names name a region that is not listed: " + row.getFirst());
      }
      list.add(new Name(row.get(2), row.get(1)));
    }
    Map<String, Region> byCode = new LinkedHashMap<>();
    for (List<String> row : rows.values()) {
      String code = row.getFirst();
      byCode.put(
          code,
          new Region(
              code,
              kind(row.get(1)),
              row.get(2),
              named.getOrDefault(code, List.of()).stream()
                  .map(Name::text)
                  .filter(name -> !name.equals(row.get(2)))
                  .distinct()
                  .toList(),
              Optional.of(row.get(3)).filter(parent -> !parent.isEmpty()),
              codes(row.get(4)),
              codes(row.get(5))));
    }
    for (Region region : byCode.values()) {
      for (String other : referred(region)) {
        if (!byCode.containsKey(other)) {
          throw new IOException(region.code() + " refers to " + other + ", which is not listed.");
        }
      }
    }
    return new Gazetteer(byCode, named);
  }

  private static List<String> referred(Region region) {
    List<String> codes = new ArrayList<>(region.members());
    codes.addAll(region.claimedBy());
    region.parent().ifPresent(codes::add);
    return codes;
  }

  private static List<List<String>> table(InputStream stream, int columns, String name)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      List<String> row = List.of(line.split("\t", -1));
      if (row.size() != columns || row.getFirst().isBlank()) {
        throw new IOException("Line " + number + " of the table of " + name + " is not readable.");
      }
      rows.add(row);
    }
    return rows;
  }

  private static Region.Kind kind(String word) throws IOException {
    for (Region.Kind kind : Region.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    throw new IOException("There is no kind of region called " + word + ".");
  }

  private static List<String> codes(String list) {
    return list.isEmpty() ? List.of() : Arrays.asList(list.split(";"));
  }

  /** All entries, in the order of the table. */
  public List<Region> all() {
    return List.copyOf(byCode.values());
  }

  /** The entry with exactly that code. */
  public Optional<Region> region(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Its names in all languages, the common English one first. */
  public List<Name> namesOf(String code) {
    return Collections.unmodifiableList(names.getOrDefault(code, List.of()));
  }

  /**
   * Its name in a language, the common English one where the language has none.
   *
   * @param language a BCP 47 tag such as {@code fa} or {@code zh-Hans}; {@code zh} alone means the
   *     simplified script
   * @return nothing where there is no such code
   */
  public Optional<String> nameIn(String code, String language) {
    String wanted = language.equals("zh") ? "zh-Hans" : language;
    return namesOf(code).stream()
        .filter(name -> name.language().equals(wanted))
        .findFirst()
        .or(() -> namesOf(code).stream().findFirst())
        .map(Name::text);
  }

  /**
   * The entries with that code, name or alias, in any language, whatever the case, accents and
   * punctuation. Several where the name is ambiguous: countries first, then territories and blocs,
   * then subdivisions.
   */
  public List<Region> find(String nameOrCode) {
    String typed = nameOrCode.strip();
    Optional<Region> exact = region(typed.toUpperCase(Locale.ROOT));
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    Set<String> codes = codesByKey.getOrDefault(NameKey.of(typed), Set.of());
    List<Region> found = codes.stream().map(byCode::get).sorted(IMPORTANCE).toList();
    List<Region> byOtherCode =
        found.stream()
            .filter(region -> namesOf(region.code()).contains(new Name(typed, CODE_LANGUAGE)))
            .toList();
    return byOtherCode.isEmpty() ? found : byOtherCode;
  }

  /**
   * What a person who has typed these letters may mean: entries of which a name or the code begins
   * so, then those of which a later word does.
   *
   * @param limit how many at most
   */
  public List<Region> complete(String prefix, int limit) {
    String key = NameKey.of(prefix);
    if (key.isEmpty()) {
      return List.of();
    }
    Set<Region> found = new LinkedHashSet<>(find(prefix));
    Set<String> begins = new LinkedHashSet<>();
    codesByKey.subMap(key, key + Character.MAX_VALUE).values().forEach(begins::addAll);
    begins.stream().map(byCode::get).sorted(byClosestName(key)).forEach(found::add);
    if (found.size() < limit) {
      Set<String> later = new LinkedHashSet<>();
      codesByKey.forEach((name, codes) -> {
        if (name.contains(" " + key)) {
          later.addAll(codes);
        }
      });
      later.stream().map(byCode::get).sorted(IMPORTANCE).forEach(found::add);
    }
    return found.stream().limit(limit).toList();
  }

  private static final Comparator<Region> IMPORTANCE =
      Comparator.comparingInt(Gazetteer::rank).thenComparing(Region::name);

  private static int rank(Region region) {
    return switch (region.kind()) {
      case COUNTRY -> 0;
      case TERRITORY -> 1;
      case BLOC -> 2;
      case SUBDIVISION -> region.disputed() ? 1 : 3;
    };
  }

  /** Those whose shown name begins so come before those that only have an alias that does. */
  private static Comparator<Region> byClosestName(String key) {
    return Comparator.comparing((Region region) -> !NameKey.of(region.name()).startsWith(key))
        .thenComparing(IMPORTANCE);
  }

  /**
   * The members of a bloc, those of blocs that are its members included, without the blocs
   * themselves; nothing for what is no bloc.
   */
  public List<Region> membersOf(String code) {
    Set<Region> members = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(code));
    while (!waiting.isEmpty()) {
      String next = waiting.removeFirst();
      Region region = byCode.get(next);
      if (region == null || !seen.add(next)) {
        continue;
      }
      if (region.kind() == Region.Kind.BLOC) {
        waiting.addAll(region.members());
      } else if (!next.equals(code)) {
        members.add(region);
      }
    }
    return List.copyOf(members);
  }

  /** The blocs that it is a member of, directly or through another bloc. */
  public List<Region> blocsOf(String code) {
    return byCode.values().stream()
        .filter(region -> region.kind() == Region.Kind.BLOC)
        .filter(
            bloc -> membersOf(bloc.code()).stream().anyMatch(member -> member.code().equals(code)))
        .toList();
  }

  /** What it is part of, the nearest first. */
  public List<Region> parentsOf(String code) {
    Set<Region> parents = new LinkedHashSet<>();
    Optional<Region> next = region(code).flatMap(Region::parent).flatMap(this::region);
    while (next.isPresent() && parents.add(next.get())) {
      next = next.get().parent().flatMap(this::region);
    }
    return List.copyOf(parents);
  }

  /** What is directly part of it. */
  public List<Region> childrenOf(String code) {
    return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
  }
}
