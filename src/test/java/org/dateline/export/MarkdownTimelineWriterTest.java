package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.export.TimelineFixture.evidence;
import static org.dateline.export.TimelineFixture.write;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTimelineWriterTest {
  @Test
  void anEditorReadsDateTypeClaimQuoteAndSource() throws Exception {
    String markdown =
        write(
            ExportFormat.MARKDOWN,
            new TimelineFixture()
                .titled("Locked phones", "What happened.")
                .claim(1, "They lock.", "2021-09~", evidence(1, "x [one\n\ntwo] y"))
                .build());
    assertThat(markdown)
        .isEqualTo(
            """
            # Locked phones

            What happened.

            1 claim from 1 article, put together on 3 February 2024, 10:20 UTC.

            ## About September 2021 · Vendor statement

            **They lock.**

            - *Status:* checked

            > one
            >
            > two

            — [Phones go dark](<https://harbour.example/phones?id=1>), The Harbour Post, M. Okoye,\
             8 September 2021 \s
            Captured 13 September 2021, 10:22 UTC, SHA-256 `%s`

            """
                .formatted("ab".repeat(32)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "[a](javascript:alert(1))",
        "![x](http://evil.example/x.png)",
        "# no heading",
        "- no item",
        "+ no item",
        "12. no item",
        "1) no item",
        "> no quote",
        "```\nno code",
        "**bold** _it_ ~~gone~~ `code`",
        "a | b",
        "&lt;b&gt; &amp;",
        "back\\slash",
        "=====",
        "---",
        "    four spaces",
        "$x$ and $y$",
        "[ref]: http://evil.example",
        "<http://evil.example>",
        "line one\n- line two\n# line three",
      })
  void foreignWordsStayWords(String words) throws Exception {
    String marked = "[" + words.replace("[", "(").replace("]", ")") + "]";
    String markdown =
        write(
            ExportFormat.MARKDOWN,
            new TimelineFixture()
                .titled(words, words)
                .claim(1, words, "2021", evidence(1, marked))
                .build());
    Document page =
        Jsoup.parseBodyFragment(
            HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)));
    assertThat(page.select("script, img, h3, ol, hr, pre, blockquote blockquote, li li")).isEmpty();
    assertThat(page.select("a").eachAttr("href"))
        .containsExactly("https://harbour.example/phones?id=1");
    String plain = words.strip().replaceAll("\\s+", " ");
    assertThat(page.select("h1").text()).isEqualTo(plain);
    assertThat(page.select("p > strong").text()).isEqualTo(plain);
    assertThat(page.select("blockquote").text())
        .isEqualTo(plain.replace("[", "(").replace("]", ")"));
  }
}
