package org.dateline.ui.shell;

import java.util.List;
import org.dateline.desk.Desk;
import org.dateline.ui.form.ClaimForm;
import org.dateline.ui.look.Theme;
import org.dateline.ui.search.AlertsView;
import org.dateline.ui.source.SourcesPage;
import org.dateline.ui.timeline.TimelineView;

/** All parts of the window, made once and joined by {@link DatelineWindow}. */
final class Panes {
  final Sidebar sidebar;
  final ArticleList list;
  final ReaderPane reader;
  final ClaimForm form;
  final ClaimsPane claims;
  final ClaimsTable table = new ClaimsTable();
  final ChangesPage changes;
  final TimelineView timeline;
  final AlertsView alerts;
  final SourcesPage sources;
  final JobBar jobs = new JobBar();
  final WindowFrame frame;
  final Layers layers;
  final DeskCompletions completions;
  final ClaimWords words;
  private final Theme theme;

  /**
   * @param desk the workspace
   * @param theme the colours
   * @param articleActions what the reader's menu offers
   * @param requests what the cards of claims ask for
   * @param search what results ask for
   * @param saved what saved searches and alerts ask for
   * @param copies what copies ask for
   */
  Panes(
      Desk desk,
      Theme theme,
      List<Action> articleActions,
      ClaimCard.Requests requests,
      ChangeDetail.Requests deciding,
      SearchActions search,
      SavedActions saved,
      CopyActions copies) {
    this.theme = theme;
    sidebar = new Sidebar(saved);
    alerts = new AlertsView(desk.clock(), saved);
    words = new ClaimWords(desk.claims().codebook(), desk.claims().gazetteer());
    completions = new DeskCompletions(desk.claims().gazetteer());
    list = new ArticleList(desk.clock(), theme.darkProperty(), search, copies);
    form = new ClaimForm(desk.claims().codebook(), completions, theme.darkProperty());
    claims = new ClaimsPane(form, theme.darkProperty(), requests);
    changes = new ChangesPage(theme.darkProperty(), deciding);
    timeline = new TimelineView(theme.darkProperty());
    reader = new ReaderPane(theme, articleActions);
    reader.setCodes(desk.claims().codebook().codes());
    sources = new SourcesPage(desk.clock());
    frame = new WindowFrame(sidebar, List.of(list, reader, claims), jobs, search);
    layers = new Layers(frame);
    theme.darkProperty().addListener((property, before, after) -> table.setDark(after));
  }

  /** Whether colours are for a dark background now. */
  boolean dark() {
    return theme.darkProperty().get();
  }
}
