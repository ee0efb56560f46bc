package org.dateline.extract;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Block;
import org.dateline.model.StatedTime;

/**
 * An article as its page gives it.
 *
 * @param headline the headline, may be empty
 * @param authors the people named as authors, in the page's order
 * @param siteName the outlet as the page names itself
 * @param published when the page says that it was published
 * @param modified when the page says that it was last changed
 * @param language a BCP 47 tag: what the page declares, unless the text is plainly in another one
 * @param canonicalUrl the address that the page names as its own; nothing is checked
 * @param image the address of its picture; never loaded
 * @param text the body: NFC, {@code \n} line ends, a blank line between blocks
 * @param blocks the parts of {@code text} in order, offsets in UTF-16 units
 */
public record ExtractedArticle(
    String headline,
    List<String> authors,
    Optional<String> siteName,
    Optional<StatedTime> published,
    Optional<StatedTime> modified,
    Optional<String> language,
    Optional<String> canonicalUrl,
    Optional<String> image,
    String text,
    List<Block> blocks) {
  public ExtractedArticle {
    authors = List.copyOf(authors);
    blocks = List.copyOf(blocks);
  }
}
