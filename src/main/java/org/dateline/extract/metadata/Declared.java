package org.dateline.extract.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.Mojibake;
import org.dateline.extract.page.PageTree;
import org.dateline.extract.page.Spaces;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/**
 * What a page declares outside its visible text: {@code meta} and {@code link} elements by name,
 * the JSON-LD object that describes the article, {@code title} and {@code html lang}. Gathered in
 * the walk that mirrors the page.
 */
public final class Declared {
  private static final Set<String> ARTICLE_TYPES =
      Set.of(
          "Article",
          "NewsArticle",
          "BlogPosting",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "ReviewNewsArticle",
          "AskPublicNewsArticle",
          "AdvertiserContentArticle",
          "SatiricalArticle",
          "LiveBlogPosting",
          "TechArticle",
          "Report",
          "SocialMediaPosting",
          "ScholarlyArticle",
          "MedicalScholarlyArticle",
          "Review",
          "CriticReview",
          "Recipe",
          "HowTo",
          "DiscussionForumPosting",
          "NewsItem",
          "Blog posting",
          "MedicalWebPage",
          "PressRelease",
          "QAPage",
          "CreativeWork",
          "PodcastEpisode");
  private static final Set<String> PAGE_TYPES =
      Set.of("WebPage", "ItemPage", "AboutPage", "FAQPage", "VideoObject", "ImageGallery");

  private static final Set<String> OTHER_WORKS =
      Set.of(
          "citation",
          "comment",
          "review",
          "acceptedAnswer",
          "suggestedAnswer",
          "mentions",
          "relatedLink",
          "isRelatedTo",
          "isPartOf",
          "hasPart",
          "image",
          "video",
          "associatedMedia");

  private static final List<String> NAME_ATTRIBUTES =
      List.of("property", "name", "itemprop", "http-equiv");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private final Map<String, List<String>> metas = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final List<Element> scripts = new ArrayList<>();
  private final List<Element> stateScripts = new ArrayList<>();
  private String title = "";
  private final String language;
  private final JsonLd jsonLd;
  private final List<JsonNode> articles;

  private Declared(PageTree page) {
    for (Element element : page.declarations()) {
      switch (element.normalName()) {
        case "meta" -> addMeta(element);
        case "link" -> addLink(element.attributes());
        case "title" -> addTitle(element);
        default -> addScript(element);
      }
    }
    Element html = page.document().firstElementChild();
    language =
        html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
    jsonLd = JsonLd.of(scripts);
    articles = articleObjects();
  }

  /** Reads a page. */
  public static Declared of(PageTree page) {
    return new Declared(page);
  }

  /** The first value that one of those names has, in the order of the names. */
  public Optional<String> meta(String... names) {
    for (String name : names) {
      List<String> values = metas.getOrDefault(name, List.of());
      if (!values.isEmpty()) {
        return Optional.of(values.getFirst());
      }
    }
    return Optional.empty();
  }

  /** All values of a name. */
  public List<String> metas(String name) {
    return metas.getOrDefault(name, List.of());
  }

  /** The address of the first link with that relation. */
  public Optional<String> link(String relation) {
    return Optional.ofNullable(links.get(relation));
  }

  /** The text of {@code title}, may be empty. */
  public String title() {
    return title;
  }

  /** What {@code html lang} says, may be empty. */
  public String language() {
    return language.strip();
  }

  /** The JSON-LD of the page. */
  public JsonLd jsonLd() {
    return jsonLd;
  }

  /** Scripts that carry JSON but no linked data, such as the state of a client-side framework. */
  public List<Element> stateScripts() {
    return stateScripts;
  }

  /** The JSON-LD objects that describe this page's article, the best first. */
  public List<JsonNode> articles() {
    return articles;
  }

  /** A text property of the article's JSON-LD object. */
  public Optional<String> article(String property) {
    for (JsonNode article : articles) {
      Optional<String> text = JsonLd.text(article, property);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /** The address of the first picture that the article's JSON-LD object names. */
  public Optional<String> articleImage() {
    for (JsonNode article : articles) {
      for (JsonNode image : jsonLd.values(article, "image")) {
        Optional<String> address =
            image.isString() ? Optional.of(image.asString()) : JsonLd.text(image, "url");
        if (address.filter(one -> !one.isBlank()).isPresent()) {
          return address;
        }
      }
    }
    return Optional.empty();
  }

  private List<JsonNode> articleObjects() {
    List<JsonNode> found = new ArrayList<>();
    List<JsonNode> pages = new ArrayList<>();
    for (JsonNode object : jsonLd.objects()) {
      List<String> types = JsonLd.types(object);
      if (types.stream().anyMatch(ARTICLE_TYPES::contains)) {
        found.add(object);
      } else if (types.stream().anyMatch(PAGE_TYPES::contains)) {
        pages.add(object);
      }
    }
    if (found.size() > 1) {
      // Lists of teasers are declared as articles too: the one that this page is called comes
      // first.
      String called = Folding.words(meta("og:title").orElse(title));
      found.sort((a, b) -> Integer.compare(likeness(b, called), likeness(a, called)));
      if (likeness(found.getFirst(), called) == 2) {
        found.removeIf(object -> likeness(object, called) < 2);
      }
    }
    found.addAll(pages);
    return found;
  }

  private static int likeness(JsonNode object, String called) {
    String headline =
        Folding.words(
            JsonLd.text(object, "headline").or(() -> JsonLd.text(object, "name")).orElse(""));
    if (headline.isEmpty() || called.isEmpty()) {
      return 0;
    }
    return called.contains(headline) || headline.contains(called) ? 2 : 0;
  }

  private void addMeta(Element element) {
    Attributes attributes = element.attributes();
    String content = Spaces.collapse(Mojibake.meant(unescaped(attributes.get("content"))));
    if (content.isEmpty() || (attributes.hasKey("itemprop") && isOfAnotherWork(element))) {
      return;
    }
    for (String attribute : NAME_ATTRIBUTES) {
      String name = attributes.get(attribute);
      if (!name.isEmpty()) {
        metas
            .computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), unknown -> new ArrayList<>(1))
            .add(content);
      }
    }
  }

  /** Whether microdata says it of a work that the article cites, shows or is answered by. */
  private static boolean isOfAnotherWork(Element element) {
    for (Element at = element.parent(); at != null; at = at.parent()) {
      if (at.hasAttr("itemscope")) {
        return OTHER_WORKS.contains(at.attr("itemprop"));
      }
    }
    return false;
  }

  /** Many systems escape what is escaped already, so that entities are left in what is read. */
  private static String unescaped(String content) {
    return content.indexOf('&') >= 0 && content.indexOf(';') > 0
        ? Parser.unescapeEntities(content, true)
        : content;
  }

  private void addLink(Attributes attributes) {
    String address = attributes.get("href").strip();
    if (!address.isEmpty()) {
      String relations = attributes.get("rel").toLowerCase(Locale.ROOT);
      if (Spaces.isWord(relations)) {
        links.putIfAbsent(relations, address); // most have one
      } else {
        for (String relation : WHITE_SPACE.split(relations, -1)) {
          links.putIfAbsent(relation, address);
        }
      }
    }
  }

  /** Drawings have titles too; the page's is the first in its head. */
  private void addTitle(Element element) {
    Element around = element.parent();
    if (title.isEmpty() && around != null && around.normalName().equals("head")) {
      title = Spaces.collapse(Mojibake.meant(element.wholeText()));
    }
  }

  private void addScript(Element element) {
    String type = element.attributes().get("type").toLowerCase(Locale.ROOT);
    if (type.contains("ld+json")) {
      scripts.add(element);
    } else if (type.contains("json")) {
      stateScripts.add(element);
    }
  }
}
