package org.dateline.fetch.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.TextNormalizer;

/**
 * A text construct of Atom, which can be text, HTML or XHTML, in the ways of Atom 1.0 and of 0.3.
 *
 * @param html whether {@code value} is HTML
 * @param untyped whether the feed leaves open what it is
 * @param value what it says
 * @param base what its links are relative to
 */
record AtomText(boolean html, boolean untyped, String value, String base) {
  /** Types of plain text; the one of media RSS is “plain”. */
  private static final Set<String> PLAIN = Set.of("", "text", "plain");

  /** What an element says; nothing where it is empty, or neither text nor markup. */
  static Optional<AtomText> of(Markup element) {
    String type = element.attribute("type").orElse("").toLowerCase(Locale.ROOT);
    String mode = element.attribute("mode").orElse("").toLowerCase(Locale.ROOT);
    String base = element.base();
    if (mode.equals("base64")) {
      return element
          .base64()
          .map(text -> new AtomText(!type.equals("text/plain"), false, text, base));
    }
    boolean xhtml = type.equals("xhtml") || type.contains("xml");
    if (xhtml || (element.hasElements() && !mode.equals("escaped"))) {
      return some(new AtomText(true, false, inner(element), base));
    }
    String text = element.text();
    boolean html =
        type.equals("html")
            || type.equals("text/html")
            || (mode.equals("escaped") && !type.equals("text/plain"));
    if (html || PLAIN.contains(type) || type.startsWith("text/")) {
      return some(new AtomText(html, !html && type.isEmpty(), text, base));
    }
    return type.contains("/") && !type.startsWith("image") && !type.startsWith("audio")
        ? element.base64().flatMap(decoded -> some(new AtomText(false, false, decoded, base)))
        : Optional.empty();
  }

  private static Optional<AtomText> some(AtomText text) {
    return text.value.isBlank() ? Optional.empty() : Optional.of(text);
  }

  /** What stands in the element, without the one div that XHTML asks for. */
  private static String inner(Markup element) {
    return element
        .onlyChild()
        .filter(only -> only.localName().equals("div"))
        .orElse(element)
        .innerHtml();
  }

  /** As sanitised HTML. Text of no type is HTML where it looks so, as feeds forget to say it. */
  Optional<String> sanitised() {
    return html || (untyped && FeedText.looksLikeHtml(value))
        ? FeedText.sanitised(value, base)
        : Optional.of(FeedText.escaped(value));
  }

  /** As one line of plain text. */
  String plain() {
    if (html) {
      return FeedText.plain(value);
    }
    return untyped ? FeedText.plainIfHtml(value) : TextNormalizer.line(value);
  }
}
