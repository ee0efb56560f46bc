package org.dateline.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.NoiseRule;
import org.dateline.text.NoiseFilter;

/** The noise rules. Each change is one edit, which {@link History} can take back. */
public final class NoiseRules {
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_PATTERN = 2_000;

  private final Journal journal;
  private final Tables tables;

  NoiseRules(Journal journal) {
    this.journal = journal;
    this.tables = journal.tables();
  }

  /** All of them by name. */
  public List<NoiseRule> list() {
    return journal
        .database()
        .read(handle ->
            handle
                .createQuery("SELECT * FROM noise_rule ORDER BY LOWER(name), id")
                .map((row, context) -> tables.noiseRules.read(row))
                .list());
  }

  /** Those for articles of an outlet. */
  public List<NoiseRule> of(Optional<String> publisher) {
    return list().stream().filter(rule -> rule.isFor(publisher)).toList();
  }

  /**
   * Adds a rule. What was captured before stays as it is.
   *
   * @throws EditRefusedException where the name is taken, or the pattern would be found anywhere
   */
  public NoiseRule add(NoiseRule.Draft draft) throws EditRefusedException {
    NoiseRule rule = checked(journal.newId(), draft);
    return journal.work(
        "Add noise rule",
        edit -> {
          refuseTaken(rule);
          return edit.create(tables.noiseRules, rule);
        });
  }

  /**
   * Changes a rule. What was captured before stays as it is.
   *
   * @throws EditRefusedException where it is not there, the name is another rule's, or the pattern
   *     would be found anywhere
   */
  public NoiseRule change(UUID id, NoiseRule.Draft draft) throws EditRefusedException {
    NoiseRule rule = checked(id, draft);
    return journal.work(
        "Change noise rule",
        edit -> {
          NoiseRule before = existing(edit, id);
          refuseTaken(rule);
          return edit.update(tables.noiseRules, before, rule);
        });
  }

  private NoiseRule checked(UUID id, NoiseRule.Draft draft) throws EditRefusedException {
    String called = draft.name().strip();
    if (called.isEmpty() || called.length() > LONGEST_NAME || called.contains("\n")) {
      throw new EditRefusedException(
          "A noise rule needs a name of one line and at most " + LONGEST_NAME + " characters.");
    }
    check(draft.pattern());
    return new NoiseRule(
        id,
        called,
        draft.effect(),
        draft.unit(),
        draft.pattern().strip(),
        draft.publisher().map(String::strip).filter(outlet -> !outlet.isEmpty()));
  }

  private void refuseTaken(NoiseRule rule) throws EditRefusedException {
    if (named(rule.name()).filter(other -> !other.id().equals(rule.id())).isPresent()) {
      throw new EditRefusedException(
          "Another noise rule is named “" + rule.name() + "”; choose another name.");
    }
  }

  private NoiseRule existing(Edit edit, UUID id) throws EditRefusedException {
    return edit.find(tables.noiseRules, id.toString())
        .orElseThrow(() -> new EditRefusedException("This noise rule is no longer there."));
  }

  /**
   * Looks whether a rule may have that pattern.
   *
   * @throws EditRefusedException where it would be found anywhere, or is too long
   */
  public void check(String pattern) throws EditRefusedException {
    if (pattern.length() > LONGEST_PATTERN || !NoiseFilter.isPattern(pattern)) {
      throw new EditRefusedException(
          "The pattern needs a word or a # for a number, and has at most "
              + LONGEST_PATTERN
              + " characters.");
    }
  }

  /** The rule of that name, whatever the case of its letters, or of that id. */
  public Optional<NoiseRule> named(String nameOrId) {
    String wanted = nameOrId.strip().toLowerCase(Locale.ROOT);
    return list().stream()
        .filter(rule ->
            rule.name().toLowerCase(Locale.ROOT).equals(wanted)
                || rule.id().toString().equals(wanted))
        .findFirst();
  }

  /**
   * Removes a rule; texts that were captured under it stay as they are.
   *
   * @throws EditRefusedException where it is not there
   */
  public NoiseRule remove(UUID id) throws EditRefusedException {
    return journal.work(
        "Remove noise rule",
        edit -> {
          NoiseRule rule = existing(edit, id);
          edit.delete(tables.noiseRules, rule);
          return rule;
        });
  }
}
