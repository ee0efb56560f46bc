package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ContentDecoderTest {
  private static final byte[] PAGE = "<html><p>Räder</p></html>".getBytes(StandardCharsets.UTF_8);

  /** In Brotli, made by another program. */
  private static final byte[] THIRTY_MEBIBYTES_OF_ZEROS =
      HexFormat.of()
          .parseHex(
              "cbffff3ff82700e2b14020f7fe8fffff7ff04f00c4611180eefd1fffffffe09f0088c30200ddfbbffcffff"
                  + "c23f0110870500baf75f");

  private final ContentDecoder decoder = new ContentDecoder(10 << 20, 200);

  @Test
  void everyCodingIsTakenOff() throws IOException {
    assertPage(PAGE);
    assertPage(PAGE, "identity");
    assertPage(gzip(PAGE), "gzip");
    assertPage(gzip(PAGE), "x-gzip");
    assertPage(gzip(PAGE), "GZIP");
    assertPage(deflate(PAGE, false), "deflate");
    assertPage(deflate(PAGE, true), "deflate");
    assertPage(deflate(gzip(PAGE), false), "gzip, deflate");
    assertPage(deflate(gzip(PAGE), false), "gzip", "deflate");
  }

  @Test
  void brotliIsTakenOff() {
    assertPage(
        HexFormat.of().parseHex("8b0c803c68746d6c3e3c703e52c3a46465723c2f703e3c2f68746d6c3e03"),
        "br");
  }

  @Test
  void serversThatLieAreUnderstood() throws IOException {
    assertPage(PAGE, "gzip");
    assertPage(PAGE, "deflate");
    assertPage(PAGE, "br");
    assertPage(gzip(gzip(PAGE)), "gzip");
    assertPage(gzip(PAGE));
    assertPage(gzip(PAGE), "deflate");
    assertPage(gzip(PAGE), "br");
  }

  @Test
  void whatIsNeitherPackedNorTextIsRefused() {
    byte[] junk = {1, 2, 3, 4, 5, 6};
    for (String coding : List.of("gzip", "deflate", "br", "zstd")) {
      assertThat(decoder.decode(Payload.of(junk), List.of(coding)))
          .isNotInstanceOf(ContentDecoder.Decoded.Plain.class);
    }
  }

  @Test
  void whatBreaksOffIsNotComplete() throws IOException {
    byte[] packed = gzip(PAGE);
    assertThat(
            decoder.decode(Payload.of(Arrays.copyOf(packed, packed.length - 9)), List.of("gzip")))
        .isInstanceOf(ContentDecoder.Decoded.Truncated.class);
  }

  @Test
  void bombsAreNotUnpackedHoweverTheyArePacked() throws IOException {
    byte[] zeros = new byte[30 << 20];
    for (byte[] bomb : List.of(gzip(zeros), gzip(gzip(zeros)), gzip(gzip(gzip(zeros))))) {
      assertThat(decoder.decode(Payload.of(bomb), List.of("gzip")))
          .isInstanceOf(ContentDecoder.Decoded.TooLarge.class);
    }
    assertThat(decoder.decode(Payload.of(deflate(zeros, true)), List.of("deflate")))
        .isInstanceOf(ContentDecoder.Decoded.TooLarge.class);
    assertThat(decoder.decode(Payload.of(THIRTY_MEBIBYTES_OF_ZEROS), List.of("br")))
        .isEqualTo(
            new ContentDecoder.Decoded.TooLarge(
                "The page is packed more than 200 to 1, so it is not unpacked."));
  }

  @Test
  void manyCodingsOnTopOfEachOtherAreRefused() {
    assertThat(decoder.decode(Payload.of(PAGE), List.of("gzip, gzip, gzip, gzip, gzip")))
        .isInstanceOf(ContentDecoder.Decoded.Malformed.class);
  }

  @Test
  void theLimitHoldsForPlainBodiesToo() {
    assertThat(new ContentDecoder(10, 200).decode(Payload.of(PAGE), List.of()))
        .isInstanceOf(ContentDecoder.Decoded.TooLarge.class);
  }

  private void assertPage(byte[] bytes, String... codings) {
    assertThat(decoder.decode(Payload.of(bytes), List.of(codings)))
        .isEqualTo(new ContentDecoder.Decoded.Plain(Payload.of(PAGE)));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packing = new GZIPOutputStream(out)) {
      packing.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(9, raw);
    try (OutputStream packing = new DeflaterOutputStream(out, deflater)) {
      packing.write(bytes);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }
}
