package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.model.Article;
import org.dateline.search.copies.CopyGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Works on copies: articles that carry the same story. */
@Command(
    name = "copies",
    description = "Work on articles that carry the same story.",
    subcommands = {CopiesCommand.Show.class, CopiesCommand.Split.class, CopiesCommand.Join.class})
final class CopiesCommand extends CommandGroup {
  private static UUID article(Desk desk, String idOrAddress) throws BadLineException {
    Optional<UUID> id = desk.library().article(idOrAddress).map(Article::id);
    if (id.isEmpty()) {
      throw new BadLineException("There is no article “" + idOrAddress + "” in the workspace.");
    }
    return id.get();
  }

  private static List<UUID> articles(Desk desk, List<String> all) throws BadLineException {
    List<UUID> ids = new ArrayList<>();
    for (String each : all) {
      ids.add(article(desk, each));
    }
    return ids;
  }

  /** Shows who carries the same story. */
  @Command(name = "show", description = "Show who carries the same story as an article.")
  static final class Show implements Callable<Integer> {
    private final DatelineCommand root;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Parameters(paramLabel = "ARTICLE", description = "The article's id or address.")
    private String article = "";

    Show(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      return root.onDesk(desk -> {
        root.awaitIndex(desk);
        Optional<CopyGroup> group = desk.finding().copyGroup(article(desk, article));
        if (group.isEmpty()) {
          throw new BadLineException("This article has no text that could be compared.");
        }
        if (json) {
          root.console().json(object(group.get()));
        } else {
          group.get().why().ifPresent(root.console()::tell);
          for (CopyGroup.Member member : group.get().members()) {
            root.console()
                .say(member.publisher().map(name -> name + ": ").orElse("") + member.title());
            root.console().say("   " + member.url());
          }
        }
      });
    }

    private static ObjectNode object(CopyGroup group) {
      ObjectNode object = Json.object();
      group.why().ifPresent(why -> object.put("why", why));
      ArrayNode members = object.putArray("members");
      for (CopyGroup.Member member : group.members()) {
        ObjectNode node =
            members
                .addObject()
                .put("article", member.articleId().toString())
                .put("url", member.url())
                .put("title", member.title());
        member.publisher().ifPresent(name -> node.put("publisher", name));
        member.published().ifPresent(time -> node.put("published", time.iso()));
        node.put(
            "jaccard",
            Double.parseDouble(String.format(Locale.ROOT, "%.4f", member.likeness().jaccard())));
        member
            .likeness()
            .kind()
            .ifPresent(kind -> node.put("kind", kind.name().toLowerCase(Locale.ROOT)));
      }
      return object;
    }
  }

  /** Says that an article is no copy of others. */
  @Command(
      name = "split",
      description = "Say that an article does not carry the story that others carry.")
  static final class Split implements Callable<Integer> {
    private final DatelineCommand root;

    @Parameters(index = "0", paramLabel = "ARTICLE", description = "The article's id or address.")
    private String article = "";

    @Parameters(
        index = "1..*",
        arity = "0..*",
        paramLabel = "OTHER",
        description = "The others; all its copies where none is named.")
    private List<String> others = new ArrayList<>();

    Split(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      return root.onDesk(desk -> {
        root.awaitIndex(desk);
        UUID one = article(desk, article);
        List<UUID> apart = new ArrayList<>(articles(desk, others));
        if (others.isEmpty()) {
          desk.finding()
              .copyGroup(one)
              .ifPresent(group ->
                  group.members().stream().map(CopyGroup.Member::articleId).forEach(apart::add));
        }
        apart.remove(one);
        if (apart.isEmpty()) {
          throw new BadLineException("This article has no copies to be split from.");
        }
        desk.finding().splitCopies(one, apart);
        root.console().say("Split from " + apart.size() + " articles");
      });
    }
  }

  /** Says that articles carry the same story. */
  @Command(name = "join", description = "Say that articles carry the same story.")
  static final class Join implements Callable<Integer> {
    private final DatelineCommand root;

    @Parameters(index = "0", paramLabel = "ARTICLE", description = "The article's id or address.")
    private String article = "";

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "OTHER",
        description = "The articles that carry the same story.")
    private List<String> others = new ArrayList<>();

    Join(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      return root.onDesk(desk -> {
        UUID one = article(desk, article);
        List<UUID> together = new ArrayList<>(articles(desk, others));
        together.remove(one);
        if (together.isEmpty()) {
          throw new BadLineException("Name another article; one is no copy of itself.");
        }
        desk.finding().joinCopies(one, together);
        root.console().say("Joined with " + together.size() + " articles");
      });
    }
  }
}
