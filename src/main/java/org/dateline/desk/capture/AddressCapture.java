package org.dateline.desk.capture;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.dateline.extract.ArticleExtractor;
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
import org.dateline.model.CaptureOutcome;
import org.dateline.store.EditRefusedException;
import org.dateline.store.NewCapture;
import org.dateline.store.archive.Archived;

/** Captures the page at an address; asks only for what is new where the page is known. */
final class AddressCapture {
  private final PageFetcher fetcher;
  private final ArticleExtractor extractor;
  private final AddressCleaner cleaner;
  private final CaptureRecorder recorder;

  AddressCapture(
      PageFetcher fetcher,
      ArticleExtractor extractor,
      AddressCleaner cleaner,
      CaptureRecorder recorder) {
    this.fetcher = fetcher;
    this.extractor = extractor;
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
    Optional<Archived> archived = recorder.archive(trail, last.flatMap(Capture::archive));
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
        Optional<Article> same = known.or(() -> recorder.known(keys));
        Optional<String> doubt = recorder.doubt(article, same);
        if (doubt.isPresent()) {
          yield recordFailure(input, trail, same, archived, doubt.get());
        }
        yield recorder.record(
            input,
            same,
            keys,
            CaptureEvidence.of(trail, archived)
                .withContentType(fetched.contentType())
                .withValidators(fetched.etag(), fetched.lastModified()),
            CaptureRecorder.text(article, plausibleCanonical(trail, article)));
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
            .withContentType(last.contentType())
            .withSha256(last.sha256())
            .withValidators(same.etag().or(last::etag), same.lastModified().or(last::lastModified)),
        new NewCapture.Result.NotModified());
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
    return recordFailure(input, trail, known, recorder.archive(trail, Optional.empty()), sentence);
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
    return recorder.record(
        input,
        known,
        List.of(cleaner.keyOf(trail.requestedUrl())),
        CaptureEvidence.of(trail, archived),
        new NewCapture.Result.Failed(sentence));
  }
}
