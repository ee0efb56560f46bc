package org.dateline.ui.source;

import org.dateline.store.PollOutcome;
import org.dateline.store.SourceListing;
import org.dateline.ui.look.Icon;

/** How a source is doing, told by an icon and a word. */
enum SourceHealth {
  NEW("Not read yet", Icon.UNCHECKED, ""),
  WELL("Reads well", Icon.DONE, "success"),
  HELD("Asked to wait", Icon.TIMELINE, ""),
  PAUSED("Paused", Icon.PAUSE, ""),
  FAILING("Failing", Icon.ALERT, "warning"),
  GONE("Gone", Icon.ERROR, "danger");

  private final String words;
  private final Icon icon;
  private final String style;

  SourceHealth(String words, Icon icon, String style) {
    this.words = words;
    this.icon = icon;
    this.style = style;
  }

  static SourceHealth of(SourceListing listing) {
    if (listing.state().stopped().isPresent()) {
      return GONE;
    }
    if (listing.source().paused()) {
      return PAUSED;
    }
    return listing.last().map(poll -> of(poll.outcome())).orElse(NEW);
  }

  private static SourceHealth of(PollOutcome outcome) {
    return switch (outcome) {
      case READ, UNCHANGED -> WELL;
      case HELD -> HELD;
      case BLOCKED, FAILED -> FAILING;
      // Gone, but a person has asked for it again since.
      case GONE -> NEW;
    };
  }

  String words() {
    return words;
  }

  Icon icon() {
    return icon;
  }

  /** The style class of the icon's colour; empty for the usual one. */
  String style() {
    return style;
  }
}
