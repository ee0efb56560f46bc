package org.dateline.search.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.apache.lucene.store.BufferedIndexInput;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * Reads files from disk where they are wanted, eight kilobytes at once: a text is about that long,
 * and Lucene's own reader would ask the operating system eight times for it.
 */
final class ReadDirectory extends FilterDirectory {
  private static final int AT_ONCE = 8 << 10;

  ReadDirectory(Path folder) throws IOException {
    super(new NIOFSDirectory(folder));
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    IndexInput file = in.openInput(name, context);
    return new Buffered(name, file, 0, file.length());
  }

  /** A part of another input, of which a window is held in memory. Used by one thread. */
  private static final class Buffered extends BufferedIndexInput {
    private final long from;
    private final long length;
    private IndexInput file;

    Buffered(String name, IndexInput file, long from, long length) {
      super(name, AT_ONCE);
      this.file = file;
      this.from = from;
      this.length = length;
    }

    @Override
    protected void readInternal(ByteBuffer target) throws IOException {
      file.seek(from + getFilePointer());
      int wanted = target.remaining();
      file.readBytes(target.array(), target.arrayOffset() + target.position(), wanted, false);
      target.position(target.position() + wanted);
    }

    @Override
    protected void seekInternal(long position) {
      // Each reading says where.
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public Buffered clone() {
      Buffered clone = (Buffered) super.clone();
      clone.file = file.clone();
      return clone;
    }

    @Override
    public IndexInput slice(String name, long offset, long size) throws IOException {
      if (offset < 0 || size < 0 || offset + size > length) {
        throw new IllegalArgumentException("no part of " + this + ": " + offset + ", " + size);
      }
      return new Buffered(name, file.clone(), from + offset, size);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
