package org.dateline.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dateline.extract.page.Folding;

/** Names a block by its words, so that it is known again in another article. */
public final class BlockFingerprint {
  private static final int LENGTH = 12;

  private BlockFingerprint() {}

  /** The first 12 bytes of the SHA-256 of the block's folded words, in hex. */
  public static String of(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(Folding.words(text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, LENGTH);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
