package org.dateline.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.dateline.extract.author.AuthorFinder;
import org.dateline.extract.body.BlockReader;
import org.dateline.extract.body.BodyExtractor;
import org.dateline.extract.body.TextBlock;
import org.dateline.extract.date.DateFinder;
import org.dateline.extract.date.PageDates;
import org.dateline.extract.metadata.Declared;
import org.dateline.extract.page.HeadlinePlace;
import org.dateline.extract.page.PageParser;
import org.dateline.extract.page.PageTree;
import org.dateline.extract.page.PageVocabulary;
import org.dateline.extract.title.SiteNames;
import org.dateline.extract.title.TitleFinder;
import org.dateline.model.Block;
import org.dateline.text.LanguageDetector;
import org.dateline.text.TextNormalizer;
import org.jsoup.nodes.Document;

/**
 * Takes the article out of a page. Any bytes give an article or a reason why there is none. Safe
 * for use by several threads; time grows linearly with the page.
 *
 * <pre>{@code
 * switch (new ArticleExtractor().extract(page)) {
 *   case Extraction.Extracted(ExtractedArticle article) -> keep(article);
 *   case Extraction.NoArticle(String reason) -> tell(reason);
 * }
 * }</pre>
 */
public final class ArticleExtractor {
  /** Names this way of extracting; goes up when the text of pages would change. */
  public static final String VERSION = "2";

  private static final String NO_TEXT =
      "There is no running text on this page that could be an article.";
  private static final String BETWEEN_BLOCKS = "\n\n";
  private static final String EMPTY = "The page is empty.";
  private static final int LONGEST_HEADLINE = 500;
  private static final int LANGUAGE_SAMPLE = 800;

  private final PageParser parser = new PageParser();
  private final PageVocabulary vocabulary = PageVocabulary.shipped();
  private final BodyExtractor bodies = new BodyExtractor();
  private final TitleFinder titles = new TitleFinder();
  private final AuthorFinder authors = new AuthorFinder();
  private final LanguageDetector languages = LanguageDetector.shipped();
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
    return extract(page, PublisherMemory.NONE);
  }

  /** Extracts the article of a page, with what is known of its publisher. */
  public Extraction extract(PageSource page, PublisherMemory memory) {
    return new Work(page, memory).extraction();
  }

  /** Extracts and tells how it came about; see {@link ExplanationPage}. */
  public Explanation explain(PageSource page) {
    return explain(page, PublisherMemory.NONE);
  }

  /** Extracts and tells how it came about, with what is known of the publisher. */
  public Explanation explain(PageSource page, PublisherMemory memory) {
    Work work = new Work(page, memory);
    return new ExplanationMaker(titles, authors)
        .explain(work.extraction(), work.tree, work.declared, work.site, work.reading, work.found);
  }

  /** One page on its way through. */
  private final class Work {
    private final PageSource page;
    private final Declared declared;
    private final PageTree tree;
    private final SiteNames site;
    private final String headline;
    private final HeadlinePlace place;
    private final PageDates found;
    private final List<String> writers;
    private final BlockReader.Reading reading;

    Work(PageSource page, PublisherMemory memory) {
      this.page = page;
      Document document = parser.parse(page.bytes(), page.charset(), page.url().orElse(""));
      tree = PageTree.of(document, vocabulary);
      declared = Declared.of(tree);
      site = SiteNames.of(declared, page.url());
      headline = titles.find(tree, declared, site);
      String language = primary(declared.language());
      place = HeadlinePlace.of(tree, headline);
      found = dates.find(tree, declared, page.url(), language, place);
      writers = authors.find(declared, site, headline, place);
      reading = bodies.extract(tree, declared, headline, writers, site, known(memory));
    }

    private ToIntFunction<TextBlock> known(PublisherMemory memory) {
      if (memory.equals(PublisherMemory.NONE) || site.host().isEmpty()) {
        return block -> 0;
      }
      String address = page.url().orElse("");
      return block ->
          memory.otherArticlesWith(site.host(), address, BlockFingerprint.of(block.normalText()));
    }

    Extraction extraction() {
      if (page.bytes().length == 0) {
        return new Extraction.NoArticle(EMPTY);
      }
      List<String> texts = new ArrayList<>();
      List<Block> ranges = new ArrayList<>();
      int start = 0;
      for (TextBlock block : reading.blocks()) {
        String words = block.kept() ? block.normalText() : "";
        if (!words.isEmpty()) {
          texts.add(words);
          ranges.add(new Block(block.kind(), start, start + words.length()));
          start += words.length() + BETWEEN_BLOCKS.length();
        }
      }
      if (ranges.isEmpty()) {
        return new Extraction.NoArticle(NO_TEXT);
      }
      String text = String.join(BETWEEN_BLOCKS, texts);
      String title = TextNormalizer.line(headline);
      return new Extraction.Extracted(
          new ExtractedArticle(
              title.length() > LONGEST_HEADLINE ? title.substring(0, LONGEST_HEADLINE) : title,
              writers.stream().map(TextNormalizer::line).toList(),
              site.first().map(TextNormalizer::line).filter(name -> !name.isEmpty()),
              found.published(),
              found.modified(),
              language(text),
              declared.link("canonical").or(() -> declared.meta("og:url")).flatMap(this::address),
              declared
                  .meta("og:image", "og:image:url", "twitter:image", "twitter:image:src")
                  .or(() -> declared.link("image_src"))
                  .or(declared::articleImage)
                  .flatMap(this::address),
              text,
              ranges));
    }

    private Optional<String> language(String text) {
      Optional<String> said =
          Optional.of(declared.language())
              .filter(tag -> !tag.isEmpty())
              .or(() -> declared.meta("og:locale", "content-language", "language", "dc.language"));
      return languages.detect(text.substring(0, Math.min(LANGUAGE_SAMPLE, text.length())), said);
    }

    /** An address as the page means it, made whole; only web addresses count. */
    private Optional<String> address(String said) {
      try {
        URI address = new URI(said.strip().replace(" ", "%20"));
        if (!address.isAbsolute() && page.url().isPresent()) {
          address = new URI(page.url().get()).resolve(address);
        }
        String scheme = address.getScheme();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        return web ? Optional.of(address.toString()) : Optional.empty();
      } catch (URISyntaxException | IllegalArgumentException odd) {
        return Optional.empty();
      }
    }
  }

  /** The first part of a language tag, in small letters. */
  private static String primary(String language) {
    int end = 0;
    while (end < language.length() && language.charAt(end) != '-' && language.charAt(end) != '_') {
      end++;
    }
    return language.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
