package org.dateline.desk.capture;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.extract.ArticleExtractor;
import org.dateline.extract.ExtractedArticle;
import org.dateline.extract.Extraction;
import org.dateline.extract.PageSource;
import org.dateline.extract.file.SavedPage;
import org.dateline.extract.file.SavedPageReader;
import org.dateline.fetch.AddressCleaner;
import org.dateline.fetch.BadAddressException;
import org.dateline.fetch.FetchRequest;
import org.dateline.fetch.FetchResult;
import org.dateline.fetch.MatchKey;
import org.dateline.fetch.PageFetcher;
import org.dateline.fetch.Payload;
import org.dateline.fetch.Trail;
import org.dateline.fetch.WebAddress;
import org.dateline.model.ArchiveLocation;
import org.dateline.model.Article;
import org.dateline.model.Capture;
import org.dateline.model.CaptureOutcome;
import org.dateline.model.Revision;
import org.dateline.store.EditRefusedException;
import org.dateline.store.NewCapture;
import org.dateline.store.NewText;
import org.dateline.store.RecordedCapture;
import org.dateline.store.Workspace;
import org.dateline.store.archive.Archived;
import org.dateline.store.archive.Exchange;
import org.dateline.text.LanguageDetector;

/**
 * Brings one article in: fetches or reads it, archives what came before anything is made of it,
 * extracts the article, and records capture, revision and anchors. Bringing a known article in
 * again is a refresh.
 *
 * <p>Blocking, meant for virtual threads; several articles may be brought in at the same time.
 */
public final class Capturing {
  private static final int LONGEST_TEXT = 1_000_000;

  private final Workspace workspace;
  private final PageFetcher fetcher;
  private final ArticleExtractor extractor;
  private final AddressCleaner cleaner;
  private final InstantSource clock;
  private final SavedPageReader files = new SavedPageReader(LanguageDetector.shipped());
  private final PlainArticle plain = new PlainArticle(LanguageDetector.shipped());

  /**
   * @param workspace where it is kept
   * @param fetcher the door to the network
   * @param extractor what reads the article out of a page
   * @param cleaner what recognises an article under other addresses
   * @param clock what tells when a file was read
   */
  public Capturing(
      Workspace workspace,
      PageFetcher fetcher,
      ArticleExtractor extractor,
      AddressCleaner cleaner,
      InstantSource clock) {
    this.workspace = workspace;
    this.fetcher = fetcher;
    this.extractor = extractor;
    this.cleaner = cleaner;
    this.clock = clock;
  }

  /**
   * Brings an article in.
   *
   * @return what came of it; when this returns, it is safe on disk
   * @throws InterruptedException where it was cancelled
   */
  public CaptureReport capture(CaptureInput input) throws InterruptedException {
    try {
      return switch (input) {
        case CaptureInput.Address address ->
            fetch(address, FetchRequest.typed(WebAddress.typed(address.address())));
        case CaptureInput.Named named -> fetch(named, request(named));
        case CaptureInput.PageFile file -> file(file);
        case CaptureInput.Pasted pasted -> pasted(pasted);
        case CaptureInput.Words words -> words(words);
      };
    } catch (BadAddressException | Reading.UnreadException | EditRefusedException e) {
      return CaptureReport.failed(input.given(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return CaptureReport.failed(
          input.given(),
          "The archive can't be written ("
              + e.getMessage()
              + "); see that the workspace's disk has room and may be written to.");
    }
  }

  /** The article that is known under this address, in whatever form. */
  public Optional<Article> known(String address) {
    return workspace
        .articles()
        .byKey(cleaner.keyOf(address).value())
        .or(() -> workspace.articles().byUrl(address));
  }

  private static FetchRequest request(CaptureInput.Named named) throws BadAddressException {
    FetchRequest request = FetchRequest.named(WebAddress.plain(named.address()));
    return named.onBehalfOf().map(request::onBehalfOf).orElse(request);
  }

  private CaptureReport fetch(CaptureInput input, FetchRequest always)
      throws InterruptedException, IOException, EditRefusedException {
    Optional<Article> known = workspace.articles().byKey(cleaner.keyOf(always.address()).value());
    Optional<Capture> last = known.flatMap(article -> lastWithPayload(article));
    FetchRequest request = always;
    if (last.isPresent()
        && (last.get().etag().isPresent() || last.get().lastModified().isPresent())) {
      request =
          request.unlessUnchanged(
              URI.create(last.get().finalUrl()), last.get().etag(), last.get().lastModified());
    }
    FetchResult result = fetcher.fetch(request);
    return switch (result) {
      case FetchResult.Fetched fetched -> fetched(input, fetched, known, last);
      case FetchResult.NotModified same ->
          notModified(input, same, known.orElseThrow(), last.orElseThrow());
      case FetchResult.Held held -> failed(input, held.trail(), known, held.sentence());
      case FetchResult.Blocked blocked -> failed(input, blocked.trail(), known, blocked.sentence());
      case FetchResult.Failed failed -> failed(input, failed.trail(), known, failed.sentence());
    };
  }

  private CaptureReport fetched(
      CaptureInput input,
      FetchResult.Fetched fetched,
      Optional<Article> known,
      Optional<Capture> last)
      throws IOException, EditRefusedException {
    Trail trail = fetched.trail();
    Optional<Archived> archived = archive(trail, last.flatMap(Capture::archive));
    Extraction extraction =
        extractor.extract(
            new PageSource(
                fetched.body().bytes(),
                Optional.of(trail.finalUrl().toString()),
                fetched.charset()));
    return switch (extraction) {
      case Extraction.NoArticle none -> recordFailure(input, trail, known, archived, none.reason());
      case Extraction.Extracted extracted -> {
        ExtractedArticle article = extracted.article();
        List<MatchKey> keys =
            cleaner.keysOf(trail.requestedUrl(), trail.finalUrl(), article.canonicalUrl());
        Optional<Article> same = known.or(() -> byAnyKey(keys));
        Optional<String> doubt = doubt(article, same);
        if (doubt.isPresent()) {
          yield recordFailure(input, trail, same, archived, doubt.get());
        }
        yield report(
            input,
            workspace
                .captures()
                .record(
                    new NewCapture(
                        same.map(Article::id),
                        keys.stream().map(MatchKey::value).toList(),
                        trail.at(),
                        trail.requestedUrl().toString(),
                        trail.finalUrl().toString(),
                        trail.status(),
                        fetched.contentType(),
                        archived.map(Archived::sha256),
                        archived.map(Archived::location),
                        fetched.etag(),
                        fetched.lastModified(),
                        new NewCapture.Result.Text(
                            text(article, plausibleCanonical(trail, article))))));
      }
    };
  }

  private CaptureReport notModified(
      CaptureInput input, FetchResult.NotModified same, Article known, Capture last)
      throws IOException, EditRefusedException {
    Trail trail = same.trail();
    Optional<Archived> archived = archive(trail, last.archive());
    return report(
        input,
        workspace
            .captures()
            .record(
                new NewCapture(
                    Optional.of(known.id()),
                    List.of(cleaner.keyOf(trail.requestedUrl()).value()),
                    trail.at(),
                    trail.requestedUrl().toString(),
                    trail.finalUrl().toString(),
                    trail.status(),
                    last.contentType(),
                    last.sha256(),
                    archived.map(Archived::location),
                    same.etag().or(last::etag),
                    same.lastModified().or(last::lastModified),
                    new NewCapture.Result.NotModified())));
  }

  /** A host that was not even asked gave no evidence; an answer that brought no page did. */
  private CaptureReport failed(
      CaptureInput input, Trail trail, Optional<Article> known, String sentence)
      throws IOException, EditRefusedException {
    if (known.isEmpty() || trail.exchanges().isEmpty()) {
      return new CaptureReport(
          input.given(),
          known.map(Article::id),
          Optional.empty(),
          CaptureOutcome.FAILED,
          Optional.empty(),
          Optional.of(sentence));
    }
    return recordFailure(input, trail, known, archive(trail, Optional.empty()), sentence);
  }

  private CaptureReport recordFailure(
      CaptureInput input,
      Trail trail,
      Optional<Article> known,
      Optional<Archived> archived,
      String sentence)
      throws EditRefusedException {
    if (known.isEmpty()) {
      return CaptureReport.failed(input.given(), sentence);
    }
    return report(
        input,
        workspace
            .captures()
            .record(
                new NewCapture(
                    known.map(Article::id),
                    List.of(cleaner.keyOf(trail.requestedUrl()).value()),
                    trail.at(),
                    trail.requestedUrl().toString(),
                    trail.finalUrl().toString(),
                    trail.status(),
                    Optional.empty(),
                    archived.map(Archived::sha256),
                    archived.map(Archived::location),
                    Optional.empty(),
                    Optional.empty(),
                    new NewCapture.Result.Failed(sentence))));
  }

  private CaptureReport file(CaptureInput.PageFile input)
      throws IOException, EditRefusedException, BadAddressException {
    String name = input.file().toAbsolutePath().normalize().toUri().toString();
    return saved(input, files.read(input.file(), input.url(), Optional.empty()), input.url(), name);
  }

  private CaptureReport pasted(CaptureInput.Pasted input)
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
          document(input, text.article(), url, name, resource(name, "text/plain", text.original()));
      case SavedPage.Html html ->
          switch (extractor.extract(html.page())) {
            case Extraction.NoArticle none -> CaptureReport.failed(input.given(), none.reason());
            case Extraction.Extracted extracted ->
                document(
                    input,
                    extracted.article(),
                    html.page().url(),
                    name,
                    resource(name, "text/html", html.original()));
          };
    };
  }

  private Exchange.Resource resource(String name, String contentType, byte[] bytes) {
    return new Exchange.Resource(name, contentType, bytes, clock.instant());
  }

  private CaptureReport words(CaptureInput.Words input)
      throws Reading.UnreadException, IOException, EditRefusedException, BadAddressException {
    ExtractedArticle article =
        plain.article(
            input.title(),
            input.text(),
            input.authors(),
            input.siteName(),
            input.published(),
            input.language());
    URI address = WebAddress.typed(input.url());
    return document(
        input,
        article,
        Optional.of(address.toString()),
        address.toString(),
        resource(
            address.toString(),
            "text/plain; charset=utf-8",
            input.text().getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Keeps what no server sent.
   *
   * @param url the address that the person or the saved page names
   * @param name what stands for an address where there is none
   */
  CaptureReport document(
      CaptureInput input,
      ExtractedArticle article,
      Optional<String> url,
      String name,
      Exchange.Resource resource)
      throws IOException, EditRefusedException, BadAddressException {
    Instant at = resource.fetchedAt();
    List<String> keys = new ArrayList<>();
    String requested = name;
    Optional<String> canonical = Optional.empty();
    if (url.isPresent()) {
      URI address = WebAddress.typed(url.get());
      requested = address.toString();
      cleaner
          .keysOf(address, address, article.canonicalUrl())
          .forEach(key -> keys.add(key.value()));
      canonical =
          article
              .canonicalUrl()
              .flatMap(named -> cleaner.plausible(address, named))
              .map(URI::toString);
    } else if (article.canonicalUrl().isPresent()) {
      URI own = WebAddress.typed(article.canonicalUrl().get());
      canonical = Optional.of(own.toString());
      keys.add(cleaner.keyOf(own).value());
    } else {
      keys.add(name);
    }
    Optional<Article> known =
        keys.stream().flatMap(key -> workspace.articles().byKey(key).stream()).findFirst();
    Archived archived =
        workspace
            .archive()
            .add(resource, known.flatMap(this::lastWithPayload).flatMap(Capture::archive));
    return report(
        input,
        workspace
            .captures()
            .record(
                new NewCapture(
                    known.map(Article::id),
                    keys,
                    at,
                    requested,
                    requested,
                    0,
                    Optional.of(resource.contentType()),
                    Optional.of(archived.sha256()),
                    Optional.of(archived.location()),
                    Optional.empty(),
                    Optional.empty(),
                    new NewCapture.Result.Text(text(article, canonical)))));
  }

  private Optional<Article> byAnyKey(List<MatchKey> keys) {
    return keys.stream()
        .flatMap(key -> workspace.articles().byKey(key.value()).stream())
        .findFirst();
  }

  private Optional<Capture> lastWithPayload(Article article) {
    return workspace.captures().ofArticle(article.id()).stream()
        .filter(capture -> capture.archive().isPresent())
        .filter(capture -> capture.outcome() != CaptureOutcome.FAILED)
        .findFirst();
  }

  private Optional<String> doubt(ExtractedArticle article, Optional<Article> known) {
    if (article.text().length() > LONGEST_TEXT) {
      return Optional.of(
          "The article's text is longer than a million characters; save the part that matters and"
              + " add that file.");
    }
    Optional<Revision> before =
        known.flatMap(same -> workspace.articles().currentRevision(same.id()));
    return before.flatMap(revision ->
        Replacement.doubt(
            revision.headline(), revision.text(), article.headline(), article.text()));
  }

  private Optional<String> plausibleCanonical(Trail trail, ExtractedArticle article) {
    return article
        .canonicalUrl()
        .flatMap(named -> cleaner.plausible(trail.finalUrl(), named))
        .map(URI::toString);
  }

  private static NewText text(ExtractedArticle article, Optional<String> canonical) {
    return new NewText(
        canonical,
        article.siteName(),
        article.headline(),
        article.authors(),
        article.siteName(),
        article.published(),
        article.modified(),
        article.language(),
        article.image(),
        article.text(),
        article.blocks(),
        ArticleExtractor.VERSION);
  }

  /** Archives every answer of the way; the last one is the page. */
  private Optional<Archived> archive(Trail trail, Optional<ArchiveLocation> last)
      throws IOException {
    Optional<Archived> page = Optional.empty();
    int left = trail.exchanges().size();
    for (org.dateline.fetch.Exchange exchange : trail.exchanges()) {
      left--;
      page =
          Optional.of(
              workspace
                  .archive()
                  .add(ArchivedExchanges.of(exchange), left == 0 ? last : Optional.empty()));
    }
    return page;
  }

  private static CaptureReport report(CaptureInput input, RecordedCapture recorded) {
    return new CaptureReport(
        input.given(),
        Optional.of(recorded.article().id()),
        recorded.revision().map(Revision::id),
        recorded.outcome(),
        recorded.revision().map(Revision::headline),
        recorded.capture().detail());
  }
}
