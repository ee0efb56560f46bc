package org.dateline.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.AlertPreferences;
import org.dateline.model.SavedSearch;

/** The saved searches. Each change is one edit, which {@link History} can take back. */
public final class SavedSearches {
  private static final int LONGEST_NAME = 1000;

  private final Journal journal;
  private final Tables tables;

  SavedSearches(Journal journal) {
    this.journal = journal;
    this.tables = journal.tables();
  }

  /** All of them by name. */
  public List<SavedSearch> list() {
    return journal
        .database()
        .read(handle ->
            handle
                .createQuery("SELECT * FROM saved_search ORDER BY LOWER(name), id")
                .map((row, context) -> tables.savedSearches.read(row))
                .list());
  }

  /** The one with that id. */
  public Optional<SavedSearch> byId(UUID id) {
    return journal.database().read(handle -> tables.savedSearches.find(handle, id.toString()));
  }

  /** The one of that name, whatever the case of its letters. */
  public Optional<SavedSearch> byName(String name) {
    String wanted = folded(name);
    return list().stream().filter(saved -> folded(saved.name()).equals(wanted)).findFirst();
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Saves a search.
   *
   * @throws EditRefusedException where the name is taken or can't be one
   */
  public SavedSearch add(String name, String query, AlertPreferences alerts)
      throws EditRefusedException {
    return journal.work(
        "Save search",
        edit -> {
          SavedSearch saved = checked(edit, new SavedSearch(journal.newId(), name, query, alerts));
          return edit.create(tables.savedSearches, saved);
        });
  }

  /**
   * Changes a saved search.
   *
   * @throws EditRefusedException where it is not there, or the new name is taken or can't be one
   */
  public SavedSearch edit(SavedSearch changed) throws EditRefusedException {
    return journal.work(
        "Edit saved search",
        edit -> {
          SavedSearch before = found(edit, changed.id());
          return edit.update(tables.savedSearches, before, checked(edit, changed));
        });
  }

  /**
   * Deletes a saved search; what it found stays in the coverage.
   *
   * @throws EditRefusedException where it is not there
   */
  public SavedSearch delete(UUID id) throws EditRefusedException {
    return journal.work(
        "Delete saved search",
        edit -> {
          SavedSearch saved = found(edit, id);
          edit.delete(tables.savedSearches, saved);
          return saved;
        });
  }

  private SavedSearch found(Edit edit, UUID id) throws EditRefusedException {
    return edit.find(tables.savedSearches, id.toString())
        .orElseThrow(() -> new EditRefusedException("This saved search is no longer there."));
  }

  private SavedSearch checked(Edit edit, SavedSearch saved) throws EditRefusedException {
    String name = saved.name().strip();
    if (name.isEmpty()) {
      throw new EditRefusedException("A saved search needs a name.");
    }
    if (name.length() > LONGEST_NAME || name.contains("\"") || name.contains("\n")) {
      throw new EditRefusedException(
          "A saved search's name is one line of at most "
              + LONGEST_NAME
              + " characters without quotation marks (\"); choose another name.");
    }
    boolean taken =
        edit
            .handle()
            .createQuery("SELECT * FROM saved_search WHERE id <> :id")
            .bind("id", Sql.id(saved.id()))
            .map((row, context) -> tables.savedSearches.read(row))
            .list()
            .stream()
            .anyMatch(other -> folded(other.name()).equals(folded(name)));
    if (taken) {
      throw new EditRefusedException(
          "Another saved search is named “" + name + "”; choose another name.");
    }
    return new SavedSearch(saved.id(), name, saved.query().strip(), saved.alerts());
  }
}
