package org.dateline.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.util.List;
import java.util.stream.Stream;

/**
 * The process's name resolver: the system's own, but a name that content led to has no private
 * addresses. It is asked when a connection is made, so an answer that changes between the check and
 * the connection gains nothing.
 *
 * <p>Java itself knows {@code localhost} whatever a resolver says; {@link AddressGuard} refuses
 * that name by its spelling.
 */
final class GuardedResolver implements InetAddressResolver {
  /** A name that only this resolver knows, to tell that it is in place. */
  private static final String PROBE = "resolver-probe.dateline.invalid";

  private final InetAddressResolver system;
  private final PublicOnlyHosts publicOnly;

  GuardedResolver(InetAddressResolver system, PublicOnlyHosts publicOnly) {
    this.system = system;
    this.publicOnly = publicOnly;
  }

  /** Whether this process resolves names through this class. */
  static boolean inPlace() {
    try {
      return InetAddress.getAllByName(PROBE)[0].getAddress()[0] == (byte) 192;
    } catch (UnknownHostException anotherResolver) {
      return false;
    }
  }

  @Override
  public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
      throws UnknownHostException {
    if (host.equals(PROBE)) {
      return Stream.of(InetAddress.getByAddress(host, new byte[] {(byte) 192, 0, 2, 1}));
    }
    if (!publicOnly.watches(host)) {
      return system.lookupByName(host, policy);
    }
    List<InetAddress> reachable =
        system.lookupByName(host, policy).filter(PublicAddresses::isPublic).toList();
    if (reachable.isEmpty()) {
      throw new UnknownHostException(host + " has no public address");
    }
    return reachable.stream();
  }

  @Override
  public String lookupByAddress(byte[] address) throws UnknownHostException {
    return system.lookupByAddress(address);
  }
}
