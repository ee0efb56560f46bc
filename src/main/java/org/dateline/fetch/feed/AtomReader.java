package org.dateline.fetch.feed;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads Atom 1.0 (RFC 4287) and 0.3. */
final class AtomReader {
  private AtomReader() {}

  static Feed read(Markup document) {
    Markup feed =
        document.address().isEmpty()
            ? document.from(ownAddress(document).filter(Addresses::isWeb).orElse(""))
            : document;
    List<String> authors = authors(feed);
    return new Feed(
        FeedKind.ATOM,
        plain(feed, "title", "dc:title"),
        link(feed, "link"),
        plain(feed, "subtitle", "tagline", "info", "dc:description"),
        date(feed, "updated", "modified", "dcterms:modified", "dc:date"),
        authors,
        feed.attribute("lang").or(() -> feed.text("dc:language", "language")),
        FeedPace.of(feed),
        feed.entries("entry").stream().map(entry -> entry(entry, authors)).toList());
  }

  /** A document that is one entry. */
  static Feed single(Markup entry) {
    return new Feed(
        FeedKind.ATOM,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        entry.attribute("lang"),
        Optional.empty(),
        List.of(entry(entry, List.of())));
  }

  private static Optional<String> ownAddress(Markup feed) {
    return feed.children("link")
        .filter(link -> link.attribute("rel").orElse("").equalsIgnoreCase("self"))
        .flatMap(link -> link.attribute("href").stream())
        .findFirst()
        .or(() -> link(feed, "link"));
  }

  private static FeedEntry entry(Markup entry, List<String> authorsOfFeed) {
    // Who wrote the whole wrote the parts that name nobody (RFC 4287, section 4.2.1).
    List<String> authors =
        Stream.of(
                authors(entry),
                entry.child("source").map(AtomReader::authors).orElse(List.of()),
                authorsOfFeed)
            .filter(names -> !names.isEmpty())
            .findFirst()
            .orElse(List.of());
    Optional<String> id = entry.text("id");
    return new FeedEntry(
        id,
        link(entry, "feedburner:origlink", "link")
            .or(() -> contentElsewhere(entry))
            .or(() -> id.filter(Addresses::isWeb)),
        plain(entry, "title", "dc:title", "media:title"),
        authors,
        date(entry, "published", "issued", "created", "dcterms:issued", "dcterms:created"),
        date(entry, "updated", "modified", "dcterms:modified", "dc:date"),
        html(entry, "summary", "dc:description", "media:description")
            .or(() ->
                entry.child("media:group").flatMap(group -> html(group, "media:description"))),
        html(entry, "content", "content:encoded"),
        categories(entry.children("category", "dc:subject")));
  }

  /** Where the content is a document of its own. */
  private static Optional<String> contentElsewhere(Markup entry) {
    return entry
        .children("content")
        .flatMap(content ->
            content
                .attribute("src")
                .flatMap(src -> Addresses.resolve(content.base(), src))
                .stream())
        .findFirst();
  }

  private static Optional<String> html(Markup parent, String... names) {
    return parent
        .children(names)
        .flatMap(text -> AtomText.of(text).flatMap(AtomText::sanitised).stream())
        .findFirst();
  }

  private static Optional<String> plain(Markup parent, String... names) {
    return parent
        .children(names)
        .flatMap(text -> AtomText.of(text).map(AtomText::plain).stream())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /**
   * The page: the first alternate that is HTML or says nothing, else the first alternate.
   *
   * @param names what links are called in this document
   */
  static Optional<String> link(Markup parent, String... names) {
    List<Markup> alternates = parent.children(names).filter(AtomReader::isAlternate).toList();
    return Stream.concat(alternates.stream().filter(AtomReader::isPage), alternates.stream())
        .flatMap(link ->
            Addresses.resolve(link.base(), link.attribute("href").orElseGet(link::text)).stream())
        .findFirst();
  }

  /** Without a relation a link is an alternate; a registered one may be written as an address. */
  private static boolean isAlternate(Markup link) {
    String relation = link.attribute("rel").orElse("alternate").toLowerCase(Locale.ROOT);
    return relation.equals("alternate") || relation.endsWith("/alternate");
  }

  private static boolean isPage(Markup link) {
    return link.attribute("type")
        .map(type -> type.toLowerCase(Locale.ROOT).contains("html"))
        .orElse(true);
  }

  private static List<String> authors(Markup parent) {
    List<String> authors = Person.names(parent.children("author"));
    return authors.isEmpty() ? Person.names(parent.children("dc:creator")) : authors;
  }

  private static Optional<OffsetDateTime> date(Markup parent, String... names) {
    return parent.children(names).flatMap(date -> FeedDate.parse(date.text()).stream()).findFirst();
  }

  /** What these elements call their subject: the words for people, else the term, else the text. */
  static List<String> categories(Stream<Markup> elements) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    elements.forEach(category ->
        names.add(
            FeedText.plainIfHtml(
                category
                    .attribute("label")
                    .or(() -> category.attribute("term"))
                    .orElseGet(category::text))));
    names.remove("");
    return List.copyOf(names);
  }
}
