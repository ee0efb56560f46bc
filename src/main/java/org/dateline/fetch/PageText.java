package org.dateline.fetch;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A first look at an answer: enough to follow a {@code meta refresh} and to recognise a page that
 * stands in the way. The real reading is done elsewhere.
 */
final class PageText {
  /** A refresh after more seconds than this reloads a page and is no redirect. */
  private static final int SOON = 3;

  /** After white space was folded: a number, a sign or a space, and an address. */
  private static final Pattern REFRESH =
      Pattern.compile(
          "^(\\d{1,4})(?:\\.\\d*)? ?[;, ] ?(?:url ?= ?)?['\"]?([^'\"]+)", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_REFRESH = 4_096;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\"';,\\s]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern REFRESHES =
      Pattern.compile("http-equiv\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}refresh", Pattern.CASE_INSENSITIVE);

  /** Letters outside tags; far more than a page that only stands in the way has. */
  private static final int PLENTY = 6_000;

  private static final List<String> UNSEEN =
      List.of("<!--", "<script", "<style", "<noscript", "<template", "<svg", "<head");

  private PageText() {}

  /** The charset that a {@code Content-Type} names. */
  static Optional<String> charset(Optional<String> contentType) {
    return contentType.map(CHARSET::matcher).filter(Matcher::find).map(found -> found.group(1));
  }

  /** The body as text: by the header's charset where there is such a one, else as UTF-8. */
  static String source(Payload body, Optional<String> contentType) {
    Charset charset = StandardCharsets.UTF_8;
    Optional<String> named = charset(contentType);
    try {
      if (named.isPresent() && Charset.isSupported(named.get())) {
        charset = Charset.forName(named.get());
      }
    } catch (IllegalArgumentException noName) {
      charset = StandardCharsets.UTF_8;
    }
    return new String(body.bytes(), charset);
  }

  /**
   * The page, where it is HTML by its header or by its first characters, and where looking at it
   * could change anything: it shows little text, or it refreshes.
   */
  static Optional<Document> html(String source, Optional<String> contentType, URI address) {
    String type = contentType.orElse("").toLowerCase(Locale.ROOT);
    String start = source.substring(0, Math.min(source.length(), 1_000)).toLowerCase(Locale.ROOT);
    boolean markup =
        type.contains("html")
            || (type.isBlank() && (start.contains("<html") || start.contains("<!doctype html")));
    return markup && (REFRESHES.matcher(source).find() || showsLittle(source))
        ? Optional.of(Jsoup.parse(source, address.toString()))
        : Optional.empty();
  }

  /** Whether a page has few characters outside its tags, by a quick look that errs towards yes. */
  private static boolean showsLittle(String source) {
    int shown = 0;
    int at = 0;
    while (at < source.length() && shown < PLENTY) {
      int tag = source.indexOf('<', at);
      int end = tag < 0 ? source.length() : tag;
      for (int i = at; i < end; i++) {
        shown += Character.isLetterOrDigit(source.charAt(i)) ? 1 : 0;
      }
      at = tag < 0 ? end : afterTag(source, tag);
    }
    return shown < PLENTY;
  }

  /** Where a tag ends; of scripts and the like, where the whole element ends. */
  private static int afterTag(String source, int tag) {
    for (String unseen : UNSEEN) {
      if (source.regionMatches(true, tag, unseen, 0, unseen.length())) {
        String close = unseen.equals("<!--") ? "-->" : "</" + unseen.substring(1);
        int end =
            unseen.equals("<!--")
                ? source.indexOf(close, tag)
                : indexOfIgnoringCase(source, close, tag);
        return end < 0 ? source.length() : end + close.length();
      }
    }
    int end = source.indexOf('>', tag);
    return end < 0 ? source.length() : end + 1;
  }

  private static int indexOfIgnoringCase(String source, String wanted, int from) {
    for (int at = source.indexOf('<', from); at >= 0; at = source.indexOf('<', at + 1)) {
      if (source.regionMatches(true, at, wanted, 0, wanted.length())) {
        return at;
      }
    }
    return -1;
  }

  /** A header's value as its server meant it: many write UTF-8 where Java reads Latin-1. */
  static String headerWords(String value) {
    if (value.chars().noneMatch(c -> c > 127) || value.chars().anyMatch(c -> c > 255)) {
      return value;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException reallyLatin) {
      return value;
    }
  }

  /** Where a page's {@code meta refresh} leads at once. */
  static Optional<String> refresh(Document page) {
    for (Element meta : page.select("meta[http-equiv=refresh i]")) {
      boolean withoutScriptOnly = meta.closest("noscript, template, svg") != null;
      Optional<String> target = withoutScriptOnly ? Optional.empty() : soon(meta.attr("content"));
      if (target.isPresent()) {
        return target;
      }
    }
    return Optional.empty();
  }

  /** Where a {@code Refresh} leads, where it does so at once. */
  static Optional<String> soon(String refresh) {
    String words = refresh.strip();
    if (words.length() > LONGEST_REFRESH) {
      return Optional.empty();
    }
    Matcher content = REFRESH.matcher(words.replaceAll("\\s+", " "));
    return content.find() && Integer.parseInt(content.group(1)) <= SOON
        ? Optional.of(content.group(2).strip()).filter(target -> !target.isEmpty())
        : Optional.empty();
  }
}
