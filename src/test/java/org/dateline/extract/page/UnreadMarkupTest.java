package org.dateline.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaving out what no rule reads changes nothing else of a page. */
class UnreadMarkupTest {
  private static final List<String> PIECES =
      List.of(
          "<style>",
          "</style>",
          "<STYLE media=\"a>b\">",
          "</Style >",
          "<script>",
          "</script>",
          "<script type='application/ld+json'>",
          "<script type=text/x-json>",
          "</script x=y>",
          "<script src=a/>",
          "<style/>",
          "<title>",
          "</title>",
          "<!--",
          "-->",
          "--!>",
          "<!-->",
          "<!--->",
          "<![CDATA[",
          "]]>",
          "</style=",
          "<style=\"a\">",
          "</script<",
          "<![if IE]>",
          "<!doctype html>",
          "<?xml a=\">\"?>",
          "<meta name=a content=\"<style>\">",
          "<meta content='x' name=y / >",
          "<meta a=\"",
          "<link rel = stylesheet href = 'a>b'>",
          "<link href=a\"b>",
          "<link rel=stylesheet>",
          "<link a rel='stylesheet'/>",
          "<link ='x'>",
          "<base/>",
          "<noscript>",
          "</noscript>",
          "<html lang=de>",
          "<head>",
          "</head>",
          "<body>",
          "<svg>",
          "<svg/>",
          "</svg>",
          "<svg class=a><path d=\"M0 0>\"/><g></g></svg>",
          "<g>",
          "</g>",
          "<use a=b />",
          "<desc>",
          "</desc>",
          "<foreignObject>",
          "<math>",
          "</math>",
          "<div data-a=\"a long one > with an end\" data-b='and another, \"too\"' class=\"c\">",
          "<div class = \"c\" data-a = \"too many spaces\">",
          "<div data-a=\"never ended",
          "<img srcset=\"a.png, b.png 2x\" src=d />",
          "<p onclick='if (a<b) c(\">\")'x>",
          "<p=\"x>y\">",
          "<p ='x'>",
          "<p a=b\"c data-a=\"d>e\">",
          "<p a/data-a=\"of some length\"/b>",
          "</div data-a=\"of some length\">",
          "</div>",
          "<br data-testid=\"read as a name\">",
          "<a href=b target=\"_of_some_length\">",
          "<iframe>",
          "</iframe>",
          "<noframes>",
          "</noframes>",
          "<xmp>",
          "</xmp>",
          "<plaintext>",
          "<table>",
          "<colgroup>",
          "<td>",
          "</table>",
          "</select>",
          "<option>",
          "<textarea>",
          "</textarea>",
          "<template>",
          "<p>",
          "</p>",
          "<select>",
          "</>",
          "</ x>",
          "<",
          ">",
          "\"",
          "'",
          "=",
          "/",
          "a < b",
          " text ",
          "\n",
          "&lt;style&gt;",
          "a{b:url(\"<svg>\")}",
          "if (a<b) c(\"</scr\" + \"ipt>\");",
          "document.write('<script>');",
          "{\"a\":\"b\"}",
          "größer",
          "😀");

  @Test
  void whatNothingReadsIsNotParsed() {
    String page =
        "<!doctype html><head><style>p{color:red}</style><script>var a = '<p>';</script><link"
            + " rel=\"Shortcut Icon\" href=a><link href='b' rel=stylesheet /><link"
            + " rel=canonical><script"
            + " type='application/ld+json'>{}</script><title><style></title></head>"
            + "<body><style>b</style><!-- c > --><p data-a='of some length' class=d>One</p>"
            + "<svg class=e><title>f</title><path d='M0 0'/></svg>"
            + "<img src=g srcset=\"g.png, h.png 2x\"data-testid='read as a name'>";
    assertThat(leftOutOf(page))
        .isEqualTo(
            "<!doctype html><head><link rel=canonical>"
                + "<script type='application/ld+json'>{}</script><title><style></title></head>"
                + "<body><p  class=d>One</p><svg class=e></svg>"
                + "<img src=g data-testid='read as a name'>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta content=\"<style>\"><p>One</p></style>",
        "<!-- <style> --><p>One</p></style>",
        "<script><!-- document.write('<script>a</script>'); --></script><style>b</style>",
        "<title><style></title><p>One</p></style>",
        "<style>never closed",
        "<![CDATA[ > <style> ]]><p>One</p></style>",
        "<meta a\"<style>\"><p>One</p></style>",
        "<script src=a/>var a;</script>",
        "<textarea><style></textarea><p>One</p></style>",
        "<svg><style>a<b>c</b></style></svg>",
        "<body><svg><path><p>One</p><script>a</script><p>Two</p></svg>",
        "<body><svg><title><p>One</title></svg><style>a</style>",
        "<body><select><style></select><p>One</p></style>",
        "<body><iframe><style></iframe><p>One</p></style>",
        "<body><p title=\"<style>\">One</p></style>",
        "<body><p a=\"b\"\"c\"><style><p>One</p></style>",
        "<body><!-\r <style> --><p>One</p></style>"
      })
  void whatIsUnusualStaysAsItIs(String page) {
    assertParsedAlike(page);
  }

  @Test
  void pagesOfAnyMarkupHaveTheSameElementsTextsAndAttributes() {
    Random random = new Random(7);
    for (int page = 0; page < 20_000; page++) {
      assertParsedAlike(
          List.of("<head>", "<body>", "").get(page % 3)
              + random
                  .ints(random.nextInt(1, 24), 0, PIECES.size())
                  .mapToObj(PIECES::get)
                  .collect(Collectors.joining()));
    }
  }

  @Test
  void charactersOfTwoUnitsStayWholeWhereverTheParserStopsReading() {
    for (int before = 0; before < 64; before++) {
      String words = "x".repeat(before) + "😀".repeat(6000);
      Document page = new PageParser().parse(bytes("<p>" + words), Optional.empty(), "");
      assertThat(page.body().text()).isEqualTo(words);
    }
  }

  private static void assertParsedAlike(String page) {
    Document whole = Jsoup.parse(page);
    Document read = new PageParser().parse(bytes(page), Optional.empty(), "");
    assertThat(markup(read)).as(page).isEqualTo(markup(whole));
  }

  /** The page's markup without what is never read, and without white space. */
  private static String markup(Document page) {
    for (Element unread : page.select("style,script,link[rel=stylesheet],svg *")) {
      if (!unread.attr("type").toLowerCase(Locale.ROOT).contains("json")) {
        unread.remove();
      }
    }
    page.select("svg").forEach(Element::empty);
    page.forEachNode(UnreadMarkupTest::removeUnread);
    page.outputSettings().prettyPrint(false);
    return page.outerHtml().replaceAll("\\s+", "").replaceAll("(<svg[^>]*)/>", "$1></svg>");
  }

  private static void removeUnread(Node node) {
    if (node instanceof Comment) {
      node.remove();
    } else if (node instanceof Element element) {
      List.of("data-a", "data-b", "srcset", "target").forEach(element::removeAttr);
    }
  }

  private static String leftOutOf(String page) {
    byte[] bytes = bytes(page);
    return UnreadMarkup.leftOutOf(bytes).stream()
        .map(
            part -> new String(bytes, part.from(), part.to() - part.from(), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  private static byte[] bytes(String page) {
    return page.getBytes(StandardCharsets.UTF_8);
  }
}
