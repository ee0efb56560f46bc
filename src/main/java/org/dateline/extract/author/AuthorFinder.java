package org.dateline.extract.author;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.extract.metadata.Candidate;
import org.dateline.extract.metadata.Declared;
import org.dateline.extract.metadata.JsonLd;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.HeadlinePlace;
import org.dateline.extract.page.PageTree;
import org.dateline.extract.title.SiteNames;
import tools.jackson.databind.JsonNode;

/**
 * Picks the people named as authors: those that the page declares, or else those of the byline that
 * it shows. A shown byline that has the declared names and more is the better one.
 */
public final class AuthorFinder {
  private static final List<String> METAS =
      List.of(
          "author",
          "article:author",
          "og:article:author",
          "article:author_name",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "dc.contributor",
          "citation_author",
          "byl",
          "byline",
          "creator",
          "authors",
          "cxenseparse:author",
          "rbauthors",
          "article.author",
          "dcsext.author",
          "news_authors",
          "author_name",
          "vr:author",
          "mediator_author",
          "shareaholic:article_author_name",
          "copyright:author",
          "twitter:data1");

  private final NameReader reader = new NameReader();
  private final VisibleBylines bylines = new VisibleBylines(reader);

  /** The authors in order, none where the page names none. */
  public List<String> find(
      PageTree page, Declared declared, SiteNames site, String headline, HeadlinePlace place) {
    return candidates(page, declared, site, headline, place).stream()
        .filter(Candidate::chosen)
        .map(Candidate::value)
        .toList();
  }

  /** All names that are offered, the chosen ones marked. */
  public List<Candidate> candidates(
      PageTree page, Declared declared, SiteNames site, String headline, HeadlinePlace place) {
    List<Candidate> candidates = new ArrayList<>();
    List<String> said = declaredNames(declared, site, headline, candidates);
    List<String> shown = bylines.find(page, site, headline, place);
    boolean shownIsMore = shown.size() > said.size() && covers(shown, said);
    List<String> chosen = said.isEmpty() || shownIsMore ? shown : said;
    List<Candidate> result = new ArrayList<>();
    for (String name : chosen) {
      result.add(new Candidate(name, shownIsMore || said.isEmpty() ? "byline" : "declared", true));
    }
    result.addAll(candidates);
    shown.forEach(name -> result.add(new Candidate(name, "byline", false)));
    return result;
  }

  private static boolean covers(List<String> shown, List<String> said) {
    List<String> folded = shown.stream().map(Folding::words).toList();
    return said.stream().map(Folding::words).allMatch(folded::contains);
  }

  private List<String> declaredNames(
      Declared declared, SiteNames site, String headline, List<Candidate> candidates) {
    for (JsonNode article : declared.articles()) {
      Set<String> names = new LinkedHashSet<>();
      for (JsonNode author : declared.jsonLd().values(article, "author")) {
        Optional<String> name =
            author.isString()
                ? Optional.of(author.asString())
                : JsonLd.text(author, "name").or(() -> fullName(author));
        name.ifPresent(text -> {
          candidates.add(new Candidate(text, "JSON-LD author", false));
          names.addAll(reader.read(text, site, headline));
        });
      }
      if (!names.isEmpty()) {
        return List.copyOf(names);
      }
    }
    for (String meta : METAS) {
      if (meta.equals("twitter:data1") && !isAuthorLabel(declared)) {
        continue;
      }
      Set<String> names = new LinkedHashSet<>();
      for (String text : declared.metas(meta)) {
        candidates.add(new Candidate(text, "meta " + meta, false));
        names.addAll(reader.read(text, site, headline));
      }
      if (!names.isEmpty()) {
        return List.copyOf(names);
      }
    }
    return List.of();
  }

  private static Optional<String> fullName(JsonNode author) {
    return JsonLd.text(author, "givenName")
        .flatMap(given -> JsonLd.text(author, "familyName").map(family -> given + " " + family));
  }

  /** Some systems put the author into a card for a social network, under a label. */
  private boolean isAuthorLabel(Declared declared) {
    return declared
        .meta("twitter:label1")
        .map(label -> reader.beginsAsByline(label + " x"))
        .orElse(false);
  }
}
