package org.dateline.export.wacz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortKeyTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.News.example/A/b?z=1&a=2, 'example,news)/a/b?a=2&z=1'",
    "http://news.example, 'example,news)/'",
    "https://news.example:8443/a#top, 'example,news:8443)/a'",
    "https://www2.news.example/, 'example,news)/'",
    "urn:sha256:AB, urn:sha256:ab",
    "https://news.example/a b, 'https://news.example/a%20b'"
  })
  void anAddressIsSortedByItsHostFromTheRight(String address, String key) {
    assertThat(SortKey.of(address)).isEqualTo(key);
  }
}
