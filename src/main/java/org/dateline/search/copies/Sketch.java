package org.dateline.search.copies;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small likeness of a text's shingles by which likely copies are looked up: bands of a MinHash
 * (Broder, 1997), which texts of about the same length share, and a sample of the shingles, which a
 * text shares with a longer one that contains it. Immutable.
 */
public final class Sketch {
  private static final int BANDS = 16;
  private static final int ROWS = 3;
  private static final int HASHES = BANDS * ROWS;
  private static final int MOST_SAMPLES = 40;

  private final long[] bands;
  private final long[] samples;

  private Sketch(long[] bands, long[] samples) {
    this.bands = bands;
    this.samples = samples;
  }

  /** The sketch of a text; empty where it has no words. */
  public static Sketch of(Shingles shingles) {
    if (shingles.size() == 0) {
      return new Sketch(new long[0], new long[0]);
    }
    long[] least = new long[HASHES];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int i = 0; i < shingles.size(); i++) {
      long shingle = shingles.at(i);
      for (int j = 0; j < HASHES; j++) {
        long hash = Shingles.mix(shingle + j * 0x9E3779B97F4A7C15L);
        if (hash < least[j]) {
          least[j] = hash;
        }
      }
    }
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long joined = band;
      for (int row = 0; row < ROWS; row++) {
        joined = Shingles.mix(joined * 31 + least[band * ROWS + row]);
      }
      bands[band] = joined;
    }
    return new Sketch(bands, samples(shingles));
  }

  /** Shingles whose hash ends in zeros: the same ones in every text, the fewer the longer it is. */
  private static long[] samples(Shingles shingles) {
    int zeros = 0;
    while ((shingles.size() >> zeros) > MOST_SAMPLES) {
      zeros++;
    }
    long mask = (1L << zeros) - 1;
    List<Long> kept = new ArrayList<>();
    for (int i = 0; i < shingles.size(); i++) {
      if ((shingles.at(i) & mask) == 0) {
        kept.add(shingles.at(i));
      }
    }
    return kept.stream().mapToLong(Long::longValue).toArray();
  }

  /**
   * The keys cut to four bytes, one after the other, as they are kept beside a text: texts that
   * share none of these share no key.
   */
  public byte[] shortKeys() {
    ByteBuffer shortened = ByteBuffer.allocate((bands.length + samples.length) * Integer.BYTES);
    for (byte[] key : keys()) {
      shortened.put(key, key.length - Integer.BYTES, Integer.BYTES);
    }
    return shortened.array();
  }

  /** The keys under which a text is filed and looked up. */
  public List<byte[]> keys() {
    List<byte[]> keys = new ArrayList<>(bands.length + samples.length);
    for (long band : bands) {
      keys.add(ByteBuffer.allocate(Long.BYTES).putLong(band).array());
    }
    for (long sample : samples) {
      keys.add(ByteBuffer.allocate(Long.BYTES).putLong(~sample).array());
    }
    return keys;
  }
}
