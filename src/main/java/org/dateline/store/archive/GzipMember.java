package org.dateline.store.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;

/**
 * One gzip member (RFC 1952), which holds one WARC record. Reading checks the member's checksum, so
 * that a flipped bit anywhere in the record is noticed, also where no hash covers it.
 *
 * @param bytes what it holds
 * @param packedLength how long it is on disk
 */
@SuppressWarnings("ArrayRecordComponent") // records are large: not copied, never compared
record GzipMember(byte[] bytes, long packedLength) {
  /** No record is larger than this; damage could make one look endless. */
  private static final int LARGEST = 256 * 1024 * 1024;

  private static final int HEADER = 10;
  private static final int TRAILER = 8;
  private static final int BUFFER = 64 * 1024;

  static byte[] pack(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3 + 256);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed, BUFFER)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  /**
   * Reads the member that begins where the stream stands; the stream is left where the next begins.
   *
   * @throws EOFException where the file ends inside it
   * @throws ArchiveDamagedException where it is no gzip member or its checksum is wrong
   */
  static GzipMember read(BufferedInputStream in) throws IOException {
    byte[] header = exactly(in, HEADER);
    if (header[0] != 0x1f || header[1] != (byte) 0x8b || header[2] != 8 || header[3] != 0) {
      throw new ArchiveDamagedException("There is no record at this place.");
    }
    Inflater inflater = new Inflater(true);
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
      long packed = inflate(in, inflater, bytes);
      byte[] content = bytes.toByteArray();
      byte[] trailer = exactly(in, TRAILER);
      CRC32 checksum = new CRC32();
      checksum.update(content);
      if (littleEndian(trailer, 0) != checksum.getValue()
          || littleEndian(trailer, 4) != content.length) {
        throw new ArchiveDamagedException("The record's checksum is wrong.");
      }
      return new GzipMember(content, HEADER + packed + TRAILER);
    } catch (DataFormatException broken) {
      throw new ArchiveDamagedException("The record cannot be unpacked.", broken);
    } finally {
      inflater.end();
    }
  }

  private static long inflate(
      BufferedInputStream in, Inflater inflater, ByteArrayOutputStream bytes)
      throws IOException, DataFormatException {
    byte[] packed = new byte[BUFFER];
    byte[] plain = new byte[BUFFER];
    long consumed = 0;
    while (!inflater.finished()) {
      in.mark(BUFFER);
      int read = in.read(packed);
      if (read < 0) {
        throw new EOFException("The file ends inside a record.");
      }
      inflater.setInput(packed, 0, read);
      while (!inflater.finished() && !inflater.needsInput()) {
        int count = inflater.inflate(plain);
        if (count == 0 && inflater.needsDictionary()) {
          throw new DataFormatException("a dictionary is asked for");
        }
        bytes.write(plain, 0, count);
        if (bytes.size() > LARGEST) {
          throw new ArchiveDamagedException("The record is larger than any that is kept.");
        }
      }
      int left = inflater.getRemaining();
      consumed += read - left;
      if (left > 0) {
        in.reset();
        in.skipNBytes(read - left);
      }
    }
    return consumed;
  }

  private static byte[] exactly(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("The file ends inside a record.");
    }
    return bytes;
  }

  private static long littleEndian(byte[] bytes, int from) {
    return (bytes[from] & 0xFFL)
        | (bytes[from + 1] & 0xFFL) << 8
        | (bytes[from + 2] & 0xFFL) << 16
        | (bytes[from + 3] & 0xFFL) << 24;
  }
}
