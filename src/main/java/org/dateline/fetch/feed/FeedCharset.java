package org.dateline.fetch.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of a feed into text. A byte order mark decides; then the charset of the HTTP
 * header, then that of the XML declaration, then UTF-8 — each only if the bytes are valid in it. A
 * header or a declaration that says a single-byte charset loses against bytes that are UTF-8, since
 * that is hardly ever so by chance. Of a text that is valid in none, most is read by the best of
 * them, and what is strange among UTF-8 as of Windows.
 */
final class FeedCharset {
  private static final int HEAD = 1_024;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\"';,\\s]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECLARATION =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([^\"'\\s]+)\\s*[\"']");
  private static final Pattern CODE_PAGE =
      Pattern.compile("(?:cp|windows|win|x-cp)[-_]?(125\\d|874)");
  private static final Pattern IBM = Pattern.compile("(?:cp|ibm|csibm)[-_]?(\\d{3,5})");

  private FeedCharset() {}

  /** The text, without a byte order mark. */
  static String decode(byte[] bytes, Optional<String> contentType) {
    Optional<Charset> marked = byMark(bytes);
    if (marked.isPresent()) {
      return stripMark(leniently(bytes, marked.get()));
    }
    List<Charset> candidates = candidates(bytes, contentType);
    for (Charset charset : candidates) {
      Optional<String> text = strictly(bytes, charset);
      if (text.isPresent()) {
        return stripMark(text.get());
      }
    }
    // Valid in none: the one that most of it is valid in.
    Charset best = candidates.getFirst();
    for (Charset charset : candidates) {
      best = strangers(bytes, charset) < strangers(bytes, best) ? charset : best;
    }
    return stripMark(leniently(bytes, best));
  }

  private static List<Charset> candidates(byte[] bytes, Optional<String> contentType) {
    Optional<Charset> wide = byZeros(bytes);
    List<Charset> candidates = new ArrayList<>();
    wide.ifPresent(candidates::add);
    contentType
        .map(HEADER::matcher)
        .filter(Matcher::find)
        .flatMap(found -> named(found.group(1)))
        .ifPresent(candidates::add);
    if (wide.isEmpty()) {
      declared(bytes).ifPresent(candidates::add);
      // Where the first signs can be read byte by byte, it is none of these, whatever it says.
      candidates.removeIf(charset -> charset.name().matches("UTF-(?:16|32).*"));
    }
    boolean manyBytes =
        !candidates.isEmpty() && candidates.getFirst().newEncoder().maxBytesPerChar() > 1.5;
    if (wide.isEmpty() && !manyBytes && hasMultiByteUtf8(bytes)) {
      candidates.addFirst(StandardCharsets.UTF_8);
    }
    candidates.add(StandardCharsets.UTF_8);
    return candidates;
  }

  private static long strangers(byte[] bytes, Charset charset) {
    return new String(bytes, charset).chars().filter(c -> c == '\ufffd').count();
  }

  /** The text as far as it is valid; among UTF-8, single bytes that are none are of Windows. */
  private static String leniently(byte[] bytes, Charset charset) {
    if (!charset.equals(StandardCharsets.UTF_8)) {
      return new String(bytes, charset);
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      out.put(new String(bytes, in.position(), result.length(), WINDOWS));
      in.position(in.position() + result.length());
    }
    return out.flip().toString();
  }

  private static String stripMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Optional<Charset> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return named("UTF-32LE");
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return named("UTF-32BE");
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(bytes, 0xEF, 0xBB, 0xBF)
        ? Optional.of(StandardCharsets.UTF_8)
        : Optional.empty();
  }

  /** Wide characters without a mark show by the zeros around the first sign. */
  private static Optional<Charset> byZeros(byte[] bytes) {
    if (bytes.length < 4) {
      return Optional.empty();
    }
    boolean zero0 = bytes[0] == 0;
    boolean zero1 = bytes[1] == 0;
    boolean zero2 = bytes[2] == 0;
    boolean zero3 = bytes[3] == 0;
    if (zero0 && zero1 && zero2 && !zero3) {
      return named("UTF-32BE");
    }
    if (!zero0 && zero1 && zero2 && zero3) {
      return named("UTF-32LE");
    }
    if (zero0 && !zero1 && zero2) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return !zero0 && zero1 && !zero2 && zero3
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  private static Optional<Charset> declared(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    boolean ebcdic = startsWith(bytes, 0x4C, 0x6F, 0xA7, 0x94);
    Optional<Charset> reader = ebcdic ? named("IBM037") : Optional.of(StandardCharsets.ISO_8859_1);
    Optional<Charset> found =
        reader
            .map(charset -> DECLARATION.matcher(new String(bytes, 0, length, charset)))
            .filter(Matcher::find)
            .flatMap(declaration -> named(declaration.group(1)));
    return found.isPresent() || !ebcdic ? found : reader;
  }

  private static boolean hasMultiByteUtf8(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return strictly(bytes, StandardCharsets.UTF_8).isPresent();
      }
    }
    return false;
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException invalid) {
      return Optional.empty();
    }
  }

  /** A charset by any of the names that feeds use; nothing where Java has none. */
  static Optional<Charset> named(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    List<String> names = new ArrayList<>();
    switch (name) {
      case "iso-8859-1",
          "latin1",
          "latin-1",
          "latin_1",
          "us-ascii",
          "ascii",
          "iso8859-1",
          "l1",
          "iso_8859_1" ->
          names.add("windows-1252"); // as browsers do
      case "u8", "utf", "utf8", "utf_8", "unicode-1-1-utf-8" -> names.add("UTF-8");
      case "gb2312", "gbk", "gb_2312-80", "x-gbk", "chinese" -> names.add("GB18030");
      case "ks_c_5601-1987", "euc-kr", "korean", "ksc5601" -> names.add("x-windows-949");
      case "shift_jis", "x-sjis", "sjis", "shift-jis", "csshiftjis" -> names.add("windows-31j");
      case "big5", "x-big5" -> names.add("Big5");
      case "utf-16", "utf16", "u16" -> names.add("UTF-16");
      case "macintosh", "mac", "x-mac-roman", "macroman" -> names.add("x-MacRoman");
      case "mac-centeuro", "mac-latin2" -> names.add("x-MacCentralEurope");
      case "mac-croatian" -> names.add("x-MacCroatia");
      case "mac-romanian" -> names.add("x-MacRomania");
      case "big5-tw", "csbig5" -> names.add("Big5");
      case "hkscs" -> names.add("Big5-HKSCS");
      case "csiso58gb231280", "eucgb2312-cn" -> names.add("GB18030");
      case "iso-2022-jp-1", "iso-2022-jp-3", "iso-2022-jp-2004" -> names.add("ISO-2022-JP-2");
      case "euc_jis_2004", "euc-jisx0213", "euc_jisx0213" -> names.add("EUC-JP");
      case "s_jis", "shift_jis_2004", "shift_jisx0213", "sjisx0213" -> names.add("x-SJIS_0213");
      case "iso-8859-8-i", "iso-8859-8-e", "logical" -> names.add("ISO-8859-8");
      case "cshproman8", "hp_roman8", "roman8" -> names.add("hp-roman8");
      case "ucs-4", "iso-10646-ucs-4", "u32" -> names.add("UTF-32");
      case "ucs-2", "iso-10646-ucs-2" -> names.add("UTF-16");
      default -> {}
    }
    String bare = name.replaceAll("[^a-z0-9]", "");
    if (bare.matches("utf(?:16|32)[bl]e")) {
      names.add("UTF-" + bare.substring(3, 5) + bare.substring(5).toUpperCase(Locale.ROOT));
    } else if (bare.matches("x?mac[a-z]+")) {
      String script = bare.substring(bare.indexOf("mac") + 3);
      names.add("x-Mac" + script.substring(0, 1).toUpperCase(Locale.ROOT) + script.substring(1));
    }
    Matcher page = CODE_PAGE.matcher(name);
    if (page.matches()) {
      names.add(page.group(1).equals("874") ? "x-windows-874" : "windows-" + page.group(1));
    }
    Matcher ibm = IBM.matcher(name);
    if (ibm.matches()) {
      names.add("IBM" + ibm.group(1));
      names.add("x-IBM" + ibm.group(1));
    }
    names.addAll(
        List.of(name, name.replace('_', '-'), name.replace("iso8859", "iso-8859"), "x-" + name));
    return names.stream().flatMap(candidate -> charset(candidate).stream()).findFirst();
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name)).filter(Charset::canEncode);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, int... values) {
    if (bytes.length < values.length) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      if ((bytes[i] & 0xff) != values[i]) {
        return false;
      }
    }
    return true;
  }
}
