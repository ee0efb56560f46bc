package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.extract.TestPages.extract;
import static org.dateline.extract.TestPages.paragraphs;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Authors whom only the place of their name tells, and people who only look like authors. */
class UnannouncedAuthorsTest {
  private static final String HEADLINE = "<h1>Altaro gives in</h1>";

  private static List<String> authors(String head, String body) {
    return extract("<html lang=en><head>" + head + "</head><body>" + body + "</body></html>")
        .authors();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Publié le <span class=date>17 avril 2013</span> par <span class=author>Luc</span></p>",
        "<p>Publié le 17 avril 2013 par Luc</p>",
        "<p>By <a class=author href=/a>Luc</a> on 17 April 2013</p>"
      })
  void oneWordIsANameWhereByStandsBeforeIt(String byline) {
    assertThat(authors("", "<main>" + HEADLINE + byline + paragraphs() + "</main>"))
        .containsExactly("Luc");
  }

  @Test
  void oneWordThatIsOnlyNamedAsAuthorIsNone() {
    String byline = "<p><span class=author>Luc</span></p>";
    assertThat(authors("", "<main>" + HEADLINE + byline + paragraphs() + "</main>")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Jonas Reed</p>",
        "<p><em>— Jonas Reed</em></p>",
        "<p>Jonas Reed, Berlin</p>",
        "<p><em>Jonas Reed is a researcher at the University of the Quay, where he teaches law and"
            + " writes about phones.</em></p>",
        "<hr><p><strong>Jonas Reed</strong> writes about phones for three papers, and teaches at"
            + " the university when he finds the time.</p>",
        "<h2>About the author</h2><p>Jonas Reed is a researcher at the University of the Quay who"
            + " has followed phones and their makers for years.</p>",
        "<div class=k3><h3>About the author</h3><p>Jonas Reed is a lawyer by the"
            + " harbour.</p></div>",
        "<p><i>The writer, Jonas Reed, is a researcher at the University of the Quay, where he"
            + " teaches law.</i></p>"
      })
  void theEndOfTheTextNamesItsAuthor(String end) {
    assertThat(authors("", "<main>" + HEADLINE + paragraphs() + end + "</main>"))
        .containsExactly("Jonas Reed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"（佐藤健一記者）", "（社会部　佐藤健一記者）", "【ロンドン=佐藤健一特派員】", "(佐藤健一編集委員)"})
  void japaneseNewsNamesItsReporterInTheLastBrackets(String brackets) {
    assertThat(authors("", "<main>" + HEADLINE + japanese("九月に予定されている。" + brackets) + "</main>"))
        .containsExactly("佐藤健一");
  }

  @ParameterizedTest
  @ValueSource(strings = {"（敬称略）", "（共同）", "（写真は佐藤健一記者）", "（三人の記者）", "（終わり）"})
  void otherLastBracketsNameNobody(String brackets) {
    assertThat(authors("", "<main>" + HEADLINE + japanese("九月に予定されている。" + brackets) + "</main>"))
        .isEmpty();
  }

  private static String japanese(String end) {
    String paragraph = "<p>規制当局は月曜日、携帯電話メーカー四社に対し、端末をロックするのをやめるよう求め、秋までの期限を示した。%s</p>";
    return paragraph.formatted("") + paragraph.formatted("次回の聴聞は未定。") + paragraph.formatted(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Altaro Phones</p>",
        "<p>Jonas Reed is a former minister, and was asked by two of the three governments to look"
            + " into the matter.</p>",
        "<p><em>This text was first published in May.</em></p>",
        "<h3>Press contact</h3><p>Jonas Reed<br>press@altaro.example</p>"
      })
  void anotherEndOfTheTextNamesNobody(String end) {
    assertThat(authors("", "<main>" + HEADLINE + paragraphs() + end + "</main>")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><strong>Jonas Reed</strong></p>",
        "<p>Jonas Reed, technology reporter</p>",
        "<div><span>Jonas Reed - Cairo</span><span>4 May 2026</span></div>",
        "<div><a href='https://substack.com/@jonas'>Jonas Reed</a></div>"
      })
  void aNameAloneUnderTheHeadlineIsTheByline(String line) {
    assertThat(authors("", HEADLINE + line + paragraphs())).containsExactly("Jonas Reed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><strong>Jonas Reed</strong> came to the shop with a locked phone.</p>",
        "<p><a href='/tag/jonas-reed'>Jonas Reed</a></p>",
        "<p>Photo by <a href='https://unsplash.com/@jonas'>Jonas Reed</a></p>"
      })
  void aNameOfSomebodyElseUnderTheHeadlineIsNot(String line) {
    assertThat(authors("", HEADLINE + line + paragraphs())).isEmpty();
  }

  @Test
  void peopleWhomTheTextShowsDidNotWriteIt() {
    assertThat(
            authors(
                "",
                HEADLINE
                    + paragraphs()
                    + "<h3>Speakers</h3><div><img src=a.jpg alt='Jonas Reed'><h4>Jonas Reed</h4>"
                    + "</div><div><b>Lena Okafor</b> says: <span>May 5, 2026</span></div>"))
        .isEmpty();
  }

  @Test
  void whoIsShownToHaveTakenThePicturesDidNotWriteThoughDeclaredSo() {
    assertThat(
            authors(
                "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[{\"@type\":"
                    + "\"Person\",\"name\":\"Mira Sand\"},{\"@type\":\"Person\",\"name\":\"Jonas"
                    + " Reed\"}]}</script>",
                HEADLINE
                    + "<div class=byline>By <a href='/people/mira-sand'>Mira Sand</a><span"
                    + " class=byline>Photography by <a href='/people/jonas-reed'>Jonas"
                    + " Reed</a></span></div>"
                    + paragraphs()))
        .containsExactly("Mira Sand");
  }

  @Test
  void theBylineUnderTheHeadlineGoesBeforeADeclaredNameThatNobodySees() {
    String head = "<meta name=author content='Luke Dale'>";
    String byline = "<div><p>By: Paul Fenn</p></div>";
    assertThat(authors(head, HEADLINE + byline + paragraphs())).containsExactly("Paul Fenn");
    assertThat(authors(head, HEADLINE + byline + paragraphs() + "<p>Text: Luke Dale</p>"))
        .containsExactly("Luke Dale");
  }

  @Test
  void allNamesOfALineCountWhereTheFirstStandsBehindItsBy() {
    assertThat(
            authors(
                "",
                HEADLINE
                    + "<div><span>By </span><span><a href='/s/jonas-reed'>Jonas Reed</a></span>"
                    + "<span> and </span><span><a href='/s/lena'>Lena Okafor</a></span></div>"
                    + paragraphs()))
        .containsExactly("Jonas Reed", "Lena Okafor");
  }

  @Test
  void anOrganisationIsNoAuthorOfItsOwnBlog() {
    assertThat(
            authors(
                "<script type=application/ld+json>{\"@type\":\"BlogPosting\",\"author\":{\"@type\":"
                    + "\"Organization\",\"name\":\"Altaro Phones\"}}</script>",
                HEADLINE + paragraphs()))
        .isEmpty();
  }

  @Test
  void aRoleBehindAKoreanNameIsAByline() {
    assertThat(
            authors("", HEADLINE + "<div><span>입력</span><span>홍길동 기자</span></div>" + paragraphs()))
        .containsExactly("홍길동");
  }

  @Test
  void authorsOfTheArticlesInAListAreNotTheLists() {
    String teaser =
        "<article class=post><h2><a href=/a>What a lock does</a></h2><span class=byline>by <a"
            + " href='/author/x'>%s</a></span><p>Locks of this kind were meant against theft. They"
            + " read the region from the card in the phone, and compare it with a"
            + " list.</p></article>";
    assertThat(
            authors(
                "",
                "<main><h1>Phones</h1>"
                    + teaser.formatted("Mira Sand")
                    + teaser.formatted("Jonas Reed")
                    + "</main>"))
        .isEmpty();
  }

  @Test
  void aBoxOfFactsNamesNoAuthor() {
    assertThat(
            authors(
                "",
                HEADLINE
                    + "<table class='infobox vcard'><tr><th>Seat</th><td>Harbour Town</td></tr>"
                    + "</table>"
                    + paragraphs()))
        .isEmpty();
  }
}
