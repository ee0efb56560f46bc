package org.dateline.fetch.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a sitemap; what Google's news extension adds becomes title, date and keywords. */
final class SitemapReader {
  private SitemapReader() {}

  static Feed read(Markup root) {
    List<Markup> pages = root.descendants().filter(element -> element.is("", "url")).toList();
    Optional<Markup> publication =
        pages.stream()
            .flatMap(page -> page.children("news", "news"))
            .flatMap(news -> news.children("news", "publication"))
            .findFirst();
    return new Feed(
        FeedKind.SITEMAP,
        publication.flatMap(outlet -> outlet.text("news", "name")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        publication.flatMap(outlet -> outlet.text("news", "language")),
        Optional.empty(),
        pages.stream().flatMap(page -> entry(page).stream()).toList());
  }

  private static Optional<FeedEntry> entry(Markup page) {
    Optional<String> link = page.children("", "loc").findFirst().flatMap(Markup::link);
    Optional<Markup> news = page.child("news", "news");
    return link.map(address ->
        new FeedEntry(
            Optional.of(address),
            link,
            news.flatMap(n -> n.text("news", "title")).map(FeedText::plainIfHtml),
            List.of(),
            news.flatMap(n -> n.text("news", "publication_date")).flatMap(FeedDate::parse),
            page.text("", "lastmod").flatMap(FeedDate::parse),
            Optional.empty(),
            Optional.empty(),
            news.flatMap(n -> n.text("news", "keywords")).stream()
                .flatMap(words -> Stream.of(words.split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList()));
  }
}
