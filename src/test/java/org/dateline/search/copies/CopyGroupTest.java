package org.dateline.search.copies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.StatedTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyGroupTest {
  @ParameterizedTest
  @CsvSource({
    "2021-09-08T10:00:00Z, 2021-09-08T11:00:00Z, Wire published it first.",
    "2021-09-08, 2021-09-09, Wire published it first.",
    "2021-08, 2021-09-09, Wire published it first.",
    "2021-09-08, 2021-09-08T11:00:00Z,"
        + " 'Wire was captured first; the times of publication do not tell.'",
    "2021-09, 2021-09-09, 'Wire was captured first; the times of publication do not tell.'"
  })
  void whoPublishedFirstIsSaidOnlyWhereTheStatedTimesTell(String first, String second, String why) {
    CopyGroup group =
        CopyGroup.of(
            List.of(
                member("Post", second, "2021-10-02T00:00:00Z"),
                member("Wire", first, "2021-10-01T00:00:00Z")));
    assertThat(group.members().getFirst().publisher()).contains("Wire");
    assertThat(group.why()).contains(why);
  }

  @Test
  void whoSaysNothingOfItsTimeIsNotSaidToBeLater() {
    CopyGroup group =
        CopyGroup.of(
            List.of(
                member("Wire", Optional.of("2021-09-08"), "2021-10-03T00:00:00Z"),
                member("Post", Optional.of("2021-09-09"), "2021-10-02T00:00:00Z"),
                member("Blog", Optional.empty(), "2021-08-01T00:00:00Z")));
    assertThat(group.members().stream().map(CopyGroup.Member::publisher))
        .containsExactly(Optional.of("Wire"), Optional.of("Blog"), Optional.of("Post"));
    assertThat(group.why()).contains("Wire published it first, of those that say when.");
  }

  @Test
  void oneThatMayHaveBeenEarlierIsEnoughToSayNothing() {
    CopyGroup group =
        CopyGroup.of(
            List.of(
                member("Wire", "2021-09-08", "2021-10-03T00:00:00Z"),
                member("Blog", "2021-09-08", "2021-10-02T00:00:00Z"),
                member("Post", "2021-09-09", "2021-10-01T00:00:00Z")));
    assertThat(group.why())
        .contains("Post was captured first; the times of publication do not tell.");
  }

  @Test
  void whereTheTimesDoNotTellTheFirstCapturedStandsFirst() {
    CopyGroup group =
        CopyGroup.of(
            List.of(
                member("Wire", Optional.of("2021-09"), "2021-10-03T00:00:00Z"),
                member("Post", Optional.of("2021-09-09"), "2021-10-02T00:00:00Z")));
    assertThat(group.members().getFirst().publisher()).contains("Post");
    assertThat(group.why())
        .contains("Post was captured first; the times of publication do not tell.");
  }

  private static CopyGroup.Member member(String publisher, String published, String captured) {
    return member(publisher, Optional.of(published), captured);
  }

  private static CopyGroup.Member member(
      String publisher, Optional<String> published, String captured) {
    return new CopyGroup.Member(
        UUID.nameUUIDFromBytes(publisher.getBytes(UTF_8)),
        "Altaro gives in",
        "https://" + publisher + ".example/story",
        Optional.of(publisher),
        published.map(StatedTime::new),
        Instant.parse(captured),
        "",
        new Likeness(1, 1, Optional.of(CopyKind.IDENTICAL)));
  }
}
