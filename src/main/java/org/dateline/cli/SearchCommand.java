package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.model.StatedTime;
import org.dateline.search.Facet;
import org.dateline.search.FacetCount;
import org.dateline.search.Hit;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResult;
import org.dateline.search.SortOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds articles. */
@Command(
    name = "search",
    description = {
      "Find articles: words, \"phrases\", -without, OR, region:IR, vendor:xiaomi,"
          + " type:legal-basis,",
      "date:2021-09..2021-12, title:, publisher:, author:, lang:, story:, has:claims, is:unread."
    })
final class SearchCommand implements Callable<Integer> {
  private static final int WIDTH = 2;

  private final DatelineCommand root;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many articles at most (${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description = "relevance or date.")
  private SortOrder sort = SortOrder.RELEVANCE;

  @Option(names = "--facets", description = "With --json: count the values of each facet, too.")
  private boolean facets;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "The query, or - for one a line.")
  private List<String> query = new ArrayList<>();

  SearchCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    if (limit < 0 || limit > 10_000) {
      throw new CommandFailedException(
          ExitCode.USAGE, "--limit takes a number from 0 to 10000, not " + limit + ".");
    }
    try (Desk desk = root.openDesk()) {
      root.awaitIndex(desk);
      if (query.equals(List.of("-"))) {
        return new LinePipeline(root.console(), WIDTH)
            .run(
                root.console().input(), line -> answer(line, desk.finding().search(request(line))));
      }
      String line = String.join(" ", query);
      SearchResult result = desk.finding().search(request(line));
      if (json) {
        ObjectNode answer = answer(line, result);
        root.console().json(answer);
        return answer.has("error") ? ExitCode.SOME_FAILED : ExitCode.DONE;
      }
      return tell(result);
    }
  }

  private SearchRequest request(String line) {
    SearchRequest request = SearchRequest.of(line).limit(limit).sorted(sort);
    return facets ? request.counting(Facet.values()) : request;
  }

  private int tell(SearchResult result) {
    Console console = root.console();
    return switch (result) {
      case SearchResult.Found found -> {
        console.tell(
            (found.total() == 1 ? "1 article" : found.total() + " articles")
                + "; understood as: "
                + found.understood());
        found.notes().forEach(note -> console.tell(note.sentence()));
        int rank = 0;
        for (Hit hit : found.hits()) {
          rank++;
          List<String> origin = new ArrayList<>();
          hit.publisher().ifPresent(origin::add);
          hit.published().map(StatedTime::day).ifPresent(day -> origin.add(day.toString()));
          console.say(rank + ". " + hit.title().text());
          if (!origin.isEmpty()) {
            console.say("   " + String.join(", ", origin));
          }
          console.say("   " + hit.url());
          if (!hit.snippet().text().isBlank()) {
            console.say("   " + hit.snippet().text().replace('\n', ' '));
          }
        }
        found.suggestions().forEach(suggestion -> console.tell("Did you mean: " + suggestion));
        yield ExitCode.DONE;
      }
      case SearchResult.Misunderstood mistake -> {
        console.tell(mistake.sentence() + " (at character " + (mistake.at() + 1) + ")");
        mistake.guess().ifPresent(guess -> console.tell("Did you mean: " + guess));
        yield ExitCode.SOME_FAILED;
      }
      case SearchResult.Unavailable unavailable -> {
        console.tell(unavailable.sentence());
        yield ExitCode.SOME_FAILED;
      }
    };
  }

  private static ObjectNode answer(String line, SearchResult result) {
    ObjectNode answer = Json.object().put("query", line);
    switch (result) {
      case SearchResult.Misunderstood mistake -> {
        answer.put("error", mistake.sentence());
        answer.put("at", line.codePointCount(0, Math.min(mistake.at(), line.length())));
        mistake.guess().ifPresent(guess -> answer.put("guess", guess));
      }
      case SearchResult.Unavailable unavailable -> answer.put("error", unavailable.sentence());
      case SearchResult.Found found -> {
        answer.put("total", found.total()).put("understood", found.understood());
        if (!found.notes().isEmpty()) {
          ArrayNode notes = answer.putArray("notes");
          found.notes().forEach(note -> notes.add(note.sentence()));
        }
        ArrayNode hits = answer.putArray("hits");
        found.hits().forEach(hit -> hits.add(hit(hit)));
        if (!found.facets().isEmpty()) {
          ObjectNode counts = answer.putObject("facets");
          for (Facet facet : Facet.values()) {
            List<FacetCount> values = found.facets().get(facet);
            if (values != null) {
              ObjectNode of = counts.putObject(facet.field());
              values.forEach(value -> of.put(value.value(), value.count()));
            }
          }
        }
        if (!found.suggestions().isEmpty()) {
          ArrayNode suggestions = answer.putArray("suggestions");
          found.suggestions().forEach(suggestions::add);
        }
      }
    }
    return answer;
  }

  private static ObjectNode hit(Hit hit) {
    ObjectNode node =
        Json.object()
            .put("article", hit.articleId().toString())
            .put("url", hit.url())
            .put("title", hit.title().text())
            .put("score", Double.parseDouble(String.format(Locale.ROOT, "%.4f", hit.score())));
    hit.published().ifPresent(published -> node.put("published", published.iso()));
    hit.publisher().ifPresent(publisher -> node.put("publisher", publisher));
    if (!hit.snippet().text().isEmpty()) {
      node.put("snippet", hit.snippet().text());
    }
    if (!hit.current()) {
      node.put("revision", hit.revisionId().toString()).put("current", false);
    }
    if (!hit.copies().isEmpty()) {
      ArrayNode copies = node.putArray("copies");
      hit.copies().forEach(copy -> copies.add(copy.toString()));
    }
    return node;
  }
}
