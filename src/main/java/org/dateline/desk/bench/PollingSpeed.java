package org.dateline.desk.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.job.JobProgress;
import org.dateline.store.PollOutcome;
import org.dateline.store.WorkspaceUnavailableException;

/**
 * What it costs to ask many sources that have not changed, beside the bare requests in the same
 * run. The servers stand on loopback, one a site, as many as are asked at once; each answers 304 to
 * who has its tag. What is measured is the whole turn: the request with its checks, and what is
 * written into the workspace, flushed to the disk.
 */
public final class PollingSpeed {
  private static final int SITES = 16;
  private static final String TAG = "\"as-it-was\"";
  private static final String FEED =
      "<rss version=\"2.0\"><channel><title>Site</title></channel></rss>";

  /**
   * Measures.
   *
   * @param sources how many sources
   * @param folder where a workspace may be made, and is left
   * @return the figures in words
   * @throws IOException where no server can be started or nothing written
   * @throws InterruptedException where it was cancelled
   */
  public String measure(int sources, Path folder) throws IOException, InterruptedException {
    List<HttpServer> servers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int site = 0; site < SITES; site++) {
        servers.add(server(threads));
      }
      List<String> feeds = new ArrayList<>();
      for (int feed = 0; feed < sources; feed++) {
        int port = servers.get(feed % SITES).getAddress().getPort();
        feeds.add("http://127.0.0.1:" + port + "/feed/" + feed);
      }
      return measure(feeds, folder);
    } catch (ExecutionException failed) {
      throw new IOException("a request of the measurement failed", failed.getCause());
    } catch (WorkspaceUnavailableException unavailable) {
      throw new IOException(unavailable.getMessage(), unavailable);
    } finally {
      servers.forEach(server -> server.stop(0));
    }
  }

  private static String measure(List<String> feeds, Path folder)
      throws IOException, InterruptedException, ExecutionException, WorkspaceUnavailableException {
    Path list = Files.writeString(folder.resolve("sources.opml"), opml(feeds));
    try (Desk desk = Desk.open(folder.resolve("workspace"), DeskSettings.standard())) {
      desk.following().importList(list, true);
      poll(desk);
      bare(feeds);
      long started = System.nanoTime();
      bare(feeds);
      long bare = System.nanoTime() - started;
      started = System.nanoTime();
      int unchanged = poll(desk);
      long polled = System.nanoTime() - started;
      return String.format(
          Locale.ROOT,
          "%d sources, of which %d answered 304: %.2f s, %.2f ms each; %.1f times the bare requests"
              + " (%.2f s)",
          feeds.size(),
          unchanged,
          polled / 1e9,
          polled / 1e6 / feeds.size(),
          (double) polled / bare,
          bare / 1e9);
    }
  }

  private static HttpServer server(ExecutorService threads) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", PollingSpeed::answer);
    server.start();
    return server;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().add("ETag", TAG);
      // The JDK's server hangs up where it is asked to, but does not say so, as others do.
      if ("close".equals(exchange.getRequestHeaders().getFirst("Connection"))) {
        exchange.getResponseHeaders().add("Connection", "close");
      }
      if (TAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      byte[] body = FEED.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String opml(List<String> feeds) {
    StringBuilder list = new StringBuilder("<opml version=\"2.0\"><body>");
    feeds.forEach(feed -> list.append("<outline xmlUrl=\"").append(feed).append("\"/>"));
    return list.append("</body></opml>").toString();
  }

  private static int poll(Desk desk) throws InterruptedException {
    AtomicInteger unchanged = new AtomicInteger();
    desk.following()
        .polling()
        .round(
            desk.following().polling().all(),
            true,
            JobProgress.unwatched(),
            report -> {
              if (report.outcome().filter(PollOutcome.UNCHANGED::equals).isPresent()) {
                unchanged.incrementAndGet();
              }
            });
    return unchanged.get();
  }

  /** The same requests with nothing around them, one at a time for each site. */
  private static void bare(List<String> feeds) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> sites = new ArrayList<>();
      for (int site = 0; site < SITES; site++) {
        int own = site;
        sites.add(
            threads.submit(() -> {
              for (int feed = own; feed < feeds.size(); feed += SITES) {
                request(feeds.get(feed));
              }
              return null;
            }));
      }
      for (Future<?> site : sites) {
        site.get();
      }
    }
  }

  private static void request(String address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    connection.setRequestProperty("If-None-Match", TAG);
    int status = connection.getResponseCode();
    if (status != 304) {
      throw new IOException(address + " answered " + status);
    }
  }
}
