package org.dateline.search.alert;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.search.SearchDocument;

/**
 * Tells which of many saved searches a new article answers. The answer is always that of a plain
 * search over that article. One thread at a time.
 */
public interface AlertMatcher extends AutoCloseable {
  /**
   * Watches for queries, each in the place of the one that had its identifier.
   *
   * @return a sentence for each query that has a mistake in it; those are not watched for
   */
  Map<UUID, String> put(Collection<AlertQuery> queries);

  /**
   * Takes the tracked names as {@link org.dateline.search.ArticleIndex#trackNames} does, so that
   * both cut texts alike.
   */
  void trackNames(Collection<String> names);

  /** Watches for a query no more. */
  void remove(UUID id);

  /**
   * The saved searches that a revision answers.
   *
   * @param revision the newest revision of an article
   * @param added the text that it added to the one before; nothing where the article is new
   */
  List<AlertMatch> match(SearchDocument revision, Optional<String> added);

  @Override
  void close();
}
