package org.dateline.desk.publish;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dateline.desk.job.JobProgress;
import org.dateline.export.ExportFormat;
import org.dateline.export.Timeline;
import org.dateline.export.TimelineEntry;
import org.dateline.export.TimelineEvidence;
import org.dateline.export.wacz.IndexedRecord;
import org.dateline.export.wacz.WaczContents;
import org.dateline.export.wacz.WaczPage;
import org.dateline.export.wacz.WaczWriter;
import org.dateline.model.ArchiveLocation;
import org.dateline.model.Capture;
import org.dateline.model.CaptureOutcome;
import org.dateline.model.Revision;
import org.dateline.store.ArticleFilter;
import org.dateline.store.ArticleSummary;
import org.dateline.store.Workspace;
import org.dateline.store.archive.StoredRecord;

/**
 * Puts the evidence of a timeline into one file: every capture of its articles, copied byte for
 * byte out of the archive, and the claims' annotations.
 */
final class EvidenceExport {
  private static final int NOT_MODIFIED = 304;
  private static final int SHOWN = 200;

  private final Workspace workspace;

  EvidenceExport(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Writes the package.
   *
   * @param scratch a file beside the target that may be used and is deleted
   * @throws IOException where a record can't be read or the package can't be written
   */
  EvidenceReport write(
      Timeline timeline,
      Set<UUID> articles,
      Path scratch,
      OutputStream target,
      JobProgress progress)
      throws IOException, InterruptedException {
    List<Capture> captures = new ArrayList<>();
    for (UUID article : articles) {
      captures.addAll(workspace.captures().ofArticle(article));
    }
    Set<ArchiveLocation> places = new LinkedHashSet<>();
    captures.forEach(capture -> capture.archive().ifPresent(places::add));
    progress.report(0, 2, "finding the records");
    List<StoredRecord> records = workspace.archive().records(places);
    try {
      progress.report(1, 2, "copying the records");
      List<IndexedRecord> indexed = copy(records, scratch, progress);
      ByteArrayOutputStream annotations = new ByteArrayOutputStream();
      ExportFormat.JSONLD.writer().write(timeline, annotations);
      List<WaczPage> pages = pages(captures, indexed);
      new WaczWriter()
          .write(
              new WaczContents(
                  timeline.title(),
                  timeline.note(),
                  timeline.generated(),
                  scratch,
                  indexed,
                  pages,
                  annotations.toByteArray()),
              target);
      return new EvidenceReport(captures.size(), pages.size(), timeline.entries().size());
    } finally {
      Files.deleteIfExists(scratch);
    }
  }

  private List<IndexedRecord> copy(List<StoredRecord> records, Path warc, JobProgress progress)
      throws IOException, InterruptedException {
    List<IndexedRecord> indexed = new ArrayList<>();
    long offset = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(warc))) {
      for (StoredRecord record : records) {
        progress.checkCancelled();
        workspace.archive().copy(record, out);
        if (shows(record)) {
          indexed.add(indexed(record, offset));
        }
        offset += record.packedLength();
      }
    }
    return indexed;
  }

  /**
   * Whether a reader can show it: a page with a web address, and more than that it is unchanged.
   */
  private static boolean shows(StoredRecord record) {
    String address = record.uri().toLowerCase(Locale.ROOT);
    return (address.startsWith("http://") || address.startsWith("https://"))
        && record.payloadSha256().isPresent()
        && record.status().filter(status -> status == NOT_MODIFIED).isEmpty();
  }

  private static IndexedRecord indexed(StoredRecord record, long offset) {
    return new IndexedRecord(
        record.uri(),
        record.date(),
        record.status().orElse(SHOWN),
        record.type().equals("revisit")
            ? "warc/revisit"
            : record.mediaType().orElse("application/octet-stream"),
        record.payloadSha256().orElseThrow(),
        offset,
        record.packedLength());
  }

  /** A page for each capture that first showed a text and that a reader can show. */
  private List<WaczPage> pages(List<Capture> captures, List<IndexedRecord> indexed) {
    Set<String> shown = new HashSet<>();
    indexed.forEach(record -> shown.add(record.uri()));
    Map<UUID, String> headlines = new HashMap<>();
    List<WaczPage> pages = new ArrayList<>();
    for (Capture capture : captures) {
      if (capture.outcome() == CaptureOutcome.FAILED || !shown.contains(capture.finalUrl())) {
        continue;
      }
      capture
          .articleId()
          .ifPresent(article ->
              workspace
                  .articles()
                  .revisions(article)
                  .forEach(text -> headlines.put(text.captureId(), text.headline())));
      Optional.ofNullable(headlines.get(capture.id()))
          .ifPresent(headline ->
              pages.add(
                  new WaczPage(
                      capture.id().toString(), capture.finalUrl(), capture.fetchedAt(), headline)));
    }
    return pages;
  }

  /** The articles that a timeline rests on, and those that its story has besides. */
  Set<UUID> articles(Timeline timeline, Optional<UUID> story) {
    Set<UUID> articles = new LinkedHashSet<>();
    for (TimelineEntry entry : timeline.entries()) {
      for (TimelineEvidence evidence : entry.evidence()) {
        workspace
            .articles()
            .revision(evidence.revisionId())
            .map(Revision::articleId)
            .ifPresent(articles::add);
      }
    }
    story.ifPresent(id ->
        workspace.articles().list(ArticleFilter.ofStory(id), 0, Integer.MAX_VALUE).stream()
            .map(ArticleSummary::article)
            .forEach(article -> articles.add(article.id())));
    return articles;
  }
}
