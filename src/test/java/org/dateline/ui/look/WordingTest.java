package org.dateline.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.dateline.model.EdtfDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-09-08|8 Sep 2021",
        "2021-09|Sep 2021",
        "2021|2021",
        "2021~|about 2021",
        "2021-09-08?|perhaps 8 Sep 2021",
        "2021-22|summer 2021",
        "202X|the 2020s",
        "20XX|21st century",
        "2021-09/..|since Sep 2021",
        "../2021-09-08|until 8 Sep 2021",
        "2021-09-08/2021-09-12|8 Sep 2021 – 12 Sep 2021",
        "2021-09-01~/2021-09-10~|early Sep 2021"
      })
  void aDateIsSaidNoMorePreciselyThanItIsKnown(String form, String words) {
    assertThat(Wording.date(EdtfDate.parse(form).orElseThrow())).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"30,just now", "300,5 min", "7200,2 h", "259200,3 d", "2592000,1 Jan 2022"})
  void anAgeIsSaidAtAGlance(long seconds, String words) {
    Instant now = Instant.parse("2022-01-31T00:00:00Z");
    assertThat(Wording.age(now.minusSeconds(seconds), now, ZoneOffset.UTC)).isEqualTo(words);
  }

  @Test
  void oneThingIsNotSeveral() {
    assertThat(Wording.count(1, "claim", "claims")).isEqualTo("1 claim");
    assertThat(Wording.count(1200, "claim", "claims")).isEqualTo("1,200 claims");
  }
}
