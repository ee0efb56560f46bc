package org.dateline.extract;

import java.util.List;
import java.util.Map;
import org.dateline.extract.metadata.Candidate;
import org.jsoup.nodes.Entities;

/**
 * Writes an {@link Explanation} as one HTML page for a person: kept parts on green, dropped ones on
 * grey, each with its reason in words, and the metadata as tables. The page loads nothing and runs
 * nothing; all text of the source is escaped.
 */
public final class ExplanationPage {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>How this article was extracted</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 15px/1.5 sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
      .part { border-left: 6px solid #8a8a8a; margin: .4rem 0; padding: .2rem .8rem; white-space: pre-line; }
      .kept { border-color: #1a7f37; background: rgba(26, 127, 55, .12); }
      .why { display: block; font-size: 12px; opacity: .8; }
      table { border-collapse: collapse; margin: .5rem 0 1.5rem; }
      td, th { border: 1px solid #8a8a8a; padding: .2rem .6rem; text-align: left; vertical-align: top; }
      .chosen { font-weight: bold; }
      </style>
      </head>
      <body>
      <h1>How this article was extracted</h1>
      """;

  private ExplanationPage() {}

  /** The page. */
  public static String write(Explanation explanation) {
    StringBuilder page = new StringBuilder(HEAD);
    switch (explanation.extraction()) {
      case Extraction.Extracted(ExtractedArticle article) ->
          page.append(
              "<p>Extracted %d characters in %d blocks.</p>\n"
                  .formatted(article.text().length(), article.blocks().size()));
      case Extraction.NoArticle(String reason) ->
          page.append("<p>").append(escape(reason)).append("</p>\n");
    }
    page.append("<h2>Metadata</h2>\n");
    for (Map.Entry<String, List<Candidate>> entry : explanation.metadata().entrySet()) {
      page.append("<h3>").append(escape(entry.getKey())).append("</h3>\n");
      if (entry.getValue().isEmpty()) {
        page.append("<p>The page offers nothing.</p>\n");
        continue;
      }
      page.append("<table><tr><th>Value</th><th>Where</th><th>Taken</th></tr>\n");
      for (Candidate candidate : entry.getValue()) {
        page.append(candidate.chosen() ? "<tr class=\"chosen\">" : "<tr>")
            .append("<td>")
            .append(escape(candidate.value()))
            .append("</td><td>")
            .append(escape(candidate.source()))
            .append("</td><td>")
            .append(candidate.chosen() ? "yes" : "")
            .append("</td></tr>\n");
      }
      page.append("</table>\n");
    }
    page.append("<h2>Page</h2>\n");
    for (Explanation.Part part : explanation.parts()) {
      page.append(part.dropped().isEmpty() ? "<div class=\"part kept\">" : "<div class=\"part\">")
          .append("<span class=\"why\">")
          .append(part.dropped().map(why -> "dropped: " + escape(why)).orElse("kept"))
          .append(part.kind().map(kind -> " · " + kind.label()).orElse(""))
          .append(" · ")
          .append(escape(part.place()))
          .append("</span>")
          .append(escape(part.text()))
          .append("</div>\n");
    }
    return page.append("</body>\n</html>\n").toString();
  }

  private static String escape(String text) {
    return Entities.escape(text).replace("\"", "&quot;");
  }
}
