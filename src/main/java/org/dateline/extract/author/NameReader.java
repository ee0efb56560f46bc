package org.dateline.extract.author;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.Spaces;
import org.dateline.extract.page.WordLists;
import org.dateline.extract.title.SiteNames;

/**
 * Reads people's names out of a byline: takes “By” off, cuts before roles and dates, splits at
 * commas and “and”, and leaves out degrees, agencies, desks, the site's own name, addresses,
 * handles and users' slugs. Immutable; safe for several threads.
 */
final class NameReader {
  private static final int LONGEST_BYLINE = 240;
  private static final int LONGEST_NAME = 45;
  private static final int MOST_WORDS = 6;
  private static final int WIDE = 0x2e80;
  private static final Pattern SEPARATORS =
      Pattern.compile(
          "\\s*[,;|•·/\\n–—]\\s*|\\s+-\\s+|\\s*&\\s*|\\s+(?:and|und|y|et|e|og|och|en|ve|и|with|mit)\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_NAME =
      Pattern.compile("[@\\d_#{}<>=?!\"“”„()\\[\\]]|https?:|www\\.|\\.(?:com|org|net|de|in|it)\\b");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");

  private final Map<String, Set<String>> words = new LinkedHashMap<>();
  private final Set<String> firstWords = new HashSet<>();
  private final BitSet firstLetters = new BitSet();

  NameReader() {
    WordLists.sections("author-words.txt")
        .forEach((section, entries) -> {
          Set<String> folded = new HashSet<>();
          entries.forEach(entry -> folded.add(Folding.words(entry)));
          words.put(section, folded);
        });
    for (String start : words.getOrDefault("starts", Set.of())) {
      int space = start.indexOf(' ');
      firstWords.add(space < 0 ? start : start.substring(0, space));
      firstLetters.set(start.charAt(0));
    }
  }

  private boolean in(String section, String folded) {
    return words.getOrDefault(section, Set.of()).contains(folded);
  }

  /** A quick look at the first word of a line: whether a byline can begin so. */
  boolean couldBegin(String word) {
    return !word.isEmpty()
        && (word.charAt(0) > '~' || firstLetters.get(Character.toLowerCase(word.charAt(0))))
        && firstWords.contains(Folding.words(word));
  }

  /** Whether a text begins as a byline does. */
  boolean beginsAsByline(String text) {
    return beginning(text) > 0;
  }

  /** The names in a byline or in one declared author, in order. */
  List<String> read(String byline, SiteNames site, String headline) {
    String text = Spaces.collapse(BRACKETS.matcher(byline).replaceAll(" "));
    if (text.isEmpty() || text.length() > LONGEST_BYLINE || text.startsWith("http")) {
      return List.of();
    }
    for (int begin = beginning(text); begin > 0; begin = beginning(text)) {
      text = text.substring(begin).strip();
    }
    List<String> names = new ArrayList<>();
    for (String part : SEPARATORS.split(text, -1)) {
      Optional<String> name = name(part, site, headline);
      if (name.isPresent()) {
        if (!names.contains(name.get())) {
          names.add(name.get());
        }
      } else if (!names.isEmpty() && endsByline(part)) {
        break;
      }
    }
    if (names.stream().anyMatch(name -> name.indexOf(' ') > 0)) {
      // “Gina Scinta, Deputy”: beside a whole name, a word alone is a role.
      names.removeIf(name -> name.indexOf(' ') < 0 && name.codePointAt(0) < WIDE);
    }
    return names;
  }

  /** How far the words before the names reach. */
  private int beginning(String text) {
    int found = 0;
    int end = 0;
    for (int count = 0; count < 4 && end < text.length(); count++) {
      int next = text.indexOf(' ', end + 1);
      int colon = text.indexOf(':', end + 1);
      boolean byColon = colon > 0 && (next < 0 || colon < next);
      end = byColon ? colon : next < 0 ? text.length() : next;
      if (end == text.length()) {
        break;
      }
      if (in("starts", Folding.words(text.substring(0, end)))) {
        found = byColon ? end + 1 : end;
      }
    }
    return found;
  }

  private boolean endsByline(String part) {
    String folded = Folding.words(part);
    int space = folded.indexOf(' ');
    return in("cuts", space < 0 ? folded : folded.substring(0, space));
  }

  private Optional<String> name(String part, SiteNames site, String headline) {
    String text = withoutTail(part.strip());
    while (text.endsWith(".") && !text.matches(".*\\b\\p{Lu}\\.")) {
      text = text.substring(0, text.length() - 1);
    }
    text = text.replaceFirst("^[:*\\-–\\s]+", "").replaceFirst("[:*\\-–\\s]+$", "");
    String folded = Folding.words(text);
    if (folded.length() < 2
        || text.length() > LONGEST_NAME
        || NO_NAME.matcher(text).find()
        || in("no names", folded)
        || folded.startsWith("the ")
        || (folded.indexOf(' ') < 0 && site.isName(text))
        || folded.equals(Folding.words(headline))) {
      return Optional.empty();
    }
    String[] parts = text.split(" ", -1);
    if (parts.length > MOST_WORDS || holdsOrganisation(folded) || !isWrittenAsName(parts)) {
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** Cuts a name before a role or a date, and takes degrees off its end. */
  private String withoutTail(String part) {
    String[] all = part.split(" ", -1);
    int end = all.length;
    for (int at = 1; at < all.length; at++) {
      if (isCut(all[at])) {
        end = at;
        break;
      }
    }
    while (end > 2 && isDegree(all[end - 1])) {
      end--;
    }
    return String.join(" ", List.of(all).subList(0, end));
  }

  private boolean isCut(String word) {
    String folded = Folding.words(word);
    return in("cuts", folded) || (in("starts", folded) && !in("particles", folded));
  }

  private boolean isDegree(String word) {
    String folded = Folding.words(word);
    boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return (capitals || word.equals("PhD") || word.equals("Ph.D.")) && in("no names", folded);
  }

  private boolean holdsOrganisation(String folded) {
    for (String word : folded.split(" ", -1)) {
      if (in("organisations", word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Each word begins with a capital, but for small ones such as “von”; scripts without case pass.
   */
  private boolean isWrittenAsName(String[] parts) {
    int capitals = 0;
    for (String part : parts) {
      if (part.isEmpty()) {
        continue;
      }
      int first = part.codePointAt(0);
      if (!Character.isLetter(first)) {
        if (first != '\'' && first != '’') {
          return false;
        }
      } else if (!Character.isLowerCase(first)) {
        capitals++;
      } else if (!in("particles", Folding.words(part)) && parts.length > 1) {
        return false;
      }
    }
    return capitals > 0 || parts.length == 1;
  }
}
