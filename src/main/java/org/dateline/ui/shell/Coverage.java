package org.dateline.ui.shell;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.dateline.desk.Desk;
import org.dateline.desk.claim.ChangedClaim;
import org.dateline.desk.find.Explored;
import org.dateline.desk.find.Finding;
import org.dateline.desk.watch.ListedAlert;
import org.dateline.model.Article;
import org.dateline.model.Capture;
import org.dateline.model.Code;
import org.dateline.model.Codebook;
import org.dateline.model.Entity;
import org.dateline.model.Revision;
import org.dateline.model.StatedTime;
import org.dateline.model.TextRange;
import org.dateline.search.Hit;
import org.dateline.search.SearchResult;
import org.dateline.search.Snippet;
import org.dateline.store.ArticleFilter;
import org.dateline.store.ArticleSummary;
import org.dateline.store.ClaimDetails;
import org.dateline.store.ClaimFilter;
import org.dateline.store.SourceListing;
import org.dateline.ui.look.TypeColour;
import org.dateline.ui.timeline.TimelineItem;

/**
 * What the window reads from the workspace, put into the words of the window. Every method may
 * block and is called on a background thread; knows no node.
 */
final class Coverage {
  private static final int FIRST_ROWS = 500;
  private static final int MOST_SIMILAR = 50;
  private static final long MOMENT = TimeUnit.SECONDS.toNanos(2);

  private final Desk desk;

  Coverage(Desk desk) {
    this.desk = desk;
  }

  /** What the side bar counts, and what names are completed from. */
  record Overview(
      Counts counts,
      List<Instant> changes,
      List<Entity> entities,
      Optional<String> undo,
      Optional<String> redo) {}

  Overview overview() {
    List<Instant> changes = desk.changedClaims().times();
    return new Overview(
        new Counts(
            desk.library().count(ArticleFilter.INBOX),
            desk.library().count(ArticleFilter.ALL),
            desk.library().count(ClaimFilter.ALL),
            changes.size(),
            desk.following().counts(),
            desk.library().stories(),
            saved()),
        changes,
        desk.library().entities(),
        desk.undoTitle(),
        desk.redoTitle());
  }

  /** What the page of changes lists. */
  record Changes(List<ChangedClaim> waiting, List<ChangedClaim> decided) {}

  Changes changes() {
    return new Changes(desk.changedClaims().list(), desk.changedClaims().decided());
  }

  private List<Counts.Saved> saved() {
    Map<UUID, Integer> unread = desk.watching().unread();
    return desk.watching().saved().stream()
        .map(search ->
            new Counts.Saved(
                search,
                unread.getOrDefault(search.id(), 0),
                desk.watching().mistake(search.query())))
        .toList();
  }

  /** What saved searches found. */
  List<ListedAlert> alerts() {
    return desk.watching().alerts(false);
  }

  /** What is followed. */
  List<SourceListing> sources() {
    return desk.following().list();
  }

  Codebook codebook() {
    return desk.claims().codebook();
  }

  ClaimWords words() {
    return new ClaimWords(codebook(), desk.claims().gazetteer());
  }

  /**
   * The articles of a place; those opened since a person came there stay in the inbox.
   *
   * @param kept articles that stay though they have been read
   * @param counting whether what they could be narrowed by is wanted
   */
  Listing articles(ArticleFilter filter, Set<UUID> kept, Asked asked, boolean counting) {
    List<ArticleSummary> found = new ArrayList<>(desk.library().articles(filter, 0, asked.rows()));
    int total = desk.library().count(filter);
    boolean more = found.size() < total;
    if (filter.unread() && !kept.isEmpty()) {
      Set<UUID> missing = new LinkedHashSet<>(kept);
      found.forEach(summary -> missing.remove(summary.article().id()));
      List<ArticleSummary> staying = desk.library().summaries(List.copyOf(missing));
      total += (int) staying.stream().filter(summary -> !summary.article().unread()).count();
      found.addAll(staying);
      found.sort(Comparator.comparing(ArticleSummary::captured).reversed());
    }
    Codebook codebook = codebook();
    return new Listing.Rows(
        found.stream().map(summary -> row(summary, codebook, Optional.empty())).toList(),
        total,
        more,
        counting ? Optional.of(desk.finding().explore(asked.exploration(true))) : Optional.empty(),
        false);
  }

  /** How long a search waits for what was changed before. */
  enum Patience {
    /** Not at all, since somebody types. */
    NONE,
    /** As long as the index needs for a few changes. */
    A_MOMENT,
    /** Until everything can be found. */
    ENDLESS
  }

  /**
   * What a search finds.
   *
   * @param givenUp whether nobody waits any more, asked about once a second
   */
  Listing search(Asked asked, boolean counting, Patience patience, BooleanSupplier givenUp)
      throws InterruptedException {
    Finding finding = desk.finding();
    long until = System.nanoTime() + MOMENT;
    Optional<String> failure =
        switch (patience) {
          case NONE -> Optional.empty();
          case A_MOMENT ->
              finding.awaitUpToDate(() ->
                  finding.filling().isPresent()
                      || System.nanoTime() - until > 0
                      || givenUp.getAsBoolean());
          case ENDLESS -> finding.awaitUpToDate(givenUp);
        };
    if (failure.isPresent()) {
      return new Listing.Failed(failure.get());
    }
    boolean behind =
        switch (patience) {
          case NONE -> finding.filling().isPresent();
          case A_MOMENT -> !finding.isUpToDate();
          case ENDLESS -> false;
        };
    Explored explored = finding.explore(asked.exploration(counting));
    return switch (explored.result()) {
      case SearchResult.Found found ->
          new Listing.Rows(
              rows(found.hits().isEmpty() ? found.partial() : found.hits()),
              found.total(),
              asked.rows() < found.total(),
              Optional.of(explored),
              behind);
      case SearchResult.Misunderstood mistake -> new Listing.Misread(asked.query(), mistake);
      case SearchResult.Unavailable unavailable -> new Listing.Failed(unavailable.sentence());
    };
  }

  /** The articles most like one. */
  Listing similar(UUID article) {
    List<ArticleRow> rows = rows(desk.finding().similar(article, MOST_SIMILAR));
    return new Listing.Rows(rows, rows.size(), false, Optional.empty(), false);
  }

  private List<ArticleRow> rows(List<Hit> found) {
    Map<UUID, Hit> hits = new LinkedHashMap<>();
    found.forEach(hit -> hits.putIfAbsent(hit.articleId(), hit));
    Codebook codebook = codebook();
    List<ArticleRow> rows = new ArrayList<>();
    for (ArticleSummary summary : desk.library().summaries(List.copyOf(hits.keySet()))) {
      rows.add(row(summary, codebook, Optional.ofNullable(hits.get(summary.article().id()))));
    }
    return rows;
  }

  private static ArticleRow row(ArticleSummary summary, Codebook codebook, Optional<Hit> hit) {
    List<ArticleRow.Dot> dots = new ArrayList<>();
    for (Code code : codebook.codes()) {
      int count = summary.claims().getOrDefault(code.key(), 0);
      if (count > 0) {
        dots.add(new ArticleRow.Dot(TypeColour.of(code.colour()), code.name(), count));
      }
    }
    return new ArticleRow(
        summary.article().id(),
        hit.map(Hit::title)
            .flatMap(Coverage::marked)
            .orElseGet(() -> ArticleRow.Marked.plain(summary.headline())),
        summary.outlet().orElse("Unknown outlet"),
        summary.captured(),
        summary.published().map(StatedTime::date),
        summary.language(),
        summary.article().unread(),
        summary.revisions(),
        summary.shaken(),
        summary.removedSince().isPresent(),
        dots,
        hit.map(Hit::snippet).flatMap(Coverage::marked),
        hit.filter(found -> !found.current())
            .map(found -> new ArticleRow.EarlierText(found.revisionId(), found.ordinal())),
        hit.map(found -> found.copies().size()).orElse(0));
  }

  private static Optional<ArticleRow.Marked> marked(Snippet snippet) {
    return snippet.text().isEmpty()
        ? Optional.empty()
        : Optional.of(new ArticleRow.Marked(snippet.text(), snippet.matches()));
  }

  /**
   * An article with everything that the reader shows of it.
   *
   * @param wanted the text to show; the newest where none is named
   * @param query what is searched for now, empty where nothing is
   */
  Optional<OpenArticle> open(UUID id, Optional<UUID> wanted, String query) {
    Optional<Article> article = desk.library().article(id);
    if (article.isEmpty()) {
      return Optional.empty();
    }
    List<Revision> revisions = desk.library().revisions(id);
    int shown = revisions.size() - 1;
    for (int index = 0; index < revisions.size(); index++) {
      UUID revision = revisions.get(index).id();
      if (wanted.filter(revision::equals).isPresent()) {
        shown = index;
      }
    }
    Optional<Revision> text =
        revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.get(shown));
    List<Capture> captures = desk.library().captures(id);
    List<TextRange> matches =
        query.isBlank() || text.isEmpty()
            ? List.of()
            : desk.finding().marks(query, text.get().id());
    List<ClaimDetails> claims = claimsOf(id, text);
    return Optional.of(
        new OpenArticle(
            article.get(),
            revisions,
            Math.max(0, shown),
            text.flatMap(revision ->
                captures.stream()
                    .filter(capture -> capture.id().equals(revision.captureId()))
                    .findFirst()),
            captures.stream().findFirst(),
            desk.library().summaries(List.of(id)).stream()
                .flatMap(summary -> summary.removedSince().stream())
                .findFirst(),
            text.filter(Coverage::hashHolds).isPresent(),
            claims,
            linked(claims),
            matches));
  }

  private List<ClaimDetails> claimsOf(UUID article, Optional<Revision> text) {
    List<ClaimDetails> claims = new ArrayList<>(desk.claims().list(ClaimFilter.ofArticle(article)));
    Map<UUID, Integer> places = new HashMap<>();
    text.ifPresent(revision ->
        claims.forEach(details ->
            details.evidence().stream()
                .flatMap(piece -> ReaderPane.rangeIn(piece, revision).stream())
                .mapToInt(TextRange::start)
                .min()
                .ifPresent(start -> places.put(details.claim().id(), start))));
    claims.sort(
        Comparator.comparingInt(
            details -> places.getOrDefault(details.claim().id(), Integer.MAX_VALUE)));
    return claims;
  }

  private Map<UUID, ClaimDetails> linked(List<ClaimDetails> claims) {
    Map<UUID, ClaimDetails> known = new HashMap<>();
    claims.forEach(details -> known.put(details.claim().id(), details));
    Map<UUID, ClaimDetails> linked = new HashMap<>();
    claims.stream()
        .flatMap(details -> details.links().stream())
        .flatMap(link -> Stream.of(link.from(), link.to()))
        .distinct()
        .forEach(end ->
            Optional.ofNullable(known.get(end))
                .or(() -> desk.claims().details(end))
                .ifPresent(details -> linked.put(end, details)));
    return linked;
  }

  private static boolean hashHolds(Revision revision) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(revision.text().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).equals(revision.textSha256());
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** The article with the most claims, the newest where none has any. */
  Optional<UUID> richestArticle() {
    return desk.library().articles(ArticleFilter.ALL, 0, FIRST_ROWS).stream()
        .max(
            Comparator.comparingInt(
                summary -> summary.claims().values().stream().mapToInt(Integer::intValue).sum()))
        .map(summary -> summary.article().id());
  }

  /** The claims of a story, or all. */
  List<ClaimDetails> claims(Optional<UUID> story) {
    return desk.claims().list(story.map(ClaimFilter::ofStory).orElse(ClaimFilter.ALL));
  }

  /** A claim. */
  Optional<ClaimDetails> claim(UUID id) {
    return desk.claims().details(id);
  }

  /** Claims as the timeline shows them. */
  List<TimelineItem> timeline(Optional<UUID> story) {
    ClaimWords words = words();
    return claims(story).stream()
        .map(details ->
            new TimelineItem(
                details.claim().id(),
                details.claim().timelineDate(),
                words.colour(details.claim().type()),
                words.typeName(details.claim().type()),
                words.title(details),
                Stream.of(
                        words
                            .quote(details)
                            .map(quote -> ClaimWords.quoted(ClaimWords.shorten(quote, 200)))
                            .orElse(""),
                        words.origin(details))
                    .filter(part -> !part.isEmpty())
                    .reduce((one, other) -> one + "\n" + other)
                    .orElse("")))
        .toList();
  }
}
