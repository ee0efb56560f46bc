package org.dateline.fetch.feed;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads RSS in all its versions, with the modules that newsrooms use, and CDF. What a feed says in
 * several ways is taken from the first of the elements listed here that says anything.
 */
final class RssReader {
  private static final String[] TITLES = {
    "title", "dc:title", "atom:title", "media:title", "itunes:title"
  };
  private static final String[] DESCRIPTIONS = {
    "description",
    "dc:description",
    "abstract",
    "summary",
    "itunes:summary",
    "atom:summary",
    "dcterms:abstract",
    "media:description",
    "atom:subtitle",
    "itunes:subtitle"
  };
  private static final String[] ENCODED = {"content:encoded", "encoded", "fullitem"};
  private static final String[] CONTENTS = {"atom:content", "content"};
  private static final String[] XHTML = {"xhtml:body", "xhtml:div", "body", "div"};
  private static final String[] PUBLISHED = {
    "pubdate",
    "published",
    "issued",
    "atom:published",
    "atom:issued",
    "dcterms:issued",
    "dcterms:created",
    "dc:date",
    "prism:publicationdate",
    "dcterms:date"
  };
  private static final String[] UPDATED = {
    "atom:updated",
    "atom:modified",
    "dcterms:modified",
    "updated",
    "modified",
    "lastmod",
    "dc:date",
    "prism:modificationdate"
  };
  private static final String[] CHANNEL_UPDATED = {
    "lastbuilddate",
    "pubdate",
    "dc:date",
    "dcterms:modified",
    "atom:updated",
    "atom:modified",
    "prism:publicationdate"
  };
  private static final String[] AUTHORS = {
    "author", "dc:creator", "dc:author", "dcterms:creator", "itunes:author", "atom:author"
  };
  private static final String[] CHANNEL_AUTHORS = {
    "managingeditor",
    "author",
    "dc:creator",
    "dc:author",
    "dcterms:creator",
    "itunes:author",
    "atom:author"
  };

  private RssReader() {}

  static Feed read(Markup document, FeedKind kind) {
    Markup root = document;
    if (root.address().isEmpty()) {
      // Where nobody says where the feed came from, its page is the next best to resolve against.
      root = root.from(link(channel(root)).filter(Addresses::isWeb).orElse(""));
    }
    Markup channel = channel(root);
    return new Feed(
        kind,
        title(channel),
        link(channel),
        channel.children(DESCRIPTIONS).flatMap(text -> plain(text).stream()).findFirst(),
        date(channel, CHANNEL_UPDATED),
        authors(channel, CHANNEL_AUTHORS),
        channel.text("language", "dc:language").or(channel::language),
        FeedPace.of(channel),
        root.entries("item", "entry", "atom:entry").stream().map(RssReader::entry).toList());
  }

  /** Whether a channel without a root around it is of the Channel Definition Format. */
  static boolean isCdf(Markup channel) {
    return channel.child("link").isEmpty()
        && (channel.attribute("href").isPresent()
            || channel.children("item", "a").anyMatch(part -> part.attribute("href").isPresent()));
  }

  private static Markup channel(Markup root) {
    return root.name().equals("channel")
        ? root
        : root.descendants("channel").stream().findFirst().orElse(root);
  }

  private static FeedEntry entry(Markup item) {
    Optional<Markup> guid =
        item.children("guid").filter(element -> !element.text().isEmpty()).findFirst();
    return new FeedEntry(
        guid.map(Markup::text)
            .or(() -> item.text("atom:id", "id"))
            .or(() -> item.attribute("about"))
            .or(() -> item.text("dc:identifier")),
        link(item).or(() -> guid.flatMap(RssReader::permalink)),
        title(item),
        authors(item, AUTHORS),
        date(item, PUBLISHED),
        date(item, UPDATED),
        summary(item).or(() -> item.child("media:group").flatMap(RssReader::summary)),
        content(item),
        categories(item));
  }

  /** A guid is a link unless it says that it is none (RSS 2.0). */
  private static Optional<String> permalink(Markup guid) {
    boolean isLink =
        guid.attribute("ispermalink")
            .map(value -> value.equalsIgnoreCase("true"))
            .orElse(Addresses.isWeb(guid.text()));
    return isLink ? guid.link() : Optional.empty();
  }

  private static Optional<String> title(Markup parent) {
    return parent
        .children(TITLES)
        .flatMap(text -> plain(text).stream())
        .findFirst()
        .or(() -> parent.child("media:group").flatMap(RssReader::title));
  }

  private static Optional<String> link(Markup parent) {
    return parent
        .children("feedburner:origlink", "link")
        .filter(link -> !link.text().isEmpty())
        .findFirst()
        .flatMap(Markup::link)
        .or(() -> AtomReader.link(parent, "link", "atom:link"))
        .or(() -> address(parent, "href"))
        .or(() -> parent.children("a").flatMap(a -> address(a, "href").stream()).findFirst())
        .or(() -> address(parent, "about").filter(Addresses::isWeb));
  }

  private static Optional<String> address(Markup element, String attribute) {
    return element.attribute(attribute).flatMap(link -> Addresses.resolve(element.base(), link));
  }

  private static Optional<String> summary(Markup item) {
    return item.children(DESCRIPTIONS).flatMap(text -> html(text).stream()).findFirst();
  }

  private static Optional<String> content(Markup item) {
    return item.children(ENCODED)
        .flatMap(text -> html(text).stream())
        .findFirst()
        .or(() ->
            item.children(CONTENTS)
                .flatMap(text -> AtomText.of(text).flatMap(AtomText::sanitised).stream())
                .findFirst())
        .or(() ->
            item.children(XHTML)
                .flatMap(body -> FeedText.sanitised(body.innerHtml(), body.base()).stream())
                .findFirst());
  }

  private static Optional<String> html(Markup text) {
    return FeedText.sanitised(text.hasElements() ? text.innerHtml() : text.text(), text.base());
  }

  private static Optional<String> plain(Markup text) {
    return Optional.of(
            text.hasElements()
                ? FeedText.plain(text.innerHtml())
                : FeedText.plainIfHtml(text.text()))
        .filter(words -> !words.isEmpty());
  }

  private static List<String> authors(Markup parent, String... elements) {
    return Stream.of(elements)
        .map(name -> Person.names(parent.children(name)))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> categories(Markup item) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    List<Markup> places = Stream.concat(Stream.of(item), item.children("media:group")).toList();
    places.stream()
        .flatMap(place -> place.children("category", "dc:subject", "media:category"))
        .map(Markup::text)
        .forEach(text -> names.add(FeedText.plainIfHtml(text)));
    places.stream()
        .flatMap(place -> place.children("itunes:keywords", "media:keywords"))
        .flatMap(keywords -> Stream.of(keywords.text().split(",", -1)))
        .forEach(text -> names.add(FeedText.plainIfHtml(text)));
    item.descendants("itunes:category").stream()
        .flatMap(category -> category.attribute("text").stream())
        .forEach(names::add);
    names.addAll(AtomReader.categories(item.children("atom:category")));
    names.remove("");
    return List.copyOf(names);
  }

  private static Optional<OffsetDateTime> date(Markup parent, String... names) {
    return parent
        .children(names)
        .flatMap(date -> FeedDate.parse(date.text()).stream())
        .findFirst()
        .or(() -> parent.attribute("lastmod").flatMap(FeedDate::parse)); // CDF
  }
}
