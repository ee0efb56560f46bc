package org.dateline.fetch;

import java.time.Instant;
import java.util.Optional;

/** What became of a fetch. Each outcome keeps the trail as evidence. */
public sealed interface FetchResult {
  /** The way that the fetch took. */
  Trail trail();

  /** The HTTP status of the last answer, 0 where none came. */
  default int status() {
    return trail().status();
  }

  /**
   * A document came.
   *
   * @param trail the way
   * @param body the document with its coding (gzip, deflate, br) taken off
   * @param contentType the media type as the server gave it, with its parameters
   * @param charset the charset that the header names; not checked against the document
   * @param etag to send back next time, as it came
   * @param lastModified to send back next time, as it came
   */
  record Fetched(
      Trail trail,
      Payload body,
      Optional<String> contentType,
      Optional<String> charset,
      Optional<String> etag,
      Optional<String> lastModified)
      implements FetchResult {}

  /**
   * The server says that nothing changed since the validators were given.
   *
   * @param trail the way
   * @param etag the validator to keep, where the answer repeats it
   * @param lastModified the validator to keep, where the answer repeats it
   */
  record NotModified(Trail trail, Optional<String> etag, Optional<String> lastModified)
      implements FetchResult {}

  /**
   * The host asked for a pause and gets it. Where the trail has no exchange, nothing was asked this
   * time.
   *
   * @param trail the way
   * @param hostAndPort who is held
   * @param until when it may be asked again
   * @param sentence the one line for the person; says until when
   */
  record Held(Trail trail, String hostAndPort, Instant until, String sentence)
      implements FetchResult {}

  /**
   * A page is there but is not to be had this way, or must not be asked for.
   *
   * @param trail the way
   * @param reason what stands in the way
   * @param sentence the one line for the person
   */
  record Blocked(Trail trail, Reason reason, String sentence) implements FetchResult {}

  /**
   * No document came.
   *
   * @param trail the way
   * @param kind what went wrong
   * @param sentence the one line for the person; names the HTTP status where there was one
   */
  record Failed(Trail trail, Kind kind, String sentence) implements FetchResult {}

  /** What stands in the way of a page. */
  enum Reason {
    /** Its robots.txt forbids it. */
    ROBOTS,
    /** Content named an address inside the person's own network or machine. */
    PRIVATE_ADDRESS,
    /** A test for robots. */
    CHALLENGE,
    /** A page that asks for consent. */
    CONSENT,
    /** A page that asks to log in or to subscribe. */
    LOGIN,
    /** A network's own log-in page. */
    CAPTIVE_PORTAL
  }

  /** What went wrong. */
  enum Kind {
    /** Not an address that can be fetched. */
    BAD_ADDRESS,
    /** 404. */
    NOT_FOUND,
    /** 410: removed for good. */
    GONE,
    /** 401, 403 or 451. */
    FORBIDDEN,
    /** Any other status that is no success. */
    HTTP_ERROR,
    /** More bytes than the limit, or packed too tightly. */
    TOO_LARGE,
    /** Not done within the time limit. */
    TIMED_OUT,
    /** A body that is not coded as its header says. */
    BAD_ENCODING,
    /** A body that broke off. */
    INCOMPLETE,
    /** A picture, a film, a PDF or another document that is no page. */
    NOT_A_PAGE,
    /** An empty body. */
    EMPTY,
    /** No such host. */
    UNKNOWN_HOST,
    /** Nobody answers there. */
    NO_CONNECTION,
    /** TLS failed. */
    INSECURE,
    /** A loop, or more hops than the limit. */
    TOO_MANY_REDIRECTS
  }
}
