package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class FeedCommandTest {
  @Test
  void aFeedIsToldInOneLine(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("feed.xml"),
            """
            <rss version="2.0"><channel><title>Harbour &amp; Port</title><link>https://harbour.example/</link>
            <item><guid isPermaLink="false">7</guid><title>Phones go dark</title><link>/phones</link>
            <pubDate>Wed, 08 Sep 2021 10:00:00 +0200</pubDate><category>phones</category>
            <description>They &lt;b&gt;went&lt;/b&gt; dark.&lt;script&gt;x()&lt;/script&gt;</description></item>
            </channel></rss>
            """);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String lines =
        "{\"file\":\"" + file + "\",\"url\":\"https://harbour.example/feed\"}\n/nowhere.xml\n";
    int exit =
        new CommandLineProgram(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new WithoutScreen())
            .run("feed", "read", "--json", "-");
    String[] answers = out.toString(StandardCharsets.UTF_8).split("\n", -1);
    assertThat(exit).isEqualTo(1);
    assertThat(JsonMapper.shared().readTree(answers[0]))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"file":"%s","kind":"rss","title":"Harbour & Port","link":"https://harbour.example/",
                     "authors":[],"entries":[{"guid":"7","link":"https://harbour.example/phones",
                     "title":"Phones go dark","authors":[],"published":"2021-09-08T10:00:00+02:00",
                     "summary":"They <b>went</b> dark.","categories":["phones"]}]}
                    """
                        .formatted(file)));
    assertThat(JsonMapper.shared().readTree(answers[1]).get("error").asString())
        .isEqualTo("There is no such file; check its name.");
  }
}
