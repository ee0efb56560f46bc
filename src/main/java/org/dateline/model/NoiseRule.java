package org.dateline.model;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Names words of pages that say nothing: a counter, “updated 5 minutes ago”, a list of related
 * articles.
 *
 * @param id a UUIDv7
 * @param name what people call it
 * @param effect what is done with such words
 * @param unit how much around the pattern belongs to it
 * @param pattern words as they stand on the page, where {@code #} stands for any number and {@code
 *     *} for any words up to the end of the paragraph
 * @param publisher the outlet that it is for, as articles name it; absent for all
 */
public record NoiseRule(
    UUID id, String name, Effect effect, Unit unit, String pattern, Optional<String> publisher) {
  /**
   * A rule as somebody entered it, before it is looked at.
   *
   * @param name what people shall call it
   * @param effect what shall be done with such words
   * @param unit how much around the pattern belongs to it
   * @param pattern as in the rule
   * @param publisher the outlet that it is for, as articles name it; absent for all
   */
  public record Draft(
      String name, Effect effect, Unit unit, String pattern, Optional<String> publisher) {}

  /** What is done with noise. */
  public enum Effect {
    /** It stays in the text, but a text that differs only there is no new revision. */
    IGNORE,
    /** It is left out of texts that are captured from now on. */
    REMOVE;

    /** The name in files and on the command line. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The effect with that {@link #label()}, or nothing where there is none. */
    public static Optional<Effect> ofLabel(String label) {
      return Labels.find(values(), Effect::label, label);
    }
  }

  /** How much belongs to it. */
  public enum Unit {
    /** The words of the pattern only. */
    WORDS,
    /** The whole paragraph that they are in. */
    PARAGRAPH,
    /** That paragraph, as a heading, and what follows to the next heading. */
    SECTION;

    /** The name in files and on the command line. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The unit with that {@link #label()}, or nothing where there is none. */
    public static Optional<Unit> ofLabel(String label) {
      return Labels.find(values(), Unit::label, label);
    }
  }

  /** Whether it is for articles of an outlet. */
  public boolean isFor(Optional<String> outlet) {
    return publisher.isEmpty()
        || outlet.filter(name -> name.equalsIgnoreCase(publisher.orElseThrow())).isPresent();
  }
}
