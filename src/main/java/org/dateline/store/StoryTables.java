package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.dateline.model.Code;
import org.dateline.model.Codebook;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.Story;
import tools.jackson.core.type.TypeReference;

/** The tables of what a newsroom arranges: stories, entities, the codebook. */
final class StoryTables {
  private StoryTables() {}

  static final class Stories extends RecordTable<Story> {
    Stories() {
      super(ObjectKind.STORY, Story.class, "story", List.of("id"), List.of("name", "note"));
    }

    @Override
    List<Object> key(Story story) {
      return List.of(story.id());
    }

    @Override
    List<Object> columns(Story story) {
      return List.of(story.name(), story.note());
    }

    @Override
    Story read(ResultSet row) throws SQLException {
      return new Story(Sql.id(row, "id"), row.getString("name"), row.getString("note"));
    }
  }

  static final class Members extends RecordTable<StoryMember> {
    Members() {
      super(
          ObjectKind.STORY_MEMBER,
          StoryMember.class,
          "story_member",
          List.of("story_id", "kind", "member_id"),
          List.of());
    }

    @Override
    List<Object> key(StoryMember member) {
      return List.of(member.storyId(), member.kind().name(), member.memberId());
    }

    @Override
    List<Object> columns(StoryMember member) {
      return List.of();
    }

    @Override
    List<Object> keyOf(String id) {
      return idWordId(id);
    }

    @Override
    StoryMember read(ResultSet row) throws SQLException {
      return new StoryMember(
          Sql.id(row, "story_id"),
          StoryMember.Kind.valueOf(row.getString("kind")),
          Sql.id(row, "member_id"));
    }
  }

  static final class Entities extends RecordTable<Entity> {
    private final CanonicalJson json;

    Entities(CanonicalJson json) {
      super(
          ObjectKind.ENTITY,
          Entity.class,
          "entity",
          List.of("id"),
          List.of("kind", "name", "aliases", "same_as"));
      this.json = json;
    }

    @Override
    List<Object> key(Entity entity) {
      return List.of(entity.id());
    }

    @Override
    List<Object> columns(Entity entity) {
      return List.of(
          entity.kind().name(),
          entity.name(),
          json.write(entity.aliases()),
          json.write(entity.sameAs()));
    }

    @Override
    Entity read(ResultSet row) throws SQLException {
      return new Entity(
          Sql.id(row, "id"),
          EntityKind.valueOf(row.getString("kind")),
          row.getString("name"),
          json.read(row.getString("aliases"), new TypeReference<List<String>>() {}),
          json.read(row.getString("same_as"), new TypeReference<List<String>>() {}));
    }
  }

  static final class Codebooks extends RecordTable<Codebook> {
    static final String ONLY = "codebook";

    private final CanonicalJson json;

    Codebooks(CanonicalJson json) {
      super(ObjectKind.CODEBOOK, Codebook.class, "codebook", List.of("id"), List.of("codes"));
      this.json = json;
    }

    @Override
    List<Object> key(Codebook codebook) {
      return List.of(ONLY);
    }

    @Override
    List<Object> columns(Codebook codebook) {
      return List.of(json.write(codebook.codes()));
    }

    @Override
    List<Object> keyOf(String id) {
      return List.of(id);
    }

    @Override
    Codebook read(ResultSet row) throws SQLException {
      return new Codebook(json.read(row.getString("codes"), new TypeReference<List<Code>>() {}));
    }
  }
}
