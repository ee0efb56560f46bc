package org.dateline.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Bidi;
import java.util.Locale;
import java.util.Optional;

/** Puts foreign words into HTML, each where it can do no harm. */
final class Markup {
  private Markup() {}

  /** Words between tags, or in an attribute between double quotes. */
  static String text(String words) {
    StringBuilder safe = new StringBuilder(words.length() + 16);
    words
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            case '`' -> safe.append("&#96;");
            default -> {
              if (allowed(c)) {
                safe.appendCodePoint(c);
              }
            }
          }
        });
    return safe.toString();
  }

  /** Not the control characters, halves of pairs and noncharacters that HTML forbids. */
  private static boolean allowed(int c) {
    boolean control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean none = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return !control && !half && !none;
  }

  /**
   * An address that a link may lead to: {@code http} and {@code https} only, in ASCII. Nothing for
   * any other.
   */
  static Optional<String> address(String url) {
    try {
      URI uri = new URI(url.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getRawAuthority() != null
          ? Optional.of(uri.toASCIIString())
          : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /** {@code rtl} where the first letters are written from right to left, else {@code ltr}. */
  static String direction(String words) {
    return new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
        ? "ltr"
        : "rtl";
  }

  /** The attributes that say in which language and direction words are written. */
  static String languageAttributes(String words, Optional<String> languageTag) {
    String language = languageTag.map(tag -> " lang=\"" + text(tag) + "\"").orElse("");
    return language + " dir=\"" + direction(words) + "\"";
  }

  /** Words with line breaks as paragraphs. */
  static String paragraphs(String words) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : words.strip().split("\\n\\s*\\n", -1)) {
      html.append("<p>").append(text(paragraph.strip()).replace("\n", "<br>")).append("</p>");
    }
    return html.toString();
  }
}
