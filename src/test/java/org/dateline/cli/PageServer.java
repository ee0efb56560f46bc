package org.dateline.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Serves pages on loopback; a page can be changed between two requests. */
final class PageServer implements AutoCloseable {
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final HttpServer server;

  PageServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          String page = pages.get(exchange.getRequestURI().getPath());
          byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          if (page == null) {
            exchange.sendResponseHeaders(404, -1);
          } else {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  /** Serves an article of these paragraphs, and gives its address. */
  String article(String path, String headline, String... paragraphs) {
    StringBuilder page =
        new StringBuilder("<!doctype html><html lang=en><head><title>")
            .append(headline)
            .append(" - The Harbour Ledger</title></head><body><nav><a href=/>Home</a></nav>")
            .append("<article><h1>")
            .append(headline)
            .append("</h1>");
    for (String paragraph : paragraphs) {
      page.append("<p>").append(paragraph).append("</p>");
    }
    pages.put(path, page.append("</article></body></html>").toString());
    return address(path);
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
