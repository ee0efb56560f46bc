package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.extract.TestPages.FIRST;
import static org.dateline.extract.TestPages.PLAIN;
import static org.dateline.extract.TestPages.SECOND;
import static org.dateline.extract.TestPages.THIRD;
import static org.dateline.extract.TestPages.article;
import static org.dateline.extract.TestPages.extract;
import static org.dateline.extract.TestPages.joined;
import static org.dateline.extract.TestPages.p;
import static org.dateline.extract.TestPages.paragraphs;
import static org.dateline.extract.TestPages.text;

import java.util.List;
import org.dateline.model.Block;
import org.dateline.model.BlockKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of many makes: where the article is, and what its blocks are. */
class ArticleShapeTest {
  @Test
  void blocksSayWhatTheyAre() {
    ExtractedArticle article =
        extract(
            article(
                p(FIRST),
                "<h2>What changes</h2>",
                "<ul><li>Phones that were paid for stay open.</li></ul>",
                "<blockquote>We have heard our customers, and we have changed our"
                    + " mind.</blockquote>",
                "<table><tr><th>Region</th><th>State</th></tr><tr><td>North</td><td>open</td></tr></table>",
                "<pre>error 42\n  locked</pre>",
                p(SECOND),
                p(THIRD)));
    assertThat(article.blocks())
        .extracting(Block::kind)
        .containsExactly(
            BlockKind.PARAGRAPH,
            BlockKind.HEADING,
            BlockKind.LIST_ITEM,
            BlockKind.QUOTE,
            BlockKind.TABLE_ROW,
            BlockKind.TABLE_ROW,
            BlockKind.PREFORMATTED,
            BlockKind.PARAGRAPH,
            BlockKind.PARAGRAPH);
    assertThat(article.blocks().stream().map(block -> block.range().in(article.text())).toList())
        .isEqualTo(List.of(article.text().split("\n\n", -1)));
    assertThat(article.text()).contains("Region | State", "error 42\n  locked");
  }

  @Test
  void aPageWithoutParagraphElementsIsCutAtItsLineBreaks() {
    assertThat(text("<div>" + FIRST + "<br><br>" + SECOND + "<br><br>" + THIRD + "</div>"))
        .isEqualTo(PLAIN);
  }

  @Test
  void anArticleBuiltOfSectionsIsTakenWhole() {
    String html =
        "<html><body><main><h1>Altaro gives in</h1>"
            + "<section class=part>"
            + p(FIRST)
            + "</section>"
            + "<section class=part>"
            + p(SECOND)
            + "</section>"
            + "<section class=part>"
            + p(THIRD)
            + "</section></main></body></html>";
    assertThat(extract(html).text()).isEqualTo(PLAIN);
  }

  @Test
  void aListOfShortItemsWithoutLinksBelongsToTheArticle() {
    assertThat(text(paragraphs(), "<ul><li>North: open</li><li>South: locked</li></ul>"))
        .isEqualTo(joined(PLAIN, "North: open", "South: locked"));
  }

  @Test
  void jsonLdRescuesATextThatThePageDoesNotShow() {
    String html =
        "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":"
            + "\"Altaro gives in\",\"articleBody\":\""
            + FIRST
            + "\\n\\n"
            + SECOND
            + "\\n\\n"
            + THIRD
            + "\"}</script></head><body><h1>Altaro gives in</h1><p>Please wait while we load this"
            + " article for you.</p></body></html>";
    assertThat(extract(html).text()).isEqualTo(PLAIN);
  }

  @Test
  void theStateOfAScriptRescuesATextThatBeginsOnThePage() {
    String state =
        "{\"props\":{\"body\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"value\":\""
            + FIRST
            + "\"}]},{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"value\":\""
            + SECOND
            + "\"}]},{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"value\":\""
            + THIRD
            + "\"}]},{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"value\":\""
            + FIRST.replace("Monday", "Tuesday")
            + "\"}]},{\"type\":\"ad\",\"id\":\""
            + "0".repeat(600)
            + "\"}]}}";
    String html =
        article(p(FIRST))
            .replace(
                "</body>",
                "<script id=__NEXT_DATA__ type=\"application/json\">" + state + "</script></body>");
    assertThat(extract(html).text()).isEqualTo(joined(PLAIN, FIRST.replace("Monday", "Tuesday")));
  }

  @Test
  void oddAndEvenRowsAreOfOneKind() {
    String html =
        "<html><body><main><h1>Altaro gives in</h1><div class=\"entry wide odd\">"
            + p(FIRST)
            + "</div><div class=\"entry wide even\">"
            + p(SECOND)
            + "</div><div class=\"entry wide odd\">"
            + p(THIRD)
            + "</div></main></body></html>";
    assertThat(extract(html).text()).isEqualTo(PLAIN);
  }

  @Test
  void rightToLeftAndIdeographicPagesAreRead() {
    String persian =
        "شرکت آلتارو روز دوشنبه اعلام کرد که دیگر گوشی‌ها را در کشورهایی که در آنجا فروش ندارد قفل"
            + " نمی‌کند، و این تصمیم پس از شکایت خریداران گرفته شد.";
    String chinese = "阿尔塔罗公司周一表示，在收到数周的投诉之后，它将不再在没有业务的地区锁定手机，已经付款的用户不会失去手机的使用权，公司发言人这样说。";
    assertThat(extract("<html lang=fa><body><h1>قفل گوشی</h1>" + p(persian) + "</body></html>"))
        .satisfies(article -> {
          assertThat(article.text()).isEqualTo(persian);
          assertThat(article.language()).contains("fa");
        });
    assertThat(extract("<html lang=zh><body><h1>手机</h1>" + p(chinese) + "</body></html>").text())
        .isEqualTo(chinese);
  }

  @Test
  void whatAProjectsOwnSiteSaysOfItFirstIsItsArticle() {
    String first = "The Harbour Post is a program that prints newspapers on any machine you have.";
    assertThat(text(p(first), paragraphs())).isEqualTo(joined(first, PLAIN));
  }

  @Test
  void aSubheadingInABoxWithTheHeadlineBelongsToTheText() {
    String summary =
        "After weeks of complaints, the maker of phones changes its mind about locking";
    String html =
        "<html><head><title>Altaro gives in</title></head><body><main><header><h1>Altaro gives in"
            + "</h1><h2>"
            + summary
            + "</h2><p>By Mira Sand</p></header><div class=text>"
            + paragraphs()
            + "</div></main></body></html>";
    assertThat(extract(html).text()).isEqualTo(joined(summary, PLAIN));
  }

  @Test
  void aShortArticleIsNotTakenForTheLongSmallPrintBelowIt() {
    String steps = "<ul><li>The steps at the counter</li><li>Drivers from abroad</li></ul>";
    String notice =
        "<p>This material is not intended to replace the advice of a qualified adviser, and %s. It"
            + " is for information only, is not complete, and no part of it is a promise, an offer,"
            + " or a judgement on what any buyer, seller, driver or owner should do.</p>";
    String page =
        "<html lang=en><head><title>Renting phones: a guide</title></head><body><div><h1>Renting"
            + " phones: a guide</h1><p>A good guide tells who may rent a phone, and for how"
            + " long.</p>"
            + steps
            + "</div><div class=a1><div class=a2>"
            + notice.formatted("we do not say that it does")
            + notice.formatted("nobody here has said so")
            + "</div></div></body></html>";
    assertThat(extract(page).text())
        .isEqualTo(
            joined(
                "A good guide tells who may rent a phone, and for how long.",
                "The steps at the counter",
                "Drivers from abroad"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<td><pre>1\n2</pre></td><td><pre>%s</pre></td>",
        "<td><div><pre>1\n2</pre></div></td><td><div><pre>%s</pre></div></td>"
      })
  void codeBesideTheNumbersOfItsLinesKeepsItsLines(String cells) {
    String code = "if (locked) {\n  unlock();";
    assertThat(text(p(FIRST), "<table><tr>" + cells.formatted(code) + "</tr></table>", p(SECOND)))
        .isEqualTo(joined(FIRST, code, SECOND));
  }

  @Test
  void aNumberThatAProgramPrintsStays() {
    assertThat(text(p(FIRST), "<pre>42</pre>", p(SECOND))).isEqualTo(joined(FIRST, "42", SECOND));
  }
}
