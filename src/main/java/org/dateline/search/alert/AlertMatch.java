package org.dateline.search.alert;

import java.util.List;
import java.util.UUID;

/**
 * That an article answers a saved search.
 *
 * @param alertId the saved search
 * @param words the words of the article that matched, each once, in their order
 */
public record AlertMatch(UUID alertId, List<String> words) {
  public AlertMatch {
    words = List.copyOf(words);
  }
}
