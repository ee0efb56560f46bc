package org.dateline.extract.date;

import java.util.Optional;
import org.dateline.extract.metadata.Declared;
import org.dateline.extract.page.PageTree;
import org.dateline.model.StatedTime;

/** Picks when the page was published and changed. */
public final class DateFinder {
  /** When it was published. */
  public Optional<StatedTime> published(PageTree page, Declared declared, Optional<String> url) {
    return declared
        .article("datePublished")
        .or(() -> declared.meta("article:published_time", "datepublished", "date", "dc.date"))
        .flatMap(Timestamps::parse);
  }

  /** When it was last changed. */
  public Optional<StatedTime> modified(PageTree page, Declared declared) {
    return declared
        .article("dateModified")
        .or(() -> declared.meta("article:modified_time", "datemodified", "og:updated_time"))
        .flatMap(Timestamps::parse);
  }
}
