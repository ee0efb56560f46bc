package org.dateline.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Absences;
import org.dateline.model.Anchor;
import org.dateline.model.Article;
import org.dateline.model.Capture;
import org.dateline.model.CaptureOutcome;
import org.dateline.model.Revision;
import org.dateline.model.StatedTime;

/** The captures of articles: recording a new one, and reading what is there. */
public final class Captures {
  private final Journal journal;
  private final Tables tables;
  private final AnchorCarriage carriage;

  Captures(Journal journal, AnchorCarriage carriage) {
    this.journal = journal;
    this.tables = journal.tables();
    this.carriage = carriage;
  }

  /**
   * Records a fetch: finds or makes its article, keeps a new text as a revision, carries the
   * annotations to it and says what became of the evidence, all in one transaction. A text that the
   * article had before is recognised and becomes the current one again. What was fetched before a
   * text that is recorded already takes its place among the earlier ones, with its own anchors, and
   * changes nothing else.
   *
   * @throws EditRefusedException where something in it is too long to be kept, or where it says
   *     that an article is unchanged that is not known
   */
  public RecordedCapture record(NewCapture fetched) throws EditRefusedException {
    return record(fetched, (came, current) -> came);
  }

  /**
   * Records a fetch, and decides what a text that came is beside the article's current one within
   * the same transaction: no other capture can come in between.
   *
   * @param review called on the writer's thread, for a text only
   * @throws EditRefusedException as {@link #record(NewCapture)}
   */
  public RecordedCapture record(NewCapture fetched, TextReview review) throws EditRefusedException {
    return journal.record(
        "Capture " + shortened(fetched.requestedUrl()), edit -> record(edit, fetched, review));
  }

  /** Says what a text that came is beside the text that its article shows. */
  @FunctionalInterface
  public interface TextReview {
    /**
     * The text itself, another reading of it, or that nothing changed.
     *
     * @param current the article's text, absent where the article is new
     */
    NewCapture.Result of(NewCapture.Result.Text came, Optional<Revision> current);
  }

  private static String shortened(String url) {
    return url.length() <= 200 ? url : url.substring(0, 200) + "…";
  }

  private RecordedCapture record(Edit edit, NewCapture fetched, TextReview review)
      throws EditRefusedException {
    Optional<ArticleTables.ArticleState> known = known(edit, fetched);
    NewCapture.Result reviewed =
        fetched.result() instanceof NewCapture.Result.Text came
            ? review.of(came, known.flatMap(state -> currentText(edit, state)))
            : fetched.result();
    return switch (reviewed) {
      case NewCapture.Result.Text result -> recordText(edit, fetched, result, known);
      case NewCapture.Result.NotModified unchanged ->
          recordWithoutText(
              edit,
              fetched,
              known.orElseThrow(() ->
                  new EditRefusedException(
                      "The server says that nothing changed, but this address has given no article"
                          + " yet; add it again.")),
              CaptureOutcome.UNCHANGED,
              unchanged.note(),
              Optional.empty());
      case NewCapture.Result.Missing missing ->
          recordFailed(
              edit,
              fetched,
              known,
              missing.sentence(),
              known.map(
                  state -> Absences.after(state.absences(), Sql.stored(fetched.fetchedAt()))));
      case NewCapture.Result.Failed failed ->
          recordFailed(
              edit,
              fetched,
              known,
              failed.sentence(),
              known.flatMap(ArticleTables.ArticleState::absences));
    };
  }

  private RecordedCapture recordFailed(
      Edit edit,
      NewCapture fetched,
      Optional<ArticleTables.ArticleState> known,
      String sentence,
      Optional<Absences> absences) {
    if (known.isPresent()) {
      return recordWithoutText(
          edit,
          fetched,
          known.orElseThrow(),
          CaptureOutcome.FAILED,
          Optional.of(sentence),
          absences);
    }
    Capture capture =
        capture(fetched, Optional.empty(), CaptureOutcome.FAILED, Optional.of(sentence));
    edit.create(tables.captures, new ArticleTables.CaptureEntry(capture, Optional.empty()));
    return new RecordedCapture(Optional.empty(), capture, Optional.empty(), List.of());
  }

  private Optional<ArticleTables.ArticleState> known(Edit edit, NewCapture fetched) {
    if (fetched.article().isPresent()) {
      return edit.find(tables.articles, fetched.article().orElseThrow().toString());
    }
    for (String key : fetched.keys()) {
      Optional<ArticleTables.ArticleState> found =
          edit.find(tables.articleKeys, key)
              .flatMap(row -> edit.find(tables.articles, row.articleId().toString()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private RecordedCapture recordWithoutText(
      Edit edit,
      NewCapture fetched,
      ArticleTables.ArticleState state,
      CaptureOutcome outcome,
      Optional<String> detail,
      Optional<Absences> absences) {
    Capture capture = capture(fetched, Optional.of(state.article().id()), outcome, detail);
    CaptureOrder order = new CaptureOrder(edit, tables, state.article().id(), capture.fetchedAt());
    boolean late = order.isLate();
    Optional<UUID> shown =
        outcome == CaptureOutcome.FAILED
            ? Optional.empty()
            : late ? order.shownBefore() : state.currentRevision();
    edit.create(tables.captures, new ArticleTables.CaptureEntry(capture, shown));
    edit.update(
        tables.articles,
        state,
        new ArticleTables.ArticleState(
            state.article(),
            state.currentRevision(),
            late ? state.lastCaptured() : capture.fetchedAt(),
            state.listed(),
            late ? state.absences() : absences));
    addKeys(edit, fetched, state.article().id());
    return new RecordedCapture(
        Optional.of(state.article()), capture, currentText(edit, state), List.of());
  }

  private Optional<Revision> currentText(Edit edit, ArticleTables.ArticleState state) {
    return state.currentRevision().flatMap(id -> edit.find(tables.revisions, id.toString()));
  }

  private RecordedCapture recordText(
      Edit edit,
      NewCapture fetched,
      NewCapture.Result.Text result,
      Optional<ArticleTables.ArticleState> known) {
    NewText text = result.text();
    String hash = ChangeHash.ofText(text.text());
    Instant fetchedAt = Sql.stored(fetched.fetchedAt());
    ArticleTables.ArticleState before =
        known.orElseGet(() -> newArticle(edit, fetched, text, fetchedAt));
    UUID articleId = before.article().id();
    CaptureOrder order = new CaptureOrder(edit, tables, articleId, fetchedAt);
    boolean late = order.isLate();
    Optional<Revision> same = withText(edit, articleId, hash, text.headline());
    CaptureOutcome outcome = outcome(before, same);
    Capture capture = capture(fetched, Optional.of(articleId), outcome, result.note());
    // The revision names its capture and the capture its revision: the id comes first.
    Revision revision =
        same.orElseGet(() -> revision(articleId, order.ordinal(late), capture.id(), text, hash));
    edit.create(
        tables.captures, new ArticleTables.CaptureEntry(capture, Optional.of(revision.id())));
    if (same.isEmpty()) {
      edit.create(tables.revisions, revision);
    }
    if (late) {
      addKeys(edit, fetched, articleId);
      carriage.carryAlong(edit, revision);
      return new RecordedCapture(
          Optional.of(before.article()), capture, Optional.of(revision), List.of());
    }
    boolean otherWords = outcome != CaptureOutcome.UNCHANGED;
    Article is = before.article();
    Article article =
        new Article(
            is.id(),
            is.url(),
            text.canonicalUrl().or(is::canonicalUrl),
            is.matchKey(),
            text.publisher().or(is::publisher),
            is.firstSeen(),
            is.unread() || otherWords);
    Instant listed =
        revision.published().map(StatedTime::sortInstant).map(Sql::stored).orElse(is.firstSeen());
    edit.update(
        tables.articles,
        before,
        new ArticleTables.ArticleState(
            article,
            Optional.of(revision.id()),
            fetchedAt,
            listed,
            // A saved file does not tell that the page is back.
            fetched.origin().showsAddress() ? Optional.empty() : before.absences()));
    addKeys(edit, fetched, articleId);
    List<Anchor> anchors =
        otherWords && before.currentRevision().isPresent()
            ? carriage.carryTo(edit, revision)
            : List.of();
    return new RecordedCapture(Optional.of(article), capture, Optional.of(revision), anchors);
  }

  private static CaptureOutcome outcome(
      ArticleTables.ArticleState before, Optional<Revision> same) {
    if (before.currentRevision().isEmpty()) {
      return CaptureOutcome.NEW;
    }
    return same.map(Revision::id).equals(before.currentRevision())
        ? CaptureOutcome.UNCHANGED
        : CaptureOutcome.REVISED;
  }

  private ArticleTables.ArticleState newArticle(
      Edit edit, NewCapture fetched, NewText text, Instant fetchedAt) {
    Article article =
        new Article(
            journal.newId(),
            fetched.requestedUrl(),
            text.canonicalUrl(),
            fetched.keys().getFirst(),
            text.publisher(),
            fetchedAt,
            true);
    return edit.create(
        tables.articles,
        new ArticleTables.ArticleState(
            article,
            Optional.empty(),
            fetchedAt,
            text.published().map(StatedTime::sortInstant).map(Sql::stored).orElse(fetchedAt),
            Optional.empty()));
  }

  /** The text is what the page says, its headline included: a changed headline is an edit, too. */
  private Optional<Revision> withText(Edit edit, UUID articleId, String hash, String headline) {
    return edit.handle()
        .createQuery(
            "SELECT * FROM revision WHERE article_id = :article AND text_sha256 = :hash AND"
                + " headline = :headline ORDER BY ordinal")
        .bind("article", Sql.id(articleId))
        .bind("hash", hash)
        .bind("headline", headline)
        .map((row, context) -> tables.revisions.read(row))
        .findFirst();
  }

  private Revision revision(
      UUID articleId, int ordinal, UUID captureId, NewText text, String hash) {
    return new Revision(
        journal.newId(),
        articleId,
        ordinal,
        captureId,
        text.headline(),
        text.authors(),
        text.siteName(),
        text.published(),
        text.modified(),
        text.language(),
        text.image(),
        text.text(),
        text.blocks(),
        hash,
        text.extractorVersion());
  }

  private Capture capture(
      NewCapture fetched,
      Optional<UUID> articleId,
      CaptureOutcome outcome,
      Optional<String> detail) {
    return new Capture(
        journal.newId(),
        articleId,
        Optional.empty(),
        Sql.stored(fetched.fetchedAt()),
        fetched.requestedUrl(),
        fetched.finalUrl(),
        fetched.status(),
        fetched.contentType(),
        fetched.sha256(),
        fetched.archive(),
        fetched.etag(),
        fetched.lastModified(),
        outcome,
        detail,
        Optional.of(fetched.origin()));
  }

  /** An address that already means another article stays with that one. */
  private void addKeys(Edit edit, NewCapture fetched, UUID articleId) {
    for (String key : new LinkedHashSet<>(fetched.keys())) {
      if (edit.find(tables.articleKeys, key).isEmpty()) {
        edit.create(tables.articleKeys, new ArticleTables.ArticleKey(key, articleId));
      }
    }
  }

  /** The captures of an article, newest first. */
  public List<Capture> ofArticle(UUID articleId) {
    return journal
        .database()
        .read(handle ->
            handle
                .createQuery(
                    "SELECT * FROM capture WHERE article_id = :article ORDER BY fetched_at"
                        + " DESC, id DESC")
                .bind("article", Sql.id(articleId))
                .map((row, context) -> ArticleTables.Captures.capture(row))
                .list());
  }

  /**
   * The fetches that failed at addresses that never gave an article, newest first.
   *
   * @param limit how many at most
   */
  public List<Capture> failedWithoutArticle(int limit) {
    return journal
        .database()
        .read(handle ->
            handle
                .createQuery(
                    "SELECT * FROM capture WHERE article_id IS NULL AND source_id IS NULL ORDER BY"
                        + " fetched_at DESC, id DESC FETCH FIRST :limit ROWS ONLY")
                .bind("limit", limit)
                .map((row, context) -> ArticleTables.Captures.capture(row))
                .list());
  }

  /** The capture with that id. */
  public Optional<Capture> byId(UUID id) {
    return journal
        .database()
        .read(handle ->
            tables.captures.find(handle, id.toString()).map(ArticleTables.CaptureEntry::capture));
  }

  /** The captures with those ids, in their order; those that are not there are left out. */
  public List<Capture> byIds(List<UUID> ids) {
    return journal
        .database()
        .read(handle -> {
          Map<UUID, Capture> found = new HashMap<>();
          Batches.each(
              ids,
              batch ->
                  handle
                      .createQuery("SELECT * FROM capture WHERE id IN (<ids>)")
                      .bindList("ids", Batches.ids(batch))
                      .map((row, context) -> ArticleTables.Captures.capture(row))
                      .forEach(capture -> found.put(capture.id(), capture)));
          List<Capture> ordered = new ArrayList<>();
          ids.forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(ordered::add));
          return ordered;
        });
  }
}
