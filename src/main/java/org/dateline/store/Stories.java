package org.dateline.store;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dateline.model.Story;

/** The stories of the workspace. Each change is one edit, which {@link History} can take back. */
public final class Stories {
  private final Journal journal;
  private final Database database;
  private final Tables tables;

  Stories(Journal journal) {
    this.journal = journal;
    this.database = journal.database();
    this.tables = journal.tables();
  }

  /**
   * A story as a sidebar shows it.
   *
   * @param story the story
   * @param articles how many articles are in it, or have a claim in it
   * @param claims how many claims are
   */
  public record Listed(Story story, int articles, int claims) {}

  /** All stories by name, with how much is in them. */
  public List<Listed> list() {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT s.id, s.name, s.note, COALESCE(x.articles, 0) AS articles, (SELECT COUNT(*)"
                    + " FROM story_member m WHERE m.story_id = s.id AND m.kind = 'CLAIM') AS"
                    + " claims FROM story s LEFT JOIN (SELECT u.story_id, COUNT(*) AS articles"
                    + " FROM (SELECT m.story_id, m.member_id AS article_id FROM story_member m"
                    + " WHERE m.kind = 'ARTICLE' UNION SELECT m.story_id, r.article_id FROM"
                    + " story_member m JOIN evidence e ON e.claim_id = m.member_id JOIN annotation"
                    + " a ON a.id = e.annotation_id JOIN revision r ON r.id = a.revision_id WHERE"
                    + " m.kind = 'CLAIM') u GROUP BY u.story_id) x ON x.story_id = s.id ORDER BY"
                    + " LOWER(s.name), s.id")
            .map((row, context) ->
                new Listed(tables.stories.read(row), row.getInt("articles"), row.getInt("claims")))
            .list());
  }

  /** The story with that id. */
  public Optional<Story> byId(UUID id) {
    return database.read(handle -> tables.stories.find(handle, id.toString()));
  }

  /** The story of exactly that name. */
  public Optional<Story> byName(String name) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM story WHERE name = :name")
            .bind("name", name.strip())
            .map((row, context) -> tables.stories.read(row))
            .findOne());
  }

  /** The ids of the stories that some articles are in, by the article's id, for indexing. */
  public Map<UUID, Set<UUID>> ofArticles(List<UUID> articleIds) {
    return journal
        .database()
        .read(handle -> {
          Map<UUID, Set<UUID>> found = new HashMap<>();
          Batches.each(
              articleIds,
              batch ->
                  handle
                      .createQuery("SELECT * FROM story_member WHERE member_id IN (<ids>)")
                      .bindList("ids", Batches.ids(batch))
                      .map((row, context) -> tables.members.read(row))
                      .forEach(member ->
                          found
                              .computeIfAbsent(member.memberId(), id -> new LinkedHashSet<>())
                              .add(member.storyId())));
          return found;
        });
  }

  /** The members of a story. */
  public List<StoryMember> members(UUID storyId) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT * FROM story_member WHERE story_id = :story ORDER BY kind, member_id")
            .bind("story", Sql.id(storyId))
            .map((row, context) -> tables.members.read(row))
            .list());
  }

  /** The story of that name, made where there is none. */
  public Story named(String name) throws EditRefusedException {
    return journal.work("Create story", edit -> StoryEdits.named(edit, journal, name));
  }

  /**
   * Changes a story's name and note.
   *
   * @throws EditRefusedException where it is not there, or another has that name
   */
  public Story edit(Story changed) throws EditRefusedException {
    return journal.work(
        "Edit story",
        edit -> {
          Story before = story(edit, changed.id());
          String name = changed.name().strip();
          if (name.isEmpty()) {
            throw new EditRefusedException("A story needs a name.");
          }
          boolean taken =
              edit.handle()
                  .createQuery("SELECT * FROM story WHERE name = :name AND id <> :id")
                  .bind("name", name)
                  .bind("id", Sql.id(changed.id()))
                  .map((row, context) -> tables.stories.read(row))
                  .findFirst()
                  .isPresent();
          if (taken) {
            throw new EditRefusedException(
                "Another story is named “" + name + "”; choose another name.");
          }
          return edit.update(tables.stories, before, new Story(changed.id(), name, changed.note()));
        });
  }

  /**
   * Deletes a story; its articles and claims stay.
   *
   * @throws EditRefusedException where it is not there
   */
  public void delete(UUID storyId) throws EditRefusedException {
    journal.work(
        "Delete story",
        edit -> {
          Story story = story(edit, storyId);
          edit.handle()
              .createQuery("SELECT * FROM story_member WHERE story_id = :story")
              .bind("story", Sql.id(storyId))
              .map((row, context) -> tables.members.read(row))
              .list()
              .forEach(member -> edit.delete(tables.members, member));
          edit.delete(tables.stories, story);
          return story;
        });
  }

  /**
   * Puts an article or a claim into a story; doing it twice changes nothing.
   *
   * @throws EditRefusedException where the story or the member are not there
   */
  public void add(StoryMember member) throws EditRefusedException {
    journal.work(
        "Add to story",
        edit -> {
          story(edit, member.storyId());
          Optional<?> there =
              switch (member.kind()) {
                case ARTICLE -> edit.find(tables.articles, member.memberId().toString());
                case CLAIM -> edit.find(tables.claims, member.memberId().toString());
              };
          if (there.isEmpty()) {
            throw new EditRefusedException("What you want to add is no longer there.");
          }
          StoryEdits.add(edit, tables, member);
          return member;
        });
  }

  /**
   * Takes an article or a claim out of a story.
   *
   * @throws EditRefusedException where it is not in there
   */
  public void remove(StoryMember member) throws EditRefusedException {
    journal.work(
        "Remove from story",
        edit -> {
          if (edit.find(tables.members, tables.members.id(member)).isEmpty()) {
            throw new EditRefusedException("It is not in this story.");
          }
          edit.delete(tables.members, member);
          return member;
        });
  }

  private Story story(Edit edit, UUID id) throws EditRefusedException {
    return edit.find(tables.stories, id.toString())
        .orElseThrow(() -> new EditRefusedException("This story is no longer there."));
  }
}
