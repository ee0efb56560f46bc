package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A fetcher and a server that misbehaves on purpose, for tests of what the one does with the other;
 * the server's log holds what was really asked.
 */
abstract class ScriptedFetches {
  static final String HTML = "Content-Type: text/html; charset=utf-8";
  static final String PAGE =
      "<html><title>Phones</title><p>"
          + "The phones were locked again. ".repeat(80)
          + "</p></html>";
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  final List<Duration> pauses = new ArrayList<>();
  final HostHolds holds = HostHolds.inMemory();
  Instant now = NOW;
  ScriptedServer server;
  PageFetcher fetcher;

  ScriptedFetches() throws IOException {
    server = new ScriptedServer();
    fetcher = fetcher(FetchSettings.standard());
  }

  PageFetcher fetcher(FetchSettings settings) {
    return new PageFetcher(settings, holds, () -> now, Optional.empty(), pauses::add);
  }

  @BeforeEach
  void aPage() {
    server.on(
        "/page",
        200,
        HTML + "\r\nETag: \"v1\"\r\nLast-Modified: Sun, 01 Mar 2026 10:00:00 GMT",
        PAGE);
  }

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
  }

  FetchResult typed(String path) throws InterruptedException {
    return fetcher.fetch(FetchRequest.typed(server.at(path)));
  }

  FetchResult.Failed failed(String path) throws InterruptedException {
    FetchResult result = typed(path);
    assertThat(result).isInstanceOf(FetchResult.Failed.class);
    return (FetchResult.Failed) result;
  }

  static String text(FetchResult result) {
    assertThat(result).isInstanceOf(FetchResult.Fetched.class);
    return new String(((FetchResult.Fetched) result).body().bytes(), StandardCharsets.UTF_8);
  }

  /** Headers carry bytes; a test server writes them as Latin-1. */
  static String encoded(String location) {
    return new String(location.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
