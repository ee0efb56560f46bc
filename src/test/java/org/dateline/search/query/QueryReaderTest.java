package org.dateline.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dateline.search.query.ReadQuery.Misread;
import org.dateline.search.query.ReadQuery.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {
  private final QueryReader reader = new QueryReader();
  private final QueryPrinter printer = new QueryPrinter();

  private QueryNode node(String query) {
    ReadQuery read = reader.read(query);
    assertThat(read).as(query).isInstanceOf(Understood.class);
    return ((Understood) read).node();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "a b¦a b",
        "a OR b c¦a OR (b c)",
        "(a OR b) c¦(a OR b) c",
        "a AND b¦a b",
        "NOT a¦-a",
        "a -b¦a -b",
        "-(a b)¦-(a b)",
        "or not and¦or not and",
        "“exact words”¦\"exact words\"",
        "\"near words\"~5¦\"near words\"~5",
        "NEAR/5(a b*)¦NEAR/5(a b*)",
        "NEAR/5(a OR b c)¦NEAR/5((a OR b) c)",
        "word~ word~1¦word~ word~1",
        "Title:x headline:y¦title:x title:y",
        "title:(a OR b)¦title:(a OR b)",
        "date:2021-09..2021-12¦date:2021-09..2021-12",
        "is:unread has:claim in:revisions¦is:unread has:claims in:revisions",
        "saved:\"my query\"¦saved:\"my query\"",
        "what is locked?¦what is locked\\?",
        "10:30 C++ a/b¦10\\:30 C++ a/b",
        "- a¦a",
        "https://a.example/x?y=1¦url:\"https://a.example/x?y=1\"",
        "\\OR¦\\OR",
        "state-of-the-art¦state-of-the-art",
      })
  void aQueryIsUnderstoodAs(String typed, String understood) {
    assertThat(printer.print(node(typed))).isEqualTo(understood);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "(a b¦0¦(a b)",
        "a) b¦1¦a b",
        "\"a b¦0¦\"a b\"",
        "a OR¦2¦a",
        "titel:x¦0¦title:x",
        "foo:bar¦0¦foo\\:bar",
        "date:2021-13¦5¦date:2021",
        "date:08.09.2021¦5¦date:2021-09-08",
        "is:unraed¦3¦is:unread",
        "title:¦6¦",
        "NOT¦0¦",
        "...¦0¦",
      })
  void aMistakeHasAPlaceAndAGuess(String typed, int at, String guess) {
    Misread misread = (Misread) reader.read(typed);
    assertThat(misread.sentence()).endsWith(".");
    assertThat(misread.at()).isEqualTo(at);
    assertThat(misread.guess()).isEqualTo(Optional.ofNullable(guess));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(",
        ")",
        "\"",
        "\\",
        "-",
        "~",
        "*",
        "NEAR/5(",
        "a:\\",
        "date:",
        "🙂",
        "\u0000",
        "\uD800",
        "-\"",
        "title:title:title:",
        "((((((((((",
        "a~~~~",
        "?*?",
        "NEAR/99999999999(a b)"
      })
  void nothingMakesItThrow(String typed) {
    assertThat(reader.read(typed)).isNotNull();
  }

  @Test
  void whatIsPrintedIsReadAsTheSameTree() {
    Random random = new Random(5);
    List<String> pieces =
        List.of(
            "a",
            "b",
            "Wi-Fi",
            "OR",
            "NOT",
            "AND",
            "-",
            "+",
            "(",
            ")",
            "\"",
            "“",
            "”",
            "~",
            "~2",
            "*",
            "?",
            "\\",
            ":",
            "title:",
            "date:",
            "2021-09",
            "..",
            "region:",
            "EU",
            "saved:",
            "NEAR/3(",
            "NEAR(",
            "word*",
            "w?rd",
            "is:unread",
            "in:revisions",
            "http://x.example/",
            " ",
            " ",
            " ",
            "\t",
            "'",
            "é",
            "ß",
            "中文",
            "🙂",
            "\u200c",
            "/",
            "~5",
            "\u0000",
            "1,200",
            "^2",
            "[",
            "{",
            "&&",
            "||",
            "!");
    int understood = 0;
    for (int i = 0; i < 40_000; i++) {
      StringBuilder typed = new StringBuilder();
      int length = 1 + random.nextInt(9);
      for (int j = 0; j < length; j++) {
        typed.append(pieces.get(random.nextInt(pieces.size())));
        if (random.nextInt(3) > 0) {
          typed.append(' ');
        }
      }
      if (reader.read(typed.toString()) instanceof Understood read) {
        understood++;
        String printed = printer.print(read.node());
        assertThat(reader.read(printed))
            .as("%s printed as %s", typed, printed)
            .isEqualTo(new Understood(read.node()));
      }
    }
    assertThat(understood).isGreaterThan(10_000);
  }
}
