package org.dateline.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.Revision;

/**
 * The blocks that recur at publishers: appeals, notes on method. Disposable and not logged; where
 * it is lost, it is learned again from the texts that are there.
 */
public final class LearnedBlocks {
  private final Database database;
  private final Tables tables;

  LearnedBlocks(Journal journal) {
    this.database = journal.database();
    this.tables = journal.tables();
  }

  /** In how many articles each recurring block of a publisher was seen, by its fingerprint. */
  public Map<String, Integer> of(String publisher) {
    return database.read(handle -> {
      Map<String, Integer> known = new HashMap<>();
      handle
          .createQuery("SELECT * FROM learned_block WHERE publisher = :publisher")
          .bind("publisher", publisher)
          .map((row, context) -> {
            known.put(row.getString("fingerprint"), row.getInt("articles"));
            return true;
          })
          .list();
      return known;
    });
  }

  /** Keeps what was learned of a publisher, in the place of what was known of these blocks. */
  public void keep(String publisher, Map<String, Integer> articlesByFingerprint)
      throws EditRefusedException {
    database.write(
        handle -> {
          for (Map.Entry<String, Integer> block : articlesByFingerprint.entrySet()) {
            int changed =
                handle
                    .createUpdate(
                        "UPDATE learned_block SET articles = :articles WHERE publisher = :publisher"
                            + " AND fingerprint = :fingerprint")
                    .bind("articles", block.getValue())
                    .bind("publisher", publisher)
                    .bind("fingerprint", block.getKey())
                    .execute();
            if (changed == 0) {
              handle
                  .createUpdate(
                      "INSERT INTO learned_block (publisher, fingerprint, articles) VALUES"
                          + " (:publisher, :fingerprint, :articles)")
                  .bind("publisher", publisher)
                  .bind("fingerprint", block.getKey())
                  .bind("articles", block.getValue())
                  .execute();
            }
          }
          return true;
        },
        written -> {});
  }

  /**
   * A text by the key that its article is recognised by.
   *
   * @param articleKey the article's match key
   * @param text its current text
   */
  public record KnownText(String articleKey, Revision text) {}

  /**
   * The current texts of the articles that a publisher brought last, the oldest of them first.
   *
   * @param publisher the host that begins their match keys
   * @param limit how many at most
   */
  public List<KnownText> texts(String publisher, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                // '0' is the character after '/': an index can seek this range, unlike a LIKE.
                "SELECT a.match_key, r.* FROM article a JOIN revision r ON r.id ="
                    + " a.current_revision_id WHERE a.id IN (SELECT article_id FROM article_key"
                    + " WHERE address_key >= :from AND address_key < :to) ORDER BY a.id DESC FETCH"
                    + " FIRST :limit ROWS ONLY")
            .bind("from", publisher + "/")
            .bind("to", publisher + "0")
            .bind("limit", limit)
            .map((row, context) ->
                new KnownText(row.getString("match_key"), tables.revisions.read(row)))
            .list()
            .reversed());
  }
}
