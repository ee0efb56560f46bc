package org.dateline.extract.body;

import java.util.ArrayList;
import java.util.List;
import org.dateline.extract.page.CollapsedText;
import org.dateline.extract.page.PageElement;
import org.dateline.extract.page.PageItem;
import org.dateline.extract.page.PageText;
import org.dateline.extract.page.PageTree;
import org.dateline.extract.page.Spaces;
import org.dateline.model.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the part of a page that was not dropped into blocks, in reading order. A block ends where an
 * element of block kind begins or ends and at two line breaks in a row; the cells of a data table's
 * row make one block. The tree is at most 512 deep (jsoup's limit), so plain recursion is safe.
 */
public final class BlockReader {
  private static final String CELL_GAP = " | ";

  private final List<TextBlock> blocks = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final CollapsedText pending = new CollapsedText();
  private final StringBuilder preformatted = new StringBuilder();
  private int pendingWeight;
  private int pendingLinkWeight;
  private int pendingEmphasisWeight;
  private boolean pendingStable = true;
  private int breaks;
  private Surrounding surrounding = Surrounding.PAGE;
  private @Nullable PageElement tableRow;

  private BlockReader() {}

  /**
   * A dropped element on the way.
   *
   * @param element the element
   * @param before how many blocks were read before it
   */
  public record Skipped(PageElement element, int before) {}

  /**
   * What was read.
   *
   * @param blocks the blocks in reading order
   * @param skipped the dropped elements between them
   */
  public record Reading(List<TextBlock> blocks, List<Skipped> skipped) {}

  /** Reads an element. */
  public static Reading read(PageElement root) {
    BlockReader reader = new BlockReader();
    reader.readElement(root);
    reader.flush(root);
    return new Reading(reader.blocks, reader.skipped);
  }

  private void readElement(PageElement element) {
    if (element.dropped()) {
      skipped.add(new Skipped(element, blocks.size()));
      return;
    }
    if (element.tag().equals("br")) {
      lineBreak(element);
      return;
    }
    boolean block = PageTree.isBlock(element) && tableRow == null;
    if (block) {
      flush(element.parent().orElse(element));
    }
    boolean rowBegins = tableRow == null && isDataRow(element);
    if (rowBegins) {
      tableRow = element;
    }
    Surrounding outside = surrounding;
    surrounding = outside.inside(element);
    readItems(element);
    if (rowBegins) {
      tableRow = null;
      flush(element);
    } else if (block) {
      flush(element);
    } else if (tableRow != null && PageTree.isBlock(element)) {
      boolean cell = element.tag().equals("td") || element.tag().equals("th");
      pending.append(cell ? CELL_GAP : " ");
    }
    surrounding = outside;
  }

  /**
   * What the elements around a text make of it.
   *
   * @param kind what a block is that ends here
   */
  private record Surrounding(BlockKind kind, boolean link, boolean emphasis, boolean preformatted) {
    static final Surrounding PAGE = new Surrounding(BlockKind.PARAGRAPH, false, false, false);

    Surrounding inside(PageElement element) {
      return switch (element.tag()) {
        case "a" -> new Surrounding(kind, link || element.leadsSomewhere(), emphasis, preformatted);
        case "b", "strong", "em", "i", "u", "mark" ->
            new Surrounding(kind, link, true, preformatted);
        case "pre", "listing", "xmp", "plaintext" ->
            new Surrounding(BlockKind.PREFORMATTED, link, emphasis, true);
        case "h1", "h2", "h3", "h4", "h5", "h6" -> of(BlockKind.HEADING);
        case "li", "dd", "dt" -> of(BlockKind.LIST_ITEM);
        case "blockquote", "q" -> of(BlockKind.QUOTE);
        case "figcaption", "caption" -> of(BlockKind.CAPTION);
        case "tr" -> of(BlockKind.TABLE_ROW);
        case "td", "th", "article", "section", "main", "body", "table" -> of(BlockKind.PARAGRAPH);
        default -> this;
      };
    }

    private Surrounding of(BlockKind other) {
      return other == kind ? this : new Surrounding(other, link, emphasis, preformatted);
    }
  }

  private void readItems(PageElement element) {
    for (PageItem item : element.items()) {
      switch (item) {
        case PageText words -> append(words);
        case PageElement inner -> readElement(inner);
      }
    }
  }

  private void append(PageText words) {
    if (words.weight() > 0) {
      breaks = 0;
      pendingWeight += words.weight();
      pendingLinkWeight += surrounding.link() ? words.weight() : 0;
      pendingEmphasisWeight += surrounding.emphasis() ? words.weight() : 0;
      pendingStable &= words.stable();
    }
    if (surrounding.preformatted()) {
      preformatted.append(words.text());
      pending.appendLines(words.text());
    } else if (words.weight() == 0) {
      pending.append(" ");
    } else {
      pending.append(words);
    }
  }

  private void lineBreak(PageElement element) {
    if (tableRow != null) {
      pending.append(" ");
    } else if (surrounding.preformatted()) {
      preformatted.append('\n');
      pending.endLine();
    } else if (++breaks >= 2) {
      flush(element.parent().orElse(element));
    } else {
      pending.endLine();
    }
  }

  private void flush(PageElement container) {
    breaks = 0;
    int weight = pendingWeight;
    int linkWeight = pendingLinkWeight;
    int emphasisWeight = pendingEmphasisWeight;
    boolean stable = pendingStable;
    pendingWeight = 0;
    pendingLinkWeight = 0;
    pendingEmphasisWeight = 0;
    pendingStable = true;
    String text = pending.take();
    String raw = preformatted.toString();
    preformatted.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    BlockKind kind = surrounding.kind();
    text =
        switch (kind) {
          case PREFORMATTED -> preformatted(raw);
          case TABLE_ROW -> cells(text);
          default -> text;
        };
    if (kind == BlockKind.TABLE_ROW) {
      weight = Spaces.weight(text); // with the bars between its cells
    }
    if (!text.isEmpty()) {
      boolean normal = stable && kind != BlockKind.PREFORMATTED;
      blocks.add(new TextBlock(kind, text, container, weight, linkWeight, emphasisWeight, normal));
    }
  }

  /** Keeps the lines and their indents; takes blank lines out, which would end the block. */
  private static String preformatted(String raw) {
    StringBuilder lines = new StringBuilder(raw.length());
    for (String line : raw.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
      String stripped = line.stripTrailing();
      if (!stripped.isEmpty()) {
        lines.append(lines.isEmpty() ? "" : "\n").append(stripped);
      }
    }
    return lines.toString();
  }

  private static String cells(String text) {
    String row = text;
    while (row.endsWith("|")) {
      row = row.substring(0, row.length() - 1).stripTrailing();
    }
    while (row.startsWith("|")) {
      row = row.substring(1).stripLeading();
    }
    return row;
  }

  /** A row is data where its cells are short and hold no blocks of their own kind. */
  private static boolean isDataRow(PageElement element) {
    if (!element.tag().equals("tr")) {
      return false;
    }
    int cells = 0;
    for (PageItem item : element.items()) {
      if (item instanceof PageElement cell
          && (cell.tag().equals("td") || cell.tag().equals("th"))) {
        cells++;
        if (cell.textLength() > 400 || cell.paragraphs() > 1 || holdsStructure(cell)) {
          return false;
        }
      }
    }
    return cells > 1;
  }

  /** Code beside the numbers of its lines keeps its lines: {@code <td><div><pre>}. */
  private static boolean holdsCode(PageElement element) {
    PageElement at = element;
    while (at.tag().equals("div") && at.items().size() == 1) {
      if (!(at.items().getFirst() instanceof PageElement only)) {
        return false;
      }
      at = only;
    }
    return at.tag().equals("pre");
  }

  private static boolean holdsStructure(PageElement cell) {
    for (PageItem item : cell.items()) {
      if (item instanceof PageElement inner
          && (inner.tag().equals("table")
              || holdsCode(inner)
              || inner.tag().equals("blockquote")
              || PageTree.isHeading(inner)
              || inner.tag().equals("article"))) {
        return true;
      }
    }
    return false;
  }
}
