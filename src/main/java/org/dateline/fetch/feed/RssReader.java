package org.dateline.fetch.feed;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads RSS in all its versions, with the modules that newsrooms use, and CDF. */
final class RssReader {
  private RssReader() {}

  static Feed read(Markup root, FeedKind kind) {
    Markup channel =
        root.isCore("channel")
            ? root
            : root.descendants()
                .filter(element -> element.isCore("channel"))
                .findFirst()
                .orElse(root);
    List<FeedEntry> entries =
        root.descendants()
            .filter(element -> element.isCore("item") || element.isCore("entry"))
            .map(RssReader::entry)
            .toList();
    return new Feed(
        kind,
        title(channel),
        link(channel),
        description(channel),
        date(channel, "lastbuilddate", "pubdate", "lastmod")
            .or(() -> otherDate(channel, "dc", "date"))
            .or(() -> otherDate(channel, "dcterms", "modified"))
            .or(() -> otherDate(channel, "atom", "updated")),
        channelAuthors(channel),
        channel.text("", "language").or(() -> channel.text("dc", "language")).or(channel::language),
        FeedPace.of(channel),
        entries);
  }

  private static FeedEntry entry(Markup item) {
    Optional<Markup> guid = item.children("", "guid").filter(g -> !g.text().isEmpty()).findFirst();
    Optional<OffsetDateTime> dublin = otherDate(item, "dc", "date");
    return new FeedEntry(
        guid.map(Markup::text)
            .or(() -> item.text("atom", "id"))
            .or(() -> item.text("", "id"))
            .or(() -> item.attribute("about"))
            .or(() -> item.text("dc", "identifier")),
        link(item)
            .or(() -> guid.flatMap(RssReader::permalink))
            .or(() -> item.attribute("about").filter(Addresses::isWeb)),
        title(item),
        authors(item),
        date(item, "pubdate", "published", "issued")
            .or(() -> otherDate(item, "atom", "published"))
            .or(() -> otherDate(item, "dcterms", "issued"))
            .or(() -> otherDate(item, "dcterms", "created"))
            .or(() -> dublin),
        otherDate(item, "atom", "updated")
            .or(() -> otherDate(item, "dcterms", "modified"))
            .or(() -> date(item, "updated", "modified", "lastmod"))
            .or(() -> dublin),
        summary(item),
        content(item),
        categories(item));
  }

  private static Optional<String> permalink(Markup guid) {
    boolean isLink =
        guid.attribute("ispermalink").map(value -> !value.equalsIgnoreCase("false")).orElse(true);
    return isLink && Addresses.isWeb(guid.text()) ? Optional.of(guid.text()) : Optional.empty();
  }

  private static Optional<String> title(Markup parent) {
    return Stream.of("", "dc", "atom", "media", "itunes")
        .flatMap(space -> parent.children(space, "title"))
        .map(title ->
            title.hasElements()
                ? FeedText.plain(title.innerHtml())
                : FeedText.plainIfHtml(title.text()))
        .filter(title -> !title.isEmpty())
        .findFirst();
  }

  private static Optional<String> link(Markup parent) {
    return parent
        .children("", "link")
        .filter(link -> !link.text().isEmpty())
        .findFirst()
        .flatMap(Markup::link)
        .or(() -> AtomReader.link(parent))
        .or(() -> parent.attribute("href").flatMap(href -> Addresses.resolve(parent.base(), href)));
  }

  private static Optional<String> description(Markup channel) {
    return descriptions(channel)
        .map(text ->
            text.hasElements()
                ? FeedText.plain(text.innerHtml())
                : FeedText.plainIfHtml(text.text()))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Stream<Markup> descriptions(Markup parent) {
    return Stream.of(
            parent.children("", "description"),
            parent.children("dc", "description"),
            parent.children("", "abstract"),
            parent.children("", "summary"),
            parent.children("itunes", "summary"),
            parent.children("atom", "summary"),
            parent.children("media", "description"),
            parent.children("atom", "subtitle"),
            parent.children("itunes", "subtitle"))
        .flatMap(stream -> stream);
  }

  private static Optional<String> summary(Markup item) {
    return descriptions(item).flatMap(text -> html(text).stream()).findFirst();
  }

  private static Optional<String> content(Markup item) {
    Optional<String> encoded =
        Stream.of(item.children("content", "encoded"), item.children("", "fullitem"))
            .flatMap(stream -> stream)
            .flatMap(text -> html(text).stream())
            .findFirst();
    return encoded
        .or(() ->
            item.children()
                .filter(child -> child.is("atom", "content") || child.is("", "content"))
                .flatMap(child -> AtomText.of(child).flatMap(AtomText::sanitised).stream())
                .findFirst())
        .or(() ->
            item.children()
                .filter(child -> child.space().equals("xhtml"))
                .filter(child -> child.name().equals("body") || child.name().equals("div"))
                .flatMap(child -> FeedText.sanitised(child.innerHtml(), child.base()).stream())
                .findFirst());
  }

  private static Optional<String> html(Markup element) {
    return FeedText.sanitised(
        element.hasElements() ? element.innerHtml() : element.text(), element.base());
  }

  private static List<String> channelAuthors(Markup channel) {
    return Stream.of(
            channel.children("", "managingeditor"),
            channel.children("", "author"),
            channel.children("dc", "creator"),
            channel.children("dc", "author"),
            channel.children("itunes", "author"),
            channel.children("atom", "author"))
        .map(RssReader::names)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> authors(Markup item) {
    return Stream.of(
            item.children("", "author"),
            item.children("dc", "creator"),
            item.children("dc", "author"),
            item.children("itunes", "author"),
            item.children("atom", "author"))
        .map(RssReader::names)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> names(Stream<Markup> persons) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    persons.forEach(person -> Person.of(person).ifPresent(names::add));
    return List.copyOf(names);
  }

  private static List<String> categories(Markup item) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    Stream.of(item.children("", "category"), item.children("dc", "subject"))
        .flatMap(stream -> stream)
        .map(Markup::text)
        .forEach(text -> names.add(FeedText.plainIfHtml(text)));
    Stream.of(item.children("itunes", "keywords"), item.children("media", "keywords"))
        .flatMap(stream -> stream)
        .flatMap(keywords -> Stream.of(keywords.text().split(",", -1)))
        .forEach(text -> names.add(FeedText.plainIfHtml(text)));
    item.children("itunes", "category")
        .flatMap(category -> category.attribute("text").stream())
        .forEach(names::add);
    item.children("atom", "category")
        .flatMap(
            category -> category.attribute("label").or(() -> category.attribute("term")).stream())
        .forEach(names::add);
    names.remove("");
    return List.copyOf(names);
  }

  private static Optional<OffsetDateTime> date(Markup parent, String... names) {
    return Stream.of(names)
        .flatMap(name -> parent.children("", name.toLowerCase(Locale.ROOT)))
        .flatMap(child -> FeedDate.parse(child.text()).stream())
        .findFirst()
        .or(() ->
            parent
                .attribute("lastmod")
                .filter(any -> List.of(names).contains("lastmod"))
                .flatMap(FeedDate::parse));
  }

  private static Optional<OffsetDateTime> otherDate(Markup parent, String space, String name) {
    return parent
        .children(space, name)
        .flatMap(child -> FeedDate.parse(child.text()).stream())
        .findFirst();
  }
}
