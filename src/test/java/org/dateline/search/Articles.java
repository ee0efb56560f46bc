package org.dateline.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.StatedTime;

/** Makes articles for tests. */
final class Articles {
  static final Instant CAPTURED = Instant.parse("2021-09-20T08:00:00Z");

  private Articles() {}

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static SearchDocument article(String name, String headline, String text) {
    return article(name, headline, text, "en", Optional.empty());
  }

  static SearchDocument article(
      String name, String headline, String text, String language, Optional<String> published) {
    return new SearchDocument(
        id(name),
        id(name + " 1"),
        1,
        true,
        "https://" + name.replace(' ', '-') + ".example/story",
        headline,
        text,
        List.of(),
        Optional.empty(),
        Optional.of(language),
        published.map(StatedTime::new),
        CAPTURED,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static SearchDocument withClaims(SearchDocument base, ClaimEntry... claims) {
    return new SearchDocument(
        base.articleId(),
        base.revisionId(),
        base.ordinal(),
        base.current(),
        base.url(),
        base.headline(),
        base.text(),
        base.authors(),
        base.publisher(),
        base.language(),
        base.published(),
        base.captured(),
        base.unread(),
        base.stories(),
        base.sources(),
        base.tags(),
        base.notes(),
        List.of(claims));
  }

  static SearchDocument from(SearchDocument base, String publisher, String... authors) {
    return new SearchDocument(
        base.articleId(),
        base.revisionId(),
        base.ordinal(),
        base.current(),
        base.url(),
        base.headline(),
        base.text(),
        List.of(authors),
        Optional.of(publisher),
        base.language(),
        base.published(),
        base.captured(),
        base.unread(),
        base.stories(),
        base.sources(),
        base.tags(),
        base.notes(),
        base.claims());
  }

  static SearchDocument revision(SearchDocument base, int ordinal, boolean current, String text) {
    return new SearchDocument(
        base.articleId(),
        id(base.articleId() + " " + ordinal),
        ordinal,
        current,
        base.url(),
        base.headline(),
        text,
        base.authors(),
        base.publisher(),
        base.language(),
        base.published(),
        base.captured(),
        base.unread(),
        base.stories(),
        base.sources(),
        base.tags(),
        base.notes(),
        base.claims());
  }
}
