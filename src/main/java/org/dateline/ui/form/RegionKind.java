package org.dateline.ui.form;

import java.util.List;
import java.util.Optional;
import org.dateline.model.FieldValue;
import org.dateline.model.Region;

/** Places of the gazetteer as chips: the code decides, the words of the source are kept. */
final class RegionKind implements ChipEditor.Kind {
  private static final int MOST = 20;

  private final Completions completions;

  RegionKind(Completions completions) {
    this.completions = completions;
  }

  @Override
  public boolean listedOnly() {
    return true;
  }

  @Override
  public List<Suggestion> suggest(String typed) {
    return completions.regions(typed, MOST).stream()
        .map(region -> new Suggestion(region.code(), region.name(), detail(region)))
        .toList();
  }

  private static String detail(Region region) {
    return region.disputed() ? region.code() + " · disputed" : region.code();
  }

  @Override
  public Optional<FieldValue> read(String typed) {
    Optional<Region> exact =
        completions
            .region(typed)
            .or(() ->
                completions.regions(typed, MOST).stream()
                    .filter(region -> named(region, typed))
                    .findFirst());
    return exact.map(region ->
        new FieldValue.RegionValue(
            region.code(),
            typed.equalsIgnoreCase(region.code()) || typed.equals(region.name())
                ? Optional.empty()
                : Optional.of(typed)));
  }

  private static boolean named(Region region, String typed) {
    return region.name().equalsIgnoreCase(typed)
        || region.code().equalsIgnoreCase(typed)
        || region.names().stream().anyMatch(name -> name.equalsIgnoreCase(typed));
  }

  @Override
  public String label(FieldValue value) {
    if (!(value instanceof FieldValue.RegionValue place)) {
      return value.display();
    }
    String name = completions.region(place.code()).map(Region::name).orElse(place.code());
    return place
            .wording()
            .filter(words -> !words.equals(name))
            .map(words -> words + " · ")
            .orElse("")
        + name
        + " "
        + place.code();
  }

  @Override
  public String problem(String typed) {
    return "No place is known as “" + typed + "”. Pick one from the list, or type its ISO code.";
  }
}
