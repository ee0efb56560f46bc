package org.dateline.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.desk.Desk;
import org.dateline.desk.find.Days;
import org.dateline.desk.find.Narrowing;
import org.dateline.search.BarWidth;
import org.dateline.search.Completion;
import org.dateline.search.Facet;
import org.dateline.search.SortOrder;
import org.dateline.ui.search.QueryCompletions;

/**
 * What a person does with results: search, order, narrow, complete a query. On the JavaFX thread.
 */
final class SearchActions implements ResultRequests, QueryCompletions.Source {
  private static final int MOST_COMPLETIONS = 12;

  private final Desk desk;
  private final UserSettings settings;
  private final SavedActions saved;
  private Optional<WindowParts> parts = Optional.empty();
  private Optional<Background.Lane> completions = Optional.empty();

  /**
   * @param settings remembers whether facets are shown
   * @param saved saves searches
   */
  SearchActions(Desk desk, UserSettings settings, SavedActions saved) {
    this.desk = desk;
    this.settings = settings;
    this.saved = saved;
  }

  /** Connects it with the parts of the window, which are made after it. */
  void wire(WindowParts made) {
    parts = Optional.of(made);
    completions = Optional.of(made.background().lane());
    settings.text("facets").ifPresent(last -> made.reading().showFacets(last.equals("shown")));
  }

  private WindowParts with() {
    return parts.orElseThrow(() -> new IllegalStateException("the window is not made yet"));
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
  public void bars(Optional<BarWidth> width) {
    with().reading().ask(with().reading().asked().bars(width));
  }

  @Override
  public void showFacets(boolean shown) {
    settings.set("facets", shown ? "shown" : "hidden");
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
    completions.ifPresent(
        lane -> lane.run(() -> desk.finding().complete(query, caret, MOST_COMPLETIONS), landed));
  }

  @Override
  public void save() {
    saved.save();
  }
}
