package org.dateline.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.dateline.desk.Desk;
import org.dateline.model.ClaimLink;
import org.dateline.model.ClaimRelation;
import org.dateline.model.Revision;
import org.dateline.model.TextRange;
import org.dateline.store.ClaimDetails;
import org.dateline.store.ClaimFilter;
import org.dateline.store.EditRefusedException;
import org.dateline.store.EvidenceDetails;
import org.dateline.ui.look.Style;
import org.dateline.ui.look.Wording;

/**
 * How a person joins what belongs together: marked words with a claim that is there, and a claim
 * with another. On the JavaFX thread.
 */
final class ClaimLinking {
  private static final int LONGEST = 240;

  private final Desk desk;
  private final WindowParts window;
  private final Consumer<String> landed;

  /**
   * @param landed shows the workspace anew with a sentence on what was done, which can be undone
   */
  ClaimLinking(Desk desk, WindowParts window, Consumer<String> landed) {
    this.desk = desk;
    this.window = window;
    this.landed = landed;
  }

  /** Asks to which claim the marked words are to be added. */
  void addSelection() {
    window
        .panes()
        .reader
        .reader()
        .selectionProperty()
        .get()
        .ifPresentOrElse(
            this::add,
            () ->
                window
                    .panes()
                    .layers
                    .say("Select words in an article first; then they can be added to a claim"));
  }

  /** Asks to which claim words of the open text are to be added. */
  void add(TextRange range) {
    Optional<Revision> revision = window.reading().open().flatMap(OpenArticle::revision);
    revision.ifPresent(marked ->
        choose(
            claim -> true,
            claims ->
                new ClaimPicker(
                    new ClaimPicker.Wanted(
                        "Add these words to which claim?",
                        quoted(range.in(marked.text())),
                        "Add to claim"),
                    List.of(),
                    claims,
                    window.panes().words,
                    window.panes().dark(),
                    claim -> add(claim, marked, range),
                    window.panes().layers::close)));
  }

  private void add(UUID claim, Revision marked, TextRange range) {
    window.panes().layers.close();
    window
        .background()
        .run(
            () -> {
              if (rests(claim, marked, range)) {
                throw new EditRefusedException("The claim rests on these words already.");
              }
              return desk.claims().addEvidence(claim, marked.id(), range);
            },
            added -> {
              window.panes().reader.reader().clearSelection();
              window.panes().claims.choose(claim);
              landed.accept("Added to the claim");
            });
  }

  private boolean rests(UUID claim, Revision marked, TextRange range) {
    return desk.claims().details(claim).stream()
        .flatMap(details -> details.evidence().stream())
        .map(EvidenceDetails::annotation)
        .anyMatch(
            mark -> mark.revisionId().equals(marked.id()) && mark.selector().range().equals(range));
  }

  /** Asks with which claim one is to be linked, and how it stands to it. */
  void link(UUID from) {
    window
        .background()
        .run(() -> desk.claims().details(from), found -> found.ifPresent(this::link));
  }

  private void link(ClaimDetails from) {
    ComboBox<ClaimRelation> relation = new ComboBox<>();
    relation.getItems().setAll(ClaimRelation.values());
    relation.setConverter(new RelationWords());
    relation.getSelectionModel().select(ClaimRelation.SUPPORTS);
    relation.setAccessibleText("How the claim stands to the other");
    HBox line =
        new HBox(
            Style.SMALL,
            new Label("This claim"),
            relation,
            new Label("the claim that you choose:"));
    line.setAlignment(Pos.CENTER_LEFT);
    choose(
        details -> !details.claim().id().equals(from.claim().id()),
        claims ->
            new ClaimPicker(
                new ClaimPicker.Wanted(
                    "Link this claim to which other?",
                    ClaimWords.shorten(window.panes().words.title(from), LONGEST),
                    "Link"),
                List.<Node>of(line),
                claims,
                window.panes().words,
                window.panes().dark(),
                to -> link(from, new ClaimLink(from.claim().id(), relation.getValue(), to)),
                window.panes().layers::close));
  }

  private void link(ClaimDetails from, ClaimLink link) {
    window.panes().layers.close();
    window
        .background()
        .run(
            () -> {
              if (from.links().contains(link)) {
                throw new EditRefusedException("The two claims are linked in this way already.");
              }
              desk.claims().link(link);
              return link;
            },
            linked -> landed.accept("Claims linked"));
  }

  /** Takes a link away. */
  void unlink(ClaimLink link) {
    window
        .background()
        .run(
            () -> {
              desk.claims().unlink(link);
              return link;
            },
            unlinked -> landed.accept("Link taken away"));
  }

  /** Takes marked words off a claim that rests on others, too. */
  void remove(UUID claim, UUID annotation) {
    window
        .background()
        .run(
            () -> {
              desk.claims().removeEvidence(claim, annotation);
              return claim;
            },
            removed -> landed.accept("Words taken off the claim"));
  }

  /** Makes a picker of claims, what was entered last first, and opens it. */
  private void choose(
      Predicate<ClaimDetails> wanted, Function<List<ClaimDetails>, ClaimPicker> maker) {
    window
        .background()
        .run(
            () -> claims(wanted),
            claims -> {
              if (claims.isEmpty()) {
                window
                    .panes()
                    .layers
                    .say("There is no other claim yet; select words and press a digit to make one");
                return;
              }
              ClaimPicker picker = maker.apply(claims);
              window.panes().layers.open(picker, () -> {});
              picker.focusField();
            });
  }

  private List<ClaimDetails> claims(Predicate<ClaimDetails> wanted) {
    List<ClaimDetails> claims = new ArrayList<>(desk.claims().list(ClaimFilter.ALL));
    claims.removeIf(wanted.negate());
    claims.sort(
        Comparator.comparing((ClaimDetails details) -> details.claim().created()).reversed());
    return claims;
  }

  private static String quoted(String words) {
    return ClaimWords.quoted(ClaimWords.shorten(words.replace('\n', ' '), LONGEST));
  }

  /** Relations as they stand in the middle of a sentence. */
  private static final class RelationWords extends StringConverter<ClaimRelation> {
    @Override
    public String toString(ClaimRelation relation) {
      return Wording.relation(relation, true).toLowerCase(Locale.ROOT);
    }

    @Override
    public ClaimRelation fromString(String words) {
      return ClaimRelation.ofLabel(words).orElse(ClaimRelation.SUPPORTS);
    }
  }
}
