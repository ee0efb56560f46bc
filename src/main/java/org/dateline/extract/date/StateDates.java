package org.dateline.extract.date;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day of publication in the state that a page's scripts carry as JSON. States are long and
 * seldom have one, so only what follows a quotation mark and begins with a digit is looked at.
 */
final class StateDates {
  private static final Set<String> NAMES =
      Set.of(
          "datePublished",
          "publishedAt",
          "published_at",
          "publishDate",
          "publish_date",
          "publishedDate",
          "published_date",
          "publicationDate",
          "publication_date",
          "firstPublished",
          "first_published_at",
          "firstPublishedDate",
          "pubDate",
          "datePublication",
          "displayDate",
          "display_date",
          "postDate",
          "post_date");
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}[^\"]{0,25})\"");
  private static final int LONGEST_STATE = 400_000;
  private static final int LONGEST_NAME = 18;

  private StateDates() {}

  /** The first value that is a day under a name for days of publication. */
  static Optional<String> published(String state) {
    int end = Math.min(LONGEST_STATE, state.length());
    Matcher day = DAY.matcher(state);
    for (int quote = state.indexOf('"');
        quote >= 0 && quote + 1 < end;
        quote = state.indexOf('"', quote + 1)) {
      if (Character.isDigit(state.charAt(quote + 1))
          && day.region(quote + 1, end).lookingAt()
          && NAMES.contains(nameBefore(state, quote))) {
        return Optional.of(day.group(1));
      }
    }
    return Optional.empty();
  }

  /** The name that a value has: {@code "name" : "value"}; empty where it has none. */
  private static String nameBefore(String state, int value) {
    int colon = beforeSpaces(state, value);
    int end = colon > 0 && state.charAt(colon - 1) == ':' ? beforeSpaces(state, colon - 1) - 1 : 0;
    if (end <= 0 || state.charAt(end) != '"') {
      return "";
    }
    int begin = state.lastIndexOf('"', end - 1);
    return begin >= 0 && end - begin - 1 <= LONGEST_NAME ? state.substring(begin + 1, end) : "";
  }

  private static int beforeSpaces(String state, int from) {
    int at = from;
    while (at > 0 && state.charAt(at - 1) <= ' ') {
      at--;
    }
    return at;
  }
}
