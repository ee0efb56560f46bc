package org.dateline.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sends one request through every check: is the host held, may it be connected to, does its
 * robots.txt allow it, is it the site's turn. Safe for several threads.
 */
final class Door {
  /** What came of one request. */
  sealed interface Passage {
    /** An answer, of any status that is no call for a pause. */
    record Answered(Exchange exchange, boolean tooLong) implements Passage {}

    /** No answer, or none that counts; the sentence says why. */
    record Broken(FetchResult.Kind kind, String sentence) implements Passage {}

    /** Not asked. */
    record Refused(FetchResult.Reason reason, String sentence) implements Passage {}

    /** The host is held, from before or by this answer. */
    record Held(String hostAndPort, Instant until, String sentence, Optional<Exchange> answer)
        implements Passage {}
  }

  /**
   * One request.
   *
   * @param address in plain form
   * @param headers what to send
   * @param opened the private host and port that a person typed
   * @param typedHere whether a person typed this very address
   * @param obeyRobots whether robots.txt decides
   * @param limit the most bytes of a body as received
   */
  record Hop(
      URI address,
      List<Header> headers,
      Optional<String> opened,
      boolean typedHere,
      boolean obeyRobots,
      long limit) {}

  /** What a host that asks for a pause without saying how long gets, doubled at each repeat. */
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

  private static final int MOST_DOUBLINGS = 10;
  private static final int ROBOTS_REDIRECTS = 5;
  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final AddressGuard guard;
  private final HostGate gate;
  private final HostHolds holds;
  private final Transport transport;
  private final RobotsRules robots;
  private final FetchSettings settings;
  private final InstantSource clock;
  private final BlockedPages blockedPages;
  private final Map<URI, ReentrantLock> robotsBeingRead = new ConcurrentHashMap<>();

  Door(
      AddressGuard guard,
      HostGate gate,
      HostHolds holds,
      Transport transport,
      RobotsRules robots,
      FetchSettings settings,
      InstantSource clock,
      BlockedPages blockedPages) {
    this.guard = guard;
    this.gate = gate;
    this.holds = holds;
    this.transport = transport;
    this.robots = robots;
    this.settings = settings;
    this.clock = clock;
    this.blockedPages = blockedPages;
  }

  /** The private host and port that an address typed by a person opens. */
  Optional<String> opened(URI typed) {
    return guard.opened(typed);
  }

  /**
   * Sends one request.
   *
   * @param timer what is left of the chain's time; runs only while a request is under way
   */
  Passage pass(Hop hop, Timer timer) throws InterruptedException {
    Duration delay = Duration.ZERO;
    if (hop.obeyRobots()) {
      RobotsRules.Rules rules;
      switch (robotsFor(hop, timer)) {
        case RobotsAnswer.Read read -> rules = read.rules();
        case RobotsAnswer.NotRead not -> {
          return not.why();
        }
      }
      if (!rules.allow(hop.address())) {
        return new Passage.Refused(
            FetchResult.Reason.ROBOTS,
            rules.readable()
                ? "The robots.txt of " + hop.address().getHost() + " does not allow this page."
                : "The robots.txt of "
                    + hop.address().getHost()
                    + " could not be read, so the page was not asked for.");
      }
      delay = rules.delay();
    }
    return send(hop, delay, timer);
  }

  private sealed interface RobotsAnswer {
    record Read(RobotsRules.Rules rules) implements RobotsAnswer {}

    record NotRead(Passage why) implements RobotsAnswer {}
  }

  /**
   * The rules for a page; of several pages that ask for them at a time the first one reads them.
   */
  private RobotsAnswer robotsFor(Hop hop, Timer timer) throws InterruptedException {
    URI rulesAt = RobotsRules.addressFor(hop.address());
    Optional<RobotsRules.Rules> known = robots.known(rulesAt, clock.instant());
    if (known.isPresent()) {
      return new RobotsAnswer.Read(known.get());
    }
    ReentrantLock reading = robotsBeingRead.computeIfAbsent(rulesAt, any -> new ReentrantLock());
    reading.lockInterruptibly();
    try {
      Optional<RobotsRules.Rules> knownMeanwhile = robots.known(rulesAt, clock.instant());
      return knownMeanwhile.isPresent()
          ? new RobotsAnswer.Read(knownMeanwhile.get())
          : readRobots(hop, rulesAt, timer);
    } finally {
      robotsBeingRead.remove(rulesAt, reading);
      reading.unlock();
    }
  }

  private RobotsAnswer readRobots(Hop page, URI rulesAt, Timer timer) throws InterruptedException {
    List<Header> headers =
        List.of(
            new Header("User-Agent", settings.userAgent()),
            new Header("Accept", "text/plain, */*;q=0.5"),
            new Header("Accept-Encoding", "gzip, deflate, br"));
    URI address = rulesAt;
    for (int redirects = 0; redirects <= ROBOTS_REDIRECTS; redirects++) {
      Hop hop = new Hop(address, headers, page.opened(), false, false, RobotsRules.READ);
      switch (send(hop, Duration.ZERO, timer)) {
        case Passage.Answered answered -> {
          Exchange exchange = answered.exchange();
          Optional<String> location = exchange.header("Location");
          if (exchange.status() / 100 != 3 || location.isEmpty()) {
            return new RobotsAnswer.Read(
                robots.read(rulesAt, exchange.status(), decoded(exchange), clock.instant()));
          }
          try {
            address = WebAddress.resolve(address, location.get());
          } catch (BadAddressException leadsNowhere) {
            return new RobotsAnswer.Read(
                robots.read(rulesAt, 404, Payload.empty(), clock.instant()));
          }
        }
        case Passage.Held held -> {
          return new RobotsAnswer.NotRead(held);
        }
        case Passage.Broken broken -> {
          // Nobody there: the page itself would fare no better, and this says why.
          return new RobotsAnswer.NotRead(broken);
        }
        case Passage.Refused refused -> {
          return address.equals(rulesAt)
              ? new RobotsAnswer.NotRead(refused)
              : new RobotsAnswer.Read(robots.read(rulesAt, 404, Payload.empty(), clock.instant()));
        }
      }
    }
    return new RobotsAnswer.Read(robots.read(rulesAt, 404, Payload.empty(), clock.instant()));
  }

  private Payload decoded(Exchange exchange) {
    ContentDecoder decoder = new ContentDecoder(4L * RobotsRules.READ, settings.ratio());
    return switch (decoder.decode(exchange.body(), exchange.headers("Content-Encoding"))) {
      case ContentDecoder.Decoded.Plain plain -> plain.body();
      case ContentDecoder.Decoded.TooLarge tooLarge -> Payload.empty();
      case ContentDecoder.Decoded.Malformed malformed -> Payload.empty();
      case ContentDecoder.Decoded.Truncated truncated -> Payload.empty();
    };
  }

  private Passage send(Hop hop, Duration delay, Timer timer) throws InterruptedException {
    String hostAndPort = WebAddress.hostAndPort(hop.address());
    Optional<Passage> held = heldNow(hostAndPort);
    if (held.isPresent()) {
      return held.get();
    }
    Duration gap = settings.gap().compareTo(delay) > 0 ? settings.gap() : delay;
    boolean near = hop.opened().isPresent() && guard.isOpenLoopback(hop.address(), hop.opened());
    HostGate.Pass turn = gate.enter(hop.address(), near ? Duration.ZERO : gap);
    try {
      // Asked again: it may have changed while this request waited for its turn.
      Optional<Passage> heldMeanwhile = heldNow(hostAndPort);
      if (heldMeanwhile.isPresent()) {
        return heldMeanwhile.get();
      }
      return switch (guard.check(hop.address(), hop.opened(), hop.typedHere())) {
        case AddressGuard.Verdict.Refused refused ->
            new Passage.Refused(FetchResult.Reason.PRIVATE_ADDRESS, refused.sentence());
        case AddressGuard.Verdict.Unknown unknown ->
            new Passage.Broken(FetchResult.Kind.UNKNOWN_HOST, unknown.sentence());
        case AddressGuard.Verdict.Pass pass -> exchange(hop, pass, hostAndPort, timer);
      };
    } finally {
      turn.close();
    }
  }

  private Passage exchange(Hop hop, AddressGuard.Verdict.Pass pass, String hostAndPort, Timer timer)
      throws InterruptedException {
    try (pass) {
      if (timer.isOver()) {
        return new Passage.Broken(FetchResult.Kind.TIMED_OUT, timer.sentence());
      }
      Transport.Outcome outcome;
      timer.start();
      try {
        outcome = transport.exchange(hop.address(), hop.headers(), hop.limit(), timer.left());
      } finally {
        timer.stop();
      }
      return switch (outcome) {
        case Transport.Outcome.Broken broken ->
            new Passage.Broken(
                broken.kind(), timer.isOver() ? timer.sentence() : broken.sentence());
        case Transport.Outcome.Answered answered -> heard(answered, hostAndPort);
      };
    }
  }

  private Passage heard(Transport.Outcome.Answered answered, String hostAndPort) {
    Exchange exchange = answered.exchange();
    int status = exchange.status();
    Optional<Hold> last = holds.holdOf(hostAndPort);
    // A test for robots also comes as 503; it is no call for a pause unless it says so.
    boolean robotTest =
        status == 503
            && exchange.header("Retry-After").isEmpty()
            && blockedPages.inAnswer(exchange, false).isPresent();
    if ((status != 429 && status != 503) || robotTest) {
      if (last.isPresent()) {
        holds.release(hostAndPort);
      }
      return new Passage.Answered(exchange, answered.tooLong());
    }
    Instant now = clock.instant();
    int strikes = last.map(Hold::strikes).orElse(0) + 1;
    Instant until =
        exchange
            .header("Retry-After")
            .flatMap(value -> RetryAfter.parse(value, now))
            .orElseGet(() ->
                now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(strikes - 1, MOST_DOUBLINGS))));
    holds.hold(hostAndPort, new Hold(until, strikes));
    return new Passage.Held(
        hostAndPort,
        until,
        hostAndPort + " asks for a pause until " + shown(until) + " (HTTP " + status + ").",
        Optional.of(exchange));
  }

  private Optional<Passage> heldNow(String hostAndPort) {
    return holds
        .holdOf(hostAndPort)
        .filter(hold -> hold.activeAt(clock.instant()))
        .map(hold ->
            new Passage.Held(
                hostAndPort,
                hold.until(),
                hostAndPort
                    + " asked for a pause until "
                    + shown(hold.until())
                    + ", so it was not asked now.",
                Optional.empty()));
  }

  /** The moment in whole seconds, never earlier than it is. */
  private static String shown(Instant until) {
    Instant whole = until.truncatedTo(ChronoUnit.SECONDS);
    return UNTIL.format(whole.isBefore(until) ? whole.plusSeconds(1) : whole);
  }
}
