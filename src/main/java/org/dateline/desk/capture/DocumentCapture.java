package org.dateline.desk.capture;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dateline.extract.ArticleExtractor;
import org.dateline.extract.ExtractedArticle;
import org.dateline.extract.Extraction;
import org.dateline.extract.file.SavedPage;
import org.dateline.extract.file.SavedPageReader;
import org.dateline.fetch.AddressCleaner;
import org.dateline.fetch.BadAddressException;
import org.dateline.fetch.MatchKey;
import org.dateline.fetch.Payload;
import org.dateline.fetch.WebAddress;
import org.dateline.model.Article;
import org.dateline.model.Capture;
import org.dateline.store.EditRefusedException;
import org.dateline.store.archive.Archived;
import org.dateline.store.archive.Exchange;
import org.dateline.text.LanguageDetector;

/** Captures what no server sent: saved pages, pasted text, and articles written down elsewhere. */
final class DocumentCapture {
  private final ArticleExtractor extractor;
  private final AddressCleaner cleaner;
  private final InstantSource clock;
  private final CaptureRecorder recorder;
  private final SavedPageReader files = new SavedPageReader(LanguageDetector.shipped());
  private final PlainArticle plain = new PlainArticle(LanguageDetector.shipped());

  DocumentCapture(
      ArticleExtractor extractor,
      AddressCleaner cleaner,
      InstantSource clock,
      CaptureRecorder recorder) {
    this.extractor = extractor;
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
          keep(input, text.article(), url, name, resource(name, "text/plain", text.original()));
      case SavedPage.Html html ->
          switch (extractor.extract(html.page())) {
            case Extraction.NoArticle none -> CaptureReport.failed(input.given(), none.reason());
            case Extraction.Extracted extracted ->
                keep(
                    input,
                    extracted.article(),
                    html.page().url(),
                    name,
                    resource(name, "text/html", html.original()));
          };
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
            address, "text/plain; charset=utf-8", input.text().getBytes(StandardCharsets.UTF_8)));
  }

  private Exchange.Resource resource(String name, String contentType, byte[] bytes) {
    return new Exchange.Resource(name, contentType, bytes, clock.instant());
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
   */
  private CaptureReport keep(
      CaptureInput input,
      ExtractedArticle article,
      Optional<String> url,
      String name,
      Exchange.Resource resource)
      throws IOException, EditRefusedException, BadAddressException {
    Belonging belonging = belonging(article, url, name);
    Optional<Article> known = recorder.known(belonging.keys());
    Archived archived =
        recorder.archive(resource, known.flatMap(recorder::lastWithPage).flatMap(Capture::archive));
    return recorder.record(
        input,
        known,
        belonging.keys(),
        CaptureEvidence.of(resource, belonging.address(), archived),
        CaptureRecorder.text(article, belonging.canonical()));
  }
}
