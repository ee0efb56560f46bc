package org.dateline.desk.browser;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The door on loopback through which extensions of paired browsers hand pages over. Every web page
 * that a person looks at can send requests here, too, and any name can be made to mean this
 * machine. So a request has to name this host itself (against DNS rebinding), to come from an
 * extension (a page cannot forge its {@code Origin}), to be a POST of JSON, and to be small.
 */
final class BrowserDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BrowserDoor.class);

  /** The most that a request may have, in bytes: a page of 10 MiB, escaped as JSON. */
  static final int LARGEST = 24 * 1024 * 1024;

  private static final int AT_ONCE = 4;
  private static final Pattern EXTENSION =
      Pattern.compile("chrome-extension://[a-p]{32}|moz-extension://[0-9a-f-]{36}");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Set<String> hosts;
  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(LARGEST)
                          .maxNestingDepth(10)
                          .build())
                  .build())
          .build();

  /**
   * A request that came through the checks that all have to pass.
   *
   * @param origin the extension that sent it
   * @param token the token that it shows
   * @param body what it says
   */
  record Request(String origin, Optional<String> token, JsonNode body) {
    /** A field that is a string. */
    Optional<String> text(String field) {
      return Optional.ofNullable(body.get(field))
          .filter(JsonNode::isString)
          .map(JsonNode::asString);
    }
  }

  /**
   * What is answered.
   *
   * @param status the HTTP status
   * @param body a JSON object
   */
  record Answer(int status, ObjectNode body) {}

  /**
   * @param port the port to listen on, 0 for any
   * @throws IOException where the port is taken
   */
  BrowserDoor(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
    server.setExecutor(threads);
    hosts = Set.of("127.0.0.1:" + port(), "localhost:" + port(), "[::1]:" + port());
    server.createContext(
        "/", exchange -> handle(exchange, request -> refusal(404, "There is nothing here.")));
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Answers a path. */
  void on(String path, Function<Request, Answer> answering) {
    server.createContext(
        path,
        exchange ->
            handle(
                exchange,
                exchange.getRequestURI().getPath().equals(path)
                    ? answering
                    : request -> refusal(404, "There is nothing here.")));
  }

  void open() {
    server.start();
  }

  ObjectNode object() {
    return mapper.createObjectNode();
  }

  Answer refusal(int status, String sentence) {
    return new Answer(status, object().put("error", sentence));
  }

  private void handle(HttpExchange exchange, Function<Request, Answer> answering)
      throws IOException {
    try (exchange) {
      if (!places.tryAcquire()) {
        send(exchange, refusal(429, "Too much at once; try again."));
        return;
      }
      try {
        answer(exchange, answering);
      } finally {
        places.release();
      }
    } catch (RuntimeException bug) {
      LOG.error("A request of a browser failed.", bug);
      throw bug;
    }
  }

  private void answer(HttpExchange exchange, Function<Request, Answer> answering)
      throws IOException {
    Headers headers = exchange.getRequestHeaders();
    Optional<String> host = only(headers, "Host");
    if (host.map(name -> name.toLowerCase(Locale.ROOT)).filter(hosts::contains).isEmpty()) {
      send(exchange, refusal(421, "This is not the host that was asked for."));
      return;
    }
    Optional<String> origin =
        only(headers, "Origin").filter(name -> EXTENSION.matcher(name).matches());
    if (origin.isEmpty()) {
      send(exchange, refusal(403, "Only the extension may ask here."));
      return;
    }
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", origin.get());
    exchange.getResponseHeaders().set("Vary", "Origin");
    switch (exchange.getRequestMethod()) {
      case "OPTIONS" -> preflight(exchange);
      case "POST" -> post(exchange, origin.get(), answering);
      default -> {
        exchange.getResponseHeaders().set("Allow", "POST, OPTIONS");
        send(exchange, refusal(405, "Only POST is answered."));
      }
    }
  }

  private static void preflight(HttpExchange exchange) throws IOException {
    Headers answer = exchange.getResponseHeaders();
    answer.set("Access-Control-Allow-Methods", "POST");
    answer.set("Access-Control-Allow-Headers", "Authorization, Content-Type");
    answer.set("Access-Control-Max-Age", "60");
    if (exchange.getRequestHeaders().containsKey("Access-Control-Request-Private-Network")) {
      answer.set("Access-Control-Allow-Private-Network", "true");
    }
    exchange.sendResponseHeaders(204, -1);
  }

  private void post(HttpExchange exchange, String origin, Function<Request, Answer> answering)
      throws IOException {
    Headers headers = exchange.getRequestHeaders();
    String type = only(headers, "Content-Type").orElse("").split(";", 2)[0].strip();
    if (!type.equalsIgnoreCase("application/json")) {
      send(exchange, refusal(415, "Only JSON is read."));
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      send(exchange, refusal(413, "The page is too large; save it as a file and add that."));
      return;
    }
    JsonNode read;
    try {
      read = mapper.readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JacksonException broken) {
      send(exchange, refusal(400, "This is not JSON."));
      return;
    }
    if (!read.isObject()) {
      send(exchange, refusal(400, "This is no JSON object."));
      return;
    }
    Optional<String> token =
        only(headers, "Authorization")
            .filter(words -> words.regionMatches(true, 0, "Bearer ", 0, 7))
            .map(words -> words.substring(7).strip());
    send(exchange, answering.apply(new Request(origin, token, read)));
  }

  /** A header that stands there once. */
  private static Optional<String> only(Headers headers, String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  private void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = mapper.writeValueAsBytes(answer.body());
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json; charset=utf-8");
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
