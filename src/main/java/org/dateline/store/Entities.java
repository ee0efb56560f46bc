package org.dateline.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.FieldValue;
import org.jdbi.v3.core.Handle;

/** The organisations, people and products that claims name. */
public final class Entities {
  private final Journal journal;
  private final Tables tables;

  Entities(Journal journal) {
    this.journal = journal;
    this.tables = journal.tables();
  }

  /** All entities by kind and name. */
  public List<Entity> list() {
    return journal
        .database()
        .read(handle ->
            handle
                .createQuery("SELECT * FROM entity ORDER BY kind, LOWER(name), id")
                .map((row, context) -> tables.entities.read(row))
                .list());
  }

  /** The entity with that id. */
  public Optional<Entity> byId(UUID id) {
    return journal.database().read(handle -> tables.entities.find(handle, id.toString()));
  }

  /** The entity of that kind with that name or alias, whatever its case. */
  public Optional<Entity> byName(EntityKind kind, String name) {
    return journal.database().read(handle -> byName(handle, tables, kind, name));
  }

  private static Optional<Entity> byName(
      Handle handle, Tables tables, EntityKind kind, String name) {
    String asked = name.strip().toLowerCase(Locale.ROOT);
    List<Entity> ofKind =
        handle
            .createQuery(
                "SELECT * FROM entity WHERE kind = :kind AND (LOWER(name) = :name OR aliases <>"
                    + " '[]') ORDER BY id")
            .bind("kind", kind.name())
            .bind("name", asked)
            .map((row, context) -> tables.entities.read(row))
            .list();
    return ofKind.stream()
        .filter(entity -> entity.name().toLowerCase(Locale.ROOT).equals(asked))
        .findFirst()
        .or(() ->
            ofKind.stream()
                .filter(entity ->
                    entity.aliases().stream()
                        .anyMatch(alias -> alias.toLowerCase(Locale.ROOT).equals(asked)))
                .findFirst());
  }

  /**
   * Changes an entity's names.
   *
   * @throws EditRefusedException where it is not there
   */
  public Entity edit(Entity changed) throws EditRefusedException {
    return journal.work(
        "Edit name",
        edit -> {
          Entity before =
              edit.find(tables.entities, changed.id().toString())
                  .orElseThrow(() -> new EditRefusedException("This name is no longer there."));
          return edit.update(tables.entities, before, changed);
        });
  }

  /** The value with its entity, which is made where there is none of that name. */
  static FieldValue.EntityValue resolved(Edit edit, Journal journal, FieldValue.EntityValue value) {
    Tables tables = journal.tables();
    Optional<Entity> known =
        value.entityId().flatMap(id -> edit.find(tables.entities, id.toString()));
    Entity entity =
        known
            .or(() -> byName(edit.handle(), tables, value.kind(), value.name()))
            .orElseGet(() ->
                edit.create(
                    tables.entities,
                    new Entity(
                        journal.newId(),
                        value.kind(),
                        value.name().strip(),
                        List.of(),
                        List.of())));
    return new FieldValue.EntityValue(value.kind(), value.name(), Optional.of(entity.id()));
  }
}
