package org.dateline.fetch.feed;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads Atom 1.0 and 0.3. */
final class AtomReader {
  private AtomReader() {}

  static Feed read(Markup feed) {
    List<FeedEntry> entries =
        feed.descendants()
            .filter(element -> element.isCore("entry"))
            .map(AtomReader::entry)
            .toList();
    return new Feed(
        FeedKind.ATOM,
        plain(feed, "title"),
        link(feed),
        plain(feed, "subtitle").or(() -> plain(feed, "tagline")).or(() -> plain(feed, "info")),
        date(feed, "updated", "modified"),
        authors(feed),
        feed.attribute("lang")
            .or(() -> feed.text("dc", "language"))
            .or(() -> feed.text("", "language")),
        FeedPace.of(feed),
        entries);
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
        List.of(entry(entry)));
  }

  private static FeedEntry entry(Markup entry) {
    List<String> authors = authors(entry);
    if (authors.isEmpty()) {
      authors =
          entry
              .children()
              .filter(child -> child.isCore("source"))
              .findFirst()
              .map(AtomReader::authors)
              .orElse(List.of());
    }
    return new FeedEntry(
        first(entry, "id").map(Markup::text),
        link(entry),
        plain(entry, "title").or(() -> entry.text("dc", "title").map(FeedText::plainIfHtml)),
        authors,
        date(entry, "published", "issued", "created"),
        date(entry, "updated", "modified"),
        first(entry, "summary")
            .flatMap(AtomText::of)
            .flatMap(AtomText::sanitised)
            .or(() -> mediaDescription(entry)),
        first(entry, "content").flatMap(AtomText::of).flatMap(AtomText::sanitised),
        categories(entry));
  }

  private static Optional<String> mediaDescription(Markup entry) {
    return entry
        .descendants()
        .filter(element -> element.is("media", "description"))
        .map(Markup::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .flatMap(text -> FeedText.sanitised(text, entry.base()));
  }

  private static Optional<Markup> first(Markup parent, String name) {
    return parent
        .children()
        .filter(child -> child.isCore(name))
        .filter(child -> child.hasElements() || !child.text().isEmpty())
        .findFirst();
  }

  private static Optional<String> plain(Markup parent, String name) {
    return first(parent, name)
        .flatMap(AtomText::of)
        .map(AtomText::plain)
        .filter(text -> !text.isEmpty());
  }

  /** The page: the first alternate that is HTML or says nothing, else the first alternate. */
  static Optional<String> link(Markup parent) {
    List<Markup> alternates = new ArrayList<>();
    parent
        .children()
        .filter(child -> child.isCore("link"))
        .filter(link ->
            link.attribute("rel")
                .map(rel -> rel.toLowerCase(Locale.ROOT))
                .map(rel -> rel.equals("alternate") || rel.endsWith("/alternate"))
                .orElse(true))
        .forEach(alternates::add);
    return alternates.stream()
        .filter(link -> link.attribute("type").map(type -> type.contains("html")).orElse(true))
        .findFirst()
        .or(() -> alternates.stream().findFirst())
        .flatMap(link ->
            link.attribute("href")
                .or(() -> Optional.of(link.text()))
                .flatMap(href -> Addresses.resolve(link.base(), href)));
  }

  private static List<String> authors(Markup parent) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    parent
        .children()
        .filter(child -> child.isCore("author"))
        .forEach(author -> Person.of(author).ifPresent(names::add));
    if (names.isEmpty()) {
      parent
          .children("dc", "creator")
          .forEach(author -> Person.name(author.text()).ifPresent(names::add));
    }
    return List.copyOf(names);
  }

  private static Optional<OffsetDateTime> date(Markup parent, String... names) {
    for (String name : names) {
      Optional<OffsetDateTime> date =
          parent
              .children()
              .filter(child -> child.isCore(name) || child.is("dcterms", name))
              .flatMap(child -> FeedDate.parse(child.text()).stream())
              .findFirst();
      if (date.isPresent()) {
        return date;
      }
    }
    boolean changed = names[0].equals("updated");
    return changed ? parent.text("dc", "date").flatMap(FeedDate::parse) : Optional.empty();
  }

  private static List<String> categories(Markup entry) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    entry
        .children()
        .filter(child -> child.isCore("category"))
        .forEach(category ->
            category
                .attribute("label")
                .or(() -> category.attribute("term"))
                .or(() -> Optional.of(category.text()))
                .map(FeedText::plainIfHtml)
                .filter(name -> !name.isEmpty())
                .ifPresent(names::add));
    entry.children("dc", "subject").map(Markup::text).filter(t -> !t.isEmpty()).forEach(names::add);
    return List.copyOf(names);
  }
}
