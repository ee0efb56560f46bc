package org.dateline.store;

import java.util.List;
import org.dateline.model.Codebook;

/** The newsroom's codebook. */
public final class Codebooks {
  private final Journal journal;
  private final Tables tables;

  Codebooks(Journal journal) {
    this.journal = journal;
    this.tables = journal.tables();
  }

  /** The codebook as it is. */
  public Codebook current() {
    return journal
        .database()
        .read(handle -> tables.codebooks.find(handle, StoryTables.Codebooks.ONLY).orElseThrow());
  }

  /**
   * Changes the codebook; one edit, which {@link History} can take back.
   *
   * @throws EditRefusedException where it lacks a type that claims have
   */
  public Codebook edit(Codebook changed) throws EditRefusedException {
    return journal.work(
        "Edit codebook",
        edit -> {
          List<String> used =
              edit.handle()
                  .createQuery("SELECT DISTINCT type FROM claim ORDER BY type")
                  .mapTo(String.class)
                  .list();
          for (String type : used) {
            if (changed.code(type).isEmpty()) {
              throw new EditRefusedException(
                  "There are claims of the type “" + type + "”; it has to stay in the codebook.");
            }
          }
          Codebook before = edit.find(tables.codebooks, StoryTables.Codebooks.ONLY).orElseThrow();
          return edit.update(tables.codebooks, before, changed);
        });
  }

  /** Gives a new workspace its codebook. */
  void ensure(Codebook initial) throws EditRefusedException {
    boolean there =
        journal
            .database()
            .read(handle -> tables.codebooks.find(handle, StoryTables.Codebooks.ONLY).isPresent());
    if (!there) {
      journal.record("Lay out the codebook", edit -> edit.create(tables.codebooks, initial));
    }
  }
}
