package org.dateline.extract.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageItem;
import org.dateline.extract.page.PageTree;
import org.dateline.extract.page.PhraseSet;
import org.dateline.model.BlockKind;

/**
 * Finds the element that holds the article. Every block of running text gives points to the
 * elements around it, fewer the farther they are, so that the element wins that has most text
 * directly in it (the idea of Arc90's Readability). Then the winner grows while what stands around
 * it is text too.
 */
final class RootFinder {
  private static final int SHORTEST = 25;
  private static final double GROWTH = 0.1;
  private static final String BESIDE = "beside the article";
  private static final int SHORTEST_TEXT = 40;
  private static final int SHORTEST_SUMMARY = 55;
  private static final int LONGEST_HEAD = 60;
  private static final int LONGEST_NOTE = 300;
  private static final int NEAR = 8;
  private static final Set<String> ANSWERS = Set.of("acceptedAnswer", "suggestedAnswer");
  private static final Set<String> LEAVES =
      Set.of("p", "ul", "ol", "dl", "blockquote", "pre", "table");

  private static final char[] COMMAS = {',', '\uff0c', '\u3001', '\u060c', '\u3002'};

  private final PageTree page;
  private final PhraseSet smallPrint;
  private final double[] scores;

  /** How much text, and how much else, stands before each element in document order. */
  private final int[] texts;

  private final int[] noises;

  private RootFinder(PageTree page, PhraseSet smallPrint) {
    this.page = page;
    this.smallPrint = smallPrint;
    this.scores = new double[page.elements().size()];
    this.texts = new int[scores.length + 1];
    this.noises = new int[scores.length + 1];
  }

  /**
   * Finds it.
   *
   * @param smallPrint how notices of the site begin, which give no points: where an article is a
   *     few short lines they are the longest paragraphs of the page
   */
  static PageElement find(PageTree page, List<TextBlock> blocks, PhraseSet smallPrint) {
    return new RootFinder(page, smallPrint).find(blocks);
  }

  private PageElement find(List<TextBlock> blocks) {
    for (int at = 0; at < blocks.size(); at++) {
      score(blocks.get(at), 2 * at > blocks.size());
    }
    List<PageElement> elements = page.elements();
    for (int at = 0; at < scores.length; at++) {
      texts[at + 1] += texts[at];
      noises[at + 1] += noises[at];
    }
    PageElement best = page.body();
    double bestScore = 0;
    for (int at = 0; at < scores.length; at++) {
      if (scores[at] > 0) {
        PageElement element = elements.get(at);
        double score = scores[at] * (1 - Math.min(0.9, element.linkDensity()));
        if (score > bestScore) {
          best = element;
          bestScore = score;
        }
      }
    }
    return grow(best);
  }

  private void score(TextBlock block, boolean late) {
    int plain = block.plainWeight();
    boolean running = plain >= SHORTEST && block.linkDensity() < 0.5;
    boolean heading = block.kind() == BlockKind.HEADING;
    int noise =
        running || item(block) || (heading && block.linkDensity() < 0.5) ? 0 : block.weight();
    int text = (running && !heading && plain >= 40) || item(block) ? plain : 0;
    texts[block.container().order() + 1] += text;
    noises[block.container().order() + 1] += noise;
    if (!running
        || block.kind() == BlockKind.HEADING
        || (late && smallPrint.prefix(block.foldedBeginning()) > 0)) {
      return;
    }
    double points = 1 + commas(block.text()) + Math.min(plain / 100.0, 3);
    PageElement at = holder(block);
    for (int level = 0; level < 6; level++) {
      double share = level == 0 ? 1 : level == 1 ? 0.5 : 1.0 / (level * 3);
      scores[at.order()] += points * share;
      if (at.parent().isEmpty()) {
        break;
      }
      at = at.parent().get();
    }
  }

  private static boolean item(TextBlock block) {
    boolean listed = block.kind() == BlockKind.LIST_ITEM || block.kind() == BlockKind.TABLE_ROW;
    return listed && block.linkDensity() < 0.2;
  }

  /** The structural element that a block stands in: its paragraph's parent. */
  private static PageElement holder(TextBlock block) {
    PageElement at = block.container();
    return switch (at.tag()) {
      case "div", "section", "article", "main", "td", "body" -> at;
      default -> at.parent().orElse(at);
    };
  }

  private static int commas(String text) {
    int commas = 0;
    for (char comma : COMMAS) { // looking for one character at a time is far quicker
      for (int at = text.indexOf(comma); at >= 0; at = text.indexOf(comma, at + 1)) {
        commas++;
      }
    }
    return commas;
  }

  /**
   * Climbs from the winner and takes in the neighbours that are text too: pages are often built of
   * sections, each in a box of its own. A neighbour that is not taken in is dropped, so that a
   * wider element does not bring its furniture along.
   */
  private PageElement grow(PageElement start) {
    PageElement top = start;
    double text = within(start, texts);
    PageElement inner = start;
    List<PageElement> declined = new ArrayList<>();
    Set<String> makes = new HashSet<>();
    while (inner.parent().isPresent()) {
      PageElement outer = inner.parent().get();
      double gained = 0;
      boolean beside = outer.tag().equals("body");
      List<PageElement> entries = new ArrayList<>();
      List<PageElement> others = new ArrayList<>();
      for (PageItem item : outer.items()) {
        if (item instanceof PageElement neighbour && neighbour != inner && !neighbour.dropped()) {
          int more = within(neighbour, texts);
          int noise = within(neighbour, noises);
          if (more >= SHORTEST_TEXT && belongs(neighbour, inner, beside, more, noise)) {
            gained += more;
            if (Make.alike(neighbour, inner)) {
              entries.add(neighbour);
            }
          } else if (more + noise > 0 && !isHeadOf(neighbour, inner, noise)) {
            others.add(neighbour);
          }
        }
      }
      if (gained >= GROWTH * text) {
        top = outer;
        text += gained;
        if (!entries.isEmpty()) {
          takeShortEntries(inner, entries, others);
          dropFurniture(entries, declined, makes);
        }
        declined.forEach(neighbour -> neighbour.drop(BESIDE));
        others.forEach(neighbour -> neighbour.drop(BESIDE));
        declined.clear();
      } else {
        declined.addAll(others);
      }
      inner = outer;
    }
    return top;
  }

  /** “The hearing has begun.” is an entry of a live blog where longer ones are of one make. */
  private static void takeShortEntries(
      PageElement inner, List<PageElement> entries, List<PageElement> others) {
    String make = Make.of(inner);
    if (Make.isNamed(inner)) {
      others.removeIf(other ->
          make.equals(Make.of(other))
              && other.textLength() <= LONGEST_NOTE
              && other.linkDensity() < 0.5
              && Sentences.endsLikeOne(other.text())
              && entries.add(other));
    }
  }

  /**
   * Drops in all entries what was declined in the one that the search began with: the box that says
   * who wrote a post is of one make in each of them.
   */
  private void dropFurniture(
      List<PageElement> entries, List<PageElement> declined, Set<String> makes) {
    for (PageElement element : declined) {
      if (Make.isNamed(element)) {
        makes.add(Make.of(element));
      }
    }
    if (!makes.isEmpty()) {
      entries.forEach(entry -> dropInside(entry, makes));
    }
  }

  private void dropInside(PageElement entry, Set<String> makes) {
    for (PageItem item : entry.items()) {
      if (item instanceof PageElement part && !part.dropped() && part.isBlock()) {
        if (part.links() > 0
            && makes.contains(Make.of(part))
            && within(part, texts) < Math.max(SHORTEST_TEXT, within(part, noises))) {
          part.drop(BESIDE);
        } else {
          dropInside(part, makes);
        }
      }
    }
  }

  /** How much of it is in an element: what stands before its end and not before its beginning. */
  private static int within(PageElement element, int[] before) {
    return before[element.end()] - before[element.order()];
  }

  /**
   * Whether a neighbour is text too. One of the same make as what was found is, unless it is mostly
   * noise; another one must be a paragraph or list by itself, or a large part with little noise.
   * What lies in the body directly, beside everything else, never is: there stand notices and
   * windows.
   *
   * @param beside whether it lies in the body directly
   */
  private static boolean belongs(
      PageElement neighbour, PageElement inner, boolean beside, double text, double noise) {
    if (noise >= text) {
      return false;
    }
    boolean leaf = LEAVES.contains(neighbour.tag());
    if (beside && !leaf) {
      return false;
    }
    if (leaf || isAnswer(neighbour) || Make.alike(neighbour, inner)) {
      return true;
    }
    boolean before = neighbour.order() < inner.order();
    return before
        ? (text >= 80 && noise == 0)
            || (text >= SHORTEST_SUMMARY && noise == 0 && neighbour.text().endsWith("."))
            || (text >= 120 && noise < (text >= 300 ? 0.5 : 0.35) * text)
        : text >= 200 && noise < 0.2 * text;
  }

  /** A heading right over the text with a time or a name: the head of an entry in a live blog. */
  private boolean isHeadOf(PageElement neighbour, PageElement inner, int noise) {
    int between = inner.order() - neighbour.end();
    return between >= 0
        && between <= NEAR
        && noise <= LONGEST_HEAD
        && neighbour.textLength() > noise
        && neighbour.items().stream()
            .anyMatch(item ->
                item instanceof PageElement part && PageTree.isHeading(part) && part.links() == 0);
  }

  /** What the page declares to be one of several answers to its question. */
  private static boolean isAnswer(PageElement element) {
    return ANSWERS.contains(element.attribute("itemprop"));
  }
}
