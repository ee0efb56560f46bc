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
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.Spaces;
import org.dateline.extract.page.WordLists;
import org.dateline.extract.title.SiteNames;

/**
 * Reads people's names out of a byline: takes “By” off, cuts before roles and dates, splits at
 * commas and “and”, and leaves out degrees, agencies, desks, the site's own name, addresses,
 * handles and users' slugs. The words are in {@code author-words.txt}. Immutable; safe for several
 * threads.
 */
final class NameReader {
  private static final int LONGEST_BYLINE = 240;
  private static final int LONGEST_NAME = 45;
  private static final int MOST_WORDS = 6;
  private static final int MOST_WORDS_WITHOUT_CASE = 4;
  private static final int LONGEST_IDEOGRAPHIC = 6;
  private static final int WIDE = 0x2e80;
  private static final String SEPARATORS = ",;|•/\n–—、，；／&+" + BylineText.BREAK;
  private static final String NO_NAME = "@:_#{}<>=?!\"“”„()[]…";
  private static final String EDGES = ":：*-–=＝・.";

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
    for (String section : List.of("starts", "labels")) {
      for (String start : words.getOrDefault(section, Set.of())) {
        int space = start.indexOf(' ');
        firstWords.add(space < 0 ? start : start.substring(0, space));
        firstLetters.set(start.charAt(0));
      }
    }
  }

  private boolean in(String section, String folded) {
    return words.getOrDefault(section, Set.of()).contains(folded);
  }

  /** A quick look at the first letter of a line: whether a byline can begin so. */
  boolean couldBegin(String line) {
    return !line.isEmpty()
        && (line.charAt(0) > '~' || firstLetters.get(Character.toLowerCase(line.charAt(0))));
  }

  /** Whether a byline can begin with a word. */
  boolean isFirstWord(String word) {
    return firstWords.contains(Folding.words(word));
  }

  /** Whether a text begins as a byline does. */
  boolean beginsAsByline(String text) {
    return beginning(text) > 0;
  }

  /** Whether the first word can also be part of a name or a headline: “von”, “de”, “di”. */
  boolean beginsWithParticle(String text) {
    int space = text.indexOf(' ');
    return space > 0 && in("particles", Folding.words(text.substring(0, space)));
  }

  /** The names in a byline or in one declared author, in order, each once. */
  List<String> read(String byline, SiteNames site, String headline) {
    return read(byline, site, headline, false);
  }

  /**
   * The names in a line that only its first words make a byline: what follows them must be a name,
   * so “By clicking you agree” is none.
   */
  List<String> readLine(String line, SiteNames site, String headline) {
    return read(line, site, headline, true);
  }

  private List<String> read(String byline, SiteNames site, String headline, boolean strict) {
    String text = Spaces.collapse(withoutBrackets(byline));
    if (text.isEmpty() || text.length() > LONGEST_BYLINE || text.startsWith("http")) {
      return List.of();
    }
    for (int begin = beginning(text); begin > 0; begin = beginning(text)) {
      text = text.substring(begin).strip();
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (Part part : new Parts(text).read()) {
      boolean ends = part.apart() || endsByline(part.text());
      if (!names.isEmpty() && (ends || site.isName(part.text()))) {
        break; // “Mira Sand, The Harbour Post — London”
      }
      Optional<String> name =
          names.isEmpty() || !holdsOrganisation(Folding.words(part.text()))
              ? name(part.text(), site, headline)
              : Optional.empty(); // “General Assignment Reporter” behind a name
      name.ifPresent(one -> names.putIfAbsent(Folding.words(one), one));
      if (strict && names.isEmpty()) {
        return List.of();
      }
    }
    return people(names);
  }

  /**
   * The names that hold beside each other, by their folded forms. Beside a whole name, a word alone
   * is a role (“Gina Scinta, Deputy”); and where a name stands alone, too, what else follows it
   * elsewhere is no part of it (“Adam Sennott Globe”).
   */
  static List<String> people(Map<String, String> names) {
    Set<String> whole = new HashSet<>(names.keySet());
    whole.removeIf(name -> name.indexOf(' ') < 0);
    Map<String, String> people = new LinkedHashMap<>(names);
    if (!whole.isEmpty()) {
      people.values().removeIf(name -> name.indexOf(' ') < 0 && !isWide(name));
      people.keySet().removeIf(name -> whole.stream().anyMatch(one -> name.startsWith(one + " ")));
    }
    return List.copyOf(people.values());
  }

  /** Whether what stands right before a name in a byline says that its bearer did other work. */
  boolean isOtherWork(String byline, String name) {
    int at = byline.indexOf(name);
    int from = at;
    while (from > 0 && ".;,".indexOf(byline.charAt(from - 1)) < 0) {
      from--;
    }
    return at > 0 && beginsAsOtherWork(byline.substring(from, at).replace('|', ' ').strip() + " ");
  }

  /** Whether a line names somebody who did something else than write: “Fact checked by”. */
  boolean beginsAsOtherWork(String text) {
    String folded = Folding.words(text.length() > 40 ? text.substring(0, 40) : text) + " ";
    for (int space = folded.indexOf(' '); space > 0; space = folded.indexOf(' ', space + 1)) {
      if (in("other work", folded.substring(0, space))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name is written in a script that puts no spaces between words. */
  static boolean isWide(String name) {
    return name.codePointAt(0) >= WIDE;
  }

  /** The text without what stands in round and square brackets. */
  private static String withoutBrackets(String text) {
    if (text.indexOf('(') < 0 && text.indexOf('[') < 0) {
      return text;
    }
    StringBuilder outside = new StringBuilder(text.length());
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      depth += unit == '(' || unit == '[' ? 1 : 0;
      if (depth == 0) {
        outside.append(unit);
      }
      if ((unit == ')' || unit == ']') && depth > 0 && --depth == 0) {
        outside.append(' ');
      }
    }
    return depth > 0 ? text : outside.toString();
  }

  /** How far the words before the names reach. */
  private int beginning(String text) {
    int found = 0;
    int end = 0;
    for (int count = 0; count < 4 && end < text.length(); count++) {
      int next = text.indexOf(' ', end + 1);
      int colon = colon(text, end + 1);
      boolean byColon = colon > 0 && (next < 0 || colon < next);
      end = byColon ? colon : next < 0 ? text.length() : next;
      if (end == text.length()) {
        break;
      }
      String folded = Folding.words(text.substring(0, end));
      if (in("starts", folded) || ((byColon || isMark(text, end)) && in("labels", folded))) {
        found = byColon ? end + 1 : end;
      }
    }
    return found;
  }

  /** Whether the page begins something new there. */
  private static boolean isMark(String text, int space) {
    return space + 1 < text.length()
        && (text.charAt(space + 1) == BylineText.BREAK || text.charAt(space + 1) == '|');
  }

  private static int colon(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == ':' || unit == '：' || unit == '/' || unit == '／' || unit == '=' || unit == '＝') {
        return at;
      }
    }
    return -1;
  }

  /**
   * A part of a byline.
   *
   * @param apart whether only a break of the page's making stands before it
   */
  private record Part(String text, boolean apart) {}

  /** Cuts a byline into its parts, at separators and at “and”. */
  private final class Parts {
    private final String text;
    private final List<Part> parts = new ArrayList<>(4);
    private boolean joined = true;
    private boolean listed;
    private boolean broken;

    Parts(String text) {
      this.text = text;
    }

    List<Part> read() {
      int from = 0;
      for (int at = 0; at <= text.length(); at++) {
        if (at == text.length() || isSeparator(at)) {
          addJoined(text.substring(from, at).strip());
          char mark = at < text.length() ? text.charAt(at) : ' ';
          broken |= mark == BylineText.BREAK;
          listed |= mark == '|';
          joined |= mark != BylineText.BREAK && mark != '|';
          from = at + 1;
        }
      }
      return parts;
    }

    private boolean isSeparator(int at) {
      char unit = text.charAt(at);
      boolean between =
          at > 0
              && at + 1 < text.length()
              && text.charAt(at - 1) == ' '
              && text.charAt(at + 1) == ' ';
      return SEPARATORS.indexOf(unit) >= 0 || (between && (unit == '-' || unit == '·'));
    }

    /**
     * Splits at “and”. “y” and its like join two people only where whole names are on both sides.
     */
    private void addJoined(String segment) {
      String[] all = segment.split(" ", -1);
      List<String> part = new ArrayList<>(4);
      for (int at = 0; at < all.length; at++) {
        String folded = Folding.words(all[at]);
        boolean weak = in("weak joints", folded);
        if (in("joints", folded) || (weak && !isSurname(part, all, at))) {
          add(part);
          joined = true;
        } else {
          part.add(all[at]);
        }
      }
      add(part);
    }

    private void add(List<String> words) {
      String part = String.join(" ", words);
      if (!part.isEmpty()) {
        parts.add(new Part(part, !joined && (broken || !listed)));
        joined = false;
        listed = false;
        broken = false;
      }
      words.clear();
    }

    /** “José Ortega y Gasset”: one word after the joint, and more than one before it. */
    private boolean isSurname(List<String> before, String[] all, int at) {
      boolean lastWord = at + 2 == all.length || (at + 2 < all.length && isJoint(all[at + 2]));
      return before.size() > 1 && lastWord;
    }

    private boolean isJoint(String word) {
      String folded = Folding.words(word);
      return in("joints", folded) || in("weak joints", folded);
    }
  }

  private boolean endsByline(String part) {
    String folded = Folding.words(part);
    int space = folded.indexOf(' ');
    return in("cuts", space < 0 ? folded : folded.substring(0, space));
  }

  private Optional<String> name(String part, SiteNames site, String headline) {
    int begin = beginning(part);
    String text = trimmed(withoutTail(begin > 0 ? part.substring(begin) : part));
    String folded = Folding.words(text);
    if (folded.length() < 2
        || text.length() > LONGEST_NAME
        || holdsNoName(text)
        || in("no names", folded)
        || folded.startsWith("the ")
        || (folded.indexOf(' ') < 0 && site.isName(text))
        || site.isDesk(text)
        || folded.equals(Folding.words(headline))) {
      return Optional.empty();
    }
    String[] parts = text.split(" ", -1);
    if (parts.length > MOST_WORDS || holdsOrganisation(folded) || !isWrittenAsName(parts)) {
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** Digits and signs that no name has, and addresses. */
  private static boolean holdsNoName(String text) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (Character.isDigit(unit) || NO_NAME.indexOf(unit) >= 0) {
        return true;
      }
      if (unit == '.'
          && at > 1
          && at + 2 < text.length()
          && Character.isLetter(text.charAt(at - 2))
          && Character.isLowerCase(text.charAt(at + 1))) {
        return true; // mira.sand, HARBOUR.net
      }
    }
    return text.contains("http:") || text.contains("https:");
  }

  /** Without marks at the ends; a dot after an initial stays. */
  private static String trimmed(String part) {
    int from = 0;
    int end = part.length();
    while (from < end && (part.charAt(from) == ' ' || EDGES.indexOf(part.charAt(from)) >= 0)) {
      from++;
    }
    while (end > from && isLoose(part, end - 1)) {
      end--;
    }
    return part.substring(from, end);
  }

  private static boolean isLoose(String part, int at) {
    char unit = part.charAt(at);
    boolean initial =
        unit == '.'
            && at > 0
            && Character.isUpperCase(part.charAt(at - 1))
            && (at == 1 || !Character.isLetter(part.charAt(at - 2)));
    return !initial && (unit == ' ' || EDGES.indexOf(unit) >= 0);
  }

  /** Cuts a name before a role or a date, and takes titles and degrees off its ends. */
  private String withoutTail(String part) {
    String[] all = part.strip().split(" ", -1);
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
    int from = 0;
    while (end - from > 1 && in("titles", Folding.words(all[from]))) {
      from++;
    }
    return String.join(" ", List.of(all).subList(from, end));
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
    int from = 0;
    for (int at = 0; at <= folded.length(); at++) {
      if (at == folded.length() || folded.charAt(at) == ' ') {
        if (in("organisations", folded.substring(from, at))) {
          return true;
        }
        from = at + 1;
      }
    }
    return false;
  }

  /**
   * Each word begins with a capital, but for small ones such as “von”. Names in scripts without
   * case are short.
   */
  private boolean isWrittenAsName(String[] parts) {
    int capitals = 0;
    boolean caseless = false;
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
        caseless |= !Character.isUpperCase(first) && !Character.isTitleCase(first);
        if (Character.isIdeographic(first) && part.length() > LONGEST_IDEOGRAPHIC) {
          return false;
        }
      } else if (!in("particles", Folding.words(part)) && parts.length > 1) {
        return false;
      }
    }
    return (capitals > 0 || parts.length == 1)
        && !(caseless && parts.length > MOST_WORDS_WITHOUT_CASE);
  }
}
