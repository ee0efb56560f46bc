package org.dateline.extract.author;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.WordLists;

/**
 * What the words of a byline mean: which begin one, which join names, which name other work. They
 * stand in {@code author-words.txt}, and common given names in {@code given-names.txt}. Immutable;
 * safe for several threads.
 */
final class AuthorWords {
  private static final int MOST_BEFORE_DAY = 4; // “Posted on Tuesday, May”
  private static final int MOST_BEFORE_BY = 3; // “An exclusive report by”

  /** What stands between the word for an author and the name; a dot in Japanese: “文・山田太郎”. */
  private static final String LABEL_ENDS = ":：/／=＝｜丨・";

  private final Map<String, Set<String>> sections = new LinkedHashMap<>();
  private final Set<String> givenNames = new HashSet<>();
  private final Set<String> firstWords = new HashSet<>();

  /** The first two letters of the first words, by {@link #pair}. */
  private final BitSet firstLetters = new BitSet();

  AuthorWords() {
    WordLists.sections("author-words.txt")
        .forEach((section, entries) -> {
          Set<String> folded = new HashSet<>();
          entries.forEach(entry -> folded.add(Folding.words(entry)));
          sections.put(section, folded);
        });
    Set<String> beforeDay = sections.computeIfAbsent("before a day", unknown -> new HashSet<>());
    beforeDay.addAll(WordLists.foldedSection("date-words.txt", "published"));
    beforeDay.addAll(WordLists.foldedSection("date-words.txt", "modified"));
    WordLists.sections("given-names.txt")
        .values()
        .forEach(names -> names.forEach(name -> givenNames.add(Folding.words(name))));
    for (String section : List.of("starts", "labels")) {
      for (String start : sections.getOrDefault(section, Set.of())) {
        int space = start.indexOf(' ');
        String word = space < 0 ? start : start.substring(0, space);
        firstWords.add(word);
        firstLetters.set(pair(word));
      }
    }
  }

  /** Whether folded words stand in a section of the list. */
  boolean in(String section, String folded) {
    return sections.getOrDefault(section, Set.of()).contains(folded);
  }

  /** All folded words of a section of the list. */
  Set<String> all(String section) {
    return sections.getOrDefault(section, Set.of());
  }

  /** Whether a folded name begins with a given name that is common somewhere. */
  boolean beginsWithGivenName(String folded) {
    int space = folded.indexOf(' ');
    return space > 0 && givenNames.contains(folded.substring(0, space));
  }

  /** A quick look at the first letters of a line: whether a byline can begin so. */
  boolean couldBegin(String line) {
    return !line.isEmpty()
        && (line.charAt(0) > '~'
            || (line.length() > 1 && line.charAt(1) > '~')
            || firstLetters.get(pair(line)));
  }

  /** The first two letters of a text as one number; of a word of one letter, that letter. */
  private static int pair(String text) {
    char second = text.length() > 1 && Character.isLetter(text.charAt(1)) ? text.charAt(1) : 0;
    return Character.toLowerCase(text.charAt(0)) << 7 | (Character.toLowerCase(second) & 0x7f);
  }

  /** Whether a byline can begin with a word. */
  boolean isFirstWord(String word) {
    return firstWords.contains(Folding.words(word));
  }

  /** Whether a text begins as a byline does. */
  boolean beginsAsByline(String text) {
    return beginning(text) > 0;
  }

  /** “홍길동 기자”: whether a role that only writers have stands behind other words. */
  boolean hasRoleBehind(String text) {
    int from = text.indexOf(' ') + 1;
    for (int end = from; from > 0 && end >= 0; from = end + 1) {
      end = text.indexOf(' ', from);
      if (in("role behind", Folding.words(text.substring(from, end < 0 ? text.length() : end)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a text says no more than that an author follows: “By”, “Written by”, “Author:”. One
   * word without a colon may as well be an entry of a menu, or of a calendar.
   */
  boolean isAnnouncement(String text) {
    String folded = Folding.words(text);
    boolean colon = text.endsWith(":") || text.endsWith("：");
    boolean clear = colon || folded.indexOf(' ') > 0 || folded.equals("by");
    return clear
        && (in("starts", folded) || (colon && in("labels", folded)))
        && !in("other work", folded);
  }

  /**
   * Where “by” stands behind a day, as in “Posted 4 May 2021 by Mira Sand”; 0 where it does not.
   */
  int behindDay(String text) {
    boolean day = false;
    int others = 0;
    int from = 0;
    for (int end = text.indexOf(' '); end > 0; end = text.indexOf(' ', from)) {
      String word = Folding.words(text.substring(from, end));
      if (day && in("behind a day", word)) {
        return text.indexOf('©') < 0 ? from : 0;
      }
      if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
        day = true;
      } else if (!word.isEmpty() && (++others > MOST_BEFORE_DAY || isOtherWork(word))) {
        return 0;
      }
      from = end + 1;
    }
    return 0;
  }

  /** “Reviewed”, “Photo”: what is other work with “by” behind it. */
  private boolean isOtherWork(String word) {
    return in("other work", word + " by");
  }

  /**
   * Where the names begin in “Commentary by Mira Sand”: behind a “by” that only a few words stand
   * before which are no name; 0 where there is none, or where the words name other work.
   */
  int behindBy(String text) {
    int from = 0;
    for (int count = 0; count <= MOST_BEFORE_BY; count++) {
      int end = text.indexOf(' ', from);
      if (end < 0 || isSeparator(text.charAt(end - 1)) || isMark(text, end)) {
        return 0;
      }
      String word = text.substring(from, end);
      if (count > 0 && word.equals(word.toLowerCase(Locale.ROOT)) && in("plain by", word)) {
        String before = Folding.words(text.substring(0, from));
        String last = before.substring(before.lastIndexOf(' ') + 1);
        return beginsWithGivenName(before + " ") || in("cuts", last) || isOtherWork(last) ? 0 : end;
      }
      from = end + 1;
    }
    return 0;
  }

  private static boolean isSeparator(char unit) {
    return ",;.".indexOf(unit) >= 0;
  }

  /** Where the writer of what others told is named; 0 where nobody is said to have told it. */
  int behindTeller(String text) {
    for (String told : sections.getOrDefault("told to", Set.of())) {
      int at = text.indexOf(" " + told + " ");
      if (at > 0) {
        return at + told.length() + 2;
      }
    }
    return 0;
  }

  /** Whether all that follows a name in a line is that its bearer did other work than writing. */
  boolean isInOtherRole(String line, String name) {
    int at = line.indexOf(name);
    return at >= 0 && in("other roles", Folding.words(line.substring(at + name.length())));
  }

  /** Whether the first word can also be part of a name or a headline: “von”, “de”, “di”. */
  boolean beginsWithParticle(String text) {
    int space = text.indexOf(' ');
    return space > 0 && in("particles", Folding.words(text.substring(0, space)));
  }

  /**
   * Whether a line names somebody who did something else than write: “Fact checked by”; but not
   * “Pictures and words by”.
   */
  boolean beginsAsOtherWork(String text) {
    String folded = Folding.words(text.length() > 40 ? text.substring(0, 40) : text) + " ";
    boolean other = false;
    for (int space = folded.indexOf(' '); space > 0; space = folded.indexOf(' ', space + 1)) {
      String beginning = folded.substring(0, space);
      other = in("other work", beginning) || (other && !in("starts", beginning));
    }
    return other;
  }

  /**
   * A name that is written without spaces without the word right before it: “記者王小明”; empty where
   * the words behind it make it a line about a place: “台北報導”.
   */
  String withoutJoined(String name) {
    if (name.isEmpty() || !NameReader.isWide(name)) {
      return name;
    }
    for (String ending : sections.getOrDefault("joined behind", Set.of())) {
      if (name.endsWith(ending)) {
        return "";
      }
    }
    for (String beginning : sections.getOrDefault("joined before", Set.of())) {
      int at = name.lastIndexOf(beginning); // “新华社记者王小明”
      if (at >= 0 && name.length() > at + beginning.length() + 1) {
        return name.substring(at + beginning.length());
      }
    }
    return name;
  }

  /** How far the words before the names reach. */
  int beginning(String text) {
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
      if (in("starts", folded)
          || (in("labels", folded)
              && (byColon || isMark(text, end) || isGivenName(text, end + 1)))) {
        found = byColon ? end + 1 : end;
      }
    }
    return found;
  }

  /** “Text Mira Sand”: whether a common given name and more stand there. */
  private boolean isGivenName(String text, int from) {
    int end = text.indexOf(' ', from);
    return end > 0 && givenNames.contains(Folding.words(text.substring(from, end)));
  }

  /** Whether the page begins something new there. */
  private static boolean isMark(String text, int space) {
    return space + 1 < text.length()
        && (text.charAt(space + 1) == BylineText.BREAK || text.charAt(space + 1) == '|');
  }

  private static int colon(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (LABEL_ENDS.indexOf(unit) >= 0) {
        return at;
      }
    }
    return -1;
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
}
