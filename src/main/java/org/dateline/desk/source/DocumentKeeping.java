package org.dateline.desk.source;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.dateline.desk.capture.ArchivedExchanges;
import org.dateline.fetch.FetchResult;
import org.dateline.fetch.Trail;
import org.dateline.model.ArchiveLocation;
import org.dateline.model.Capture;
import org.dateline.store.NewDocument;
import org.dateline.store.PollRecord;
import org.dateline.store.Workspace;
import org.dateline.store.archive.Archived;

/**
 * Archives the document of a source that brought new or changed entries, with every answer on the
 * way to it, before the database says that it was read. What brought nothing is not kept: it says
 * nothing that an earlier document does not say. Blocking; safe for use by several threads.
 */
final class DocumentKeeping {
  private final Workspace workspace;
  private final ArchivedExchanges exchanges;

  DocumentKeeping(Workspace workspace) {
    this.workspace = workspace;
    this.exchanges = new ArchivedExchanges(workspace.archive());
  }

  /**
   * Archives what a source that is followed sent, where it brought something.
   *
   * @return what is to be written down, with the document where it is kept
   * @throws IOException where the archive can't be written
   */
  PollRecord keep(UUID source, Polled polled) throws IOException {
    PollRecord record = polled.record();
    return polled.document().isPresent() && workspace.polls().brings(source, record.entries())
        ? archived(
            record,
            polled.document().get(),
            workspace.sourceDocuments().last(source).flatMap(Capture::archive))
        : record;
  }

  /** Archives what a source sent that is followed from now on, where it announced something. */
  PollRecord keepFirst(Polled polled) throws IOException {
    PollRecord record = polled.record();
    return polled.document().isPresent() && !record.entries().isEmpty()
        ? archived(record, polled.document().get(), Optional.empty())
        : record;
  }

  private PollRecord archived(
      PollRecord record, FetchResult.Fetched fetched, Optional<ArchiveLocation> last)
      throws IOException {
    return exchanges
        .add(fetched.trail(), last)
        .map(place -> record.withDocument(document(fetched, place)))
        .orElse(record);
  }

  private static NewDocument document(FetchResult.Fetched fetched, Archived archived) {
    Trail trail = fetched.trail();
    return new NewDocument(
        trail.at(),
        trail.requestedUrl().toString(),
        trail.finalUrl().toString(),
        trail.status(),
        fetched.contentType(),
        archived.sha256(),
        archived.location(),
        fetched.etag(),
        fetched.lastModified());
  }
}
