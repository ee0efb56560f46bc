package org.dateline.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One distinct text of an article, with what the page said of it.
 *
 * @param id a UUIDv7
 * @param articleId whose text it is
 * @param ordinal 1 for the first, then counting
 * @param captureId the capture that first showed it
 * @param headline the headline
 * @param authors the people named as authors, in order
 * @param siteName the outlet as the page names itself
 * @param published when it says it was published
 * @param modified when it says it was last changed
 * @param language a BCP 47 tag
 * @param image the address of its picture; never loaded
 * @param text the body: NFC, {@code \n} line ends, a blank line between blocks
 * @param blocks the parts of {@code text} in order
 * @param textSha256 the hash of {@code text} in UTF-8, in lower-case hex
 * @param extractorVersion which extraction made it
 */
public record Revision(
    UUID id,
    UUID articleId,
    int ordinal,
    UUID captureId,
    String headline,
    List<String> authors,
    Optional<String> siteName,
    Optional<StatedTime> published,
    Optional<StatedTime> modified,
    Optional<String> language,
    Optional<String> image,
    String text,
    List<Block> blocks,
    String textSha256,
    String extractorVersion) {
  public Revision {
    authors = List.copyOf(authors);
    blocks = List.copyOf(blocks);
  }

  /** The same as another one in the order of the article's texts. */
  public Revision withOrdinal(int other) {
    return new Revision(
        id,
        articleId,
        other,
        captureId,
        headline,
        authors,
        siteName,
        published,
        modified,
        language,
        image,
        text,
        blocks,
        textSha256,
        extractorVersion);
  }
}
