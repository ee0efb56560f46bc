package org.dateline.extract.author;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.extract.metadata.Candidate;
import org.dateline.extract.metadata.Declared;
import org.dateline.extract.metadata.JsonLd;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.HeadlinePlace;
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

  /** Where names are written as in a library's catalogue, the family's name first. */
  private static final Set<String> CATALOGUED =
      Set.of("citation_author", "dc.creator", "dcterms.creator", "dc.contributor");

  private static final Set<String> ORGANISATIONS =
      Set.of("Organization", "NewsMediaOrganization", "Corporation", "LocalBusiness", "WebSite");

  private final AuthorWords words = new AuthorWords();
  private final NameReader reader = new NameReader(words);
  private final VisibleBylines bylines = new VisibleBylines(words, reader);
  private final Signature signature = new Signature(words, reader);

  /** The authors in order, none where the page names none. */
  public List<String> find(
      Declared declared, SiteNames site, String headline, HeadlinePlace place) {
    return candidates(declared, site, headline, place).stream()
        .filter(Candidate::chosen)
        .map(Candidate::value)
        .toList();
  }

  /** All names that are offered, the chosen ones marked. */
  public List<Candidate> candidates(
      Declared declared, SiteNames site, String headline, HeadlinePlace place) {
    List<Candidate> candidates = new ArrayList<>();
    Said said = said(declared, site, headline, candidates);
    VisibleBylines.Shown byline = bylines.find(site, headline, place);
    List<String> shown = new ArrayList<>(byline.names());
    Set<String> others = withOtherWork(declared);
    shown.removeIf(name -> others.contains(Folding.words(name)));
    said = said.without(byline.others());
    boolean takesShown =
        !shown.isEmpty()
            && (isBetter(shown, said) || (byline.stated() && isSeenNowhere(said, shown, place)));
    List<Candidate> result = new ArrayList<>();
    for (String name : takesShown ? shown : said.names()) {
      result.add(new Candidate(name, takesShown ? "byline" : "declared", true));
    }
    if (result.isEmpty()) {
      signature
          .find(site, headline, place)
          .forEach(name -> result.add(new Candidate(name, "end of the text", true)));
    }
    result.addAll(candidates);
    shown.forEach(name -> result.add(new Candidate(name, "byline", false)));
    return result;
  }

  /**
   * Those whom the page declares to have checked or edited it: pages show them as they show
   * authors.
   */
  private static Set<String> withOtherWork(Declared declared) {
    Set<String> names = new HashSet<>();
    for (JsonNode article : declared.articles()) {
      for (String property : List.of("reviewedBy", "editor")) {
        for (JsonNode person : declared.jsonLd().values(article, property)) {
          said(person).forEach(name -> names.add(Folding.words(name)));
        }
      }
    }
    return names;
  }

  /**
   * Whom the page declares.
   *
   * @param people whether it says that they are people, or says nothing of what they are
   */
  private record Said(List<String> names, boolean people) {
    static final Said NOBODY = new Said(List.of(), false);

    /**
     * Photographers are declared as authors, too; nobody is left out where nobody would be left.
     */
    Said without(List<String> others) {
      List<String> rest = new ArrayList<>(names);
      others.forEach(
          other -> rest.removeIf(name -> Folding.words(name).equals(Folding.words(other))));
      return rest.isEmpty() ? this : new Said(rest, people);
    }
  }

  /**
   * Whether readers see none of the declared names: systems declare whoever put the text in, where
   * the byline under the headline says who wrote it.
   */
  private static boolean isSeenNowhere(Said said, List<String> shown, HeadlinePlace place) {
    List<String> names = said.names().stream().map(Folding::words).toList();
    if (shown.stream().map(Folding::words).anyMatch(names::contains)) {
      return false; // as mostly; the whole page need not be read
    }
    String page = place.own().isEmpty() ? "" : Folding.words(place.own().getFirst().text());
    return names.stream().noneMatch(page::contains);
  }

  /**
   * A shown byline is better than nobody, than an organisation, than a part of the same names, and
   * than a first name or user's name beside which it has the whole one.
   */
  private static boolean isBetter(List<String> shown, Said said) {
    if (said.names().isEmpty() || !said.people()) {
      return true;
    }
    List<String> folded = shown.stream().map(Folding::words).toList();
    boolean covers = said.names().stream().map(Folding::words).allMatch(folded::contains);
    return (covers && shown.size() > said.names().size())
        || said.names().stream().map(Folding::words).allMatch(name -> isPartOfOne(name, folded));
  }

  private static boolean isPartOfOne(String name, List<String> shown) {
    return name.indexOf(' ') < 0
        && shown.stream()
            .anyMatch(
                other -> other.indexOf(' ') > 0 && (" " + other + " ").contains(" " + name + " "));
  }

  private Said said(
      Declared declared, SiteNames site, String headline, List<Candidate> candidates) {
    Said organisation = Said.NOBODY;
    for (JsonNode article : declared.articles()) {
      for (String property : List.of("author", "creator")) {
        Said said = said(declared.jsonLd(), article, property, site, headline, candidates);
        if (!said.names().isEmpty()) {
          if (said.people()) {
            return said;
          }
          organisation = organisation.names().isEmpty() ? said : organisation;
        }
      }
    }
    for (String meta : METAS) {
      List<String> texts = declared.metas(meta);
      if (texts.isEmpty() || (meta.equals("twitter:data1") && !isAuthorLabel(declared))) {
        continue;
      }
      Map<String, String> names = new LinkedHashMap<>();
      for (String text : texts) {
        candidates.add(new Candidate(text, "meta " + meta, false));
        String straight = CATALOGUED.contains(meta) ? familyNameLast(text) : text;
        reader
            .read(straight, site, headline)
            .forEach(name -> names.putIfAbsent(Folding.words(name), name));
      }
      if (!names.isEmpty()) {
        boolean people = !names.values().stream().allMatch(site::isDeclaredName);
        return new Said(List.copyOf(names.values()), people);
      }
    }
    return organisation;
  }

  private Said said(
      JsonLd data,
      JsonNode article,
      String property,
      SiteNames site,
      String headline,
      List<Candidate> candidates) {
    Map<String, String> people = new LinkedHashMap<>();
    Map<String, String> organisations = new LinkedHashMap<>();
    for (JsonNode author : data.values(article, property)) {
      List<String> types = JsonLd.types(author); // of one person's own site it says both
      boolean organisation =
          types.stream().anyMatch(ORGANISATIONS::contains) && !types.contains("Person");
      Map<String, String> into = organisation ? organisations : people;
      for (String text : said(author)) {
        candidates.add(new Candidate(text, "JSON-LD " + property, false));
        reader.read(text, site, headline).stream()
            .filter(name -> !organisation || couldBePerson(name, site))
            .forEach(name -> into.putIfAbsent(Folding.words(name), name));
      }
    }
    return people.isEmpty()
        ? new Said(List.copyOf(organisations.values()), false)
        : new Said(List.copyOf(people.values()), true);
  }

  /** People who write on a site of their own are declared as its organisation. */
  private boolean couldBePerson(String name, SiteNames site) {
    return !site.isDeclaredName(name) && words.beginsWithGivenName(Folding.words(name));
  }

  /** The names of an author that is a text, or an object with one name or a list of them. */
  private static List<String> said(JsonNode author) {
    if (author.isString()) {
      return List.of(author.asString());
    }
    List<String> names = JsonLd.strings(author.path("name"));
    return names.isEmpty()
        ? JsonLd.text(author, "name").or(() -> fullName(author)).stream().toList()
        : names;
  }

  /** “Sand, Mira” of library records is Mira Sand; “Mira Sand, Jon Ferry” are two. */
  static String familyNameLast(String text) {
    int comma = text.indexOf(',');
    if (comma <= 0 || text.indexOf(',', comma + 1) > 0 || text.indexOf(';') >= 0) {
      return text;
    }
    String family = text.substring(0, comma).strip();
    String given = text.substring(comma + 1).strip();
    boolean one = !given.isEmpty() && (family.indexOf(' ') < 0 || given.indexOf(' ') < 0);
    return one ? given + " " + family : text;
  }

  private static Optional<String> fullName(JsonNode author) {
    return JsonLd.text(author, "givenName")
        .flatMap(given -> JsonLd.text(author, "familyName").map(family -> given + " " + family));
  }

  /** Some systems put the author into a card for a social network, under a label. */
  private boolean isAuthorLabel(Declared declared) {
    return declared
        .meta("twitter:label1")
        .map(label -> words.beginsAsByline(label + " x"))
        .orElse(false);
  }
}
