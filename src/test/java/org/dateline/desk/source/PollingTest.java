package org.dateline.desk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.desk.source.SourceServer.rss;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dateline.desk.job.Job;
import org.dateline.desk.job.JobProgress;
import org.dateline.desk.job.JobState;
import org.dateline.model.Source;
import org.dateline.store.PollOutcome;
import org.junit.jupiter.api.Test;

/** When a source is asked again, and what its answers mean for that. */
class PollingTest extends FollowedSources {
  @Test
  void aFeedThatHasNotChangedIsAskedWithItsTagAndCostsNothingElse() throws Exception {
    serveTwoArticles();
    follow("/feed");
    poll(false);
    server.forget();
    clock.pass(Duration.ofMinutes(40));
    assertThat(poll(false))
        .singleElement()
        .satisfies(report -> {
          assertThat(report.outcome()).contains(PollOutcome.UNCHANGED);
          assertThat(report.status()).contains(304);
          assertThat(report.newEntries()).isZero();
        });
    assertThat(server.asked()).containsExactly("/feed unless \"v1\"");
  }

  @Test
  void whatAFeedAsksForIsHeededAlsoAfterAnUnchangedAnswer() throws Exception {
    server.feed(
        "/feed",
        "\"v1\"",
        "<rss version=\"2.0\"><channel><title>Slow</title><ttl>180</ttl></channel></rss>");
    follow("/feed");
    clock.pass(Duration.ofHours(4));
    poll(false);
    assertThat(only().state().next()).isAfterOrEqualTo(clock.instant().plus(Duration.ofHours(3)));
  }

  @Test
  void aHostThatAsksForAPauseIsLeftAloneWhoeverAsksAlsoAfterARestart() throws Exception {
    server.feed("/feed", "\"v1\"", rss("Post"));
    follow("/feed");
    server.on("/feed", 429, "", "Retry-After", "7200");
    clock.pass(Duration.ofHours(1));
    assertThat(poll(false))
        .singleElement()
        .satisfies(report -> assertThat(report.outcome()).contains(PollOutcome.HELD));
    Instant until = clock.instant().plus(Duration.ofHours(2));
    assertThat(only().state().notBefore()).isEqualTo(until);
    desk.close();
    open();
    server.forget();
    clock.pass(Duration.ofMinutes(119));
    assertThat(poll(true))
        .singleElement()
        .satisfies(report -> assertThat(report.outcome()).contains(PollOutcome.HELD));
    assertThat(server.asked()).isEmpty();
    server.feed("/feed", "\"v1\"", rss("Post"));
    clock.pass(Duration.ofMinutes(2));
    assertThat(poll(true))
        .singleElement()
        .satisfies(report -> assertThat(report.outcome()).contains(PollOutcome.UNCHANGED));
  }

  @Test
  void aSourceThatIsGoneIsNotAskedAnyMoreUntilAPersonAsks() throws Exception {
    server.feed("/feed", "\"v1\"", rss("Post"));
    Source source = follow("/feed");
    server.on("/feed", 410, "");
    clock.pass(Duration.ofHours(1));
    poll(false);
    assertThat(only().state().stopped().orElse("")).contains("410");
    server.forget();
    clock.pass(Duration.ofDays(30));
    assertThat(poll(false)).isEmpty();
    assertThat(poll(true)).isEmpty();
    assertThat(server.asked()).isEmpty();
    server.feed("/feed", "\"v1\"", rss("Post"));
    desk.following()
        .polling()
        .round(List.of(source.id()), true, JobProgress.unwatched(), report -> {});
    assertThat(only().state().stopped()).isEmpty();
    assertThat(server.asked()).containsExactly("/feed unless \"v1\"");
  }

  @Test
  void aMoveForGoodIsBelievedAfterSeveralDaysOnly() throws Exception {
    String items = rss("Post", server.item("1", "One", "/one"));
    server.article("/one", "Phones stay as they are", "Words.").feed("/feed", "\"v1\"", items);
    follow("/feed");
    server.on("/feed", 301, "", "Location", "/new-feed").feed("/new-feed", "\"n1\"", items);
    for (int day = 0; day < 2; day++) {
      clock.pass(Duration.ofDays(1));
      poll(false);
      assertThat(only().source().url()).isEqualTo(server.at("/feed"));
    }
    clock.pass(Duration.ofDays(1));
    poll(false);
    assertThat(only().source().url()).isEqualTo(server.at("/new-feed"));
    server.forget();
    clock.pass(Duration.ofDays(1));
    poll(false);
    assertThat(server.asked()).containsExactly("/new-feed unless \"n1\"");
    assertThat(only().entries()).isEqualTo(1);
  }

  @Test
  void aCaptivePortalMovesNothing() throws Exception {
    server.feed("/feed", "\"v1\"", rss("Post", server.item("1", "One", "/one")));
    follow("/feed");
    server
        .on("/feed", 301, "", "Location", "/welcome")
        .on("/welcome", 200, "<html><body>Log in to the hotel", "Content-Type", "text/html");
    for (int day = 0; day < 6; day++) {
      clock.pass(Duration.ofDays(1));
      poll(false);
    }
    assertThat(only().source().url()).isEqualTo(server.at("/feed"));
    assertThat(only().last().orElseThrow().outcome().isTrouble()).isTrue();
    assertThat(only().state().failures()).isPositive();
  }

  @Test
  void theScheduleReadsWhatIsDueAndNothingWhilePaused() throws Exception {
    serveTwoArticles();
    BlockingQueue<Job> ended = new LinkedBlockingQueue<>();
    desk.jobs()
        .onChange(job -> {
          if (job.state().ended()) {
            ended.add(job);
          }
        });
    SourceSchedule schedule = desk.following().schedule();
    schedule.start();
    follow("/feed");
    assertThat(ended.poll(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(headlines()).hasSize(2);
    schedule.pause(true);
    server.forget();
    clock.pass(Duration.ofHours(1));
    schedule.wake();
    assertThat(ended.poll(300, TimeUnit.MILLISECONDS)).isNull();
    assertThat(server.asked()).isEmpty();
    schedule.pause(false);
    Job job = ended.poll(20, TimeUnit.SECONDS);
    assertThat(job).isNotNull();
    assertThat(job.state()).isEqualTo(new JobState.Done("One source: no new articles."));
    assertThat(server.asked()).containsExactly("/feed unless \"v1\"");
  }

  @Test
  void theLogIsBoundedAndHasTheNewestFirst() throws Exception {
    server.feed("/feed", "\"v1\"", rss("Post"));
    Source source = follow("/feed");
    for (int times = 0; times < 105; times++) {
      int status = times % 2 == 0 ? 500 : 304;
      server.on("/feed", status, "");
      clock.pass(Duration.ofDays(2));
      poll(false);
    }
    assertThat(desk.following().log(source.id()))
        .hasSize(100)
        .first()
        .satisfies(poll -> assertThat(poll.at()).isEqualTo(clock.instant()));
  }

  @Test
  void ofPollsInARowThatFoundNothingNewTheFirstAndTheLastAreInTheLog() throws Exception {
    server.feed("/feed", "\"v1\"", rss("Post"));
    Source source = follow("/feed");
    Instant read = clock.instant();
    pollSixTimes();
    Instant unchanged = clock.instant();
    assertThat(log(source))
        .containsExactly(
            line(unchanged, PollOutcome.UNCHANGED, 5),
            line(read.plus(Duration.ofDays(2)), PollOutcome.UNCHANGED, 1),
            line(read, PollOutcome.READ, 1));
    server.on("/feed", 500, "");
    clock.pass(Duration.ofDays(2));
    poll(false);
    Instant failed = clock.instant();
    server.feed("/feed", "\"v1\"", rss("Post"));
    pollSixTimes();
    assertThat(log(source))
        .startsWith(
            line(clock.instant(), PollOutcome.UNCHANGED, 5),
            line(failed.plus(Duration.ofDays(2)), PollOutcome.UNCHANGED, 1),
            line(failed, PollOutcome.FAILED, 1),
            line(unchanged, PollOutcome.UNCHANGED, 5));
    assertThat(only().last().orElseThrow().at()).isEqualTo(clock.instant());
  }

  private void pollSixTimes() throws InterruptedException {
    for (int times = 0; times < 6; times++) {
      clock.pass(Duration.ofDays(2));
      poll(false);
    }
  }

  private List<String> log(Source source) {
    return desk.following().log(source.id()).stream()
        .map(poll -> line(poll.at(), poll.outcome(), poll.times()))
        .toList();
  }

  private static String line(Instant at, PollOutcome outcome, int times) {
    return at + " " + outcome.label() + " " + times;
  }
}
