package org.dateline.fetch.poll;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.fetch.BadAddressException;
import org.dateline.fetch.FetchResult;
import org.dateline.fetch.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * The links of a watched page: those that a person's CSS selector names, or those that look like
 * links to articles of the same site. Stateless.
 */
public final class PageLinks {
  /** More links than this are no list of articles. */
  private static final int MOST = 2_000;

  private static final int LETTERS_OF_A_HEADLINE = 12;
  private static final int SIGNS_OF_A_HEADLINE = 6;

  private static final Pattern DATED = Pattern.compile("/(?:19|20)\\d\\d[/-](?:0?[1-9]|1[0-2])\\b");
  private static final Pattern NUMBERED = Pattern.compile("\\d{5,}");
  private static final Pattern SLUG =
      Pattern.compile("[\\p{L}\\p{N}%]+(?:[-_][\\p{L}\\p{N}%]+){2,}");
  private static final Pattern FILE =
      Pattern.compile("(?i)\\.(?:jpe?g|png|gif|webp|svg|pdf|zip|mp[34]|xml|rss|json|css|js)$");
  private static final Set<String> NO_ARTICLES =
      Set.of(
          "tag",
          "tags",
          "category",
          "categories",
          "author",
          "authors",
          "topic",
          "topics",
          "search",
          "login",
          "signin",
          "register",
          "account",
          "subscribe",
          "newsletter",
          "newsletters",
          "about",
          "contact",
          "privacy",
          "terms",
          "legal",
          "imprint",
          "impressum",
          "jobs");

  /**
   * A link.
   *
   * @param address where it leads
   * @param title its words, may be empty
   */
  public record Link(URI address, String title) {}

  /** Why a selector can't be used, as a sentence; nothing where it can. */
  public static Optional<String> problem(String selector) {
    try {
      evaluator(selector);
      return Optional.empty();
    } catch (Selector.SelectorParseException | IllegalArgumentException unreadable) {
      return Optional.of(
          "“" + selector + "” is not a CSS selector; name the links, for example “h2 a”.");
    }
  }

  private static Evaluator evaluator(String selector) {
    return Selector.evaluatorOf(selector);
  }

  /**
   * The links of a page, each address once, in the order of the page.
   *
   * @param page what was fetched
   * @param selector the links, or elements that hold them; a valid selector
   */
  public List<Link> in(FetchResult.Fetched page, Optional<String> selector) {
    URI address = page.trail().finalUrl();
    Document document = parsed(page, address);
    URI base = base(document, address);
    Map<URI, String> links = new LinkedHashMap<>();
    for (Element anchor : selector.map(css -> chosen(document, css)).orElse(all(document))) {
      if (links.size() >= MOST) {
        break;
      }
      resolved(base, anchor.attr("href"))
          .filter(target -> !target.equals(address))
          .filter(target -> selector.isPresent() || isArticle(address, target, anchor))
          .ifPresent(target -> links.merge(target, words(anchor), PageLinks::longer));
    }
    List<Link> found = new ArrayList<>();
    links.forEach((target, title) -> found.add(new Link(target, title)));
    return selector.isPresent()
        ? found
        : found.stream().filter(link -> isHeadline(link.title())).toList();
  }

  /** The title of a page. */
  public Optional<String> title(FetchResult.Fetched page) {
    return Optional.of(parsed(page, page.trail().finalUrl()).title().strip())
        .filter(title -> !title.isEmpty());
  }

  private static Document parsed(FetchResult.Fetched page, URI address) {
    String charset = page.charset().filter(PageLinks::isSupported).orElse(null);
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(page.body().bytes()), charset, address.toString());
    } catch (IOException impossible) {
      throw new UncheckedIOException("bytes in memory can't be read", impossible);
    }
  }

  private static boolean isSupported(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException noName) {
      return false;
    }
  }

  private static List<Element> all(Document document) {
    return document.select("a[href]");
  }

  private static List<Element> chosen(Document document, String selector) {
    List<Element> anchors = new ArrayList<>();
    for (Element element : document.select(evaluator(selector))) {
      if (element.is("a[href]")) {
        anchors.add(element);
      } else {
        anchors.addAll(element.select("a[href]"));
      }
    }
    return anchors;
  }

  private static boolean isArticle(URI page, URI target, Element anchor) {
    String path = target.getPath() == null ? "" : target.getPath();
    if (!sameSite(page, target)
        || path.length() < 2
        || path.equals(page.getPath())
        || FILE.matcher(path).find()
        || anchor.closest("nav, footer") != null) {
      return false;
    }
    for (String segment : path.toLowerCase(Locale.ROOT).split("/", -1)) {
      if (NO_ARTICLES.contains(segment)) {
        return false;
      }
    }
    return DATED.matcher(path).find()
        || NUMBERED.matcher(target.toString().substring(target.toString().indexOf("//") + 2)).find()
        || SLUG.matcher(path).find()
        || anchor.closest("article, h1, h2, h3, h4") != null
        || anchor.selectFirst("h1, h2, h3, h4") != null;
  }

  private static boolean sameSite(URI page, URI target) {
    String own = page.getHost().replaceFirst("^www\\.", "");
    String other = target.getHost().replaceFirst("^www\\.", "");
    return page.getPort() == target.getPort()
        && (own.equals(other) || other.endsWith("." + own) || own.endsWith("." + other));
  }

  /** A name such as “Politics” is no headline. */
  private static boolean isHeadline(String words) {
    long letters = words.codePoints().filter(Character::isLetter).count();
    long signs = words.codePoints().filter(Character::isIdeographic).count();
    return letters >= LETTERS_OF_A_HEADLINE || signs >= SIGNS_OF_A_HEADLINE;
  }

  private static String words(Element anchor) {
    return anchor.text().strip();
  }

  private static String longer(String one, String other) {
    return one.length() >= other.length() ? one : other;
  }

  private static Optional<URI> resolved(URI base, String reference) {
    try {
      return Optional.of(WebAddress.resolve(base, reference));
    } catch (BadAddressException noAddress) {
      return Optional.empty();
    }
  }

  private static URI base(Document page, URI address) {
    Element base = page.selectFirst("base[href]");
    return base == null ? address : resolved(address, base.attr("href")).orElse(address);
  }
}
