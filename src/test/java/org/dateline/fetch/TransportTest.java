package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTest {
  private static final int REQUESTS = 20;

  private final Set<Integer> ports = ConcurrentHashMap.newKeySet();
  private final Transport transport = new Transport(InstantSource.system(), Optional.empty());
  private final HttpServer server;

  TransportTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void close() {
    transport.close();
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "Close", "keep-alive", "close, upgrade", ""})
  void noConnectionCarriesTwoRequestsWhateverTheServerSaysOfIt(String said) throws Exception {
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            ports.add(exchange.getRemoteAddress().getPort());
            if (!said.isEmpty()) {
              exchange.getResponseHeaders().set("Connection", said);
            }
            exchange.sendResponseHeaders(304, -1);
          }
        });
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");

    for (int request = 0; request < REQUESTS; request++) {
      assertThat(transport.exchange(address, List.of(), 100, Duration.ofSeconds(20)))
          .isInstanceOfSatisfying(
              Transport.Outcome.Answered.class,
              answered -> assertThat(answered.exchange().status()).isEqualTo(304));
    }

    assertThat(ports).hasSize(REQUESTS);
  }
}
