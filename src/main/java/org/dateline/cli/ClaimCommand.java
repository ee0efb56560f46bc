package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.model.Claim;
import org.dateline.model.ClaimLink;
import org.dateline.model.ClaimRelation;
import org.dateline.store.ClaimDetails;
import org.dateline.store.ClaimFilter;
import org.dateline.store.EditRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works on claims. */
@Command(
    name = "claim",
    description = "Work on claims.",
    subcommands = {
      ClaimAddCommand.class,
      ClaimCommand.ListAll.class,
      ClaimCommand.Show.class,
      ClaimCommand.Edit.class,
      ClaimCommand.Link.class,
      ClaimCommand.Delete.class
    })
final class ClaimCommand extends CommandGroup {
  static UUID claimId(String id) throws BadLineException {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new BadLineException("“" + id + "” is no claim's id; claim list shows them.");
    }
  }

  /** Lists claims. */
  @Command(name = "list", description = "List claims with their values, links and evidence.")
  static final class ListAll implements Callable<Integer> {
    private final DatelineCommand root;

    @Mixin private ListingOptions listing = new ListingOptions();

    @Option(names = "--story", paramLabel = "NAME", description = "Only those of this story.")
    private Optional<String> story = Optional.empty();

    @Option(names = "--type", paramLabel = "CODE", description = "Only those of this type.")
    private Optional<String> type = Optional.empty();

    @Option(
        names = "--changed",
        description = "Only those whose words were changed or lost in their articles.")
    private boolean changed;

    ListAll(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException {
      try (Desk desk = root.openDesk()) {
        Optional<UUID> inStory = root.storyId(desk, story);
        ClaimFilter filter =
            new ClaimFilter(inStory, Optional.empty(), type, Optional.empty(), changed);
        ClaimText words = new ClaimText(desk);
        listing.show(root.console(), desk.claims().list(filter), words::json, words::line);
        return ExitCode.DONE;
      }
    }
  }

  /** Shows one claim. */
  @Command(name = "show", description = "Show a claim.")
  static final class Show implements Callable<Integer> {
    private final DatelineCommand root;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Parameters(paramLabel = "CLAIM", description = "The claim's id.")
    private String claim = "";

    Show(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      return root.onDesk(desk -> {
        Optional<ClaimDetails> details = desk.claims().details(claimId(claim));
        if (details.isEmpty()) {
          throw new BadLineException("There is no claim " + claim + ".");
        }
        ClaimText words = new ClaimText(desk);
        if (json) {
          root.console().json(words.jsonWithHistory(details.get()));
        } else {
          root.console().say(words.page(details.get()));
        }
      });
    }
  }

  /** Changes a claim. */
  @Command(name = "edit", description = "Change parts of a claim; an empty value takes one away.")
  static final class Edit implements Callable<Integer> {
    private final DatelineCommand root;

    @Parameters(paramLabel = "CLAIM", description = "The claim's id.")
    private String claim = "";

    @Option(names = "--type", paramLabel = "CODE", description = "Another claim type.")
    private Optional<String> type = Optional.empty();

    @Mixin private ClaimOptions parts = new ClaimOptions();

    Edit(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      return root.onDesk(desk -> {
        Claim changed = desk.claims().change(claimId(claim), type, parts.draft(type.orElse("")));
        root.console().say("Claim " + changed.id());
      });
    }
  }

  /** Links two claims. */
  @Command(name = "link", description = "Say how one claim stands to another.")
  static final class Link implements Callable<Integer> {
    private final DatelineCommand root;

    @Parameters(index = "0", paramLabel = "FROM", description = "The claim's id.")
    private String from = "";

    @Parameters(
        index = "1",
        paramLabel = "RELATION",
        description = "supports, contradicts, updates, repeats or retracts.")
    private String relation = "";

    @Parameters(index = "2", paramLabel = "TO", description = "The other claim's id.")
    private String to = "";

    @Option(names = "--remove", description = "Take the link away.")
    private boolean remove;

    Link(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      return root.onDesk(desk -> {
        ClaimLink link =
            new ClaimLink(
                claimId(from),
                ClaimRelation.ofLabel(relation)
                    .orElseThrow(() ->
                        new BadLineException(
                            "“"
                                + relation
                                + "” is no relation; use supports, contradicts, updates,"
                                + " repeats or retracts.")),
                claimId(to));
        if (remove) {
          desk.claims().unlink(link);
        } else {
          desk.claims().link(link);
        }
      });
    }
  }

  /** Deletes a claim. */
  @Command(name = "delete", description = "Delete a claim; the window's undo brings it back.")
  static final class Delete implements Callable<Integer> {
    private final DatelineCommand root;

    @Parameters(paramLabel = "CLAIM", arity = "1..*", description = "The claims' ids.")
    private List<String> claims = new ArrayList<>();

    Delete(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException {
      boolean failed = false;
      try (Desk desk = root.openDesk()) {
        for (String claim : claims) {
          try {
            desk.claims().delete(claimId(claim));
          } catch (BadLineException | EditRefusedException e) {
            root.console().tell(claim + ": " + e.getMessage());
            failed = true;
          }
        }
      }
      return failed ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
  }
}
