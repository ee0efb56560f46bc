package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedResolverTest {
  private static final LookupPolicy ANY =
      LookupPolicy.of(LookupPolicy.IPV4 | LookupPolicy.IPV6 | LookupPolicy.IPV4_FIRST);

  private final PublicOnlyHosts watched = new PublicOnlyHosts();

  /** A name whose owner mixes a public with a private address. */
  private final GuardedResolver resolver =
      new GuardedResolver(
          new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) {
              return host.equalsIgnoreCase("mixed.example")
                  ? Stream.of(InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.1"))
                  : Stream.of(InetAddress.ofLiteral("127.0.0.1"));
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
              throw new UnknownHostException();
            }
          },
          watched);

  @Test
  void aNameThatContentLedToHasNoPrivateAddresses() throws UnknownHostException {
    try (PublicOnlyHosts.Watch first = watched.watch("mixed.example");
        PublicOnlyHosts.Watch second = watched.watch("Private.example.")) {
      assertThat(first).isNotSameAs(second);
      assertThat(resolver.lookupByName("MIXED.example", ANY))
          .containsExactly(InetAddress.ofLiteral("8.8.8.8"));
      assertThatThrownBy(() -> resolver.lookupByName("private.example", ANY))
          .isInstanceOf(UnknownHostException.class);
    }
  }

  @Test
  void anyOtherNameIsLookedUpAsEver() throws UnknownHostException {
    PublicOnlyHosts.Watch first = watched.watch("mixed.example");
    PublicOnlyHosts.Watch second = watched.watch("mixed.example");
    first.close();
    assertThat(resolver.lookupByName("mixed.example", ANY)).hasSize(1);
    second.close();
    assertThat(resolver.lookupByName("mixed.example", ANY)).hasSize(2);
    assertThat(resolver.lookupByName("private.example", ANY)).hasSize(1);
  }

  @Test
  void theWholeProgramResolvesThroughItEvenWhenAConnectionIsMade()
      throws IOException, InterruptedException {
    assertThat(GuardedResolver.inPlace()).isTrue();
    // Spelt so that no earlier answer for this name can be in Java's cache. “localhost” would not
    // do: Java knows it without any resolver, and the guard refuses it by its spelling.
    String name = oddly(nameOfThisMachine());
    try (ScriptedServer server = new ScriptedServer();
        Transport transport = new Transport(InstantSource.system(), Optional.empty());
        PublicOnlyHosts.Watch watch = PublicOnlyHosts.SHARED.watch(name)) {
      assertThat(watch).isNotNull();
      URI address = URI.create("http://" + name + ":" + server.port() + "/");
      assertThat(transport.exchange(address, List.of(), 1_000, Duration.ofSeconds(20)))
          .isInstanceOfSatisfying(
              Transport.Outcome.Broken.class,
              broken -> assertThat(broken.kind()).isEqualTo(FetchResult.Kind.UNKNOWN_HOST));
      assertThat(server.asked()).isEmpty();
    }
  }

  private static String nameOfThisMachine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return Assumptions.abort("this machine has no name");
    }
  }

  private static String oddly(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT)
        + name.substring(1).toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.255",
        "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.0.1", "192.0.0.1", "192.0.2.1",
        "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.1.1.1",
        "240.0.0.1", "255.255.255.255", "192.88.99.1", "::", "::1", "::ffff:10.0.0.1",
        "::10.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1",
        "2002:0a00:0001::1", "2002:7f00:1::", "3fff::1", "fc00::1", "fd12::1", "fe80::1",
        "fec0::1", "ff02::1", "5f00::1", "2a00:1450::5efe:10.0.0.1", "4000::1",
      })
  void addressesOfOnesOwnAreToldApart(String address) {
    assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.0.1",
        "192.1.0.1",
        "198.17.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450:4001::8a",
        "64:ff9b::8.8.8.8",
        "2002:0808:0808::1",
        "2001:4860:4860::8888",
      })
  void addressesOfTheInternetAreLetThrough(String address) {
    assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isTrue();
  }
}
