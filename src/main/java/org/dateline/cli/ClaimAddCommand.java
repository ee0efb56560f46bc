package org.dateline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.desk.claim.BadClaimException;
import org.dateline.desk.claim.ClaimDraft;
import org.dateline.model.Article;
import org.dateline.store.EditRefusedException;
import org.dateline.store.TaggedClaim;
import org.dateline.text.CodePoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tags quoted words. */
@Command(name = "add", description = "Tag words of an article with what they claim.")
final class ClaimAddCommand implements Callable<Integer> {
  private final DatelineCommand root;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(names = "--article", paramLabel = "ID|URL", description = "The article.")
  private Optional<String> article = Optional.empty();

  @Option(
      names = "--quote",
      paramLabel = "WORDS",
      description = "The words as they stand in the article.")
  private Optional<String> quote = Optional.empty();

  @Option(
      names = "--prefix",
      paramLabel = "WORDS",
      description = "The text right before the quote, where it stands there more than once.")
  private Optional<String> prefix = Optional.empty();

  @Option(names = "--nth", paramLabel = "N", description = "Which of the places, from 1.")
  private Optional<Integer> nth = Optional.empty();

  @Option(names = "--type", paramLabel = "CODE", description = "The claim type.")
  private Optional<String> type = Optional.empty();

  @Option(
      names = "--claim",
      paramLabel = "ID",
      description = "Add the words as evidence to this claim instead of making one.")
  private Optional<String> claim = Optional.empty();

  @Option(names = "--story", paramLabel = "NAME", description = "The story that it belongs to.")
  private Optional<String> story = Optional.empty();

  @Mixin private ClaimOptions parts = new ClaimOptions();

  @Parameters(
      paramLabel = "-",
      arity = "0..1",
      description = "With -: one JSON object a line on standard input.")
  private Optional<String> input = Optional.empty();

  ClaimAddCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    if (input.isPresent()) {
      if (!input.get().equals("-")) {
        throw new CommandFailedException(
            ExitCode.USAGE, "Name the article with --article and the words with --quote.");
      }
      try (Desk desk = root.openDesk()) {
        // One at a time: a later line may add evidence to a claim of an earlier one.
        return new LinePipeline(root.console(), 1)
            .run(root.console().input(), line -> answer(desk, Json.parse(line)));
      }
    }
    if (article.isEmpty() || quote.isEmpty() || (type.isEmpty() && claim.isEmpty())) {
      throw new CommandFailedException(
          ExitCode.USAGE, "claim add needs --article, --quote, and --type or --claim.");
    }
    try (Desk desk = root.openDesk()) {
      TaggedClaim tagged =
          tag(
              desk,
              article.get(),
              quote.get(),
              prefix,
              nth,
              claim,
              parts.draft(type.orElse("")),
              story);
      if (json) {
        root.console().json(tagged(desk, Json.object(), tagged));
      } else {
        root.console().say("Claim " + tagged.claim().id());
      }
      return ExitCode.DONE;
    } catch (BadLineException | BadClaimException | EditRefusedException e) {
      if (json) {
        root.console().json(Json.object().put("error", e.getMessage()));
      } else {
        root.console().tell(String.valueOf(e.getMessage()));
      }
      return ExitCode.SOME_FAILED;
    }
  }

  private static ObjectNode answer(Desk desk, ObjectNode line) {
    ObjectNode answer = Json.object();
    for (String name : List.of("id", "article", "quote")) {
      JsonNode given = line.get(name);
      if (given != null && !given.isNull()) {
        answer.set(name, given);
      }
    }
    try {
      Map<String, String> set = new LinkedHashMap<>();
      JsonNode fields = line.get("set");
      if (fields instanceof ObjectNode object) {
        for (String field : object.propertyNames()) {
          set.put(field, value(object.get(field), field));
        }
      } else if (fields != null && !fields.isNull()) {
        throw new BadLineException("“set” has to be an object of fields and values.");
      }
      Optional<String> toClaim = Json.text(line, "claim");
      ClaimDraft draft =
          new ClaimDraft(
              toClaim.isPresent()
                  ? Json.text(line, "type").orElse("")
                  : Json.requiredText(line, "type"),
              set,
              Json.text(line, "text"),
              Json.text(line, "status"),
              Json.text(line, "speaker"),
              Json.text(line, "attribution"),
              Json.text(line, "eventDate"),
              Json.text(line, "statedDate"),
              Json.text(line, "note"));
      TaggedClaim tagged =
          tag(
              desk,
              Json.requiredText(line, "article"),
              Json.requiredText(line, "quote"),
              Json.text(line, "prefix"),
              Json.number(line, "nth"),
              toClaim,
              draft,
              Json.text(line, "story"));
      return tagged(desk, answer, tagged);
    } catch (BadLineException | BadClaimException | EditRefusedException e) {
      return answer.put("error", e.getMessage());
    }
  }

  /** A field's value as a script gives it: a string, a number, or a list of them. */
  private static String value(JsonNode node, String field) throws BadLineException {
    if (node.isArray()) {
      List<String> parts = new ArrayList<>();
      for (JsonNode part : node) {
        parts.add(value(part, field));
      }
      return String.join(";", parts);
    }
    if (node.isString() || node.isNumber()) {
      return node.asString();
    }
    throw new BadLineException("“" + field + "” in “set” has to be a string.");
  }

  private static ObjectNode tagged(Desk desk, ObjectNode answer, TaggedClaim tagged) {
    answer.put("claim", tagged.claim().id().toString());
    answer.put("annotation", tagged.annotation().id().toString());
    CodePoints points =
        CodePoints.of(
            desk.library().revision(tagged.annotation().revisionId()).orElseThrow().text());
    answer.put("start", points.toCodePoint(tagged.annotation().selector().start()));
    answer.put("end", points.toCodePoint(tagged.annotation().selector().end()));
    return answer;
  }

  private static TaggedClaim tag(
      Desk desk,
      String article,
      String quote,
      Optional<String> prefix,
      Optional<Integer> nth,
      Optional<String> claim,
      ClaimDraft draft,
      Optional<String> story)
      throws BadLineException, BadClaimException, EditRefusedException {
    Article found =
        desk.library()
            .article(article)
            .orElseThrow(() ->
                new BadLineException(
                    "There is no article “" + article + "” in the workspace; add it first."));
    if (claim.isPresent()) {
      return desk.claims().addQuote(ClaimCommand.claimId(claim.get()), found, quote, prefix, nth);
    }
    return desk.claims().tagQuote(found, quote, prefix, nth, draft, story);
  }
}
