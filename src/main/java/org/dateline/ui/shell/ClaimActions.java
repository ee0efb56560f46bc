package org.dateline.ui.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dateline.desk.Desk;
import org.dateline.model.ClaimLink;
import org.dateline.model.ClaimStatus;
import org.dateline.model.Code;
import org.dateline.model.EvidenceState;
import org.dateline.model.Revision;
import org.dateline.model.StatedTime;
import org.dateline.model.TextRange;
import org.dateline.store.ClaimDetails;
import org.dateline.store.EvidenceDetails;
import org.dateline.store.NewClaim;

/** What a person does with claims: tag, edit, judge, delete, and take it back. */
final class ClaimActions implements ClaimCard.Requests {
  private final Desk desk;
  private final Editing editing;
  private Optional<Wired> wired = Optional.empty();
  private Optional<String> lastStory = Optional.empty();

  /** What is there once the window is put together. */
  private record Wired(
      Panes panes,
      Reading reading,
      Coverage coverage,
      Background background,
      ClaimLinking linking) {}

  ClaimActions(Desk desk, Editing editing) {
    this.desk = desk;
    this.editing = editing;
  }

  void wire(Panes panes, Reading reading, Coverage coverage, Background background) {
    wired =
        Optional.of(
            new Wired(
                panes,
                reading,
                coverage,
                background,
                new ClaimLinking(desk, new WindowParts(panes, reading, background), this::landed)));
  }

  private Wired window() {
    return wired.orElseThrow();
  }

  /** Shows what an edit left, and offers to take it back. */
  void landed(String sentence) {
    window().reading().refresh();
    window().panes().layers.say(sentence, "Undo", this::undo);
  }

  /** Whether a claim is being entered and not saved yet. */
  boolean entering() {
    return window().panes().claims.isFormOpen() && window().panes().form.changed();
  }

  /** Asks a person to end what is being entered; says whether there is such a thing. */
  private boolean busy() {
    if (!entering()) {
      return false;
    }
    window().panes().form.focusFirst();
    window().panes().layers.say("Save the claim that you are entering first, or cancel it");
    return true;
  }

  /** Closes the form; what was entered in it can be gone on with. */
  void cancel() {
    boolean entered = entering();
    window().panes().claims.showForm(false);
    window().panes().reader.reader().focusText();
    if (entered) {
      window()
          .panes()
          .layers
          .say("The claim was not saved", "Go on", () -> window().panes().claims.showForm(true));
    }
  }

  /** Opens the form for words that are marked in the open article. */
  void tag(Code code, TextRange range) {
    Optional<Revision> revision = window().reading().open().flatMap(OpenArticle::revision);
    if (revision.isEmpty() || busy()) {
      return;
    }
    Revision marked = revision.get();
    String words = range.in(marked.text());
    NewClaim draft =
        NewClaim.ofType(code.key())
            .statedOn(marked.published().map(StatedTime::date))
            .withValues(new MarkedRegions(desk.claims().gazetteer()).in(code, words));
    Panes panes = window().panes();
    Counts counts = window().reading().overview().counts();
    panes.form.offerStories(
        counts.stories().stream().map(listed -> listed.story().name()).toList(),
        Editing.storyName(counts, window().reading().story()).or(() -> lastStory),
        true);
    panes.form.edit(draft, words, "New claim");
    panes.form.setOnSave(entered -> save(marked, range, entered));
    panes.claims.showForm(true);
  }

  private void save(Revision marked, TextRange range, NewClaim entered) {
    Optional<String> story = window().panes().form.story();
    lastStory = story;
    window()
        .background()
        .run(
            () -> desk.claims().tag(marked.id(), range, entered, story),
            tagged -> {
              saved();
              window().panes().reader.reader().clearSelection();
              landed("Claim saved");
            });
  }

  private void saved() {
    window().panes().claims.showForm(false);
    window().panes().reader.reader().focusText();
  }

  @Override
  public void open(UUID claim) {
    window().reading().revealClaim(claim);
  }

  @Override
  public void openEvidence(EvidenceDetails piece) {
    window().reading().openEvidence(piece.evidence().claimId(), piece);
  }

  /** Asks to which claim the selected words are to be added. */
  void addSelection() {
    window().linking().addSelection();
  }

  /** Asks to which claim words of the open text are to be added. */
  void add(TextRange range) {
    window().linking().add(range);
  }

  /** Asks with which other claim the one that stands out is to be linked. */
  void linkCurrent() {
    window()
        .panes()
        .claims
        .current()
        .ifPresentOrElse(
            this::link,
            () -> window().panes().layers.say("Choose a claim first; then it can be linked"));
  }

  @Override
  public void link(UUID claim) {
    window().linking().link(claim);
  }

  @Override
  public void unlink(ClaimLink link) {
    window().linking().unlink(link);
  }

  @Override
  public void openLinked(UUID claim) {
    window().reading().openClaim(claim);
  }

  @Override
  public void removeEvidence(UUID claim, UUID annotation) {
    window().linking().remove(claim, annotation);
  }

  /** Goes to the claim's article and opens its form there. */
  void openToEdit(UUID claim) {
    window()
        .background()
        .run(
            () -> window().coverage().claim(claim),
            found ->
                found.ifPresent(details -> {
                  window().reading().openClaim(details);
                  openForm(details);
                }));
  }

  @Override
  public void edit(UUID claim) {
    window()
        .background()
        .run(() -> window().coverage().claim(claim), found -> found.ifPresent(this::openForm));
  }

  private void openForm(ClaimDetails details) {
    if (busy()) {
      return;
    }
    Panes panes = window().panes();
    panes.form.offerStories(java.util.List.of(), Optional.empty(), false);
    panes.form.edit(
        NewClaim.of(details.claim()), panes.words.quote(details).orElse(""), "Edit claim");
    panes.form.setOnSave(entered ->
        window()
            .background()
            .run(
                () -> desk.claims().edit(details.claim().id(), entered),
                saved -> {
                  saved();
                  landed("Claim changed");
                }));
    panes.claims.showForm(true);
  }

  @Override
  public void delete(UUID claim) {
    window()
        .background()
        .run(
            () -> {
              desk.claims().delete(claim);
              return claim;
            },
            deleted -> landed("Claim deleted"));
  }

  @Override
  public void check(UUID claim, ClaimStatus status) {
    window()
        .background()
        .run(() -> editing.check(claim, status), changed -> window().reading().refresh());
  }

  @Override
  public void judge(UUID claim, UUID annotation, EvidenceState verdict) {
    window()
        .background()
        .run(
            () -> desk.claims().review(claim, annotation, verdict),
            reviewed -> landed("Verdict kept"));
  }

  void undo() {
    window()
        .background()
        .run(
            desk::undo,
            title -> {
              window().reading().refresh();
              window()
                  .panes()
                  .layers
                  .say("Undone: " + title.toLowerCase(Locale.ROOT), "Redo", this::redo);
            });
  }

  void redo() {
    window()
        .background()
        .run(
            desk::redo,
            title -> {
              window().reading().refresh();
              window().panes().layers.say("Done again: " + title.toLowerCase(Locale.ROOT));
            });
  }
}
