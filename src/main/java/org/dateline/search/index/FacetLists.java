package org.dateline.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.model.Gazetteer;
import org.dateline.model.Region;
import org.dateline.search.Facet;
import org.dateline.search.FacetCount;

/** Lists the values of facets that were counted. Safe for use by several threads. */
final class FacetLists {
  private static final int MOST_VALUES = 200;

  /** Counts from this one on need not be told apart to see which values are the most frequent. */
  private static final int MANY = 255;

  private final FacetValues words;
  private final Gazetteer gazetteer;

  /** The names of languages by their codes, which Java takes long to find. */
  private final Map<String, String> languages = new ConcurrentHashMap<>(Map.of("und", "Other"));

  FacetLists(FacetValues words, Gazetteer gazetteer) {
    this.words = words;
    this.gazetteer = gazetteer;
  }

  /**
   * The values of a facet, the most frequent first.
   *
   * @param counts of a tally, by the values' numbers
   * @param selected the values that the results are narrowed to; they are listed even where nothing
   *     has them
   */
  List<FacetCount> list(Facet facet, int[] counts, Set<String> selected) {
    FacetNumbers numbers = words.of(facet);
    List<FacetCount> listed = new ArrayList<>();
    for (String value : selected) {
      OptionalInt number = numbers.known(value);
      boolean counted = number.isPresent() && number.getAsInt() < counts.length;
      listed.add(
          new FacetCount(
              value, label(facet, value), counted ? counts[number.getAsInt()] : 0, true));
    }
    listed.sort(
        Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value));
    FacetNumbers.Alphabet alphabet = numbers.alphabet();
    long[] inOrder = inOrder(counts, alphabet, MOST_VALUES + selected.size());
    for (int i = 0; i < inOrder.length && listed.size() < MOST_VALUES; i++) {
      String value = alphabet.word((int) inOrder[i]);
      if (!selected.contains(value)) {
        int count = (int) (Integer.MAX_VALUE - (inOrder[i] >> Integer.SIZE));
        listed.add(new FacetCount(value, label(facet, value), count, false));
      }
    }
    return listed.subList(0, Math.min(MOST_VALUES, listed.size()));
  }

  /**
   * The most frequent values, and those as frequent as the last of them, as numbers whose order is
   * theirs: the rarer the higher, of equals by their ranks, which are the lower half. The thousands
   * that are left out are only counted.
   */
  private static long[] inOrder(int[] counts, FacetNumbers.Alphabet alphabet, int most) {
    int[] values = new int[MANY + 1];
    for (int count : counts) {
      values[Math.min(count, MANY)]++;
    }
    int least = MANY;
    int enough = values[MANY];
    while (least > 1 && enough < most) {
      least--;
      enough += values[least];
    }
    long[] found = new long[enough];
    int filled = 0;
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] >= least) {
        found[filled++] =
            (((long) Integer.MAX_VALUE - counts[number]) << Integer.SIZE) + alphabet.rank(number);
      }
    }
    Arrays.sort(found);
    return found;
  }

  private String label(Facet facet, String value) {
    return switch (facet) {
      case REGION -> gazetteer.region(value).map(Region::name).orElse(value);
      case LANGUAGE ->
          languages.computeIfAbsent(
              value, code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH));
      case PUBLISHER, AUTHOR, SOURCE, STORY, TYPE, ORGANISATION, SPEAKER, STATUS -> value;
    };
  }
}
