package org.dateline.search.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * Reads the stored texts from disk where they are shown, eight kilobytes at once: a text is about
 * that long, and Lucene's own reader would ask the operating system eight times for it.
 */
final class TextsDirectory extends FilterDirectory {
  private static final int AT_ONCE = 8 << 10;

  TextsDirectory(Path folder) throws IOException {
    super(new NIOFSDirectory(folder));
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    IndexInput file = in.openInput(name, context);
    return new Widened(name, file, 0, file.length());
  }

  /** A part of another input, of which a window is held in memory. Used by one thread. */
  private static final class Widened extends IndexInput {
    private final long from;
    private final long length;
    private IndexInput file;
    private byte[] window = {};
    private long windowFrom;
    private int at;
    private int filled;

    Widened(String name, IndexInput file, long from, long length) {
      super(name);
      this.file = file;
      this.from = from;
      this.length = length;
    }

    @Override
    public byte readByte() throws IOException {
      if (at == filled) {
        fill();
      }
      return window[at++];
    }

    @Override
    public void readBytes(byte[] target, int offset, int count) throws IOException {
      int copied = Math.min(count, filled - at);
      System.arraycopy(window, at, target, offset, copied);
      at += copied;
      int rest = count - copied;
      if (rest >= AT_ONCE) {
        long position = getFilePointer();
        check(position + rest);
        file.seek(from + position);
        file.readBytes(target, offset + copied, rest);
        seek(position + rest);
      } else if (rest > 0) {
        fill();
        readBytes(target, offset + copied, rest);
      }
    }

    private void fill() throws IOException {
      long position = getFilePointer();
      check(position + 1);
      if (window.length == 0) {
        window = new byte[AT_ONCE];
      }
      windowFrom = position;
      at = 0;
      filled = 0;
      int wanted = (int) Math.min(AT_ONCE, length - position);
      file.seek(from + position);
      file.readBytes(window, 0, wanted);
      filled = wanted;
    }

    private void check(long end) throws EOFException {
      if (end > length) {
        throw new EOFException("read past the end: " + this);
      }
    }

    @Override
    public long getFilePointer() {
      return windowFrom + at;
    }

    @Override
    public void seek(long position) throws IOException {
      check(position);
      if (position >= windowFrom && position <= windowFrom + filled) {
        at = (int) (position - windowFrom);
      } else {
        windowFrom = position;
        at = 0;
        filled = 0;
      }
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public Widened clone() {
      Widened clone = (Widened) super.clone();
      clone.file = file.clone();
      clone.windowFrom = getFilePointer();
      clone.window = new byte[0];
      clone.at = 0;
      clone.filled = 0;
      return clone;
    }

    @Override
    public IndexInput slice(String name, long offset, long size) throws IOException {
      if (offset < 0 || size < 0 || offset + size > length) {
        throw new IllegalArgumentException("no part of " + this + ": " + offset + ", " + size);
      }
      return new Widened(name, file.clone(), from + offset, size);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
