package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dateline.desk.ClientWindow;
import org.dateline.desk.Desk;
import org.dateline.desk.DeskSettings;
import org.dateline.desk.LastWorkspace;
import org.dateline.desk.UserFolders;
import org.dateline.desk.claim.BadClaimException;
import org.dateline.desk.job.JobFailedException;
import org.dateline.desk.job.JobProgress;
import org.dateline.model.Story;
import org.dateline.store.EditRefusedException;
import org.dateline.store.WorkspaceUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself: holds what all commands share, and opens the desktop client. */
@Command(
    name = "dateline",
    description = "Track the coverage. Tag the claims. Export the timeline.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    scope = ScopeType.INHERIT,
    subcommands = {
      DemoCommand.class,
      ExtractCommand.class,
      AddCommand.class,
      RefreshCommand.class,
      SearchCommand.class,
      SavedCommand.class,
      AlertsCommand.class,
      CopiesCommand.class,
      ClaimCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      ReanchorCommand.class,
      DiffCommand.class,
      NoiseCommand.class,
      FeedCommand.class,
      BrowserCommand.class,
      VerifyCommand.class,
      ReindexCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      BenchCommand.class,
      StatsCommand.class
    },
    footer = "Without a command, Dateline opens its window.")
final class DatelineCommand implements Callable<Integer> {
  private final Console console;
  private final ClientWindow window;

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The workspace's folder; else DATELINE_WORKSPACE, else the data folder.")
  private Optional<Path> workspace = Optional.empty();

  DatelineCommand(Console console, ClientWindow window) {
    this.console = console;
    this.window = window;
  }

  Console console() {
    return console;
  }

  ClientWindow window() {
    return window;
  }

  /** The folder that the person named, or the usual one. */
  Path workspaceFolder() {
    return workspace
        .orElseGet(() -> UserFolders.ofThisSystem().defaultWorkspace())
        .toAbsolutePath()
        .normalize();
  }

  /** Whether the person named a workspace. */
  boolean workspaceNamed() {
    return workspace.isPresent();
  }

  /** Opens the workspace, or ends the command where it can't be opened. */
  Desk openDesk() throws CommandFailedException {
    return openDesk(Optional.empty());
  }

  /**
   * Opens the workspace.
   *
   * @param gap the pause between requests to one host, where another than usual is wanted
   */
  Desk openDesk(Optional<Duration> gap) throws CommandFailedException {
    DeskSettings settings = DeskSettings.standard();
    return openDesk(workspaceFolder(), gap.map(settings::withGap).orElse(settings));
  }

  /** Opens the workspace in a folder. */
  Desk openDesk(Path folder) throws CommandFailedException {
    return openDesk(folder, DeskSettings.standard());
  }

  private static Desk openDesk(Path folder, DeskSettings settings) throws CommandFailedException {
    try {
      return Desk.open(folder, settings);
    } catch (WorkspaceUnavailableException e) {
      throw new CommandFailedException(ExitCode.NO_WORKSPACE, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Does something with the workspace.
   *
   * @throws CommandFailedException with the sentence of what was refused
   */
  int onDesk(DeskWork work) throws CommandFailedException, InterruptedException {
    try (Desk desk = openDesk()) {
      work.on(desk);
      return ExitCode.DONE;
    } catch (BadLineException | BadClaimException | EditRefusedException refused) {
      throw new CommandFailedException(ExitCode.SOME_FAILED, String.valueOf(refused.getMessage()));
    }
  }

  /** Waits until everything in the workspace can be found; says so where it can't. */
  void awaitIndex(Desk desk) throws InterruptedException {
    desk.finding()
        .filling()
        .ifPresent(filling -> console.tell("The search index is being built; please wait."));
    desk.finding().awaitUpToDate().ifPresent(console::tell);
  }

  /** Says how far a long command is. */
  JobProgress progress() {
    return new ConsoleProgress(console);
  }

  /** The story of that name, or the end of the command where there is none. */
  Optional<UUID> storyId(Desk desk, Optional<String> name) throws CommandFailedException {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<UUID> story = desk.library().story(name.get()).map(Story::id);
    if (story.isEmpty()) {
      throw new CommandFailedException(
          ExitCode.SOME_FAILED,
          "There is no story “%s”; there are: %s."
              .formatted(
                  name.get(),
                  desk.library().stories().stream()
                      .map(listed -> "“" + listed.story().name() + "”")
                      .collect(Collectors.joining(", "))));
    }
    return story;
  }

  @Override
  public Integer call() throws CommandFailedException {
    Optional<String> unavailable = window.whyUnavailable();
    if (unavailable.isPresent()) {
      throw new CommandFailedException(ExitCode.NO_WORKSPACE, unavailable.get());
    }
    LastWorkspace last = new LastWorkspace(UserFolders.ofThisSystem());
    Path folder = workspaceNamed() ? workspaceFolder() : last.folder().orElse(workspaceFolder());
    window.prepare(folder);
    Desk desk = openDesk(folder);
    last.remember(folder);
    desk.jobs()
        .start(
            "Back up the database",
            progress -> {
              try {
                return desk.care()
                    .backUpIfDue()
                    .map(file -> "The database is backed up in " + file + ".")
                    .orElse("The last backup is less than a day old.");
              } catch (IOException e) {
                throw new JobFailedException(
                    "The database could not be backed up: " + e.getMessage(), e);
              }
            });
    if (desk.browsers().isOn()) {
      desk.jobs()
          .start(
              "Listen for paired browsers",
              progress -> {
                try {
                  desk.browsers().listenIfOn();
                  return "Paired browsers can hand pages over.";
                } catch (IOException | EditRefusedException e) {
                  throw new JobFailedException(
                      "Browsers can't hand pages over: " + e.getMessage(), e);
                }
              });
    }
    window.show(desk);
    return ExitCode.DONE;
  }
}
