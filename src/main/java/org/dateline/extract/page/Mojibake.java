package org.dateline.extract.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text that was UTF-8, was taken for Latin-1 or windows-1252, and was stored as UTF-8 again:
 * “weâ€™ll” where “we’ll” was written. It is read as it was meant, so that the day on which a site
 * mends its store is no change of the article. Text without a sign that nobody types stays as it
 * is, since “Â©” alone may be meant.
 */
public final class Mojibake {
  private static final char EURO = '\u20ac';
  private static final char FIRST_LEAD = '\u00c2';
  private static final char LAST_LEAD = '\u00f4';

  /** What windows-1252 has in the place of the control characters from 0x80 on. */
  private static final String WINDOWS = new String(controls(), Charset.forName("windows-1252"));

  private Mojibake() {}

  /**
   * Whether a character shows that the text around it was decoded wrongly: a control character that
   * nobody types, or the euro sign that the middle byte of a quotation mark becomes.
   */
  private static boolean isSign(char unit, char before) {
    return unit == EURO ? before == '\u00e2' : before >= FIRST_LEAD && before <= LAST_LEAD;
  }

  /**
   * A quick look that knows most characters for no {@link #isSign sign}, whatever is before them.
   */
  static boolean mayBeSign(char unit) {
    return (unit >= 0x80 && unit < 0xa0) || unit == EURO;
  }

  /** The text as it was meant; the same text where it has no sign of being decoded wrongly. */
  public static String meant(String text) {
    for (int at = 1; at < text.length(); at++) {
      if (mayBeSign(text.charAt(at)) && isSign(text.charAt(at), text.charAt(at - 1))) {
        return repaired(text);
      }
    }
    return text;
  }

  /** The text as it was meant; what is no such sequence stays. */
  private static String repaired(String text) {
    StringBuilder meant = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int length = sequence(text.charAt(at));
      Optional<String> character =
          length == 0 || at + length > text.length()
              ? Optional.empty()
              : decoded(text.substring(at, at + length));
      meant.append(character.orElse(text.substring(at, at + 1)));
      at += character.isPresent() ? length : 1;
    }
    return meant.toString();
  }

  /** How many bytes a character has in UTF-8 whose first byte became that character; 0 for none. */
  private static int sequence(char lead) {
    if (lead < FIRST_LEAD || lead > LAST_LEAD) {
      return 0;
    }
    return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  }

  private static Optional<String> decoded(String sequence) {
    byte[] bytes = new byte[sequence.length()];
    for (int at = 0; at < bytes.length; at++) {
      char unit = sequence.charAt(at);
      int control = WINDOWS.indexOf(unit);
      if (unit > 0xff && (control < 0 || unit == '\ufffd')) {
        return Optional.empty();
      }
      bytes[at] = (byte) (unit > 0xff ? 0x80 + control : unit);
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException noSequence) {
      return Optional.empty();
    }
  }

  private static byte[] controls() {
    byte[] bytes = new byte[0x20];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (byte) (0x80 + at);
    }
    return bytes;
  }
}
