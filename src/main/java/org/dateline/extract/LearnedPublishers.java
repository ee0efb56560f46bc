package org.dateline.extract;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.Block;

/**
 * Learns the blocks of publishers' articles as they are captured and tells what recurs. Keeps the
 * last {@value #ARTICLES} articles of each of the last {@value #PUBLISHERS} publishers. Safe for
 * use by several threads.
 */
public final class LearnedPublishers implements PublisherMemory {
  /** How many articles of a publisher are kept in mind. */
  public static final int ARTICLES = 50;

  private static final int PUBLISHERS = 500;
  private static final int SHORTEST = 20;

  private final Map<String, Map<String, Set<String>>> seen = new LinkedHashMap<>();

  /**
   * Learns an article; learning it again replaces what was learned of it.
   *
   * @param publisher the publisher's host
   * @param address the article's address
   * @param article the article as it was extracted
   */
  public void learn(String publisher, String address, ExtractedArticle article) {
    learn(publisher, address, article.text(), article.blocks());
  }

  /**
   * Learns a text that was extracted before.
   *
   * @param publisher the publisher's host
   * @param address the article's address
   * @param text the article's text
   * @param blocks the parts of it
   */
  public void learn(String publisher, String address, String text, List<Block> blocks) {
    Set<String> fingerprints = new HashSet<>();
    for (Block block : blocks) {
      if (block.end() - block.start() >= SHORTEST) {
        fingerprints.add(BlockFingerprint.of(block.range().in(text)));
      }
    }
    synchronized (seen) {
      Map<String, Set<String>> articles =
          seen.computeIfAbsent(publisher, unknown -> new LinkedHashMap<>());
      Set<String> before = articles.remove(address);
      // A block that the memory itself took out must not be forgotten by that.
      if (before != null) {
        fingerprints.addAll(before);
      }
      articles.put(address, fingerprints);
      forgetOldest(articles, ARTICLES);
      forgetOldest(seen, PUBLISHERS);
    }
  }

  private static void forgetOldest(Map<String, ?> map, int most) {
    while (map.size() > most) {
      map.remove(map.keySet().iterator().next());
    }
  }

  @Override
  public int otherArticlesWith(String publisher, String article, String fingerprint) {
    synchronized (seen) {
      return (int)
          seen.getOrDefault(publisher, Map.of()).entrySet().stream()
              .filter(entry -> !entry.getKey().equals(article))
              .filter(entry -> entry.getValue().contains(fingerprint))
              .count();
    }
  }
}
