package org.dateline.desk.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dateline.desk.find.Finding;
import org.dateline.desk.job.JobProgress;
import org.dateline.export.ExportFormat;
import org.dateline.export.ExportReport;
import org.dateline.export.RevisionTexts;
import org.dateline.export.Timeline;
import org.dateline.export.TimelineEntry;
import org.dateline.export.TimelineEvidence;
import org.dateline.model.ClaimLink;
import org.dateline.model.Codebook;
import org.dateline.model.Gazetteer;
import org.dateline.model.Revision;
import org.dateline.model.Story;
import org.dateline.search.Hit;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResult;
import org.dateline.store.ClaimDetails;
import org.dateline.store.ClaimFilter;
import org.dateline.store.EvidenceDetails;
import org.dateline.store.Workspace;

/** Puts timelines together and writes them. A file is either written whole or left as it was. */
public final class Publishing {
  private static final int MOST_ARTICLES = 100_000;

  private final Workspace workspace;
  private final Finding finding;
  private final Gazetteer gazetteer;
  private final InstantSource clock;

  /**
   * @param workspace where the claims are
   * @param finding what answers queries
   * @param gazetteer what knows the places' names
   * @param clock what tells when a timeline was put together
   */
  public Publishing(
      Workspace workspace, Finding finding, Gazetteer gazetteer, InstantSource clock) {
    this.workspace = workspace;
    this.finding = finding;
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  /**
   * Puts a timeline together.
   *
   * @throws QueryRefusedException where the query is not understood
   */
  public Timeline timeline(TimelineChoice choice)
      throws QueryRefusedException, InterruptedException {
    ClaimFilter filter = choice.story().map(ClaimFilter::ofStory).orElse(ClaimFilter.ALL);
    List<ClaimDetails> claims = workspace.claims().details(filter);
    if (choice.query().isPresent()) {
      Set<UUID> found = articles(choice.query().get());
      claims =
          claims.stream()
              .filter(claim ->
                  claim.evidence().stream().anyMatch(piece -> found.contains(piece.article().id())))
              .toList();
    }
    Codebook codebook = workspace.codebooks().current();
    Map<UUID, Revision> revisions = new HashMap<>();
    List<TimelineEntry> entries = new ArrayList<>();
    Set<ClaimLink> links = new LinkedHashSet<>();
    for (ClaimDetails claim : claims) {
      List<TimelineEvidence> evidence = new ArrayList<>();
      for (EvidenceDetails piece : claim.evidence()) {
        Revision revision = revision(piece.source().revisionId(), revisions);
        Optional<String> saysNow =
            piece
                .accepted()
                .map(range -> range.in(revision(piece.currentRevision(), revisions).text()));
        evidence.add(
            TimelineEvidence.of(
                piece.annotation(),
                piece.evidence().state(),
                saysNow,
                piece.article(),
                revision,
                piece.capture()));
      }
      entries.add(TimelineEntry.of(claim.claim(), codebook, gazetteer, evidence));
      links.addAll(claim.links());
    }
    Optional<Story> story = choice.story().flatMap(id -> workspace.stories().byId(id));
    return new Timeline(
        story.map(Story::name).or(choice::query).orElse("All claims"),
        story.map(Story::note).orElse(""),
        clock.instant(),
        entries,
        List.copyOf(links));
  }

  private Revision revision(UUID id, Map<UUID, Revision> known) {
    return known.computeIfAbsent(
        id, missing -> workspace.articles().revision(missing).orElseThrow());
  }

  private Set<UUID> articles(String query) throws QueryRefusedException, InterruptedException {
    return switch (finding.search(SearchRequest.of(query).limit(MOST_ARTICLES).withoutSnippets())) {
      case SearchResult.Found found -> {
        Set<UUID> ids = new HashSet<>();
        found.hits().stream().map(Hit::articleId).forEach(ids::add);
        yield ids;
      }
      case SearchResult.Misunderstood mistake ->
          throw new QueryRefusedException(mistake.sentence());
      case SearchResult.Unavailable unavailable ->
          throw new QueryRefusedException(unavailable.sentence());
    };
  }

  /**
   * Writes a timeline into a file.
   *
   * @return what was left out, with the reasons
   * @throws IOException where it can't be written; a file that was there stays as it was
   */
  public ExportReport write(Timeline timeline, ExportFormat format, Path file) throws IOException {
    return whole(file, (unfinished, stream) -> format.writer().write(timeline, stream));
  }

  /**
   * Writes the evidence of a timeline into a file (WACZ): every capture of its articles as the
   * archive has it, with the claims' annotations.
   *
   * @throws QueryRefusedException where the query is not understood
   * @throws IOException where the archive can't be read or the file can't be written; a file that
   *     was there stays as it was
   */
  public EvidenceReport writeEvidence(TimelineChoice choice, Path file, JobProgress progress)
      throws QueryRefusedException, IOException, InterruptedException {
    Timeline timeline = timeline(choice);
    EvidenceExport export = new EvidenceExport(workspace);
    return whole(
        file,
        (unfinished, stream) ->
            export.write(
                timeline,
                export.articles(timeline, choice.story()),
                unfinished.resolveSibling(unfinished.getFileName() + ".warc.gz"),
                stream,
                progress));
  }

  /** What writes a file; {@code X} is what else it may throw. */
  private interface Writing<T, X extends Exception> {
    T into(Path unfinished, OutputStream stream) throws IOException, X;
  }

  /** Writes beside the file and moves what was written there when it is whole. */
  private static <T, X extends Exception> T whole(Path file, Writing<T, X> writing)
      throws IOException, X {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent() == null ? target : target.getParent();
    Files.createDirectories(folder);
    Path unfinished = folder.resolve(".dateline-" + UUID.randomUUID() + ".part");
    try {
      T result;
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        result = writing.into(unfinished, stream);
      }
      move(unfinished, target);
      return result;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Writes a timeline into a stream, which is left open.
   *
   * @return what was left out, with the reasons
   */
  public ExportReport write(Timeline timeline, ExportFormat format, OutputStream stream)
      throws IOException {
    return format.writer().write(timeline, stream);
  }

  /**
   * Writes a timeline in every format into a folder.
   *
   * @return the files with what each left out
   */
  public List<WrittenFile> writeAll(Timeline timeline, Path folder) throws IOException {
    List<WrittenFile> files = new ArrayList<>();
    for (ExportFormat format : ExportFormat.values()) {
      Path file = folder.resolve(format.fileName());
      files.add(new WrittenFile(file, format, write(timeline, format, file)));
    }
    return files;
  }

  /**
   * Writes each annotated revision of a timeline as a text file, exactly as stored.
   *
   * @return the files
   */
  public List<Path> writeTexts(Timeline timeline, Path folder) throws IOException {
    return new RevisionTexts().write(timeline, folder);
  }

  /**
   * A file that was written.
   *
   * @param file where it is
   * @param format what it is
   * @param report what it left out
   */
  public record WrittenFile(Path file, ExportFormat format, ExportReport report) {}
}
