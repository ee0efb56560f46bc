package org.dateline.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads addresses the way a browser does (WHATWG URL Standard, as far as {@code http} needs it) and
 * gives them in one plain form: scheme and host in lower case, international names in ASCII,
 * numbers as dotted IPv4 or bracketed IPv6, no default port, no fragment, no dot segments. So what
 * is checked is what is connected to.
 */
public final class WebAddress {
  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):(.*)$");
  private static final Pattern HOST_AND_PORT = Pattern.compile("^[^/?#\\\\:]+:[0-9]+([/?#].*)?$");

  private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /** Servers take no longer ones either. */
  private static final int LONGEST = 8_192;

  private WebAddress() {}

  /**
   * Reads what a person typed. Without a scheme it is {@code https}, or {@code http} for this
   * machine and for numbers.
   *
   * @throws BadAddressException where it is no {@code http} or {@code https} address
   */
  public static URI typed(String words) throws BadAddressException {
    String address = tidy(words);
    if (address.isEmpty()) {
      throw new BadAddressException("There is no address.");
    }
    boolean schemeless =
        !SCHEME.matcher(address).matches() || HOST_AND_PORT.matcher(address).matches();
    if (schemeless && !address.startsWith("//")) {
      String host = address.split("[/?#:]", 2)[0];
      boolean near =
          host.equalsIgnoreCase("localhost")
              || address.startsWith("[")
              || IpLiterals.looksLikeIpv4(host);
      if (!near && host.indexOf('.') < 0) {
        throw new BadAddressException("“" + address + "” is not an address of a page.");
      }
      address = (near ? "http://" : "https://") + address;
    } else if (schemeless) {
      address = "https:" + address;
    }
    return absolute(address);
  }

  /**
   * Reads an address that content names, relative to where it stands.
   *
   * @param base an absolute address
   * @throws BadAddressException where it is no {@code http} or {@code https} address
   */
  public static URI resolve(URI base, String reference) throws BadAddressException {
    String tidy = tidy(reference);
    if (SCHEME.matcher(tidy).matches()) {
      return absolute(tidy);
    }
    String slashed = tidy.replace('\\', '/');
    String root = base.getScheme() + "://" + base.getRawAuthority();
    String path = base.getRawPath() == null ? "" : base.getRawPath();
    if (slashed.startsWith("//")) {
      return absolute(base.getScheme() + ":" + tidy);
    }
    if (slashed.startsWith("/")) {
      return absolute(root + tidy);
    }
    if (slashed.startsWith("?")) {
      return absolute(root + path + tidy);
    }
    if (slashed.isEmpty() || slashed.startsWith("#")) {
      return absolute(base.toString());
    }
    return absolute(
        root + path.substring(0, path.lastIndexOf('/') + 1).replaceFirst("^$", "/") + tidy);
  }

  /**
   * The plain form of an address.
   *
   * @throws BadAddressException where it is no {@code http} or {@code https} address
   */
  public static URI plain(URI address) throws BadAddressException {
    return absolute(tidy(address.toString()));
  }

  /** Host and port of a plain address, the port always named. */
  public static String hostAndPort(URI plain) {
    return plain.getHost() + ":" + port(plain);
  }

  /** The port of a plain address, also where it is the scheme's own. */
  static int port(URI plain) {
    if (plain.getPort() >= 0) {
      return plain.getPort();
    }
    return plain.getScheme().equals("https") ? 443 : 80;
  }

  /**
   * Whether a plain address is on this machine, as its own words say: {@code localhost}, or a
   * number of the loopback. A name that only leads there is not.
   */
  public static boolean isLoopback(URI plain) {
    return "localhost".equals(plain.getHost())
        || literal(plain).filter(PublicAddresses::isLoopback).isPresent();
  }

  /** The address that a plain address's host is, where it is a number and not a name. */
  static Optional<InetAddress> literal(URI plain) {
    String host = plain.getHost();
    if (host.startsWith("[")) {
      return IpLiterals.ipv6(host.substring(1, host.length() - 1));
    }
    return IpLiterals.looksLikeIpv4(host) ? IpLiterals.ipv4(host) : Optional.empty();
  }

  private static String tidy(String words) throws BadAddressException {
    if (words.length() > LONGEST) {
      throw new BadAddressException("The address is longer than " + LONGEST + " characters.");
    }
    return words
        .strip()
        .replaceAll("[\\t\\n\\r]", "")
        .replaceAll("^[\\x00-\\x20]+|[\\x00-\\x20]+$", "");
  }

  private static URI absolute(String address) throws BadAddressException {
    Matcher parts = SCHEME.matcher(address);
    if (!parts.matches()) {
      throw new BadAddressException("“" + shortened(address) + "” is not a full address.");
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new BadAddressException(
          "Only http and https addresses are fetched, not “" + scheme + ":”.");
    }
    String rest = parts.group(2).replaceFirst("^[/\\\\]*", "");
    int end = indexOfAny(rest, "/\\?#");
    String authority = rest.substring(0, end);
    if (authority.indexOf('@') >= 0) {
      throw new BadAddressException(
          "An address with a user name or password in it is not fetched.");
    }
    String host = host(authority);
    int port = port(authority, scheme);
    String tail = rest.substring(end);
    int fragment = tail.indexOf('#');
    String beforeFragment = fragment < 0 ? tail : tail.substring(0, fragment);
    int query = beforeFragment.indexOf('?');
    String path = query < 0 ? beforeFragment : beforeFragment.substring(0, query);
    StringBuilder plain = new StringBuilder(scheme).append("://").append(host);
    if (port >= 0) {
      plain.append(':').append(port);
    }
    plain.append(withoutDotSegments(escaped(path.replace('\\', '/'), "!$&'()*+,;=:@/-._~")));
    if (query >= 0) {
      plain
          .append('?')
          .append(escaped(beforeFragment.substring(query + 1), "!$&'()*+,;=:@/-._~?[]"));
    }
    try {
      return new URI(plain.toString()).parseServerAuthority();
    } catch (URISyntaxException malformed) {
      throw new BadAddressException("“" + shortened(address) + "” is not an address of a page.");
    }
  }

  private static String host(String authority) throws BadAddressException {
    if (authority.startsWith("[")) {
      int close = authority.indexOf(']');
      InetAddress literal =
          (close < 0
                  ? Optional.<InetAddress>empty()
                  : IpLiterals.ipv6(authority.substring(1, close)))
              .orElseThrow(() -> noHost(authority));
      String text = literal.getHostAddress();
      return text.indexOf(':') < 0 ? text : "[" + text + "]";
    }
    int colon = authority.indexOf(':');
    String name = colon < 0 ? authority : authority.substring(0, colon);
    String ascii;
    try {
      ascii = IDN.toASCII(unescaped(name), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notAName) {
      throw noHost(authority);
    }
    if (ascii.endsWith(".")) {
      ascii = ascii.substring(0, ascii.length() - 1);
    }
    if (ascii.isEmpty() || ascii.length() > 253 || !ascii.matches("[a-z0-9._-]+")) {
      throw noHost(authority);
    }
    if (IpLiterals.looksLikeIpv4(ascii)) {
      return IpLiterals.ipv4(ascii).orElseThrow(() -> noHost(authority)).getHostAddress();
    }
    return ascii;
  }

  private static int port(String authority, String scheme) throws BadAddressException {
    int colon = authority.startsWith("[") ? authority.indexOf("]:") + 1 : authority.indexOf(':');
    if (colon <= 0 || colon == authority.length() - 1) {
      return -1;
    }
    String digits = authority.substring(colon + 1);
    if (!digits.matches("[0-9]{1,5}") || Integer.parseInt(digits) > 65535) {
      throw new BadAddressException("“" + digits + "” is not a port.");
    }
    int port = Integer.parseInt(digits);
    return port == (scheme.equals("https") ? 443 : 80) ? -1 : port;
  }

  private static BadAddressException noHost(String authority) {
    return new BadAddressException("“" + shortened(authority) + "” is not the name of a host.");
  }

  private static String shortened(String words) {
    return words.length() <= 120 ? words : words.substring(0, 119) + "…";
  }

  private static int indexOfAny(String text, String wanted) {
    for (int i = 0; i < text.length(); i++) {
      if (wanted.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private static String unescaped(String host) {
    return host.indexOf('%') < 0
        ? host
        : java.net.URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Escapes what may not stand in an address and leaves the escapes that are there. */
  private static String escaped(String part, String allowed) {
    StringBuilder out = new StringBuilder(part.length() + 16);
    for (byte unit : part.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || allowed.indexOf(c) >= 0)) {
        out.append(c);
      } else if (c == '%') {
        out.append('%');
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return LONE_PERCENT.matcher(out).replaceAll("%25");
  }

  /** Takes {@code .} and {@code ..} out of a path (RFC 3986, section 5.2.4). */
  private static String withoutDotSegments(String path) {
    String[] segments = path.split("/", -1);
    Deque<String> kept = new ArrayDeque<>();
    for (int i = 1; i < segments.length; i++) {
      String segment = segments[i].replaceAll("(?i)%2e", ".");
      boolean last = i == segments.length - 1;
      if (segment.equals("..")) {
        kept.pollLast();
      }
      if (!segment.equals(".") && !segment.equals("..")) {
        kept.addLast(segments[i]);
      } else if (last) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept);
  }
}
