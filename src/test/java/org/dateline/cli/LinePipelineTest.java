package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LinePipelineTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Console console =
      new Console(
          new ByteArrayInputStream(new byte[0]),
          new PrintStream(out, true, StandardCharsets.UTF_8),
          new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

  @Test
  void answersKeepTheOrderOfTheLinesAlthoughALaterOneIsDoneFirst() throws InterruptedException {
    CountDownLatch secondDone = new CountDownLatch(1);
    int exit =
        new LinePipeline(console, 4)
            .run(
                new StringReader("one\n\n  \ntwo\r\n"),
                line -> {
                  if (line.equals("one")) {
                    secondDone.await();
                  } else {
                    secondDone.countDown();
                  }
                  return Json.object().put("query", line);
                });
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("{\"query\":\"one\"}\n{\"query\":\"two\"}\n");
    assertThat(exit).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aBadLineFailsInItsPlaceAndTheOthersGoOn() throws InterruptedException {
    int exit =
        new LinePipeline(console, 2)
            .run(
                new StringReader("{\"file\":\"a\"}\n[1]\n{broken\n{\"file\":\"b\"}"),
                line -> Json.object().put("file", Json.requiredText(Json.parse(line), "file")));
    assertThat(
            out.toString(StandardCharsets.UTF_8).lines().map(l -> l.replaceAll("\\(.*\\)", "(…)")))
        .containsExactly(
            "{\"file\":\"a\"}",
            "{\"error\":\"The line is no JSON object; write one object a line.\"}",
            "{\"error\":\"The line is not JSON (…); write one object a line.\"}",
            "{\"file\":\"b\"}");
    assertThat(exit).isEqualTo(ExitCode.SOME_FAILED);
  }

  @Test
  void aFaultOnOneLineIsToldInItsPlace() throws InterruptedException {
    int exit =
        new LinePipeline(console, 2)
            .run(
                new StringReader("a\nb\n"),
                line -> {
                  if (line.equals("a")) {
                    throw new IllegalStateException("odd");
                  }
                  return Json.object().put("query", line);
                });
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"error\":\"The line met a fault in the program: java.lang.IllegalStateException:"
                + " odd\"}\n{\"query\":\"b\"}\n");
    assertThat(exit).isEqualTo(ExitCode.SOME_FAILED);
  }

  @Test
  void aLineOverTheLimitIsPassedOverWhole() throws java.io.IOException {
    BoundedLines lines = new BoundedLines(new StringReader("\uFEFFshort\nmuch too long\nnext"), 6);
    assertThat(lines.next()).contains(new BoundedLines.Line("short", false));
    assertThat(lines.next()).contains(new BoundedLines.Line("", true));
    assertThat(lines.next()).contains(new BoundedLines.Line("next", false));
    assertThat(lines.next()).isEmpty();
  }
}
