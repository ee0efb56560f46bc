package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.model.ClaimLink;
import org.dateline.text.DatePhrase;

/**
 * Writes Markdown (CommonMark) for editors: one section a claim, its evidence as block quotes.
 * Foreign words are escaped so that they stay words.
 */
final class MarkdownTimelineWriter implements TimelineWriter {
  private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>|~$&]");
  private static final Pattern LINE_START =
      Pattern.compile("^(\\s*)(?:([#+\\-=:])|(\\d{1,9})([.)]))");

  @Override
  public ExportReport write(Timeline timeline, OutputStream stream) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(line(timeline.title())).append("\n\n");
    if (!timeline.note().isBlank()) {
      for (String paragraph : timeline.note().strip().split("\\n\\s*\\n", -1)) {
        text.append(line(paragraph)).append("\n\n");
      }
    }
    text.append(Summary.of(timeline)).append("\n\n");
    for (TimelineEntry entry : timeline.entries()) {
      entry(timeline, entry, text);
    }
    stream.write(text.toString().getBytes(StandardCharsets.UTF_8));
    stream.flush();
    return ExportReport.all(timeline);
  }

  private static void entry(Timeline timeline, TimelineEntry entry, StringBuilder text) {
    text.append("## ").append(line(entry.dateInWords())).append(" · ");
    text.append(line(entry.code().name())).append("\n\n");
    if (!entry.saidByQuote()) {
      text.append("**").append(line(entry.headline())).append("**\n\n");
    }
    List<String> facts = new ArrayList<>();
    entry.speaker().ifPresent(speaker -> facts.add(fact("Speaker", speaker)));
    entry.attribution().ifPresent(words -> facts.add(fact("Attribution", words)));
    entry.otherValues().forEach(value -> facts.add(fact(value.label(), value.text())));
    facts.add(fact("Status", entry.claim().status().label()));
    entry.claim().note().ifPresent(note -> facts.add(fact("Note", note)));
    for (ClaimLink link : timeline.linksFrom(entry.claim().id())) {
      timeline
          .entry(link.to())
          .ifPresent(to -> facts.add(fact(Relation.words(link.relation()), to.headline())));
    }
    facts.forEach(fact -> text.append("- ").append(fact).append('\n'));
    text.append('\n');
    entry.evidence().forEach(evidence -> evidence(evidence, text));
  }

  private static void evidence(TimelineEvidence evidence, StringBuilder text) {
    String[] paragraphs = evidence.quote().strip().split("\\n+", -1);
    for (int i = 0; i < paragraphs.length; i++) {
      text.append(i == 0 ? "> " : ">\n> ").append(line(paragraphs[i])).append('\n');
    }
    String headline = line(evidence.headline());
    text.append("\n— ")
        .append(
            Markup.address(evidence.url())
                .map(address -> "[" + headline + "](<" + address.replace(">", "%3E") + ">)")
                .orElse(headline));
    evidence.publisher().ifPresent(name -> text.append(", ").append(line(name)));
    if (!evidence.authors().isEmpty()) {
      text.append(", ").append(line(String.join(", ", evidence.authors())));
    }
    evidence.published().ifPresent(time -> text.append(", ").append(DatePhrase.words(time.date())));
    text.append("  \nCaptured ").append(InstantWords.of(evidence.captured()));
    evidence
        .payloadSha256()
        .ifPresent(hash -> text.append(", SHA-256 `").append(line(hash)).append('`'));
    text.append('\n');
    evidence.caution().ifPresent(words -> text.append("\n*").append(line(words)).append("*\n"));
    text.append('\n');
  }

  private static String fact(String label, String words) {
    return "*" + line(label) + ":* " + line(words);
  }

  /** Words on one line of which no sign means anything. */
  static String line(String words) {
    String escaped = SIGNS.matcher(OneLine.of(words)).replaceAll("\\\\$0");
    return LINE_START
        .matcher(escaped)
        .replaceFirst(match ->
            match.group(2) != null
                ? "$1\\\\" + match.group(2)
                : "$1" + match.group(3) + "\\\\" + match.group(4));
  }
}
