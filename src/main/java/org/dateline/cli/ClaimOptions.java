package org.dateline.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.desk.claim.ClaimDraft;
import picocli.CommandLine.Option;

/** The parts of a claim as options. */
final class ClaimOptions {
  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      description = "A field of the claim type; several values parted by semicolons.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(names = "--text", paramLabel = "WORDS", description = "The claim in your own words.")
  private Optional<String> text = Optional.empty();

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "unchecked, checked, disputed or retracted.")
  private Optional<String> status = Optional.empty();

  @Option(names = "--speaker", paramLabel = "NAME", description = "Who says it.")
  private Optional<String> speaker = Optional.empty();

  @Option(
      names = "--attribution",
      paramLabel = "WORDS",
      description = "How the article attributes it.")
  private Optional<String> attribution = Optional.empty();

  @Option(
      names = "--event-date",
      paramLabel = "DATE",
      description = "When it happened: 2021-09-08, \"Sept 2021\", \"c. 2021\".")
  private Optional<String> eventDate = Optional.empty();

  @Option(names = "--stated-date", paramLabel = "DATE", description = "When it was stated.")
  private Optional<String> statedDate = Optional.empty();

  @Option(names = "--note", paramLabel = "WORDS", description = "Your note.")
  private Optional<String> note = Optional.empty();

  ClaimDraft draft(String type) {
    return new ClaimDraft(
        type, set, text, status, speaker, attribution, eventDate, statedDate, note);
  }
}
