package org.dateline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.model.Anchor;
import org.dateline.model.TextRange;
import org.dateline.text.AnchorVerdict;
import org.dateline.text.CodePoints;
import org.dateline.text.Reanchoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says where selectors made on one text are in another, without a workspace. */
@Command(
    name = "reanchor",
    description = {
      "Find quotes of one text in another, without a workspace. Standard input has one object a"
          + " line:",
      "{\"id\",\"exact\",\"prefix\"?,\"suffix\"?,\"start\"?,\"end\"?}, positions in code points."
    })
final class ReanchorCommand implements Callable<Integer> {
  private static final long LARGEST = 64L << 20;

  private final DatelineCommand root;

  /** Scripts may ask for what is always so. */
  @Option(names = "--json", description = "One JSON object a line (always so).")
  void setJson(boolean json) {
    // The answers have no other form.
  }

  @Option(
      names = "--from",
      paramLabel = "TEXT",
      required = true,
      description = "The text that the quotes were marked in, a file in UTF-8.")
  private Path from = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "TEXT",
      required = true,
      description = "The text to find them in, a file in UTF-8.")
  private Path to = Path.of("");

  @Parameters(paramLabel = "-", arity = "1", description = "Read from standard input.")
  private String input = "";

  ReanchorCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    if (!input.equals("-")) {
      throw new CommandFailedException(
          ExitCode.USAGE, "reanchor reads the quotes from standard input; end the command with -.");
    }
    String before = read(from);
    String after = read(to);
    Reanchoring comparison = Reanchoring.between(before, after);
    CodePoints in = CodePoints.of(before);
    CodePoints out = CodePoints.of(after);
    return new LinePipeline(root.console(), 1)
        .run(root.console().input(), line -> answer(comparison, in, out, Json.parse(line)));
  }

  private static ObjectNode answer(
      Reanchoring comparison, CodePoints in, CodePoints out, ObjectNode line) {
    ObjectNode answer = Json.object();
    if (line.has("id")) {
      answer.set("id", line.get("id"));
    }
    try {
      AnchorVerdict verdict =
          comparison.anchor(
              words(line),
              Json.text(line, "prefix").orElse(""),
              Json.text(line, "suffix").orElse(""),
              position(line, in));
      answer.put("status", verdict.status().label());
      verdict.place().ifPresent(place -> place(answer, place, out));
      if (!verdict.candidates().isEmpty()) {
        ArrayNode candidates = answer.putArray("candidates");
        verdict.candidates().forEach(place -> place(candidates.addObject(), place, out));
      }
      return answer;
    } catch (BadLineException e) {
      return answer.put("error", e.getMessage());
    }
  }

  private static String words(ObjectNode line) throws BadLineException {
    String words = Json.requiredText(line, "exact");
    if (words.isEmpty()) {
      throw new BadLineException("“exact” is empty; give it the words of the quote.");
    }
    return words;
  }

  private static Optional<TextRange> position(ObjectNode line, CodePoints in)
      throws BadLineException {
    Optional<Integer> start = Json.number(line, "start");
    Optional<Integer> end = Json.number(line, "end");
    if (start.isEmpty() && end.isEmpty()) {
      return Optional.empty();
    }
    if (start.isEmpty() || end.isEmpty()) {
      throw new BadLineException("“start” and “end” go together; give both or none.");
    }
    if (start.get() < 0 || end.get() < start.get() || end.get() > in.length()) {
      throw new BadLineException(
          "The positions %d to %d are not in the text, which has %d code points."
              .formatted(start.get(), end.get(), in.length()));
    }
    return Optional.of(new TextRange(in.toUtf16(start.get()), in.toUtf16(end.get())));
  }

  private static void place(ObjectNode node, Anchor.Place place, CodePoints out) {
    node.put("start", out.toCodePoint(place.range().start()))
        .put("end", out.toCodePoint(place.range().end()))
        .put("score", Math.round(place.score() * 10_000) / 10_000.0);
    ArrayNode changes = node.putArray("changes");
    place.changes().stream().sorted().forEach(kind -> changes.add(kind.label()));
    if (!place.around().isEmpty()) {
      ArrayNode around = node.putArray("around");
      place.around().stream().sorted().forEach(kind -> around.add(kind.label()));
    }
  }

  private static String read(Path file) throws CommandFailedException {
    try {
      if (Files.size(file) > LARGEST) {
        throw new CommandFailedException(
            ExitCode.USAGE, file + " is larger than 64 MiB; give a shorter text.");
      }
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CommandFailedException(
          ExitCode.USAGE, file + " can't be read; check its name and permissions.");
    }
  }
}
