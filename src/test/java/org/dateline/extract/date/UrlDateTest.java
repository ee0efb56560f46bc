package org.dateline.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days in addresses. */
class UrlDateTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example/2021/09/08/altaro/,2021-09-08",
    "https://a.example/2021/9/8/altaro,2021-09-08",
    "https://a.example/2021-09-08-altaro.html,2021-09-08",
    "https://a.example/news/20210908/altaro,2021-09-08",
    "https://a.example/2021/sep/08/altaro,2021-09-08",
    "https://a.example/blog/2021/september/08/altaro,2021-09-08",
    "https://a.example/2021/09/altaro,''",
    "https://a.example/2019/11/dear-editor,''",
    "https://a.example/ori_200215_7568645051,''",
    "https://a.example/2021/19/38/,''",
    "https://20210908.example/altaro,''"
  })
  void onlyWholeDaysCount(String url, String day) {
    assertThat(UrlDate.find(url).map(Object::toString).orElse("")).isEqualTo(day);
  }
}
