package org.dateline.extract.title;

import java.util.Optional;
import org.dateline.extract.metadata.Declared;
import org.dateline.extract.page.PageTree;

/** Picks the headline among what the page shows and declares. */
public final class TitleFinder {
  /** The headline, empty where the page has none. */
  public String find(PageTree page, Declared declared) {
    Optional<String> shown = page.first("h1").map(h1 -> h1.text()).filter(t -> !t.isBlank());
    return shown
        .or(() -> declared.article("headline"))
        .or(() -> declared.meta("og:title", "twitter:title"))
        .orElse(declared.title());
  }
}
