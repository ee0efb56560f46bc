package org.dateline.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * What to fetch, and who named it.
 *
 * <p>An address that a person typed is that person's own request: it may be private, and then its
 * host and port (no other) may also be named by redirects and by what comes from there; robots.txt
 * is not asked. An address that a page or a feed names is content: it is never private unless it
 * stays on the private host and port that {@code trusted} names, and for pages robots.txt is
 * obeyed.
 *
 * @param address the address, {@code http} or {@code https}
 * @param typed whether a person typed it
 * @param trusted for content: the address that a person typed and that led here, for example the
 *     feed's
 * @param purpose what is looked for; decides limits and whether robots.txt is asked
 * @param validators what an earlier answer gave, to ask only for what is new
 */
public record FetchRequest(
    URI address,
    boolean typed,
    Optional<URI> trusted,
    Purpose purpose,
    Optional<Validators> validators) {

  /** What a request looks for. */
  public enum Purpose {
    /** A page; content-named ones ask robots.txt first. */
    PAGE,
    /** A feed, sitemap or list of feeds, which a person subscribed to. */
    FEED
  }

  /**
   * What an earlier answer gave to recognise itself by. Sent to the very address that gave it, and
   * to no other hop of a chain.
   *
   * @param of the address that answered, after redirects
   * @param etag its {@code ETag}, exactly as it came
   * @param lastModified its {@code Last-Modified}, exactly as it came
   */
  public record Validators(URI of, Optional<String> etag, Optional<String> lastModified) {}

  /** A page whose address a person typed. */
  public static FetchRequest typed(URI address) {
    return new FetchRequest(address, true, Optional.empty(), Purpose.PAGE, Optional.empty());
  }

  /** A page that content names. */
  public static FetchRequest named(URI address) {
    return new FetchRequest(address, false, Optional.empty(), Purpose.PAGE, Optional.empty());
  }

  /** The same request on behalf of a typed address whose private host and port may be named. */
  public FetchRequest onBehalfOf(URI typedAddress) {
    return new FetchRequest(address, typed, Optional.of(typedAddress), purpose, validators);
  }

  /** The same request for another purpose. */
  public FetchRequest lookingFor(Purpose other) {
    return new FetchRequest(address, typed, trusted, other, validators);
  }

  /** The same request, asking only for what is new since the answer that gave these validators. */
  public FetchRequest unlessUnchanged(
      URI of, Optional<String> etag, Optional<String> lastModified) {
    return new FetchRequest(
        address, typed, trusted, purpose, Optional.of(new Validators(of, etag, lastModified)));
  }
}
