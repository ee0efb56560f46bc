package org.dateline.extract.author;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.HeadlinePlace;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageItem;
import org.dateline.extract.title.SiteNames;

/**
 * The author whom only the end of the text names: a last line that is a name (“Jonas Reed,
 * Berlin”), or a last paragraph set apart that says who somebody is (“Jonas Reed is a fellow at
 * …”). Asked where neither the page's data nor a byline names anybody. Only names that begin with a
 * common given name count, since a last line can be anything.
 */
final class Signature {
  private static final int SHORTEST_PARAGRAPH = 80;
  private static final int FEWEST_PARAGRAPHS = 3;
  private static final int LONGEST_LINE = 60;
  private static final int LONGEST_PORTRAIT = 500;
  private static final int LAST = 6;
  private static final int MOST_WORDS = 4;
  private static final String PARTICLES = "はのをがにで";
  private static final int SHORTEST_BRACKET = 8;
  private static final int LONGEST_BRACKET = 30;
  private static final int LONGEST_WIDE_NAME = 8;

  private final AuthorWords words;
  private final NameReader reader;

  Signature(AuthorWords words, NameReader reader) {
    this.words = words;
    this.reader = reader;
  }

  /** The name that the end of the text gives; at most one. */
  List<String> find(SiteNames site, String headline, HeadlinePlace place) {
    List<PageElement> parts = text(place).map(Signature::parts).orElse(List.of());
    int paragraphs = 0;
    for (int at = parts.size() - 1; at >= Math.max(0, parts.size() - LAST); at--) {
      PageElement part = parts.get(at);
      List<String> bracketed = bracketed(part);
      List<String> names =
          !bracketed.isEmpty()
              ? bracketed
              : part.textLength() <= LONGEST_LINE
                  ? line(BylineText.of(part), site, headline)
                  : isApart(parts, at)
                      ? portrait(part, site, headline)
                      : announced(part, site, headline);
      if (!names.isEmpty()) {
        return names;
      }
      paragraphs += part.textLength() >= SHORTEST_PARAGRAPH ? 1 : 0;
      if (paragraphs > 1) {
        return List.of();
      }
    }
    return List.of();
  }

  /** The element that holds most of the paragraphs' text in its own children. */
  private static Optional<PageElement> text(HeadlinePlace place) {
    Map<PageElement, int[]> held = new HashMap<>();
    for (PageElement element : place.own()) {
      if (element.tag().equals("p") && element.textLength() >= SHORTEST_PARAGRAPH) {
        element.parent().ifPresent(around -> add(held, around, element.textLength()));
      }
    }
    return held.entrySet().stream()
        .filter(entry -> entry.getValue()[0] >= FEWEST_PARAGRAPHS)
        .max((one, other) -> Integer.compare(one.getValue()[1], other.getValue()[1]))
        .map(Map.Entry::getKey);
  }

  private static void add(Map<PageElement, int[]> held, PageElement around, int length) {
    int[] counts = held.computeIfAbsent(around, unknown -> new int[2]);
    counts[0]++;
    counts[1] += length;
  }

  private static List<PageElement> parts(PageElement text) {
    List<PageElement> parts = new ArrayList<>();
    for (PageItem item : text.items()) {
      if (item instanceof PageElement part && (part.textLength() > 0 || part.tag().equals("hr"))) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** “Jonas Reed”, “— Jonas Reed”, “Jonas Reed, Berlin”. */
  private List<String> line(String text, SiteNames site, String headline) {
    int from = 0;
    while (from < text.length() && "-–—~ ".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    String line = text.substring(from);
    if (line.indexOf(BylineText.BREAK) >= 0 || line.indexOf('@') >= 0) {
      return List.of(); // somebody whom the press may ask
    }
    List<String> names = person(line, site, headline);
    if (names.isEmpty()) {
      return names;
    }
    String behind = line.substring(Math.min(line.length(), names.getFirst().length()));
    boolean place = behind.startsWith(", ") && Folding.words(behind).indexOf(' ') < 0;
    boolean whole = behind.isEmpty() || place || reader.isPlaceOrRoleBehind(line, names.getFirst());
    return line.startsWith(names.getFirst()) && whole ? names : List.of();
  }

  /** “…に回答していない。（社会部 佐藤健一記者）”, which closes the last paragraph of Japanese news. */
  private List<String> bracketed(PageElement part) {
    if (part.textLength() < SHORTEST_BRACKET) {
      return List.of();
    }
    String text = part.text();
    int end = text.length() - 1;
    char open =
        switch (text.charAt(end)) {
          case '）' -> '（';
          case '】' -> '【';
          case ')' -> '(';
          default -> 0;
        };
    int begin = open == 0 ? -1 : text.lastIndexOf(open);
    if (begin < 0 || end - begin > LONGEST_BRACKET || !NameReader.isWide(text)) {
      return List.of();
    }
    String inside = text.substring(begin + 1, end).strip();
    for (String role : words.all("bracketed roles")) {
      if (inside.endsWith(role)) {
        String names = inside.substring(0, inside.length() - role.length()).strip();
        return names(names.substring(afterDesk(names)));
      }
    }
    return List.of();
  }

  /** Where the names begin behind the desk or place of those who have them. */
  private static int afterDesk(String names) {
    int begin = 0;
    for (int at = 0; at < names.length(); at++) {
      begin = " \u3000=＝・".indexOf(names.charAt(at)) >= 0 ? at + 1 : begin;
    }
    return begin;
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (String name : text.split("[、,]", -1)) {
      if (name.length() < 2 || name.length() > LONGEST_WIDE_NAME || !isWritten(name)) {
        return List.of();
      }
      names.add(name);
    }
    return names;
  }

  /** Letters alone, and no particle that joins other words: “写真は”, “三人の”. */
  private static boolean isWritten(String name) {
    return name.codePoints().allMatch(Character::isLetter)
        && name.chars().noneMatch(unit -> PARTICLES.indexOf(unit) >= 0);
  }

  /** In italics, behind a rule, or under a heading such as “About the author”. */
  private boolean isApart(List<PageElement> parts, int at) {
    PageElement part = parts.get(at);
    if (part.textLength() > LONGEST_PORTRAIT) {
      return false;
    }
    boolean announced =
        at > 0
            && (parts.get(at - 1).tag().equals("hr")
                || words.in("starts", Folding.words(parts.get(at - 1).text())));
    return announced || isEmphasised(part);
  }

  private static boolean isEmphasised(PageElement part) {
    for (PageItem item : part.items()) {
      if (item instanceof PageElement inner
          && (inner.tag().equals("em") || inner.tag().equals("i"))
          && inner.textLength() * 10 > part.textLength() * 9) {
        return true;
      }
    }
    return false;
  }

  /** A box whose heading is “About the author”. */
  private List<String> announced(PageElement box, SiteNames site, String headline) {
    List<PageElement> parts = parts(box);
    if (box.textLength() > LONGEST_PORTRAIT
        || parts.size() < 2
        || !words.in("starts", Folding.words(parts.getFirst().text()))) {
      return List.of();
    }
    for (PageElement part : parts.subList(1, parts.size())) {
      List<String> names =
          part.textLength() <= LONGEST_LINE ? line(BylineText.of(part), site, headline) : List.of();
      names = names.isEmpty() ? portrait(part, site, headline) : names;
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /** “Jonas Reed is a fellow at …”, “The writer, Jonas Reed, is …”. */
  private List<String> portrait(PageElement part, SiteNames site, String headline) {
    String text = part.text();
    text = text.substring(words.beginning(text)).replaceFirst("^[ ,:–—-]+", "");
    int end = -1;
    for (int count = 0; count <= MOST_WORDS; count++) {
      int from = end + 1;
      end = text.indexOf(' ', from);
      if (end < 0) {
        return List.of();
      }
      if (count > 1 && words.in("portrait verbs", Folding.words(text.substring(from, end)))) {
        String name = text.substring(0, from - 1);
        return person(
            name.endsWith(",") ? name.substring(0, name.length() - 1) : name, site, headline);
      }
    }
    return List.of();
  }

  private List<String> person(String text, SiteNames site, String headline) {
    List<String> names = reader.read(text, site, headline);
    return names.size() == 1 && words.beginsWithGivenName(Folding.words(names.getFirst()))
        ? names
        : List.of();
  }
}
