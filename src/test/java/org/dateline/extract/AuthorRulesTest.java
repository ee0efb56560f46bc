package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.extract.TestPages.extract;
import static org.dateline.extract.TestPages.paragraphs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a page names as its authors, in the forms that systems and themes give it. */
class AuthorRulesTest {
  private static final String HEADLINE = "<h1>Altaro gives in</h1>";

  private static String authors(String head, String body) {
    return String.join(
        ", ",
        extract("<html lang=en><head>" + head + "</head><body>" + body + "</body></html>")
            .authors());
  }

  private static String shown(String lines) {
    return shown("", lines);
  }

  private static String shown(String head, String lines) {
    return authors(head, HEADLINE + lines + paragraphs());
  }

  private static String declared(String head) {
    return shown(head, "");
  }

  private static String below(String lines) {
    return authors("", HEADLINE + paragraphs() + lines);
  }

  private static String linkedData(String json) {
    return "<script type=application/ld+json>" + json.replace('\'', '"') + "</script>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{'@type':'Article','author':'Mira Sand'}~Mira Sand",
        "{'@type':'Article','author':['Mira Sand','Jon Ferry']}~Mira Sand, Jon Ferry",
        "{'@type':'Article','author':{'@type':'Person','name':['Mira Sand','Jon Ferry']}}~Mira"
            + " Sand, Jon Ferry",
        "{'@type':'Article','author':{'@type':'Person','givenName':'Mira','familyName':'Sand'}}~Mira"
            + " Sand",
        "{'@type':'Article','creator':[{'@type':'Person','name':'Mira Sand'}]}~Mira Sand",
        "{'@graph':[{'@type':'Person','@id':'#m','name':'Mira"
            + " Sand','url':'/m'},{'@type':'Article','author':{'@id':'#m'}}]}~Mira Sand",
        "{'@type':'WebPage','mainEntity':{'@type':'Article','author':{'@type':'Person','name':'Mira"
            + " Sand, PhD'}}}~Mira Sand",
        "{'@type':'Article','author':{'@type':'Person','name':'Suharto'}}~Suharto",
        "{'@type':'Article','author':{'@type':'Person','name':'MIRA SAND'},'creator':'Mira"
            + " Sand'}~MIRA SAND"
      })
  void declaredInLinkedData(String json, String names) {
    assertThat(declared(linkedData(json))).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<meta name=citation_author content='Sand, Mira'><meta name=citation_author content='Ferry,"
            + " Jon'>~Mira Sand, Jon Ferry",
        "<meta name=DC.creator content='Sand, M.'>~M. Sand",
        "<meta name=dcterms.creator content='Mira Sand'>~Mira Sand",
        "<meta name=parsely-author content='Mira Sand'>~Mira Sand",
        "<meta name=sailthru.author content='Mira Sand'>~Mira Sand",
        "<meta property=article:author content='https://social.example/mirasand'>~''",
        "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Mira"
            + " Sand'>~Mira Sand",
        "<meta name=twitter:label1 content='Reading time'><meta name=twitter:data1 content='Four"
            + " Minutes'>~''",
        "<meta name=author content='Mira Sand'><meta name=author content='mira sand'>~Mira Sand",
        "<meta name=author content='José Ortega y Gasset'>~José Ortega y Gasset",
        "<meta name=author content='Ana Mar y Luis Ríos'>~Ana Mar, Luis Ríos",
        "<meta name=author content='Ludwig von der Heide, Jan-Peter O’Neil'>~Ludwig von der Heide,"
            + " Jan-Peter O’Neil",
        "<meta name=author content='Dr. Mira Sand'>~Mira Sand",
        "<meta name=author content='J. K. Sand'>~J. K. Sand",
        "<meta name=author content='HARBOUR.net'>~''",
        "<meta name=author content='mira@harbour.example'>~''",
        "<meta name=author content='dpa/Mira Sand'>~Mira Sand",
        "<meta name=author content='Mira Sand (Fotos: Jon Ferry)'>~Mira Sand"
      })
  void declaredInMetaElements(String head, String names) {
    assertThat(declared(head)).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>By Mira Sand and Jon Ferry</p>~Mira Sand, Jon Ferry",
        "<p>Von Mira Sand und Jon Ferry</p>~Mira Sand, Jon Ferry",
        "<p>Par Mira Sand et Jon Ferry</p>~Mira Sand, Jon Ferry",
        "<p>Por Mira Sand y Jon Ferry</p>~Mira Sand, Jon Ferry",
        "<p>Di Mira Sand e Jon Ferry</p>~Mira Sand, Jon Ferry",
        "<p>Door Mira Sand en Jon Ferry</p>~Mira Sand, Jon Ferry",
        "<p>Av Mira Sand och Jon Ferry</p>~Mira Sand, Jon Ferry",
        "<p>Af Mira Sand og Jon Ferry</p>~Mira Sand, Jon Ferry",
        "<p>Autor: Mira Sand</p>~Mira Sand",
        "<p>Autor: Jan Kowalski</p>~Jan Kowalski",
        "<p>Text: Mira Sand, Fotos: Jon Ferry</p>~Mira Sand",
        "<p>Автор: Мира Сандова</p>~Мира Сандова",
        "<p>بقلم: منى رمل</p>~منى رمل",
        "<p>نویسنده: مینا شنی</p>~مینا شنی",
        "<p>作者：张三</p>~张三",
        "<p>文／張三</p>~張三",
        "<p>著者：山田太郎</p>~山田太郎",
        "<p>홍길동 기자</p>~홍길동",
        "<p>글: 홍길동</p>~홍길동"
      })
  void bylinesOfManyLanguages(String line, String names) {
    assertThat(shown(line)).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<span itemprop=author itemscope><span itemprop=name>Mira Sand</span></span>~Mira Sand",
        "<a rel=author href=/u/1>Mira Sand</a>~Mira Sand",
        "<a class='p-author h-card' href=/>Mira Sand</a>~Mira Sand",
        "<span class='author vcard'><a class='url fn n' href=/author/mira/>Mira</a></span>~Mira",
        "<div class=submitted-by>Submitted by <a href=/profile/mira-sand>Mira Sand</a></div>~Mira"
            + " Sand",
        "<div>8. September 2021 · <a href=/autor/mira-sand/>Mira Sand</a> · <a"
            + " href=/politik/>Politik</a></div>~Mira Sand",
        "<footer class=article-footer><ul><li><span>Author: </span><span>Mira"
            + " Sand</span></li></ul></footer>~Mira Sand",
        "<div><img alt='Mira Sand' src=/m.jpg><div><p>Mira Sand</p><p>Founder</p></div></div>~Mira"
            + " Sand"
      })
  void markedInManyWays(String lines, String names) {
    assertThat(shown(lines)).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        // announced in an element of its own
        "<div><div>Written by</div><div>Mira Sand</div><div>Hi! I am Mira. For ten years I have"
            + " been writing about phones, their makers, and those who buy them from them."
            + "</div></div>~Mira Sand",
        "<table><tr><td>Author:</td><td><b>Mira Sand</b></td></tr></table>~Mira Sand",
        "<div><span>By</span><span>Mira Sand</span></div>~Mira Sand",
        "<ul><li>Phones of all makers, old and new</li><li>Authors</li><li>Guides And Maps</li>"
            + "<li>Tablets, watches, and all that is worn</li><li>Impressum</li></ul>~''",
        "<div><div>Reviewed by</div><div>Jon Ferry</div></div>~''",
        // behind the day
        "<p class=meta><time datetime=2021-09-08>Sep 08, 2021</time> by Mira Sand in <a"
            + " href=/c>Phones</a></p>~Mira Sand",
        "<p>Posted on Wednesday, 8 September 2021 by Mira Sand</p>~Mira Sand",
        "<p>8. September 2021, von Mira Sand und Jon Ferry</p>~Mira Sand, Jon Ferry",
        "<p>© 2021 – made by Jon Ferry</p>~''",
        "<p>The best phones of 2021 by Far</p>~''",
        "<p>Photo taken in 2021 by Jon Ferry</p>~''",
        "<p>9/8/2021 7:11 AM BY TNZ STAFF</p>~''",
        // beside a picture whose file is called so
        "<p><img src=/2021/09/Mira-Sand-2.jpg><br></p><p><span>Mira Sand</span></p>~Mira Sand",
        "<p><img src=/2021/09/harbour-view.jpg></p><p>Mira Sand</p>~''",
        // who wrote down what another one told
        "<a class=author-name>Ina Keller as told to Mira Sand</a>~Mira Sand",
        "<p class=byline>Aufgezeichnet von Mira Sand</p>~Mira Sand"
      })
  void namesThatNoElementCallsAuthors(String lines, String names) {
    assertThat(shown(lines)).isEqualTo(names);
  }

  @Test
  void whoDidOtherWorkBesideTheWriterIsNoAuthor() {
    String person = "<span class=who><a href=/staff/%s/>%s</a><span>%s</span></span>";
    assertThat(
            shown(
                "<div>"
                    + person.formatted("mira-sand", "Mira Sand", "Writer")
                    + person.formatted("jon-ferry", "Jon Ferry", "Illustrator")
                    + person.formatted("ina-keller", "Ina Keller", "Photographer")
                    + "</div>"))
        .isEqualTo("Mira Sand");
  }

  @Test
  void linksInAPortraitAreNoFurtherAuthors() {
    assertThat(
            below(
                "<div class=author-bio><a href=/author/mira-sand/>Mira Sand</a><p>Mira Sand"
                    + " edits <a href=/letters/phones>Phone Matters</a> and walks a"
                    + " lot.</p></div>"))
        .isEqualTo("Mira Sand");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<div class=byline>By <a href=/people/mira>Mira Sand</a><span>Staff"
            + " Writer</span></div>~Mira Sand",
        "<div class=author><div>Mira Sand</div><div>Data and Graphics Reporter</div></div>~Mira"
            + " Sand",
        "<div class=byline>By <a href=/a>Mira Sand</a>, <a href=/b>Jon Ferry</a></div>~Mira Sand,"
            + " Jon Ferry",
        "<ul class=authors><li>Mira Sand</li><li>Jon Ferry</li></ul>~Mira Sand, Jon Ferry",
        "<div class=author>Mira Sand<br>Kakuma</div>~Mira Sand",
        "<div class=author><span>Mira Sand<span class=screen-reader-text>archive"
            + " page</span></span></div>~Mira Sand",
        "<div class=byline>By <a href=/a>Mira Sand</a> <a href=/share>Link Copied</a></div>~Mira"
            + " Sand"
      })
  void aNameEndsWhereThePageBeginsSomethingNew(String lines, String names) {
    assertThat(shown(lines)).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p class=author>Fact checked by <a href=/author/jon-ferry>Jon Ferry</a></p>",
        "<figure><img><figcaption class=author>Sean Gardner, Getty Images</figcaption></figure>",
        "<p>By clicking you agree to the <a href=/x>Privacy Policy</a> and Terms</p>",
        "<div class=byline>Von der Redaktion</div>",
        "<p>Von Regeln und Ausnahmen in der Politik</p>",
        "<div class=author>Newsdesk</div>",
        "<div class=author><a href=/topics/international>International</a></div>"
      })
  void whoDidNotWriteIsNoAuthor(String lines) {
    assertThat(shown(lines)).isEmpty();
  }

  @Test
  void bylinesOfTeasersFarBelowAreNobodysHere() {
    String teaser = "<div><a href=/x>Another story</a><span class=card-author>%s</span></div>";
    assertThat(
            below(
                "<i></i>".repeat(120)
                    + teaser.formatted("Jon Ferry")
                    + teaser.formatted("Ina Keller")
                    + teaser.formatted("Ole Brandt")
                    + teaser.formatted("Per Strom")))
        .isEmpty();
  }

  @Test
  void aPersonThatReadersSeeGoesBeforeADeclaredOrganisation() {
    String organisation =
        linkedData("{'@type':'Article','author':{'@type':'Organization','name':'Harbour Works'}}");
    assertThat(shown(organisation, "<p class=byline>By Mira Sand</p>")).isEqualTo("Mira Sand");
  }

  @Test
  void aWholeNameGoesBeforeAFirstName() {
    assertThat(shown("<meta name=author content=Mira>", "<p class=byline>By Mira Sand</p>"))
        .isEqualTo("Mira Sand");
  }

  @Test
  void theOutletsOwnNameIsNoAuthorWhereAnotherIsShown() {
    String head =
        "<meta name=publisher content='Harbour Wave (harbourwave.example)'>"
            + "<meta name=author content='Harbour Wave (harbourwave.example)'>";
    assertThat(shown(head, "<p>By Mira Sand</p>")).isEqualTo("Mira Sand");
  }

  @Test
  void onesOwnSiteMayBeCalledAsItsAuthor() {
    String site = "<meta property=og:site_name content='Mira Sand'>";
    String both =
        linkedData(
            "{'@type':'Article','author':{'@type':['Person','Organization'],'name':'Mira Sand'}}");
    assertThat(declared(site + "<meta name=author content='Mira Sand'>")).isEqualTo("Mira Sand");
    assertThat(declared(site + both)).isEqualTo("Mira Sand");
  }

  @Test
  void whoIsDeclaredToHaveCheckedTheTextIsNotItsAuthor() {
    String checked =
        linkedData(
            "{'@type':'Article','author':'Mira Sand','reviewedBy':{'@type':'Person','name':'Jon"
                + " Ferry'}}");
    String shown = "<p class=byline><a href=/m>Mira Sand</a> <a href=/j>Jon Ferry</a></p>";
    assertThat(shown(checked, shown)).isEqualTo("Mira Sand");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<font size=2>by Mira Sand<br>9 November 2021</font>~Mira Sand",
        "<p>By Mira Sand, Harbour Post — Quay Town</p>~Mira Sand",
        "<ul><li>기자명 홍길동 기자</li></ul>~홍길동",
        "<p class=byline>By Mira Sand, General Assignment Reporter</p>~Mira Sand",
        "<p class=byline>Mira Sand The Associated Press</p>~Mira Sand",
        "<p class=byline>Harbour Post Sport</p>~''"
      })
  void shownWithTheOutletOrAPlace(String byline, String names) {
    assertThat(shown("<meta property=og:site_name content='Harbour Post'>", byline))
        .isEqualTo(names);
  }

  /** Works that an article cites are marked up as the article itself is. */
  @Test
  void microdataOfACitedWorkIsNotTheArticles() {
    String cited =
        "<ul><li itemprop=citation itemscope itemtype=http://schema.org/ScholarlyArticle><meta"
            + " itemprop=author content='Jon Ferry'><meta itemprop=datePublished content=2003>Ferry"
            + " 2003</li></ul>";
    assertThat(
            authors("<meta name=dc.creator content='Mira Sand'>", HEADLINE + paragraphs() + cited))
        .isEqualTo("Mira Sand");
    assertThat(below(cited)).isEmpty();
  }

  @Test
  void aPortraitInTheArticlesOwnFooterNamesItsAuthor() {
    String portrait =
        "<footer class=entry-footer><div class=description><h6><a rel=author"
            + " href=/author/mira/>Mira Sand</a></h6><p>"
            + "Mira has been writing about phones for ten years. ".repeat(8)
            + "</p></div></footer>";
    assertThat(authors("", "<article>" + HEADLINE + paragraphs() + portrait + "</article>"))
        .isEqualTo("Mira Sand");
    assertThat(authors("", "<article>" + HEADLINE + paragraphs() + "</article>" + portrait))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<div class=x1><span>Anna Sand</span><span>4 May 2021</span></div>|Anna Sand",
        "<div class=x1><div>04.05.2021</div><div>Jürgen Reed</div></div>|Jürgen Reed",
        "<div class=x1><time datetime=2021-05-04>4 May</time> <b>Иван Петров</b></div>|Иван Петров",
        "<div class=x1><span>Harbour Awards</span><span>4 May 2021</span></div>|''",
        "<div class=x1><a href=/quay>Anna Quay</a><span>4 May 2021</span></div>|''",
        "<div class=x1><span>Anna Sand</span><span>12 comments</span></div>|''"
      })
  void aPersonsNameBesideTheDayIsTheByline(String line, String names) {
    assertThat(authors("", HEADLINE + line + paragraphs())).isEqualTo(names);
  }
}
