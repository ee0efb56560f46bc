package org.dateline.store.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/**
 * Channels over bytes in memory. Those of the JDK close themselves when their thread is
 * interrupted, which would make a record fail, or look damaged, because a job was cancelled.
 */
final class ByteChannels {
  private ByteChannels() {}

  static ReadableByteChannel reading(byte[] bytes) {
    ByteBuffer source = ByteBuffer.wrap(bytes);
    return new ReadableByteChannel() {
      private boolean open = true;

      @Override
      public int read(ByteBuffer target) {
        if (!source.hasRemaining()) {
          return -1;
        }
        int count = Math.min(source.remaining(), target.remaining());
        target.put(source.slice(source.position(), count));
        source.position(source.position() + count);
        return count;
      }

      @Override
      public boolean isOpen() {
        return open;
      }

      @Override
      public void close() {
        open = false;
      }
    };
  }

  static WritableByteChannel writing(ByteArrayOutputStream target) {
    return new WritableByteChannel() {
      private boolean open = true;

      @Override
      public int write(ByteBuffer source) {
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        target.writeBytes(bytes);
        return bytes.length;
      }

      @Override
      public boolean isOpen() {
        return open;
      }

      @Override
      public void close() {
        open = false;
      }
    };
  }
}
