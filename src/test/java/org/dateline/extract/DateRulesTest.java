package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.extract.TestPages.extract;
import static org.dateline.extract.TestPages.paragraphs;
import static org.dateline.extract.TestPages.source;

import java.util.Optional;
import org.dateline.model.StatedTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a page was published and changed, in the forms that systems and themes give it. */
class DateRulesTest {
  private static final String HEADLINE = "<h1>Altaro gives in</h1>";

  private static ExtractedArticle page(String language, String head, String body) {
    return extract(
        "<html lang=" + language + "><head>" + head + "</head><body>" + body + "</body></html>");
  }

  private static Optional<String> published(String language, String head, String body) {
    return page(language, head, body).published().map(StatedTime::iso);
  }

  private static Optional<String> shown(String language, String lines) {
    return published(language, "", HEADLINE + lines + paragraphs());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<meta name=DC.date.issued content=2021-09-08>",
        "<meta name=dcterms.created content=2021-09-08>",
        "<meta name=citation_publication_date content=2021/09/08>",
        "<meta name=parsely-pub-date content=2021-09-08>",
        "<meta name=sailthru.date content=2021-09-08>",
        "<meta name=cXenseParse:recs:publishtime content=2021-09-08>",
        "<meta itemprop=datePublished content=2021-09-08>",
        "<meta property=article:published_time content='8. September 2021'>"
      })
  void declaredInManyNames(String meta) {
    assertThat(published("de", meta, HEADLINE + paragraphs())).contains("2021-09-08");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{'@type':'NewsArticle','datePublished':'2021-09-08T10:00:00+02:00'}",
        "[{'@type':'WebSite','name':'x'},{'@type':['Article','Thing'],'datePublished':'2021-09-08T10:00:00+02:00'}]",
        "{'@graph':[{'@type':'Person','name':'M'},{'@type':'BlogPosting','datePublished':'2021-09-08T10:00:00+02:00'}]}",
        "{'@type':'WebPage','mainEntity':{'@type':'Article','datePublished':'2021-09-08T10:00:00+02:00'}}"
      })
  void declaredInLinkedDataHoweverItIsNested(String json) {
    assertThat(
            published(
                "de",
                "<script type=application/ld+json>" + json.replace('\'', '"') + "</script>",
                HEADLINE + paragraphs()))
        .contains("2021-09-08T10:00+02:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        // WordPress, by several themes
        "<p class=entry-meta><span class=posted-on><a rel=bookmark><time class='entry-date"
            + " published' datetime='2021-09-08T14:30:00+02:00'>8. September"
            + " 2021</time></a></span></p>~2021-09-08T14:30+02:00",
        "<div class=post-meta><span class=meta-date>Veröffentlicht am 8. September"
            + " 2021</span></div>~2021-09-08",
        "<div>8. September 2021 von Mira Sand in Allgemein</div>~2021-09-08",
        // TYPO3, Joomla, Drupal, Blogger
        "<div class=news-list-date>08.09.2021</div>~2021-09-08",
        "<dl class=article-info><dd class=published>Veröffentlicht: 08. September"
            + " 2021</dd></dl>~2021-09-08",
        "<div class=submitted>Eingereicht von mira am Mi, 08.09.2021 -"
            + " 14:30</div>~2021-09-08T14:30",
        "<h2 class=date-header><span>Mittwoch, 8. September 2021</span></h2>~2021-09-08",
        // h-entry, hand-made pages
        "<time class=dt-published datetime=2021-09-08>vor Jahren</time>~2021-09-08",
        "<p>Hamburg, den 8. September 2021</p>~2021-09-08",
        "<p><em>Erschienen am 8.9.2021</em></p>~2021-09-08"
      })
  void shownAsThemesShowIt(String lines, String day) {
    assertThat(shown("de", lines)).contains(day);
  }

  @Test
  void aFooterInsideTheArticleIsTheArticles() {
    assertThat(
            published(
                "de",
                "",
                "<article>"
                    + HEADLINE
                    + paragraphs()
                    + "<footer class=entry-footer>Veröffentlicht am 8. September"
                    + " 2021</footer></article><footer>Stand der Technik seit 1. Mai"
                    + " 1999</footer>"))
        .contains("2021-09-08");
  }

  @Test
  void anAsideRightBesideTheHeadlineIsTheArticles() {
    assertThat(shown("de", "<aside><span>17.11.19</span> in Allgemein</aside>"))
        .contains("2019-11-17");
  }

  @Test
  void elementsOfOneMakeWithSeveralDaysAreAList() {
    String teasers =
        "<div><span class=date>1. Mai 2024</span></div>".repeat(2)
            + "<div><span class=date>2. Mai 2024</span></div>"
            + "<div><span class=date>3. Mai 2024</span></div>";
    assertThat(shown("de", "")).isEmpty();
    assertThat(
            published(
                "de",
                "",
                teasers
                    + "<div><i></i></div>".repeat(10)
                    + HEADLINE
                    + "<p>8. September 2021</p>"
                    + paragraphs()))
        .contains("2021-09-08");
  }

  @Test
  void commentsHaveNoSay() {
    assertThat(
            published(
                "en",
                "",
                HEADLINE
                    + paragraphs()
                    + "<ol class=comment-list><li class=comment><time datetime=2022-01-02>2 January"
                    + " 2022</time></li></ol>"))
        .isEmpty();
  }

  @Test
  void dayAndMonthFollowTheAddress() {
    assertThat(
            extract(
                    source(
                        "<html lang=en><body>"
                            + HEADLINE
                            + "<div class=blog-date>03/10/2023</div>"
                            + paragraphs()
                            + "</body></html>",
                        "https://harbourpost.example/blog/2023/october/03/altaro"))
                .published())
        .contains(new StatedTime("2023-10-03"));
  }

  @Test
  void dayAndMonthFollowTheOtherDaysOfThePage() {
    assertThat(
            shown(
                "en",
                "<div class=date>03/10/2023</div>"
                    + "<ul class=related-posts><li><span>25/12/2022</span></li></ul>"))
        .contains("2023-10-03");
  }

  @Test
  void publishedAndModifiedAreKeptApart() {
    ExtractedArticle article =
        page(
            "en",
            "",
            HEADLINE
                + "<p class=byline>Published 8 September 2021, updated 9 September 2021</p>"
                + paragraphs());
    assertThat(article.published()).contains(new StatedTime("2021-09-08"));
    assertThat(article.modified()).contains(new StatedTime("2021-09-09"));
  }

  @Test
  void updatedHoursAgoBehindADayIsAnotherTime() {
    assertThat(
            shown(
                "en", "<div class=date>September 8, 2021 / 12:21 AM / Updated 14 hours ago</div>"))
        .contains("2021-09-08T00:21");
  }

  @Test
  void theLastChangeStandsInForADayThatNobodyLabels() {
    ExtractedArticle article =
        page(
            "de",
            "",
            HEADLINE
                + paragraphs()
                + "<div>"
                + "<i></i>".repeat(120)
                + "</div><p>31.05.2021 Lawine</p><p>Letzte Änderung: 14.01.2022</p>");
    assertThat(article.published()).contains(new StatedTime("2022-01-14"));
    assertThat(article.modified()).contains(new StatedTime("2022-01-14"));
  }

  @Test
  void aDeclaredDayThatThePageShowsStays() {
    assertThat(
            published(
                "de",
                "<meta property=article:published_time content=2022-12-04T15:00:00+01:00>",
                HEADLINE
                    + "<div>04. Dezember 2022</div><time itemprop=datePublished"
                    + " datetime=2022-12-06T14:42:13+01:00>06.12.2022</time>"
                    + paragraphs()))
        .contains("2022-12-04T15:00+01:00");
  }

  @Test
  void pressReleasesBeginWithTheirDay() {
    assertThat(
            published(
                "de",
                "",
                HEADLINE
                    + "<div class=text><strong>Karlsruhe, (12.11.2021). Der Hersteller sagte am"
                    + " Montag, dass er in Regionen, die er nicht beliefert, keine Telefone mehr"
                    + " sperren wird, und entschuldigte sich bei allen Käufern für die"
                    + " Mühe.</strong></div>"
                    + paragraphs()))
        .contains("2021-11-12");
  }

  @Test
  void aTimeWithItsOffsetGoesBeforeTheSameTimeInWords() {
    assertThat(
            shown(
                "en",
                "<p class=posted-on>Posted on <time datetime=2021-09-08T14:20:00+0100>Wed, 8"
                    + " September 2021 - 14:20</time></p>"))
        .contains("2021-09-08T14:20+01:00");
  }

  @Test
  void daysOfWorksThatAreCitedAreNotThePages() {
    assertThat(
            shown("en", paragraphs() + "<ol class=references><li>A. Sand. 3 May 2020.</li></ol>"))
        .isEmpty();
  }

  @Test
  void eachOfTwoDatesInALineHasTheWordsBeforeIt() {
    ExtractedArticle article =
        page(
            "ko",
            "",
            HEADLINE
                + "<ul><li>입력 2021.09.08 10:00</li><li>수정 2021.09.09 11:30</li></ul>"
                + paragraphs());
    assertThat(article.published().map(StatedTime::iso)).contains("2021-09-08T10:00");
    assertThat(article.modified().map(StatedTime::iso)).contains("2021-09-09T11:30");
  }

  @ParameterizedTest
  @CsvSource({"zh, 2021年09月08日09:15", "ja, 2021年9月8日 9時15分", "ko, 2021년 9월 8일 오전 9:15"})
  void aTimeBehindTheSignForADayIsRead(String language, String line) {
    assertThat(shown(language, "<p class=date>" + line + "</p>")).contains("2021-09-08T09:15");
  }

  @Test
  void aDateThatMayBeOfAnythingGivesWayToTheShownDay() {
    String shown = "<div class=news-single-timedata>05.02.2020 <span>Ina Keller</span></div>";
    assertThat(
            published("de", "<meta name=date content=2020-02-12>", shown + HEADLINE + paragraphs()))
        .contains("2020-02-05");
  }

  @Test
  void aDayInTheFooterCountsWhereItIsSaidToBeTheOneOfPublication() {
    String footer =
        "<footer><p>Letzte Änderung: 31.10.2023 - 14:49:39<br>%s 01.11.2023<br>"
            + "Lesungen: 61<br>bei der Autorin und bei Harbour Post</p></footer>";
    assertThat(shown("de", "<i></i>".repeat(40) + footer.formatted("Erschienen am:")))
        .contains("2023-11-01");
  }

  @Test
  void daysInCardsThatAreLinksAreThoseOfTheirOwnArticles() {
    String cards =
        "<div><a class=c href=/b><p>Lamps that last</p><p>Mar 2, 2021</p></a>"
            + "<a class=c href=/d><p>Why we build with wood</p><p>Feb 2, 2021</p></a></div>";
    String day = "<div><p class=t>Apr 14, 2021</p></div>";
    assertThat(published("en", "", day + HEADLINE + paragraphs() + cards)).contains("2021-04-14");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        // Magazines, reports, journals
        "en~<p>September 2021</p>",
        "en~<p class=issue-date><span>Sept. 2021</span></p>",
        "en~<p>Published in September 2021</p>",
        "en~<ul><li>By Mira Sand</li><li>September 2021</li><li>5 min read</li></ul>",
        "en~<time datetime=2021-09>last month</time>",
        "de~<div>Erstellt: September 2021</div>",
        "es~<span class=fecha>septiembre de 2021</span>",
        "hu~<p>2021. szeptember</p>",
        "ru~<div class=date>Сентябрь 2021</div>",
        "ja~<p>2021年9月</p>"
      })
  void aMonthIsAllThatSomePagesState(String language, String line) {
    assertThat(shown(language, line)).contains("2021-09");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<meta name=citation_publication_date content=2021/09>",
        "<meta name=DC.date content=2021-09>",
        "<meta name=citation_date content='September 2021'>",
        "<link rel=canonical href=https://outlet.example/2021/09/altaro-gives-in/>"
      })
  void aMonthIsDeclaredOrStandsInTheAddress(String head) {
    assertThat(published("en", head, HEADLINE + paragraphs())).contains("2021-09");
  }

  @Test
  void aDayGoesBeforeAMonth() {
    String month = "<meta name=citation_publication_date content=2021/09>";
    assertThat(published("en", month, HEADLINE + "<p>Posted 4 August 2021</p>" + paragraphs()))
        .contains("2021-08-04");
  }

  @Test
  void theDayOfAChangeIsNotTakenForThePublicationWhereAnotherMonthIsStated() {
    ExtractedArticle article =
        page(
            "en",
            "<meta property=article:modified_time content=2022-10-03>",
            HEADLINE + "<p>Published September 2021</p>" + paragraphs());
    assertThat(article.published().map(StatedTime::iso)).contains("2021-09");
    assertThat(article.modified().map(StatedTime::iso)).contains("2022-10-03");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        // a month in a sentence, in a notice of a wiki, of a fact, in a list of teasers, and two
        // months
        "<p>In September 2021 Altaro gave in</p>",
        "<table><tr><td>This section needs to be filled with proofs of what it says about phones in"
            + " other regions. <i>(<span class=date>September 2021</span>)</i></td></tr></table>",
        "<table><tr><th>Released<td>September 2021</table>",
        "<ul class=related-posts><li>Phones that last <span>September 2021</span></li></ul>",
        "<p>August 2021 – September 2021</p>"
      })
  void aMonthOfSomethingElseIsNotTaken(String line) {
    assertThat(shown("en", line)).isEmpty();
  }

  @Test
  void wordsAroundABoldDayTellWhatItIs() {
    ExtractedArticle article =
        page(
            "en",
            "",
            HEADLINE
                + "<p>4 May 2021</p>"
                + paragraphs()
                + "<span>Last updated on <b><time datetime=2021-06-07>7 June"
                + " 2021</time></b></span>");
    assertThat(article.published().orElseThrow().iso()).isEqualTo("2021-05-04");
    assertThat(article.modified().orElseThrow().iso()).isEqualTo("2021-06-07");
  }
}
