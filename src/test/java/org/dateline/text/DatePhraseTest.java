package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.EdtfDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePhraseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sept 2021 | 2021-09
          Sept. 2021 | 2021-09
          september, 2021 | 2021-09
          8 September 2021 | 2021-09-08
          8th of September, 2021 | 2021-09-08
          September 8, 2021 | 2021-09-08
          Sept. 8th 2021 | 2021-09-08
          Wednesday, 8 September 2021 | 2021-09-08
          on Sept 8, 2021 | 2021-09-08
          in May 2021 | 2021-05
          c. 2021 | 2021~
          ca. 2021 | 2021~
          circa 2021 | 2021~
          ~2021 | 2021~
          about March 2020 | 2020-03~
          2021? | 2021?
          Sept 2021? | 2021-09?
          perhaps about 2021 | 2021%
          8.9.2021 | 2021-09-08
          08.09.2021 | 2021-09-08
          8. 9. 2021 | 2021-09-08
          13/9/2021 | 2021-09-13
          9/13/2021 | 2021-09-13
          9/9/2021 | 2021-09-09
          9/2021 | 2021-09
          2021/9/8 | 2021-09-08
          2021-09 | 2021-09
          2021-09-08T10:15:00Z | 2021-09-08
          2021 | 2021
          the 2010s | 201X
          20th century | 19XX
          summer 2021 | 2021-22
          fall of 2021 | 2021-23
          early 2021 | 2021-01~/2021-04~
          mid-2021 | 2021-05~/2021-08~
          end of 2021 | 2021-09~/2021-12~
          early September 2021 | 2021-09-01~/2021-09-10~
          late Feb 2020 | 2020-02-21~/2020-02-29~
          Q3 2021 | 2021-07/2021-09
          third quarter of 2021 | 2021-07/2021-09
          2021-09..2021-11 | 2021-09/2021-11
          2021-09/2021-11 | 2021-09/2021-11
          8 September 2021 – 3 November 2021 | 2021-09-08/2021-11-03
          8–12 September 2021 | 2021-09-08/2021-09-12
          September 8-12, 2021 | 2021-09-08/2021-09-12
          from May to July 2021 | 2021-05/2021-07
          September–November 2021 | 2021-09/2021-11
          8 Sept – 3 Nov 2021 | 2021-09-08/2021-11-03
          2019-2021 | 2019/2021
          2019 to 2021 | 2019/2021
          since 8 September 2021 | 2021-09-08/..
          before 2021 | ../2021
          8. September 2021 | 2021-09-08
          3. März 2021 | 2021-03-03
          1er septembre 2021 | 2021-09-01
          8 de septiembre de 2021 | 2021-09-08
          8 сентября 2021 | 2021-09-08
          8 września 2021 | 2021-09-08
          2021年9月8日 | 2021-09-08
          2021년 9월 | 2021-09
          """)
  void readsWhatPeopleType(String phrase, String form) {
    assertThat(DatePhrase.read(phrase)).isEqualTo(new DatePhrase.Understood(date(form)));
  }

  @Test
  void saysThatSlashesAreAmbiguousWithBothReadings() {
    DatePhrase both = new DatePhrase.Ambiguous(List.of(date("2021-09-08"), date("2021-08-09")));
    assertThat(List.of("8/9/2021", "8-9-2021", "08/09/2021"))
        .allSatisfy(phrase -> assertThat(DatePhrase.read(phrase)).isEqualTo(both));
  }

  @Test
  void saysThatAMonthsNameIsAmbiguousWhereItMeansDifferentMonths() {
    assertThat(DatePhrase.read("8 listopada 2021"))
        .isEqualTo(new DatePhrase.Ambiguous(List.of(date("2021-10-08"), date("2021-11-08"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "soon",
        "8.9.21",
        "Sept '21",
        "32 September 2021",
        "31 Sept 2021",
        "13/13/2021",
        "2021-13",
        "1 to 2",
        "about",
        "c.",
        "??",
        "of of of",
        "2022 – 2021",
        "/",
        "between and"
      })
  void saysWhyNotInASentence(String phrase) {
    assertThat(DatePhrase.read(phrase))
        .isInstanceOfSatisfying(
            DatePhrase.NotUnderstood.class,
            not -> assertThat(not.reason()).endsWith(".").matches("[A-Z].{20,}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-09 | September 2021
          2021~ | about 2021
          2021? | perhaps 2021
          2021-09% | perhaps about September 2021
          2021-09-08/2021-11-03 | 8 September 2021 – 3 November 2021
          2021-09-08/.. | since 8 September 2021
          ../2021 | until 2021
          2021-22 | summer 2021
          2021-24 | winter 2021
          201X | the 2010s
          19XX | 20th century
          2021-01~/2021-04~ | early 2021
          2021-05~/2021-08~ | mid-2021
          2021-07/2021-09 | Q3 2021
          2021-01/2021-06 | first half of 2021
          2021-09-11~/2021-09-20~ | mid-September 2021
          2020/2021~ | 2020 – about 2021
          """)
  void saysADateInWordsThatItUnderstandsAgain(String form, String words) {
    assertThat(DatePhrase.words(date(form))).isEqualTo(words);
    assertThat(DatePhrase.read(words)).isEqualTo(new DatePhrase.Understood(date(form)));
  }

  private static EdtfDate date(String form) {
    return EdtfDate.parse(form).orElseThrow();
  }
}
