package org.dateline.search.index;

import java.util.Optional;

/** Ends the making of a query whose values name nothing that there is. */
public final class Unanswerable extends Exception {
  private static final long serialVersionUID = 1L;
  private final String value;
  private final transient Optional<String> better;

  /**
   * @param sentence what is wrong, for the person
   * @param value the words of the query that are meant
   * @param better what could stand there instead
   */
  Unanswerable(String sentence, String value, Optional<String> better) {
    super(sentence, null, false, false);
    this.value = value;
    this.better = better;
  }

  /** What is wrong, for the person. */
  public String sentence() {
    return String.valueOf(getMessage());
  }

  /** The words of the query that are meant. */
  public String value() {
    return value;
  }

  /** What could stand there instead. */
  public Optional<String> better() {
    return better;
  }
}
