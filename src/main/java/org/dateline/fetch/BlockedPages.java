package org.dateline.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.ShippedList;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Recognises pages that stand in the way of an article: tests for robots, requests for consent,
 * log-in pages and a network's own portal. The marks are data ({@code /fetch/blocked-pages.txt}).
 *
 * <p>Articles write about these things, too. So nearly all marks count only on a page that shows
 * little text, and paths only where a redirect led to them.
 */
final class BlockedPages {
  /** A page that shows at most this many characters is no article. */
  private static final int LITTLE = 1_500;

  /** Scripts of robot tests stand on ordinary pages, too; alone they count only below this. */
  private static final int NEXT_TO_NOTHING = 500;

  /** The most that is looked at of a page that is an error anyway, in decoded bytes. */
  private static final long LOOK = 2L << 20;

  private static final int RATIO = 200;

  private static final String DATA = "/fetch/blocked-pages.txt";

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "svg");

  private enum Where {
    HEADER,
    HOST,
    PATH,
    TITLE,
    OPENING,
    WORDS,
    MARKUP,
    ANY
  }

  private record Mark(FetchResult.Reason reason, Where where, String words) {}

  private final List<Mark> marks;

  private BlockedPages(List<Mark> marks) {
    this.marks = List.copyOf(marks);
  }

  /** With the marks that the program ships. */
  static BlockedPages shipped() {
    List<Mark> marks = new ArrayList<>();
    for (String line : ShippedList.lines(DATA)) {
      String[] fields = line.split(" \\| ", 3);
      marks.add(
          new Mark(
              FetchResult.Reason.valueOf(constant(fields[0])),
              Where.valueOf(constant(fields[1])),
              fields[2].strip()));
    }
    return new BlockedPages(marks);
  }

  private static String constant(String label) {
    return label.strip().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** What stands in the way in an answer that is no success and was not read yet. */
  Optional<FetchResult.Reason> inAnswer(Exchange exchange, boolean redirected) {
    String source =
        switch (new ContentDecoder(LOOK, RATIO)
            .decode(exchange.body(), exchange.headers("Content-Encoding"))) {
          case ContentDecoder.Decoded.Plain plain ->
              PageText.source(plain.body(), exchange.header("Content-Type"));
          case ContentDecoder.Decoded.TooLarge tooLarge -> "";
          case ContentDecoder.Decoded.Malformed malformed -> "";
          case ContentDecoder.Decoded.Truncated truncated -> "";
        };
    return recognise(
        exchange,
        source,
        PageText.html(source, exchange.header("Content-Type"), exchange.address()),
        redirected);
  }

  /**
   * What stands in the way, if anything does.
   *
   * @param exchange the answer
   * @param source its body as text, or nothing where it is no text
   * @param page the same, parsed
   * @param redirected whether another address led here
   */
  Optional<FetchResult.Reason> recognise(
      Exchange exchange, String source, Optional<Document> page, boolean redirected) {
    URI address = exchange.address();
    String host = address.getHost();
    String path = Optional.ofNullable(address.getRawPath()).orElse("").toLowerCase(Locale.ROOT);
    String markup = source.toLowerCase(Locale.ROOT);
    String text = page.map(BlockedPages::shown).orElse("").toLowerCase(Locale.ROOT);
    String title = page.map(Document::title).orElse("").strip().toLowerCase(Locale.ROOT);
    boolean littleText = page.isPresent() && text.length() <= LITTLE;
    for (Mark mark : marks) {
      String words = mark.words();
      boolean found =
          switch (mark.where()) {
            case HEADER -> hasHeader(exchange, words);
            case HOST -> redirected && (host.equals(words) || host.endsWith("." + words));
            case PATH -> redirected && littleText && path.startsWith(words);
            case TITLE -> littleText && title.equals(words);
            case OPENING -> littleText && title.startsWith(words);
            case WORDS -> littleText && text.contains(words);
            case MARKUP -> littleText && text.length() <= NEXT_TO_NOTHING && markup.contains(words);
            case ANY -> markup.contains(words);
          };
      if (found) {
        return Optional.of(mark.reason());
      }
    }
    return exchange.status() == 511
        ? Optional.of(FetchResult.Reason.CAPTIVE_PORTAL)
        : Optional.empty();
  }

  /** What a page shows, up to a little more than {@link #LITTLE} characters. */
  private static String shown(Document page) {
    StringBuilder shown = new StringBuilder();
    page.body()
        .filter((node, depth) -> {
          if (UNSEEN.contains(node.nodeName())) {
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
          }
          if (node instanceof TextNode words && !words.isBlank()) {
            shown.append(words.text().strip()).append(' ');
          }
          return shown.length() > LITTLE + 1
              ? NodeFilter.FilterResult.STOP
              : NodeFilter.FilterResult.CONTINUE;
        });
    return shown.toString();
  }

  private static boolean hasHeader(Exchange exchange, String mark) {
    int colon = mark.indexOf(':');
    String name = mark.substring(0, colon).strip();
    String value = mark.substring(colon + 1).strip();
    return exchange.headers(name).stream()
        .anyMatch(given -> given.toLowerCase(Locale.ROOT).contains(value));
  }

  /** The line for the person: what is in the way, and that a browser gets past it. */
  static String sentence(FetchResult.Reason reason, int status) {
    String answer =
        switch (reason) {
          case CHALLENGE -> "The site answered with a test for robots";
          case CONSENT -> "The site answered with a page that asks for consent";
          case LOGIN -> "The site answered with a page to log in";
          case CAPTIVE_PORTAL -> "The network answered with its own log-in page";
          case ROBOTS, PRIVATE_ADDRESS -> "The page may not be asked for";
        };
    return answer
        + (status == 200 ? "" : " (HTTP " + status + ")")
        + (reason == FetchResult.Reason.CAPTIVE_PORTAL
            ? ". Log in to the network, then try again."
            : ". Capture the page from the browser, by the extension or as a saved file.");
  }
}
