package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dateline.desk.Desk;
import org.dateline.model.Article;
import org.dateline.model.ChangeKind;
import org.dateline.model.Revision;
import org.dateline.model.TextRange;
import org.dateline.text.CodePoints;
import org.dateline.text.RevisionDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what differs between two texts of an article. */
@Command(
    name = "diff",
    description = {
      "Say what differs between two texts of an article, and what each change touches.",
      "Without numbers, the newest text is compared with the one before it."
    })
final class DiffCommand implements Callable<Integer> {
  private final DatelineCommand root;

  @Option(names = "--json", description = "One JSON object, positions in code points.")
  private boolean json;

  @Parameters(index = "0", paramLabel = "ARTICLE", description = "Its id or address.")
  private String article = "";

  @Parameters(
      index = "1..*",
      arity = "0..2",
      paramLabel = "REVISION",
      description = "Two texts by their numbers, 1 for the first.")
  private List<Integer> ordinals = new ArrayList<>();

  DiffCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException {
    try (Desk desk = root.openDesk()) {
      Article found =
          desk.library()
              .article(article)
              .orElseThrow(() ->
                  new CommandFailedException(
                      ExitCode.SOME_FAILED,
                      "There is no article “" + article + "” in the workspace; add it first."));
      List<Revision> revisions = desk.library().revisions(found.id());
      Revision before = chosen(revisions, 0);
      Revision after = chosen(revisions, 1);
      RevisionDifference difference =
          RevisionDifference.between(before.text(), after.text(), after.language());
      if (json) {
        root.console().json(answer(found, before, after, difference));
      } else {
        say(before, after, difference);
      }
      return ExitCode.DONE;
    }
  }

  private Revision chosen(List<Revision> revisions, int which) throws CommandFailedException {
    if (ordinals.isEmpty() && revisions.size() < 2) {
      throw new CommandFailedException(
          ExitCode.SOME_FAILED, "This article has no two texts to compare.");
    }
    if (ordinals.size() == 1) {
      throw new CommandFailedException(
          ExitCode.USAGE, "Name two texts by their numbers, or none for the latest two.");
    }
    int ordinal = ordinals.isEmpty() ? revisions.size() - 1 + which : ordinals.get(which);
    Optional<Revision> found =
        ordinals.isEmpty()
            ? Optional.of(revisions.get(ordinal - 1))
            : revisions.stream().filter(revision -> revision.ordinal() == ordinal).findFirst();
    return found.orElseThrow(() ->
        new CommandFailedException(
            ExitCode.SOME_FAILED,
            "This article has texts 1 to " + revisions.size() + ", no " + ordinal + "."));
  }

  private static ObjectNode answer(
      Article article, Revision before, Revision after, RevisionDifference difference) {
    ObjectNode answer =
        Json.object()
            .put("article", article.id().toString())
            .put("from", before.id().toString())
            .put("to", after.id().toString());
    if (!before.headline().equals(after.headline())) {
      answer.putObject("headline").put("from", before.headline()).put("to", after.headline());
    }
    ObjectNode counts = answer.putObject("counts");
    difference.counts().forEach((kind, count) -> counts.put(kind.label(), count.intValue()));
    counts.put("quotation", difference.quoted());
    CodePoints in = CodePoints.of(before.text());
    CodePoints out = CodePoints.of(after.text());
    ArrayNode changes = answer.putArray("changes");
    for (RevisionDifference.Change change : difference.changes()) {
      ObjectNode node = changes.addObject();
      side(node.putObject("from"), change.before(), before.text(), in);
      side(node.putObject("to"), change.after(), after.text(), out);
      ArrayNode kinds = node.putArray("changes");
      change.kinds().stream().sorted().forEach(kind -> kinds.add(kind.label()));
      node.put("quotation", change.quoted());
    }
    return answer;
  }

  private static void side(ObjectNode node, TextRange range, String text, CodePoints points) {
    TextRange counted = points.toCodePoints(range);
    node.put("start", counted.start()).put("end", counted.end()).put("text", range.in(text));
  }

  private void say(Revision before, Revision after, RevisionDifference difference) {
    root.console().say("Text %d → text %d".formatted(before.ordinal(), after.ordinal()));
    if (!before.headline().equals(after.headline())) {
      root.console().say("Headline: [-" + before.headline() + "-] {+" + after.headline() + "+}");
    }
    String counts =
        difference.counts().entrySet().stream()
            .map(entry -> entry.getKey().label() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    root.console().say(counts.isEmpty() ? "The words are the same." : "Changes: " + counts);
    for (RevisionDifference.Change change : difference.changes()) {
      String gone = change.before().in(before.text());
      String come = change.after().in(after.text());
      root.console()
          .say(
              "  %s%s  (%s)"
                  .formatted(
                      gone.isEmpty() ? "" : "[-" + gone + "-]",
                      come.isEmpty() ? "" : "{+" + come + "+}",
                      change.kinds().stream()
                          .sorted()
                          .map(ChangeKind::label)
                          .collect(Collectors.joining(", "))));
    }
  }
}
