package org.dateline.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.Gazetteer;
import org.dateline.model.Region;
import org.dateline.ui.form.Completions;

/** Completes names from the gazetteer and from the entities that claims have named so far. */
final class DeskCompletions implements Completions {
  private final Gazetteer gazetteer;
  private List<Entity> entities = List.of();

  DeskCompletions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  void setEntities(List<Entity> known) {
    entities = List.copyOf(known);
  }

  @Override
  public List<Region> regions(String words, int limit) {
    return gazetteer.complete(words, limit);
  }

  @Override
  public Optional<Region> region(String code) {
    return gazetteer.region(code).or(() -> gazetteer.region(code.toUpperCase(Locale.ROOT)));
  }

  @Override
  public List<String> names(EntityKind kind, String words, int limit) {
    String typed = words.toLowerCase(Locale.ROOT);
    return entities.stream()
        .filter(entity -> entity.kind() == kind)
        .filter(entity ->
            Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(typed)))
        .map(Entity::name)
        .distinct()
        .limit(limit)
        .toList();
  }
}
