package org.dateline.extract.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns a page's bytes into characters. Asks the byte order mark, the HTTP header, the page's own
 * {@code meta} and, where they are silent or cannot be true, a detector. Never fails: bytes that
 * fit no charset become replacement characters.
 *
 * <p>Bytes that are valid UTF-8 and not plain ASCII are UTF-8 whatever anybody says, since other
 * charsets hardly ever give such sequences by chance.
 */
public final class PageDecoder {
  private static final int HEAD = 4096;
  private static final int DETECTOR_LIMIT = 64 * 1024;
  private static final char REPLACEMENT = '\ufffd';
  private static final Pattern META_CHARSET =
      Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})");

  /** The page's characters. */
  public String decode(byte[] bytes, Optional<String> headerCharset) {
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      return withoutMark(new String(bytes, marked.get()));
    }
    String forgiving = new String(bytes, StandardCharsets.UTF_8);
    // Only where there are replacement characters can the bytes be invalid; a second, strict look
    // tells them from those that the page holds itself.
    if (forgiving.indexOf(REPLACEMENT) < 0 || strictly(bytes, StandardCharsets.UTF_8).isPresent()) {
      return looksLikeEscapedCharset(forgiving, bytes, headerCharset).orElse(forgiving);
    }
    if (mostlyWhole(forgiving)) {
      return forgiving; // UTF-8 with a character cut in two, as cheap teasers and counters do it
    }
    for (Optional<Charset> said : List.of(headerCharset.flatMap(PageDecoder::named), meta(bytes))) {
      if (said.isPresent() && !said.get().equals(StandardCharsets.UTF_8)) {
        Optional<String> decoded = strictly(bytes, said.get());
        if (decoded.isPresent()) {
          return decoded.get();
        }
      }
    }
    return lenient(bytes, headerCharset);
  }

  /** ISO-2022-JP and UTF-16 without a mark are valid UTF-8 too; only the page can tell. */
  private static Optional<String> looksLikeEscapedCharset(
      String text, byte[] bytes, Optional<String> headerCharset) {
    if (text.indexOf('\u001b') >= 0) {
      Optional<Charset> said = headerCharset.flatMap(PageDecoder::named).or(() -> meta(bytes));
      if (said.isPresent() && said.get().name().startsWith("ISO-2022")) {
        return strictly(bytes, said.get());
      }
    }
    if (looksLikeUtf16(bytes)) {
      return strictly(bytes, bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  /** Whether every second of the first bytes is zero, as in UTF-16 without a mark. */
  static boolean looksLikeUtf16(byte[] bytes) {
    return bytes.length > 3
        && ((bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0)
            || (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0));
  }

  /** Whether a byte order mark says what the bytes are. */
  static boolean hasMark(byte[] bytes) {
    return byteOrderMark(bytes).isPresent();
  }

  /** A broken page: the charset that was said, or that the detector sees, with replacements. */
  private static String lenient(byte[] bytes, Optional<String> headerCharset) {
    Optional<Charset> said = headerCharset.flatMap(PageDecoder::named).or(() -> meta(bytes));
    if (said.isPresent()) {
      String decoded = new String(bytes, said.get());
      if (mostlyWhole(decoded) || broken(decoded) <= 3) {
        return decoded;
      }
    }
    Charset guess = detected(bytes).orElse(said.orElse(Charset.forName("windows-1252")));
    return new String(bytes, guess);
  }

  private static boolean mostlyWhole(String decoded) {
    return broken(decoded) * 10 <= decoded.chars().filter(unit -> unit > 0x7f).count();
  }

  private static long broken(String decoded) {
    return decoded.chars().filter(unit -> unit == REPLACEMENT).count();
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    return Optional.ofNullable(UniversalDetector.detectCharsetFromBOM(bytes))
        .flatMap(PageDecoder::named);
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Optional<Charset> meta(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = META_CHARSET.matcher(head.toLowerCase(Locale.ROOT));
    return matcher.find() ? named(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, DETECTOR_LIMIT));
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset()).flatMap(PageDecoder::named);
  }

  /** The charset of that name as browsers understand it: the web's Latin-1 is windows-1252. */
  private static Optional<Charset> named(String name) {
    String asked = name.strip().toLowerCase(Locale.ROOT);
    String known =
        switch (asked) {
          case "iso-8859-1", "latin1", "ascii", "us-ascii", "iso8859-1" -> "windows-1252";
          case "iso-8859-9", "latin5" -> "windows-1254";
          case "gb2312", "gbk", "x-gbk" -> "gb18030";
          case "euc-kr", "ks_c_5601-1987", "ksc5601" -> "x-windows-949";
          case "shift_jis", "shift-jis", "x-sjis", "sjis" -> "windows-31j";
          case "utf8", "unicode-1-1-utf-8" -> "utf-8";
          default -> asked;
        };
    try {
      return Optional.of(Charset.forName(known));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      CharBuffer decoded =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return Optional.of(decoded.toString());
    } catch (CharacterCodingException notThisOne) {
      return Optional.empty();
    }
  }
}
