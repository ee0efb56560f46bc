package org.dateline.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import org.dateline.desk.Desk;
import org.dateline.model.Revision;
import org.dateline.text.RevisionDifference;

/**
 * The article that a person opened: loads it, shows it, and shows it again when the workspace has
 * changed. What is asked of it while it is on its way is done once it is there. On the JavaFX
 * thread.
 */
final class ArticleOpening {
  /**
   * What is opened.
   *
   * @param article the article
   * @param revision which of its texts; none means the newest
   * @param claim the claim that stands out in it
   * @param query what is searched for in it, empty where nothing is
   */
  record Wanted(UUID article, Optional<UUID> revision, Optional<UUID> claim, String query) {}

  private final Desk desk;
  private final Panes panes;
  private final Coverage coverage;
  private final Background.Lane lane;
  private final Background.Lane comparing;
  private final BooleanProperty chosen;
  private final List<Runnable> waiting = new ArrayList<>();
  private Optional<Wanted> wanted = Optional.empty();
  private Optional<OpenArticle> open = Optional.empty();
  private boolean coming;

  /**
   * @param chosen whether an article is open or on its way, kept up to date
   */
  ArticleOpening(
      Desk desk, Panes panes, Coverage coverage, Background background, BooleanProperty chosen) {
    this.desk = desk;
    this.panes = panes;
    this.coverage = coverage;
    this.lane = background.lane();
    this.comparing = background.lane();
    this.chosen = chosen;
  }

  /** The article that is on screen. */
  Optional<OpenArticle> open() {
    return open;
  }

  /** The article that a person chose last, though it may still be on its way. */
  Optional<UUID> chosen() {
    return wanted.map(Wanted::article);
  }

  /** Opens an article. */
  void open(Wanted what) {
    wanted = Optional.of(what);
    coming = true;
    chosen.set(true);
    load(what);
  }

  /** Shows what the workspace says now, in the place of what it said before. */
  void refresh(String query) {
    wanted.ifPresent(what -> {
      Wanted now = new Wanted(what.article(), what.revision(), what.claim(), query);
      wanted = Optional.of(now);
      load(now);
    });
  }

  /** Does something with what is on screen once nothing else is on its way. */
  void whenShown(Runnable work) {
    if (coming) {
      waiting.add(work);
    } else {
      work.run();
    }
  }

  private void load(Wanted what) {
    boolean other = coming && !shows(what.article());
    lane.run(
        () -> {
          Optional<OpenArticle> found =
              coverage.open(what.article(), what.revision(), what.query());
          if (other) {
            if (found.filter(article -> article.article().unread()).isPresent()) {
              desk.library().mark(what.article(), false);
            }
            desk.watching().markRead(what.article());
          }
          return found;
        },
        found -> found.ifPresentOrElse(article -> loaded(what, article), this::gone));
  }

  private boolean shows(UUID article) {
    return open.filter(shown -> shown.article().id().equals(article)).isPresent();
  }

  private void loaded(Wanted what, OpenArticle article) {
    open = Optional.of(article);
    panes.list.select(article.article().id());
    panes.reader.show(article, panes.words);
    panes.claims.show(article, panes.words);
    if (coming) {
      coming = false;
      what.claim().ifPresentOrElse(this::reveal, () -> panes.reader.matches().step(1));
      List<Runnable> asked = List.copyOf(waiting);
      waiting.clear();
      asked.forEach(Runnable::run);
    }
  }

  private void gone() {
    coming = false;
    waiting.clear();
    wanted =
        open.map(shown ->
            new Wanted(
                shown.article().id(), shown.revision().map(Revision::id), Optional.empty(), ""));
    chosen.set(open.isPresent());
  }

  /** Compares two texts of the open article. */
  void compare(Revision before, Revision after) {
    comparing.run(
        () -> RevisionDifference.between(before.text(), after.text(), after.language()),
        difference -> panes.reader.showDifference(before, after, difference));
  }

  /** Lets a claim of the open article stand out, with its words. */
  void reveal(UUID claim) {
    panes.claims.choose(claim);
    open.ifPresent(article ->
        article.claims().stream()
            .filter(details -> details.claim().id().equals(claim))
            .flatMap(details -> details.evidence().stream())
            .flatMap(piece ->
                article.revision().stream()
                    .flatMap(shown -> ReaderPane.rangeIn(piece, shown).stream()))
            .findFirst()
            .ifPresent(panes.reader.reader()::reveal));
  }
}
