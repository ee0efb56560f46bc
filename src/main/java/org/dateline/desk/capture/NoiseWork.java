package org.dateline.desk.capture;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.NoiseRule;
import org.dateline.model.Revision;
import org.dateline.model.TextRange;
import org.dateline.store.EditRefusedException;
import org.dateline.store.Workspace;
import org.dateline.text.NoiseFilter;

/**
 * A person's or a script's work on noise rules, which hold for what is captured from then on. Every
 * change is one edit, which can be undone. Safe for use by several threads.
 */
public final class NoiseWork {
  private static final UUID UNKEPT = new UUID(0, 0);

  private final Workspace workspace;

  /**
   * @param workspace where the rules are kept
   */
  public NoiseWork(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The pattern that names words as they stand in a text, with any numbers in place of theirs.
   *
   * @param words words within one block of the text
   */
  public String patternOf(String words) {
    return NoiseFilter.patternOf(words);
  }

  /** All rules by name. */
  public List<NoiseRule> list() {
    return workspace.noiseRules().list();
  }

  /** The rule of that name, whatever the case of its letters, or of that id. */
  public Optional<NoiseRule> named(String nameOrId) {
    return workspace.noiseRules().named(nameOrId);
  }

  /**
   * Adds a rule.
   *
   * @throws EditRefusedException where the name is taken, or the pattern would be found anywhere
   */
  public NoiseRule add(NoiseRule.Draft draft) throws EditRefusedException {
    return workspace.noiseRules().add(draft);
  }

  /**
   * Changes a rule; what was captured before stays as it is.
   *
   * @throws EditRefusedException where it is not there, the name is another rule's, or the pattern
   *     would be found anywhere
   */
  public NoiseRule change(UUID id, NoiseRule.Draft draft) throws EditRefusedException {
    return workspace.noiseRules().change(id, draft);
  }

  /**
   * What a rule with that pattern finds in a text, found as captures find it. Nothing is kept.
   *
   * @return where, in order, without overlaps
   * @throws EditRefusedException where no rule may have the pattern
   */
  public List<TextRange> places(String pattern, NoiseRule.Unit unit, Revision text)
      throws EditRefusedException {
    workspace.noiseRules().check(pattern);
    NoiseRule tried =
        new NoiseRule(UNKEPT, "", NoiseRule.Effect.IGNORE, unit, pattern, Optional.empty());
    return new NoiseFilter(List.of(tried), tried.effect())
        .in(new NoiseFilter.Body(text.text(), text.blocks())).stream()
            .map(NoiseFilter.Noise::range)
            .toList();
  }

  /**
   * Removes a rule; texts that were captured under it stay as they are.
   *
   * @throws EditRefusedException where it is not there
   */
  public NoiseRule remove(UUID id) throws EditRefusedException {
    return workspace.noiseRules().remove(id);
  }
}
