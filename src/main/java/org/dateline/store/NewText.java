package org.dateline.store;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Block;
import org.dateline.model.StatedTime;

/**
 * What a page says, to be recorded with its capture. The components mean what they mean in {@link
 * org.dateline.model.Revision}.
 *
 * @param canonicalUrl the address that the page gives itself
 * @param publisher the outlet's name
 */
public record NewText(
    Optional<String> canonicalUrl,
    Optional<String> publisher,
    String headline,
    List<String> authors,
    Optional<String> siteName,
    Optional<StatedTime> published,
    Optional<StatedTime> modified,
    Optional<String> language,
    Optional<String> image,
    String text,
    List<Block> blocks,
    String extractorVersion) {
  public NewText {
    authors = List.copyOf(authors);
    blocks = List.copyOf(blocks);
  }
}
