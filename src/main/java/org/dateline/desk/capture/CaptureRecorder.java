package org.dateline.desk.capture;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dateline.extract.ArticleExtractor;
import org.dateline.extract.ExtractedArticle;
import org.dateline.fetch.MatchKey;
import org.dateline.fetch.Trail;
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

/**
 * Keeps what came: first the bytes in the archive, then the capture in the database. Also knows
 * what is there already.
 */
final class CaptureRecorder {
  private static final int LONGEST_TEXT = 1_000_000;

  private final Workspace workspace;
  private final ArchivedExchanges exchanges;

  CaptureRecorder(Workspace workspace) {
    this.workspace = workspace;
    this.exchanges = new ArchivedExchanges(workspace.archive());
  }

  /** The article that one of the keys means, the first of them first. */
  Optional<Article> known(List<MatchKey> keys) {
    return keys.stream()
        .flatMap(key -> workspace.articles().byKey(key.value()).stream())
        .findFirst();
  }

  /** The latest capture of an article that brought its page. */
  Optional<Capture> lastWithPage(Article article) {
    return workspace.captures().ofArticle(article.id()).stream()
        .filter(capture -> capture.archive().isPresent())
        .filter(capture -> capture.outcome() != CaptureOutcome.FAILED)
        .findFirst();
  }

  /**
   * Archives every answer of the way; the last one is the page.
   *
   * @param last where the last capture of the page lies
   */
  Optional<Archived> archive(Trail trail, Optional<ArchiveLocation> last) throws IOException {
    return exchanges.add(trail, last);
  }

  /** Archives one answer or document. */
  Archived archive(Exchange exchange, Optional<ArchiveLocation> last) throws IOException {
    return workspace.archive().add(exchange, last);
  }

  /** The text that an article shows. */
  Optional<Revision> currentText(Optional<Article> article) {
    return article.flatMap(known -> workspace.articles().currentRevision(known.id()));
  }

  /** Why what was read may not become the article's text, where it may not. */
  Optional<String> doubt(ExtractedArticle article, Optional<Article> known) {
    if (article.text().length() > LONGEST_TEXT) {
      return Optional.of(
          "The article's text is longer than a million characters; save the part that matters and"
              + " add that file.");
    }
    return currentText(known)
        .flatMap(revision ->
            Replacement.doubt(
                revision.headline(), revision.text(), article.headline(), article.text()));
  }

  /** A text that was read from the page. */
  static NewCapture.Result text(
      ExtractedArticle article, Optional<String> canonical, Optional<String> note) {
    return new NewCapture.Result.Text(
        new NewText(
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
            ArticleExtractor.VERSION),
        note);
  }

  /**
   * Records a capture whose bytes are in the archive.
   *
   * @param known the article that was asked for again, where it is known
   * @param keys by which the article is recognised, the most trusted first
   */
  CaptureReport record(
      CaptureInput input,
      Optional<Article> known,
      List<MatchKey> keys,
      CaptureEvidence evidence,
      NewCapture.Result result)
      throws EditRefusedException {
    RecordedCapture recorded =
        workspace
            .captures()
            .record(
                new NewCapture(
                    known.map(Article::id),
                    keys.stream().map(MatchKey::value).toList(),
                    evidence.at(),
                    evidence.requestedUrl(),
                    evidence.finalUrl(),
                    evidence.status(),
                    evidence.contentType(),
                    evidence.sha256(),
                    evidence.archive(),
                    evidence.etag(),
                    evidence.lastModified(),
                    evidence.origin(),
                    result),
                noise(known, result)::apply);
    Optional<String> said = recorded.capture().detail();
    boolean failed = recorded.outcome() == CaptureOutcome.FAILED;
    return new CaptureReport(
        input.given(),
        recorded.article().map(Article::id),
        recorded.revision().map(Revision::id),
        recorded.outcome(),
        recorded.revision().map(Revision::headline),
        failed ? said : Optional.empty(),
        failed ? Optional.empty() : said,
        recorded.touched());
  }

  /** The rules for the outlet; a result without a text needs none. */
  private NoiseRemoval noise(Optional<Article> known, NewCapture.Result result) {
    if (!(result instanceof NewCapture.Result.Text came)) {
      return new NoiseRemoval(List.of());
    }
    Optional<String> outlet = came.text().publisher().or(() -> known.flatMap(Article::publisher));
    return new NoiseRemoval(workspace.noiseRules().of(outlet));
  }
}
