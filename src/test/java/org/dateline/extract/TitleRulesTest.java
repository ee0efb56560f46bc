package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.extract.TestPages.extract;
import static org.dateline.extract.TestPages.paragraphs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page's headline is, each case on a page of its kind. */
class TitleRulesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      value = {
        "the logo is a first heading~<title>Altaro gives in | Harbour Post</title>~<h1><a href=/"
            + " rel=home>Harbour Post</a></h1><h2>Altaro gives in</h2>",
        "the logo is called otherwise than the site~<meta property=og:title content='Altaro gives"
            + " in'><title>Altaro gives in | Mira's Phone Blog</title>~<h1><a href=/"
            + " rel=home>Mira's Phone Blog</a></h1><h2>Altaro gives in</h2>",
        "the site's name is declared before the headline~<meta property=og:title content='Altaro"
            + " gives in'><title>Phones and Me: Altaro gives in</title>~<h1><a href=/>Phones and"
            + " Me</a></h1><h3>Altaro gives in</h3>",
        "the only first heading names a kind of page~<meta property=og:title content='Altaro gives"
            + " in'><title>Altaro gives in</title>~<h1>The blog single</h1>",
        "several first headings~<title>Altaro gives in</title>~<h1>Most read</h1><h1>Altaro gives"
            + " in</h1><h1>Newsletter</h1>",
        "the headline is a second heading~<title>Altaro gives in - Phones - Harbour"
            + " Post</title>~<h2>Altaro gives in</h2><h3>More</h3>",
        "a kicker with a colon~<title>Altaro gives in</title>~<h1><span>Release of the Ministry of"
            + " Phones</span> :Altaro gives in</h1>",
        "section and site around bars~<meta property=og:title content='Altaro gives"
            + " in'>~<h1>Opinion | Altaro gives in | Editorial</h1>",
        "only sections are declared~<title>Phones - News - Harbour e.V.</title>~<nav><h2>Find a"
            + " harbour near you</h2></nav><h2>Altaro gives in to the buyers</h2>",
        "the title is only Home~<title>Home</title>~<h1><a href=/altaro>Altaro gives in to the"
            + " buyers</a></h1>",
        "no heading~<title>Altaro gives in – Phones – Harbour Post</title><meta"
            + " property=og:site_name content='Harbour Post'>~<p></p>",
        "the headline is named, not a heading~<title>Altaro gives in | Harbour Post</title>~<div"
            + " class=headline>Altaro gives in</div>"
      })
  void theHeadlineIsFound(String kind, String head, String body) {
    String expected =
        kind.startsWith("only") || kind.endsWith("Home")
            ? "Altaro gives in to the buyers"
            : "Altaro gives in";
    assertThat(
            extract(
                    "<html lang=en><head>"
                        + head
                        + "</head><body>"
                        + body
                        + paragraphs()
                        + "</body></html>")
                .headline())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      value = {
        "several titles go on~<meta property=og:title content='Index Funds: How to Invest"
            + " Calmly'><title>Index Funds: How to Invest Calmly | Harbour Post</title>~<h1>Index"
            + " funds</h1>~Index Funds: How to Invest Calmly",
        "one title goes on~<meta property=og:title content='Index funds'><title>Index Funds: How to"
            + " Invest Calmly | Harbour Post</title>~<h1>Index funds</h1>~Index funds",
        "titles go on differently~<meta property=og:title content='Index Funds: Pros and"
            + " Cons'><title>Index Funds: How to Invest Calmly</title>~<h1>Index"
            + " funds</h1>~Index funds",
        "a whole headline~<meta property=og:title content='The Costs of Index Funds: All About"
            + " Them'><title>The Costs of Index Funds: All About Them</title>~<h1>The costs of"
            + " index funds</h1>~The costs of index funds"
      })
  void aHeadingThatOnlyNamesTheSubjectIsContinuedByTheTitles(
      String kind, String head, String body, String headline) {
    assertThat(
            extract("<html lang=en><head>" + head + "</head><body>" + body + paragraphs())
                .headline())
        .isEqualTo(headline);
  }

  @Test
  void thePartOfTheSiteIsNoPartOfTheHeadline() {
    String page = "<html lang=en><head><title>%s</title></head><body>" + paragraphs();
    assertThat(extract(page.formatted("Lamps for the Quay – Harbour Post Features")).headline())
        .isEqualTo("Lamps for the Quay");
    assertThat(extract(page.formatted("Lamps for the Quay – Harbour Masters Object")).headline())
        .isEqualTo("Lamps for the Quay – Harbour Masters Object");
  }

  @Test
  void aHeadingOfAPartThatIsLikeTheTitleIsNoHeadline() {
    String page =
        "<html lang=en><head><title>What Is a Harbour Forum? A Guide for"
            + " Owners</title></head><body><div class=x7>Guide</div>"
            + paragraphs()
            + "<h2>What is a harbour forum?</h2>"
            + paragraphs();
    assertThat(extract(page).headline()).isEqualTo("What Is a Harbour Forum? A Guide for Owners");
    assertThat(extract(page).text()).contains("What is a harbour forum?");
  }

  @Test
  void aLineThatIsTheBeginningOfTheTitleIsTheHeadlineThoughNothingSaysSo() {
    String page =
        "<html lang=en><head><title>Altaro gives in : Phones and more from the quay</title></head>"
            + "<body><div class=a1><div class=b2>Altaro gives in</div></div><p>By Mira Sand</p>"
            + paragraphs();
    assertThat(extract(page).headline()).isEqualTo("Altaro gives in");
    assertThat(extract(page).authors()).containsExactly("Mira Sand");
  }

  @Test
  void wordsBeforeTheTitleInALowerHeadingAreNoPartOfIt() {
    String page =
        "<html lang=en><head><title>Altaro gives in</title></head><body>"
            + paragraphs()
            + "<h3>Share or comment: Altaro gives in</h3>";
    assertThat(extract(page).headline()).isEqualTo("Altaro gives in");
  }

  @Test
  void aLabelBeforeTheHeadlineIsNoPartOfIt() {
    String page = "<html lang=en><head><title>%s</title></head><body><h1>%s</h1>" + paragraphs();
    assertThat(
            extract(page.formatted("Locked after a trip - Handsets", "Thread: Locked after a trip"))
                .headline())
        .isEqualTo("Locked after a trip");
    assertThat(
            extract(page.formatted("Altaro: four makers give in", "Altaro: four makers give in"))
                .headline())
        .isEqualTo("Altaro: four makers give in");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Altaro gives in~<h1>Altaro gives in <small>12 May 2026</small></h1>~Altaro gives in",
        "Altaro gives in~<h1>Altaro gives in<br><span>All phones will be open by autumn</span>"
            + "</h1>~Altaro gives in",
        "Altaro gives in~<h1>Altaro gives in <a href='#x'>#</a></h1>~Altaro gives in",
        "Altaro opens all its phones | Phones | Harbour Post~<p>x</p>~Altaro opens all its phones",
        "Altaro opens all its phones for all regi…~<div class=x1>Altaro opens all its phones for"
            + " all regions of the world</div>~Altaro opens all its phones for all regions of the"
            + " world"
      })
  void whatIsNoPartOfTheHeadlineFallsAwayAndWhatWasCutComesBack(
      String title, String body, String headline) {
    assertThat(
            extract(
                    "<html lang=en><head><title>"
                        + title
                        + "</title></head><body>"
                        + body
                        + paragraphs())
                .headline())
        .isEqualTo(headline);
  }
}
