package org.dateline.desk.job;

/** Where a job stands. */
public sealed interface JobState {
  /** Whether nothing more will happen. */
  default boolean ended() {
    return switch (this) {
      case Running running -> false;
      case Done done -> true;
      case Cancelled cancelled -> true;
      case Failed failed -> true;
    };
  }

  /**
   * It works.
   *
   * @param done steps done
   * @param total steps in all; 0 where that is not known
   * @param message what is being done
   */
  record Running(long done, long total, String message) implements JobState {}

  /** It is done; the sentence says what came of it. */
  record Done(String sentence) implements JobState {}

  /** A person cancelled it. */
  record Cancelled() implements JobState {}

  /** It could not be done; the sentence says why. */
  record Failed(String sentence) implements JobState {}
}
