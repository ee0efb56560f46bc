package org.dateline.cli;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.desk.capture.CaptureInput;
import org.dateline.desk.library.Library;
import org.dateline.model.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Fetches known articles again. */
@Command(
    name = "refresh",
    description = "Fetch articles again, all of them where none is named, and keep what changed.")
final class RefreshCommand implements Callable<Integer> {
  private static final int AT_ONCE = 16;

  private final DatelineCommand root;

  @Mixin private CaptureOptions options = new CaptureOptions();

  @Parameters(paramLabel = "ARTICLE", arity = "0..*", description = "Ids or addresses.")
  private List<String> articles = new ArrayList<>();

  RefreshCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    try (Desk desk = root.openDesk(options.pause())) {
      List<String> named = articles.isEmpty() ? fromTheWeb(desk.library()) : articles;
      return new LinePipeline(
              root.console(), AT_ONCE, answer -> options.tell(root.console(), answer))
          .run(new StringReader(String.join("\n", named)), name -> answer(desk, name));
    }
  }

  /** All articles that have an address on the web; a file has nothing to be fetched from. */
  private static List<String> fromTheWeb(Library library) {
    return library.articleIds().stream()
        .map(UUID::toString)
        .filter(id -> library.article(id).filter(RefreshCommand::hasAddress).isPresent())
        .toList();
  }

  private static boolean hasAddress(Article article) {
    return article.url().startsWith("http");
  }

  private static ObjectNode answer(Desk desk, String name) throws InterruptedException {
    Optional<Article> article = desk.library().article(name);
    ObjectNode answer = Json.object().put("url", article.map(Article::url).orElse(name));
    if (article.isEmpty()) {
      return answer.put("error", "There is no such article in the workspace; add it first.");
    }
    if (!hasAddress(article.get())) {
      return answer.put("error", "It came from a file; add the newer file instead.");
    }
    return CaptureOptions.answer(
        answer, desk.capturing().capture(new CaptureInput.Address(article.get().url())));
  }
}
