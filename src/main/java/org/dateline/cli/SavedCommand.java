package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.model.AlertPreferences;
import org.dateline.model.SavedSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Works on saved searches. */
@Command(
    name = "saved",
    description = "Save searches, which then watch what comes in.",
    subcommands = {
      SavedCommand.Add.class,
      SavedCommand.ListAll.class,
      SavedCommand.Edit.class,
      SavedCommand.Rename.class,
      SavedCommand.Remove.class
    })
final class SavedCommand extends CommandGroup {
  private static SavedSearch named(Desk desk, String name) throws BadLineException {
    Optional<SavedSearch> saved = desk.watching().saved(name);
    if (saved.isEmpty()) {
      throw new BadLineException("There is no saved search “" + name + "”; saved list shows them.");
    }
    return saved.get();
  }

  /** Saves a search. */
  @Command(name = "add", description = "Save a search under a name.")
  static final class Add implements Callable<Integer> {
    private final DatelineCommand root;

    @Parameters(index = "0", paramLabel = "NAME", description = "Its name, for saved:\"NAME\".")
    private String name = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "QUERY", description = "The query.")
    private List<String> query = new ArrayList<>();

    @Mixin private AlertOptions options = new AlertOptions();

    Add(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      return root.onDesk(desk -> {
        // The index says what is wrong with a query, so it has to be there.
        root.awaitIndex(desk);
        AlertPreferences alerts = options.apply(AlertPreferences.USUAL);
        SavedSearch saved = desk.watching().save(name, String.join(" ", query), alerts);
        root.console().say("Saved “" + saved.name() + "”: " + saved.query());
      });
    }
  }

  /** Lists saved searches. */
  @Command(name = "list", description = "List the saved searches with what they found.")
  static final class ListAll implements Callable<Integer> {
    private final DatelineCommand root;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    ListAll(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      try (Desk desk = root.openDesk()) {
        root.awaitIndex(desk);
        desk.watching().awaitUpToDate().ifPresent(root.console()::tell);
        Map<UUID, Integer> unread = desk.watching().unread();
        for (SavedSearch saved : desk.watching().saved()) {
          ObjectNode line = line(saved, unread.getOrDefault(saved.id(), 0));
          desk.watching().mistake(saved.query()).ifPresent(error -> line.put("error", error));
          if (json) {
            root.console().json(line);
          } else {
            root.console()
                .say(
                    "%s  (%d unread, alerts: %s)%n  %s"
                        .formatted(
                            saved.name(),
                            unread.getOrDefault(saved.id(), 0),
                            AlertOptions.word(saved.alerts().delivery()),
                            saved.query()));
            if (line.has("error")) {
              root.console().tell(saved.name() + ": " + line.get("error").asString());
            }
          }
        }
        return ExitCode.DONE;
      }
    }

    private static ObjectNode line(SavedSearch saved, int unread) {
      AlertPreferences alerts = saved.alerts();
      ObjectNode line =
          Json.object()
              .put("id", saved.id().toString())
              .put("name", saved.name())
              .put("query", saved.query())
              .put("alert", AlertOptions.word(alerts.delivery()))
              .put("onlyAdded", alerts.onlyAdded())
              .put("mostADay", alerts.mostADay())
              .put("digestAt", alerts.digestAt().toString());
      alerts.quiet().ifPresent(hours -> line.put("quiet", hours.from() + "-" + hours.to()));
      return line.put("unread", unread);
    }
  }

  /** Changes a saved search. */
  @Command(name = "edit", description = "Change a saved search's query or alerts.")
  static final class Edit implements Callable<Integer> {
    private final DatelineCommand root;

    @Parameters(paramLabel = "NAME", description = "Its name.")
    private String name = "";

    @Option(names = "--query", paramLabel = "QUERY", description = "Another query.")
    private Optional<String> query = Optional.empty();

    @Mixin private AlertOptions options = new AlertOptions();

    Edit(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      return root.onDesk(desk -> {
        root.awaitIndex(desk);
        SavedSearch saved = named(desk, name);
        SavedSearch changed =
            desk.watching()
                .edit(
                    new SavedSearch(
                        saved.id(),
                        saved.name(),
                        query.orElse(saved.query()),
                        options.apply(saved.alerts())));
        root.console().say("Saved “" + changed.name() + "”: " + changed.query());
      });
    }
  }

  /** Gives a saved search another name. */
  @Command(name = "rename", description = "Give a saved search another name.")
  static final class Rename implements Callable<Integer> {
    private final DatelineCommand root;

    @Parameters(index = "0", paramLabel = "NAME", description = "Its name.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The other name.")
    private String other = "";

    Rename(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      return root.onDesk(desk -> {
        SavedSearch saved = named(desk, name);
        SavedSearch renamed =
            desk.watching().edit(new SavedSearch(saved.id(), other, saved.query(), saved.alerts()));
        root.console().say("Renamed “" + saved.name() + "” to “" + renamed.name() + "”");
      });
    }
  }

  /** Deletes a saved search. */
  @Command(
      name = "remove",
      description = "Delete a saved search; the window's undo brings it back.")
  static final class Remove implements Callable<Integer> {
    private final DatelineCommand root;

    @Parameters(paramLabel = "NAME", description = "Its name.")
    private String name = "";

    Remove(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      return root.onDesk(desk -> {
        SavedSearch removed = desk.watching().delete(named(desk, name).id());
        root.console().say("Removed “" + removed.name() + "”");
      });
    }
  }
}
