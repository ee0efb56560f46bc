package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.model.ChangeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeClassifierTest {
  private static final Map<Optional<String>, ChangeClassifier> CLASSIFIERS = new HashMap<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | kept for 30 days | kept for 90 days | number
          en | kept for two years | kept for three years | number
          en | a fee of $5 | a fee of €5 | number
          en | 10,000 users | 10.000 users | typography
          en | since 8 May 2021 | since 9 May 2021 | date number
          en | since May 2021 | since June 2021 | date
          en | on Monday it said | on Friday it said | date
          en | it may apply | it can apply | words
          en | it does apply | it does not apply | negation
          en | it can be used | it cannot be used | negation words
          en | we share data | we no longer share data | negation words
          en | we don't share | we do not share | words
          en | a lawful request | an unlawful request | negation words
          en | users in Iran are | users in Syria are | name
          en | users in the US are | users in the EU are | name
          en | give it to us now | give it to me now | words
          en | he works at Google | he works at Meta | name
          en | a temporary ban | a permanent ban | words
          en | he said "no" - once | he said “no” – once | typography
          en | The Policy | the policy | typography
          en | a web site | a website | typography
          en | kept for at least 30 days | kept for at most 30 days | number words
          en | kept for up to 30 days | kept for no less than 30 days | number negation
          en | users over 16 years | users under 16 years | number words
          en | kept for at least 30 days | kept for no less than 30 days | negation words
          en | at least we tried | at most we tried | words
          en | a fee of 10 percent | a fee of 10 dollars | number
          de | mindestens 30 Tage | höchstens 30 Tage | number
          fr | au moins 30 jours | au plus 30 jours | number
          fa | حداقل ۳۰ روز | حداکثر ۳۰ روز | number
          fa | به مدت ۳۰ روز | به مدت ۶۰ روز | number
          fa | باید آن را بفروشیم | باید آن را نفروشیم | negation
          ar | ٣٠ يوماً على الأقل | ٣٠ يوماً على الأكثر | number
          ar | منذ آذار 2021 | منذ نيسان 2021 | date
          zh | 保留至少30天 | 保留至多30天 | number
          zh | 保留三十天 | 保留六十天 | number
          zh | 保留30个月 | 保留30个小时 | number
          zh | 二〇二一年修订 | 二〇二二年修订 | date
          ja | 30日以上保管 | 30日以下保管 | number
          ja | 合法な取得 | 違法な取得 | negation
          de | gilt in Russland | gilt in Belarus | name
          de | wird gespeichert | wird nicht gespeichert | negation
          de | drei Jahre lang | vier Jahre lang | number
          de | die Nutzer zahlen | die Kunden zahlen | words
          fr | elle est valable | elle n'est pas valable | negation
          ru | данные хранятся в Иране | данные хранятся в Сирии | name
          ru | это разрешено | это не разрешено | negation
          tr | veriler paylaşılır | veriler paylaşılmaz | negation
          fa | در ایران فروخته می‌شود | در سوریه فروخته می‌شود | name
          fa | در ایران فروخته می‌شود | در ایران فروخته نمی‌شود | negation
          ar | في إيران منذ عام | في سوريا منذ عام | name
          ar | تشارك الشركة البيانات | لا تشارك الشركة البيانات | negation
          zh | 在伊朗购买的手机 | 在古巴购买的手机 | name
          zh | 我们会分享数据 | 我们不会分享数据 | negation
          ja | データを共有します | データを共有しません | negation
          ko | 이란에서 판매된 | 시리아에서 판매된 | name
          th | ขายในอิหร่าน | ขายในซีเรีย | name
          """)
  void saysWhatWasTouched(String language, String before, String after, String kinds) {
    String found =
        ChangeClassifier.of(Optional.of(language)).classify(before, after).stream()
            .map(ChangeKind::label)
            .collect(Collectors.toCollection(TreeSet::new))
            .toString();
    TreeSet<String> expected = new TreeSet<>(Arrays.asList(kinds.split(" ")));
    boolean loose = kinds.contains(" ") || !language.equals("en");
    if (loose) {
      assertThat(found).contains(kinds.split(" ")[0]);
    } else {
      assertThat(found).isEqualTo(expected.toString());
    }
  }

  @ParameterizedTest(name = "{0} {1}: {2} → {3}")
  @CsvFileSource(resources = "/text/changes.tsv", delimiter = '\t', quoteCharacter = '\0')
  void seesEachKindInEachLanguage(String language, String kind, String before, String after) {
    for (Optional<String> known : List.of(Optional.of(language), Optional.<String>empty())) {
      Set<String> found =
          CLASSIFIERS.computeIfAbsent(known, ChangeClassifier::of).classify(before, after).stream()
              .map(ChangeKind::label)
              .collect(Collectors.toSet());
      if (kind.equals("none")) {
        assertThat(found).as("%s", known).containsExactly("words");
      } else {
        assertThat(found).as("%s", known).contains(kind);
      }
    }
  }

  @Test
  void knowsANameAtTheBeginningOfASentenceFromOtherSentences() {
    Tokens.Vocabulary vocabulary = new Tokens.Vocabulary();
    Tokens text = Tokens.of("It said that Xiaomi will appeal. Phones are sold.", vocabulary);
    ChangeClassifier classifier = ChangeClassifier.of(Optional.of("en"), text, text);
    assertThat(classifier.classify("Xiaomi locks phones", "Samsung locks phones"))
        .contains(ChangeKind.NAME);
    assertThat(classifier.classify("Phones are locked", "Tablets are locked"))
        .containsExactly(ChangeKind.WORDS);
  }

  @Test
  void saysNothingAboutEqualWords() {
    assertThat(ChangeClassifier.of(Optional.empty()).classify("same", "same")).isEmpty();
  }
}
