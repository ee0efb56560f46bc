package org.dateline.search.analysis;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/**
 * Folds case and marks, so that words are found however they were typed: {@code Müller} becomes
 * {@code muller}, {@code ＧＯＯＧＬＥ} becomes {@code google}, Persian and Arabic forms of one letter
 * become one, traditional Chinese characters become simplified ones. It never stems. Marks that
 * make another letter (Russian й, Japanese が, Hindi vowels) stay. Stateless, safe for use by
 * several threads.
 */
public final class Folding {
  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;

  /**
   * Pairs of a character as Japan writes it since the reform of 1946, or as a family writes its
   * name, and the simplified Chinese form of the same character: 辺, 邊 and 邉 are one, 発 and 發 are.
   */
  private static final String JAPANESE =
      "辺边邉边沢泽浜滨濵滨広广斎斋斉齐桜樱滝泷竜龙関关発发実实経经済济産产総总気气検检駅驿図图対对戦战栄荣亜亚円圆塩盐応应価价覚觉観观帰归拠据挙举暁晓駆驱恵惠鶏鸡県县"
          + "顕显験验権权厳严黒黑蔵藏歯齿児儿釈释収收従从渋涩縦纵粛肃焼烧証证奨奖乗乘浄净剰剩譲让醸酿粋粹専专銭钱繊纤選选遷迁捜搜挿插騒骚増增続续帯带単单団团遅迟鋳铸聴听鉄铁"
          + "転转伝传闘斗徳德読读難难悩恼脳脑覇霸拝拜廃废売卖払拂仏佛変变舗铺穂穗豊丰訳译薬药揺摇謡谣様样頼赖覧览両两緑绿涙泪塁垒霊灵齢龄労劳録录歴历芸艺髙高嶋岛嶌岛渕渊冨富"
          + "舘馆曽曾仮假壱壹囲围為为隠隐営营衛卫悪恶圧压壊坏懐怀拡扩殻壳楽乐巻卷陥陷勧劝歓欢亀龟偽伪戯戏犠牺郷乡勲勋薫薰掲揭継继蛍萤軽轻撃击倹俭剣剑圏圈険险効效砕碎雑杂賛赞"
          + "渓溪処处緒绪畳叠穣穰瀬濑摂摄戻戾弾弹択择稲稻獣兽";

  /** Loaded when the first Chinese character is seen, since few newsrooms pay for it otherwise. */
  private static final class Simplified {
    static final char[] FORMS = read();

    private static char[] read() {
      Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
      char[] forms = new char[LAST_HAN - FIRST_HAN + 1];
      for (int c = FIRST_HAN; c <= LAST_HAN; c++) {
        String simple = simplify.transliterate(String.valueOf((char) c));
        forms[c - FIRST_HAN] = simple.length() == 1 ? simple.charAt(0) : (char) c;
      }
      for (int i = 0; i + 1 < JAPANESE.length(); i += 2) {
        forms[JAPANESE.charAt(i) - FIRST_HAN] = JAPANESE.charAt(i + 1);
      }
      return forms;
    }
  }

  /** The folded form of a word; it may be empty where the word is marks only. */
  public String fold(String word) {
    int length = word.length();
    boolean plain = true;
    boolean lower = true;
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      plain &= c < 0x80;
      lower &= c < 'A' || c > 'Z';
    }
    if (plain) {
      return lower ? word : asciiLower(word);
    }
    return foldAll(word);
  }

  private static String asciiLower(String word) {
    char[] out = word.toCharArray();
    for (int i = 0; i < out.length; i++) {
      if (out[i] >= 'A' && out[i] <= 'Z') {
        out[i] = (char) (out[i] + ('a' - 'A'));
      }
    }
    return new String(out);
  }

  private static String foldAll(String word) {
    String compatible = Normalizer.normalize(word, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(compatible.length() + 4);
    for (int i = 0; i < compatible.length(); ) {
      int c = compatible.codePointAt(i);
      i += Character.charCount(c);
      foldOne(c, out);
    }
    return out.toString();
  }

  private static void foldOne(int typed, StringBuilder out) {
    if (typed >= FIRST_HAN && typed <= LAST_HAN) {
      out.append(Simplified.FORMS[typed - FIRST_HAN]);
      return;
    }
    int c = Character.toLowerCase(typed);
    String special = special(c);
    if (special != null) {
      out.append(special);
      return;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    switch (script) {
      case LATIN, GREEK -> unmarked(c, out);
      case CYRILLIC -> out.appendCodePoint(c == 'ѐ' ? 'е' : c == 'ѝ' ? 'и' : c);
      case COMMON, INHERITED -> {
        if (Character.isLetter(c) || (!isMark(c) && Character.getType(c) != Character.FORMAT)) {
          appendDigit(c, out);
        } else if (c == 0x3099 || c == 0x309A) {
          out.appendCodePoint(c);
        }
      }
      case ARABIC, HEBREW -> {
        if (!isMark(c)) {
          appendDigit(c, out);
        }
      }
      default -> appendDigit(c, out);
    }
  }

  /** The letters that have forms of their own when they are folded. */
  private static @org.jspecify.annotations.Nullable String special(int c) {
    return switch (c) {
      case 'ß' -> "ss";
      case 'æ', 'ǽ' -> "ae";
      case 'œ' -> "oe";
      case 'ø', 'ǿ' -> "o";
      case 'đ', 'ð' -> "d";
      case 'ł' -> "l";
      case 'þ' -> "th";
      case 'ħ' -> "h";
      case 'ı' -> "i";
      case 'ŋ' -> "n";
      case 'ə' -> "e";
      case 'ς' -> "σ";
      case 'ё' -> "е";
      case 'ґ' -> "г";
      case 'أ', 'إ', 'آ', 'ٱ' -> "ا";
      case 'ى', 'ی', 'ې', 'ے', 'ئ' -> "ي";
      case 'ؤ' -> "و";
      case 'ک', 'ڪ' -> "ك";
      case 'ة', 'ۀ', 'ہ', 'ە', 'ھ' -> "ه";
      // Outlets differ in the size of a vowel: ファーウェイ is ファーウエイ, キヤノン is キャノン.
      case 'ァ' -> "ア";
      case 'ィ' -> "イ";
      case 'ゥ' -> "ウ";
      case 'ェ' -> "エ";
      case 'ォ' -> "オ";
      case 'ャ' -> "ヤ";
      case 'ュ' -> "ユ";
      case 'ョ' -> "ヨ";
      // Family names in Japan: 山﨑 is 山崎, 𠮷田 is 吉田.
      case 0xFA11 -> "崎";
      case 0x20BB7 -> "吉";
      // Of the Thai letters the sign that a name is cut short.
      case 0x0E2F, 0x0640, 0x200C, 0x200D, 0x00AD, 0x200E, 0x200F -> "";
      default -> null;
    };
  }

  private static void appendDigit(int c, StringBuilder out) {
    if (c > 0x7F && Character.isDigit(c)) {
      out.append(Character.digit(c, 10));
    } else {
      out.appendCodePoint(c);
    }
  }

  private static void unmarked(int c, StringBuilder out) {
    if (c < 0x80) {
      out.append((char) c);
      return;
    }
    String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
    apart.codePoints().filter(part -> !isMark(part)).forEach(out::appendCodePoint);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
