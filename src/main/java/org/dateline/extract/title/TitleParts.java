package org.dateline.extract.title;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.PageElement;

/** Takes off what is no part of a headline: a kicker before it, and the site's name beside it. */
final class TitleParts {
  private static final List<String> MARKS =
      List.of(" | ", " – ", " — ", " - ", " :: ", " » ", " « ", " · ", " • ", " ‹ ");
  private static final List<String> ALL_MARKS =
      Stream.concat(MARKS.stream(), Stream.of(": ")).toList();
  private static final int LONG_ENOUGH = 3;
  private static final int LONGEST_SECTION = 2;

  private TitleParts() {}

  /** A shown heading without kicker and site's name, as far as declared titles tell. */
  static String headline(PageElement heading, String text, List<String> titles) {
    String shown = withoutLabel(withoutMark(text), titles);
    return withoutTail(withoutLast(heading, withoutKicker(heading, shown, titles), titles), titles);
  }

  /** “¶” or “#” behind a heading only links to it. */
  private static String withoutMark(String text) {
    return text.endsWith("¶") || text.endsWith(" #")
        ? text.substring(0, text.length() - 1).strip()
        : text;
  }

  /** Takes off a last part of its own, a day or a subtitle, where what is left is declared. */
  private static String withoutLast(PageElement heading, String text, List<String> titles) {
    if (heading.items().size() < 2
        || !(heading.items().getLast() instanceof PageElement last)
        || !text.endsWith(last.text())) {
      return text;
    }
    String rest = text.substring(0, text.length() - last.text().length()).strip();
    String words = Folding.words(rest);
    String whole = Folding.words(text);
    List<String> folded = titles.stream().map(Folding::words).toList();
    boolean declared =
        words.indexOf(' ') > 0
            && folded.contains(words)
            && folded.stream().noneMatch(title -> title.contains(whole));
    return declared ? rest : text;
  }

  /** “Thread: Phone locked” is “Phone locked” where a declared title begins without the label. */
  private static String withoutLabel(String text, List<String> titles) {
    int colon = text.indexOf(':');
    if (colon <= 0 || text.lastIndexOf(' ', colon) >= 0) {
      return text;
    }
    String rest = text.substring(colon + 1).strip();
    String words = Folding.words(rest);
    String label = Folding.words(text.substring(0, colon));
    List<String> folded = titles.stream().map(Folding::words).toList();
    boolean begins =
        !words.isEmpty()
            && folded.stream().anyMatch(title -> (title + " ").startsWith(words + " "))
            && folded.stream().noneMatch(title -> title.startsWith(label));
    return begins ? rest : text;
  }

  /** Takes off a first part of its own, where a declared title ends with what is left. */
  private static String withoutKicker(PageElement heading, String text, List<String> titles) {
    String whole = Folding.words(text);
    if (titles.stream().anyMatch(title -> Folding.words(title).contains(whole))) {
      return text;
    }
    Optional<String> kicker =
        heading.items().stream()
            .filter(item -> item instanceof PageElement part && part.textLength() > 0)
            .map(item -> ((PageElement) item).text())
            .findFirst();
    if (kicker.isEmpty() || !text.startsWith(kicker.get())) {
      return text;
    }
    String rest = text.substring(kicker.get().length()).strip();
    rest = rest.startsWith(":") ? rest.substring(1).strip() : rest;
    String words = Folding.words(rest);
    boolean declared =
        words.indexOf(' ') > 0
            && titles.stream()
                .map(Folding::words)
                .anyMatch(title ->
                    kicker.get().endsWith(":") ? title.equals(words) : title.endsWith(words));
    return declared ? rest : text;
  }

  /** Of a heading with bars, the one part that is a declared title; the others name the site. */
  private static String withoutTail(String heading, List<String> titles) {
    if (!heading.contains(" | ")) {
      return heading;
    }
    List<String> folded = titles.stream().map(Folding::words).toList();
    int bar = heading.lastIndexOf(" | ");
    String before = heading.substring(0, bar).strip();
    if (folded.contains(Folding.words(before))) {
      return before;
    }
    for (String part : heading.split(" \\| ", -1)) {
      String words = Folding.words(part);
      if (words.split(" ", -1).length >= LONG_ENOUGH && folded.contains(words)) {
        return part.strip();
      }
    }
    return heading;
  }

  /** The declared title that a text ends with: “Share this article: Altaro gives in”. */
  static Optional<String> declaredAtEnd(String text, List<String> titles) {
    String words = " " + Folding.words(text);
    return titles.stream()
        .filter(title -> words(title) >= LONG_ENOUGH)
        .filter(title -> words.endsWith(" " + Folding.words(title)))
        .findFirst();
  }

  /**
   * A heading of a few words may only name the subject. Where several declared titles agree how it
   * goes on behind a colon, they are the headline: “Index funds” on a page that is called “Index
   * Funds: How to Invest”.
   */
  static String continued(String heading, List<String> titles) {
    if (words(heading) > LONG_ENOUGH) {
      return heading;
    }
    String begin = Folding.words(heading);
    List<String> longer =
        titles.stream()
            .filter(title -> {
              int colon = title.indexOf(": ");
              return colon > 0 && Folding.words(title.substring(0, colon)).equals(begin);
            })
            .toList();
    boolean agreed =
        longer.size() > 1 && longer.stream().map(Folding::words).distinct().count() == 1;
    return agreed ? longer.getFirst() : heading;
  }

  /** Cuts the site's name off a declared title, at its end or its beginning. */
  static String withoutSite(String title, SiteNames site) {
    String text = title.strip();
    for (String mark : ALL_MARKS) {
      int last = text.lastIndexOf(mark);
      if (last > 0 && site.isName(text.substring(last + mark.length()))) {
        return withoutSite(text.substring(0, last), site);
      }
      int first = text.indexOf(mark);
      if (first > 0 && site.isName(text.substring(0, first))) {
        return withoutSite(text.substring(first + mark.length()), site);
      }
    }
    for (String mark : MARKS) {
      int last = text.lastIndexOf(mark);
      if (last > 0 && !mark.equals(" « ") && !mark.equals(" ‹ ")) {
        String before = text.substring(0, last);
        String after = text.substring(last + mark.length());
        boolean few = words(after) <= 3 && words(before) > 2 * words(after);
        if (words(before) >= 3 && (few || site.isPartOfSite(after))) {
          return withoutSection(before.strip(), mark);
        }
      }
    }
    return text;
  }

  /** “Altaro gives in | Phones” of “Altaro gives in | Phones | Harbour Post”. */
  private static String withoutSection(String text, String mark) {
    int last = text.lastIndexOf(mark);
    boolean section =
        last > 0
            && mark.equals(" | ")
            && words(text.substring(last + mark.length())) <= LONGEST_SECTION
            && words(text.substring(0, last)) > LONG_ENOUGH;
    return section ? text.substring(0, last).strip() : text;
  }

  /** Whether a declared title only names sections: no part is a sentence, the site's name aside. */
  static boolean isSection(String title) {
    String rest = title;
    for (String mark : MARKS) {
      rest = rest.replace(mark, "\n");
    }
    List<String> parts = rest.lines().toList();
    return parts.subList(0, Math.max(1, parts.size() - 1)).stream()
        .allMatch(part -> words(part) <= LONG_ENOUGH);
  }

  /**
   * Whether a text is what stands behind the last mark of a title, or before the first: the name of
   * site or section.
   */
  static boolean isEdge(String text, String title) {
    String words = Folding.words(text);
    for (String mark : ALL_MARKS) {
      int last = title.lastIndexOf(mark);
      if (last > 0
          && (Folding.words(title.substring(last + mark.length())).equals(words)
              || Folding.words(title.substring(0, title.indexOf(mark))).equals(words))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what follows a headline in a declared title sets it off: “ | The Harbour Post”. */
  static boolean isMark(String rest) {
    return rest.length() > 1 && rest.charAt(0) == ' ' && !Character.isLetterOrDigit(rest.charAt(1));
  }

  static int words(String text) {
    String words = Folding.words(text);
    int count = 1;
    for (int space = words.indexOf(' '); space >= 0; space = words.indexOf(' ', space + 1)) {
      count++;
    }
    return count;
  }
}
