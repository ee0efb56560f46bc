package org.dateline.extract;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Small pages of invented outlets, and an extractor with a clock that stands still. */
final class TestPages {
  static final String FIRST =
      "The phone maker Altaro said on Monday that it would stop locking devices in regions that it"
          + " does not serve, after weeks of complaints from buyers.";
  static final String SECOND =
      "A spokeswoman for the company, which sells in forty countries, said that nobody who had"
          + " already paid for a phone would lose the use of it.";
  static final String THIRD =
      "Consumer groups, who had asked three governments to step in, called the change overdue, but"
          + " said that refunds were still missing.";

  /** The text of {@link #paragraphs}. */
  static final String PLAIN = joined(FIRST, SECOND, THIRD);

  private TestPages() {}

  static ArticleExtractor extractor() {
    return new ArticleExtractor(Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC));
  }

  /** A page with a headline and those parts inside an article. */
  static String article(String... parts) {
    return "<html lang=\"en\"><head><title>Altaro gives in | The Harbour Post</title></head><body>"
        + "<main><article><h1>Altaro gives in</h1>"
        + String.join("", parts)
        + "</article></main></body></html>";
  }

  static String paragraphs() {
    return p(FIRST) + p(SECOND) + p(THIRD);
  }

  static String p(String text) {
    return "<p>" + text + "</p>";
  }

  static PageSource source(String html) {
    return source(html, "https://harbourpost.example/news/altaro-gives-in");
  }

  static PageSource source(String html, String url) {
    return new PageSource(
        html.getBytes(StandardCharsets.UTF_8), Optional.of(url), Optional.of("utf-8"));
  }

  static ExtractedArticle extract(String html) {
    return extract(source(html));
  }

  static ExtractedArticle extract(PageSource page) {
    return switch (extractor().extract(page)) {
      case Extraction.Extracted(ExtractedArticle article) -> article;
      case Extraction.NoArticle(String reason) -> throw new AssertionError(reason);
    };
  }

  static String text(String... parts) {
    return extract(article(parts)).text();
  }

  static String joined(String... blocks) {
    return String.join("\n\n", blocks);
  }
}
