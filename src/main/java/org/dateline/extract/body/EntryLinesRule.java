package org.dateline.extract.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.extract.page.Hint;
import org.dateline.extract.page.PageElement;
import org.dateline.model.BlockKind;

/**
 * The lines between the entries of a live blog or the posts of a thread: when each was written, and
 * by whom. A single such line may be the article's own; where lines of one make that say a time
 * come again between paragraphs, they head entries, whatever they are called. The entries' headings
 * stay.
 */
final class EntryLinesRule implements BlockRule {
  private static final int LONGEST = 60;
  private static final int FEWEST = 2;
  private static final int MOST_LINES = 8;
  private static final String REASON = "when and by whom an entry was written";

  /** A time of day, how long ago, or a whole date. */
  private static final Pattern WHEN =
      Pattern.compile(
          "\\b\\d{1,2}[:h]\\d\\d\\b|\\b\\d{1,2}\\.\\d\\d (?:Uhr|[ap]\\.?m|[A-Z]{2,4}\\b)|\\d"
              + " ?(?:min|m|h|hours?|hrs?|days?|d) ago\\b|\\bvor \\d+"
              + " (?:Min|St)|\\b\\d{1,2}(?:st|nd|rd|th)?\\.? \\p{L}{3,12}\\.?,?"
              + " (?:19|20)\\d\\d\\b|\\b\\p{L}{3,12}\\.? \\d{1,2},? (?:19|20)\\d\\d\\b"
              + "|\\b\\d{1,2}[./]\\d{1,2}[./](?:19|20)?\\d\\d\\b|\\d年\\d{1,2}月");

  @Override
  public void apply(ArticleBlocks article) {
    List<Head> heads = heads(article.all());
    Map<String, Integer> makes = new HashMap<>();
    Map<String, Integer> names = new HashMap<>();
    for (Head head : heads) {
      makes.merge(Make.of(head.time().container()), 1, Integer::sum);
      for (TextBlock line : head.lines()) {
        names.merge(line.folded(), 1, Integer::sum);
      }
    }
    for (Head head : heads) {
      if (makes.getOrDefault(Make.of(head.time().container()), 0) < FEWEST) {
        continue;
      }
      for (TextBlock line : head.lines()) {
        if (saysWhen(line)
            || names.getOrDefault(line.folded(), 0) >= FEWEST
            || article.isAuthor(line.folded())
            || isByline(line.container())) {
          line.drop(REASON);
        }
      }
    }
  }

  /**
   * The short lines between two paragraphs.
   *
   * @param time the first of them that says a time
   * @param lines all of them but headings
   */
  private record Head(TextBlock time, List<TextBlock> lines) {}

  private static List<Head> heads(List<TextBlock> blocks) {
    List<Head> heads = new ArrayList<>();
    List<TextBlock> lines = new ArrayList<>();
    for (TextBlock block : blocks) {
      if (block.kind() == BlockKind.HEADING) {
        continue;
      }
      if (isLine(block)) {
        lines.add(block);
      } else if (block.kept()) {
        if (lines.size() <= MOST_LINES) { // else it is a menu or the like; asking takes long
          head(lines).ifPresent(heads::add);
        }
        lines = new ArrayList<>();
      }
    }
    return heads;
  }

  private static Optional<Head> head(List<TextBlock> lines) {
    for (TextBlock line : lines) {
      if (saysWhen(line)) {
        return Optional.of(new Head(line, lines));
      }
    }
    return Optional.empty();
  }

  private static boolean isLine(TextBlock block) {
    boolean text = block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM;
    return text
        && block.weight() <= LONGEST
        && !block.emphasised()
        && isNamed(block.container())
        && !Sentences.endsLikeOne(block.text());
  }

  /** A bare paragraph may be a date in the story: “12 March 2019”. */
  private static boolean isNamed(PageElement element) {
    return !element.tag().equals("p") || Make.isNamed(element);
  }

  private static boolean saysWhen(TextBlock block) {
    return block.container().digits() > 0 && WHEN.matcher(block.text()).find();
  }

  private static boolean isByline(PageElement element) {
    return element.has(Hint.AUTHOR)
        || element.parent().filter(around -> around.has(Hint.AUTHOR)).isPresent();
  }
}
