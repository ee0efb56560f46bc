package org.dateline.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from those of a machine or a network of one's own, after
 * IANA's special-purpose registries (RFC 6890). An IPv6 address that carries an IPv4 one is as
 * public as what it carries.
 */
final class PublicAddresses {
  private record Block(int first, int second, int bits) {
    boolean contains(byte[] ip) {
      int address = int32(ip, 0);
      int network = (first << 24) | (second << 16);
      return (address ^ network) >>> (32 - bits) == 0;
    }
  }

  private static final List<Block> SPECIAL =
      List.of(
          new Block(0, 0, 8),
          new Block(10, 0, 8),
          new Block(100, 64, 10),
          new Block(127, 0, 8),
          new Block(169, 254, 16),
          new Block(172, 16, 12),
          new Block(192, 168, 16),
          new Block(198, 18, 15),
          new Block(224, 0, 4),
          new Block(240, 0, 4));

  private PublicAddresses() {}

  /** Whether the address is one of the public internet and not this machine's own. */
  static boolean isPublic(InetAddress address) {
    return isPublic(address.getAddress()) && !isThisMachine(address);
  }

  private static boolean isPublic(byte[] ip) {
    return ip.length == 4 ? isPublicIpv4(ip) : isPublicIpv6(ip);
  }

  private static boolean isPublicIpv4(byte[] ip) {
    int upper = int32(ip, 0) >>> 8;
    // 192.0.0.0/24 for protocols, three blocks for documentation, 192.88.99.0/24 for old relays.
    return SPECIAL.stream().noneMatch(block -> block.contains(ip))
        && upper != 0xC00000
        && upper != 0xC00002
        && upper != 0xC05863
        && upper != 0xC63364
        && upper != 0xCB0071;
  }

  private static boolean isPublicIpv6(byte[] ip) {
    int head = int32(ip, 0);
    int second = int32(ip, 4);
    boolean nat64 = head == 0x0064FF9B && second == 0 && int32(ip, 8) == 0;
    if (nat64) {
      return isPublicIpv4(Arrays.copyOfRange(ip, 12, 16));
    }
    if (head >>> 16 == 0x2002) {
      return isPublicIpv4(Arrays.copyOfRange(ip, 2, 6));
    }
    boolean isatap = (int32(ip, 8) & 0xFDFFFFFF) == 0x00005EFE;
    if (isatap && !isPublicIpv4(Arrays.copyOfRange(ip, 12, 16))) {
      return false;
    }
    boolean globalUnicast = head >>> 29 == 1;
    boolean protocols = head >>> 9 == 0x20010000 >>> 9;
    boolean documentation = head == 0x20010DB8 || head >>> 12 == 0x3FFF0;
    return globalUnicast && !protocols && !documentation;
  }

  /** Also a public address is private when it is our own: the services behind it are ours. */
  private static boolean isThisMachine(InetAddress address) {
    try {
      return NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException unknown) {
      return true;
    }
  }

  /** Whether the address is this machine's loopback. */
  static boolean isLoopback(InetAddress address) {
    return address.isLoopbackAddress()
        || (address instanceof Inet4Address && address.isAnyLocalAddress());
  }

  private static int int32(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 24)
        | ((bytes[at + 1] & 0xFF) << 16)
        | ((bytes[at + 2] & 0xFF) << 8)
        | (bytes[at + 3] & 0xFF);
  }
}
