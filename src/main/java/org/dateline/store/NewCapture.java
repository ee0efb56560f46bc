package org.dateline.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.ArchiveLocation;
import org.dateline.model.CaptureOrigin;

/**
 * A fetch to be recorded.
 *
 * @param article the article that was asked for again, where it is known
 * @param keys the cleaned forms of every address of the page (asked for, final, canonical), by
 *     which the article is recognised; the most trusted first, at least one; the first becomes a
 *     new article's match key
 * @param fetchedAt when the answer came
 * @param requestedUrl the address that was asked for
 * @param finalUrl the address that answered
 * @param status the HTTP status; 0 where none came
 * @param contentType the media type as the server gave it
 * @param sha256 the hash of the payload, in lower-case hex
 * @param archive where the archive has it, already safe on disk
 * @param etag the validator to send back
 * @param lastModified the validator to send back
 * @param origin how it came
 * @param result what came of it
 */
public record NewCapture(
    Optional<UUID> article,
    List<String> keys,
    Instant fetchedAt,
    String requestedUrl,
    String finalUrl,
    int status,
    Optional<String> contentType,
    Optional<String> sha256,
    Optional<ArchiveLocation> archive,
    Optional<String> etag,
    Optional<String> lastModified,
    CaptureOrigin origin,
    Result result) {
  public NewCapture {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a capture needs a key");
    }
  }

  /** What came of a fetch. */
  public sealed interface Result {
    /**
     * A text was read from the page.
     *
     * @param text what it says
     * @param note what a person should know of the reading, in one line
     */
    record Text(NewText text, Optional<String> note) implements Result {
      /** A text of which nothing else is to be said. */
      public Text(NewText text) {
        this(text, Optional.empty());
      }
    }

    /**
     * Nothing changed since the last capture.
     *
     * @param note what was ignored in saying so; absent where the server said it
     */
    record NotModified(Optional<String> note) implements Result {}

    /**
     * The server says that there is nothing at the address (404, 410).
     *
     * @param sentence the same in one line, for the person
     */
    record Missing(String sentence) implements Result {}

    /**
     * No text came of it, which says nothing about whether the article is still there.
     *
     * @param sentence why, in one line
     */
    record Failed(String sentence) implements Result {}
  }
}
