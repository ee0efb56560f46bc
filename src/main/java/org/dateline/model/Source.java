package org.dateline.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person follows, as the person decided it; what the program remembers between two polls is
 * kept apart.
 *
 * @param id a UUIDv7
 * @param url the address that is asked
 * @param kind what it is
 * @param title its name in lists and in searches
 * @param page the page that it belongs to
 * @param selector for a watched page: the CSS selector of the links, or of what holds them
 * @param everyMinutes how often the person wants it to be asked; empty leaves it to the program
 * @param paused whether it is left alone until the person says otherwise
 * @param typedUrl the address that the person gave and that led here; it alone may open a private
 *     host; empty where a list of feeds named it
 * @param added when it was added, UTC
 */
public record Source(
    UUID id,
    String url,
    SourceKind kind,
    String title,
    Optional<String> page,
    Optional<String> selector,
    Optional<Integer> everyMinutes,
    boolean paused,
    Optional<String> typedUrl,
    Instant added) {
  /** The same under another name. */
  public Source withTitle(String other) {
    return new Source(id, url, kind, other, page, selector, everyMinutes, paused, typedUrl, added);
  }

  /** The same at another address. */
  public Source withUrl(String other) {
    return new Source(
        id, other, kind, title, page, selector, everyMinutes, paused, typedUrl, added);
  }

  /** The same, left alone or not. */
  public Source withPaused(boolean other) {
    return new Source(id, url, kind, title, page, selector, everyMinutes, other, typedUrl, added);
  }

  /** The same, asked as often as the person says. */
  public Source withEveryMinutes(Optional<Integer> other) {
    return new Source(id, url, kind, title, page, selector, other, paused, typedUrl, added);
  }

  /** The same at an address that the person typed. */
  public Source withTypedUrl(String other) {
    return new Source(
        id, url, kind, title, page, selector, everyMinutes, paused, Optional.of(other), added);
  }

  /** The same with other links of its page. */
  public Source withSelector(Optional<String> other) {
    return new Source(id, url, kind, title, page, other, everyMinutes, paused, typedUrl, added);
  }
}
