package org.dateline.desk.capture;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.extract.BlockFingerprint;
import org.dateline.extract.ExtractedArticle;
import org.dateline.extract.LearnedPublishers;
import org.dateline.extract.PublisherMemory;
import org.dateline.fetch.MatchKey;
import org.dateline.model.Revision;
import org.dateline.store.EditRefusedException;
import org.dateline.store.LearnedBlocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the workspace has learned of its publishers' recurring blocks. A publisher's latest articles
 * are read from the workspace when it is first met; what was left out once is kept for good, since
 * the texts that it was learned from fall out of sight. Safe for use by several threads.
 */
final class PublisherBlocks {
  private static final Logger LOG = LoggerFactory.getLogger(PublisherBlocks.class);

  /** Labels between dots, the last of them a word, and perhaps a port. */
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[\\p{L}\\p{N}_-]+\\.)+\\p{L}[\\p{L}\\p{N}-]+(?::\\d+)?");

  private final LearnedBlocks kept;
  private final LearnedPublishers learned = new LearnedPublishers();
  private final Map<String, Map<String, Integer>> met = new ConcurrentHashMap<>();

  PublisherBlocks(LearnedBlocks kept) {
    this.kept = kept;
  }

  /**
   * The publisher of an article: the host that its key begins with. A file, a bare number or a name
   * within somebody's network stands for no publisher, since anything may be served there.
   */
  private static Optional<String> publisher(MatchKey key) {
    int slash = key.value().indexOf('/');
    String host = slash < 0 ? key.value() : key.value().substring(0, slash);
    return DOMAIN.matcher(host).matches() ? Optional.of(host) : Optional.empty();
  }

  /**
   * One question for the memory while one page is read.
   *
   * @param article the article's key, whose own earlier text does not count
   * @param earlier the article's current text; what stands in it stays
   */
  Asked about(MatchKey article, Optional<Revision> earlier) {
    Optional<String> publisher = publisher(article);
    Map<String, Integer> known =
        publisher.map(name -> met.computeIfAbsent(name, this::meet)).orElse(Map.of());
    Set<String> stays =
        earlier.stream()
            .flatMap(text ->
                text.blocks().stream()
                    .map(block -> BlockFingerprint.of(block.range().in(text.text()))))
            .collect(Collectors.toSet());
    return new Asked(publisher, article.value(), known, stays);
  }

  private Map<String, Integer> meet(String publisher) {
    for (LearnedBlocks.KnownText text : kept.texts(publisher, LearnedPublishers.ARTICLES)) {
      learned.learn(publisher, text.articleKey(), text.text().text(), text.text().blocks());
    }
    return new ConcurrentHashMap<>(kept.of(publisher));
  }

  /** The memory as one page sees it. Used by one thread. */
  final class Asked implements PublisherMemory {
    /**
     * In how many other articles a block has to be seen; more than the extraction asks for, since
     * words that are left out cannot be tagged.
     */
    private static final int RECURS = 4;

    private final Optional<String> publisher;
    private final String article;
    private final Map<String, Integer> known;
    private final Set<String> stays;
    private final Map<String, Integer> recurring = new HashMap<>();

    Asked(
        Optional<String> publisher, String article, Map<String, Integer> known, Set<String> stays) {
      this.publisher = publisher;
      this.article = article;
      this.known = known;
      this.stays = stays;
    }

    @Override
    public int otherArticlesWith(String host, String address, String fingerprint) {
      if (publisher.isEmpty() || stays.contains(fingerprint)) {
        return 0;
      }
      int articles =
          Math.max(
              known.getOrDefault(fingerprint, 0),
              learned.otherArticlesWith(publisher.get(), article, fingerprint));
      if (articles < RECURS) {
        return 0;
      }
      recurring.put(fingerprint, articles);
      return articles;
    }

    /** How many blocks were left out. */
    int leftOut() {
      return recurring.size();
    }

    /** Learns what was read, after it was recorded. */
    void learn(ExtractedArticle read) {
      publisher.ifPresent(name -> learn(name, read));
    }

    private void learn(String publisher, ExtractedArticle read) {
      learned.learn(publisher, article, read);
      Map<String, Integer> fresh = new HashMap<>(recurring);
      fresh.keySet().removeAll(known.keySet());
      if (fresh.isEmpty()) {
        return;
      }
      try {
        kept.keep(publisher, fresh);
        known.putAll(fresh);
      } catch (EditRefusedException refused) {
        // It can be learned again; the article itself is safe.
        LOG.warn("What was learned of {} could not be kept: {}", publisher, refused.getMessage());
      }
    }
  }
}
