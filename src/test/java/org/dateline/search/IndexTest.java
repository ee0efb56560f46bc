package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dateline.search.SearchResult.Found;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of an index share: an index in an empty folder on a day that stands still. */
abstract class IndexTest {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2021-10-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  ArticleIndex index;

  @BeforeEach
  void open() throws IndexException {
    index = ArticleIndex.open(folder, IndexSettings.usual().clock(CLOCK));
  }

  @AfterEach
  void close() throws IndexException {
    index.close();
  }

  Found found(String query) {
    return found(SearchRequest.of(query).limit(1000));
  }

  Found found(SearchRequest request) {
    SearchResult result = index.search(request);
    assertThat(result).isInstanceOf(Found.class);
    return (Found) result;
  }

  List<UUID> ids(String query) {
    return found(query).hits().stream().map(Hit::articleId).toList();
  }
}
