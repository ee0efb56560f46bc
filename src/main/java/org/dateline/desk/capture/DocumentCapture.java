package org.dateline.desk.capture;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dateline.extract.ExtractedArticle;
import org.dateline.extract.Extraction;
import org.dateline.extract.PageSource;
import org.dateline.extract.file.SavedPage;
import org.dateline.extract.file.SavedPageReader;
import org.dateline.fetch.AddressCleaner;
import org.dateline.fetch.BadAddressException;
import org.dateline.fetch.MatchKey;
import org.dateline.fetch.Payload;
import org.dateline.fetch.WebAddress;
import org.dateline.model.Article;
import org.dateline.model.Capture;
import org.dateline.model.CaptureOrigin;
import org.dateline.store.EditRefusedException;
import org.dateline.store.NewCapture;
import org.dateline.store.archive.Archived;
import org.dateline.store.archive.Exchange;
import org.dateline.text.LanguageDetector;

/** Captures what no server sent: saved pages, pasted text, and articles written down elsewhere. */
final class DocumentCapture {
  private final ArticleReading reading;
  private final AddressCleaner cleaner;
  private final InstantSource clock;
  private final CaptureRecorder recorder;
  private final SavedPageReader files = new SavedPageReader(LanguageDetector.shipped());
  private final PlainArticle plain = new PlainArticle(LanguageDetector.shipped());

  DocumentCapture(
      ArticleReading reading,
      AddressCleaner cleaner,
      InstantSource clock,
      CaptureRecorder recorder) {
    this.reading = reading;
    this.cleaner = cleaner;
    this.clock = clock;
    this.recorder = recorder;
  }

  CaptureReport file(CaptureInput.PageFile input)
      throws IOException, EditRefusedException, BadAddressException {
    String name = input.file().toAbsolutePath().normalize().toUri().toString();
    return saved(input, files.read(input.file(), input.url(), Optional.empty()), input.url(), name);
  }

  CaptureReport pasted(CaptureInput.Pasted input)
      throws IOException, EditRefusedException, BadAddressException {
    String words = input.title().map(title -> title + "\n\n").orElse("") + input.text();
    String name = "urn:sha256:" + Payload.of(words.getBytes(StandardCharsets.UTF_8)).sha256();
    return saved(input, files.pasted(words, input.url()), input.url(), name);
  }

  private CaptureReport saved(CaptureInput input, SavedPage page, Optional<String> url, String name)
      throws IOException, EditRefusedException, BadAddressException {
    return switch (page) {
      case SavedPage.Unreadable unreadable ->
          CaptureReport.failed(input.given(), unreadable.sentence());
      case SavedPage.Text text ->
          keep(
              input,
              text.article(),
              url,
              name,
              resource(name, "text/plain", text.original()),
              Optional.empty());
      case SavedPage.Html html ->
          page(input, html.page(), name, resource(name, "text/html", html.original()));
    };
  }

  /** Reads a page as what it is known as, and keeps it. */
  private CaptureReport page(
      CaptureInput input, PageSource page, String name, Exchange.Resource resource)
      throws IOException, EditRefusedException, BadAddressException {
    MatchKey key =
        page.url().isPresent()
            ? cleaner.keyOf(WebAddress.typed(page.url().get()))
            : new MatchKey(name);
    return keep(input, page, name, resource, read(page, key));
  }

  /** A page as it was read, with the article that it was read as. */
  private record Belonged(Optional<Article> known, ArticleReading.Read read) {}

  private Belonged read(PageSource page, MatchKey key) {
    Optional<Article> known = recorder.known(List.of(key));
    return new Belonged(
        known,
        reading.read(
            page,
            known.map(article -> new MatchKey(article.matchKey())).orElse(key),
            recorder.currentText(known)));
  }

  private CaptureReport keep(
      CaptureInput input,
      PageSource page,
      String name,
      Exchange.Resource resource,
      Belonged belonged)
      throws IOException, EditRefusedException, BadAddressException {
    return switch (belonged.read().extraction()) {
      case Extraction.NoArticle none -> CaptureReport.failed(input.given(), none.reason());
      case Extraction.Extracted(ExtractedArticle article) -> {
        CaptureReport report =
            keep(input, article, page.url(), name, resource, belonged.read().note());
        belonged.read().asked().learn(article);
        yield report;
      }
    };
  }

  CaptureReport words(CaptureInput.Words input)
      throws Reading.UnreadException, IOException, EditRefusedException, BadAddressException {
    ExtractedArticle article =
        plain.article(
            input.title(),
            input.text(),
            input.authors(),
            input.siteName(),
            input.published(),
            input.language());
    String address = WebAddress.typed(input.url()).toString();
    return keep(
        input,
        article,
        Optional.of(address),
        address,
        resource(
            address, "text/plain; charset=utf-8", input.text().getBytes(StandardCharsets.UTF_8)),
        Optional.empty());
  }

  /** Keeps what a person's browser displayed, also where no article can be read in it. */
  CaptureReport displayed(CaptureInput.Displayed input)
      throws IOException, EditRefusedException, BadAddressException {
    URI address = address(input.url());
    byte[] html = input.html().getBytes(StandardCharsets.UTF_8);
    Exchange.Resource resource =
        new Exchange.Resource(
            address.toString(),
            "text/html; charset=utf-8",
            html,
            clock.instant(),
            List.of(
                new Exchange.Header("via", "browser"),
                new Exchange.Header("browser", input.browser()),
                new Exchange.Header(
                    "description",
                    "The page as a person's browser displayed it, not as its server sent it.")));
    PageSource page =
        new PageSource(
            html, Optional.of(address.toString()), Optional.of(StandardCharsets.UTF_8.name()));
    Belonged belonged = read(page, cleaner.keyOf(address));
    Optional<String> refused =
        switch (belonged.read().extraction()) {
          case Extraction.NoArticle none -> Optional.of(none.reason());
          case Extraction.Extracted(ExtractedArticle article) ->
              recorder.doubt(article, belonged.known());
        };
    if (refused.isPresent()) {
      return recorder.record(
          input,
          belonged.known(),
          List.of(cleaner.keyOf(address)),
          CaptureEvidence.of(
              resource,
              address.toString(),
              recorder.archive(resource, Optional.empty()),
              CaptureOrigin.BROWSER),
          new NewCapture.Result.Failed(refused.get()));
    }
    return keep(input, page, address.toString(), resource, belonged);
  }

  /** An address as a browser gives it: whole, with its scheme. */
  private static URI address(String given) throws BadAddressException {
    URI stated;
    try {
      stated = new URI(given);
    } catch (URISyntaxException odd) {
      // Browsers leave characters in addresses that the standard wants escaped.
      return WebAddress.typed(given);
    }
    return WebAddress.plain(stated);
  }

  private Exchange.Resource resource(String name, String contentType, byte[] bytes) {
    return new Exchange.Resource(name, contentType, bytes, clock.instant(), List.of());
  }

  /**
   * Where a document belongs.
   *
   * @param address what stands as its address
   * @param canonical the address that it gives itself, where that can be believed
   * @param keys by which its article is recognised
   */
  private record Belonging(String address, Optional<String> canonical, List<MatchKey> keys) {}

  private Belonging belonging(ExtractedArticle article, Optional<String> url, String name)
      throws BadAddressException {
    if (url.isPresent()) {
      URI address = WebAddress.typed(url.get());
      return new Belonging(
          address.toString(),
          article
              .canonicalUrl()
              .flatMap(named -> cleaner.plausible(address, named))
              .map(URI::toString),
          cleaner.keysOf(address, address, article.canonicalUrl()));
    }
    if (article.canonicalUrl().isPresent()) {
      URI own = WebAddress.typed(article.canonicalUrl().get());
      return new Belonging(name, Optional.of(own.toString()), List.of(cleaner.keyOf(own)));
    }
    return new Belonging(name, Optional.empty(), List.of(new MatchKey(name)));
  }

  /**
   * Keeps a document.
   *
   * @param url the address that the person or the saved page names
   * @param name what stands for an address where there is none
   * @param note what a person should know of the reading
   */
  private CaptureReport keep(
      CaptureInput input,
      ExtractedArticle article,
      Optional<String> url,
      String name,
      Exchange.Resource resource,
      Optional<String> note)
      throws IOException, EditRefusedException, BadAddressException {
    Belonging belonging = belonging(article, url, name);
    Optional<Article> known = recorder.known(belonging.keys());
    Archived archived =
        recorder.archive(resource, known.flatMap(recorder::lastWithPage).flatMap(Capture::archive));
    return recorder.record(
        input,
        known,
        belonging.keys(),
        CaptureEvidence.of(resource, belonging.address(), archived, origin(input)),
        CaptureRecorder.text(article, belonging.canonical(), note));
  }

  private static CaptureOrigin origin(CaptureInput input) {
    return switch (input) {
      case CaptureInput.Address address -> CaptureOrigin.ADDRESS;
      case CaptureInput.Named named -> CaptureOrigin.ADDRESS;
      case CaptureInput.Displayed page -> CaptureOrigin.BROWSER;
      case CaptureInput.PageFile file -> CaptureOrigin.FILE;
      case CaptureInput.Pasted pasted -> CaptureOrigin.PASTE;
      case CaptureInput.Words words -> CaptureOrigin.IMPORT;
    };
  }
}
