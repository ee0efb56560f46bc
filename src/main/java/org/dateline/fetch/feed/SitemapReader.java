package org.dateline.fetch.feed;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a sitemap; what Google's news extension adds becomes title, date and keywords. */
final class SitemapReader {
  /** More are not offered to a person; a list of them can name 50,000. */
  private static final int MOST_SITEMAPS = 100;

  private SitemapReader() {}

  static Feed read(Markup root) {
    List<Markup> pages = root.descendants("url");
    Optional<Markup> publication =
        pages.stream()
            .flatMap(page -> page.children("news:news"))
            .flatMap(news -> news.children("news:publication"))
            .findFirst();
    return new Feed(
        FeedKind.SITEMAP,
        publication.flatMap(outlet -> outlet.text("news:name")).map(FeedText::plainIfHtml),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        publication.flatMap(outlet -> outlet.text("news:language")),
        Optional.empty(),
        pages.stream().flatMap(page -> entry(page).stream()).toList());
  }

  private static Optional<FeedEntry> entry(Markup page) {
    Optional<String> link = page.child("loc").flatMap(Markup::link);
    Optional<Markup> news = page.child("news:news");
    return link.map(address ->
        new FeedEntry(
            Optional.of(address),
            link,
            news.flatMap(n -> n.text("news:title")).map(FeedText::plainIfHtml),
            List.of(),
            news.flatMap(n -> n.text("news:publication_date")).flatMap(FeedDate::parse),
            page.text("lastmod").flatMap(FeedDate::parse),
            Optional.empty(),
            Optional.empty(),
            keywords(news)));
  }

  private static List<String> keywords(Optional<Markup> news) {
    LinkedHashSet<String> words = new LinkedHashSet<>();
    news.flatMap(n -> n.text("news:keywords")).stream()
        .flatMap(list -> Stream.of(list.split(",", -1)))
        .forEach(word -> words.add(FeedText.plainIfHtml(word)));
    words.remove("");
    return List.copyOf(words);
  }

  /** The sitemaps that a list names, those that are named after news first. */
  static FeedReading index(Markup root) {
    List<String> sitemaps =
        root.descendants("sitemap").stream()
            .flatMap(sitemap -> sitemap.child("loc").flatMap(Markup::link).stream())
            .distinct()
            .limit(MOST_SITEMAPS)
            .sorted(Comparator.comparing((String address) -> !address.contains("news")))
            .toList();
    return sitemaps.isEmpty()
        ? new FeedReading.NotAFeed("This is a list of sitemaps that names none.")
        : new FeedReading.Sitemaps(sitemaps);
  }
}
