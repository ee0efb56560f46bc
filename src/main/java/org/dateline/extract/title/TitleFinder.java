package org.dateline.extract.title;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.extract.metadata.Candidate;
import org.dateline.extract.metadata.Declared;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.Hint;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageTree;

/**
 * Picks the headline. What the page shows as a heading goes before what it declares, since declared
 * titles are written for search engines; but a heading must be like a declared title, or it is the
 * site's name or a section's. Words that only one of the two has, a kicker before the headline or
 * the site's name behind it, fall away where the other shows where the headline begins.
 */
public final class TitleFinder {
  private static final int LONGEST = 300;
  private static final double ALIKE = 0.34;
  private static final double FIRST_HEADING = 1;
  private static final int LONG_ENOUGH = 3;
  private static final Set<String> FRAMES = Set.of("nav", "footer", "aside", "dialog");

  /** The headline, empty where the page has none. */
  public String find(PageTree page, Declared declared, SiteNames site) {
    return candidates(page, declared, site).stream()
        .filter(Candidate::chosen)
        .map(Candidate::value)
        .findFirst()
        .orElse("");
  }

  /** All that could be the headline, the chosen one marked. */
  public List<Candidate> candidates(PageTree page, Declared declared, SiteNames site) {
    List<Candidate> titles = declaredTitles(declared, site);
    List<String> foldedTitles =
        titles.stream().map(title -> Folding.words(title.value())).distinct().toList();
    List<Candidate> candidates = new ArrayList<>();
    Candidate best = null;
    double bestScore = 0;
    Candidate onlyFirst = null;
    PageElement bestElement = page.body();
    PageElement onlyElement = page.body();
    int firsts = 0;
    for (PageElement element : page.elements()) {
      double weight = headingWeight(element);
      if (weight == 0 || element.textLength() > LONGEST || isFramed(element)) {
        continue;
      }
      String text = element.text();
      if (text.isEmpty() || text.length() > LONGEST || site.isName(text)) {
        continue;
      }
      double likeness = likeness(text, foldedTitles);
      double score = likeness + weight - 0.01 * Math.min(candidates.size(), 20);
      Candidate candidate = new Candidate(text, "<" + element.tag() + "> on the page", false);
      candidates.add(candidate);
      if (element.tag().equals("h1")) {
        firsts++;
        onlyElement = element;
        onlyFirst = element.linkDensity() < 0.5 ? candidate : null; // the site's name leads home
        score += likeness >= ALIKE ? FIRST_HEADING : 0;
      }
      boolean plausible = likeness >= ALIKE || (titles.isEmpty() && weight >= 0.3);
      if (plausible && score > bestScore) {
        best = candidate;
        bestElement = element;
        bestScore = score;
      }
    }
    if (onlyFirst != null
        && firsts == 1
        && bestScore < FIRST_HEADING
        && words(onlyFirst.value()) >= LONG_ENOUGH) {
      best = onlyFirst; // a headline of its own beside one for search engines
      bestElement = onlyElement;
    }
    if (best != null) {
      String value = withoutTail(withoutKicker(bestElement, best.value(), titles), titles);
      candidates.remove(best);
      candidates.addFirst(new Candidate(value, best.source(), true));
    } else if (!titles.isEmpty()) {
      Candidate first = titles.removeFirst();
      candidates.addFirst(new Candidate(first.value(), first.source(), true));
    } else if (!candidates.isEmpty()) {
      Candidate first = candidates.removeFirst();
      candidates.addFirst(new Candidate(first.value(), first.source(), true));
    }
    candidates.addAll(titles);
    return candidates;
  }

  private static List<Candidate> declaredTitles(Declared declared, SiteNames site) {
    List<Candidate> titles = new ArrayList<>();
    add(titles, declared.article("headline"), "JSON-LD headline", site);
    add(titles, declared.meta("og:title"), "meta og:title", site);
    add(titles, declared.meta("twitter:title"), "meta twitter:title", site);
    add(titles, Optional.of(declared.title()), "<title>", site);
    add(
        titles,
        declared.meta("dc.title", "dcterms.title", "title", "headline"),
        "meta title",
        site);
    return titles;
  }

  private static void add(
      List<Candidate> titles, Optional<String> title, String source, SiteNames site) {
    title
        .map(text -> withoutSite(text, site))
        .filter(text -> !text.isBlank() && !site.isName(text))
        .ifPresent(text -> titles.add(new Candidate(text, source, false)));
  }

  private static double headingWeight(PageElement element) {
    return switch (element.tag()) {
      case "h1" -> isNamed(element) ? 0.4 : 0.35;
      case "h2" -> isNamed(element) ? 0.3 : 0.1;
      case "h3" -> isNamed(element) ? 0.2 : 0.05;
      case "div", "span", "p", "strong", "td", "b" ->
          element.textLength() > 0 && element.textLength() <= LONGEST && isNamed(element)
              ? 0.15
              : 0;
      default -> 0;
    };
  }

  private static boolean isNamed(PageElement element) {
    return element.has(Hint.HEADLINE) || element.attribute("itemprop").equals("headline");
  }

  private static boolean isFramed(PageElement element) {
    for (PageElement at = element; ; at = at.parent().get()) {
      // A first heading in a “breadcrumb” box is still the headline.
      if (FRAMES.contains(at.tag())
          || (!element.tag().equals("h1")
              && at.hasAny(Hint.NAVIGATION, Hint.RELATED, Hint.CONSENT, Hint.COMMENTS))) {
        return !at.tag().equals("body") && at.paragraphs() < 4;
      }
      if (at.parent().isEmpty()) {
        return false;
      }
    }
  }

  private static double likeness(String heading, List<String> titles) {
    String words = Folding.words(heading);
    double best = 0;
    for (String title : titles) {
      best = Math.max(best, likeness(words, title));
    }
    return best;
  }

  private static double likeness(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    if (one.equals(other)) {
      return 1;
    }
    double shorter = Math.min(one.length(), other.length());
    double longer = Math.max(one.length(), other.length());
    String within = one.length() < other.length() ? one : other;
    String around = one.length() < other.length() ? other : one;
    if ((" " + around + " ").contains(" " + within + " ")) {
      return 0.3 + 0.65 * shorter / longer;
    }
    Set<String> a = new HashSet<>(List.of(one.split(" ", -1)));
    Set<String> b = new HashSet<>(List.of(other.split(" ", -1)));
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return 0.9 * 2 * both.size() / (a.size() + b.size());
  }

  /** Takes off a first part of its own, where a declared title ends with what is left. */
  private static String withoutKicker(PageElement heading, String text, List<Candidate> titles) {
    Optional<String> kicker =
        heading.items().stream()
            .filter(item -> item instanceof PageElement part && part.textLength() > 0)
            .map(item -> ((PageElement) item).text())
            .findFirst();
    if (kicker.isEmpty() || !text.startsWith(kicker.get()) || kicker.get().endsWith(":")) {
      return text;
    }
    String whole = Folding.words(text);
    if (titles.stream().anyMatch(title -> Folding.words(title.value()).contains(whole))) {
      return text;
    }
    String rest = text.substring(kicker.get().length()).strip();
    String words = Folding.words(rest);
    boolean declared =
        words.indexOf(' ') > 0
            && titles.stream().anyMatch(title -> Folding.words(title.value()).endsWith(words));
    return declared ? rest : text;
  }

  /**
   * A heading that begins with a declared title and goes on after a bar has the site's name in it.
   */
  private static String withoutTail(String heading, List<Candidate> titles) {
    int bar = heading.lastIndexOf(" | ");
    if (bar < 0) {
      return heading;
    }
    String before = heading.substring(0, bar);
    String words = Folding.words(before);
    boolean declared =
        titles.stream().anyMatch(title -> Folding.words(title.value()).equals(words));
    return declared ? before.strip() : heading;
  }

  /** Cuts the site's name off a declared title, at its end or its beginning. */
  static String withoutSite(String title, SiteNames site) {
    String text = title.strip();
    for (String mark :
        List.of(" | ", " – ", " — ", " - ", " :: ", " » ", " « ", " · ", " • ", " ‹ ", ": ")) {
      int last = text.lastIndexOf(mark);
      if (last > 0 && site.isName(text.substring(last + mark.length()))) {
        return withoutSite(text.substring(0, last), site);
      }
      int first = text.indexOf(mark);
      if (first > 0 && site.isName(text.substring(0, first))) {
        return withoutSite(text.substring(first + mark.length()), site);
      }
    }
    for (String mark : List.of(" | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • ")) {
      int last = text.lastIndexOf(mark);
      if (last > 0) {
        String before = text.substring(0, last);
        String after = text.substring(last + mark.length());
        if (words(before) >= 3 && words(after) <= 3 && words(before) > 2 * words(after)) {
          return before.strip();
        }
      }
    }
    return text;
  }

  private static int words(String text) {
    return Folding.words(text).split(" ", -1).length;
  }
}
