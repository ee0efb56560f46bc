package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressCleanerTest {
  private final AddressCleaner cleaner = AddressCleaner.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "https://www.example.com/2021/09/story -> example.com/2021/09/story",
        "http://EXAMPLE.com:80/2021/09/story/ -> example.com/2021/09/story",
        "https://example.com/story?utm_source=x&utm_medium=y&fbclid=1 -> example.com/story",
        "https://example.com/story?id=7&utm_source=x -> example.com/story?id=7",
        "https://example.com/?p=12&story=3 -> example.com?p=12&story=3",
        "https://example.com/?story=3&p=12 -> example.com?p=12&story=3",
        "https://example.com/story#comments -> example.com/story",
        "https://example.com/story/amp/ -> example.com/story",
        "https://example.com/story/amp -> example.com/story",
        "https://example.com/amp/story -> example.com/story",
        "https://example.com/story.amp.html -> example.com/story.html",
        "https://example.com/story.amp -> example.com/story",
        "https://example.com/story?amp=1 -> example.com/story",
        "https://example.com/story?amp -> example.com/story",
        "https://example.com/story?outputType=amp -> example.com/story",
        "https://amp.example.com/story -> example.com/story",
        "https://m.example.com/story -> example.com/story",
        "https://mobile.example.co.uk/story -> example.co.uk/story",
        "https://en.m.wikipedia.org/wiki/Phone -> en.wikipedia.org/wiki/Phone",
        "https://www.google.com/amp/s/www.example.com/story -> example.com/story",
        "https://www.google.co.uk/amp/example.com/story?utm_source=x -> example.com/story",
        "https://www-example-com.cdn.ampproject.org/c/s/www.example.com/story -> example.com/story",
        "https://www-example-com.cdn.ampproject.org/v/s/www.example.com/story?usqp=1&amp_js_v=0.1"
            + " -> example.com/story",
        "https://example.com/caf%c3%a9%2Dbar -> example.com/caf%C3%A9-bar",
        "https://example.com/café -> example.com/caf%C3%A9",
        "https://example.com/a//b/../c/index.html -> example.com/a/c",
        "https://bücher.example/x -> xn--bcher-kva.example/x",
        "https://github.com/a/b?ref=main -> github.com/a/b?ref=main",
        "https://example.com/a?ref=homepage -> example.com/a",
        "https://www.youtube.com/watch?v=abc&si=xyz -> youtube.com/watch?v=abc",
        "https://example.com/watch?si=xyz -> example.com/watch?si=xyz",
        "http://127.0.0.1:8080/a?b=1 -> 127.0.0.1:8080/a?b=1",
        "https://example.com/a.html;jsessionid=ED5DD5866BE5A5FA.live922?id=1 ->"
            + " example.com/a.html?id=1",
        "https://m.io/story -> m.io/story",
        "https://www.example.com -> example.com",
      })
  void allAddressesOfOneArticleHaveOneKey(String address, String key) {
    assertThat(cleaner.keyOf(address)).isEqualTo(new MatchKey(key));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/news/story-about-phones, /news/story-about-phones",
    "https://example.com/news/story-about-phones?utm_source=x,"
        + " https://example.com/news/story-about-phones",
    "https://m.example.com/news/1, https://www.example.com/news/1",
    "https://example.com/a-story-about-locked-phones/2,"
        + " https://example.com/a-story-about-locked-phones",
    "https://example.com/, https://example.com/",
  })
  void aPlausibleCanonicalAddressIsTaken(URI answered, String canonical) {
    assertThat(cleaner.plausible(answered, canonical)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/news/story, https://example.com/",
    "https://example.com/news/story, https://example.com",
    "https://example.com/news/story, https://example.com/index.html",
    "https://example.com/news/story, https://example.com/news",
    "https://example.com/news/story, https://agency.example.org/story",
    "https://one.github.io/story, https://two.github.io/story",
    "https://example.com/news/story, javascript:alert(1)",
    "https://example.com/news/story, http://",
  })
  void anImplausibleCanonicalAddressIsNot(URI answered, String canonical) {
    assertThat(cleaner.plausible(answered, canonical)).isEmpty();
  }

  @Test
  void theBestKeyComesFirst() {
    assertThat(
            cleaner.keysOf(
                URI.create("https://short.example/x"),
                URI.create("https://example.com/story?print=2"),
                Optional.of("/story")))
        .containsExactly(
            new MatchKey("example.com/story"),
            new MatchKey("example.com/story?print=2"),
            new MatchKey("short.example/x"));
  }
}
