package org.dateline.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dateline.model.Code;
import org.dateline.model.EdtfDate;
import org.dateline.text.DatePhrase;

/**
 * Writes one web page that needs nothing else: a list in the order of time, which can be read
 * without script, on paper and by a screen reader. Its content security policy lets it load nothing
 * and run nothing but its own style and script.
 */
final class HtmlTimelineWriter implements TimelineWriter {
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  @Override
  public ExportReport write(Timeline timeline, OutputStream stream) throws IOException {
    Map<String, Code> types = new LinkedHashMap<>();
    timeline.entries().forEach(entry -> types.putIfAbsent(entry.code().key(), entry.code()));
    List<String> keys = new ArrayList<>(types.keySet());
    StringBuilder html = new StringBuilder();
    head(timeline, types.values(), html);
    filter(timeline, types, html);
    html.append("<h2 class=\"unseen\">Claims in the order of time</h2>\n<ol class=\"events\">\n");
    for (TimelineEntry entry : timeline.entries()) {
      event(timeline, entry, keys.indexOf(entry.code().key()), html);
    }
    html.append("</ol>\n");
    if (timeline.entries().isEmpty()) {
      html.append("<p>There is no claim in this timeline yet.</p>\n");
    }
    html.append("</main>\n<footer><p>Made with Dateline. Each quotation was captured from its")
        .append(" source at the time given; the SHA-256 is that of the page as it was received.")
        .append("</p></footer>\n");
    if (timeline.entries().size() > 1) {
      html.append("<script>").append(asset("timeline.js")).append("</script>\n");
    }
    html.append("</body>\n</html>\n");
    stream.write(html.toString().getBytes(StandardCharsets.UTF_8));
    stream.flush();
    return ExportReport.all(timeline);
  }

  private static void head(Timeline timeline, Iterable<Code> types, StringBuilder html)
      throws IOException {
    StringBuilder style = new StringBuilder(asset("timeline.css"));
    int number = 0;
    for (Code type : types) {
      String colour = type.colour();
      style
          .append(".t")
          .append(number++)
          .append("{--type:")
          .append(COLOUR.matcher(colour).matches() ? colour : TimelineEntry.NO_COLOUR)
          .append("}\n");
    }
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("img-src data:; style-src '")
        .append(hash(style.toString()))
        .append("'; script-src '")
        .append(hash(asset("timeline.js")))
        .append("'; base-uri 'none'; form-action 'none'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .append("<meta name=\"generator\" content=\"Dateline\">\n")
        .append("<link rel=\"icon\" href=\"data:,\">\n<title>")
        .append(Markup.text(OneLine.of(timeline.title())))
        .append("</title>\n<style>")
        .append(style)
        .append("</style>\n</head>\n<body>\n<header>\n<h1 dir=\"")
        .append(Markup.direction(timeline.title()))
        .append("\">")
        .append(Markup.text(timeline.title()))
        .append("</h1>\n");
    if (!timeline.note().isBlank()) {
      html.append("<div class=\"note\" dir=\"")
          .append(Markup.direction(timeline.note()))
          .append("\">")
          .append(Markup.paragraphs(timeline.note()))
          .append("</div>\n");
    }
    html.append("<p class=\"summary\">").append(Summary.of(timeline)).append("</p>\n</header>\n");
    html.append("<main>\n");
  }

  /** Stays hidden until the script shows it. */
  private static void filter(Timeline timeline, Map<String, Code> types, StringBuilder html) {
    if (timeline.entries().size() < 2) {
      return;
    }
    html.append("<div class=\"filter\" role=\"group\" aria-label=\"Filter\" hidden>\n")
        .append("<input type=\"search\" aria-label=\"Words to look for\"")
        .append(" placeholder=\"Words to look for\">\n");
    int number = 0;
    for (Map.Entry<String, Code> type : types.entrySet()) {
      html.append("<button type=\"button\" aria-pressed=\"true\" class=\"t")
          .append(number++)
          .append("\" value=\"")
          .append(Markup.text(type.getKey()))
          .append("\">")
          .append(Markup.text(type.getValue().name()))
          .append("</button>\n");
    }
    html.append("<output aria-live=\"polite\"></output>\n</div>\n");
  }

  private static void event(Timeline timeline, TimelineEntry entry, int type, StringBuilder html) {
    UUID id = entry.claim().id();
    html.append("<li class=\"event t")
        .append(type)
        .append("\" id=\"claim-")
        .append(id)
        .append("\" data-type=\"")
        .append(Markup.text(entry.code().key()))
        .append("\">\n<p class=\"when\">")
        .append(entry.claim().timelineDate().map(date -> time(date, entry)).orElse("Undated"))
        .append("</p>\n<div class=\"what\">\n<p class=\"kind\"><b>")
        .append(Markup.text(entry.code().name()))
        .append("</b> · <span class=\"")
        .append(entry.claim().status().label())
        .append("\">")
        .append(entry.claim().status().label())
        .append("</span></p>\n<h3")
        .append(entry.saidByQuote() ? " class=\"unseen\"" : "")
        .append(" dir=\"")
        .append(Markup.direction(entry.headline()))
        .append("\">")
        .append(Markup.text(entry.headline()))
        .append("</h3>\n");
    facts(timeline, entry, html);
    entry.evidence().forEach(evidence -> evidence(evidence, html));
    html.append("</div>\n</li>\n");
  }

  /** A plain date for machines; what is known beyond it stands in the words. */
  private static String time(EdtfDate date, TimelineEntry entry) {
    EdtfDate point = date.start().or(date::end).orElseThrow();
    String day = point.sortDay().toString();
    String plain =
        switch (point.precision()) {
          case CENTURY, DECADE, YEAR, SEASON -> day.substring(0, 4);
          case MONTH -> day.substring(0, 7);
          case DAY -> day;
        };
    return "<time datetime=\"" + plain + "\">" + Markup.text(entry.dateInWords()) + "</time>";
  }

  private static void facts(Timeline timeline, TimelineEntry entry, StringBuilder html) {
    StringBuilder facts = new StringBuilder();
    entry.speaker().ifPresent(words -> fact("Speaker", Markup.text(words), facts));
    entry.attribution().ifPresent(words -> fact("Attribution", Markup.text(words), facts));
    entry
        .otherValues()
        .forEach(value -> fact(Markup.text(value.label()), Markup.text(value.text()), facts));
    entry.claim().note().ifPresent(note -> fact("Note", Markup.text(note), facts));
    timeline
        .linksFrom(entry.claim().id())
        .forEach(link ->
            timeline
                .entry(link.to())
                .ifPresent(to ->
                    fact(
                        Relation.words(link.relation()),
                        "<a href=\"#claim-"
                            + link.to()
                            + "\">"
                            + Markup.text(to.headline())
                            + "</a>",
                        facts)));
    if (!facts.isEmpty()) {
      html.append("<dl class=\"facts\">\n").append(facts).append("</dl>\n");
    }
  }

  private static void fact(String label, String value, StringBuilder html) {
    html.append("<dt>").append(label).append("</dt><dd><bdi>").append(value);
    html.append("</bdi></dd>\n");
  }

  private static void evidence(TimelineEvidence evidence, StringBuilder html) {
    Optional<String> address = Markup.address(evidence.url());
    html.append("<figure>\n<blockquote")
        .append(Markup.languageAttributes(evidence.quote(), evidence.languageTag()))
        .append(address.map(url -> " cite=\"" + Markup.text(url) + '"').orElse(""))
        .append('>')
        .append(Markup.paragraphs(evidence.quote()))
        .append("</blockquote>\n<figcaption>\n<p>")
        .append(source(evidence, address))
        .append("</p>\n<p class=\"proof\">Captured ")
        .append(InstantWords.of(evidence.captured()));
    evidence
        .payloadSha256()
        .ifPresent(
            hash -> html.append(" · SHA-256 <code>").append(Markup.text(hash)).append("</code>"));
    html.append("</p>\n");
    evidence
        .caution()
        .ifPresent(words ->
            html.append("<p class=\"caution\">").append(Markup.text(words)).append("</p>\n"));
    html.append("</figcaption>\n</figure>\n");
  }

  private static String source(TimelineEvidence evidence, Optional<String> address) {
    String headline =
        evidence.headline().isBlank() ? evidence.url() : OneLine.of(evidence.headline());
    String attributes = Markup.languageAttributes(headline, evidence.languageTag());
    StringBuilder html = new StringBuilder();
    html.append(
        address
            .map(url ->
                "<a href=\""
                    + Markup.text(url)
                    + "\" rel=\"noopener noreferrer\"><bdi"
                    + attributes
                    + '>'
                    + Markup.text(headline)
                    + "</bdi></a>")
            .orElseGet(() -> "<bdi" + attributes + '>' + Markup.text(headline) + "</bdi>"));
    List<String> rest = new ArrayList<>();
    evidence.publisher().ifPresent(name -> rest.add(isolated(name)));
    if (!evidence.authors().isEmpty()) {
      rest.add(isolated(String.join(", ", evidence.authors())));
    }
    evidence.published().ifPresent(time -> rest.add("published " + DatePhrase.words(time.date())));
    if (!rest.isEmpty()) {
      html.append("<br>").append(String.join(" · ", rest));
    }
    return html.toString();
  }

  private static String isolated(String words) {
    return "<bdi>" + Markup.text(OneLine.of(words)) + "</bdi>";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static String asset(String name) throws IOException {
    try (InputStream stream = HtmlTimelineWriter.class.getResourceAsStream("/export/" + name)) {
      if (stream == null) {
        throw new IOException("The program was built without /export/" + name + ".");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
