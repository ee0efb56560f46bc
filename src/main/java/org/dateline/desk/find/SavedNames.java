package org.dateline.desk.find;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.SavedSearch;
import org.dateline.search.Completion;

/** Completes the names of saved searches in a query, which the index does not know. */
final class SavedNames {
  private static final Pattern BEGUN = Pattern.compile("(?:^|[\\s(-])saved:\"?([^\"]*)$");

  private SavedNames() {}

  /**
   * Ways to go on where the caret stands behind {@code saved:}; none elsewhere.
   *
   * @param caret where, in UTF-16 units
   */
  static List<Completion> complete(String query, int caret, List<SavedSearch> saved, int limit) {
    int at = Math.clamp(caret, 0, query.length());
    Matcher begun = BEGUN.matcher(query.substring(0, at));
    if (!begun.find()) {
      return List.of();
    }
    String typed = begun.group(1).toLowerCase(Locale.ROOT);
    int start = begun.end() - begun.group(1).length();
    if (start > 0 && query.charAt(start - 1) == '"') {
      start--;
    }
    String before = query.substring(0, start);
    String after =
        query.substring(at).startsWith("\"") ? query.substring(at + 1) : query.substring(at);
    return saved.stream()
        .filter(each -> each.name().toLowerCase(Locale.ROOT).startsWith(typed))
        .limit(limit)
        .map(each -> {
          String words = before + "\"" + each.name() + "\" ";
          return new Completion(words + after.stripLeading(), words.length(), each.name(), 0);
        })
        .toList();
  }
}
