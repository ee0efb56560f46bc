package org.dateline.store;

import java.util.List;
import java.util.UUID;
import org.dateline.model.Story;

/** What several edits do to stories. */
final class StoryEdits {
  private StoryEdits() {}

  /** The story of that name, made where there is none. */
  static Story named(Edit edit, Journal journal, String name) throws EditRefusedException {
    String asked = name.strip();
    if (asked.isEmpty()) {
      throw new EditRefusedException("A story needs a name.");
    }
    return edit.handle()
        .createQuery("SELECT * FROM story WHERE name = :name")
        .bind("name", asked)
        .map((row, context) -> journal.tables().stories.read(row))
        .findOne()
        .orElseGet(
            () -> edit.create(journal.tables().stories, new Story(journal.newId(), asked, "")));
  }

  /** Makes something a member; does nothing where it is one. */
  static void add(Edit edit, Tables tables, StoryMember member) {
    if (edit.find(tables.members, tables.members.id(member)).isEmpty()) {
      edit.create(tables.members, member);
    }
  }

  static List<StoryMember> membershipsOf(Edit edit, Tables tables, UUID memberId) {
    return edit.handle()
        .createQuery("SELECT * FROM story_member WHERE member_id = :member")
        .bind("member", Sql.id(memberId))
        .map((row, context) -> tables.members.read(row))
        .list();
  }
}
