package org.dateline.extract.page;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/**
 * Decodes parts of a page while it is parsed, straight into the parser's buffer. Bytes that are no
 * UTF-8 end it with a {@link CharacterCodingException}. Used by one thread.
 */
final class Utf8Reader extends Reader {
  /** After a character that is no ASCII, the decoder is quick again only from its next call on. */
  private static final int STRETCH = 384;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes;
  private final Iterator<UnreadMarkup.Range> parts;

  Utf8Reader(byte[] page, List<UnreadMarkup.Range> parts) {
    this.bytes = ByteBuffer.wrap(page).limit(0);
    this.parts = parts.iterator();
  }

  /**
   * As any reader's, but that it reads nothing where there is room for one character and the next
   * takes two.
   */
  @Override
  public int read(char[] target, int offset, int length) throws CharacterCodingException {
    CharBuffer characters = CharBuffer.wrap(target, offset, length);
    int end = offset + length;
    boolean full = false;
    while (!full && hasMore()) {
      characters.limit(Math.min(end, characters.position() + STRETCH));
      CoderResult result = decoder.decode(bytes, characters, true);
      if (result.isError()) {
        result.throwException();
      }
      full = result.isOverflow() && end - characters.position() < 2;
    }
    return full || characters.position() > offset ? characters.position() - offset : -1;
  }

  /** Goes on to the next part where one is done; whether there is anything left. */
  private boolean hasMore() {
    while (!bytes.hasRemaining() && parts.hasNext()) {
      UnreadMarkup.Range part = parts.next();
      bytes.limit(part.to()).position(part.from());
    }
    return bytes.hasRemaining();
  }

  @Override
  public void close() {
    // It holds nothing that would have to be given back.
  }
}
