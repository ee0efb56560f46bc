package org.dateline.ui.search;

import java.time.LocalDate;
import java.util.Locale;
import org.dateline.desk.find.Days;
import org.dateline.search.BarWidth;
import org.dateline.search.Facet;
import org.dateline.search.FacetCount;
import org.dateline.ui.look.Prose;
import org.dateline.ui.look.Wording;

/** The names of facets, their values and stretches of time, as the window says them. */
final class FacetWords {
  private FacetWords() {}

  static String title(Facet facet) {
    return switch (facet) {
      case PUBLISHER -> "Outlet";
      case AUTHOR -> "Author";
      case LANGUAGE -> "Language";
      case SOURCE -> "Source";
      case STORY -> "Story";
      case TYPE -> "Claim type";
      case REGION -> "Region";
      case ORGANISATION -> "Organisation";
      case SPEAKER -> "Speaker";
      case STATUS -> "Claim status";
    };
  }

  static String label(Facet facet, FacetCount count) {
    return label(facet, count.value(), count.label());
  }

  static String label(Facet facet, String value, String label) {
    return Prose.line(
        switch (facet) {
          case LANGUAGE -> language(value, label);
          case STATUS -> sentence(label);
          case PUBLISHER, AUTHOR, SOURCE, STORY, TYPE, REGION, ORGANISATION, SPEAKER -> label;
        });
  }

  private static String language(String tag, String label) {
    String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() || !label.equals(tag) ? label : name;
  }

  private static String sentence(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ENGLISH) + word.substring(1);
  }

  /** The last day of the bar that begins on a day. */
  static LocalDate end(LocalDate from, BarWidth width) {
    return switch (width) {
      case DAY -> from;
      case WEEK -> from.plusDays(6);
      case MONTH -> from.plusMonths(1).minusDays(1);
    };
  }

  static String days(Days days) {
    if (days.from().equals(days.to())) {
      return Wording.day(days.from());
    }
    return Wording.day(days.from()) + " – " + Wording.day(days.to());
  }
}
