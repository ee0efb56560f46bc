package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Change;
import org.jdbi.v3.core.Handle;

/**
 * Undo and redo of a person's edits, also of earlier days. Taking an edit back is itself an edit:
 * the change log only grows. What came in (captures, texts, anchors) is never taken back.
 */
public final class History {
  /** How many of a person's last edits can be taken back. */
  private static final int DEPTH = 1_000;

  private final Journal journal;
  private final Tables tables;

  History(Journal journal) {
    this.journal = journal;
    this.tables = journal.tables();
  }

  private record Past(UUID id, EditKind kind, String title, Optional<UUID> target) {}

  private record Stacks(Deque<Past> undo, Deque<Past> redo) {}

  /** What {@link #undo} would take back, as its title, for example “Tag claim”. */
  public Optional<String> undoTitle() {
    return journal
        .database()
        .read(handle -> Optional.ofNullable(stacks(handle).undo().peek()).map(Past::title));
  }

  /** What {@link #redo} would do again. */
  public Optional<String> redoTitle() {
    return journal
        .database()
        .read(handle -> Optional.ofNullable(stacks(handle).redo().peek()).map(Past::title));
  }

  /**
   * Takes the person's last edit back.
   *
   * @return its title
   * @throws EditRefusedException where there is none, or something later depends on it
   */
  public String undo() throws EditRefusedException {
    return again(EditKind.UNDO);
  }

  /**
   * Does the edit again that was taken back last.
   *
   * @return its title
   * @throws EditRefusedException where there is none, or something later stands against it
   */
  public String redo() throws EditRefusedException {
    return again(EditKind.REDO);
  }

  private String again(EditKind kind) throws EditRefusedException {
    boolean undo = kind == EditKind.UNDO;
    Past past =
        journal
            .database()
            .read(handle -> {
              Stacks stacks = stacks(handle);
              return Optional.ofNullable(undo ? stacks.undo().peek() : stacks.redo().peek());
            })
            .orElseThrow(() ->
                new EditRefusedException(
                    undo ? "There is nothing to undo." : "There is nothing to redo."));
    return journal.edit(
        kind,
        past.title(),
        Optional.of(past.id()),
        edit -> {
          // Between looking and writing another edit may have come.
          Stacks stacks = stacks(edit.handle());
          if (!past.equals(undo ? stacks.undo().peek() : stacks.redo().peek())) {
            throw new EditRefusedException("Something else was edited meanwhile; try again.");
          }
          List<Step> steps = netSteps(edit.handle(), past.id());
          if (undo) {
            steps = steps.reversed().stream().map(Step::back).toList();
          }
          for (Step step : steps) {
            apply(edit, step, past, undo);
          }
          return past.title();
        });
  }

  /** What an edit did to one thing, from its first state to its last. */
  private record Step(String kind, String objectId, Optional<String> from, Optional<String> to) {
    Step back() {
      return new Step(kind, objectId, to, from);
    }
  }

  private static List<Step> netSteps(Handle handle, UUID editId) {
    Map<String, Step> byObject = new LinkedHashMap<>();
    for (Change change : ChangeLog.ofEdit(handle, editId)) {
      byObject.merge(
          change.objectKind() + " " + change.objectId(),
          new Step(change.objectKind(), change.objectId(), change.before(), change.after()),
          (first, next) -> new Step(first.kind(), first.objectId(), first.from(), next.to()));
    }
    return List.copyOf(byObject.values());
  }

  private void apply(Edit edit, Step step, Past past, boolean undo) throws EditRefusedException {
    if (step.from().equals(step.to()) || step.kind().equals(ObjectKind.CAPTURE.label())) {
      // What came while a person worked stays.
      return;
    }
    RecordTable<?> table =
        tables
            .of(step.kind())
            .orElseThrow(
                () -> new IllegalStateException("the log speaks of an unknown " + step.kind()));
    apply(edit, table, step, past, undo);
  }

  private <T> void apply(Edit edit, RecordTable<T> table, Step step, Past past, boolean undo)
      throws EditRefusedException {
    Optional<T> present = edit.find(table, step.objectId());
    Optional<String> state = present.map(value -> table.json(tables.json, value));
    if (!Objects.equals(state, step.from())) {
      throw new EditRefusedException(
          "“"
              + past.title()
              + "” cannot be "
              + (undo ? "undone" : "redone")
              + ", because what it changed was changed again since.");
    }
    Optional<T> wanted = step.to().map(words -> table.parse(tables.json, words));
    if (present.isEmpty()) {
      edit.create(table, wanted.orElseThrow());
    } else if (wanted.isEmpty()) {
      edit.delete(table, present.orElseThrow());
    } else {
      edit.update(table, present.orElseThrow(), wanted.orElseThrow());
    }
  }

  private Stacks stacks(Handle handle) {
    List<Past> newestFirst =
        handle
            .createQuery(
                "SELECT * FROM edit WHERE agent = :agent AND kind IN ('WORK', 'UNDO', 'REDO') ORDER"
                    + " BY ordinal DESC FETCH FIRST :depth ROWS ONLY")
            .bind("agent", journal.agent())
            .bind("depth", DEPTH)
            .map((row, context) -> past(row))
            .list();
    Map<UUID, Past> byId = new LinkedHashMap<>();
    newestFirst.forEach(past -> byId.put(past.id(), past));
    Deque<Past> undo = new ArrayDeque<>();
    Deque<Past> redo = new ArrayDeque<>();
    for (Past past : new ArrayList<>(newestFirst).reversed()) {
      Optional<Past> target = past.target().map(byId::get);
      switch (past.kind()) {
        case WORK -> {
          undo.push(past);
          redo.clear();
        }
        case UNDO ->
            target.ifPresent(taken -> {
              undo.remove(taken);
              redo.push(taken);
            });
        case REDO ->
            target.ifPresent(done -> {
              redo.remove(done);
              undo.push(done);
            });
        case RECORD -> {
          // Not a person's work.
        }
      }
    }
    return new Stacks(undo, redo);
  }

  private static Past past(ResultSet row) throws SQLException {
    return new Past(
        Sql.id(row, "id"),
        EditKind.valueOf(row.getString("kind")),
        row.getString("title"),
        Sql.optionalId(row, "target_id"));
  }
}
