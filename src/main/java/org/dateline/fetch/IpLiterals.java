package org.dateline.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads hosts that are numbers and not names, in every spelling that a connection would understand:
 * dotted, with fewer parts, decimal, octal, hexadecimal, and IPv6 in brackets (WHATWG URL Standard,
 * section 3.5).
 */
final class IpLiterals {
  private IpLiterals() {}

  /** Whether the host would be read as an IPv4 number: its last label is one. */
  static boolean looksLikeIpv4(String host) {
    String trimmed = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = trimmed.substring(trimmed.lastIndexOf('.') + 1);
    return !last.isEmpty()
        && (last.chars().allMatch(c -> c >= '0' && c <= '9') || number(last).isPresent());
  }

  /**
   * The address of a host for which {@link #looksLikeIpv4} holds; nothing where it is malformed.
   */
  static Optional<InetAddress> ipv4(String host) {
    String trimmed = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String[] parts = trimmed.split("\\.", -1);
    if (parts.length > 4) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      Optional<Long> part = number(parts[i]);
      boolean last = i == parts.length - 1;
      int bytes = last ? 5 - parts.length : 1;
      if (part.isEmpty() || part.get() >= 1L << (8 * bytes)) {
        return Optional.empty();
      }
      address |= part.get() << (last ? 0 : 8 * (3 - i));
    }
    return Optional.of(
        ofBytes(
            (byte) (address >> 24), (byte) (address >> 16), (byte) (address >> 8), (byte) address));
  }

  /**
   * The address of an IPv6 literal without its brackets; an IPv4-mapped one comes as IPv4. Nothing
   * where it is malformed or names a network interface.
   */
  static Optional<InetAddress> ipv6(String literal) {
    if (literal.indexOf('%') >= 0 || literal.indexOf(':') < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Inet6Address.ofLiteral(literal));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(String part) {
    String digits = part.toLowerCase(Locale.ROOT);
    int radix = 10;
    if (digits.startsWith("0x")) {
      digits = digits.substring(2);
      radix = 16;
    } else if (digits.length() > 1 && digits.startsWith("0")) {
      digits = digits.substring(1);
      radix = 8;
    } else if (digits.isEmpty()) {
      return Optional.empty();
    }
    if (digits.isEmpty()) {
      return Optional.of(0L);
    }
    if (digits.startsWith("+") || digits.startsWith("-")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(digits, radix));
    } catch (NumberFormatException notThatKind) {
      return Optional.empty();
    }
  }

  private static InetAddress ofBytes(byte... bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException neverForFourBytes) {
      throw new IllegalStateException(neverForFourBytes);
    }
  }
}
