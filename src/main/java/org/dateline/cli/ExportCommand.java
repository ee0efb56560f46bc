package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
    check();
    try (Desk desk = root.openDesk()) {
      if (query.isPresent() && !format.equals(ARTICLES)) {
        root.awaitIndex(desk);
      }
      TimelineChoice choice = new TimelineChoice(root.storyId(desk, story), query);
      switch (format) {
        case ARTICLES -> articles(desk);
        case WACZ -> evidence(desk, choice);
        case ALL -> everything(desk, desk.publishing().timeline(choice));
        case TEXTS ->
            desk.publishing()
                .writeTexts(desk.publishing().timeline(choice), Path.of(output))
                .forEach(file -> root.console().say(file.toString()));
        default -> one(desk, desk.publishing().timeline(choice));
      }
      return ExitCode.DONE;
    } catch (QueryRefusedException e) {
      throw new CommandFailedException(ExitCode.SOME_FAILED, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new CommandFailedException(
          ExitCode.SOME_FAILED, output + " can't be written: " + e.getMessage());
    }
  }

  private void check() throws CommandFailedException {
    boolean folder = format.equals(ALL) || format.equals(TEXTS);
    boolean known = folder || format.equals(ARTICLES) || format.equals(WACZ);
    if (!known && ExportFormat.ofLabel(format).isEmpty()) {
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
  }

  private void evidence(Desk desk, TimelineChoice choice)
      throws IOException, QueryRefusedException, InterruptedException {
    EvidenceReport report =
        desk.publishing().writeEvidence(choice, Path.of(output), root.progress());
    root.console()
        .tell(
            "%d captures of %d claims written, %d of them pages."
                .formatted(report.captures(), report.claims(), report.pages()));
  }

  /** Every format that a folder holds, and the texts. */
  private void everything(Desk desk, Timeline timeline) throws IOException {
    for (Publishing.WrittenFile file : desk.publishing().writeAll(timeline, Path.of(output))) {
      root.console().say(file.file().toString());
      leftOut(file.format(), file.report());
    }
    desk.publishing().writeTexts(timeline, Path.of(output, TEXTS));
  }

  private void one(Desk desk, Timeline timeline) throws IOException {
    ExportFormat wanted = ExportFormat.ofLabel(format).orElseThrow();
    ExportReport report =
        output.equals("-")
            ? desk.publishing().write(timeline, wanted, root.console().out())
            : desk.publishing().write(timeline, wanted, Path.of(output));
    leftOut(wanted, report);
    root.console().tell(report.written() + " claims written.");
  }

  private void articles(Desk desk) throws IOException {
    ArticleLines lines = new ArticleLines(desk);
    if (output.equals("-")) {
      lines.write(root.console().out());
    } else {
      try (var stream = Files.newOutputStream(Path.of(output))) {
        lines.write(stream);
      }
    }
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
