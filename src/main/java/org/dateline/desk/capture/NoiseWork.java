package org.dateline.desk.capture;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.NoiseRule;
import org.dateline.store.EditRefusedException;
import org.dateline.store.Workspace;

/**
 * A person's or a script's work on noise rules, which hold for what is captured from then on. Every
 * change is one edit, which can be undone. Safe for use by several threads.
 */
public final class NoiseWork {
  private final Workspace workspace;

  /**
   * @param workspace where the rules are kept
   */
  public NoiseWork(Workspace workspace) {
    this.workspace = workspace;
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
   * @param publisher the outlet that it is for, as articles name it; absent for all
   * @throws EditRefusedException where the name is taken, or the pattern would be found anywhere
   */
  public NoiseRule add(
      String name,
      NoiseRule.Effect effect,
      NoiseRule.Unit unit,
      String pattern,
      Optional<String> publisher)
      throws EditRefusedException {
    return workspace.noiseRules().add(name, effect, unit, pattern, publisher);
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
