package org.dateline.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides for each hop whether it may be connected to.
 *
 * <p>A hop on a private host and port that a person typed is let through. Any other hop must be on
 * the public internet: its spelling is checked, its name is looked up and every address of it
 * checked, and its name is watched until the pass is closed, so that {@link GuardedResolver} leaves
 * private addresses out when the connection is made. An address that was looked up before the watch
 * began is still in Java's own cache, where this check finds it too; so there is no moment in which
 * another answer could slip in. Behind a proxy that the person configured the proxy looks the names
 * up, and only spellings are checked.
 */
final class AddressGuard {
  /** What the guard says of a hop. */
  sealed interface Verdict {
    /**
     * It may be connected to until the pass is closed.
     *
     * @param watch keeps private addresses out until it is closed
     */
    record Pass(PublicOnlyHosts.Watch watch) implements Verdict, AutoCloseable {
      @Override
      public void close() {
        watch.close();
      }
    }

    /** It is inside the person's own network or machine, or on a port of another service. */
    record Refused(String sentence) implements Verdict {}

    /** There is no such host. */
    record Unknown(String sentence) implements Verdict {}
  }

  /** Ports of other services, which no page is on (WHATWG Fetch Standard, section 2.9). */
  private static final Set<Integer> PORTS_OF_OTHERS =
      Set.of(
          0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95,
          101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179,
          389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601,
          636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3306, 3659, 4045, 4190, 5060, 5061, 5432,
          6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 9200, 10080, 11211, 27017);

  /** Endings that only networks of one's own use (RFC 6761, RFC 6762, RFC 8375, ICANN). */
  private static final List<String> LOCAL_ENDINGS =
      List.of(
          ".localhost",
          ".local",
          ".internal",
          ".intranet",
          ".lan",
          ".home",
          ".corp",
          ".private",
          ".localdomain",
          ".home.arpa");

  private final Optional<ProxySelector> proxies;
  private final PublicOnlyHosts publicOnly;

  AddressGuard(Optional<ProxySelector> proxies, PublicOnlyHosts publicOnly) {
    this.proxies = proxies;
    this.publicOnly = publicOnly;
  }

  /**
   * The host and port that an address typed by a person opens: its own where it is private, none
   * where it is public.
   *
   * @param typed in plain form
   */
  Optional<String> opened(URI typed) {
    if (proxied(typed)) {
      return WebAddress.literal(typed).filter(ip -> !PublicAddresses.isPublic(ip)).isPresent()
              || hasLocalName(typed.getHost())
          ? Optional.of(WebAddress.hostAndPort(typed))
          : Optional.empty();
    }
    try {
      for (InetAddress address : addresses(typed)) {
        if (!PublicAddresses.isPublic(address)) {
          return Optional.of(WebAddress.hostAndPort(typed));
        }
      }
    } catch (UnknownHostException reportedByTheHop) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /**
   * Checks one hop.
   *
   * @param hop in plain form
   * @param opened the private host and port that a person typed
   * @param typedHere whether a person typed this very address
   */
  Verdict check(URI hop, Optional<String> opened, boolean typedHere) {
    String host = hop.getHost();
    if (opened.filter(WebAddress.hostAndPort(hop)::equals).isPresent()) {
      return new Verdict.Pass(() -> {});
    }
    if (!typedHere && PORTS_OF_OTHERS.contains(WebAddress.port(hop))) {
      return new Verdict.Refused(
          "A page led to port "
              + WebAddress.port(hop)
              + " of "
              + host
              + ", which is not for pages.");
    }
    Optional<InetAddress> literal = WebAddress.literal(hop);
    boolean local =
        literal.isPresent()
            ? !PublicAddresses.isPublic(literal.get())
            : !typedHere && hasLocalName(host);
    if (local) {
      return refused(host);
    }
    if (literal.isPresent() || proxied(hop)) {
      return new Verdict.Pass(() -> {});
    }
    PublicOnlyHosts.Watch watch = publicOnly.watch(host);
    boolean kept = false;
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!PublicAddresses.isPublic(address)) {
          return refused(host);
        }
      }
      kept = true;
      return new Verdict.Pass(watch);
    } catch (UnknownHostException unknown) {
      return new Verdict.Unknown(
          "There is no public host named " + host + ", or the network is down.");
    } finally {
      if (!kept) {
        watch.close();
      }
    }
  }

  /** Whether a hop stays on the host and port that a person typed, and that is this machine. */
  boolean isOpenLoopback(URI hop, Optional<String> opened) {
    return opened.filter(WebAddress.hostAndPort(hop)::equals).isPresent() && onLoopback(hop);
  }

  private static Verdict refused(String host) {
    return new Verdict.Refused(
        "A page led to " + host + ", which is inside a private network, so it was not asked.");
  }

  /** A name that no public page has: without a dot, or with a local ending. */
  private static boolean hasLocalName(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.indexOf('.') < 0 || LOCAL_ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static boolean onLoopback(URI hop) {
    try {
      return addresses(hop).stream().allMatch(PublicAddresses::isLoopback);
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  private static List<InetAddress> addresses(URI address) throws UnknownHostException {
    Optional<InetAddress> literal = WebAddress.literal(address);
    return literal.isPresent()
        ? List.of(literal.get())
        : List.of(InetAddress.getAllByName(address.getHost()));
  }

  private boolean proxied(URI address) {
    return proxies.isPresent()
        && proxies.get().select(address).stream()
            .anyMatch(proxy ->
                proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress);
  }
}
