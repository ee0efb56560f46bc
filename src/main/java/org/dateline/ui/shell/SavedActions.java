package org.dateline.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.dateline.desk.Desk;
import org.dateline.desk.watch.DueAlert;
import org.dateline.model.AlertPreferences;
import org.dateline.model.SavedSearch;
import org.dateline.store.AlertRecord;
import org.dateline.store.EditRefusedException;
import org.dateline.ui.search.AlertsView;
import org.dateline.ui.search.SavedSearchPanel;

/** What a person does with saved searches and alerts. On the JavaFX thread. */
final class SavedActions implements SavedRequests, AlertsView.Requests {
  private final Desk desk;
  private final Runnable undo;
  private Optional<WindowParts> parts = Optional.empty();

  /**
   * @param undo takes the person's last edit back
   */
  SavedActions(Desk desk, Runnable undo) {
    this.desk = desk;
    this.undo = undo;
  }

  /** Connects it with the parts of the window, which are made after it. */
  void wire(WindowParts made) {
    parts = Optional.of(made);
    desk.watching().onChange(made.reading()::refreshFromAnyThread);
    desk.watching().tell(due -> Platform.runLater(() -> tellOf(due)));
  }

  private WindowParts with() {
    return parts.orElseThrow(() -> new IllegalStateException("the window is not made yet"));
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
            with().panes().frame.search().showText(changed.query());
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
  public void open(SavedSearch search, AlertRecord found) {
    with().reading().go(new Place.Saved(search.id()));
    with().reading().openText(found.articleId(), found.revisionId());
  }
}
