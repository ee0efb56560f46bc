package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dateline.desk.Desk;
import org.dateline.desk.publish.EvidenceReport;
import org.dateline.desk.publish.Publishing;
import org.dateline.desk.publish.QueryRefusedException;
import org.dateline.desk.publish.TimelineChoice;
import org.dateline.export.ExportFormat;
import org.dateline.export.ExportReport;
import org.dateline.export.Timeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes timelines and data. */
@Command(
    name = "export",
    description = "Write the timeline of a story, of a query's articles, or of all claims.")
final class ExportCommand implements Callable<Integer> {
  private static final String ALL = "all";
  private static final String TEXTS = "texts";
  private static final String ARTICLES = "articles";
  private static final String WACZ = "wacz";

  private final DatelineCommand root;

  @Option(
      names = "--format",
      paramLabel = "F",
      required = true,
      description = {
        "html, csv, timelinejs, timelinejs-csv, jsonld or markdown;",
        "all: every one of them into a folder; texts: each annotated revision's text into a"
            + " folder;",
        "articles: all articles as JSON lines;",
        "wacz: the captures that the claims rest on, with their hashes, as a web archive."
      })
  private String format = "";

  @Option(names = "--story", paramLabel = "NAME", description = "Only the claims of this story.")
  private Optional<String> story = Optional.empty();

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description = "Only the claims of articles that this query finds.")
  private Optional<String> query = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "Where to write; - is standard output.")
  private String output = "";

  ExportCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    boolean folder = format.equals(ALL) || format.equals(TEXTS);
    Optional<ExportFormat> single = ExportFormat.ofLabel(format);
    if (!folder && !format.equals(ARTICLES) && !format.equals(WACZ) && single.isEmpty()) {
      throw new CommandFailedException(
          ExitCode.USAGE,
          "There is no format “%s”; use %s, all, texts, articles or wacz."
              .formatted(
                  format,
                  Arrays.stream(ExportFormat.values())
                      .map(ExportFormat::label)
                      .collect(Collectors.joining(", "))));
    }
    if (folder && output.equals("-")) {
      throw new CommandFailedException(
          ExitCode.USAGE, "--format " + format + " writes several files; name a folder with -o.");
    }
    if (format.equals(WACZ) && output.equals("-")) {
      throw new CommandFailedException(
          ExitCode.USAGE, "A web archive is not for standard output; name a file with -o.");
    }
    try (Desk desk = root.openDesk()) {
      if (format.equals(ARTICLES)) {
        return articles(desk);
      }
      if (query.isPresent()) {
        root.awaitIndex(desk);
      }
      TimelineChoice choice = new TimelineChoice(root.storyId(desk, story), query);
      if (format.equals(WACZ)) {
        EvidenceReport report =
            desk.publishing().writeEvidence(choice, Path.of(output), root.progress());
        root.console()
            .tell(
                "%d captures of %d claims written, %d of them pages."
                    .formatted(report.captures(), report.claims(), report.pages()));
        return ExitCode.DONE;
      }
      Timeline timeline = desk.publishing().timeline(choice);
      if (format.equals(ALL)) {
        List<Publishing.WrittenFile> files = desk.publishing().writeAll(timeline, Path.of(output));
        for (Publishing.WrittenFile file : files) {
          root.console().say(file.file().toString());
          leftOut(file.format(), file.report());
        }
        desk.publishing().writeTexts(timeline, Path.of(output, TEXTS));
      } else if (format.equals(TEXTS)) {
        desk.publishing()
            .writeTexts(timeline, Path.of(output))
            .forEach(file -> root.console().say(file.toString()));
      } else {
        ExportFormat wanted = single.orElseThrow();
        ExportReport report =
            output.equals("-")
                ? desk.publishing().write(timeline, wanted, root.console().out())
                : desk.publishing().write(timeline, wanted, Path.of(output));
        leftOut(wanted, report);
        root.console().tell(report.written() + " claims written.");
      }
      return ExitCode.DONE;
    } catch (QueryRefusedException e) {
      throw new CommandFailedException(ExitCode.SOME_FAILED, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new CommandFailedException(
          ExitCode.SOME_FAILED, output + " can't be written: " + e.getMessage());
    }
  }

  private int articles(Desk desk) throws IOException {
    ArticleLines lines = new ArticleLines(desk);
    if (output.equals("-")) {
      lines.write(root.console().out());
    } else {
      try (var stream = Files.newOutputStream(Path.of(output))) {
        lines.write(stream);
      }
    }
    return ExitCode.DONE;
  }

  /** Names each claim that the format can't hold. */
  private void leftOut(ExportFormat wanted, ExportReport report) {
    report
        .leftOut()
        .forEach(claim ->
            root.console()
                .tell(
                    wanted.label()
                        + " leaves out claim "
                        + claim.claimId()
                        + ": "
                        + claim.reason()));
  }
}
