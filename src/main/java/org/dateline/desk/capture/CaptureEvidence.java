package org.dateline.desk.capture;

import java.time.Instant;
import java.util.Optional;
import org.dateline.fetch.Trail;
import org.dateline.model.ArchiveLocation;
import org.dateline.model.CaptureOrigin;
import org.dateline.store.archive.Archived;
import org.dateline.store.archive.Exchange;

/**
 * What is known of the bytes that came, whatever was read in them. The components mean what they
 * mean in {@link org.dateline.model.Capture}.
 */
record CaptureEvidence(
    Instant at,
    String requestedUrl,
    String finalUrl,
    int status,
    Optional<String> contentType,
    Optional<String> sha256,
    Optional<ArchiveLocation> archive,
    Optional<String> etag,
    Optional<String> lastModified,
    CaptureOrigin origin) {

  /** A fetch, of which only the way is known. */
  static CaptureEvidence of(Trail trail, Optional<Archived> archived) {
    return new CaptureEvidence(
        trail.at(),
        trail.requestedUrl().toString(),
        trail.finalUrl().toString(),
        trail.status(),
        Optional.empty(),
        archived.map(Archived::sha256),
        archived.map(Archived::location),
        Optional.empty(),
        Optional.empty(),
        CaptureOrigin.ADDRESS);
  }

  /** What no server sent. */
  static CaptureEvidence of(
      Exchange.Resource resource, String address, Archived archived, CaptureOrigin origin) {
    return new CaptureEvidence(
        resource.fetchedAt(),
        address,
        address,
        0,
        Optional.of(resource.contentType()),
        Optional.of(archived.sha256()),
        Optional.of(archived.location()),
        Optional.empty(),
        Optional.empty(),
        origin);
  }

  /** The same with what the answer says of its page. */
  CaptureEvidence with(
      Optional<String> newContentType, Optional<String> newEtag, Optional<String> newLastModified) {
    return new CaptureEvidence(
        at,
        requestedUrl,
        finalUrl,
        status,
        newContentType,
        sha256,
        archive,
        newEtag,
        newLastModified,
        origin);
  }
}
