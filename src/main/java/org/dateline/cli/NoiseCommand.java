package org.dateline.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.model.NoiseRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Works on noise rules. */
@Command(
    name = "noise",
    description = {
      "Say which words of pages are noise: counters, “updated 5 minutes ago”, related articles.",
      "A rule that ignores keeps a text that differs only there from being a new revision; one that"
          + " removes leaves them out of texts captured from now on."
    },
    subcommands = {NoiseCommand.Add.class, NoiseCommand.ListAll.class, NoiseCommand.Remove.class})
final class NoiseCommand extends CommandGroup {
  private static ObjectNode line(NoiseRule rule) {
    ObjectNode line =
        Json.object()
            .put("id", rule.id().toString())
            .put("name", rule.name())
            .put("effect", rule.effect().label())
            .put("unit", rule.unit().label())
            .put("pattern", rule.pattern());
    rule.publisher().ifPresent(outlet -> line.put("publisher", outlet));
    return line;
  }

  private static String words(NoiseRule rule) {
    return "%s  (%s the %s, %s)%n  %s"
        .formatted(
            rule.name(),
            rule.effect().label(),
            rule.unit().label(),
            rule.publisher().orElse("every outlet"),
            rule.pattern());
  }

  /** Adds a rule. */
  @Command(name = "add", description = "Add a noise rule.")
  static final class Add implements Callable<Integer> {
    private final DatelineCommand root;

    @Parameters(index = "0", paramLabel = "NAME", description = "What to call it.")
    private String name = "";

    @Parameters(
        index = "1",
        paramLabel = "PATTERN",
        description = "Words as they stand there; # is any number, * any words.")
    private String pattern = "";

    @Option(
        names = "--effect",
        paramLabel = "ignore|remove",
        description = "Ignore it when texts are compared (usual), or remove it from the text.")
    private String effect = NoiseRule.Effect.IGNORE.label();

    @Option(
        names = "--unit",
        paramLabel = "words|paragraph|section",
        description = "The words only (usual), their paragraph, or from there to the next heading.")
    private String unit = NoiseRule.Unit.WORDS.label();

    @Option(
        names = "--publisher",
        paramLabel = "OUTLET",
        description = "Only for this outlet, as its articles name it.")
    private Optional<String> publisher = Optional.empty();

    Add(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      NoiseRule.Effect wanted =
          NoiseRule.Effect.ofLabel(effect)
              .orElseThrow(() ->
                  new CommandFailedException(
                      ExitCode.USAGE, "--effect is ignore or remove, not “" + effect + "”."));
      NoiseRule.Unit around =
          NoiseRule.Unit.ofLabel(unit)
              .orElseThrow(() ->
                  new CommandFailedException(
                      ExitCode.USAGE,
                      "--unit is words, paragraph or section, not “" + unit + "”."));
      return root.onDesk(desk -> {
        NoiseRule rule =
            desk.noise().add(new NoiseRule.Draft(name, wanted, around, pattern, publisher));
        root.console().say("Added " + words(rule));
      });
    }
  }

  /** Lists the rules. */
  @Command(name = "list", description = "List the noise rules.")
  static final class ListAll implements Callable<Integer> {
    private final DatelineCommand root;

    @Mixin private ListingOptions listing = new ListingOptions();

    ListAll(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException {
      try (Desk desk = root.openDesk()) {
        listing.show(root.console(), desk.noise().list(), NoiseCommand::line, NoiseCommand::words);
        return ExitCode.DONE;
      }
    }
  }

  /** Removes a rule. */
  @Command(name = "remove", description = "Remove a noise rule; texts stay as they are.")
  static final class Remove implements Callable<Integer> {
    private final DatelineCommand root;

    @Parameters(paramLabel = "NAME", description = "Its name or id.")
    private String name = "";

    Remove(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      return root.onDesk(desk -> {
        Optional<NoiseRule> rule = desk.noise().named(name);
        if (rule.isEmpty()) {
          throw new CommandFailedException(
              ExitCode.SOME_FAILED,
              "There is no noise rule “" + name + "”; noise list shows them.");
        }
        desk.noise().remove(rule.get().id());
        root.console().say("Removed “" + rule.get().name() + "”");
      });
    }
  }
}
