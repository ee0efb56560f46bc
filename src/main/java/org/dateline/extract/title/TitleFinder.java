package org.dateline.extract.title;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.dateline.extract.metadata.Candidate;
import org.dateline.extract.metadata.Declared;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.Hint;
import org.dateline.extract.page.Hints;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageItem;
import org.dateline.extract.page.PageTree;
import org.dateline.extract.page.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * Picks the headline. What the page shows as a heading goes before what it declares, since declared
 * titles are written for search engines; but a heading must be like a declared title, or it is the
 * site's name or a section's. Words that only one of the two has, a kicker before the headline or
 * the site's name behind it, fall away where the other shows where the headline begins.
 */
public final class TitleFinder {
  private static final Hints ELSEWHERE =
      Hints.of(Hint.NAVIGATION, Hint.RELATED, Hint.CONSENT, Hint.COMMENTS);
  private static final int LONGEST = 300;
  private static final int SHORTEST = 12;
  private static final double ALIKE = 0.34;
  private static final double MUCH_ALIKE = 0.75;
  private static final double FIRST_HEADING = 1;
  private static final int FEW_PARAGRAPHS = 2;
  private static final int LONG_ENOUGH = 3;
  private static final int MOST_WORDS = 14;

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
    List<String> said = titles.stream().map(Candidate::value).toList();
    Comparison comparison = new Comparison(said);
    Choice choice = choice(page, declared, site, comparison, true);
    if (!choice.hasFirstHeading()) {
      choice = choice(page, declared, site, comparison, false);
    }
    List<Candidate> candidates = new ArrayList<>();
    List<Heading> headings = choice.headings;
    headings.forEach(heading -> candidates.add(heading.candidate(false)));
    Optional<Heading> best =
        choice
            .best(() -> said.stream().allMatch(TitleParts::isSection))
            .or(() -> said.isEmpty() ? headings.stream().findFirst() : Optional.empty());
    if (best.isPresent()) {
      Heading heading = best.get();
      candidates.remove(headings.indexOf(heading));
      String shown =
          heading.isFirst()
              ? TitleParts.headline(heading.element(), heading.text(), said)
              : TitleParts.declaredAtEnd(heading.text(), said).orElse(heading.text());
      candidates.addFirst(new Candidate(TitleParts.continued(shown, said), heading.source(), true));
      candidates.addAll(titles);
    } else if (!titles.isEmpty()) {
      candidates.addAll(titles.subList(1, titles.size()));
      candidates.addFirst(
          new Candidate(titles.getFirst().value(), titles.getFirst().source(), true));
    }
    return candidates;
  }

  /**
   * The headings of a page.
   *
   * @param onlyHeadings whether what is only named so is left out, which is quicker
   */
  private static Choice choice(
      PageTree page,
      Declared declared,
      SiteNames site,
      Comparison comparison,
      boolean onlyHeadings) {
    Choice choice = new Choice(page);
    for (PageElement element : onlyHeadings ? page.headings() : page.elements()) {
      if (element.textLength() > LONGEST) {
        continue;
      }
      double weight = headingWeight(element);
      if (weight == 0 && (onlyHeadings || !saysTitle(element, comparison))) {
        continue;
      }
      if (isFramed(element)) {
        continue;
      }
      String text = element.text();
      if (text.isEmpty() || text.length() > LONGEST) {
        continue;
      }
      String words = Folding.words(text);
      if (!site.isFoldedName(words) && !isLinkHome(element, text, declared)) {
        choice.offer(
            new Heading(element, text, weight, comparison.likeness(words)), comparison.isEmpty());
      }
    }
    return choice;
  }

  /** A heading that the page shows, and how much it is like what the page is called. */
  private record Heading(PageElement element, String text, double weight, double likeness) {
    boolean isFirst() {
      return element.tag().equals("h1");
    }

    String source() {
      return "<" + element.tag() + "> on the page";
    }

    Candidate candidate(boolean chosen) {
      return new Candidate(text, source(), chosen);
    }
  }

  /** Chooses among the headings of a page as they come. */
  private static final class Choice {
    private final PageTree page;
    private final List<Heading> headings = new ArrayList<>();
    private @Nullable Heading best;
    private double bestScore;

    /** How many paragraphs begin before an element, and that element's place. */
    private int paragraphs;

    private int counted;

    Choice(PageTree page) {
      this.page = page;
    }

    /** Whether a first heading is like what is declared: nothing that is only named so beats it. */
    boolean hasFirstHeading() {
      return bestScore >= FIRST_HEADING + ALIKE;
    }

    void offer(Heading heading, boolean nothingDeclared) {
      double score = heading.likeness() + heading.weight() - 0.01 * Math.min(headings.size(), 20);
      headings.add(heading);
      boolean alike =
          heading.likeness() >= ALIKE
              && (heading.isFirst()
                  || heading.likeness() >= MUCH_ALIKE
                  || isAtHead(heading.element()));
      score += heading.isFirst() && alike ? FIRST_HEADING : 0;
      if ((alike || (nothingDeclared && heading.weight() >= 0.3)) && score > bestScore) {
        best = heading;
        bestScore = score;
      }
    }

    /** “What is a forum?” among the paragraphs of “Forums: a guide” only opens a part of it. */
    private boolean isAtHead(PageElement heading) {
      for (; counted < heading.order(); counted++) {
        paragraphs += isParagraph(page.elements().get(counted)) ? 1 : 0;
      }
      int around = 0;
      for (Optional<PageElement> at = heading.parent(); at.isPresent(); at = at.get().parent()) {
        around += isParagraph(at.get()) ? 1 : 0;
      }
      return paragraphs - around <= FEW_PARAGRAPHS;
    }

    private static boolean isParagraph(PageElement element) {
      if (element.paragraphs() != 1) {
        return false;
      }
      for (PageItem item : element.items()) {
        if (item instanceof PageElement part && part.paragraphs() > 0) {
          return false;
        }
      }
      return true;
    }

    /**
     * The best heading. Where none is as good as a first heading that is like a declared title, the
     * only first heading of the page is a headline of its own beside one for search engines; and
     * where all that is declared names a section, the first heading that is a sentence is.
     */
    Optional<Heading> best(BooleanSupplier onlySectionsDeclared) {
      List<Heading> firsts = headings.stream().filter(Heading::isFirst).toList();
      if (bestScore < FIRST_HEADING && firsts.size() == 1) {
        Heading only = firsts.getFirst();
        boolean says = only.likeness() > 0 || isSentence(TitleParts.words(only.text()));
        if (says
            && only.element().linkDensity() < 0.5
            && TitleParts.words(only.text()) >= LONG_ENOUGH) {
          return Optional.of(only); // a first heading that is a link leads home
        }
      }
      if (best == null && onlySectionsDeclared.getAsBoolean()) {
        return headings.stream()
            .filter(heading -> PageTree.isHeading(heading.element()))
            .filter(heading -> isSentence(TitleParts.words(heading.text())))
            .findFirst();
      }
      return Optional.ofNullable(best);
    }
  }

  private static boolean isSentence(int words) {
    return words > LONG_ENOUGH && words <= MOST_WORDS;
  }

  /** Whether a heading is the site's name as a link home, beside the real one. */
  private static boolean isLinkHome(PageElement heading, String text, Declared declared) {
    return heading.linkDensity() > 0.8
        && TitleParts.isEdge(text, declared.title())
        && leadsHome(heading);
  }

  private static boolean leadsHome(PageElement heading) {
    for (PageElement at = heading; ; at = at.parent().get()) {
      if (at.tag().equals("a") && isHome(at)) {
        return true;
      }
      if (at.parent().isEmpty() || at.order() < heading.order() - 1) {
        break;
      }
    }
    return heading.items().stream()
        .anyMatch(
            item -> item instanceof PageElement link && link.tag().equals("a") && isHome(link));
  }

  private static boolean isHome(PageElement link) {
    String address = link.attribute("href");
    int path = address.indexOf("://");
    int slash = address.indexOf('/', path < 0 ? 0 : path + 3);
    return link.attribute("rel").contains("home")
        || address.equals("/")
        || (path > 0 && (slash < 0 || slash == address.length() - 1));
  }

  private static List<Candidate> declaredTitles(Declared declared, SiteNames site) {
    List<Candidate> titles = new ArrayList<>();
    add(titles, declared.article("headline"), "JSON-LD headline", site);
    add(titles, declared.meta("og:title"), "meta og:title", site);
    add(titles, declared.meta("twitter:title"), "meta twitter:title", site);
    add(titles, Optional.of(declared.title()), "<title>", site);
    add(
        titles,
        declared.meta("dc.title", "dcterms.title", "citation_title", "title", "headline"),
        "meta title",
        site);
    return titles;
  }

  private static void add(
      List<Candidate> titles, Optional<String> title, String source, SiteNames site) {
    title
        .map(text -> TitleParts.withoutSite(text, site))
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

  /** Whether an element says what the page is called, though neither tag nor name says so. */
  private static boolean saysTitle(PageElement element, Comparison comparison) {
    boolean could =
        element.textLength() >= SHORTEST
            && element.textLength() <= comparison.longest()
            && element.links() == 0
            && switch (element.tag()) {
              case "div", "span", "p", "strong", "td", "b" -> true;
              default -> false;
            };
    if (!could) {
      return false;
    }
    String text = element.text();
    return comparison.isBeginning(text) && TitleParts.words(text) >= LONG_ENOUGH;
  }

  private static boolean isNamed(PageElement element) {
    return element.has(Hint.HEADLINE) || element.attribute("itemprop").equals("headline");
  }

  private static boolean isFramed(PageElement element) {
    for (PageElement at = element; ; at = at.parent().get()) {
      // A first heading in a “breadcrumb” box is still the headline.
      if (Surroundings.isFrame(at) || (!element.tag().equals("h1") && at.hasAny(ELSEWHERE))) {
        return !at.tag().equals("body") && at.paragraphs() < 4;
      }
      if (at.parent().isEmpty()) {
        return false;
      }
    }
  }
}
