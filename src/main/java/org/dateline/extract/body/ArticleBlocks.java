package org.dateline.extract.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.dateline.extract.page.Folding;
import org.dateline.extract.title.SiteNames;
import org.dateline.model.BlockKind;

/** The blocks that a rule works on, with what is known of the article. */
final class ArticleBlocks {
  /** From this weight on a block of text is taken for prose rather than for a label. */
  static final int PROSE = 80;

  private static final int LONGEST_HEADLINE = 300;
  private static final int LONGEST_NAME = 4;
  private static final String QUOTES = "\"“„«»「『";

  /** What folding takes away from the shortest headline; from a longer one no more than half. */
  private static final int MARKS = 20;

  private final List<TextBlock> all;
  private List<TextBlock> kept;
  private final List<BlockReader.Skipped> skipped;
  private final String foldedHeadline;
  private final List<String> authors;
  private final SiteNames site;

  /**
   * The blocks of an article.
   *
   * @param reading the blocks in order, dropped ones among them, and what was left out before
   * @param headline the article's headline
   * @param authors the names of its authors
   * @param site what the site and its publisher are called
   */
  ArticleBlocks(
      BlockReader.Reading reading, String headline, List<String> authors, SiteNames site) {
    this.site = site;
    this.all = reading.blocks();
    this.kept = all;
    this.skipped = reading.skipped();
    this.authors =
        authors.stream().map(Folding::words).filter(name -> name.indexOf(' ') > 0).toList();
    this.foldedHeadline = Folding.words(headline);
  }

  /** All of them in order, dropped ones among them. */
  List<TextBlock> all() {
    return all;
  }

  /** Before which blocks, by their places, elements were left out for one of those reasons. */
  BitSet leftOutBefore(Set<String> reasons) {
    BitSet places = new BitSet(all.size() + 1);
    for (BlockReader.Skipped element : skipped) {
      if (element.element().dropReason().filter(reasons::contains).isPresent()) {
        places.set(element.before());
      }
    }
    return places;
  }

  /** The blocks that no rule has dropped yet; rules take none in again. */
  List<TextBlock> kept() {
    int dropped = 0;
    for (TextBlock block : kept) {
      dropped += block.kept() ? 0 : 1;
    }
    if (dropped > 0) { // most rules drop none
      List<TextBlock> still = new ArrayList<>(kept.size() - dropped);
      for (TextBlock block : kept) {
        if (block.kept()) {
          still.add(block);
        }
      }
      kept = still;
    }
    return kept;
  }

  /** Whether a block says the headline and no more. */
  boolean isHeadline(TextBlock block) {
    int longest = Math.min(LONGEST_HEADLINE, 2 * foldedHeadline.length() + MARKS);
    return block.weight() <= longest && block.folded().equals(foldedHeadline);
  }

  /** Whether words are the name of the site or its publisher. */
  boolean isPublisher(String words) {
    return site.isName(words);
  }

  /** Whether folded words are the whole name of one of the article's authors. */
  boolean isAuthor(String folded) {
    return authors.contains(folded);
  }

  /** Whether a folded word is the first or the last name of one of the article's authors. */
  boolean isPartOfAuthor(String word) {
    return authors.stream()
        .anyMatch(author -> author.startsWith(word + " ") || author.endsWith(" " + word));
  }

  /** Whether a block begins with the whole name of one of the article's authors. */
  boolean beginsWithAuthor(TextBlock block) {
    String folded = block.folded();
    for (String author : authors) {
      if (folded.startsWith(author)
          && (folded.length() == author.length() || folded.charAt(author.length()) == ' ')) {
        return true;
      }
    }
    return false;
  }

  /** Whether a block says the headline and other words before it, such as a kicker. */
  boolean holdsHeadline(TextBlock block) {
    return !foldedHeadline.isEmpty() && block.folded().endsWith(foldedHeadline);
  }

  /**
   * Whether a block counts something and says the headline in quotation marks, or begins with the
   * count and says a headline that is long enough to be no name: “5 things about Windows 11”.
   */
  boolean countsAnswers(TextBlock block) {
    String folded = block.folded();
    int at = foldedHeadline.isEmpty() ? -1 : folded.indexOf(foldedHeadline);
    if (at < 0 || folded.length() == foldedHeadline.length()) {
      return false;
    }
    String others = folded.substring(0, at) + folded.substring(at + foldedHeadline.length());
    boolean counts = others.chars().anyMatch(Character::isDigit);
    boolean quotes = block.text().chars().anyMatch(unit -> QUOTES.indexOf(unit) >= 0);
    boolean first = at > 0 && Character.isDigit(folded.charAt(0));
    return counts && (quotes || (first && foldedHeadline.split(" ", -1).length > LONGEST_NAME));
  }

  /** Whether the headline speaks of what is called so, by the first word of its name. */
  boolean namesInHeadline(String folded) {
    int space = folded.indexOf(' ');
    String name = space < 0 ? folded : folded.substring(0, space);
    return name.length() > 2 && (" " + foldedHeadline + " ").contains(" " + name + " ");
  }

  /** Whether the page shows the headline as a heading before the first of those blocks. */
  boolean showsHeadlineBefore(List<TextBlock> blocks) {
    for (TextBlock block : all) {
      if (!blocks.isEmpty() && block.equals(blocks.getFirst())) {
        return false;
      }
      if (block.kind() == BlockKind.HEADING && isHeadline(block)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a block is running text. */
  static boolean isProse(TextBlock block) {
    return block.plainWeight() >= PROSE && block.linkDensity() < 0.5;
  }
}
