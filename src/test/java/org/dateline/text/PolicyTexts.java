package org.dateline.text;

import java.util.List;
import java.util.Random;

/** Writes texts that look like policies and reports, in several languages, out of small parts. */
final class PolicyTexts {
  private static final List<String> ENGLISH =
      List.of(
          "We keep your %n for %d days after you close the account.",
          "%o does not share %n with partners in %r.",
          "You may ask us to delete %n at any time.",
          "The company said on %d March 2021 that phones sold in %r will be locked.",
          "If you live in %r, you must be at least %d years old to use the service.",
          "%o and its partners are responsible for %n; this is true in %r and in %r.",
          "Except as described here, we will not sell %n to third parties.",
          "In %r the service may be limited: %n can be stored for up to %d months.",
          "According to %o, users in %r can no longer activate devices that were bought abroad.",
          "“We take the protection of %n seriously,” a spokesperson for %o wrote in an e-mail.",
          "The fee is %d,000 dollars, which is payable within %d days.",
          "This section applies to %n only where the law of %r requires it.");
  private static final List<String> GERMAN =
      List.of(
          "Wir speichern %n höchstens %d Tage nach der Kündigung.",
          "%o gibt %n nicht an Partner in %r weiter.",
          "Nutzer in %r müssen mindestens %d Jahre alt sein, um den Dienst zu verwenden.",
          "Nach Angaben von %o gilt die Sperre seit dem %d. März 2021 auch in %r.",
          "„Der Schutz von %n ist uns wichtig“, sagte ein Sprecher von %o.",
          "Der Dienst kann in %r eingeschränkt sein; %n werden dann gelöscht.");
  private static final List<String> PERSIAN =
      List.of(
          "این شرکت %n را به مدت %d روز نگه می‌دارد.",
          "گوشی‌هایی که در %r فروخته می‌شوند، پس از %d روز قفل خواهند شد.",
          "%o اعلام کرد که %n را با شرکت‌های دیگر به اشتراک نمی‌گذارد.",
          "کاربران در %r باید دست‌کم %d سال داشته باشند.",
          "سخنگوی %o گفت که این تصمیم در %r اجرا نمی‌شود.");
  private static final List<String> ARABIC =
      List.of(
          "تحتفظ الشركة بـ%n لمدة %d يوماً بعد إغلاق الحساب.",
          "لا تشارك %o هذه %n مع شركاء في %r.",
          "قال متحدث باسم %o إن القرار يسري في %r منذ %d مارس 2021.",
          "يجب أن يكون عمر المستخدم في %r على الأقل %d عاماً.",
          "يمكنك أن تطلب منا حذف %n في أي وقت.");
  private static final List<String> CHINESE =
      List.of(
          "我们在您注销账户后最多保留%n%d天。",
          "%o不会与%r的合作伙伴共享%n。",
          "在%r购买的手机将在%d天后被锁定。",
          "居住在%r的用户必须年满%d岁才能使用本服务。",
          "%o发言人表示,该决定自2021年3月%d日起在%r生效😀。");
  private static final List<String> THAI =
      List.of(
          "เราเก็บ%nไว้ไม่เกิน %d วัน ",
          "%oจะไม่แบ่งปัน%nกับพันธมิตรใน%r ",
          "โทรศัพท์ที่ขายใน%rจะถูกล็อกหลังจาก %d วัน ",
          "ผู้ใช้ใน%rต้องมีอายุอย่างน้อย %d ปี ");
  private static final List<List<String>> LANGUAGES =
      List.of(ENGLISH, ENGLISH, GERMAN, PERSIAN, ARABIC, CHINESE, THAI);

  private static final List<List<String>> THINGS =
      List.of(
          List.of(
              "location data",
              "contact details",
              "billing records",
              "voice recordings 🎤",
              "log files",
              "cookies",
              "device identifiers",
              "search history"),
          List.of(
              "location data",
              "photos",
              "messages",
              "billing records",
              "usage statistics",
              "crash reports"),
          List.of("Standortdaten", "Kontaktdaten", "Rechnungen", "Protokolle", "Suchanfragen"),
          List.of("داده‌های مکانی", "شماره‌های تلفن", "تصاویر", "پیام‌ها"),
          List.of("بيانات الموقع", "أرقام الهواتف", "الصور", "الرسائل"),
          List.of("位置数据", "联系方式", "照片", "搜索记录", "设备信息"),
          List.of("ข้อมูลตำแหน่ง", "หมายเลขโทรศัพท์", "รูปภาพ", "ข้อความ"));
  private static final List<List<String>> PLACES =
      List.of(
          List.of(
              "Iran", "Syria", "Cuba", "Russia", "Crimea", "Germany", "Brazil", "China", "Japan",
              "Kenya"),
          List.of("Iran", "Syria", "Cuba", "Germany", "Brazil", "Kenya"),
          List.of("Iran", "Syrien", "Kuba", "Russland", "Brasilien"),
          List.of("ایران", "سوریه", "کوبا", "روسیه"),
          List.of("إيران", "سوريا", "كوبا", "روسيا"),
          List.of("伊朗", "叙利亚", "古巴", "俄罗斯"),
          List.of("อิหร่าน", "ซีเรีย", "คิวบา", "รัสเซีย"));
  private static final List<String> COMPANIES =
      List.of("Xiaomi", "Huawei", "Google", "Meta", "Apple", "Nokia", "TikTok");

  /** Parts of made-up words, so that sentences differ as those of real texts do. */
  private static final List<String> SYLLABLES =
      List.of(
          "ba de fi go lu mar nes por qui ras sel tov vin wex yol zan kre tis",
          "ba de fi go lu mar nes por qui ras sel tov vin wex yol zan kre tis",
          "bar den fin gol lur mach nest por quel ras sel tov vin wurz jol zan",
          "با دی فو گل لو مر نس پر را سل تو وی یا زن کر تی",
          "با دي فو جل لو مر نس بر را سل تو وي يا زن كر تي",
          "法 律 海 山 木 火 工 具 市 场 电 视 书 报 车 站 河 流 花 草",
          "กา ขี คู งา จี ชู ดา ตี นู บา ปี พู มา ยี รู ลา");

  private final Random random;

  PolicyTexts(long seed) {
    random = new Random(seed);
  }

  /** A text of so many sentences in one of {@link #LANGUAGES}, in paragraphs. */
  String text(int sentences, int which) {
    int language = which % LANGUAGES.size();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(sentence(language));
      text.append(random.nextInt(5) == 0 ? "\n\n" : language == 5 ? "" : " ");
    }
    return text.toString().strip();
  }

  /**
   * A policy of so many sections, each of which says the same of several things and places, as
   * policies do, in one of {@link #LANGUAGES}.
   */
  String parallel(int sections, int which) {
    int language = which % LANGUAGES.size();
    List<String> patterns = LANGUAGES.get(language);
    StringBuilder text = new StringBuilder();
    for (int section = 1; section <= sections; section++) {
      text.append(section).append(". ").append(sentence(language)).append("\n\n");
      List<String> block =
          List.of(any(patterns), any(patterns), any(patterns)).subList(0, 1 + random.nextInt(3));
      String company = any(COMPANIES);
      for (String place : PLACES.get(language)) {
        for (String pattern : block) {
          text.append(filled(pattern, any(THINGS.get(language)), place, company, language));
          text.append(language == 5 ? "" : " ");
        }
        text.append("\n");
      }
      text.append("\n");
    }
    return text.toString().strip();
  }

  private String sentence(int language) {
    List<String> patterns = LANGUAGES.get(language);
    return detail(
        filled(
            any(patterns),
            any(THINGS.get(language)),
            any(PLACES.get(language)),
            any(COMPANIES),
            language),
        language);
  }

  private String filled(String pattern, String thing, String place, String company, int language) {
    StringBuilder out = new StringBuilder();
    String next = place;
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '%') {
        out.append(pattern.charAt(i));
        continue;
      }
      switch (pattern.charAt(++i)) {
        case 'n' -> out.append(thing);
        case 'r' -> {
          out.append(next);
          next = any(PLACES.get(language));
        }
        case 'o' -> out.append(company);
        default -> out.append(2 + random.nextInt(90));
      }
    }
    return out.toString();
  }

  /** Puts a few made-up words into a sentence, before its last sign. */
  private String detail(String sentence, int language) {
    String[] syllables = SYLLABLES.get(language).split(" ");
    StringBuilder words = new StringBuilder(language == 5 ? "，" : " (");
    for (int word = 3 + random.nextInt(5); word > 0; word--) {
      for (int part = 2 + random.nextInt(2); part > 0; part--) {
        words.append(syllables[random.nextInt(syllables.length)]);
      }
      words.append(word == 1 ? (language == 5 ? "" : ")") : language == 5 ? "" : " ");
    }
    int end = sentence.length() - 1;
    return sentence.substring(0, end) + words + sentence.substring(end);
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
