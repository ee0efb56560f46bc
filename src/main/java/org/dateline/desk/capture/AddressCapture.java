package org.dateline.desk.capture;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.dateline.extract.ExtractedArticle;
import org.dateline.extract.Extraction;
import org.dateline.extract.PageSource;
import org.dateline.fetch.AddressCleaner;
import org.dateline.fetch.BadAddressException;
import org.dateline.fetch.FetchRequest;
import org.dateline.fetch.FetchResult;
import org.dateline.fetch.MatchKey;
import org.dateline.fetch.PageFetcher;
import org.dateline.fetch.Trail;
import org.dateline.fetch.WebAddress;
import org.dateline.model.Article;
import org.dateline.model.Capture;
import org.dateline.store.EditRefusedException;
import org.dateline.store.NewCapture;
import org.dateline.store.archive.Archived;

/** Captures the page at an address; asks only for what is new where the page is known. */
final class AddressCapture {
  private final PageFetcher fetcher;
  private final ArticleReading reading;
  private final AddressCleaner cleaner;
  private final CaptureRecorder recorder;

  AddressCapture(
      PageFetcher fetcher,
      ArticleReading reading,
      AddressCleaner cleaner,
      CaptureRecorder recorder) {
    this.fetcher = fetcher;
    this.reading = reading;
    this.cleaner = cleaner;
    this.recorder = recorder;
  }

  /** Captures an address that a person typed. */
  CaptureReport capture(CaptureInput.Address input)
      throws BadAddressException, InterruptedException, IOException, EditRefusedException {
    return fetch(input, FetchRequest.typed(WebAddress.typed(input.address())));
  }

  /** Captures an address that content names. */
  CaptureReport capture(CaptureInput.Named input)
      throws BadAddressException, InterruptedException, IOException, EditRefusedException {
    FetchRequest request = FetchRequest.named(WebAddress.plain(input.address()));
    return fetch(input, input.onBehalfOf().map(request::onBehalfOf).orElse(request));
  }

  private CaptureReport fetch(CaptureInput input, FetchRequest always)
      throws InterruptedException, IOException, EditRefusedException {
    Optional<Article> known = recorder.known(List.of(cleaner.keyOf(always.address())));
    Optional<Capture> last = known.flatMap(recorder::lastWithPage);
    FetchRequest request =
        last.filter(capture -> capture.etag().isPresent() || capture.lastModified().isPresent())
            .map(capture ->
                always.unlessUnchanged(
                    URI.create(capture.finalUrl()), capture.etag(), capture.lastModified()))
            .orElse(always);
    return switch (fetcher.fetch(request)) {
      case FetchResult.Fetched fetched -> fetched(input, fetched, known, last);
      case FetchResult.NotModified same ->
          notModified(input, same, known.orElseThrow(), last.orElseThrow());
      case FetchResult.Held held -> failed(input, held, known, held.sentence());
      case FetchResult.Blocked blocked -> failed(input, blocked, known, blocked.sentence());
      case FetchResult.Failed failed -> failed(input, failed, known, failed.sentence());
    };
  }

  private CaptureReport fetched(
      CaptureInput input,
      FetchResult.Fetched fetched,
      Optional<Article> known,
      Optional<Capture> last)
      throws IOException, EditRefusedException {
    Trail trail = fetched.trail();
    Optional<Archived> archived = recorder.archive(trail, last.flatMap(Capture::archive));
    PageSource page =
        new PageSource(
            fetched.body().bytes(), Optional.of(trail.finalUrl().toString()), fetched.charset());
    ArticleReading.Read read = read(page, cleaner.keyOf(trail.finalUrl()), known);
    return switch (read.extraction()) {
      case Extraction.NoArticle none ->
          record(input, trail, known, archived, new NewCapture.Result.Failed(none.reason()));
      case Extraction.Extracted extracted -> {
        ExtractedArticle article = extracted.article();
        List<MatchKey> keys =
            cleaner.keysOf(trail.requestedUrl(), trail.finalUrl(), article.canonicalUrl());
        Optional<Article> same = known.or(() -> recorder.known(keys));
        if (known.isEmpty() && same.isPresent()) {
          // Its own earlier text must not count among the others: read it as what it is.
          yield keep(input, fetched, same, keys, archived, read(page, keys.getFirst(), same));
        }
        yield keep(input, fetched, same, keys, archived, read);
      }
    };
  }

  private ArticleReading.Read read(PageSource page, MatchKey key, Optional<Article> known) {
    return reading.read(
        page,
        known.map(article -> new MatchKey(article.matchKey())).orElse(key),
        recorder.currentText(known));
  }

  private CaptureReport keep(
      CaptureInput input,
      FetchResult.Fetched fetched,
      Optional<Article> same,
      List<MatchKey> keys,
      Optional<Archived> archived,
      ArticleReading.Read read)
      throws EditRefusedException {
    Trail trail = fetched.trail();
    return switch (read.extraction()) {
      case Extraction.NoArticle none ->
          record(input, trail, same, archived, new NewCapture.Result.Failed(none.reason()));
      case Extraction.Extracted(ExtractedArticle article) -> {
        Optional<String> doubt = recorder.doubt(article, same);
        if (doubt.isPresent()) {
          yield record(input, trail, same, archived, new NewCapture.Result.Failed(doubt.get()));
        }
        CaptureReport report =
            recorder.record(
                input,
                same,
                keys,
                CaptureEvidence.of(trail, archived)
                    .with(fetched.contentType(), fetched.etag(), fetched.lastModified()),
                CaptureRecorder.text(article, plausibleCanonical(trail, article), read.note()));
        read.asked().learn(article);
        yield report;
      }
    };
  }

  private Optional<String> plausibleCanonical(Trail trail, ExtractedArticle article) {
    return article
        .canonicalUrl()
        .flatMap(named -> cleaner.plausible(trail.finalUrl(), named))
        .map(URI::toString);
  }

  private CaptureReport notModified(
      CaptureInput input, FetchResult.NotModified same, Article known, Capture last)
      throws IOException, EditRefusedException {
    Trail trail = same.trail();
    Optional<Archived> archived = recorder.archive(trail, last.archive());
    return recorder.record(
        input,
        Optional.of(known),
        List.of(cleaner.keyOf(trail.requestedUrl())),
        CaptureEvidence.of(trail, archived)
            .with(
                last.contentType(),
                same.etag().or(last::etag),
                same.lastModified().or(last::lastModified)),
        new NewCapture.Result.NotModified(Optional.empty()));
  }

  /**
   * A failed fetch is evidence, too, also where no answer came; a host that was not asked is none.
   */
  private CaptureReport failed(
      CaptureInput input, FetchResult result, Optional<Article> known, String sentence)
      throws IOException, EditRefusedException {
    Trail trail = result.trail();
    boolean asked = result instanceof FetchResult.Failed || !trail.exchanges().isEmpty();
    if (!asked) {
      return CaptureReport.failed(input.given(), known.map(Article::id), sentence);
    }
    Optional<Archived> archived = recorder.archive(trail, Optional.empty());
    boolean missing =
        result instanceof FetchResult.Failed failed
            && switch (failed.kind()) {
              case NOT_FOUND, GONE -> true;
              case BAD_ADDRESS,
                  FORBIDDEN,
                  HTTP_ERROR,
                  TOO_LARGE,
                  TIMED_OUT,
                  BAD_ENCODING,
                  INCOMPLETE,
                  NOT_A_PAGE,
                  EMPTY,
                  UNKNOWN_HOST,
                  NO_CONNECTION,
                  INSECURE,
                  TOO_MANY_REDIRECTS ->
                  false;
            };
    return record(
        input,
        trail,
        known,
        archived,
        missing ? new NewCapture.Result.Missing(sentence) : new NewCapture.Result.Failed(sentence));
  }

  private CaptureReport record(
      CaptureInput input,
      Trail trail,
      Optional<Article> known,
      Optional<Archived> archived,
      NewCapture.Result result)
      throws EditRefusedException {
    return recorder.record(
        input,
        known,
        List.of(cleaner.keyOf(trail.requestedUrl())),
        CaptureEvidence.of(trail, archived),
        result);
  }
}
