package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are packed, endless, too slow or torn. */
class BodyLimitsTest extends ScriptedFetches {
  BodyLimitsTest() throws IOException {}

  @Test
  void aBodyThatIsPackedIsUnpacked() throws IOException, InterruptedException {
    server.on(
        "/gz",
        200,
        HTML + "\r\nContent-Encoding: gzip",
        gzip(PAGE.getBytes(StandardCharsets.UTF_8)));

    FetchResult result = typed("/gz");

    assertThat(text(result)).isEqualTo(PAGE);
    assertThat(result.trail().exchanges().getFirst().body().bytes())
        .isEqualTo(gzip(PAGE.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aBombIsNotUnpacked() throws IOException, InterruptedException {
    server.on("/bomb", 200, HTML + "\r\nContent-Encoding: gzip", gzip(new byte[5 << 20]));

    assertThat(failed("/bomb").kind()).isEqualTo(FetchResult.Kind.TOO_LARGE);
  }

  @Test
  void anEndlessBodyIsCutOffAtTheLimit() throws InterruptedException {
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 'x');
    server.on(
        "/endless",
        (request, out) -> {
          out.write(("HTTP/1.1 200 OK\r\n" + HTML + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
          writeUntilHungUp(out, megabyte);
        });

    FetchResult.Failed failed = failed("/endless");

    assertThat(failed.kind()).isEqualTo(FetchResult.Kind.TOO_LARGE);
    assertThat(failed.sentence()).isEqualTo("The page is larger than 10 MiB.");
  }

  private static void writeUntilHungUp(OutputStream out, byte[] piece) throws IOException {
    for (int i = 0; i < 10_000; i++) {
      out.write(piece);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<p>"
      })
  void aServerThatFallsSilentIsGivenUp(String beginning) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    server.on(
        "/slow",
        (request, out) -> {
          out.write(beginning.getBytes(StandardCharsets.UTF_8));
          out.flush();
          try {
            never.await();
          } catch (InterruptedException closed) {
            throw new InterruptedIOException();
          }
        });
    try (PageFetcher hasty =
        fetcher(FetchSettings.standard().withTimeInAll(Duration.ofMillis(300)))) {
      assertThat(hasty.fetch(FetchRequest.typed(server.at("/slow"))))
          .isInstanceOfSatisfying(
              FetchResult.Failed.class,
              failed -> assertThat(failed.kind()).isEqualTo(FetchResult.Kind.TIMED_OUT));
    }
  }

  @Test
  void anInterruptEndsARequest() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    server.on(
        "/slow",
        (request, out) -> {
          asked.countDown();
          try {
            never.await();
          } catch (InterruptedException closed) {
            throw new InterruptedIOException();
          }
        });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch ended = new CountDownLatch(1);
      Future<?> fetching =
          threads.submit(() -> {
            try {
              return typed("/slow");
            } catch (InterruptedException expected) {
              ended.countDown();
              throw expected;
            }
          });
      asked.await();
      fetching.cancel(true);
      ended.await();
    }
    assertThat(typed("/page")).isInstanceOf(FetchResult.Fetched.class);
  }

  @Test
  void whatBreaksOffIsNotTakenForAPage() throws IOException, InterruptedException {
    byte[] packed = gzip(PAGE.getBytes(StandardCharsets.UTF_8));
    server.on(
        "/short",
        (request, out) ->
            out.write(
                ("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n" + HTML + "\r\n\r\n<p>half")
                    .getBytes(StandardCharsets.UTF_8)));
    server.on(
        "/chunked",
        (request, out) ->
            out.write(
                ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"
                        + HTML
                        + "\r\n\r\n5\r\n<p>ha\r\n")
                    .getBytes(StandardCharsets.UTF_8)));
    server.on(
        "/packed",
        200,
        HTML + "\r\nContent-Encoding: gzip",
        Arrays.copyOf(packed, packed.length - 20));
    server.on(
        "/junk",
        (request, out) -> out.write("SSH-2.0-OpenSSH_9.9\r\n".getBytes(StandardCharsets.UTF_8)));

    assertThat(Stream.of(failed("/short"), failed("/chunked"), failed("/packed")))
        .extracting(FetchResult.Failed::kind)
        .containsOnly(FetchResult.Kind.INCOMPLETE);
    assertThat(failed("/junk").kind()).isEqualTo(FetchResult.Kind.NO_CONNECTION);
  }

  @Test
  void aFloodOfHeadersIsNotRead() throws InterruptedException {
    server.on(
        "/flood",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
          writeUntilHungUp(
              out, ("X-Flood: " + "y".repeat(8_000) + "\r\n").getBytes(StandardCharsets.UTF_8));
        });

    assertThat(failed("/flood").sentence()).endsWith(".");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
      packing.write(bytes);
    }
    return out.toByteArray();
  }
}
