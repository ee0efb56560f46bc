package org.dateline.extract.body;

import static org.dateline.extract.page.Hint.ADVERT;
import static org.dateline.extract.page.Hint.ASIDE;
import static org.dateline.extract.page.Hint.BIOGRAPHY;
import static org.dateline.extract.page.Hint.BODY;
import static org.dateline.extract.page.Hint.CAPTION;
import static org.dateline.extract.page.Hint.COMMENTS;
import static org.dateline.extract.page.Hint.CONSENT;
import static org.dateline.extract.page.Hint.FOOTER;
import static org.dateline.extract.page.Hint.NAVIGATION;
import static org.dateline.extract.page.Hint.PROMOTION;
import static org.dateline.extract.page.Hint.RELATED;
import static org.dateline.extract.page.Hint.SHARE;
import static org.dateline.extract.page.Hint.TAGS;
import static org.dateline.extract.page.Hint.UNSEEN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.extract.page.Hint;
import org.dateline.extract.page.Hints;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageTree;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The rules that clear a page of its furniture, in the order in which they are asked. */
public final class ElementRules {
  private static final Set<String> NEVER = Set.of("body", "html", "main", "h1");
  private static final Set<String> FURNITURE_ROLES =
      Set.of(
          "navigation",
          "menu",
          "menubar",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog",
          "toolbar",
          "tablist",
          "tooltip");

  /** The reverse of how many times what is left a rule may take. */
  private static final double MOST_TAKEN = 0.4;

  private static final Pattern FLOATS = Pattern.compile("float *: *(?:right|left)");
  private static final int LONGEST_REQUEST = 500;
  private static final double SOME_LINKS = 0.3;
  private static final int COOKIE_DENSITY = 350;
  static final String CAPTION_REASON = "caption or credit of a picture";
  private static final String COMMENTS_REASON = "readers' comments";

  private static final List<ElementRule> RULES =
      List.of(
          ElementRules::hidden,
          ElementRules::frameOfThePage,
          ElementRules::aboutCookies,
          ElementRules::asksToType,
          ElementRules::comments,
          linking(NAVIGATION, "navigation"),
          ElementRules::markOfHeading,
          named(SHARE, "share bar", 0.3),
          named(CONSENT, "consent notice", 0.3),
          named(ADVERT, "advertising", 0.3),
          linking(RELATED, "other articles"),
          named(PROMOTION, "offer of the outlet", 0.3),
          named(BIOGRAPHY, "portrait of the author", 0.3),
          linking(TAGS, "tags"),
          named(FOOTER, "foot of the page", 0.3),
          ElementRules::beside,
          ElementRules::caption);

  private static final Hints TELLING =
      Hints.of(
          COMMENTS,
          NAVIGATION,
          SHARE,
          CONSENT,
          ADVERT,
          RELATED,
          PROMOTION,
          BIOGRAPHY,
          TAGS,
          FOOTER);

  /** Most elements have no telling name, and need not be asked about it. */
  private static final List<ElementRule> RULES_FOR_UNNAMED =
      List.of(
          ElementRules::hidden,
          ElementRules::frameOfThePage,
          ElementRules::aboutCookies,
          ElementRules::asksToType,
          ElementRules::markOfHeading,
          ElementRules::beside,
          ElementRules::caption);

  /** Every tag that a rule asks for: elements of others without attributes are not asked about. */
  private static final Set<String> TELLING_TAGS =
      Set.of("nav", "footer", "dialog", "menu", "aside", "figcaption", "figure");

  private ElementRules() {}

  /** Marks what is furniture. */
  public static void clear(PageTree page) {
    PageMeasure measure = PageMeasure.of(page);
    List<ElementRule> shapes = List.of(new SmallBoxes(), new TeaserGrid());
    List<ElementRule> rules = with(RULES, shapes);
    List<ElementRule> rulesForUnnamed = with(RULES_FOR_UNNAMED, shapes);
    Map<ElementRule, List<PageElement>> objections = new LinkedHashMap<>();
    List<PageElement> elements = page.elements();
    for (int next = 0; next < elements.size(); ) {
      PageElement element = elements.get(next);
      next++;
      if (element.textLength() == 0 || saysNothing(element) || NEVER.contains(element.tag())) {
        continue;
      }
      for (ElementRule rule : element.hasAny(TELLING) ? rules : rulesForUnnamed) {
        Optional<String> objection = rule.objection(element, measure);
        if (objection.isPresent()) {
          element.drop(objection.get());
          objections.computeIfAbsent(rule, unknown -> new ArrayList<>()).add(element);
          next = element.end(); // what is in it went with it
          break;
        }
      }
    }
    int taken = 0;
    for (List<PageElement> dropped : objections.values()) {
      taken += paragraphs(dropped);
    }
    int left = measure.paragraphLength() - taken;
    for (List<PageElement> dropped : objections.values()) {
      if (paragraphs(dropped) * MOST_TAKEN > left) {
        takeBack(dropped);
      }
    }
  }

  private static List<ElementRule> with(List<ElementRule> rules, List<ElementRule> last) {
    List<ElementRule> all = new ArrayList<>(rules);
    all.addAll(last);
    return all;
  }

  private static int paragraphs(List<PageElement> elements) {
    int length = 0;
    for (PageElement element : elements) {
      length += element.paragraphLength();
    }
    return length;
  }

  /** A quick look that leaves most elements out: no rule has anything to go by. */
  private static boolean saysNothing(PageElement element) {
    return !element.hasAttributes()
        && element.cookieMentions() == 0
        && element.controls() == 0
        && !SmallBoxes.maybe(element)
        && !TeaserGrid.maybe(element)
        && !TELLING_TAGS.contains(element.tag());
  }

  /**
   * Where one rule takes several times as many of the page's paragraphs as are left in the end, its
   * word means something else on this site: page builders call every part a widget, paywalls hide
   * the article and show it by script. Then only what is full of links stays dropped, and what asks
   * for consent. Comments are often longer than the article.
   */
  private static void takeBack(List<PageElement> dropped) {
    if (dropped.getFirst().dropReason().orElseThrow().equals(COMMENTS_REASON)) {
      return;
    }
    for (PageElement element : dropped) {
      if (element.linkDensity() < 0.3
          && element.paragraphLength() > 0
          && element.cookieMentions() == 0) {
        element.restore();
      }
    }
  }

  /** Not drawn: styled away, or only there for a program that reads aloud. */
  private static Optional<String> hidden(PageElement element, PageMeasure page) {
    if (!element.hasAttributes()) {
      return Optional.empty();
    }
    boolean unseen =
        isStyledAway(element.attribute("style"))
            || element.hasAttribute("hidden")
            || element.attribute("aria-hidden").equals("true")
            || element.has(UNSEEN);
    // Paywalls hide the article itself and show it by script.
    return unseen && !page.holdsMoreThan(0.55, element) && !isFolded(element)
        ? Optional.of("not visible")
        : none();
  }

  /**
   * Prose that a button right before it unfolds, such as the answer to a frequent question. Menus
   * and windows unfold as well, but are no prose.
   */
  private static boolean isFolded(PageElement element) {
    if (element.paragraphLength() == 0 || element.linkDensity() > SOME_LINKS) {
      return false;
    }
    Element before = element.source().previousElementSibling();
    return before != null && (unfolds(before, element.attribute("id")) || holdsOneButton(before));
  }

  private static boolean unfolds(Element before, String name) {
    return !name.isEmpty() && !before.getElementsByAttributeValue("aria-controls", name).isEmpty();
  }

  /** A heading or a box that is a button by itself, as the pattern for accordions wants it. */
  private static boolean holdsOneButton(Element before) {
    Elements buttons = before.getElementsByTag("button");
    return before.hasAttr("aria-expanded")
        || before.attr("role").equals("button")
        || (buttons.size() == 1 && buttons.getFirst().text().equals(before.text()));
  }

  private static boolean isStyledAway(String style) {
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  private static Optional<String> frameOfThePage(PageElement element, PageMeasure page) {
    boolean frame =
        switch (element.tag()) {
          case "nav", "footer", "dialog", "menu" -> true;
          default -> FURNITURE_ROLES.contains(element.attribute("role"));
        };
    return frame && !page.holdsMoreThan(0.45, element) ? Optional.of("frame of the page") : none();
  }

  /**
   * Comments are often longer than the article. But what holds a first heading is more than
   * comments: {@code comments-open} is what some systems call an article that takes them.
   */
  private static Optional<String> comments(PageElement element, PageMeasure page) {
    boolean comments =
        element.has(COMMENTS) && !element.has(BODY) && !element.tag().equals("article");
    return comments && !page.holdsMoreThan(page.holdsFirstHeading(element) ? 0.3 : 0.97, element)
        ? Optional.of(COMMENTS_REASON)
        : none();
  }

  /** “¶” or “#” behind a heading, to link to it by. */
  private static Optional<String> markOfHeading(PageElement element, PageMeasure page) {
    boolean mark =
        element.textLength() <= 2
            && element.tag().equals("a")
            && element.attribute("href").startsWith("#")
            && !Character.isLetterOrDigit(element.text().codePointAt(0));
    return mark ? Optional.of("link to a heading") : none();
  }

  /** Consent windows are known by their one subject, where no name tells them. */
  private static Optional<String> aboutCookies(PageElement element, PageMeasure page) {
    return element.cookieMentions() >= 2
            && element.cookieMentions() * COOKIE_DENSITY >= element.textLength()
            && !page.holdsMoreThan(0.6, element)
        ? Optional.of("consent notice")
        : none();
  }

  /** A form, or a box with a field to type into and a few words: “Your address”, “Sign up”. */
  private static Optional<String> asksToType(PageElement element, PageMeasure page) {
    boolean asks =
        element.controls() > 0
            && (element.tag().equals("form")
                || (element.fields() > 0 && element.textLength() < LONGEST_REQUEST))
            && !page.holdsMoreThan(0.3, element);
    return asks ? Optional.of("form to fill in") : none();
  }

  private static Optional<String> beside(PageElement element, PageMeasure page) {
    boolean beside =
        element.tag().equals("aside")
            || (element.has(ASIDE) && !element.has(BODY))
            || isFacts(element);
    return beside
            && !element.tag().equals("article")
            && (element.tag().equals("aside") || element.linkDensity() > 0.25 || isFacts(element))
            && !page.holdsMoreThan(0.3, element)
        ? Optional.of("beside the text")
        : none();
  }

  /** A table that the text flows around: the facts about a wiki page's subject. */
  private static boolean isFacts(PageElement element) {
    return element.tag().equals("table")
        && (element.has(ASIDE)
            || element.attribute("align").equalsIgnoreCase("right")
            || floats(element.attribute("style")));
  }

  private static boolean floats(String style) {
    return style.contains("float") && FLOATS.matcher(style).find();
  }

  private static Optional<String> caption(PageElement element, PageMeasure page) {
    boolean caption =
        element.tag().equals("figcaption")
            || (element.has(CAPTION) && element.textLength() < 600 && element.paragraphs() <= 1)
            || (element.tag().equals("figure") && isPicture(element));
    return caption && !page.holdsMoreThan(0.3, element) ? Optional.of(CAPTION_REASON) : none();
  }

  private static boolean isPicture(PageElement figure) {
    return figure.images() > 0 && figure.textLength() < 200;
  }

  /**
   * The same for parts that lead elsewhere: prose without link or picture is none, whatever it is
   * called (“read-more” is also the name of the article's second half).
   */
  private static ElementRule linking(Hint hint, String reason) {
    ElementRule named = named(hint, reason, 0.3);
    return (element, page) ->
        element.links() > 0 || element.images() > 0 || element.paragraphLength() == 0
            ? named.objection(element, page)
            : none();
  }

  /** An element whose class or id says what it is, unless it holds too much of the page. */
  private static ElementRule named(Hint hint, String reason, double share) {
    return (element, page) ->
        element.has(hint)
                && !element.has(BODY)
                && !element.tag().equals("article")
                && !page.holdsMoreThan(share, element)
            ? Optional.of(reason)
            : none();
  }

  private static Optional<String> none() {
    return Optional.empty();
  }
}
