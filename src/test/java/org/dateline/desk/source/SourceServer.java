package org.dateline.desk.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Serves feeds and articles on loopback as a test says, and keeps a log of what it was asked. */
public final class SourceServer implements AutoCloseable {
  /** Answers a request. */
  @FunctionalInterface
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile Consumer<String> onRequest = path -> {};

  public SourceServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
          log.add(tag == null ? path : path + " unless " + tag);
          onRequest.accept(path);
          try (exchange) {
            answers.getOrDefault(path, other -> send(other, 404, "<p>Nothing")).to(exchange);
          }
        });
    server.start();
  }

  /** Sends an answer; headers as name, value, name, value. */
  public static void send(HttpExchange exchange, int status, String body, String... headers)
      throws IOException {
    for (int at = 0; at < headers.length; at += 2) {
      exchange.getResponseHeaders().add(headers[at], headers[at + 1]);
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Tells of each request's path before it is answered, on the server's thread. */
  public void setOnRequest(Consumer<String> listener) {
    onRequest = listener;
  }

  /** Answers a path. */
  public SourceServer on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /** Answers a path always alike; headers as name, value, name, value. */
  public SourceServer on(String path, int status, String body, String... headers) {
    return on(path, exchange -> send(exchange, status, body, headers));
  }

  /** Serves a feed with a tag, and 304 to who has it. */
  public SourceServer feed(String path, String tag, String body) {
    return on(
        path,
        exchange -> {
          if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            send(exchange, 304, "", "ETag", tag);
          } else {
            send(exchange, 200, body, "ETag", tag, "Content-Type", "application/rss+xml");
          }
        });
  }

  /** Serves an article. */
  public SourceServer article(String path, String headline, String words) {
    return on(
        path,
        200,
        "<!doctype html><html lang=en><head><title>"
            + headline
            + "</title></head><body><article><h1>"
            + headline
            + "</h1><p>"
            + words
            + " The port authority said on Tuesday that the phones of its staff stay as they are,"
            + " and that nobody has to hand one in.</p><p>A second paragraph tells what the unions"
            + " think of it, and why the vendor did not answer our questions.</p></article></body>",
        "Content-Type",
        "text/html; charset=utf-8");
  }

  /** An RSS feed of items. */
  public static String rss(String title, String... items) {
    return "<rss version=\"2.0\"><channel><title>"
        + title
        + "</title><link>/</link>"
        + String.join("", items)
        + "</channel></rss>";
  }

  /** An item of an RSS feed. */
  public String item(String guid, String title, String path) {
    return item(guid, title, path, "");
  }

  /** An item of an RSS feed with words of its own. */
  public String item(String guid, String title, String path, String words) {
    return "<item><guid isPermaLink=\"false\">"
        + guid
        + "</guid><title>"
        + title
        + "</title><link>"
        + at(path)
        + "</link><description>"
        + words
        + "</description></item>";
  }

  /** An address of this server. */
  public String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** The paths that were asked for, with the tag that they were asked under, in order. */
  public List<String> asked() {
    return List.copyOf(log);
  }

  /** Forgets what was asked so far. */
  public void forget() {
    log.clear();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
