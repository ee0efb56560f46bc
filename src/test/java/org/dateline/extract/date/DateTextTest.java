package org.dateline.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as people write them. */
class DateTextTest {
  private static final LocalDate LATEST = LocalDate.of(2026, 6, 1);
  private final DateText dates = new DateText(new Months());

  private List<String> days(String text, String language, boolean monthFirst) {
    return dates.find(text, language, monthFirst, LATEST).stream()
        .map(found -> found.day().toString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en;September 8, 2021",
        "en;Sept. 8th, 2021",
        "en;8th of September 2021",
        "en;8 Sep '21",
        "en;08-Sep-2021",
        "de;Mittwoch, 8. September 2021, 14:30 Uhr",
        "de;08. Sept. 2021",
        "de;08.Sep.21",
        "de;8 / September / 2021",
        "fr;mercredi 8 septembre 2021 à 14h30",
        "fr;8 sept. 2021",
        "es;8 de septiembre de 2021",
        "es;8 septiembre, 2021",
        "pt;8 de setembro de 2021",
        "it;8 settembre 2021",
        "ca;8 de setembre del 2021",
        "nl;woensdag 8 september 2021",
        "sv;8 september 2021",
        "nb;8. september 2021",
        "fi;8. syyskuuta 2021",
        "pl;8 września 2021",
        "cs;8. září 2021",
        "sk;8. septembra 2021",
        "hr;8. rujna 2021.",
        "hu;2021. szeptember 8.",
        "lt;2021 m. rugsėjo 8 d.",
        "lv;2021. gada 8. septembris",
        "ro;8 septembrie 2021",
        "tr;8 Eylül 2021",
        "el;8 Σεπτεμβρίου 2021",
        "ru;8 сентября 2021 г.",
        "uk;8 вересня 2021",
        "bg;8 септември 2021",
        "ar;٨ سبتمبر ٢٠٢١",
        "ar;8 أيلول 2021",
        "fa;۱۷ شهریور ۱۴۰۰",
        "fa;۱۴۰۰/۰۶/۱۷",
        "he;8 בספטמבר 2021",
        "hi;8 सितंबर 2021",
        "th;8 กันยายน 2564",
        "id;8 September 2021",
        "vi;8 tháng 9, 2021",
        "zh;2021年9月8日",
        "ja;令和3年9月8日",
        "ko;2021년 9월 8일",
        "ko;2021. 9. 8."
      })
  void oneDayInManyLanguages(String language, String text) {
    assertThat(days(text, language, false)).startsWith("2021-09-08");
  }

  @Test
  void aNameOfTwoMonthsIsReadInThePagesLanguage() {
    assertThat(days("8 listopada 2021", "pl", false)).containsExactly("2021-11-08");
    assertThat(days("8. listopada 2021", "hr", false)).containsExactly("2021-10-08");
  }

  @Test
  void digitsAreReadInTheOrderOfTheLanguageUnlessOnlyTheOtherIsADay() {
    assertThat(days("03/04/2021", "en", true)).containsExactly("2021-03-04");
    assertThat(days("03/04/2021", "en", false)).containsExactly("2021-04-03");
    assertThat(days("25/04/2021", "en", true)).containsExactly("2021-04-25");
    assertThat(days("12/22/23 11:35 AM", "en", true)).containsExactly("2023-12-22");
    assertThat(days("03.04.2021", "en", true)).containsExactly("2021-04-03");
  }

  @Test
  void theOtherReadingIsRememberedWhereThereIsOne() {
    assertThat(dates.find("03/04/2021", "en", true, LATEST).getFirst().turned().day())
        .isEqualTo(LocalDate.of(2021, 4, 3));
    assertThat(dates.find("25/04/2021", "en", true, LATEST).getFirst().order())
        .isEqualTo(DateText.Order.DAY_FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "© 2021",
        "2019–2021",
        "Version 3.4.10 of 2021",
        "15 comments, May",
        "May 2021",
        "Call 030 1234 5678",
        "31. Juni 2021",
        "8 September 2031",
        "8. September 1821",
        "1920 x 1080, 24 fps",
        "12 to 15 people in 2021"
      })
  void whatIsNoDayIsNotTakenForOne(String text) {
    assertThat(days(text, "en", true)).isEmpty();
  }
}
