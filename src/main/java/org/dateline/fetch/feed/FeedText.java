package org.dateline.fetch.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.text.TextNormalizer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** HTML out of feeds, made harmless, and plain text out of it. */
final class FeedText {
  private static final int MOST_ROUNDS = 6;

  /** Elements that are nested deeper are taken as if they were not. */
  private static final int DEEPEST = 100;

  private static final String NOWHERE = "https://relative.invalid/";
  private static final Pattern TAG =
      Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)(?:\\s[^<>]*)?/?>|<!--");

  /** Elements that HTML had once. */
  private static final Set<String> FORMER =
      Set.of(
          "acronym",
          "applet",
          "basefont",
          "bgsound",
          "big",
          "blink",
          "center",
          "dir",
          "font",
          "frame",
          "frameset",
          "layer",
          "marquee",
          "nobr",
          "noframes",
          "strike",
          "tt");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d+|#x[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);");

  private static final Safelist SAFE =
      Safelist.relaxed()
          .addTags(
              "abbr",
              "acronym",
              "address",
              "article",
              "aside",
              "big",
              "center",
              "del",
              "dfn",
              "dir",
              "figcaption",
              "figure",
              "hr",
              "ins",
              "kbd",
              "mark",
              "s",
              "samp",
              "section",
              "time",
              "tt",
              "var",
              "wbr")
          .addAttributes("abbr", "title")
          .addAttributes("acronym", "title")
          .addAttributes("time", "datetime")
          .addAttributes("del", "cite", "datetime")
          .addAttributes("ins", "cite", "datetime")
          .addProtocols("del", "cite", "http", "https")
          .addProtocols("ins", "cite", "http", "https")
          .addProtocols("img", "src", "http", "https")
          .addProtocols("a", "href", "http", "https", "mailto", "ftp", "tel");

  private FeedText() {}

  /**
   * HTML without anything that runs, loads or poses as the program: cleaned again and again until
   * nothing changes any more, since what one reading takes for text the next may take for a tag.
   *
   * @param base what its links are relative to, may be empty
   */
  static Optional<String> sanitised(String html, String base) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return html.isBlank() ? Optional.empty() : Optional.of(escaped(html));
    }
    String text = clean(html, base);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String next = clean(text, base);
      if (next.equals(text)) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
      }
      text = next;
    }
    return Optional.of(escaped(plain(text)));
  }

  private static String clean(String html, String base) {
    boolean relative = base.isEmpty();
    Document dirty = parsed(html, relative ? NOWHERE : base);
    Safelist safe = relative ? new Safelist(SAFE).preserveRelativeLinks(true) : SAFE;
    Document clean = new Cleaner(safe).clean(dirty);
    clean.outputSettings().prettyPrint(false);
    return clean.body().html().strip();
  }

  private static Document parsed(String html, String base) {
    Document page = Document.createShell(base);
    List<Node> parts =
        Parser.htmlParser().setMaxDepth(DEEPEST).parseFragmentInput(html, page.body(), base);
    parts.forEach(Node::remove);
    page.body().appendChildren(parts);
    return page;
  }

  /** Text as HTML. */
  static String escaped(String text) {
    return Entities.escape(text, new Document.OutputSettings().prettyPrint(false)).strip();
  }

  /** HTML as one line of text. */
  static String plain(String html) {
    return TextNormalizer.line(parsed(html, "").text());
  }

  /** Text that may or may not be HTML, as RSS leaves it open, as one line of text. */
  static String plainIfHtml(String text) {
    if (hasTags(text)) {
      return plain(text);
    }
    return TextNormalizer.line(
        ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text);
  }

  /** Whether a text has tags or entities of HTML in it. */
  static boolean looksLikeHtml(String text) {
    return hasTags(text) || ENTITY.matcher(text).find();
  }

  /** Whether a text has tags of HTML in it: “List<T>” has none. */
  private static boolean hasTags(String text) {
    return TAG.matcher(text)
        .results()
        .map(found -> found.group(1))
        .anyMatch(name -> name == null || isHtml(name.toLowerCase(Locale.ROOT)));
  }

  private static boolean isHtml(String name) {
    return Tag.isKnownTag(name) || FORMER.contains(name);
  }
}
