package org.dateline.extract.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.extract.date.DateCandidate.Kind;
import org.dateline.extract.metadata.Declared;
import org.dateline.model.StatedTime;
import org.jsoup.nodes.Element;

/** The dates that a page declares in JSON-LD, meta elements and the state of its own scripts. */
final class DeclaredDates {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:published_time",
          "og:article:published_time",
          "og:article:published",
          "datepublished",
          "date_published",
          "published_time",
          "publishdate",
          "publish_date",
          "publish-date",
          "published-date",
          "pubdate",
          "pub_date",
          "publicationdate",
          "publication_date",
          "publication-date",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dc.date.created",
          "dcterms.created",
          "dcterms.issued",
          "dcterms.date",
          "dc.date",
          "date.created",
          "datecreated",
          "created",
          "article.published",
          "article_date_original",
          "originalpublicationdate",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "bt:pubdate",
          "rnews:datepublished",
          "article.created",
          "article_published_date",
          "citation_publication_date",
          "citation_date",
          "citation_online_date",
          "prism.publicationdate",
          "eomportal-publication-date",
          "doc_date",
          "date",
          "displaydate",
          "timestamp",
          "published",
          "og:pubdate",
          "og:release_date",
          "release_date",
          "gentime",
          "shareaholic:article_published_time",
          "analyticsattributes.articledate",
          "uploaddate",
          "issued",
          "lastpublished",
          "dcsext.articlefirstpublished",
          "mediator_published_time",
          "ptime",
          "vr:published_time");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "article:modified",
          "og:updated_time",
          "og:modified_time",
          "datemodified",
          "date_modified",
          "dc.date.modified",
          "dcterms.modified",
          "lastmod",
          "last-modified",
          "lastmodified",
          "dateupdate",
          "updated_time",
          "modified",
          "revised",
          "date.modified",
          "article:updated_time",
          "cxenseparse:modifiedtime",
          "modificationdate",
          "updated",
          "lastupdated",
          "utime",
          "dateupdated");
  private final DateText dateText;
  private final MonthText monthText;

  DeclaredDates(DateText dateText, MonthText monthText) {
    this.dateText = dateText;
    this.monthText = monthText;
  }

  List<DateCandidate> of(Declared declared, String language, LocalDate latest) {
    List<DateCandidate> found = new ArrayList<>();
    declared
        .article("datePublished")
        .ifPresent(said ->
            add(found, said, Kind.PUBLISHED, 100, "JSON-LD datePublished", language, latest));
    declared
        .article("dateCreated")
        .ifPresent(
            said -> add(found, said, Kind.PUBLISHED, 58, "JSON-LD dateCreated", language, latest));
    declared
        .article("uploadDate")
        .ifPresent(
            said -> add(found, said, Kind.PUBLISHED, 50, "JSON-LD uploadDate", language, latest));
    declared
        .article("dateModified")
        .ifPresent(
            said -> add(found, said, Kind.MODIFIED, 100, "JSON-LD dateModified", language, latest));
    addMetas(found, declared, PUBLISHED, Kind.PUBLISHED, language, latest);
    addMetas(found, declared, MODIFIED, Kind.MODIFIED, language, latest);
    if (found.stream().noneMatch(candidate -> candidate.kind() == Kind.PUBLISHED)) {
      for (Element script : declared.stateScripts()) {
        Optional<String> said = StateDates.published(script.data());
        if (said.isPresent()) {
          add(
              found,
              said.get(),
              Kind.PUBLISHED,
              52,
              "state of the page's script",
              language,
              latest);
          break;
        }
      }
    }
    return found;
  }

  /** What the names say that a page has; the first of them are believed most. */
  private void addMetas(
      List<DateCandidate> found,
      Declared declared,
      List<String> names,
      Kind kind,
      String language,
      LocalDate latest) {
    for (int place = 0; place < names.size(); place++) {
      String name = names.get(place);
      List<String> values = declared.metas(name);
      if (!values.isEmpty()) { // few names are there
        int weight = name.equals("date") ? 60 : Math.max(70, 96 - place);
        values.forEach(said -> add(found, said, kind, weight, "meta " + name, language, latest));
      }
    }
  }

  private void add(
      List<DateCandidate> found,
      String said,
      Kind kind,
      int weight,
      String source,
      String language,
      LocalDate latest) {
    Timestamps.parse(said)
        .or(() -> inWords(said, language, latest))
        .or(() -> month(said, language, latest))
        .filter(time -> isPlausible(time, latest))
        .ifPresent(time -> found.add(new DateCandidate(time, kind, weight, source)));
  }

  /** Some systems declare “Dec 17th 2025”. */
  private Optional<StatedTime> inWords(String said, String language, LocalDate latest) {
    return said.length() > 80
        ? Optional.empty()
        : dateText.find(said, language, language.equals("en"), latest).stream()
            .findFirst()
            .map(found -> StatedTime.of(found.day()));
  }

  /** Journals declare “2021/09” or “September 2021”. */
  private Optional<StatedTime> month(String said, String language, LocalDate latest) {
    return monthText
        .find(said, language, latest)
        .filter(found -> found.rest().isEmpty())
        .map(found -> StatedTime.of(found.month()));
  }

  private static boolean isPlausible(StatedTime time, LocalDate latest) {
    return time.earliest().getYear() >= 1994 && !time.earliest().isAfter(latest);
  }
}
