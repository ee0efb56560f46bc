package org.dateline.ui.shell;

import java.util.Optional;
import java.util.UUID;

/** What a place is called at the top of the window. */
final class PlaceTitle {
  private PlaceTitle() {}

  /**
   * The title of a place.
   *
   * @param counts what knows the names of stories and saved searches
   */
  static String of(Place place, Counts counts) {
    return switch (place) {
      case Place.Inbox inbox -> "Inbox";
      case Place.Articles articles -> "Articles";
      case Place.Claims all -> "Claims";
      case Place.Changes all -> "Changes";
      case Place.Timeline all -> "Timeline of all claims";
      case Place.StoryArticles story -> story(story.id(), counts);
      case Place.SourceArticles source -> source.title();
      case Place.Sources all -> "Sources";
      case Place.StoryTimeline story -> story(story.id(), counts);
      case Place.Saved saved -> saved(saved.id(), counts);
      case Place.Similar similar -> "Similar articles";
      case Place.Alerts alerts -> "Alerts";
    };
  }

  private static String story(UUID id, Counts counts) {
    return Editing.storyName(counts, Optional.of(id)).orElse("Story");
  }

  private static String saved(UUID id, Counts counts) {
    return counts.saved().stream()
        .filter(each -> each.search().id().equals(id))
        .findFirst()
        .map(each -> each.search().name())
        .orElse("Saved search");
  }
}
