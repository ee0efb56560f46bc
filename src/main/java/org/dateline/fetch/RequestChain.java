package org.dateline.fetch;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * One fetch: the request and the redirects that follow, each hop through the {@link Door}. Used
 * once, by one thread.
 */
final class RequestChain {
  private static final String ACCEPT_PAGE = "text/html, application/xhtml+xml, */*;q=0.5";
  private static final String ACCEPT_FEED =
      "application/rss+xml, application/atom+xml, application/feed+json, "
          + "application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final String FROM_BROWSER =
      " Where a browser shows it, save the page there as a file and add the file.";

  private final FetchRequest request;
  private final FetchSettings settings;
  private final InstantSource clock;
  private final Door door;
  private final BlockedPages blockedPages;
  private final Timer timer;
  private final ChainCookies cookies = new ChainCookies();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final Set<URI> visited = new HashSet<>();
  private URI current;

  RequestChain(
      FetchRequest request,
      FetchSettings settings,
      InstantSource clock,
      Door door,
      BlockedPages blockedPages) {
    this.request = request;
    this.settings = settings;
    this.clock = clock;
    this.door = door;
    this.blockedPages = blockedPages;
    this.timer = new Timer(settings.inAll());
    this.current = request.address();
  }

  /** Where an answer leads: to a result, or on. */
  private sealed interface Step {
    record Done(FetchResult result) implements Step {}

    record On(String reference) implements Step {}
  }

  FetchResult follow() throws InterruptedException {
    Optional<String> opened;
    try {
      current = WebAddress.plain(request.address());
      opened = opened();
    } catch (BadAddressException badAddress) {
      return failed(FetchResult.Kind.BAD_ADDRESS, badAddress.sentence());
    }
    visited.add(current);
    for (int hops = 0; ; hops++) {
      Door.Hop hop =
          new Door.Hop(
              current,
              headers(),
              opened,
              request.typed() && hops == 0,
              !request.typed() && request.purpose() == FetchRequest.Purpose.PAGE,
              settings.limitOf(request.purpose()));
      Step step =
          switch (door.pass(hop, timer)) {
            case Door.Passage.Broken broken ->
                new Step.Done(failed(broken.kind(), broken.sentence()));
            case Door.Passage.Refused refused ->
                new Step.Done(
                    new FetchResult.Blocked(trail(), refused.reason(), refused.sentence()));
            case Door.Passage.Held held -> {
              held.answer().ifPresent(exchanges::add);
              yield new Step.Done(
                  new FetchResult.Held(trail(), held.hostAndPort(), held.until(), held.sentence()));
            }
            case Door.Passage.Answered answered -> {
              exchanges.add(answered.exchange());
              yield read(answered, hops > 0);
            }
          };
      switch (step) {
        case Step.Done done -> {
          return done.result();
        }
        case Step.On on -> {
          Optional<FetchResult> end = move(on.reference(), hops);
          if (end.isPresent()) {
            return end.get();
          }
        }
      }
    }
  }

  private Optional<String> opened() throws BadAddressException {
    if (request.typed()) {
      return door.opened(current);
    }
    return request.trusted().isPresent()
        ? door.opened(WebAddress.plain(request.trusted().get()))
        : Optional.empty();
  }

  /** Takes one step along the chain, or ends it where it leads nowhere. */
  private Optional<FetchResult> move(String reference, int hops) {
    boolean newCookies = cookies.remember(exchanges.getLast());
    URI next;
    try {
      next = WebAddress.resolve(current, reference);
    } catch (BadAddressException badAddress) {
      return Optional.of(
          failed(
              FetchResult.Kind.BAD_ADDRESS,
              "The page leads on to an address that is not fetched. " + badAddress.sentence()));
    }
    if (!visited.add(next) && !newCookies) {
      return Optional.of(
          failed(
              FetchResult.Kind.TOO_MANY_REDIRECTS,
              "The page leads round in a circle (HTTP " + exchanges.getLast().status() + ")."));
    }
    if (hops >= settings.redirects()) {
      return Optional.of(
          failed(
              FetchResult.Kind.TOO_MANY_REDIRECTS,
              "The page leads on more than "
                  + settings.redirects()
                  + " times (HTTP "
                  + exchanges.getLast().status()
                  + ")."));
    }
    current = next;
    return Optional.empty();
  }

  private Step read(Door.Passage.Answered answered, boolean redirected) {
    Exchange exchange = answered.exchange();
    int status = exchange.status();
    if (REDIRECTS.contains(status) && exchange.header("Location").isPresent()) {
      return new Step.On(PageText.headerWords(exchange.header("Location").get()));
    }
    if (status == 304 && validators().isPresent()) {
      return new Step.Done(
          new FetchResult.NotModified(
              trail(), exchange.header("ETag"), exchange.header("Last-Modified")));
    }
    if (status < 200 || status >= 300) {
      return new Step.Done(unsuccessful(exchange, redirected));
    }
    if (answered.tooLong()) {
      return new Step.Done(
          failed(
              FetchResult.Kind.TOO_LARGE,
              ContentDecoder.tooLarge(settings.limitOf(request.purpose()))));
    }
    ContentDecoder decoder =
        new ContentDecoder(settings.limitOf(request.purpose()), settings.ratio());
    return switch (decoder.decode(exchange.body(), exchange.headers("Content-Encoding"))) {
      case ContentDecoder.Decoded.TooLarge tooLarge ->
          new Step.Done(failed(FetchResult.Kind.TOO_LARGE, tooLarge.sentence()));
      case ContentDecoder.Decoded.Malformed malformed ->
          new Step.Done(failed(FetchResult.Kind.BAD_ENCODING, malformed.sentence()));
      case ContentDecoder.Decoded.Truncated truncated ->
          new Step.Done(failed(FetchResult.Kind.INCOMPLETE, truncated.sentence()));
      case ContentDecoder.Decoded.Plain plain -> document(exchange, plain.body(), redirected);
    };
  }

  private Step document(Exchange exchange, Payload body, boolean redirected) {
    if (body.length() == 0) {
      return new Step.Done(
          failed(FetchResult.Kind.EMPTY, "The page is empty (HTTP " + exchange.status() + ")."));
    }
    Optional<String> contentType = exchange.header("Content-Type");
    if (request.purpose() == FetchRequest.Purpose.PAGE && isNoPage(contentType)) {
      return new Step.Done(
          failed(
              FetchResult.Kind.NOT_A_PAGE,
              "The address leads to a file of type "
                  + contentType.orElse("")
                  + ", which is not a page."));
    }
    String source = PageText.source(body, contentType);
    Optional<Document> page = PageText.html(source, contentType, exchange.address());
    Optional<FetchResult.Reason> inTheWay =
        blockedPages.recognise(exchange, source, page, redirected);
    if (inTheWay.isPresent()) {
      return new Step.Done(blocked(inTheWay.get()));
    }
    Optional<String> refresh =
        exchange
            .header("Refresh")
            .flatMap(PageText::soon)
            .or(() -> page.flatMap(PageText::refresh))
            .filter(this::leadsElsewhere);
    if (refresh.isPresent()) {
      return new Step.On(refresh.get());
    }
    return new Step.Done(
        new FetchResult.Fetched(
            trail(),
            body,
            contentType,
            PageText.charset(contentType),
            exchange.header("ETag"),
            exchange.header("Last-Modified")));
  }

  /** A page that refreshes to itself only wants to be read again. */
  private boolean leadsElsewhere(String reference) {
    try {
      return !WebAddress.resolve(current, reference).equals(current);
    } catch (BadAddressException namedByTheStep) {
      return true;
    }
  }

  private FetchResult unsuccessful(Exchange exchange, boolean redirected) {
    Optional<FetchResult.Reason> inTheWay = blockedPages.inAnswer(exchange, redirected);
    int status = exchange.status();
    if (inTheWay.isPresent() && status != 404 && status != 410) {
      return blocked(inTheWay.get());
    }
    return switch (status) {
      case 404 -> failed(FetchResult.Kind.NOT_FOUND, "The page was not found (HTTP 404).");
      case 410 ->
          failed(FetchResult.Kind.GONE, "The page is gone; the site has removed it (HTTP 410).");
      case 401, 402, 403, 407 ->
          failed(
              FetchResult.Kind.FORBIDDEN,
              "The site does not give out the page (HTTP " + status + ")." + FROM_BROWSER);
      case 451 ->
          failed(
              FetchResult.Kind.FORBIDDEN,
              "The page is withheld here for legal reasons (HTTP 451)." + FROM_BROWSER);
      default ->
          failed(
              FetchResult.Kind.HTTP_ERROR,
              status >= 500
                  ? "The site has a fault of its own (HTTP " + status + ")."
                  : "The site did not answer with a page (HTTP " + status + ").");
    };
  }

  private FetchResult blocked(FetchResult.Reason reason) {
    return new FetchResult.Blocked(
        trail(), reason, BlockedPages.sentence(reason, exchanges.getLast().status()));
  }

  private FetchResult failed(FetchResult.Kind kind, String sentence) {
    return new FetchResult.Failed(trail(), kind, sentence);
  }

  private Trail trail() {
    return new Trail(
        request.address(),
        current,
        exchanges,
        exchanges.isEmpty() ? clock.instant() : exchanges.getLast().at());
  }

  private static boolean isNoPage(Optional<String> contentType) {
    String type = contentType.orElse("").strip().toLowerCase(Locale.ROOT);
    return type.startsWith("image/")
        || type.startsWith("video/")
        || type.startsWith("audio/")
        || type.startsWith("font/")
        || type.startsWith("application/pdf")
        || type.startsWith("application/zip");
  }

  private Optional<FetchRequest.Validators> validators() {
    return request
        .validators()
        .filter(given -> given.of().equals(current))
        .filter(given -> given.etag().isPresent() || given.lastModified().isPresent());
  }

  private static boolean canBeSent(String value) {
    return value.chars().allMatch(c -> c >= ' ' && c < 127);
  }

  private List<Header> headers() {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("User-Agent", settings.userAgent()));
    headers.add(
        new Header(
            "Accept",
            switch (request.purpose()) {
              case PAGE -> ACCEPT_PAGE;
              case FEED -> ACCEPT_FEED;
            }));
    headers.add(new Header("Accept-Encoding", "gzip, deflate, br"));
    validators()
        .ifPresent(known -> {
          known
              .etag()
              .filter(RequestChain::canBeSent)
              .ifPresent(etag -> headers.add(new Header("If-None-Match", etag)));
          known
              .lastModified()
              .filter(RequestChain::canBeSent)
              .ifPresent(date -> headers.add(new Header("If-Modified-Since", date)));
        });
    cookies.headerFor(current).ifPresent(headers::add);
    return headers;
  }
}
