package org.dateline.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.desk.Desk;
import org.dateline.model.Block;
import org.dateline.model.BlockKind;
import org.dateline.model.NoiseRule;
import org.dateline.model.Revision;
import org.dateline.model.TextRange;
import org.dateline.store.EditRefusedException;

/** What a person does with noise rules: make one of selected words, see, change and remove them. */
final class NoiseActions {
  private static final int LONGEST_NAME = 40;

  private final Desk desk;
  private final WindowParts window;
  private final Background.Lane previewLane;
  private final Runnable undo;

  /**
   * @param undo takes the person's last edit back
   */
  NoiseActions(Desk desk, WindowParts window, Runnable undo) {
    this.desk = desk;
    this.window = window;
    this.previewLane = window.background().lane();
    this.undo = undo;
  }

  /** Opens the panel for the words that are selected, or with an empty pattern where none are. */
  void openForSelection() {
    open(window.panes().reader.reader().selectionProperty().get());
  }

  /** Opens the panel for words of the open text. */
  void open(TextRange selected) {
    open(Optional.of(selected));
  }

  private void open(Optional<TextRange> selected) {
    Optional<OpenArticle> article = window.reading().open();
    Optional<Revision> text = article.flatMap(OpenArticle::revision);
    Optional<String> outlet = article.flatMap(shown -> shown.article().publisher());
    NoisePanel.Given given =
        text.flatMap(shown -> selected.map(range -> given(shown, range, outlet)))
            .orElse(new NoisePanel.Given("", "", NoiseRule.Unit.WORDS, outlet));
    window
        .background()
        .run(
            desk.noise()::list,
            rules -> {
              NoisePanel panel = new NoisePanel(given, new Answers(text));
              panel.showRules(rules);
              window.panes().layers.open(panel, () -> {});
              panel.focusField();
            });
  }

  /**
   * What the selected words suggest. A pattern is looked for within one block, so only the words in
   * the first one count; who selects more means the paragraph, or from a heading on the section.
   */
  private NoisePanel.Given given(Revision text, TextRange selected, Optional<String> outlet) {
    Optional<Block> first =
        text.blocks().stream().filter(block -> block.range().overlaps(selected)).findFirst();
    int end = first.map(block -> Math.min(block.end(), selected.end())).orElse(selected.end());
    String pattern = desk.noise().patternOf(new TextRange(selected.start(), end).in(text.text()));
    NoiseRule.Unit unit =
        end == selected.end()
            ? NoiseRule.Unit.WORDS
            : first.filter(block -> block.kind() == BlockKind.HEADING).isPresent()
                ? NoiseRule.Unit.SECTION
                : NoiseRule.Unit.PARAGRAPH;
    return new NoisePanel.Given(ClaimWords.shorten(pattern, LONGEST_NAME), pattern, unit, outlet);
  }

  /** What the panel asks for, about one text. */
  private final class Answers implements NoisePanel.Requests {
    private final Optional<Revision> text;

    Answers(Optional<Revision> text) {
      this.text = text;
    }

    @Override
    public void preview(NoisePanel panel, String pattern, NoiseRule.Unit unit) {
      if (text.isEmpty()) {
        panel.showNoText();
        return;
      }
      Revision shown = text.get();
      previewLane.run(
          () ->
              answer(
                  () -> {
                    List<TextRange> places = desk.noise().places(pattern, unit, shown);
                    return () -> panel.showPlaces(shown.text(), places);
                  },
                  panel::showNoPattern),
          Runnable::run);
    }

    @Override
    public void make(NoisePanel panel, NoiseRule.Draft entered) {
      ask(
          panel,
          () -> {
            NoiseRule rule = desk.noise().add(entered);
            return () -> kept("Noise rule “" + rule.name() + "” made");
          });
    }

    @Override
    public void change(NoisePanel panel, NoiseRule rule, NoiseRule.Draft entered) {
      ask(
          panel,
          () -> {
            NoiseRule changed = desk.noise().change(rule.id(), entered);
            return () -> kept("Noise rule “" + changed.name() + "” changed");
          });
    }

    private void kept(String what) {
      window.panes().layers.close();
      window.reading().refresh();
      window.panes().layers.say(what + "; it holds from the next capture on", "Undo", undo);
    }

    @Override
    public void remove(NoisePanel panel, NoiseRule rule) {
      ask(
          panel,
          () -> {
            desk.noise().remove(rule.id());
            List<NoiseRule> left = desk.noise().list();
            return () -> {
              panel.showRules(left);
              panel.showRemoved(rule);
              window.reading().refresh();
            };
          });
    }

    @Override
    public void undoRemoval(NoisePanel panel) {
      ask(
          panel,
          () -> {
            desk.undo();
            List<NoiseRule> all = desk.noise().list();
            return () -> {
              panel.showRules(all);
              window.reading().refresh();
            };
          });
    }

    private void ask(NoisePanel panel, Background.Work<Runnable> work) {
      window.background().run(() -> answer(work, panel::complain), Runnable::run);
    }

    /** What is to be shown of some work: what it says itself, or why it was refused. */
    private Runnable answer(Background.Work<Runnable> work, Consumer<String> refusal)
        throws InterruptedException {
      try {
        return work.run();
      } catch (EditRefusedException refused) {
        String sentence = String.valueOf(refused.getMessage());
        return () -> refusal.accept(sentence);
      }
    }

    @Override
    public void close() {
      window.panes().layers.close();
    }
  }
}
