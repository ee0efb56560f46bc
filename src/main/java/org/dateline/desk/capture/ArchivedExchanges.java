package org.dateline.desk.capture;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dateline.fetch.Header;
import org.dateline.fetch.Trail;
import org.dateline.model.ArchiveLocation;
import org.dateline.store.archive.Archived;
import org.dateline.store.archive.Exchange;
import org.dateline.store.archive.WarcArchive;

/** Hands what the network brought over to the archive. Safe for use by several threads. */
public final class ArchivedExchanges {
  private final WarcArchive archive;

  /**
   * @param archive where it is kept
   */
  public ArchivedExchanges(WarcArchive archive) {
    this.archive = archive;
  }

  /**
   * Archives every answer of the way; the last one is what was asked for.
   *
   * @param last where the last capture of the same lies
   * @return where the last answer lies, safe on disk; nothing where none came
   * @throws IOException where the disk is full or fails
   */
  public Optional<Archived> add(Trail trail, Optional<ArchiveLocation> last) throws IOException {
    Optional<Archived> page = Optional.empty();
    int left = trail.exchanges().size();
    for (org.dateline.fetch.Exchange exchange : trail.exchanges()) {
      left--;
      page = Optional.of(archive.add(of(exchange), left == 0 ? last : Optional.empty()));
    }
    return page;
  }

  private static Exchange.Http of(org.dateline.fetch.Exchange exchange) {
    return new Exchange.Http(
        exchange.address().toString(),
        "GET",
        headers(exchange.requestHeaders()),
        exchange.status(),
        headers(exchange.responseHeaders()),
        exchange.body().bytes(),
        exchange.at(),
        Optional.empty());
  }

  private static List<Exchange.Header> headers(List<Header> headers) {
    return headers.stream()
        .map(header -> new Exchange.Header(header.name(), header.value()))
        .toList();
  }
}
