package org.dateline.extract.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Reads streams whose length nobody vouches for. */
final class BoundedReading {
  /** The most that a page may have, in bytes. */
  static final int PAGE = 10 << 20;

  /** Below this many unpacked bytes no ratio is a danger. */
  private static final int HARMLESS = 256 << 10;

  private static final int RATIO = 200;

  private BoundedReading() {}

  /** Whether the bytes are packed by gzip. */
  static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B && bytes[2] == 8;
  }

  /** Unpacks, also what was packed twice. */
  static byte[] unpacked(byte[] packed) throws UnreadableFileException {
    byte[] bytes = packed;
    for (int layer = 0; layer < 3 && isGzip(bytes); layer++) {
      try (InputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes = read(unpacking, packed.length);
      } catch (EOFException brokeOff) {
        throw new UnreadableFileException("The file ends before it is complete.");
      } catch (IOException damaged) {
        throw new UnreadableFileException("The file is packed but damaged.");
      }
    }
    return bytes;
  }

  /**
   * Reads a page.
   *
   * @param packed how many bytes it was before it was unpacked
   */
  static byte[] read(InputStream in, int packed) throws IOException, UnreadableFileException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 << 10];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      if (out.size() > PAGE) {
        throw new UnreadableFileException(tooLarge());
      }
      if (out.size() > HARMLESS && out.size() / RATIO > packed) {
        throw new UnreadableFileException(
            "The file is packed more than " + RATIO + " to 1, so it is not unpacked.");
      }
    }
    return out.toByteArray();
  }

  static String tooLarge() {
    return "The page is larger than " + (PAGE >> 20) + " MiB.";
  }
}
