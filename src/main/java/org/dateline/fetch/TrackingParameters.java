package org.dateline.fetch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.text.ShippedList;

/**
 * Which parameters of an address say only where a reader came from. The list is data ({@code
 * /fetch/tracking-parameters.txt}), with exceptions.
 */
final class TrackingParameters {
  private static final String DATA = "/fetch/tracking-parameters.txt";

  /** A parameter of one site. */
  private record OnSite(String site, String name) {
    boolean covers(String host, String given) {
      return name.equals(given) && (host.equals(site) || host.endsWith("." + site));
    }
  }

  private final Set<String> names = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();
  private final Set<String> pairs = new HashSet<>();
  private final List<OnSite> kept = new ArrayList<>();
  private final List<OnSite> dropped = new ArrayList<>();

  private TrackingParameters() {}

  /** The list that the program ships. */
  static TrackingParameters shipped() {
    TrackingParameters list = new TrackingParameters();
    for (String line : ShippedList.lines(DATA)) {
      list.add(line.strip().toLowerCase(Locale.ROOT));
    }
    return list;
  }

  private void add(String line) {
    String[] words = line.split(" ", 3);
    if (words.length == 3) {
      (words[0].equals("keep") ? kept : dropped).add(new OnSite(words[1], words[2]));
    } else if (line.endsWith("*")) {
      beginnings.add(line.substring(0, line.length() - 1));
    } else if (line.indexOf('=') > 0) {
      pairs.add(line);
    } else {
      names.add(line);
    }
  }

  /**
   * Whether a parameter says nothing of the page.
   *
   * @param host the site's host in lower case
   */
  boolean contain(String host, String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean keptHere = kept.stream().anyMatch(one -> one.covers(host, lower));
    return !keptHere
        && (names.contains(lower)
            || beginnings.stream().anyMatch(lower::startsWith)
            || pairs.contains(lower + "=" + value.toLowerCase(Locale.ROOT))
            || dropped.stream().anyMatch(one -> one.covers(host, lower)));
  }
}
