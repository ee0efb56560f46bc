package org.dateline.ui.shell;

import java.util.Optional;
import java.util.UUID;

/** A line of the side bar, and what the window shows when it is chosen. */
sealed interface Place {
  /** What has not been opened yet. */
  record Inbox() implements Place {}

  /** All articles, or those that a search finds. */
  record Articles() implements Place {}

  /** All claims as a table. */
  record Claims() implements Place {}

  /** The claims whose articles changed under them. */
  record Changes() implements Place {}

  /** All claims in time. */
  record Timeline() implements Place {}

  /** The articles of a story. */
  record StoryArticles(UUID id) implements Place {}

  /** The timeline of a story. */
  record StoryTimeline(UUID id) implements Place {}

  /** What a saved search finds. */
  record Saved(UUID id) implements Place {}

  /** What saved searches found, as alerts. */
  record Alerts() implements Place {}

  /** The articles most like one. */
  record Similar(UUID id) implements Place {}

  /** What is followed. */
  record Sources() implements Place {}

  /** The articles that a source has brought. */
  record SourceArticles(UUID id, String title) implements Place {}

  /** The line of the side bar that stands for it. */
  default Place line() {
    return this instanceof SourceArticles ? new Sources() : this;
  }

  /** The story that it is about, if any. */
  default Optional<UUID> story() {
    return switch (this) {
      case StoryArticles story -> Optional.of(story.id());
      case StoryTimeline story -> Optional.of(story.id());
      case Inbox inbox -> Optional.empty();
      case Articles articles -> Optional.empty();
      case Claims claims -> Optional.empty();
      case Changes changes -> Optional.empty();
      case Timeline timeline -> Optional.empty();
      case Saved saved -> Optional.empty();
      case Alerts alerts -> Optional.empty();
      case Similar similar -> Optional.empty();
      case Sources sources -> Optional.empty();
      case SourceArticles source -> Optional.empty();
    };
  }

  /** Whether it is shown as list and reader. */
  default boolean reading() {
    return switch (this) {
      case Inbox inbox -> true;
      case Articles articles -> true;
      case StoryArticles story -> true;
      case Saved saved -> true;
      case Similar similar -> true;
      case Alerts alerts -> false;
      case SourceArticles source -> true;
      case Claims claims -> false;
      case Changes changes -> false;
      case Timeline timeline -> false;
      case Sources sources -> false;
      case StoryTimeline story -> false;
    };
  }
}
