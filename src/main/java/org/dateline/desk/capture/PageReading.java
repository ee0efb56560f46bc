package org.dateline.desk.capture;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.extract.ArticleExtractor;
import org.dateline.extract.Explanation;
import org.dateline.extract.ExplanationPage;
import org.dateline.extract.Extraction;
import org.dateline.extract.PageSource;
import org.dateline.extract.PublisherMemory;
import org.dateline.extract.file.SavedPage;
import org.dateline.extract.file.SavedPageReader;
import org.dateline.fetch.BadAddressException;
import org.dateline.fetch.FetchRequest;
import org.dateline.fetch.FetchResult;
import org.dateline.fetch.FetchSettings;
import org.dateline.fetch.HostHolds;
import org.dateline.fetch.PageFetcher;
import org.dateline.fetch.WebAddress;
import org.dateline.text.LanguageDetector;

/**
 * Reads articles out of files and addresses without keeping them. Safe for use by several threads.
 */
public final class PageReading implements AutoCloseable {
  private final ArticleExtractor extractor;
  private final PageFetcher fetcher;
  private final Function<PageSource, PublisherMemory> memory;
  private final SavedPageReader files = new SavedPageReader(LanguageDetector.shipped());

  /**
   * @param memory what is known of a page's publisher, for explanations
   */
  PageReading(
      ArticleExtractor extractor,
      PageFetcher fetcher,
      Function<PageSource, PublisherMemory> memory) {
    this.extractor = extractor;
    this.fetcher = fetcher;
    this.memory = memory;
  }

  private Explanation explanation(PageSource page) {
    return extractor.explain(page, memory.apply(page));
  }

  /** One that needs no workspace: a host's wish to be left alone is kept as long as the process. */
  public static PageReading withoutWorkspace() {
    return new PageReading(
        new ArticleExtractor(),
        new PageFetcher(
            FetchSettings.standard().withGap(Duration.ofSeconds(1)),
            HostHolds.inMemory(),
            Clock.systemUTC()),
        page -> PublisherMemory.NONE);
  }

  /**
   * Reads a file.
   *
   * @param file the page, perhaps gzipped
   * @param url the address that it was saved from
   * @param charset what an HTTP header said of it
   */
  public Reading file(Path file, Optional<String> url, Optional<String> charset) {
    return switch (files.read(file, url, charset)) {
      case SavedPage.Html html -> reading(extractor.extract(html.page()), html.page().url());
      case SavedPage.Text text -> new Reading.Read(text.article(), url);
      case SavedPage.Unreadable unreadable -> new Reading.Unread(unreadable.sentence());
    };
  }

  /**
   * Shows as a web page what was kept of a file and what was dropped, and why.
   *
   * @throws Reading.UnreadException where it can't be read
   */
  public String explainFile(Path file, Optional<String> url) throws Reading.UnreadException {
    return switch (files.read(file, url, Optional.empty())) {
      case SavedPage.Html html -> ExplanationPage.write(explanation(html.page()));
      case SavedPage.Text text ->
          throw new Reading.UnreadException("It is plain text, which is taken as it is.");
      case SavedPage.Unreadable unreadable ->
          throw new Reading.UnreadException(unreadable.sentence());
    };
  }

  /**
   * Shows as a web page what was kept of an address and what was dropped, and why.
   *
   * @throws Reading.UnreadException where it can't be fetched
   * @throws InterruptedException where the fetching was interrupted
   */
  public String explainAddress(String address)
      throws Reading.UnreadException, InterruptedException {
    return ExplanationPage.write(explanation(fetch(address)));
  }

  /**
   * Fetches and reads an address that a person typed.
   *
   * @throws InterruptedException where the fetching was interrupted
   */
  public Reading address(String address) throws InterruptedException {
    try {
      PageSource page = fetch(address);
      return reading(extractor.extract(page), page.url());
    } catch (Reading.UnreadException e) {
      return new Reading.Unread(String.valueOf(e.getMessage()));
    }
  }

  private static Reading reading(Extraction extraction, Optional<String> url) {
    return switch (extraction) {
      case Extraction.Extracted extracted -> new Reading.Read(extracted.article(), url);
      case Extraction.NoArticle none -> new Reading.Unread(none.reason());
    };
  }

  private PageSource fetch(String address) throws InterruptedException, Reading.UnreadException {
    URI typed;
    try {
      typed = WebAddress.typed(address);
    } catch (BadAddressException e) {
      throw new Reading.UnreadException(String.valueOf(e.getMessage()));
    }
    return switch (fetcher.fetch(FetchRequest.typed(typed))) {
      case FetchResult.Fetched fetched ->
          new PageSource(
              fetched.body().bytes(),
              Optional.of(fetched.trail().finalUrl().toString()),
              fetched.charset());
      case FetchResult.NotModified same ->
          throw new Reading.UnreadException("The server sent no page (304).");
      case FetchResult.Held held -> throw new Reading.UnreadException(held.sentence());
      case FetchResult.Blocked blocked -> throw new Reading.UnreadException(blocked.sentence());
      case FetchResult.Failed failed -> throw new Reading.UnreadException(failed.sentence());
    };
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
