package org.dateline.fetch.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Makes the links of a feed absolute. Content decides nothing: a script is no link. */
final class Addresses {
  private static final Pattern SCHEME =
      Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);
  private static final Pattern HARMFUL =
      Pattern.compile(
          "^(?:javascript|vbscript|data|file|about|blob|view-source):.*", Pattern.DOTALL);

  private Addresses() {}

  /**
   * A link as an absolute address, or as it is written where there is nothing to resolve it
   * against; nothing where it is empty or harmful.
   */
  static Optional<String> resolve(String base, String link) {
    String clean = link.strip().replaceAll("[\\t\\r\\n\\x00]", "");
    if (clean.isEmpty()
        || HARMFUL.matcher(clean.toLowerCase(Locale.ROOT).replaceAll("\\s", "")).matches()) {
      return Optional.empty();
    }
    if (SCHEME.matcher(clean).matches() || base.isEmpty()) {
      return Optional.of(clean);
    }
    Element anchor = new Element("a");
    anchor.setBaseUri(base);
    anchor.attr("href", clean);
    String absolute = anchor.absUrl("href");
    return Optional.of(absolute.isEmpty() ? clean : absolute);
  }

  /** Whether it is an address of the web. */
  static boolean isWeb(String link) {
    String start = link.toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }
}
