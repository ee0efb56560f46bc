package org.dateline.extract.title;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.extract.metadata.Declared;
import org.dateline.extract.metadata.JsonLd;
import org.dateline.extract.page.Folding;
import tools.jackson.databind.JsonNode;

/** What the page's site calls itself, so that its name can be told from a headline or an author. */
public final class SiteNames {
  private static final int MORE = 4; // characters that a name may have beside the host's label

  private static final int MOST_WORDS = 4;
  private static final int MOST_WORDS_MORE = 2;

  private final List<String> names;
  private final Set<String> folded = new LinkedHashSet<>();
  private final String host;
  private final String hostWords;
  private final String label;
  private final int longestJoined;

  private SiteNames(List<String> names, String host) {
    this.names = List.copyOf(names);
    this.host = host;
    for (String name : names) {
      folded.add(Folding.words(name));
      int bracket = name.indexOf(" (");
      folded.add(Folding.words(bracket > 0 ? name.substring(0, bracket) : name));
    }
    folded.remove("");
    hostWords = Folding.words(host).replace(" ", "");
    label = mainLabel(host);
    longestJoined = Math.max(hostWords.length(), label.length() + MORE);
  }

  /** The names that a page declares, and its host. */
  public static SiteNames of(Declared declared, Optional<String> url) {
    Set<String> names = new LinkedHashSet<>();
    declared
        .meta("og:site_name")
        .map(SiteNames::withoutAddress)
        .filter(name -> !name.isBlank())
        .ifPresent(names::add);
    for (JsonNode article : declared.articles()) {
      for (JsonNode publisher : declared.jsonLd().values(article, "publisher")) {
        JsonLd.text(publisher, "name").ifPresent(names::add);
      }
    }
    for (JsonNode object : declared.jsonLd().objects()) {
      if (JsonLd.types(object).contains("WebSite")) {
        JsonLd.text(object, "name").ifPresent(names::add);
      }
    }
    declared
        .meta("application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher")
        .ifPresent(names::add);
    String host =
        url.or(() -> declared.link("canonical"))
            .or(() -> declared.meta("og:url"))
            .flatMap(SiteNames::hostOf)
            .orElse("");
    return new SiteNames(new ArrayList<>(names), host);
  }

  /** The name to show, where the page declares one. */
  public Optional<String> first() {
    return names.stream().findFirst();
  }

  /** The host without {@code www}, may be empty. */
  public String host() {
    return host;
  }

  /**
   * Whether a text begins with a name of the site and goes on, as a desk's name does: “CNN
   * Business”, “Telegraph Sport”. A site called by one word in small letters may be a person's.
   */
  public boolean isDesk(String text) {
    String words = Folding.words(text);
    for (String name : names) {
      boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
      String site = Folding.words(name.startsWith("The ") ? name.substring(4) : name);
      if ((capitals || name.startsWith("The ") || site.indexOf(' ') > 0)
          && site.length() > 1
          && words.startsWith(site + " ")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text is the name that the host has and a word or two: “Harbour Post Features”. */
  boolean isPartOfSite(String text) {
    String words = Folding.words(text);
    int end = words.indexOf(' ');
    for (int count = 1; count <= MOST_WORDS && end > 0; count++) {
      if (words.substring(0, end).replace(" ", "").equals(label)) {
        return label.length() > MORE
            && words.substring(end + 1).split(" ", -1).length <= MOST_WORDS_MORE;
      }
      end = words.indexOf(' ', end + 1);
    }
    return false;
  }

  /** Whether the page declares a text to be the name of its site or publisher. */
  public boolean isDeclaredName(String text) {
    return folded.contains(Folding.words(text));
  }

  /** Whether a text is the site's name, or its address, and no more. */
  public boolean isName(String text) {
    return isFoldedName(Folding.words(text));
  }

  /** As {@link #isName}, of a text that is folded already. */
  boolean isFoldedName(String words) {
    if (words.isEmpty()) {
      return false;
    }
    if (folded.contains(words)) {
      return true;
    }
    if (words.length() > 2 * longestJoined) {
      return false; // more than half of it are letters and digits
    }
    String joined = words.replace(" ", "");
    return joined.equals(hostWords)
        || (label.length() > 2
            && (joined.equals(label)
                || (joined.startsWith(label) && joined.length() <= label.length() + MORE)
                || (joined.endsWith(label) && joined.length() <= label.length() + MORE)
                || (joined.length() > 4 && label.endsWith(joined))
                || (joined.length() > 4
                    && label.startsWith(joined)
                    && label.length() <= joined.length() + MORE)));
  }

  private static String mainLabel(String host) {
    String[] labels = host.split("\\.", -1);
    if (labels.length < 2) {
      return Folding.words(host).replace(" ", "");
    }
    String label = labels[labels.length - 2];
    if (label.length() <= 3 && labels.length > 2) {
      label = labels[labels.length - 3];
    }
    return Folding.words(label).replace(" ", "");
  }

  private static String withoutAddress(String name) {
    return name.startsWith("http") ? "" : name;
  }

  private static Optional<String> hostOf(String url) {
    try {
      return Optional.ofNullable(new URI(url.strip()).getHost())
          .map(host -> host.startsWith("www.") ? host.substring(4) : host);
    } catch (URISyntaxException odd) {
      return Optional.empty();
    }
  }
}
