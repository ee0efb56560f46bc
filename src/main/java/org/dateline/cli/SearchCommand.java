package org.dateline.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dateline.desk.Desk;
import org.dateline.model.Article;
import org.dateline.search.BarWidth;
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

  @Option(
      names = "--filter",
      paramLabel = "FACET=VALUE",
      description =
          "Narrow to a facet's value, such as publisher=Lantern; several of one facet widen each"
              + " other.")
  private List<String> filters = new ArrayList<>();

  @Option(
      names = "--histogram",
      paramLabel = "WIDTH",
      description = "With --json: count the days of publication by day, week or month, too.")
  private Optional<BarWidth> histogram = Optional.empty();

  @Option(names = "--copies", description = "Show articles that carry the same story as one.")
  private boolean copies;

  @Option(
      names = "--similar",
      paramLabel = "ARTICLE",
      description = "Find the articles most like this one (an id or address) instead.")
  private Optional<String> similar = Optional.empty();

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "The query, or - for one a line.")
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
    if (query.isEmpty() == similar.isEmpty()) {
      throw new CommandFailedException(
          ExitCode.USAGE, "Say what to search for: a query, or --similar ARTICLE.");
    }
    Map<Facet, Set<String>> selected = selections();
    try (Desk desk = root.openDesk()) {
      root.awaitIndex(desk);
      if (similar.isPresent()) {
        return similar(desk, similar.get());
      }
      if (query.equals(List.of("-"))) {
        return new LinePipeline(root.console(), WIDTH)
            .run(
                root.console().input(),
                line -> answer(line, desk.finding().search(request(line, selected))));
      }
      String line = String.join(" ", query);
      SearchResult result = desk.finding().search(request(line, selected));
      if (json) {
        ObjectNode answer = answer(line, result);
        root.console().json(answer);
        return answer.has("error") ? ExitCode.SOME_FAILED : ExitCode.DONE;
      }
      return tell(result);
    }
  }

  private Map<Facet, Set<String>> selections() throws CommandFailedException {
    Map<Facet, Set<String>> selections = new EnumMap<>(Facet.class);
    for (String filter : filters) {
      int equals = filter.indexOf('=');
      Optional<Facet> facet =
          equals < 0 ? Optional.empty() : Facet.ofField(filter.substring(0, equals));
      if (facet.isEmpty()) {
        throw new CommandFailedException(
            ExitCode.USAGE,
            "--filter takes FACET=VALUE with one of "
                + Arrays.stream(Facet.values()).map(Facet::field).collect(Collectors.joining(", "))
                + "; not “"
                + filter
                + "”.");
      }
      selections
          .computeIfAbsent(facet.get(), any -> new LinkedHashSet<>())
          .add(filter.substring(equals + 1));
    }
    return selections;
  }

  private SearchRequest request(String line, Map<Facet, Set<String>> selected) {
    SearchRequest request = SearchRequest.of(line).limit(limit).sorted(sort);
    for (Map.Entry<Facet, Set<String>> selection : selected.entrySet()) {
      for (String value : selection.getValue()) {
        request = request.selecting(selection.getKey(), value);
      }
    }
    if (histogram.isPresent()) {
      request = request.histogram(histogram.get());
    }
    if (copies) {
      request = request.joiningCopies();
    }
    return facets ? request.counting(Facet.values()) : request;
  }

  private int similar(Desk desk, String idOrAddress) throws CommandFailedException {
    Optional<UUID> article = desk.library().article(idOrAddress).map(Article::id);
    if (article.isEmpty()) {
      throw new CommandFailedException(
          ExitCode.SOME_FAILED, "There is no article “" + idOrAddress + "” in the workspace.");
    }
    List<Hit> hits = desk.finding().similar(article.get(), limit);
    if (json) {
      ObjectNode answer = Json.object().put("similar", article.get().toString());
      ArrayNode array = answer.putArray("hits");
      hits.forEach(hit -> array.add(hit(hit)));
      root.console().json(answer);
    } else {
      tell(hits);
    }
    return ExitCode.DONE;
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
        tell(found.hits().isEmpty() ? found.partial() : found.hits());
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

  private void tell(List<Hit> hits) {
    Console console = root.console();
    int rank = 0;
    for (Hit hit : hits) {
      rank++;
      List<String> origin = new ArrayList<>();
      hit.publisher().ifPresent(origin::add);
      hit.published().ifPresent(time -> origin.add(time.date().toString()));
      if (!hit.current()) {
        origin.add("text " + hit.ordinal() + ", since replaced");
      }
      if (!hit.copies().isEmpty()) {
        int others = hit.copies().size();
        origin.add("also in " + (others == 1 ? "1 other" : others + " others"));
      }
      console.say(rank + ". " + hit.title().text());
      if (!origin.isEmpty()) {
        console.say("   " + String.join(", ", origin));
      }
      console.say("   " + hit.url());
      if (!hit.snippet().text().isBlank()) {
        console.say("   " + hit.snippet().text().replace('\n', ' '));
      }
    }
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
        if (!found.partial().isEmpty()) {
          ArrayNode partial = answer.putArray("partial");
          found.partial().forEach(hit -> partial.add(hit(hit)));
        }
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
        if (!found.histogram().isEmpty()) {
          ArrayNode bars = answer.putArray("histogram");
          found
              .histogram()
              .forEach(bar ->
                  bars.addObject().put("from", bar.from().toString()).put("count", bar.count()));
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
