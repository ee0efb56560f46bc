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
 * Archives what a source answered before the database says so, with every answer on the way to it:
 * the document that brought new or changed entries, and what came in its place where that is
 * trouble of another kind than the time before. All else says nothing that is not kept already.
 * Blocking; safe for use by several threads.
 */
final class DocumentKeeping {
  private final Workspace workspace;
  private final ArchivedExchanges exchanges;

  DocumentKeeping(Workspace workspace) {
    this.workspace = workspace;
    this.exchanges = new ArchivedExchanges(workspace.archive());
  }

  /**
   * Archives what a source that is followed answered, where it says something new.
   *
   * @return what is to be written down, with the answer where it is kept
   * @throws IOException where the archive can't be written
   */
  PollRecord keep(UUID source, Polled polled) throws IOException {
    boolean trouble = polled.record().outcome().isTrouble();
    boolean kept =
        trouble
            ? workspace.polls().isOtherTrouble(source, polled.record())
            : polled.document().isPresent()
                && workspace.polls().brings(source, polled.record().entries());
    return kept
        ? archived(
            polled, workspace.sourceDocuments().last(source, trouble).flatMap(Capture::archive))
        : polled.record();
  }

  /** Archives what a source sent that is followed from now on, where it announced something. */
  PollRecord keepFirst(Polled polled) throws IOException {
    return polled.record().entries().isEmpty()
        ? polled.record()
        : archived(polled, Optional.empty());
  }

  private PollRecord archived(Polled polled, Optional<ArchiveLocation> last) throws IOException {
    return exchanges
        .add(polled.trail(), last)
        .map(place -> polled.record().withDocument(document(polled, place)))
        .orElse(polled.record());
  }

  private static NewDocument document(Polled polled, Archived archived) {
    Trail trail = polled.trail();
    Optional<FetchResult.Fetched> document = polled.document();
    return new NewDocument(
        trail.at(),
        trail.requestedUrl().toString(),
        trail.finalUrl().toString(),
        trail.status(),
        document.flatMap(FetchResult.Fetched::contentType),
        archived.sha256(),
        archived.location(),
        document.flatMap(FetchResult.Fetched::etag),
        document.flatMap(FetchResult.Fetched::lastModified));
  }
}
