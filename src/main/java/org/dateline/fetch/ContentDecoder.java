package org.dateline.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Takes the coding off a body and counts while it does: never more bytes than the limit, never more
 * than the ratio allows.
 *
 * <p>Servers lie: some say gzip and send plain text, some pack twice and say it once, some mean raw
 * deflate by deflate. What the bytes are counts more than what the header says.
 */
final class ContentDecoder {
  /** How a body was read. */
  sealed interface Decoded {
    /** The bytes without their coding. */
    record Plain(Payload body) implements Decoded {}

    /** More than the limit or the ratio allows; the sentence says which. */
    record TooLarge(String sentence) implements Decoded {}

    /** Not coded as the header says. */
    record Malformed(String sentence) implements Decoded {}

    /** The coding ends before it is complete. */
    record Truncated(String sentence) implements Decoded {}
  }

  /** Below this many decoded bytes no ratio is a danger, in bytes. */
  private static final int HARMLESS = 256 << 10;

  private static final int LAYERS = 4;

  private final long limit;
  private final int ratio;

  /**
   * @param limit the most decoded bytes
   * @param ratio the most decoded bytes for one received byte
   */
  ContentDecoder(long limit, int ratio) {
    this.limit = limit;
    this.ratio = ratio;
  }

  /**
   * Takes the coding off.
   *
   * @param received the body as it came
   * @param contentEncodings the values of {@code Content-Encoding}, in order
   */
  Decoded decode(Payload received, List<String> contentEncodings) {
    List<String> codings = new ArrayList<>();
    for (String value : contentEncodings) {
      for (String coding : value.toLowerCase(Locale.ROOT).split(",", -1)) {
        String name = coding.strip();
        if (!name.isEmpty() && !name.equals("identity")) {
          codings.addFirst(name.startsWith("x-") ? name.substring(2) : name);
        }
      }
    }
    if (codings.size() > LAYERS) {
      return new Decoded.Malformed("The page is packed too many times over.");
    }
    byte[] bytes = received.bytes();
    for (String coding : codings) {
      try {
        bytes = unpack(coding, bytes, received.length());
      } catch (TooMuch tooMuch) {
        return new Decoded.TooLarge(tooMuch.sentence);
      } catch (EOFException brokeOff) {
        return new Decoded.Truncated("The page broke off before it was complete.");
      } catch (IOException malformed) {
        return new Decoded.Malformed("The page is not packed as its server says (" + coding + ").");
      }
    }
    // Packed more often than the header says, or without saying so.
    for (int layer = 0; layer < LAYERS && isGzip(bytes); layer++) {
      try {
        bytes = unpack("gzip", bytes, received.length());
      } catch (TooMuch tooMuch) {
        return new Decoded.TooLarge(tooMuch.sentence);
      } catch (EOFException brokeOff) {
        return new Decoded.Truncated("The page broke off before it was complete.");
      } catch (IOException malformed) {
        return new Decoded.Malformed("The page is packed in a way that cannot be read.");
      }
    }
    return bytes.length > limit
        ? new Decoded.TooLarge(tooLarge())
        : new Decoded.Plain(Payload.of(bytes));
  }

  private byte[] unpack(String coding, byte[] packed, int received) throws IOException {
    if (packed.length == 0) {
      return packed;
    }
    return switch (coding) {
      case "gzip" ->
          isGzip(packed)
              ? drain(new GZIPInputStream(new ByteArrayInputStream(packed)), received)
              : plainOrThrow(packed);
      case "deflate" -> deflated(packed, received);
      case "br" -> brotli(packed, received);
      default -> throw new IOException("unknown coding");
    };
  }

  private byte[] deflated(byte[] packed, int received) throws IOException {
    boolean zlib =
        packed.length > 1
            && (packed[0] & 0x0F) == 8
            && (((packed[0] & 0xFF) << 8) | (packed[1] & 0xFF)) % 31 == 0;
    if (zlib) {
      return inflated(packed, received, false);
    }
    if (isGzip(packed)) {
      return drain(new GZIPInputStream(new ByteArrayInputStream(packed)), received);
    }
    try {
      return inflated(packed, received, true);
    } catch (TooMuch | EOFException asItIs) {
      throw asItIs;
    } catch (IOException notRaw) {
      return plainOrThrow(packed);
    }
  }

  private byte[] inflated(byte[] packed, int received, boolean raw) throws IOException {
    Inflater inflater = new Inflater(raw);
    try {
      return drain(new InflaterInputStream(new ByteArrayInputStream(packed), inflater), received);
    } finally {
      inflater.end();
    }
  }

  private byte[] brotli(byte[] packed, int received) throws IOException {
    if (isGzip(packed)) {
      return drain(new GZIPInputStream(new ByteArrayInputStream(packed)), received);
    }
    try {
      return drain(new BrotliInputStream(new ByteArrayInputStream(packed)), received);
    } catch (TooMuch tooMuch) {
      throw tooMuch;
    } catch (IOException notBrotli) {
      return plainOrThrow(packed);
    }
  }

  /** Text that says it is packed is taken as it is; anything else is refused. */
  private static byte[] plainOrThrow(byte[] bytes) throws IOException {
    int seen = Math.min(bytes.length, 512);
    int i = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB ? 3 : 0;
    while (i < seen
        && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t')) {
      i++;
    }
    if (i < seen && (bytes[i] == '<' || bytes[i] == '{' || bytes[i] == '[')) {
      return bytes;
    }
    throw new IOException("neither packed nor text");
  }

  private byte[] drain(InputStream unpacking, int received) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 << 10];
    for (int n = unpacking.read(buffer); n >= 0; n = unpacking.read(buffer)) {
      out.write(buffer, 0, n);
      if (out.size() > limit) {
        throw new TooMuch(tooLarge());
      }
      if (out.size() > HARMLESS && out.size() / ratio > received) {
        throw new TooMuch(
            "The page is packed more than " + ratio + " to 1, so it is not unpacked.");
      }
    }
    return out.toByteArray();
  }

  private String tooLarge() {
    return tooLarge(limit);
  }

  static String tooLarge(long limit) {
    return "The page is larger than " + (limit >> 20) + " MiB.";
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B && bytes[2] == 8;
  }

  private static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    TooMuch(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }
  }
}
