package org.dateline.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Anchor;
import org.dateline.model.Annotation;
import org.dateline.model.ArchiveLocation;
import org.dateline.model.Block;
import org.dateline.model.Capture;
import org.dateline.model.Change;
import org.dateline.model.Revision;
import org.dateline.model.TextRange;
import org.dateline.store.archive.ArchiveDamagedException;
import org.dateline.store.archive.WarcArchive;
import org.jdbi.v3.core.Handle;

/**
 * Recomputes every hash of the workspace and compares everything with what the change log says of
 * it. H2 itself does not notice a flipped bit; this does. Reads one state of the database while
 * others go on working.
 */
public final class Verification {
  private static final int PAGE = 200;

  private final WorkspaceFolder folder;
  private final Database database;
  private final Tables tables;
  private final WarcArchive archive;

  Verification(WorkspaceFolder folder, Journal journal, WarcArchive archive) {
    this.folder = folder;
    this.database = journal.database();
    this.tables = journal.tables();
    this.archive = archive;
  }

  /** Is told how far it has come, and may stop it. Called on any thread. */
  public interface Progress {
    /** Nobody looks. */
    Progress NONE = (what, done) -> true;

    /**
     * @param what what is being checked, for a person
     * @param done how much of it has been
     * @return whether to go on
     */
    boolean at(String what, long done);
  }

  /**
   * What came of it.
   *
   * @param complete whether it ran to its end
   * @param checked how many things were checked
   * @param problems one sentence for each thing that is wrong
   */
  public record Report(boolean complete, long checked, List<String> problems) {
    public Report {
      problems = List.copyOf(problems);
    }
  }

  /** Checks everything. */
  public Report run(Progress progress) {
    Run run = new Run(progress);
    try {
      run.guarded("The database", () -> database.read(run::checkDatabase));
      run.checkArchive();
      return new Report(true, run.checked, run.problems);
    } catch (StoppedException stopped) {
      return new Report(false, run.checked, run.problems);
    }
  }

  private static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppedException() {
      super("stopped by the caller");
    }
  }

  /** A step that a damaged file may break in any way. */
  private interface Step {
    void run();
  }

  private final class Run {
    private final Progress progress;
    private final List<String> problems = new ArrayList<>();

    /**
     * The hash of the state that the log gives a thing last, by kind and id; empty where deleted.
     */
    private final Map<String, String> logged = new HashMap<>();

    private final List<Capture> captures = new ArrayList<>();
    private long checked;

    Run(Progress progress) {
      this.progress = progress;
    }

    private void step(String what) {
      checked++;
      if (!progress.at(what, checked)) {
        throw new StoppedException();
      }
    }

    private void guarded(String what, Step step) {
      try {
        step.run();
      } catch (StoppedException stopped) {
        throw stopped;
      } catch (RuntimeException broken) {
        // A flipped bit can make the database or a value fail in any way; whatever it is, it is
        // reported and the rest is checked.
        problems.add(what + " cannot be read: " + firstLine(broken));
      }
    }

    private static String firstLine(RuntimeException broken) {
      return String.valueOf(broken.getMessage()).lines().findFirst().orElse("").strip();
    }

    boolean checkDatabase(Handle handle) {
      guarded("The change log", () -> checkLog(handle));
      guarded("An index of the database", () -> problems.addAll(IndexCheck.problems(handle)));
      for (RecordTable<?> table : tables.all()) {
        guarded("A part of “" + table.kind().label() + "”", () -> checkTable(handle, table));
      }
      logged.forEach((thing, hash) -> {
        if (!hash.isEmpty()) {
          problems.add("The " + thing + " is in the change log but is missing.");
        }
      });
      return true;
    }

    private record Row(Change change, ChangeHash.EditHeader edit) {}

    private void checkLog(Handle handle) {
      Edit.Head head = new Edit.Head(0, ChangeHash.START);
      while (true) {
        List<Row> rows =
            handle
                .createQuery(
                    "SELECT c.*, e.kind AS edit_kind, e.title, e.target_id FROM change_log c LEFT"
                        + " JOIN edit e ON e.id = c.edit_id WHERE c.seq > :seq ORDER BY c.seq FETCH"
                        + " FIRST :limit ROWS ONLY")
                .bind("seq", head.seq())
                .bind("limit", PAGE)
                .map((row, context) ->
                    new Row(
                        ChangeLog.change(row),
                        new ChangeHash.EditHeader(
                            Sql.id(row, "edit_id"),
                            Sql.text(row, "edit_kind")
                                .map(EditKind::valueOf)
                                .orElse(EditKind.RECORD),
                            Sql.text(row, "title").orElse(""),
                            Sql.optionalId(row, "target_id"))))
                .list();
        if (rows.isEmpty()) {
          return;
        }
        for (Row row : rows) {
          head = checkRow(head, row);
        }
      }
    }

    private Edit.Head checkRow(Edit.Head head, Row row) {
      Change change = row.change();
      step("change log");
      if (change.seq() != head.seq() + 1) {
        problems.add(
            "The change log has a gap between rows " + head.seq() + " and " + change.seq() + ".");
      }
      if (!change.prevHash().equals(head.hash())) {
        problems.add("The change log's chain is broken at row " + change.seq() + ".");
      }
      if (!ChangeHash.of(change, row.edit()).equals(change.hash())) {
        problems.add("Row " + change.seq() + " of the change log was altered.");
      }
      logged.put(
          change.objectKind() + " " + change.objectId(),
          change.after().map(ChangeHash::ofText).orElse(""));
      return new Edit.Head(change.seq(), change.hash());
    }

    private <T> void checkTable(Handle handle, RecordTable<T> table) {
      Optional<T> last = Optional.empty();
      while (true) {
        List<T> page = table.page(handle, last, PAGE);
        if (page.isEmpty()) {
          return;
        }
        for (T value : page) {
          step(table.kind().label());
          String thing = table.kind().label() + " " + table.id(value);
          guarded("The " + thing, () -> checkState(table, value, thing));
          guarded("The " + thing, () -> checkContent(handle, value, thing));
        }
        last = Optional.of(page.getLast());
      }
    }

    private <T> void checkState(RecordTable<T> table, T value, String thing) {
      Optional<String> hash = Optional.ofNullable(logged.remove(thing));
      if (hash.isEmpty() || hash.orElseThrow().isEmpty()) {
        problems.add("The " + thing + " is there although the change log does not say so.");
      } else if (!ChangeHash.ofText(table.json(tables.json, value)).equals(hash.orElseThrow())) {
        problems.add("The " + thing + " is not as the change log says.");
      }
    }

    private void checkContent(Handle handle, Object value, String thing) {
      switch (value) {
        case ArticleTables.CaptureEntry entry -> captures.add(entry.capture());
        case Revision revision -> checkRevision(revision, thing);
        case Annotation annotation -> checkAnnotation(handle, annotation, thing);
        case Anchor anchor -> checkAnchor(handle, anchor, thing);
        default -> {
          // Its state is all there is to it.
        }
      }
    }

    private void checkRevision(Revision revision, String thing) {
      if (!ChangeHash.ofText(revision.text()).equals(revision.textSha256())) {
        problems.add("The text of the " + thing + " was altered.");
      }
      for (Block block : revision.blocks()) {
        if (!inside(block.start(), block.end(), revision.text())) {
          problems.add("A block of the " + thing + " lies outside its text.");
        }
      }
    }

    private static boolean inside(int start, int end, String text) {
      return start >= 0 && start <= end && end <= text.length();
    }

    private void checkAnnotation(Handle handle, Annotation annotation, String thing) {
      String text = text(handle, annotation.revisionId());
      TextRange range = annotation.selector().range();
      if (!inside(range.start(), range.end(), text)
          || !range.in(text).equals(annotation.selector().exact())) {
        problems.add("The words of the " + thing + " are not in its text where it says.");
      }
    }

    private void checkAnchor(Handle handle, Anchor anchor, String thing) {
      String text = text(handle, anchor.revisionId());
      for (Anchor.Place place : anchor.candidates()) {
        if (!inside(place.range().start(), place.range().end(), text)) {
          problems.add("A candidate of the " + thing + " lies outside its text.");
        }
      }
      if (anchor.place().isEmpty()) {
        return;
      }
      TextRange range = anchor.place().orElseThrow().range();
      if (!inside(range.start(), range.end(), text)) {
        problems.add("The " + thing + " lies outside its text.");
        return;
      }
      boolean same =
          tables
              .annotations
              .find(handle, anchor.annotationId().toString())
              .map(annotation -> annotation.selector().exact().equals(range.in(text)))
              .orElse(false);
      boolean ok =
          switch (anchor.status()) {
            case EXACT, MOVED -> same;
            case CHANGED -> !same;
            case AMBIGUOUS, ORPHANED, SKIPPED -> false;
          };
      if (!ok) {
        problems.add("The words at the " + thing + " are not what it says.");
      }
    }

    private String text(Handle handle, UUID revisionId) {
      return handle
          .createQuery("SELECT body FROM revision WHERE id = :id")
          .bind("id", Sql.id(revisionId))
          .mapTo(String.class)
          .findOne()
          .orElse("");
    }

    void checkArchive() {
      for (Capture capture : captures) {
        capture.archive().ifPresent(location -> checkPayload(capture, location));
      }
      try {
        problems.addAll(ChainEnd.lost(folder));
        Map<String, Long> last = new HashMap<>();
        captures.stream()
            .flatMap(capture -> capture.archive().stream())
            .forEach(place -> last.merge(place.file(), place.offset(), Math::max));
        for (String file : archive.files()) {
          step("archive");
          archive.damage(file, last.getOrDefault(file, -1L)).ifPresent(problems::add);
        }
      } catch (IOException broken) {
        problems.add("The workspace's folder cannot be read: " + broken.getMessage());
      }
    }

    private void checkPayload(Capture capture, ArchiveLocation location) {
      step("archive");
      try {
        String hash = archive.payload(location).sha256();
        if (!capture.sha256().equals(Optional.of(hash))) {
          problems.add(
              "The capture "
                  + capture.id()
                  + " of "
                  + capture.requestedUrl()
                  + " does not have the hash of what lies in the archive.");
        }
      } catch (ArchiveDamagedException damaged) {
        problems.add(
            "The capture "
                + capture.id()
                + " of "
                + capture.requestedUrl()
                + " is damaged: "
                + damaged.getMessage());
      }
    }
  }
}
