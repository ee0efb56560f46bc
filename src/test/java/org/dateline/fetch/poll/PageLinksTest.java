package org.dateline.fetch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dateline.fetch.FetchResult;
import org.dateline.fetch.Payload;
import org.dateline.fetch.Trail;
import org.junit.jupiter.api.Test;

class PageLinksTest {
  private static final URI PAGE = URI.create("https://www.harbour.example/news");

  private final PageLinks links = new PageLinks();

  @Test
  void linksThatLookLikeThoseOfArticlesAreFoundAndOthersAreNot() {
    assertThat(
            found(
                """
                <nav><a href="/2021/09/one">A story that the navigation names</a></nav>
                <a href="/2021/09/08/phones-go-dark">Phones go dark at the harbour</a>
                <a href="story?id=123456">The council votes on cameras</a>
                <h2><a href="/unions">Unions doubt what the vendor says</a></h2>
                <a href="/politics">Politics</a>
                <a href="/tag/phones-and-laws-and-more">All stories about phones and laws</a>
                <a href="/files/annual-report-of-2021.pdf">The annual report of the harbour</a>
                <a href="https://elsewhere.example/2021/09/other-news-here">News from another site</a>
                <a href="https://tech.harbour.example/2021/10/new-law">A new law for old phones</a>
                <a href="javascript:alert(1)">A link that is no address at all</a>
                <a href="#top">Back to the very beginning of this page</a>
                <footer><a href="/imprint-of-the-harbour">Who is responsible for this</a></footer>
                """))
        .containsExactly(
            "https://www.harbour.example/2021/09/08/phones-go-dark",
            "https://www.harbour.example/story?id=123456",
            "https://www.harbour.example/unions",
            "https://tech.harbour.example/2021/10/new-law");
  }

  @Test
  void headlinesInOtherScriptsCount() {
    assertThat(
            found(
                "<h3><a href=/a>凯斯特雷尔公司锁定手机</a></h3>"
                    + "<h3><a href=/b>تلفن‌های کسترل قفل شده‌اند</a></h3>"))
        .containsExactly("https://www.harbour.example/a", "https://www.harbour.example/b");
  }

  @Test
  void aSelectorNamesTheLinksOrWhatHoldsThem() {
    String page =
        "<ul class=list><li><a href=/1>One</a><li><a href=/2>Two</a></ul><a class=top"
            + " href=/3>3</a>";
    assertThat(found(page, "ul.list")).containsExactly(at("/1"), at("/2"));
    assertThat(found(page, "a.top, li:first-child a")).containsExactly(at("/1"), at("/3"));
    assertThat(found(page, ".nothing")).isEmpty();
  }

  @Test
  void anAddressThatIsNamedTwiceHasItsLongestWords() {
    assertThat(
            links.in(
                page("<a href=/one><img src=x></a><h2><a href=/one>What happened then</a></h2>"),
                Optional.empty()))
        .containsExactly(new PageLinks.Link(URI.create(at("/one")), "What happened then"));
  }

  @Test
  void aBaseAndACharsetAreHeeded() {
    FetchResult.Fetched page =
        page(
            "<base href='/deep/'><h2><a href=x>Straßenbahn fährt wieder bis zum Hafen</a></h2>",
            Charset.forName("windows-1252"));
    assertThat(links.in(page, Optional.empty()))
        .containsExactly(
            new PageLinks.Link(
                URI.create(at("/deep/x")), "Straßenbahn fährt wieder bis zum Hafen"));
  }

  @Test
  void whatIsNoSelectorIsSaidInASentence() {
    assertThat(PageLinks.problem("h2 a")).isEmpty();
    for (String broken : List.of("h2 >", "", "a[", ":nonsense(")) {
      assertThat(PageLinks.problem(broken).orElse("")).as(broken).contains("not a CSS selector");
    }
  }

  private static String at(String path) {
    return "https://www.harbour.example" + path;
  }

  private List<String> found(String body) {
    return addresses(links.in(page(body), Optional.empty()));
  }

  private List<String> found(String body, String selector) {
    return addresses(links.in(page(body), Optional.of(selector)));
  }

  private static List<String> addresses(List<PageLinks.Link> found) {
    return found.stream().map(link -> link.address().toString()).toList();
  }

  private static FetchResult.Fetched page(String body) {
    return page(body, StandardCharsets.UTF_8);
  }

  private static FetchResult.Fetched page(String body, Charset charset) {
    return new FetchResult.Fetched(
        new Trail(PAGE, PAGE, List.of(), Instant.EPOCH),
        Payload.of(("<html><body>" + body).getBytes(charset)),
        Optional.of("text/html"),
        Optional.of(charset.name()),
        Optional.empty(),
        Optional.empty());
  }
}
