package org.dateline.fetch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wed, 08 Sep 2021 10:15:30 GMT | 2021-09-08T10:15:30Z
          Wed, 8 Sep 2021 10:15:30 +0200 | 2021-09-08T10:15:30+02:00
          Wed, 08 Sep 2021 10:15 EST | 2021-09-08T10:15:00-05:00
          08 Sep 21 10:15:30 PDT | 2021-09-08T10:15:30-07:00
          Thu, 01 Jan 04 19:48:21 GMT | 2004-01-01T19:48:21Z
          Wed,08 Sep 2021 10:15:30 GMT | 2021-09-08T10:15:30Z
          Wednesday, 8 September 2021 10:15:30 -0430 | 2021-09-08T10:15:30-04:30
          Sep 8, 2021 10:15 PM | 2021-09-08T22:15:00Z
          September 8, 2021 | 2021-09-08T00:00:00Z
          Sun Jan  4 16:29:06 2004 | 2004-01-04T16:29:06Z
          Sun Jan 4 16:29:06 PDT 2004 | 2004-01-04T16:29:06-07:00
          Wed, 08 Sep 2021 24:00:00 GMT | 2021-09-09T00:00:00Z
          Wed, 08 Sep 2021 10:15:30 +02:00 | 2021-09-08T10:15:30+02:00
          Wed, 08 Sep 2021 10:15:30 GMT+1 | 2021-09-08T10:15:30+01:00
          Wed, 08 Sep 2021 10:15:30 +0000 (UTC) | 2021-09-08T10:15:30Z
          Wed, 08 Sep 2021 10:15:30 Etc/GMT | 2021-09-08T10:15:30Z
          Fri, 2006/09/15 08:19:53 EDT | 2006-09-15T08:19:53-04:00
          2021-09-08T10:15:30Z | 2021-09-08T10:15:30Z
          2021-09-08T10:15:30.250+02:00 | 2021-09-08T10:15:30.250+02:00
          2021-09-08T10:15+0200 | 2021-09-08T10:15:00+02:00
          2021-09-08 10:15:30 | 2021-09-08T10:15:30Z
          2021-09-08 10:15:30.0 | 2021-09-08T10:15:30Z
          2021-09-08T10:15:30-8:00 | 2021-09-08T10:15:30-08:00
          2021-09-08 | 2021-09-08T00:00:00Z
          20210908 | 2021-09-08T00:00:00Z
          20210908T101530Z | 2021-09-08T10:15:30Z
          2021-251 | 2021-09-08T00:00:00Z
          2021251 | 2021-09-08T00:00:00Z
          2021-09 | 2021-09-01T00:00:00Z
          2021 | 2021-01-01T00:00:00Z
          03-12-31 | 2003-12-31T00:00:00Z
          2021/09/08 | 2021-09-08T00:00:00Z
          2004-05-25 오후 11:23:17 | 2004-05-25T23:23:17+09:00
          2004년 05월 28일  01:31:15 | 2004-05-28T01:31:15Z
          2004-július-13T9:15-05:00 | 2004-07-13T09:15:00-05:00
          Κυρ, 11 Ιούλ 2004 12:00:00 EST | 2004-07-11T12:00:00-05:00
          Mi, 08 Dez 2021 10:15:30 +0100 | 2021-12-08T10:15:30+01:00
          """)
  void readsTheWaysInWhichFeedsWriteDates(String written, String expected) {
    assertThat(FeedDate.parse(written).orElseThrow().toInstant())
        .isEqualTo(OffsetDateTime.parse(expected).toInstant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "99",
        "Wed, 32 Sep 2021 10:00:00 GMT",
        "2021-13-01",
        "0",
        "a b c d",
        "2021-09-08T99:00:00Z",
        "Wed, 08 Foo 2021 10:00:00 GMT",
        "::::",
        "- - -"
      })
  void saysNothingWhereThereIsNoDate(String written) {
    assertThat(FeedDate.parse(written)).isEmpty();
  }
}
