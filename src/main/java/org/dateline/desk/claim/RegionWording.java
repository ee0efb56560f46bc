package org.dateline.desk.claim;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.dateline.model.FieldValue;
import org.dateline.model.Gazetteer;

/** Keeps the words that a source used for a region beside its code. */
public final class RegionWording {
  private RegionWording() {}

  /**
   * The region with the wording of the quote, where the quote names it; otherwise as it was given.
   *
   * @param gazetteer what knows the region's names
   * @param region the region as it was entered
   * @param quote the marked words
   */
  public static FieldValue.RegionValue asWritten(
      Gazetteer gazetteer, FieldValue.RegionValue region, String quote) {
    String lower = quote.toLowerCase(Locale.ROOT);
    if (lower.length() != quote.length()) {
      return region;
    }
    Optional<String> written =
        gazetteer.namesOf(region.code()).stream()
            .filter(name -> !name.language().equals(Gazetteer.CODE_LANGUAGE))
            .map(Gazetteer.Name::text)
            .filter(name -> name.length() > 1)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .flatMap(name -> find(quote, lower, name.toLowerCase(Locale.ROOT)).stream())
            .findFirst();
    return written.isPresent() ? new FieldValue.RegionValue(region.code(), written) : region;
  }

  private static Optional<String> find(String quote, String lower, String name) {
    for (int at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
      int end = at + name.length();
      if (standsAlone(lower, at, end)) {
        return Optional.of(quote.substring(at, end));
      }
    }
    return Optional.empty();
  }

  /** Whether no letter of an alphabet joins the name to a longer word. */
  private static boolean standsAlone(String text, int start, int end) {
    return !(start > 0
            && alphabetic(text.codePointBefore(start))
            && alphabetic(text.codePointAt(start)))
        && !(end < text.length()
            && alphabetic(text.codePointAt(end))
            && alphabetic(text.codePointBefore(end)));
  }

  private static boolean alphabetic(int codePoint) {
    return Character.isLetter(codePoint) && !Character.isIdeographic(codePoint);
  }
}
