package org.dateline.extract.author;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.extract.metadata.Declared;
import org.dateline.extract.metadata.JsonLd;
import org.dateline.extract.page.PageTree;
import tools.jackson.databind.JsonNode;

/** Picks the people named as authors. */
public final class AuthorFinder {
  /** The authors in order, none where the page names none. */
  public List<String> find(PageTree page, Declared declared) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode article : declared.articles()) {
      for (JsonNode author : declared.jsonLd().values(article, "author")) {
        if (author.isString()) {
          names.add(author.asString().strip());
        } else {
          JsonLd.text(author, "name").ifPresent(names::add);
        }
      }
      if (!names.isEmpty()) {
        break;
      }
    }
    if (names.isEmpty()) {
      declared.meta("author", "article:author", "parsely-author").ifPresent(names::add);
    }
    return List.copyOf(names);
  }
}
