package org.dateline.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * One request, one answer: no redirects, no cookies, no unpacking. Blocks; an interrupt ends the
 * request. Safe for several threads.
 */
final class Transport implements AutoCloseable {
  /** What came of a request. */
  sealed interface Outcome {
    /**
     * An answer.
     *
     * @param tooLong whether its body was longer than the limit and was cut off there
     */
    record Answered(Exchange exchange, boolean tooLong) implements Outcome {}

    /** No answer. */
    record Broken(FetchResult.Kind kind, String sentence) implements Outcome {}
  }

  private static final Duration CONNECTING = Duration.ofSeconds(20);

  /**
   * How many times the JDK's client sends one request. It would send it twice where a server hangs
   * up without a word; a server that is asked once too often is one that we are no good guest of.
   * Read by the JDK once, at the first request of the process.
   */
  private static final String ATTEMPTS = "jdk.httpclient.redirects.retrylimit";

  /** Lets a request say that its connection is not to be kept. Read by the JDK once, too. */
  private static final String OWN_HEADERS = "jdk.httpclient.allowRestrictedHeaders";

  private static final String CONNECTION = "Connection";
  private static final String CLOSE = "close";

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** The clients of the requests under way. */
  private final Set<HttpClient> open = ConcurrentHashMap.newKeySet();

  /** Clients that hold no connection and have no request. */
  private final Queue<HttpClient> idle = new ConcurrentLinkedQueue<>();

  private final Optional<ProxySelector> proxies;
  private final InstantSource clock;

  /** What each request says of its connection; nothing where it may not. */
  private final List<Header> ofConnection;

  Transport(InstantSource clock, Optional<ProxySelector> proxies) {
    this.clock = clock;
    this.proxies = proxies;
    if (System.getProperty(ATTEMPTS) == null) {
      System.setProperty(ATTEMPTS, "1");
    }
    if (System.getProperty(OWN_HEADERS) == null) {
      System.setProperty(OWN_HEADERS, CONNECTION);
    }
    ofConnection = mayAskToClose() ? List.of(new Header(CONNECTION, CLOSE)) : List.of();
  }

  private static boolean mayAskToClose() {
    try {
      HttpRequest.newBuilder().header(CONNECTION, CLOSE);
      return true;
    } catch (IllegalArgumentException readBefore) {
      // Somebody else in this process sent the first request: then clients are not used again.
      return false;
    }
  }

  /**
   * A client for one request at a time, which holds no connection. A kept connection would save
   * little, since the requests to a site have a gap; it could have been closed meanwhile, which
   * looks like a failure of the page; and one that was made with a private address allowed must
   * carry nothing else. So each request asks for its connection to be closed, and a client has
   * another request only where the answer agreed; making one costs more than a request.
   */
  private HttpClient client() {
    HttpClient known = idle.poll();
    if (known != null) {
      return known;
    }
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .executor(threads);
    proxies.ifPresent(builder::proxy);
    return builder.build();
  }

  /**
   * Asks.
   *
   * @param address in plain form
   * @param wanted what to send
   * @param limit the most bytes of a body
   * @param time how long it may take in all
   */
  Outcome exchange(URI address, List<Header> wanted, long limit, Duration time)
      throws InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).GET().timeout(time);
    List<Header> headers = Stream.concat(wanted.stream(), ofConnection.stream()).toList();
    headers.forEach(header -> request.header(header.name(), header.value()));
    HttpClient client = client();
    boolean closed = false;
    open.add(client);
    CompletableFuture<HttpResponse<BoundedBody.Received>> answer =
        client.sendAsync(request.build(), head -> new BoundedBody(limit));
    try {
      HttpResponse<BoundedBody.Received> response =
          answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
      closed =
          !ofConnection.isEmpty()
              && !response.body().tooLong()
              && response
                  .headers()
                  .firstValue(CONNECTION)
                  .filter(CLOSE::equalsIgnoreCase)
                  .isPresent();
      List<Header> received = new ArrayList<>();
      response
          .headers()
          .map()
          .forEach(
              (name, values) -> values.forEach(value -> received.add(new Header(name, value))));
      return new Outcome.Answered(
          new Exchange(
              address,
              clock.instant(),
              headers,
              response.statusCode(),
              received,
              response.body().bytes()),
          response.body().tooLong());
    } catch (TimeoutException slow) {
      return tooSlow(time);
    } catch (ExecutionException failed) {
      return broken(address, failed.getCause() == null ? failed : failed.getCause(), time);
    } finally {
      open.remove(client);
      if (closed) {
        idle.add(client);
      } else {
        // Hangs up where the answer is not complete: too slow, or nobody waits for it any more.
        answer.cancel(true);
        client.shutdownNow();
      }
    }
  }

  private static Outcome tooSlow(Duration time) {
    return new Outcome.Broken(
        FetchResult.Kind.TIMED_OUT,
        "The page did not come within " + Math.max(1, time.toSeconds()) + " seconds.");
  }

  private static Outcome broken(URI address, Throwable failure, Duration time) {
    String host = address.getHost();
    boolean refused = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case HttpConnectTimeoutException slow -> {
          return tooSlow(time.compareTo(CONNECTING) < 0 ? time : CONNECTING);
        }
        case HttpTimeoutException slow -> {
          return tooSlow(time);
        }
        case UnknownHostException unknown -> {
          return unknownHost(host);
        }
        case UnresolvedAddressException unknown -> {
          return unknownHost(host);
        }
        case SSLException insecure -> {
          return new Outcome.Broken(
              FetchResult.Kind.INSECURE,
              "No secure connection to "
                  + host
                  + " could be made: its certificate or its encryption is not valid.");
        }
        case ProtocolException malformed -> {
          return notHttp(host);
        }
        case IllegalArgumentException malformed -> {
          // The client reads some headers, such as Content-Length, without checking them first.
          return notHttp(host);
        }
        case ConnectException nobody -> refused = true;
        default -> {}
      }
    }
    if (refused) {
      return new Outcome.Broken(
          FetchResult.Kind.NO_CONNECTION,
          "Nobody answers at " + WebAddress.hostAndPort(address) + ".");
    }
    if (failure instanceof IOException) {
      return brokeOff(host);
    }
    throw new IllegalStateException("A request failed in an unexpected way.", failure);
  }

  private static Outcome unknownHost(String host) {
    return new Outcome.Broken(
        FetchResult.Kind.UNKNOWN_HOST,
        "There is no host named " + host + ", or the network is down.");
  }

  private static Outcome notHttp(String host) {
    return new Outcome.Broken(
        FetchResult.Kind.NO_CONNECTION, "What " + host + " answers is not a valid web answer.");
  }

  private static Outcome brokeOff(String host) {
    return new Outcome.Broken(
        FetchResult.Kind.INCOMPLETE,
        "The connection to " + host + " broke before the page was complete.");
  }

  @Override
  public void close() {
    open.forEach(HttpClient::shutdownNow);
    idle.forEach(HttpClient::shutdownNow);
    threads.close();
  }
}
