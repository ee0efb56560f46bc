package org.dateline.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.dateline.desk.Desk;
import org.dateline.desk.find.Days;
import org.dateline.desk.find.Narrowing;
import org.dateline.desk.watch.DueAlert;
import org.dateline.model.AlertPreferences;
import org.dateline.model.SavedSearch;
import org.dateline.search.Completion;
import org.dateline.search.Facet;
import org.dateline.search.Hit;
import org.dateline.search.SortOrder;
import org.dateline.search.copies.CopyGroup;
import org.dateline.store.EditRefusedException;
import org.dateline.ui.search.AlertsView;
import org.dateline.ui.search.CopiesFold;
import org.dateline.ui.search.JoinPanel;
import org.dateline.ui.search.QueryCompletions;
import org.dateline.ui.search.SavedSearchPanel;

/**
 * What a person does with search: narrow and order results, save a search, look at alerts, split
 * and join copies. On the JavaFX thread.
 */
final class SearchActions
    implements ResultRequests,
        SavedRequests,
        CopiesFold.Requests,
        AlertsView.Requests,
        QueryCompletions.Source {
  private static final int MOST_COMPLETIONS = 12;
  private static final int MOST_SIMILAR = 12;

  private final Desk desk;
  private final Runnable undo;
  private Optional<Wiring> wiring = Optional.empty();

  /** What it works on, which is made after it. */
  private record Wiring(
      Panes panes,
      Reading reading,
      Background background,
      UserSettings settings,
      Background.Lane completions) {}

  /**
   * @param undo takes the person's last edit back
   */
  SearchActions(Desk desk, Runnable undo) {
    this.desk = desk;
    this.undo = undo;
  }

  /** Connects it with the parts of the window. */
  void wire(Panes panes, Reading reading, Background background, UserSettings settings) {
    wiring = Optional.of(new Wiring(panes, reading, background, settings, background.lane()));
    reading.showFacets(!settings.text("facets").equals(Optional.of("hidden")));
    desk.watching().onChange(reading::refreshFromAnyThread);
    desk.watching().tell(due -> Platform.runLater(() -> tellOf(due)));
  }

  private Wiring with() {
    return wiring.orElseThrow(() -> new IllegalStateException("the window is not made yet"));
  }

  private void tellOf(List<DueAlert> due) {
    with().reading().refresh();
    DueAlert first = due.getFirst();
    String names =
        due.stream()
            .map(alert -> "“" + alert.search().name() + "”")
            .distinct()
            .limit(2)
            .toList()
            .stream()
            .reduce((one, other) -> one + " and " + other)
            .orElse("");
    long articles =
        due.stream()
            .flatMap(alert -> alert.found().stream())
            .map(found -> found.articleId())
            .distinct()
            .count();
    String sentence =
        articles == 1
            ? names + " found an article: " + String.join(", ", first.found().getFirst().words())
            : names + " found " + articles + " articles";
    with().panes().layers.say(sentence, "Show alerts", this::goToAlerts);
  }

  /** Shows the alerts. */
  void goToAlerts() {
    with().reading().go(new Place.Alerts());
    with().panes().alerts.focusList();
  }

  @Override
  public void query(String query) {
    with().panes().frame.search().showText(query);
    with().reading().search(query);
  }

  @Override
  public void sort(SortOrder order) {
    with().reading().ask(with().reading().asked().sorted(order));
  }

  @Override
  public void narrow(Narrowing narrowing) {
    with().reading().ask(with().reading().asked().narrowed(narrowing));
  }

  @Override
  public void toggle(Facet facet, String value) {
    narrow(with().reading().asked().narrowing().toggled(facet, value));
  }

  @Override
  public void days(Optional<Days> days) {
    narrow(with().reading().asked().narrowing().within(days));
  }

  @Override
  public void showFacets(boolean shown) {
    with().settings().set("facets", shown ? "shown" : "hidden");
    with().reading().showFacets(shown);
  }

  /** Opens or closes the facets; where they open, the keyboard goes there. */
  void toggleFacets() {
    boolean shown = !with().reading().facetsShown();
    showFacets(shown);
    if (shown) {
      with().panes().list.focusFacets();
    }
  }

  @Override
  public void complete(String query, int caret, Consumer<List<Completion>> landed) {
    with().completions().run(() -> desk.finding().complete(query, caret, MOST_COMPLETIONS), landed);
  }

  @Override
  public void save() {
    String query = with().reading().asked().query();
    if (query.isBlank()) {
      with().panes().layers.say("Search for something first; then it can be saved");
      with().panes().frame.search().focusField();
      return;
    }
    openPanel(
        "Save this search",
        new SavedSearchPanel.Entered(shortened(query), query, AlertPreferences.USUAL),
        "Save",
        entered -> desk.watching().save(entered.name(), entered.query(), entered.alerts()),
        saved -> {
          with().reading().refresh();
          with().panes().layers.say("Saved “" + saved.name() + "”; it watches what comes in");
        });
  }

  private static String shortened(String query) {
    String plain = query.replace("\"", "");
    return plain.length() <= 40 ? plain : plain.substring(0, 40).strip() + "…";
  }

  @Override
  public void edit(SavedSearch saved) {
    openPanel(
        "Edit saved search",
        new SavedSearchPanel.Entered(saved.name(), saved.query(), saved.alerts()),
        "Save",
        entered ->
            desk.watching()
                .edit(
                    new SavedSearch(saved.id(), entered.name(), entered.query(), entered.alerts())),
        changed -> {
          with().reading().refresh();
          if (with().reading().place().equals(new Place.Saved(saved.id()))) {
            query(changed.query());
            with().reading().showSaved(changed);
          }
        });
  }

  /** What is done with what a person entered. */
  private interface Taking {
    SavedSearch take(SavedSearchPanel.Entered entered) throws EditRefusedException;
  }

  private void openPanel(
      String title,
      SavedSearchPanel.Entered given,
      String button,
      Taking taking,
      Consumer<SavedSearch> taken) {
    SavedSearchPanel[] panel = new SavedSearchPanel[1];
    panel[0] =
        new SavedSearchPanel(
            title,
            given,
            button,
            entered ->
                with()
                    .background()
                    .run(
                        () -> {
                          try {
                            SavedSearch saved = taking.take(entered);
                            return (Runnable)
                                () -> {
                                  with().panes().layers.close();
                                  taken.accept(saved);
                                };
                          } catch (EditRefusedException refused) {
                            String sentence = String.valueOf(refused.getMessage());
                            return () -> panel[0].complain(sentence);
                          }
                        },
                        Runnable::run),
            with().panes().layers::close);
    with().panes().layers.open(panel[0], () -> {});
    panel[0].focusField();
  }

  @Override
  public void delete(SavedSearch saved) {
    with()
        .background()
        .run(
            () -> desk.watching().delete(saved.id()),
            deleted -> {
              if (with().reading().place().equals(new Place.Saved(saved.id()))) {
                with().reading().go(new Place.Articles());
              }
              with().reading().refresh();
              with()
                  .panes()
                  .layers
                  .say("Saved search “" + saved.name() + "” deleted", "Undo", undo);
            });
  }

  @Override
  public void markRead(SavedSearch saved) {
    with()
        .background()
        .run(
            () -> {
              desk.watching().markSearchRead(saved.id());
              return saved;
            },
            done -> with().reading().refresh());
  }

  @Override
  public void markAllRead() {
    with()
        .background()
        .run(
            () -> {
              desk.watching().saved().forEach(saved -> desk.watching().markSearchRead(saved.id()));
              return true;
            },
            done -> with().reading().refresh());
  }

  @Override
  public void open(SavedSearch search, UUID article) {
    with().reading().go(new Place.Saved(search.id()));
    with().reading().openArticle(article);
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
    Optional<UUID> open = with().reading().open().map(article -> article.article().id());
    open.ifPresent(article ->
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
    Optional<UUID> open = with().reading().open().map(article -> article.article().id());
    open.ifPresent(article ->
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
        .open()
        .ifPresent(article -> with().reading().go(new Place.Similar(article.article().id())));
  }
}
