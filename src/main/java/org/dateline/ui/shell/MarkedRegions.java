package org.dateline.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Code;
import org.dateline.model.Field;
import org.dateline.model.FieldKind;
import org.dateline.model.FieldValue;
import org.dateline.model.Gazetteer;
import org.dateline.model.Region;

/**
 * The places that marked words name, so that nobody types what is already there: only names that
 * the gazetteer has exactly so and for one place. The person sees them in the form and takes away
 * what is wrong.
 */
final class MarkedRegions {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}’'-]+");
  private static final int LONGEST_NAME = 4;
  private static final int SHORTEST = 3;
  private static final int MOST_WORDS = 200;

  private final Gazetteer gazetteer;

  MarkedRegions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The values of a code's first field of regions; nothing where it has none. */
  Map<String, List<FieldValue>> in(Code code, String words) {
    Optional<Field> field =
        code.fields().stream()
            .filter(one -> one.kind() == FieldKind.REGION && one.multiple())
            .findFirst();
    List<FieldValue> values = find(words);
    Map<String, List<FieldValue>> result = new LinkedHashMap<>();
    if (!values.isEmpty()) {
      field.ifPresent(one -> result.put(one.key(), values));
    }
    return result;
  }

  private List<FieldValue> find(String words) {
    List<int[]> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(words);
    while (matcher.find() && tokens.size() < MOST_WORDS) {
      tokens.add(new int[] {matcher.start(), matcher.end()});
    }
    Map<String, FieldValue> found = new LinkedHashMap<>();
    int index = 0;
    while (index < tokens.size()) {
      int taken = 0;
      for (int length = Math.min(LONGEST_NAME, tokens.size() - index); length > 0; length--) {
        String name = words.substring(tokens.get(index)[0], tokens.get(index + length - 1)[1]);
        Optional<Region> region = region(name);
        if (region.isPresent()) {
          found.putIfAbsent(
              region.get().code(),
              new FieldValue.RegionValue(
                  region.get().code(),
                  name.equals(region.get().name()) ? Optional.empty() : Optional.of(name)));
          taken = length;
          break;
        }
      }
      index += Math.max(1, taken);
    }
    return List.copyOf(found.values());
  }

  private Optional<Region> region(String name) {
    boolean caseless =
        Character.toLowerCase(name.charAt(0)) == Character.toUpperCase(name.charAt(0));
    if (name.length() < SHORTEST || (!caseless && !Character.isUpperCase(name.charAt(0)))) {
      return Optional.empty();
    }
    List<Region> regions = gazetteer.find(name);
    return regions.size() == 1 ? Optional.of(regions.getFirst()) : Optional.empty();
  }
}
