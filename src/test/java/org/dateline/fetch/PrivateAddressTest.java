package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What may be asked inside the person's own network and machine: what the person typed, and nothing
 * that content names.
 */
class PrivateAddressTest extends ScriptedFetches {
  PrivateAddressTest() throws IOException {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/secret",
        "http://localhost:%d/secret",
        "http://LOCALHOST.:%d/secret",
        "http://foo.localhost:%d/secret",
        "http://2130706433:%d/secret",
        "http://0x7f000001:%d/secret",
        "http://0177.0.0.1:%d/secret",
        "http://017700000001:%d/secret",
        "http://127.1:%d/secret",
        "http://0:%d/secret",
        "http://[::1]:%d/secret",
        "http://[::ffff:127.0.0.1]:%d/secret",
        "http://[::ffff:7f00:1]:%d/secret",
        "http://[64:ff9b::127.0.0.1]:%d/secret",
        "http://[2002:7f00:1::]:%d/secret",
        "http://[::127.0.0.1]:%d/secret",
        "http:127.0.0.1:%d/secret",
        "//127.0.0.1:%d/secret",
        "\\\\127.0.0.1:%d\\secret",
        "http://１２７.0.0.1:%d/secret",
        "http://user@127.0.0.1:%d/secret",
        "http://0.0.0.0:%d/secret",
        "http://127.0.0.1.:%d/secret",
        "http://127.000.000.001:%d/secret",
        "http://0x7f.0.0.1:%d/secret",
        "http://127。0。0。1:%d/secret",
        "http://①②⑦.0.0.1:%d/secret",
        "http://127.0.0.1%%00.a.example:%d/secret",
        "http://localhost%%2e:%d/secret",
        "http://[::]:%d/secret",
        "http://[0:0:0:0:0:ffff:7f00:1]:%d/secret",
        "http://[::ffff:0:127.0.0.1]:%d/secret",
        "http://[64:ff9b:1::7f00:1]:%d/secret",
        "http://[fd12:3456::1]/",
        "http://[fe80::1%%25lo]:%d/secret",
        "http://a.example@127.0.0.1:%d/secret",
        "http://a.example:80@127.0.0.1:%d/secret",
        "http://127.0.0.1:%d#@a.example/secret",
        "data:text/html,secret",
        "gopher://127.0.0.1:%d/secret",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://172.16.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://224.0.0.1/",
        "http://[fc00::1]/",
        "http://[fe80::1]/",
        "http://router.local/",
        "http://intranet/",
        "http://1.1.1.1:25/",
        "ftp://127.0.0.1:%d/secret",
        "file:///etc/passwd",
      })
  void aRedirectToAPrivateAddressIsNeverFollowedHoweverItIsSpelt(String target)
      throws IOException, InterruptedException {
    try (ScriptedServer other = new ScriptedServer()) {
      other.on("/secret", 200, HTML, PAGE);
      String location = target.replace("%d", Integer.toString(other.port())).replace("%%", "%");
      server.on("/out", 302, "Location: " + encoded(location), "");
      server.on(
          "/refresh", 200, HTML, "<meta http-equiv=refresh content=\"0;url=" + location + "\">");

      for (String path : List.of("/out", "/refresh")) {
        assertThat(typed(path))
            .satisfiesAnyOf(
                result ->
                    assertThat(result)
                        .isInstanceOfSatisfying(
                            FetchResult.Blocked.class,
                            blocked ->
                                assertThat(blocked.reason())
                                    .isEqualTo(FetchResult.Reason.PRIVATE_ADDRESS)),
                result ->
                    assertThat(result)
                        .isInstanceOfSatisfying(
                            FetchResult.Failed.class,
                            failed ->
                                assertThat(failed.kind()).isEqualTo(FetchResult.Kind.BAD_ADDRESS)));
      }
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  void aPrivateNameOfThisMachineIsNotFollowedEither()
      throws UnknownHostException, InterruptedException {
    String name = InetAddress.getLocalHost().getHostName();
    server.on("/out", 302, "Location: http://" + name + ":" + server.port() + "/page", "");

    assertThat(typed("/out")).isNotInstanceOf(FetchResult.Fetched.class);
    assertThat(server.asked()).containsExactly("/out");
  }

  @Test
  void contentMayStayOnThePrivateHostAndPortThatAPersonTyped()
      throws IOException, InterruptedException {
    try (ScriptedServer other = new ScriptedServer()) {
      other.on("/page", 200, HTML, PAGE);
      URI feed = server.at("/feed");

      assertThat(text(fetcher.fetch(FetchRequest.named(server.at("/page")).onBehalfOf(feed))))
          .isEqualTo(PAGE);
      assertThat(fetcher.fetch(FetchRequest.named(other.at("/page")).onBehalfOf(feed)))
          .isInstanceOf(FetchResult.Blocked.class);
      assertThat(fetcher.fetch(FetchRequest.named(server.at("/page"))))
          .isInstanceOf(FetchResult.Blocked.class);
      assertThat(other.asked()).isEmpty();
      assertThat(server.asked()).containsExactly("/robots.txt", "/page");
    }
  }

  @Test
  void aProxyThatThePersonConfiguredIsUsedThoughItIsOnThisMachine()
      throws IOException, InterruptedException {
    ProxySelector proxies = ProxySelector.of(new InetSocketAddress("127.0.0.1", server.port()));
    server.on("http://news.example/page", 200, HTML, PAGE);
    server.on("http://news.example/out", 302, "Location: http://10.0.0.1/", "");
    server.on("http://news.example/robots.txt", 404, "", "");
    try (PageFetcher behindProxy =
        new PageFetcher(
            FetchSettings.standard(), holds, () -> now, Optional.of(proxies), pauses::add)) {
      assertThat(
              text(behindProxy.fetch(FetchRequest.named(URI.create("http://news.example/page")))))
          .isEqualTo(PAGE);
      assertThat(behindProxy.fetch(FetchRequest.named(URI.create("http://news.example/out"))))
          .isInstanceOf(FetchResult.Blocked.class);
    }
    assertThat(server.asked())
        .containsExactly(
            "http://news.example/robots.txt",
            "http://news.example/page",
            "http://news.example/out");
    assertThat(pauses).hasSize(2);
  }
}
