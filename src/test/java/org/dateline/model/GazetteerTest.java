package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.shipped();

  @Test
  void everyCountryOfIso3166IsThereAndKosovo() {
    assertThat(Locale.getISOCountries()).hasSize(249);
    for (String code : Locale.getISOCountries()) {
      assertThat(gazetteer.region(code)).as(code).isPresent();
    }
    assertThat(gazetteer.region("XK").map(Region::name)).contains("Kosovo");
  }

  @Test
  void everyCountryHasNamesInTenLanguages() {
    for (String code : Locale.getISOCountries()) {
      for (String language :
          List.of("ru", "fa", "zh-Hans", "ar", "de", "fr", "es", "uk", "ja", "ko")) {
        assertThat(gazetteer.namesOf(code))
            .as(code)
            .extracting(Gazetteer.Name::language)
            .contains(language);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "iran, IR",
    "IRAN, IR",
    "ir, IR",
    "IRN, IR",
    "ایران, IR",
    "伊朗, IR",
    "иран, IR",
    "UK, GB",
    "U.K., GB",
    "Great Britain, GB",
    "the United States, US",
    "U.S., US",
    "USA, US",
    "Türkiye, TR",
    "turkiye, TR",
    "Turkey, TR",
    "Ivory Coast, CI",
    "cote d'ivoire, CI",
    "Burma, MM",
    "Hong Kong, HK",
    "香港, HK",
    "Macau, MO",
    "Taiwan, TW",
    "Palestine, PS",
    "Kosovo, XK",
    "Western Sahara, EH",
    "Holland, NL",
    "Czech Republic, CZ",
    "Swaziland, SZ",
    "St. Lucia, LC",
    "Antigua & Barbuda, AG",
    "North Korea, KP",
    "DPRK, KP",
    "북한, KP",
    "Crimea, UA-43",
    "the Crimea, UA-43",
    "Крым, UA-43",
    "Крим, UA-43",
    "کریمه, UA-43",
    "克里米亚, UA-43",
    "ua-43, UA-43",
    "Sevastopol, UA-40",
    "Abkhazia, GE-AB",
    "South Ossetia, X-SOS",
    "Transnistria, MD-SN",
    "Приднестровье, MD-SN",
    "TRNC, X-CYN",
    "Somaliland, X-SOL",
    "Donetsk People’s Republic, UA-14",
    "ЛНР, UA-09",
    "Gaza, X-GZ",
    "European Union, EU",
    "Евросоюз, EU",
    "ASEAN, X-ASEAN",
    "California, US-CA",
    "سوريا, SY",
    "سوریه, SY",
    "Судан, SD",
    "苏丹, SD",
    "Куба, CU",
    "古巴, CU",
  })
  void aPlaceIsFoundByAnyOfItsNamesWhateverTheCaseAndTheMarks(String name, String code) {
    assertThat(gazetteer.find(name)).extracting(Region::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "Georgia, GE;US-GA",
    "Congo, CD;CG",
    "Korea, KP;KR",
    "Kashmir, X-AKS;PK-JK;PK-GB;IN-JK",
    "Punjab, IN-PB;PK-PB",
    "Donbas, UA-14;UA-09",
    "Virgin Islands, VI;VG",
  })
  void anAmbiguousNameGivesAllThatItCanMean(String name, String codes) {
    assertThat(gazetteer.find(name))
        .extracting(Region::code)
        .containsExactlyInAnyOrder(codes.split(";"));
  }

  @Test
  void aCodeOfThreeLettersIsNoNameInAnotherLanguage() {
    assertThat(gazetteer.find("NGA")).extracting(Region::code).containsExactly("NG");
    assertThat(gazetteer.find("Nga")).extracting(Region::code).containsExactly("NG", "RU");
  }

  @Test
  void aCountryComesBeforeTheStateOfTheSameName() {
    assertThat(gazetteer.find("georgia")).extracting(Region::code).containsExactly("GE", "US-GA");
  }

  @Test
  void whatIsNoPlaceFindsNothing() {
    assertThat(gazetteer.find("Atlantis")).isEmpty();
    assertThat(gazetteer.find("  ")).isEmpty();
    assertThat(gazetteer.find("…")).isEmpty();
    assertThat(gazetteer.complete("", 5)).isEmpty();
    assertThat(gazetteer.region("ZZ")).isEmpty();
  }

  @Test
  void aDisputedTerritoryKeepsItsOwnCodeAndSaysWhoClaimsIt() {
    Region crimea = gazetteer.region("UA-43").orElseThrow();
    assertThat(crimea.disputed()).isTrue();
    assertThat(crimea.claimedBy()).containsExactly("UA", "RU");
    assertThat(crimea.parent()).contains("UA");
    assertThat(
            List.of(
                "XK", "TW", "PS", "EH", "GE-AB", "X-SOS", "MD-SN", "X-CYN", "X-SOL", "IN-JK",
                "PK-JK", "UA-14", "UA-09"))
        .allSatisfy(code -> assertThat(gazetteer.region(code).orElseThrow().disputed()).isTrue());
    assertThat(gazetteer.region("FR").orElseThrow().disputed()).isFalse();
  }

  @Test
  void aBlocWithinABlocIsExpanded() {
    assertThat(gazetteer.membersOf("EU")).hasSize(27);
    assertThat(gazetteer.membersOf("X-EEA"))
        .hasSize(30)
        .extracting(Region::code)
        .contains("DE", "NO")
        .doesNotContain("EU");
    assertThat(gazetteer.membersOf("X-NATO")).hasSize(32);
    assertThat(gazetteer.membersOf("X-AU")).hasSize(55);
    assertThat(gazetteer.membersOf("FR")).isEmpty();
    assertThat(gazetteer.blocsOf("NO"))
        .extracting(Region::code)
        .containsExactlyInAnyOrder("X-EEA", "X-EFTA", "X-SCHENGEN", "X-NATO", "X-OECD");
  }

  @Test
  void blocsThatContainEachOtherEnd() throws IOException {
    Gazetteer circle =
        Gazetteer.read(
            bytes("A\tbloc\tA\t\tB;C\t\nB\tbloc\tB\t\tA\t\nC\tcountry\tC\t\t\t\n"), bytes(""));
    assertThat(circle.membersOf("A")).extracting(Region::code).containsExactly("C");
  }

  @Test
  void parentsAndChildrenAreKnown() {
    assertThat(gazetteer.parentsOf("X-EJ")).extracting(Region::code).containsExactly("X-WB", "PS");
    assertThat(gazetteer.childrenOf("GB"))
        .extracting(Region::code)
        .contains("GB-SCT", "GB-NIR", "BM");
    assertThat(gazetteer.parentsOf("FR")).isEmpty();
  }

  @Test
  void typingOffersTheNearestNamesFirst() {
    assertThat(gazetteer.complete("crim", 5)).extracting(Region::code).startsWith("UA-43");
    assertThat(gazetteer.complete("uni", 3))
        .extracting(Region::code)
        .containsExactly("AE", "GB", "US");
    assertThat(gazetteer.complete("ir", 5)).extracting(Region::code).startsWith("IR");
    assertThat(gazetteer.complete("korea", 4)).extracting(Region::code).contains("KP", "KR");
    assertThat(gazetteer.complete("Сев", 6)).extracting(Region::code).contains("UA-40", "KP");
    assertThat(gazetteer.complete("a", 7)).hasSize(7);
  }

  @Test
  void aNameIsGivenInTheLanguageAskedForElseInEnglish() {
    assertThat(gazetteer.nameIn("IR", "fa")).contains("ایران");
    assertThat(gazetteer.nameIn("HK", "zh")).contains("香港");
    assertThat(gazetteer.nameIn("IR", "xx")).contains("Iran");
    assertThat(gazetteer.nameIn("ZZ", "en")).isEqualTo(Optional.empty());
  }

  @Test
  void aTableWithAMistakeIsRefusedWithTheLine() {
    assertThatThrownBy(() -> Gazetteer.read(bytes("# x\nFR\tcountry\tFrance\n"), bytes("")))
        .isInstanceOf(IOException.class)
        .hasMessage("Line 2 of the table of regions is not readable.");
    assertThatThrownBy(() -> Gazetteer.read(bytes("F\tplanet\tF\t\t\t\n"), bytes("")))
        .hasMessage("There is no kind of region called planet.");
    assertThatThrownBy(() -> Gazetteer.read(bytes("F\tcountry\tF\tQ\t\t\n"), bytes("")))
        .hasMessage("F refers to Q, which is not listed.");
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
