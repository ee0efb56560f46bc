package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "example.com/story -> https://example.com/story",
        "  https://Example.COM  -> https://example.com/",
        "localhost:8080/a -> http://localhost:8080/a",
        "127.0.0.1:99/a?b -> http://127.0.0.1:99/a?b",
        "[::1]:8080/ -> http://[0:0:0:0:0:0:0:1]:8080/",
        "http://2130706433/ -> http://127.0.0.1/",
        "http://0x7f000001/ -> http://127.0.0.1/",
        "http://0x7f.1/ -> http://127.0.0.1/",
        "http://0177.0.0.1/ -> http://127.0.0.1/",
        "http://127.1/ -> http://127.0.0.1/",
        "http://127.0.0.1./ -> http://127.0.0.1/",
        "http://[::ffff:127.0.0.1]/ -> http://127.0.0.1/",
        "http://１２７.０.０.１/ -> http://127.0.0.1/",
        "http://127。0。0。1/ -> http://127.0.0.1/",
        "http://%31%32%37.0.0.1/ -> http://127.0.0.1/",
        "http:\\\\example.com\\a -> http://example.com/a",
        "https:/example.com/a -> https://example.com/a",
        "http://example.com./a -> http://example.com/a",
        "https://example.com:443/a/./b/../c?x=[1]&y=a b#frag ->"
            + " https://example.com/a/c?x=[1]&y=a%20b",
        "https://example.com/100%/a|b -> https://example.com/100%25/a%7Cb",
        "https://пример.рф/статья ->"
            + " https://xn--e1afmkfd.xn--p1ai/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F",
      })
  void whatAPersonTypesBecomesAPlainAddress(String typed, URI plain) throws BadAddressException {
    assertThat(WebAddress.typed(typed)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "phones",
        "file:///etc/passwd",
        "ftp://example.com/",
        "javascript:alert(1)",
        "http://user:secret@example.com/",
        "https://user@example.com/",
        "http:///",
        "http://a b/",
        "http://1.2.3.4.5/",
        "http://256.1.1.1/",
        "http://[::1",
        "http://[fe80::1%25eth0]/",
        "http://example.com:99999/",
        "http://0x100000000/",
        "http://09.1/",
        "http://exa<mple.com/",
      })
  void whatIsNoAddressGivesASentence(String typed) {
    assertThatThrownBy(() -> WebAddress.typed(typed))
        .isInstanceOfSatisfying(
            BadAddressException.class, bad -> assertThat(bad.sentence()).endsWith("."));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a/b?c, d, https://example.com/a/d",
    "https://example.com/a/b?c, ?d=1, https://example.com/a/b?d=1",
    "https://example.com/a/b?c, /d, https://example.com/d",
    "https://example.com/a/b?c, //other.example/d, https://other.example/d",
    "https://example.com/a/b?c, ../d, https://example.com/d",
    "https://example.com, d, https://example.com/d",
    "https://example.com/a/b, '', https://example.com/a/b",
    "https://example.com/a/b, #x, https://example.com/a/b",
    "https://example.com/a/b, \\\\other.example\\d, https://other.example/d",
  })
  void aReferenceIsReadFromWhereItStands(URI base, String reference, URI resolved)
      throws BadAddressException {
    assertThat(WebAddress.resolve(base, reference)).isEqualTo(resolved);
  }
}
