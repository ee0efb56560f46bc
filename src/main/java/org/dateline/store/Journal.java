package org.dateline.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.dateline.model.TimeOrderedId;

/** Makes edits: the one way in which anything in the workspace changes. */
final class Journal {
  private final Database database;
  private final ChainEnd end;
  private final Tables tables;
  private final Clock clock;
  private final String agent;
  private final TimeOrderedId ids;
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

  Journal(Database database, ChainEnd end, Tables tables, Clock clock, String agent) {
    this.database = database;
    this.end = end;
    this.tables = tables;
    this.clock = clock;
    this.agent = agent;
    this.ids = new TimeOrderedId(clock);
  }

  /** What an edit does. */
  @FunctionalInterface
  interface Work<T> {
    T in(Edit edit) throws EditRefusedException;
  }

  private record Done<T>(T result, Optional<Edit.Head> end) {}

  UUID newId() {
    return ids.next();
  }

  Tables tables() {
    return tables;
  }

  Database database() {
    return database;
  }

  /** A person's edit, which can be undone. */
  <T> T work(String title, Work<T> work) throws EditRefusedException {
    return edit(EditKind.WORK, title, Optional.empty(), work);
  }

  /** What came in or follows of itself; never undone. */
  <T> T record(String title, Work<T> work) throws EditRefusedException {
    return edit(EditKind.RECORD, title, Optional.empty(), work);
  }

  <T> T edit(EditKind kind, String title, Optional<UUID> target, Work<T> work)
      throws EditRefusedException {
    ChangeHash.EditHeader header = new ChangeHash.EditHeader(newId(), kind, title, target);
    return database
        .write(
            handle -> {
              Edit edit = new Edit(handle, tables, header, Sql.stored(clock.instant()), agent);
              T result = work.in(edit);
              return new Done<>(result, edit.log());
            },
            done -> done.end().ifPresent(this::announce))
        .result();
  }

  private void announce(Edit.Head head) {
    end.note(head);
    for (LongConsumer listener : listeners) {
      listener.accept(head.seq());
    }
  }

  void onCommit(LongConsumer listener) {
    listeners.add(listener);
  }

  String agent() {
    return agent;
  }
}
