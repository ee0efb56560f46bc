package org.dateline.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.desk.Desk;
import org.dateline.search.Hit;
import org.dateline.search.copies.CopyGroup;
import org.dateline.store.EditRefusedException;
import org.dateline.ui.search.CopiesFold;
import org.dateline.ui.search.JoinPanel;

/** What a person does with copies and similar articles. On the JavaFX thread. */
final class CopyActions implements CopiesFold.Requests {
  private static final int MOST_SIMILAR = 12;

  private final Desk desk;
  private final Runnable undo;
  private Optional<WindowParts> parts = Optional.empty();

  /**
   * @param undo takes the person's last edit back
   */
  CopyActions(Desk desk, Runnable undo) {
    this.desk = desk;
    this.undo = undo;
  }

  /** Connects it with the parts of the window, which are made after it. */
  void wire(WindowParts made) {
    parts = Optional.of(made);
  }

  private WindowParts with() {
    return parts.orElseThrow(() -> new IllegalStateException("the window is not made yet"));
  }

  @Override
  public void open(UUID article) {
    with().reading().openArticle(article);
  }

  @Override
  public void unfold(UUID article, boolean unfolded) {
    if (!unfolded) {
      with().panes().list.unfold(article, Optional.empty());
      return;
    }
    with()
        .background()
        .run(
            () -> desk.finding().copyGroup(article),
            group -> with().panes().list.unfold(article, group));
  }

  @Override
  public void split(UUID article, CopyGroup group) {
    List<UUID> others =
        group.members().stream()
            .map(CopyGroup.Member::articleId)
            .filter(member -> !member.equals(article))
            .toList();
    decide(
        () -> desk.finding().splitCopies(article, others),
        "Split off; it does not carry the story");
  }

  /** Asks with which article the open one carries the same story. */
  void joinOpen() {
    Optional<UUID> chosen = with().reading().chosenArticle();
    chosen.ifPresent(article ->
        with()
            .background()
            .run(() -> desk.finding().similar(article, MOST_SIMILAR), hits -> ask(article, hits)));
  }

  private void ask(UUID article, List<Hit> hits) {
    if (hits.isEmpty()) {
      with().panes().layers.say("No article is on the same matter");
      return;
    }
    JoinPanel panel =
        new JoinPanel(
            hits,
            other -> {
              with().panes().layers.close();
              decide(
                  () -> desk.finding().joinCopies(article, List.of(other)),
                  "Joined; both carry the same story");
            },
            with().panes().layers::close);
    with().panes().layers.open(panel, () -> {});
    panel.focusList();
  }

  /** Says that the open article does not carry the story of its copies. */
  void splitOpen() {
    Optional<UUID> chosen = with().reading().chosenArticle();
    chosen.ifPresent(article ->
        with()
            .background()
            .run(
                () -> desk.finding().copyGroup(article).filter(all -> all.members().size() > 1),
                group ->
                    group.ifPresentOrElse(
                        found -> split(article, found),
                        () ->
                            with()
                                .panes()
                                .layers
                                .say("No other article carries the story of this one"))));
  }

  /** A decision on copies. */
  private interface Deciding {
    void decide() throws EditRefusedException;
  }

  private void decide(Deciding deciding, String sentence) {
    with()
        .background()
        .run(
            () -> {
              deciding.decide();
              return true;
            },
            done -> {
              with().panes().list.foldAll();
              with().reading().refresh();
              with().panes().layers.say(sentence, "Undo", undo);
            });
  }

  /** Shows the articles most like the open one. */
  void findSimilar() {
    with()
        .reading()
        .chosenArticle()
        .ifPresent(article -> {
          with().reading().go(new Place.Similar(article));
          with().panes().list.focusOnly();
        });
  }
}
