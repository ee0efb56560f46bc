package org.dateline.extract.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.extract.page.Folding;
import org.dateline.extract.page.Spaces;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import tools.jackson.databind.JsonNode;

/**
 * What a page declares outside its visible text: {@code meta} and {@code link} elements by name,
 * the JSON-LD object that describes the article, {@code title} and {@code html lang}. Gathered in
 * one walk.
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

  private final Map<String, List<String>> metas = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final List<Element> scripts = new ArrayList<>();
  private final List<Element> stateScripts = new ArrayList<>();
  private final String title;
  private final String language;
  private final JsonLd jsonLd;
  private final List<JsonNode> articles;

  private Declared(Document document) {
    NodeTraversor.traverse(new Gatherer(), document);
    title = Spaces.collapse(document.title());
    Element html = document.selectFirst("html");
    language =
        html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
    jsonLd = JsonLd.of(scripts);
    articles = articleObjects();
  }

  /** Reads a page. */
  public static Declared of(Document document) {
    return new Declared(document);
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

  /** Picks up what is declared, wherever it stands. */
  private final class Gatherer implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        switch (element.normalName()) {
          case "meta" -> meta(element);
          case "link" -> link(element);
          case "script" -> script(element);
          default -> {}
        }
      }
    }

    private void meta(Element element) {
      String content = Spaces.collapse(element.attr("content"));
      if (content.isEmpty()) {
        return;
      }
      for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        String name = element.attr(attribute);
        if (!name.isEmpty()) {
          metas
              .computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), unknown -> new ArrayList<>(1))
              .add(content);
        }
      }
    }

    private void link(Element element) {
      String address = element.attr("href").strip();
      if (!address.isEmpty()) {
        for (String relation : element.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1)) {
          links.putIfAbsent(relation, address);
        }
      }
    }

    private void script(Element element) {
      String type = element.attr("type").toLowerCase(Locale.ROOT);
      if (type.contains("ld+json")) {
        scripts.add(element);
      } else if (type.contains("json")) {
        stateScripts.add(element);
      }
    }
  }
}
