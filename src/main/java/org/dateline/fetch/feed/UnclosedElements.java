package org.dateline.fetch.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Ends elements that were not closed where the next one begins. A parser lets a {@code <title>}
 * that is not closed take in all that follows: the link, the entries and their words.
 */
final class UnclosedElements {
  /** Elements that hold one line and never one of {@link #PARTS}. */
  private static final Set<String> LINES = Set.of("title", "link", "guid", "id", "pubdate");

  /** Elements of a feed or an entry, which don't stand inside a line. */
  private static final Set<String> PARTS =
      Set.of("title", "link", "guid", "id", "pubdate", "description", "item", "entry", "channel");

  /** More are not mended, so that a hostile feed costs no more than a broken one. */
  private static final int MOST = 2_000;

  private UnclosedElements() {}

  /** Takes out of each line, from its first part on, what does not belong in it. */
  static void end(Element root) {
    int ended = 0;
    for (Element line : root.getAllElements()) {
      if (LINES.contains(name(line)) && ended < MOST && end(line, root)) {
        ended++;
      }
    }
  }

  private static boolean end(Element line, Element root) {
    List<Node> foreign = new ArrayList<>();
    for (Node node : line.childNodes()) {
      boolean part = node instanceof Element child && PARTS.contains(name(child));
      if (part || !foreign.isEmpty()) {
        foreign.add(node);
      }
    }
    if (foreign.isEmpty() || line.equals(root)) {
      return false;
    }
    Node after = line;
    for (Node node : foreign) {
      after.after(node);
      after = node;
    }
    return true;
  }

  private static String name(Element element) {
    return element.tag().prefix().isEmpty()
        ? element.tag().localName().toLowerCase(Locale.ROOT)
        : "";
  }
}
