package org.dateline.fetch;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

  /** The page, where it is HTML by its header or by its first characters. */
  static Optional<Document> html(String source, Optional<String> contentType, URI address) {
    String type = contentType.orElse("").toLowerCase(Locale.ROOT);
    String start = source.substring(0, Math.min(source.length(), 1_000)).toLowerCase(Locale.ROOT);
    boolean markup =
        type.contains("html")
            || (type.isBlank() && (start.contains("<html") || start.contains("<!doctype html")));
    return markup ? Optional.of(Jsoup.parse(source, address.toString())) : Optional.empty();
  }

  /** Where a page's {@code meta refresh} leads at once; not where it only reloads itself. */
  static Optional<String> refresh(Document page) {
    for (Element meta : page.select("meta[http-equiv=refresh i]")) {
      String words = meta.attr("content").strip();
      Matcher content =
          REFRESH.matcher(words.length() > LONGEST_REFRESH ? "" : words.replaceAll("\\s+", " "));
      boolean withoutScriptOnly = meta.closest("noscript, template, svg") != null;
      if (!withoutScriptOnly
          && content.find()
          && Integer.parseInt(content.group(1)) <= SOON
          && !content.group(2).isBlank()) {
        return Optional.of(content.group(2).strip());
      }
    }
    return Optional.empty();
  }
}
