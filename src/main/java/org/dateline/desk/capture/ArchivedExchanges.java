package org.dateline.desk.capture;

import java.util.List;
import java.util.Optional;
import org.dateline.fetch.Header;
import org.dateline.store.archive.Exchange;

/** Hands what the network brought over to the archive. */
final class ArchivedExchanges {
  private ArchivedExchanges() {}

  static Exchange.Http of(org.dateline.fetch.Exchange exchange) {
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
