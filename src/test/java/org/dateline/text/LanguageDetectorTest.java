package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private final LanguageDetector detector = LanguageDetector.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The company said that phones which are sold in other countries will not be unlocked there.
          de | Das Unternehmen teilte mit, dass die Geräte in anderen Ländern nicht mehr freigeschaltet werden.
          fr | L’entreprise a déclaré que les téléphones vendus dans les autres pays ne seront pas débloqués.
          es | La empresa dijo que los teléfonos vendidos en otros países no serán desbloqueados por ahora.
          it | L'azienda ha dichiarato che i telefoni venduti in altri paesi non saranno più sbloccati.
          pt | A empresa disse que os telefones vendidos em outros países não serão desbloqueados pelo governo.
          nl | Het bedrijf zei dat de telefoons die in andere landen worden verkocht niet meer werken.
          sv | Företaget sade att telefoner som säljs i andra länder inte kommer att låsas upp.
          da | Virksomheden sagde, at telefoner, der sælges i andre lande, ikke bliver låst op af butikken.
          nb | Selskapet sa at telefoner som selges i andre land, ikke blir låst opp når de er ute av butikken.
          fi | Yhtiö kertoi, että muissa maissa myytyjä puhelimia ei avata, mutta se ei ole vielä varmaa.
          pl | Firma poinformowała, że telefony sprzedawane w innych krajach nie zostaną już odblokowane.
          cs | Společnost uvedla, že telefony prodávané v jiných zemích již nebudou odemčeny podle zákona.
          hu | A cég közölte, hogy a más országokban eladott telefonokat már nem oldják fel, és ez végleges.
          ro | Compania a declarat că telefoanele vândute în alte țări nu vor mai fi deblocate de la distanță.
          tr | Şirket, diğer ülkelerde satılan telefonların artık açılmayacağını ve bunun bir karar olduğunu söyledi.
          el | Η εταιρεία δήλωσε ότι τα τηλέφωνα που πωλούνται σε άλλες χώρες δεν θα ξεκλειδωθούν.
          ru | Компания сообщила, что телефоны, проданные в других странах, не будут разблокированы.
          uk | Компанія повідомила, що телефони, продані в інших країнах, не будуть розблоковані.
          bg | Компанията съобщи, че телефоните, продадени в други държави, няма да бъдат отключени.
          sr | Компанија је саопштила да телефони који су продати у другим земљама неће бити откључани.
          ar | قالت الشركة إن الهواتف التي تباع في دول أخرى لن يتم فتحها بعد الآن في هذا العام
          fa | این شرکت اعلام کرد که تلفن‌هایی که در کشورهای دیگر فروخته می‌شوند باز نخواهند شد
          he | החברה הודיעה כי טלפונים שנמכרו במדינות אחרות לא ישוחררו
          hi | कंपनी ने कहा कि अन्य देशों में बेचे गए फोन अनलॉक नहीं किए जाएंगे
          th | บริษัทกล่าวว่าโทรศัพท์ที่ขายในประเทศอื่นจะไม่ถูกปลดล็อก
          zh | 公司表示,在其他国家销售的手机将不会解锁。
          ja | 同社は、他国で販売された携帯電話のロックは解除されないと述べた。
          ko | 회사는 다른 나라에서 판매된 휴대전화는 잠금 해제되지 않을 것이라고 밝혔다.
          id | Perusahaan mengatakan bahwa telepon yang dijual di negara lain tidak akan dibuka lagi.
          vi | Công ty cho biết điện thoại được bán ở các nước khác sẽ không được mở khóa.
          """)
  void hearsTheLanguageOfATextThatDeclaresNone(String language, String text) {
    assertThat(detector.detect(text, Optional.empty())).contains(language);
  }

  @Test
  void believesTheDeclarationWhereTheTextDoesNotContradict() {
    assertThat(detector.detect("Huawei P40 Pro", Optional.of("de_AT"))).contains("de-AT");
    assertThat(detector.detect("", Optional.of("fr"))).contains("fr");
    assertThat(
            detector.detect("Het besluit is in de stad en op het land bekend.", Optional.of("af")))
        .contains("af");
    assertThat(detector.detect("ישראל", Optional.of("yi"))).contains("yi");
    assertThat(detector.detect("公司表示不会解锁", Optional.of("zh-Hant-TW"))).contains("zh-Hant-TW");
  }

  @Test
  void overrulesADeclarationThatTheTextContradicts() {
    String german =
        "Das Unternehmen teilte mit, dass die Geräte nicht mehr freigeschaltet werden. Für die"
            + " Kunden ist das auch ein Problem, weil sie nach dem Kauf noch bis zum Ende warten."
            + " Das wird sich nicht ändern.";
    assertThat(detector.detect(german, Optional.of("en-US"))).contains("de");
    assertThat(detector.detect("Компания сообщила, что это не так", Optional.of("en")))
        .contains("ru");
    assertThat(detector.detect("同社は解除されないと述べた。", Optional.of("en"))).contains("ja");
    assertThat(detector.detect("The phones are locked and will not be unlocked", Optional.of("ja")))
        .contains("en");
  }

  @Test
  void staysSilentWhereNothingTells() {
    assertThat(detector.detect("Xiaomi MIUI 12", Optional.empty())).isEmpty();
    assertThat(detector.detect("12:30", Optional.of("x-nonsense-!!"))).isEmpty();
  }
}
