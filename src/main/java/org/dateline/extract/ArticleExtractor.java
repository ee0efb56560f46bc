package org.dateline.extract;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.extract.author.AuthorFinder;
import org.dateline.extract.body.BodyExtractor;
import org.dateline.extract.body.TextBlock;
import org.dateline.extract.date.DateFinder;
import org.dateline.extract.date.PageDates;
import org.dateline.extract.metadata.Declared;
import org.dateline.extract.page.ClassWords;
import org.dateline.extract.page.PageDecoder;
import org.dateline.extract.page.PageTree;
import org.dateline.extract.title.SiteNames;
import org.dateline.extract.title.TitleFinder;
import org.dateline.model.Block;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Takes the article out of a page. Any bytes give an article or a reason why there is none. Safe
 * for use by several threads; time grows linearly with the page.
 */
public final class ArticleExtractor {
  /** Names this way of extracting; goes up when the text of pages would change. */
  public static final String VERSION = "1";

  private static final String NO_TEXT =
      "There is no running text on this page that could be an article.";

  private final PageDecoder decoder = new PageDecoder();
  private final ClassWords classWords = new ClassWords();
  private final BodyExtractor bodies = new BodyExtractor();
  private final TitleFinder titles = new TitleFinder();
  private final AuthorFinder authors = new AuthorFinder();
  private final DateFinder dates;

  /** An extractor that takes today from the system's clock. */
  public ArticleExtractor() {
    this(Clock.systemUTC());
  }

  /**
   * An extractor.
   *
   * @param clock tells today: later days are no dates of publication
   */
  public ArticleExtractor(Clock clock) {
    dates = new DateFinder(clock);
  }

  /** Extracts the article of a page. */
  public Extraction extract(PageSource page) {
    String html = decoder.decode(page.bytes(), page.charset());
    Document document = Parser.htmlParser().parseInput(html, page.url().orElse(""));
    Declared declared = Declared.of(document);
    PageTree tree = PageTree.of(document, classWords);
    SiteNames site = SiteNames.of(declared, page.url());
    String headline = titles.find(tree, declared, site);
    String primary = declared.language().replaceFirst("[-_].*", "").toLowerCase(Locale.ROOT);
    PageDates found = dates.find(tree, declared, page.url(), primary, headline);
    List<TextBlock> blocks =
        bodies.extract(tree, declared, headline).stream().filter(TextBlock::kept).toList();
    if (blocks.isEmpty()) {
      return new Extraction.NoArticle(NO_TEXT);
    }
    StringBuilder text = new StringBuilder();
    List<Block> ranges = new ArrayList<>();
    for (TextBlock block : blocks) {
      text.append(text.isEmpty() ? "" : "\n\n");
      int start = text.length();
      text.append(block.text());
      ranges.add(new Block(block.kind(), start, text.length()));
    }
    return new Extraction.Extracted(
        new ExtractedArticle(
            headline,
            authors.find(tree, declared, site, headline),
            site.first(),
            found.published(),
            found.modified(),
            Optional.of(declared.language()).filter(said -> !said.isEmpty()),
            declared.link("canonical"),
            declared.meta("og:image", "twitter:image"),
            text.toString(),
            ranges));
  }
}
