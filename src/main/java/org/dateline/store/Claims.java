package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dateline.model.Anchor;
import org.dateline.model.Annotation;
import org.dateline.model.Article;
import org.dateline.model.Capture;
import org.dateline.model.Claim;
import org.dateline.model.ClaimLink;
import org.dateline.model.Evidence;
import org.dateline.model.FieldValue;
import org.dateline.model.Selector;
import org.dateline.model.StatedTime;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import tools.jackson.core.type.TypeReference;

/** The claims of the workspace, for reading; {@link Tagging} changes them. */
public final class Claims {
  private final Database database;
  private final Tables tables;

  Claims(Journal journal) {
    this.database = journal.database();
    this.tables = journal.tables();
  }

  /** The claim with that id, alone. */
  public Optional<Claim> byId(UUID id) {
    return database.read(handle -> tables.claims.find(handle, id.toString()));
  }

  /** How many claims a filter lets through. */
  public int count(ClaimFilter filter) {
    return database.read(handle ->
        filtered(handle, "SELECT COUNT(*) FROM claim c", filter, "").mapTo(Integer.class).one());
  }

  /** The claims that a filter lets through, in the order in which they were entered. */
  public List<Claim> list(ClaimFilter filter) {
    return database.read(handle -> list(handle, filter));
  }

  private List<Claim> list(Handle handle, ClaimFilter filter) {
    List<Claim> plain =
        filtered(handle, "SELECT c.* FROM claim c", filter, " ORDER BY c.created, c.id")
            .map((row, context) -> tables.claims.read(row))
            .list();
    Map<UUID, Map<String, List<FieldValue>>> values =
        ClaimTables.Claims.valuesOf(handle, plain.stream().map(Claim::id).toList());
    return plain.stream()
        .map(claim ->
            ClaimTables.Claims.withValues(claim, values.getOrDefault(claim.id(), Map.of())))
        .toList();
  }

  private static Query filtered(Handle handle, String select, ClaimFilter filter, String order) {
    StringBuilder where = new StringBuilder(" WHERE TRUE");
    filter
        .story()
        .ifPresent(id ->
            where.append(
                " AND c.id IN (SELECT m.member_id FROM story_member m WHERE m.story_id = :story"
                    + " AND m.kind = 'CLAIM')"));
    filter
        .article()
        .ifPresent(id ->
            where.append(
                " AND c.id IN (SELECT e.claim_id FROM revision r JOIN annotation a ON"
                    + " a.revision_id = r.id JOIN evidence e ON e.annotation_id = a.id WHERE"
                    + " r.article_id = :article)"));
    filter.type().ifPresent(type -> where.append(" AND c.type = :type"));
    filter.status().ifPresent(status -> where.append(" AND c.status = :status"));
    if (filter.shaken()) {
      where.append(
          " AND EXISTS (SELECT 1 FROM evidence e WHERE e.claim_id = c.id AND e.state <> 'INTACT')");
    }
    Query query = handle.createQuery(select + where + order);
    filter.story().ifPresent(id -> query.bind("story", Sql.id(id)));
    filter.article().ifPresent(id -> query.bind("article", Sql.id(id)));
    filter.type().ifPresent(type -> query.bind("type", type));
    filter.status().ifPresent(status -> query.bind("status", status.name()));
    return query;
  }

  /** The claim with that id and all that stands around it. */
  public Optional<ClaimDetails> details(UUID id) {
    return database.read(handle ->
        tables
            .claims
            .find(handle, id.toString())
            .map(claim -> details(handle, List.of(claim)).getFirst()));
  }

  /** The claims that a filter lets through with all that stands around them. */
  public List<ClaimDetails> details(ClaimFilter filter) {
    return database.read(handle -> details(handle, list(handle, filter)));
  }

  private List<ClaimDetails> details(Handle handle, List<Claim> claims) {
    List<UUID> ids = claims.stream().map(Claim::id).toList();
    Map<UUID, List<EvidenceDetails>> evidence = evidence(handle, ids);
    Map<UUID, List<ClaimLink>> links = links(handle, ids);
    Map<UUID, Set<UUID>> stories = stories(handle, ids);
    return claims.stream()
        .map(claim ->
            new ClaimDetails(
                claim,
                evidence.getOrDefault(claim.id(), List.of()),
                links.getOrDefault(claim.id(), List.of()),
                stories.getOrDefault(claim.id(), Set.of())))
        .toList();
  }

  private record EvidenceRow(
      Evidence evidence,
      Annotation annotation,
      UUID articleId,
      UUID captureId,
      UUID currentRevision,
      EvidenceDetails.Source source) {}

  private Map<UUID, List<EvidenceDetails>> evidence(Handle handle, List<UUID> claims) {
    List<EvidenceRow> rows = new ArrayList<>();
    Batches.each(
        claims,
        batch ->
            handle
                .createQuery(
                    "SELECT e.*, a.id AS marked, a.exact, a.prefix, a.suffix, a.range_start,"
                        + " a.range_end, a.creator, a.created, r.id AS revision, r.ordinal,"
                        + " r.headline, r.authors, r.site_name, r.published, r.language,"
                        + " r.text_sha256, r.capture_id, r.article_id, ar.current_revision_id FROM"
                        + " evidence e JOIN annotation a ON a.id = e.annotation_id JOIN revision r"
                        + " ON r.id = a.revision_id JOIN article ar ON ar.id = r.article_id WHERE"
                        + " e.claim_id IN (<ids>) ORDER BY a.created, a.id")
                .bindList("ids", Batches.ids(batch))
                .map((row, context) -> evidenceRow(row))
                .forEach(rows::add));
    Map<UUID, Article> articles = new HashMap<>();
    Batches.each(
        rows.stream().map(EvidenceRow::articleId).distinct().toList(),
        batch ->
            handle
                .createQuery("SELECT * FROM article WHERE id IN (<ids>)")
                .bindList("ids", Batches.ids(batch))
                .map((row, context) -> ArticleTables.Articles.article(row))
                .forEach(article -> articles.put(article.id(), article)));
    Map<UUID, Capture> captures = new HashMap<>();
    Batches.each(
        rows.stream().map(EvidenceRow::captureId).distinct().toList(),
        batch ->
            handle
                .createQuery("SELECT * FROM capture WHERE id IN (<ids>)")
                .bindList("ids", Batches.ids(batch))
                .map((row, context) -> ArticleTables.Captures.capture(row))
                .forEach(capture -> captures.put(capture.id(), capture)));
    Map<String, Anchor> anchors = new HashMap<>();
    Batches.each(
        rows.stream().map(row -> row.annotation().id()).distinct().toList(),
        batch ->
            handle
                .createQuery("SELECT * FROM anchor WHERE annotation_id IN (<ids>)")
                .bindList("ids", Batches.ids(batch))
                .map((row, context) -> tables.anchors.read(row))
                .forEach(anchor -> anchors.put(tables.anchors.id(anchor), anchor)));
    Map<UUID, List<EvidenceDetails>> byClaim = new HashMap<>();
    for (EvidenceRow row : rows) {
      byClaim
          .computeIfAbsent(row.evidence().claimId(), id -> new ArrayList<>())
          .add(
              new EvidenceDetails(
                  row.evidence(),
                  row.annotation(),
                  Optional.ofNullable(articles.get(row.articleId())).orElseThrow(),
                  row.source(),
                  Optional.ofNullable(captures.get(row.captureId())).orElseThrow(),
                  row.currentRevision(),
                  Optional.ofNullable(
                      anchors.get(row.annotation().id() + " " + row.currentRevision()))));
    }
    return byClaim;
  }

  private EvidenceRow evidenceRow(ResultSet row) throws SQLException {
    return new EvidenceRow(
        EvidenceTables.EvidenceRows.evidence(row),
        new Annotation(
            Sql.id(row, "marked"),
            Sql.id(row, "revision"),
            new Selector(
                row.getString("exact"),
                row.getString("prefix"),
                row.getString("suffix"),
                row.getInt("range_start"),
                row.getInt("range_end")),
            row.getString("creator"),
            Sql.time(row, "created")),
        Sql.id(row, "article_id"),
        Sql.id(row, "capture_id"),
        Sql.id(row, "current_revision_id"),
        new EvidenceDetails.Source(
            Sql.id(row, "revision"),
            row.getInt("ordinal"),
            row.getString("headline"),
            tables.json.read(row.getString("authors"), new TypeReference<List<String>>() {}),
            Sql.text(row, "site_name"),
            Sql.text(row, "published").map(StatedTime::new),
            Sql.text(row, "language"),
            row.getString("text_sha256")));
  }

  private Map<UUID, List<ClaimLink>> links(Handle handle, List<UUID> claims) {
    Map<UUID, List<ClaimLink>> byClaim = new HashMap<>();
    Set<UUID> asked = new HashSet<>(claims);
    Set<ClaimLink> seen = new HashSet<>();
    Batches.each(
        claims,
        batch ->
            handle
                .createQuery(
                    "SELECT * FROM claim_link WHERE from_id IN (<ids>) OR to_id IN (<ids>) ORDER BY"
                        + " from_id, relation, to_id")
                .bindList("ids", Batches.ids(batch))
                .map((row, context) -> tables.links.read(row))
                .forEach(link -> {
                  if (seen.add(link)) {
                    for (UUID end : Set.copyOf(List.of(link.from(), link.to()))) {
                      if (asked.contains(end)) {
                        byClaim.computeIfAbsent(end, id -> new ArrayList<>()).add(link);
                      }
                    }
                  }
                }));
    return byClaim;
  }

  private Map<UUID, Set<UUID>> stories(Handle handle, List<UUID> claims) {
    Map<UUID, Set<UUID>> byClaim = new HashMap<>();
    Batches.each(
        claims,
        batch ->
            handle
                .createQuery(
                    "SELECT * FROM story_member WHERE kind = 'CLAIM' AND member_id IN (<ids>)")
                .bindList("ids", Batches.ids(batch))
                .map((row, context) -> tables.members.read(row))
                .forEach(member ->
                    byClaim
                        .computeIfAbsent(member.memberId(), id -> new HashSet<>())
                        .add(member.storyId())));
    return byClaim;
  }

  /** The claims that rest on any text of some articles, by article, for indexing. */
  public Map<UUID, List<Claim>> byArticle(List<UUID> articleIds) {
    return database.read(handle -> {
      Map<UUID, Set<UUID>> claimIds = new HashMap<>();
      Batches.each(
          articleIds,
          batch ->
              handle
                  .createQuery(
                      "SELECT r.article_id, e.claim_id FROM revision r JOIN annotation a ON"
                          + " a.revision_id = r.id JOIN evidence e ON e.annotation_id = a.id"
                          + " WHERE r.article_id IN (<ids>) ORDER BY e.claim_id")
                  .bindList("ids", Batches.ids(batch))
                  .map((row, context) ->
                      claimIds
                          .computeIfAbsent(Sql.id(row, "article_id"), id -> new LinkedHashSet<>())
                          .add(Sql.id(row, "claim_id")))
                  .list());
      Map<UUID, Claim> claims = new HashMap<>();
      List<UUID> all = claimIds.values().stream().flatMap(Set::stream).distinct().toList();
      Map<UUID, Map<String, List<FieldValue>>> values = ClaimTables.Claims.valuesOf(handle, all);
      Batches.each(
          all,
          batch ->
              handle
                  .createQuery("SELECT * FROM claim WHERE id IN (<ids>)")
                  .bindList("ids", Batches.ids(batch))
                  .map((row, context) -> tables.claims.read(row))
                  .forEach(claim ->
                      claims.put(
                          claim.id(),
                          ClaimTables.Claims.withValues(
                              claim, values.getOrDefault(claim.id(), Map.of())))));
      Map<UUID, List<Claim>> byArticle = new HashMap<>();
      claimIds.forEach((article, ids) ->
          byArticle.put(
              article,
              ids.stream().map(id -> Optional.ofNullable(claims.get(id)).orElseThrow()).toList()));
      return byArticle;
    });
  }
}
