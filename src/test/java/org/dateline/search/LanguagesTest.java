package org.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.search.SearchResult.Found;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguagesTest {
  @TempDir static Path folder;
  private ArticleIndex index;

  @BeforeAll
  void open() throws IndexException, InterruptedException {
    index = ArticleIndex.open(folder, IndexSettings.usual());
    index.trackNames(List.of("구글", "샤오미", "シャオミ"), 10, articles -> List.of());
    // Articles in many languages, so that no name is found because it is alone.
    put("ru", "Компания заявила, что телефоны были заблокированы в нескольких странах и регионах.");
    put("uk", "Компанія заявила, що телефони були заблоковані в кількох країнах та регіонах.");
    put("ja", "同社は、複数の地域で携帯電話がロックされたと発表した。");
    put("zh", "该公司表示，手机在多个地区被锁定。");
    put("ko", "회사는 여러 지역에서 휴대폰이 잠겼다고 밝혔다.");
    put("fa", "این شرکت اعلام کرد که گوشی‌ها در چند کشور قفل شده‌اند.");
    put("ar", "قالت الشركة إن الهواتف مقفلة في عدة دول.");
    put("en", "The company said that phones were locked in several countries.");
    put("de", "Das Unternehmen teilte mit, dass Telefone in mehreren Ländern gesperrt wurden.");
    put("th", "บริษัทกล่าวว่าโทรศัพท์ถูกล็อกในหลายประเทศ");
    put("hi", "कंपनी ने कहा कि कई देशों में फोन लॉक कर दिए गए।");
  }

  private void put(String language, String text) throws IndexException {
    index.put(
        List.of(Articles.article(language + " base", "", text, language, Optional.empty())), 1);
  }

  @AfterAll
  void close() throws IndexException {
    index.close();
  }

  private boolean finds(String query, String name) {
    Found found = (Found) index.search(SearchRequest.of(query).limit(100));
    return found.hits().stream().anyMatch(hit -> hit.articleId().equals(Articles.id(name)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fi | Helsinki | Helsinki,Helsingin,Helsingissä,Helsinkiin,Helsingistä,HELSINKI",
        "fi | Turkki | Turkki,Turkin,Turkissa",
        "fi | Helsingin | Helsinki,Helsinkiin",
        "fr | L'Oréal | L’Oréal,l'Oréal,L'OREAL,Loréal,Loreal",
        "fr | Loréal | L’Oréal,L'Oréal",
        "ko | 샤오미 | 샤오미는,샤오미가,샤오미의,샤오미를,샤오미에서,샤오미와,샤오미도",
        "ja | ｼｬｵﾐ | シャオミは,シャオミの,シャオミ社が,シャオミ製",
        "zh | 台積電 | 台积电宣布,臺積電,在台积电的",
        "fa | بایدن | بایدن,بايدن,بایدن‌ها",
        "ru | Иванов | Иванов,Иванова,Иванову,Ивановым,Иванове,Ивановой,Ивановы",
        "ru | Медведев | Медведев,Медведева,Медведеву,Медведевым,Медведеве",
        "ru | Путин | Путин,Путина,Путину,Путиным,Путине",
        "ru | Зеленский | Зеленский,Зеленского,Зеленскому,Зеленским,Зеленском",
        "ru | Маск | Маск,Маска,Маску,Маском,Маске",
        "ru | Набиуллина | Набиуллина,Набиуллиной,Набиуллину,Набиуллины",
        "ru | Москва | Москва,Москвы,Москве,Москву,Москвой",
        "ru | Хуавей | Хуавей,Хуавея,Хуавею,Хуавеем,Хуавее",
        "ru | Роскомнадзор | Роскомнадзор,Роскомнадзора,Роскомнадзору,Роскомнадзором,Роскомнадзоре",
        "ru | Дуров | Дуров,Дурова,Дурову,Дуровым,Дурове",
        "ru | Яндекс | Яндекс,Яндекса,Яндексу,Яндексом,Яндексе",
        "ru | Лавров | Лавров,Лаврова,Лаврову,Лавровым,Лаврове",
        "ru | Песков | Песков,Пескова,Пескову,Песковым,Пескове",
        "ru | Мишустин | Мишустин,Мишустина,Мишустину,Мишустиным",
        "ru | Захарова | Захарова,Захаровой,Захарову,Захаровы",
        "ru | Шойгу | Шойгу",
        "ru | Госдума | Госдума,Госдумы,Госдуме,Госдуму,Госдумой",
        "ru | Крым | Крым,Крыма,Крыму,Крымом,Крыме",
        "uk | Зеленський | Зеленський,Зеленського,Зеленському,Зеленським",
        "uk | Федоров | Федоров,Федорова,Федорову,Федоровим",
        "ko | 구글 | 구글은,구글이,구글을,구글의,구글에서,구글과,구글코리아는",
        "ko | 샤오미 | 샤오미는,샤오미가,샤오미를,샤오미의,샤오미와",
        "ko | 네이버 | 네이버는,네이버가,네이버를,네이버에서,네이버의",
        "ko | 삼성전자 | 삼성전자는,삼성전자가,삼성전자의,삼성전자에",
        "ko | 카카오 | 카카오는,카카오가,카카오에,카카오톡은",
        "ko | 윤석열 | 윤석열은,윤석열이,윤석열의,윤석열에게",
        "ja | グーグル | グーグルは,グーグルの,グーグルが,グーグルマップを,ｸﾞｰｸﾞﾙは",
        "ja | シャオミ | シャオミは,シャオミの,シャオミが",
        "ja | 任天堂 | 任天堂は,任天堂の,任天堂が",
        "ja | 岸田文雄 | 岸田文雄首相は,岸田文雄氏の",
        "ja | ソフトバンク | ソフトバンクは,ソフトバンクグループの",
        "ja | 総務省 | 総務省は,総務省の",
        "ja | ファーウェイ | ファーウェイは,ファーウエイは,ファーウエイの,ﾌｧｰｳｪｲが",
        "ja | ファーウエイ | ファーウェイは,ファーウエイ",
        "ja | キャノン | キヤノンは,キャノンの",
        "zh | 小米 | 小米公司,小米手机,據小米稱",
        "zh | 华为 | 华为公司,華為公司,在华为的",
        "zh | 任正非 | 任正非表示,創辦人任正非說",
        "zh | 腾讯 | 腾讯公司,騰訊公司",
        "zh | 阿里巴巴 | 阿里巴巴集团,阿里巴巴集團",
        "zh | 国家互联网信息办公室 | 国家互联网信息办公室发布,國家互聯網信息辦公室發布",
        "fa | شیائومی | شیائومی,شيائومي,شیائومی‌ها",
        "fa | علی‌بابا | علی‌بابا,علی بابا,علیبابا",
        "fa | روحانی | روحانی,روحاني",
        "fa | گوشی | گوشی,گوشی‌ها,گوشی‌های,گوشي",
        "fa | ایران | ایران,ايران,ایرانی",
        "fa | هواوی | هواوی,هواوي",
        "ar | الصين | الصين,والصين,بالصين,للصين",
        "ar | شركة | شركة,الشركة,شركات,والشركات",
        "ar | مصر | مصر,بمصر,لمصر,ومصر,فمصر",
        "ar | أبو مازن | أبو مازن,أبا مازن,أبي مازن,لأبي مازن,وأبو مازن,بأبي مازن",
        "ar | غوغل | غوغل,لغوغل,بغوغل,وغوغل",
        "ru | Киев | Киев,Киева,Киеву,Киевом,Киеве",
        "ru | Телеграм | Телеграм,Телеграма,Телеграмом",
        "uk | Монобанк | Монобанк,Монобанку,Монобанком",
        "pl | Tusk | Tusk,Tuska,Tuskowi,Tuskiem,Tusku",
        "pl | Kraków | Kraków,Krakowa,Krakowie,Krakowem",
        "hu | Orbán | Orbán,Orbánt,Orbánnak,Orban",
        "hu | Budapest | Budapesten,Budapestről,Budapestre",
        "fi | Nokia | Nokia,Nokian,Nokialla,Nokiaa",
        "ko | SK하이닉스 | SK하이닉스는,SK하이닉스의,SK 하이닉스,ＳＫ하이닉스가",
        "ko | 하이닉스 | SK하이닉스,SK하이닉스의",
        "ko | LG전자 | LG전자는,LG전자의,LG 전자",
        "ko | 오픈AI | 오픈AI는,오픈AI의,오픈AI가",
        "ko | 구글 | 구글(Google),구글·애플,구글이라는,구글처럼",
        "ko | 개인정보보호위원회 | 개인정보보호위원회는,개인정보 보호위원회가,개인정보 보호 위원회",
        "ko | 배달의민족 | 배달의민족은,배달의 민족",
        "ja | 岸田文雄 | 岸田 文雄,岸田　文雄氏",
        "ja | 渡辺 | 渡辺氏,渡邊氏,渡邉氏",
        "ja | 斎藤 | 斎藤氏,齋藤氏",
        "ja | 高崎 | 髙崎氏,高﨑氏",
        "ja | 沢田 | 澤田氏,沢田氏",
        "ja | NTTドコモ | ＮＴＴドコモ,NTTドコモは,NTTﾄﾞｺﾓ",
        "ja | LINE | ＬＩＮＥ,LINEヤフーは",
        "zh | 字节跳动 | 字节跳动公司,字節跳動公司",
        "zh | 泽连斯基 | 泽连斯基总统,澤連斯基總統",
        "zh | 后台 | 后台数据,後臺數據",
        "fa | خامنه‌ای | خامنه‌ای,خامنه ای,خامنه‌اي",
        "fa | رئیسی | رئیسی,رئيسي,رییسی",
        "fa | گوشی | گوشیها,گوشی‌هایش",
        "ru | Королёв | Королёв,Королев,Королёва,Королевым",
        "ru | Санкт-Петербург | Санкт-Петербурга,Санкт-Петербургом",
        "ru | Навальный | Навального,Навальному,Навальным",
        "ja | サーバー | サーバーは,サーバは,サーバーの",
        "th | กรุงเทพ | กรุงเทพฯ",
        "de | Müller | Müller,Muller,MÜLLER,Müllers",
        "en | Xiaomi | Xiaomi,XIAOMI,Xiaomi's,Xiaomi’s",
        "en | Wi-Fi | Wi-Fi,WiFi,wifi,Wi Fi",
        "th | โทรศัพท์ | โทรศัพท์",
        "hi | फोन | फोन,फ़ोन",
      })
  void aNameIsFoundInAllItsForms(String language, String name, String forms) throws IndexException {
    List<String> missed = new ArrayList<>();
    String before =
        switch (language) {
          case "ru" -> "Вчера стало известно: ";
          case "uk" -> "Вчора стало відомо: ";
          case "ko" -> "어제 발표에 따르면 ";
          case "ja" -> "昨日の発表によると、";
          case "zh" -> "昨天的消息，";
          case "fa" -> "به گزارش دیروز ";
          case "ar" -> "وقالت مصادر أمس ";
          default -> "";
        };
    for (String form : forms.strip().split(",")) {
      index.put(
          List.of(
              Articles.article(
                  form,
                  "",
                  before + form + (language.equals("zh") || language.equals("ja") ? "新闻" : " 2021"),
                  language,
                  Optional.empty())),
          2);
      if (!finds(name, form)) {
        missed.add(name + " in " + form);
      }
      if (!finds(form, form)) {
        missed.add(form + " itself");
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void aVeryLongQueryIsAnswered() {
    assertThat(finds("locked ".repeat(499), "en base")).isTrue();
    assertThat(finds("locked OR ".repeat(400) + "locked", "en base")).isTrue();
    assertThat(finds("loc* OR ".repeat(300) + "phonse~", "en base")).isTrue();
    assertThat(index.search(SearchRequest.of("locked ".repeat(900))))
        .isInstanceOf(SearchResult.Misunderstood.class);
  }

  @Test
  void theLanguageIsToldByTheText() {
    for (String language :
        List.of("ru", "uk", "ja", "zh", "ko", "fa", "ar", "en", "de", "th", "hi")) {
      assertThat(finds("lang:" + language, language + " base")).as(language).isTrue();
    }
  }

  @Test
  void inflectedWordsAreFound() {
    assertThat(finds("заблокировать телефон", "ru base")).isTrue();
    assertThat(finds("Land", "de base")).isTrue();
    assertThat(finds("locking phone", "en base")).isTrue();
    assertThat(finds("携帯電話", "ja base")).isTrue();
    assertThat(finds("手机锁定", "zh base")).isFalse();
    assertThat(finds("手机 锁定", "zh base")).isTrue();
    assertThat(finds("手机在多个国家被锁定", "zh base")).isFalse();
    assertThat(finds("公司手机锁定地区", "zh base")).isTrue();
    assertThat(finds("휴대폰", "ko base")).isTrue();
    assertThat(finds("गोशी OR फ़ोन", "hi base")).isTrue();
  }
}
