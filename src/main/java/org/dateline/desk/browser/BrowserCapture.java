package org.dateline.desk.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.desk.capture.CaptureReport;
import org.dateline.desk.capture.Capturing;
import org.dateline.model.BrowserAccess;
import org.dateline.model.CaptureOutcome;
import org.dateline.model.PairedBrowser;
import org.dateline.store.Browsers;
import org.dateline.store.EditRefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Capturing from a person's own browser, for pages behind a log-in or made by script. Off until a
 * person switches it on; then an extension that was paired by a code may hand pages over, through a
 * door on loopback. Safe for use by several threads; methods may block shortly.
 *
 * <pre>{@code
 * browsers.turnOn();
 * show(browsers.pair().words());   // 49213-K7QX-2MRF, typed into the extension
 * }</pre>
 */
public final class BrowserCapture implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BrowserCapture.class);
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_HTML = 10 * 1024 * 1024;

  private final Browsers browsers;
  private final Capturing capturing;
  private final Pairing pairing;
  private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
  private @Nullable BrowserDoor door;

  /**
   * @param browsers who may hand pages over
   * @param capturing what keeps the pages
   * @param clock what tells when a code ends to be valid
   */
  public BrowserCapture(Browsers browsers, Capturing capturing, InstantSource clock) {
    this.browsers = browsers;
    this.capturing = capturing;
    this.pairing = new Pairing(clock);
  }

  /** What happened at the door. */
  public sealed interface Event {
    /** A browser was paired. */
    record Paired(PairedBrowser browser) implements Event {}

    /** A page came. */
    record Captured(PairedBrowser browser, CaptureReport report) implements Event {}
  }

  /** Is told what happens, on a thread of the door: be quick. */
  public void onEvent(Consumer<Event> listener) {
    listeners.add(listener);
  }

  private void tell(Event event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  /** Whether a person has switched it on. */
  public boolean isOn() {
    return browsers.access().enabled();
  }

  /** The port that the door listens on; none where it is closed. */
  public synchronized Optional<Integer> port() {
    return Optional.ofNullable(door).map(BrowserDoor::port);
  }

  /**
   * Switches it on for good and opens the door.
   *
   * @throws IOException where no port is free
   */
  public synchronized void turnOn() throws IOException, EditRefusedException {
    open();
  }

  /**
   * Opens the door where a person has switched it on.
   *
   * @return whether it is open
   * @throws IOException where no port is free
   */
  public synchronized boolean listenIfOn() throws IOException, EditRefusedException {
    if (!isOn()) {
      return false;
    }
    open();
    return true;
  }

  private void open() throws IOException, EditRefusedException {
    if (door != null) {
      return;
    }
    BrowserDoor opened = onKnownPort(browsers.access().port());
    try {
      opened.on("/pair", request -> paired(opened, request));
      opened.on("/capture", request -> captured(opened, request));
      browsers.setAccess(new BrowserAccess(true, opened.port()));
      opened.open();
      door = opened;
    } finally {
      if (door == null) {
        opened.close();
      }
    }
  }

  /** The port that the browsers know, as long as nobody else has taken it. */
  private static BrowserDoor onKnownPort(int port) throws IOException {
    if (port != 0) {
      try {
        return new BrowserDoor(port);
      } catch (IOException taken) {
        LOG.warn("Port {} is taken; browsers have to be paired again.", port);
      }
    }
    return new BrowserDoor(0);
  }

  /** Switches it off for good and closes the door; the paired browsers stay known. */
  public synchronized void turnOff() throws EditRefusedException {
    close();
    browsers.setAccess(new BrowserAccess(false, browsers.access().port()));
  }

  /**
   * Begins to pair a browser.
   *
   * @return what a person types into the extension
   * @throws IllegalStateException where the door is closed
   */
  public synchronized PairingCode pair() {
    return pairing.begin(port().orElseThrow(() -> new IllegalStateException("the door is closed")));
  }

  /** The code that is valid now. */
  public synchronized Optional<PairingCode> pairingCode() {
    return port().flatMap(pairing::current);
  }

  /** The paired browsers, the first first. */
  public List<PairedBrowser> paired() {
    return browsers.list();
  }

  /** Takes a browser's access away. */
  public void revoke(UUID browser) throws EditRefusedException {
    browsers.revoke(browser);
  }

  private BrowserDoor.Answer paired(BrowserDoor here, BrowserDoor.Request request) {
    return switch (pairing.attempt(request.text("code").orElse(""))) {
      case CLOSED ->
          here.refusal(
              403, "No code is valid now; choose “Pair a browser” in Dateline for a new one.");
      case WRONG -> here.refusal(403, "This is not the code that Dateline shows.");
      case PAIRED -> {
        String token = pairing.token();
        String name = request.text("name").map(BrowserCapture::name).orElse("Browser");
        try {
          tell(new Event.Paired(browsers.add(name, request.origin(), sha256(token))));
          yield new BrowserDoor.Answer(200, here.object().put("token", token));
        } catch (EditRefusedException refused) {
          yield here.refusal(500, String.valueOf(refused.getMessage()));
        }
      }
    };
  }

  private static String name(String given) {
    String plain = given.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.isEmpty() ? "Browser" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }

  private BrowserDoor.Answer captured(BrowserDoor here, BrowserDoor.Request request) {
    Optional<PairedBrowser> browser = request.token().flatMap(token -> known(token, request));
    if (browser.isEmpty()) {
      return here.refusal(401, "This browser is not paired with Dateline; pair it.");
    }
    Optional<String> url = request.text("url");
    Optional<String> html = request.text("html");
    if (url.isEmpty() || html.isEmpty() || html.get().isBlank()) {
      return here.refusal(400, "A page has an address (url) and a document (html).");
    }
    if (html.get().length() > LONGEST_HTML) {
      return here.refusal(413, "The page is too large; save it as a file and add that.");
    }
    try {
      CaptureReport report =
          capturing.capture(
              new CaptureInput.Displayed(url.get(), html.get(), browser.get().name()));
      tell(new Event.Captured(browser.get(), report));
      return answer(here, report);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return here.refusal(503, "Dateline is closing; the page was not kept.");
    }
  }

  private static BrowserDoor.Answer answer(BrowserDoor here, CaptureReport report) {
    ObjectNode body = here.object().put("outcome", report.outcome().label());
    report.title().ifPresent(title -> body.put("title", title));
    report.error().ifPresent(error -> body.put("error", error));
    return new BrowserDoor.Answer(report.outcome() == CaptureOutcome.FAILED ? 422 : 200, body);
  }

  /** Looks at all of them, so that the time tells nothing. */
  private Optional<PairedBrowser> known(String token, BrowserDoor.Request request) {
    byte[] shown = sha256(token).getBytes(StandardCharsets.US_ASCII);
    Optional<PairedBrowser> found = Optional.empty();
    for (PairedBrowser browser : browsers.list()) {
      boolean same =
          MessageDigest.isEqual(shown, browser.tokenSha256().getBytes(StandardCharsets.US_ASCII));
      if (same && browser.origin().equals(request.origin())) {
        found = Optional.of(browser);
      }
    }
    return found;
  }

  private static String sha256(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Closes the door until it is opened again. */
  @Override
  public synchronized void close() {
    pairing.end();
    BrowserDoor open = door;
    door = null;
    if (open != null) {
      open.close();
    }
  }
}
