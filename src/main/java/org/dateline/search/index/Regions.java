package org.dateline.search.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.Gazetteer;
import org.dateline.model.Region;
import org.dateline.search.SearchResult.Note;

/** What {@code region:} means: the place, what lies in it, and what is disputed about it. */
final class Regions {
  private final Gazetteer gazetteer;

  Regions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The codes that a region of a query stands for.
   *
   * @param typed a code or a name
   * @param exactly whether the place alone is meant, without what lies in it
   * @param notes receives what the person should know
   */
  Set<String> codes(String typed, boolean exactly, List<Note> notes) throws Unanswerable {
    List<Region> found = gazetteer.find(typed);
    if (found.isEmpty()) {
      Optional<String> better =
          gazetteer.complete(typed, 1).stream().findFirst().map(Region::name).map(Regions::quoted);
      throw new Unanswerable("No region is named “" + typed + "”.", typed, better);
    }
    Region region = found.getFirst();
    if (found.size() > 1) {
      notes.add(
          new Note(
              "“"
                  + typed
                  + "” is taken as "
                  + named(region)
                  + "; it could also be "
                  + found.stream().skip(1).map(Regions::named).collect(Collectors.joining(", "))
                  + ".",
              Optional.of("region:" + found.get(1).code())));
    }
    Set<String> codes = new LinkedHashSet<>();
    codes.add(region.code());
    if (exactly) {
      return codes;
    }
    Set<Region> inside = new LinkedHashSet<>();
    addInside(region, inside);
    inside.forEach(place -> codes.add(place.code()));
    List<Region> disputed = inside.stream().filter(Region::disputed).toList();
    if (!disputed.isEmpty() && region.kind() != Region.Kind.BLOC) {
      notes.add(
          new Note(
              names(disputed)
                  + " "
                  + (disputed.size() == 1 ? "is" : "are")
                  + " counted in "
                  + region.name()
                  + ", as ISO 3166 files "
                  + (disputed.size() == 1 ? "it" : "them")
                  + ".",
              Optional.of("region:\"" + region.code() + "\"")));
    }
    List<Region> claimed =
        gazetteer.all().stream()
            .filter(place -> place.claimedBy().contains(region.code()))
            .filter(place -> !codes.contains(place.code()))
            .toList();
    if (!claimed.isEmpty()) {
      notes.add(
          new Note(
              names(claimed)
                  + ", claimed by "
                  + region.name()
                  + ", "
                  + (claimed.size() == 1 ? "is" : "are")
                  + " not counted.",
              Optional.of(
                  "region:("
                      + region.code()
                      + claimed.stream()
                          .map(place -> " OR " + place.code())
                          .collect(Collectors.joining())
                      + ")")));
    }
    return codes;
  }

  private void addInside(Region region, Set<Region> inside) {
    for (Region part : gazetteer.membersOf(region.code())) {
      if (inside.add(part)) {
        addInside(part, inside);
      }
    }
    for (Region part : gazetteer.childrenOf(region.code())) {
      if (inside.add(part)) {
        addInside(part, inside);
      }
    }
  }

  private static String names(List<Region> regions) {
    return regions.stream().map(Regions::named).collect(Collectors.joining(", "));
  }

  private static String named(Region region) {
    return region.name() + " (" + region.code() + ")";
  }

  private static String quoted(String name) {
    return name.indexOf(' ') < 0 ? name : "\"" + name + "\"";
  }
}
