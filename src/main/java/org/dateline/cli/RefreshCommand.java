package org.dateline.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.model.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Fetches known articles again. */
@Command(
    name = "refresh",
    description = "Fetch articles again, all of them where none is named, and keep what changed.")
final class RefreshCommand implements Callable<Integer> {
  private final DatelineCommand root;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(
      names = "--gap",
      paramLabel = "SECONDS",
      description = "The pause between requests to one host.")
  private Optional<Double> gap = Optional.empty();

  @Parameters(paramLabel = "ARTICLE", arity = "0..*", description = "Ids or addresses.")
  private List<String> articles = new ArrayList<>();

  RefreshCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    boolean failed = false;
    Optional<Duration> pause = AddCommand.pause(gap);
    try (Desk desk = root.openDesk(pause)) {
      List<String> named =
          articles.isEmpty()
              ? desk.library().articleIds().stream().map(UUID::toString).toList()
              : articles;
      for (String name : named) {
        Optional<Article> article = desk.library().article(name);
        ObjectNode answer = Json.object().put("url", article.map(Article::url).orElse(name));
        if (article.isEmpty()) {
          answer.put("error", "There is no such article in the workspace; add it first.");
        } else if (!article.get().url().startsWith("http")) {
          if (articles.isEmpty()) {
            continue;
          }
          answer.put("error", "It came from a file; add the newer file instead.");
        } else {
          AddCommand.answer(
              answer, desk.capturing().capture(new CaptureInput.Address(article.get().url())));
        }
        AddCommand.tell(root.console(), json, answer);
        failed |= answer.has("error");
      }
    }
    return failed ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }
}
