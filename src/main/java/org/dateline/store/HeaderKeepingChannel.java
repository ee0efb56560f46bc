package org.dateline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * Keeps a database file's header up to date with its chunks.
 *
 * <p>H2's store appends each commit as a chunk, or puts it where an old one is no longer needed.
 * Where it did not foresee the place, the header has to name the chunk, or nobody finds it again
 * after the process was killed. H2 2.5.252 writes the header before it notes the chunk as the last
 * one ({@code FileStore.storeBuffer}), so that it names the one before: commits that were
 * acknowledged were lost, and once, where that one was overwritten since, nearly all of the file.
 * Here each newer chunk is followed by a header that names it, and a header that names an older one
 * is mended on its way.
 *
 * <p>A chunk begins with a line such as {@code chunk:26e,len:3,…,version:26e,…} in hexadecimal
 * digits; the header is such a line, too, with a Fletcher checksum, and stands in each of the first
 * two blocks of 4 KiB (H2's documentation, “MVStore, file format”). H2 writes a chunk with one
 * call.
 */
final class HeaderKeepingChannel extends FileChannel {
  private static final int BLOCK = 4096;
  private static final int HEADER = 2 * BLOCK;

  /** Longer than any header line of a store or a chunk. */
  private static final int LONGEST_LINE = 1024;

  private static final byte[] CHUNK = "chunk:".getBytes(StandardCharsets.ISO_8859_1);

  private final FileChannel file;
  private Optional<Chunk> newest = Optional.empty();
  private Optional<Map<String, String>> header = Optional.empty();

  /** A chunk that was written through this channel. */
  private record Chunk(int id, long block, long version) {}

  HeaderKeepingChannel(FileChannel file) {
    this.file = file;
  }

  @Override
  public synchronized int write(ByteBuffer source, long position) throws IOException {
    if (position == 0 && source.remaining() == HEADER) {
      return writeHeader(source);
    }
    Optional<Chunk> chunk = position >= HEADER ? chunk(source, position) : Optional.empty();
    if (chunk.isEmpty()) {
      return file.write(source, position);
    }
    int length = source.remaining();
    writeFully(source, position);
    boolean newer = newest.filter(known -> known.version > chunk.orElseThrow().version).isEmpty();
    if (newer) {
      newest = chunk;
      header = header.isPresent() ? header : read();
      if (header.isPresent()) {
        writeFully(bytes(naming(chunk.orElseThrow(), header.orElseThrow())), 0);
      }
    }
    return length;
  }

  /** Writes a header; one that names an older chunk than the last that was written is mended. */
  private int writeHeader(ByteBuffer source) throws IOException {
    int length = source.remaining();
    header = parsed(line(source, source.position()));
    boolean stale =
        newest.isPresent()
            && header.isPresent()
            && DataUtils.readHexLong(header.orElseThrow(), "version", 0)
                < newest.orElseThrow().version;
    if (stale) {
      source.position(source.limit());
      writeFully(bytes(naming(newest.orElseThrow(), header.orElseThrow())), 0);
    } else {
      writeFully(source, 0);
    }
    return length;
  }

  /** The header that is in the file now; none where neither copy is whole. */
  private Optional<Map<String, String>> read() throws IOException {
    ByteBuffer blocks = ByteBuffer.allocate(HEADER);
    int read = 0;
    while (read >= 0 && blocks.hasRemaining()) {
      read = file.read(blocks, blocks.position());
    }
    blocks.flip();
    Optional<Map<String, String>> first = parsed(line(blocks, 0));
    return first.isPresent() ? first : parsed(line(blocks, BLOCK));
  }

  private static Map<String, String> naming(Chunk chunk, Map<String, String> header) {
    Map<String, String> naming = new HashMap<>(header);
    naming.remove("clean");
    naming.put("chunk", Integer.toHexString(chunk.id));
    naming.put("block", Long.toHexString(chunk.block));
    naming.put("version", Long.toHexString(chunk.version));
    return naming;
  }

  private static ByteBuffer bytes(Map<String, String> header) {
    StringBuilder line = DataUtils.appendMap(new StringBuilder(), new HashMap<>(header));
    byte[] summed = line.toString().getBytes(StandardCharsets.ISO_8859_1);
    DataUtils.appendMap(line, "fletcher", DataUtils.getFletcher32(summed, 0, summed.length));
    byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(HEADER).put(bytes).position(BLOCK).put(bytes).rewind();
  }

  /** The map of a header line whose checksum is right. */
  private static Optional<Map<String, String>> parsed(String line) {
    int sum = line.lastIndexOf(",fletcher:");
    if (!line.startsWith("H:") || sum < 0) {
      return Optional.empty();
    }
    byte[] summed = line.substring(0, sum).getBytes(StandardCharsets.ISO_8859_1);
    String expected = Integer.toHexString(DataUtils.getFletcher32(summed, 0, summed.length));
    return line.substring(sum + ",fletcher:".length()).equals(expected)
        ? Optional.of(DataUtils.parseMap(line.substring(0, sum)))
        : Optional.empty();
  }

  private static Optional<Chunk> chunk(ByteBuffer source, long position) {
    if (source.remaining() < CHUNK.length) {
      return Optional.empty();
    }
    for (int i = 0; i < CHUNK.length; i++) {
      if (source.get(source.position() + i) != CHUNK[i]) {
        return Optional.empty();
      }
    }
    try {
      Map<String, String> map = DataUtils.parseMap(line(source, source.position()));
      return map.containsKey("version") && position % BLOCK == 0
          ? Optional.of(
              new Chunk(
                  DataUtils.parseHexInt(map.get("chunk")),
                  position / BLOCK,
                  DataUtils.parseHexLong(map.get("version"))))
          : Optional.empty();
    } catch (MVStoreException words) {
      // Something else that begins like a chunk, in the middle of one.
      return Optional.empty();
    }
  }

  /** What stands from an offset to the end of the line, as far as a header can reach. */
  private static String line(ByteBuffer bytes, int from) {
    StringBuilder line = new StringBuilder();
    int end = Math.min(bytes.limit(), from + LONGEST_LINE);
    for (int i = from; i < end && bytes.get(i) != '\n'; i++) {
      line.append((char) (bytes.get(i) & 0xff));
    }
    return line.toString().strip();
  }

  private void writeFully(ByteBuffer source, long position) throws IOException {
    long at = position;
    while (source.hasRemaining()) {
      at += file.write(source, at);
    }
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    return file.read(target);
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    return file.read(target, position);
  }

  @Override
  public synchronized int write(ByteBuffer source) throws IOException {
    int written = write(source, file.position());
    file.position(file.position() + written);
    return written;
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
    return file.read(targets, offset, length);
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
    long written = 0;
    for (int i = offset; i < offset + length; i++) {
      written += write(sources[i]);
    }
    return written;
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    return file.transferTo(position, count, target);
  }

  /** Not offered: what comes so could not be looked at. */
  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException("a database's file is written by its chunks");
  }

  /** Not offered: what is written so could not be looked at. */
  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException("a database's file is written by its chunks");
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return file.lock(position, size, shared);
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    file.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    file.truncate(size);
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.force(metaData);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }
}
