package org.dateline.extract.author;

import java.util.List;
import org.dateline.extract.page.Folding;

/**
 * Takes off the ends of a name what is none of it: a role, a date, titles and degrees, marks.
 * Immutable; safe for several threads.
 */
final class NameEnds {
  private static final String EDGES = ":：*-–=＝・.";

  private final AuthorWords words;

  NameEnds(AuthorWords words) {
    this.words = words;
  }

  /** The name alone, or whatever is left of a text that holds none. */
  String takenOff(String part) {
    return trimmed(withoutTail(part));
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
    boolean junior =
        unit == '.' && (part.startsWith(" Jr", at - 3) || part.startsWith(" Sr", at - 3));
    return !initial && !junior && (unit == ' ' || EDGES.indexOf(unit) >= 0);
  }

  /** Cuts a name before a role or a date, and takes titles and degrees off its ends. */
  private String withoutTail(String part) {
    String[] all = part.strip().split(" ", -1);
    int end = all.length;
    int from = 0;
    for (int at = 1; at < all.length; at++) {
      if (isCut(all[at]) || (at > 1 && isDegree(all[at]))) {
        boolean desk = at == 1 && words.in("organisations", Folding.words(all[1]));
        end = desk ? 0 : withoutFields(all, at); // “Guardian staff”
        // “문화부 홍길동 기자”: desk, name, role
        from =
            NameReader.isHangul(all[at - 1].isEmpty() ? ' ' : all[at - 1].charAt(0)) ? at - 1 : 0;
        break;
      }
      if (at > 1 && isNumber(all[at])) {
        end = at;
        while (end > 1 && words.in("before a day", Folding.words(all[end - 1]))) {
          end--; // “Luc le jeudi 21 novembre”
        }
        break;
      }
    }
    while (end - from > 1 && words.in("titles", Folding.words(all[from]))) {
      from++;
    }
    return withoutOwner(String.join(" ", List.of(all).subList(Math.min(from, end), end)));
  }

  /** “Mira Sand’s” of “Mira Sand’s profile”. */
  private static String withoutOwner(String name) {
    return name.endsWith("’s") || name.endsWith("'s") ? name.substring(0, name.length() - 2) : name;
  }

  /** Without what the role is of that stands there: “Technology” of “Technology Reporter”. */
  private int withoutFields(String[] all, int role) {
    int end = role;
    while (end > 2 && isField(Folding.words(all[end - 1]))) {
      end--;
    }
    return end;
  }

  private boolean isField(String folded) {
    return words.in("fields", folded) || words.in("titles", folded);
  }

  /** The number of a day or of minutes behind a name. */
  private static boolean isNumber(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  private boolean isCut(String word) {
    int colon = word.indexOf('：') < 0 ? word.indexOf(':') : word.indexOf('：');
    String folded = Folding.words(colon > 0 ? word.substring(0, colon) : word);
    return word.indexOf('@') >= 0
        || words.in("cuts", folded)
        || (words.in("starts", folded) && !words.in("particles", folded));
  }

  private boolean isDegree(String word) {
    String folded = Folding.words(word);
    return word.chars().filter(Character::isUpperCase).count() > 1 && words.in("no names", folded);
  }
}
