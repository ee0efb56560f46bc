package org.dateline.extract.author;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.Spaces;
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
  private static final int MOST_WORDS_WITHOUT_CASE = 4;
  private static final int LONGEST_IDEOGRAPHIC = 6;
  private static final int WIDE = 0x2e80;
  private static final String QUOTES = "\"“”„";

  /** Stands behind a name in whose brackets other work stood: “Jon Ferry (Foto)”. */
  private static final char OTHER_WORK = '†';

  private static final String NO_NAME = "@:_#{}<>=?!()[]…" + OTHER_WORK + QUOTES;

  private final AuthorWords words;
  private final NameEnds ends;

  NameReader(AuthorWords words) {
    this.words = words;
    this.ends = new NameEnds(words);
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
    for (int begin = words.beginning(text); begin > 0; begin = words.beginning(text)) {
      text = text.substring(begin).strip();
    }
    text = text.substring(words.behindTeller(text)).strip();
    text = text.substring(words.behindBy(text)).strip();
    int behindDay = words.behindDay(text);
    text =
        behindDay == 0
            ? text
            : text.substring(behindDay + words.beginning(text.substring(behindDay)));
    Map<String, String> names = new LinkedHashMap<>();
    boolean otherWork = false;
    for (BylineParts.Part part : BylineParts.of(text, words)) {
      boolean ends = part.apart() || endsByline(part.text());
      if (!names.isEmpty() && (ends || site.isName(part.text()))) {
        break; // “Mira Sand, The Harbour Post — London”
      }
      if (words.beginsAsOtherWork(part.text()) || (otherWork && !isBegun(part))) {
        otherWork = true; // “Edited by Asha Rao and Jon Ferry”
        continue;
      }
      otherWork = endsAsOtherWork(part.text());
      Optional<String> name =
          names.isEmpty() || couldBeNext(part, names.keySet())
              ? name(part.text(), site, headline)
              : Optional.empty();
      name.ifPresent(one -> names.putIfAbsent(Folding.words(one), one));
      if (strict && names.isEmpty()) {
        return List.of();
      }
    }
    return people(names);
  }

  /** Whether a part says that those who wrote it are named from here on. */
  private boolean isBegun(BylineParts.Part part) {
    return part.apart() || words.beginsAsByline(part.text());
  }

  /** “王小明 编辑”: whether the last of several words is work that those who follow did. */
  private boolean endsAsOtherWork(String part) {
    int space = part.lastIndexOf(' ');
    return space > 0 && words.in("other work", Folding.words(part.substring(space)));
  }

  /**
   * Whether a part behind a name could be a further name: no role (“General Assignment Reporter”),
   * no origin in small letters (“da Folha”), and behind a dash no place (“g1 — São Paulo”) or part
   * of the site (“Luc - Objets”).
   */
  private boolean couldBeNext(BylineParts.Part part, Set<String> before) {
    String folded = Folding.words(part.text());
    return !saysRole(folded)
        && !(Character.isLowerCase(part.text().codePointAt(0))
            && !words.beginsAsByline(part.text()))
        && (!part.dashed()
            || words.beginsWithGivenName(folded)
            || (folded.indexOf(' ') > 0
                && before.stream().noneMatch(name -> name.indexOf(' ') > 0)));
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
    if (people.values().stream().anyMatch(NameReader::isWide)) {
      people.values().removeIf(name -> name.indexOf(' ') < 0 && !isWide(name)); // “山田太郎, ITmedia”
    }
    return List.copyOf(people.values());
  }

  /** Whether a name is written in a script that puts no spaces between words. */
  static boolean isWide(String name) {
    return name.codePointAt(0) >= WIDE;
  }

  static boolean isHangul(char unit) {
    return unit >= '가' && unit <= '힣';
  }

  /**
   * The text without what stands in round and square brackets, with a mark where that is other work
   * than writing. A text that is all in brackets is what is in them: “[山田太郎，ITmedia]”.
   */
  private String withoutBrackets(String text) {
    if (text.indexOf('(') < 0 && text.indexOf('[') < 0 && text.indexOf('（') < 0) {
      return text;
    }
    StringBuilder outside = new StringBuilder(text.length());
    int depth = 0;
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == '(' || unit == '[' || unit == '（') {
        from = depth++ == 0 ? at + 1 : from;
      }
      if (depth == 0) {
        outside.append(unit);
      }
      if ((unit == ')' || unit == ']' || unit == '）') && depth > 0 && --depth == 0) {
        outside.append(saysOtherWork(text.substring(from, at)) ? OTHER_WORK : ' ').append(' ');
      }
    }
    if (depth > 0) {
      return text;
    }
    String inside = text.strip().substring(1, text.strip().length() - 1);
    boolean all = outside.toString().isBlank() && Folding.words(inside).indexOf(' ') > 0;
    return all ? inside : outside.toString();
  }

  private boolean saysOtherWork(String inBrackets) {
    String folded = Folding.words(inBrackets);
    return words.in("other roles", folded) || words.in("other work", folded);
  }

  private boolean endsByline(String part) {
    String folded = Folding.words(part);
    int space = folded.indexOf(' ');
    return words.in("cuts", space < 0 ? folded : folded.substring(0, space));
  }

  private Optional<String> name(String part, SiteNames site, String headline) {
    int begin = words.beginning(part);
    String text = words.withoutJoined(ends.takenOff(begin > 0 ? part.substring(begin) : part));
    String folded = Folding.words(text);
    if (folded.length() < 2
        || text.length() > LONGEST_NAME
        || holdsNoName(text)
        || words.in("no names", folded)
        || words.in("places", folded)
        || (folded.indexOf(' ') < 0 && words.in("cuts", folded)) // “Contributing”, “Edited”
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
      if (Character.isDigit(unit) || (NO_NAME.indexOf(unit) >= 0 && !isNickname(text, at))) {
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

  /** Whether a quotation mark there opens or closes a word between others: Mira “Mimi” Sand. */
  private static boolean isNickname(String text, int at) {
    return QUOTES.indexOf(text.charAt(at)) >= 0
        && at > 1
        && at + 2 < text.length()
        && (text.charAt(at - 1) == ' ') != (text.charAt(at + 1) == ' ');
  }

  /**
   * Whether a text is a name and what its bearer is, or where: “Mira Sand, technology reporter”,
   * “Mira Sand - Cairo”.
   */
  boolean isPlaceOrRoleBehind(String text, String name) {
    return text.startsWith(name + " - ")
        || (text.startsWith(name + ", ") && saysRole(Folding.words(text.substring(name.length()))));
  }

  /** Behind a name: “Program Chair at Altaro”, “Staff Writer”; but not “Jon Reed of Altaro”. */
  private boolean saysRole(String folded) {
    return holdsOrganisation(folded)
        || (holds("place of work", folded) && !words.beginsWithGivenName(folded));
  }

  private boolean holdsOrganisation(String folded) {
    return holds("organisations", folded);
  }

  private boolean holds(String section, String folded) {
    int from = 0;
    for (int at = 0; at <= folded.length(); at++) {
      if (at == folded.length() || folded.charAt(at) == ' ') {
        if (words.in(section, folded.substring(from, at))) {
          return true;
        }
        from = at + 1;
      }
    }
    return false;
  }

  /** “danah boyd”: two or three words of small letters, the first a common given name. */
  private boolean isInSmallLetters(String[] parts) {
    String text = String.join(" ", parts);
    return (parts.length == 2 || parts.length == 3)
        && Character.isLowerCase(text.codePointAt(0))
        && text.equals(text.toLowerCase(Locale.ROOT))
        && words.beginsWithGivenName(Folding.words(text));
  }

  /**
   * Each word begins with a capital, but for small ones such as “von”. Names in scripts without
   * case are short.
   */
  private boolean isWrittenAsName(String[] parts) {
    if (isInSmallLetters(parts)) {
      return true;
    }
    int capitals = 0;
    boolean caseless = false;
    for (String part : parts) {
      if (part.isEmpty()) {
        continue;
      }
      int first = part.codePointAt(0);
      if (!Character.isLetter(first)) {
        if (first != '\'' && first != '’' && QUOTES.indexOf(first) < 0) {
          return false;
        }
      } else if (!Character.isLowerCase(first)) {
        capitals++;
        caseless |= !Character.isUpperCase(first) && !Character.isTitleCase(first);
        if (Character.isIdeographic(first) && part.length() > LONGEST_IDEOGRAPHIC) {
          return false;
        }
      } else if (part.chars().anyMatch(Character::isUpperCase)) {
        capitals++; // d'Arcy, al-Rashid, tSaoi
      } else if (!words.in("particles", Folding.words(part)) && parts.length > 1) {
        return false;
      }
    }
    return (capitals > 0 || parts.length == 1)
        && !(caseless && parts.length > MOST_WORDS_WITHOUT_CASE);
  }
}
