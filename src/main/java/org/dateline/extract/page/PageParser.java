package org.dateline.extract.page;

import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Parses a page's bytes. Nearly all pages are valid UTF-8, so this is tried first, decoding while
 * parsing; where a byte does not fit, or the page may mean something else, {@link PageDecoder}
 * finds out what it is. Safe for several threads.
 */
public final class PageParser {
  private static final String ESCAPED = "iso-2022";

  private final PageDecoder decoder = new PageDecoder();

  /**
   * The page as a document, at most 512 elements deep.
   *
   * @param bytes the page
   * @param headerCharset what the HTTP header said about its charset
   * @param url the page's address, may be empty
   */
  public Document parse(byte[] bytes, Optional<String> headerCharset, String url) {
    return asUtf8(bytes, headerCharset, url)
        .orElseGet(() -> Parser.htmlParser().parseInput(decoder.decode(bytes, headerCharset), url));
  }

  private static Optional<Document> asUtf8(
      byte[] bytes, Optional<String> headerCharset, String url) {
    if (PageDecoder.hasMark(bytes)
        || PageDecoder.looksLikeUtf16(bytes)
        || headerCharset.filter(PageParser::isEscaped).isPresent()) {
      return Optional.empty();
    }
    Reader characters = new Utf8Reader(bytes, UnreadMarkup.leftOutOf(bytes));
    try {
      Document document = Parser.htmlParser().parseInput(characters, url);
      return Optional.of(document).filter(page -> !saysEscaped(page));
    } catch (UncheckedIOException failed) {
      if (failed.getCause() instanceof CharacterCodingException) {
        return Optional.empty();
      }
      throw failed;
    }
  }

  /** ISO-2022-JP is valid ASCII too; only what is said of the page tells it. */
  private static boolean isEscaped(String charset) {
    return charset.strip().toLowerCase(Locale.ROOT).startsWith(ESCAPED);
  }

  private static boolean saysEscaped(Document page) {
    Element head = page.head();
    for (int at = 0; at < head.childNodeSize(); at++) {
      if (head.childNode(at) instanceof Element meta && meta.normalName().equals("meta")) {
        String charset = meta.attributes().get("charset");
        String type = meta.attributes().get("content");
        int named = type.indexOf("charset=");
        if (isEscaped(charset) || (named >= 0 && isEscaped(type.substring(named + 8)))) {
          return true;
        }
      }
    }
    return false;
  }
}
