package org.dateline.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.model.Change;
import org.dateline.model.Code;
import org.jdbi.v3.core.Handle;

/**
 * Which articles rows of the change log are about, as far as they are found by what changed. Rows
 * name what they changed; the way from there to the articles leads through the database. Used once,
 * by one thread.
 */
final class TouchedArticles {
  private final Handle handle;
  private final Tables tables;
  private final Set<UUID> articles = new HashSet<>();
  private final Set<UUID> revisions = new HashSet<>();
  private final Set<UUID> annotations = new HashSet<>();
  private final Set<UUID> claims = new HashSet<>();
  private final Set<UUID> sources = new HashSet<>();
  private final Set<UUID> stories = new HashSet<>();
  private final Set<String> types = new HashSet<>();

  TouchedArticles(Handle handle, Tables tables) {
    this.handle = handle;
    this.tables = tables;
  }

  /** The articles that the changes are about. */
  Set<UUID> of(List<Change> changes) {
    changes.forEach(this::note);
    articles.addAll(
        ids(
            "SELECT member_id AS id FROM story_member WHERE kind = 'ARTICLE' AND story_id IN"
                + " (<ids>)",
            stories));
    articles.addAll(ids("SELECT article_id AS id FROM revision WHERE id IN (<ids>)", revisions));
    articles.addAll(
        ids(
            "SELECT r.article_id AS id FROM annotation a JOIN revision r ON r.id = a.revision_id"
                + " WHERE a.id IN (<ids>)",
            annotations));
    articles.addAll(
        ids("SELECT article_id AS id FROM source_article WHERE source_id IN (<ids>)", sources));
    claims.addAll(claimsOfTypes());
    claims.addAll(
        ids(
            "SELECT member_id AS id FROM story_member WHERE kind = 'CLAIM' AND story_id IN (<ids>)",
            stories));
    articles.addAll(
        ids(
            "SELECT r.article_id AS id FROM evidence e JOIN annotation a ON a.id = e.annotation_id"
                + " JOIN revision r ON r.id = a.revision_id WHERE e.claim_id IN (<ids>)",
            claims));
    return articles;
  }

  private void note(Change change) {
    ObjectKind kind = ObjectKind.ofLabel(change.objectKind()).orElseThrow();
    String state = change.after().or(change::before).orElse("{}");
    switch (kind) {
      case ARTICLE -> articles.add(UUID.fromString(change.objectId()));
      case ARTICLE_KEY -> articles.add(tables.articleKeys.parse(tables.json, state).articleId());
      case REVISION -> articles.add(tables.revisions.parse(tables.json, state).articleId());
      case ANNOTATION -> revisions.add(tables.annotations.parse(tables.json, state).revisionId());
      case EVIDENCE -> {
        annotations.add(tables.evidence.parse(tables.json, state).annotationId());
        claims.add(tables.evidence.parse(tables.json, state).claimId());
      }
      case CLAIM -> claims.add(UUID.fromString(change.objectId()));
      case STORY_MEMBER -> {
        StoryMember member = tables.members.parse(tables.json, state);
        switch (member.kind()) {
          case ARTICLE -> articles.add(member.memberId());
          case CLAIM -> claims.add(member.memberId());
        }
      }
      case STORY -> stories.add(UUID.fromString(change.objectId()));
      case SOURCE -> sources.add(UUID.fromString(change.objectId()));
      case SOURCE_ARTICLE ->
          articles.add(tables.sourceArticles.parse(tables.json, state).articleId());
      case CODEBOOK -> types.addAll(renamed(change));
      case CAPTURE,
          ANCHOR,
          CLAIM_LINK,
          // A claim is found by the name that was entered in it, whatever its entity is called.
          ENTITY,
          SAVED_SEARCH,
          COPY_DECISION,
          PAIRED_BROWSER,
          BROWSER_ACCESS,
          NOISE_RULE -> {
        // Nothing that an article is found by.
      }
    }
  }

  /** The types of claims that a change of the codebook gave another name. */
  private Set<String> renamed(Change change) {
    Map<String, String> before = typeNames(change.before());
    Set<String> renamed = new HashSet<>();
    typeNames(change.after())
        .forEach((type, name) -> {
          if (!name.equals(before.get(type))) {
            renamed.add(type);
          }
        });
    return renamed;
  }

  private Map<String, String> typeNames(Optional<String> state) {
    return state
        .map(json -> tables.codebooks.parse(tables.json, json).codes())
        .orElse(List.of())
        .stream()
        .collect(Collectors.toMap(Code::key, Code::name));
  }

  private Set<UUID> claimsOfTypes() {
    Set<UUID> found = new HashSet<>();
    Batches.each(
        List.copyOf(types),
        batch ->
            found.addAll(
                handle
                    .createQuery("SELECT id FROM claim WHERE type IN (<types>)")
                    .bindList("types", batch)
                    .map((row, context) -> Sql.id(row, "id"))
                    .list()));
    return found;
  }

  private Set<UUID> ids(String sql, Set<UUID> of) {
    Set<UUID> found = new HashSet<>();
    Batches.each(
        List.copyOf(of),
        batch ->
            found.addAll(
                handle
                    .createQuery(sql)
                    .bindList("ids", Batches.ids(batch))
                    .map((row, context) -> Sql.id(row, "id"))
                    .list()));
    return found;
  }
}
