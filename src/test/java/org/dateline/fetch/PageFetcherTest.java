package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class PageFetcherTest {
  @Test
  void aTypedPageOnThisMachineIsFetched() throws IOException, InterruptedException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "<html><p>Hello</p></html>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try (PageFetcher fetcher =
        new PageFetcher(FetchSettings.standard(), HostHolds.inMemory(), InstantSource.system())) {
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/a");
      FetchResult result = fetcher.fetch(FetchRequest.typed(address));
      assertThat(result).isInstanceOf(FetchResult.Fetched.class);
      FetchResult named = fetcher.fetch(FetchRequest.named(address));
      assertThat(named).isInstanceOf(FetchResult.Blocked.class);
    } finally {
      server.stop(0);
    }
  }
}
