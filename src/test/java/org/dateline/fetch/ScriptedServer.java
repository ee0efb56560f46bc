package org.dateline.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web server on loopback that answers what a test says, byte by byte, also what no decent server
 * would, and keeps a log of what it was asked.
 */
final class ScriptedServer implements AutoCloseable {
  /** Writes an answer; the connection is closed after it. */
  @FunctionalInterface
  interface Answer {
    void to(Request request, OutputStream out) throws IOException;
  }

  /**
   * A request as it came.
   *
   * @param target path and query
   * @param headers by name in lower case
   */
  record Request(String target, Map<String, String> headers) {}

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Request> log = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  ScriptedServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.submit(this::accept);
  }

  /** Answers a path with headers and a body. */
  ScriptedServer on(String path, int status, String headers, String body) {
    return on(path, status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Answers a path with headers and a body. */
  ScriptedServer on(String path, int status, String headers, byte[] body) {
    return on(path, (request, out) -> write(out, status, headers, body));
  }

  /** Answers a path. */
  ScriptedServer on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  static void write(OutputStream out, int status, String headers, byte[] body) throws IOException {
    String lines = headers.isEmpty() ? "" : headers.strip() + "\r\n";
    String head =
        "HTTP/1.1 "
            + status
            + " X\r\n"
            + lines
            + "Content-Length: "
            + body.length
            + "\r\nConnection: close\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
  }

  /** An address of this server. */
  URI at(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The targets that were asked for, in order. */
  List<String> asked() {
    return log.stream().map(Request::target).toList();
  }

  List<Request> log() {
    return List.copyOf(log);
  }

  private Void accept() throws IOException {
    while (!socket.isClosed()) {
      Socket client = socket.accept();
      open.add(client);
      threads.submit(() -> {
        try (client) {
          serve(client);
        } finally {
          open.remove(client);
        }
        return null;
      });
    }
    return null;
  }

  private void serve(Socket client) throws IOException {
    InputStream in = new BufferedInputStream(client.getInputStream());
    String first = line(in);
    Map<String, String> headers = new ConcurrentHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
          line.substring(colon + 1).strip());
    }
    String target = first.split(" ", -1)[1];
    Request request = new Request(target, headers);
    log.add(request);
    String path = target.replaceFirst("\\?.*", "");
    Answer answer =
        answers.getOrDefault(
            path,
            (asked, out) ->
                write(
                    out, 404, "Content-Type: text/html", "<p>no".getBytes(StandardCharsets.UTF_8)));
    answer.to(request, client.getOutputStream());
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket client : open) {
      client.close();
    }
    threads.shutdownNow();
  }
}
