package org.dateline.desk.browser;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The code that is shown in the window and typed into the extension. It is valid for some minutes,
 * once, and for a few tries only: with 40 bits and five tries nobody guesses it. Safe for use by
 * several threads.
 */
final class Pairing {
  private static final Duration VALID = Duration.ofMinutes(5);
  private static final int TRIES = 5;
  private static final int LENGTH = 8;

  /** No letter looks like a figure; 32 of them, so that each stands for five bits. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;
  private @Nullable Open open;

  private record Open(String code, Instant until, int triesLeft) {}

  Pairing(InstantSource clock) {
    this.clock = clock;
  }

  /** Begins anew; a code from before is no longer valid. */
  synchronized PairingCode begin(int port) {
    StringBuilder code = new StringBuilder();
    for (int letter = 0; letter < LENGTH; letter++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    Open begun = new Open(code.toString(), clock.instant().plus(VALID), TRIES);
    open = begun;
    return words(begun, port);
  }

  /** The code that is valid now. */
  synchronized Optional<PairingCode> current(int port) {
    return valid().map(now -> words(now, port));
  }

  private static PairingCode words(Open open, int port) {
    String code = open.code();
    return new PairingCode(
        port + "-" + code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2),
        open.until());
  }

  private Optional<Open> valid() {
    Open now = open;
    if (now != null && (now.triesLeft() == 0 || !clock.instant().isBefore(now.until()))) {
      open = null;
      now = null;
    }
    return Optional.ofNullable(now);
  }

  /** What came of a try. */
  enum Outcome {
    /** It was right, and is used up. */
    PAIRED,
    /** It was wrong; more tries may follow. */
    WRONG,
    /** There is no code to try. */
    CLOSED
  }

  /** Tries a code; letters in any case, hyphens and spaces don't count. */
  synchronized Outcome attempt(String typed) {
    Optional<Open> now = valid();
    if (now.isEmpty()) {
      return Outcome.CLOSED;
    }
    String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    boolean right =
        MessageDigest.isEqual(
            plain.getBytes(StandardCharsets.UTF_8),
            now.get().code().getBytes(StandardCharsets.UTF_8));
    open = right ? null : new Open(now.get().code(), now.get().until(), now.get().triesLeft() - 1);
    return right ? Outcome.PAIRED : Outcome.WRONG;
  }

  /** Ends it. */
  synchronized void end() {
    open = null;
  }

  /** A new token: 256 bits, in the alphabet of URLs. */
  String token() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
