package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.dateline.desk.browser.BrowserCapture;
import org.dateline.desk.browser.ExtensionFiles;
import org.dateline.desk.browser.PairingCode;
import org.dateline.desk.capture.CaptureReport;
import org.dateline.store.EditRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a person's own browser hand pages over. */
@Command(
    name = "browser",
    description = "Capture from your own browser: pages behind a log-in or made by script.",
    subcommands = {
      BrowserCommand.On.class,
      BrowserCommand.Off.class,
      BrowserCommand.Pair.class,
      BrowserCommand.Serve.class,
      BrowserCommand.ListPaired.class,
      BrowserCommand.Revoke.class,
      BrowserCommand.Extension.class
    })
final class BrowserCommand extends CommandGroup {
  /** What a command does with the browsers of the open workspace. */
  @FunctionalInterface
  private interface Work {
    void with(BrowserCapture browsers)
        throws IOException, EditRefusedException, InterruptedException, CommandFailedException;
  }

  private static int run(DatelineCommand root, Work work)
      throws CommandFailedException, InterruptedException {
    return root.onDesk(desk -> {
      try {
        work.with(desk.browsers());
      } catch (IOException e) {
        throw new CommandFailedException(
            ExitCode.SOME_FAILED, "No port could be opened for browsers: " + e.getMessage());
      }
    });
  }

  /** Switches it on. */
  @Command(name = "on", description = "Let paired browsers hand pages over while Dateline is open.")
  static final class On implements Callable<Integer> {
    private final DatelineCommand root;

    On(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      return run(
          root,
          browsers -> {
            browsers.turnOn();
            root.console()
                .say("On, at port " + browsers.port().orElseThrow() + " of this computer.");
          });
    }
  }

  /** Switches it off. */
  @Command(name = "off", description = "Let no browser hand pages over.")
  static final class Off implements Callable<Integer> {
    private final DatelineCommand root;

    Off(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      return run(
          root,
          browsers -> {
            browsers.turnOff();
            root.console().say("Off. The paired browsers stay known; revoke takes them away.");
          });
    }
  }

  /** Pairs a browser. */
  @Command(
      name = "pair",
      description = "Show a code for the extension, and wait until a browser was paired by it.")
  static final class Pair implements Callable<Integer> {
    private static final long PATIENCE_MINUTES = 5;

    private final DatelineCommand root;

    Pair(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      return run(root, browsers -> pair(root, browsers, PATIENCE_MINUTES));
    }
  }

  private static void pair(DatelineCommand root, BrowserCapture browsers, long minutes)
      throws IOException, EditRefusedException, InterruptedException, CommandFailedException {
    CountDownLatch done = new CountDownLatch(1);
    AtomicReference<String> name = new AtomicReference<>("");
    browsers.onEvent(event -> {
      if (event instanceof BrowserCapture.Event.Paired paired) {
        name.set(paired.browser().name());
        done.countDown();
      }
    });
    browsers.turnOn();
    sayCode(root, browsers.pair());
    if (!done.await(minutes, TimeUnit.MINUTES)) {
      throw new CommandFailedException(
          ExitCode.SOME_FAILED, "No browser was paired; the code is no longer valid.");
    }
    root.console().say("Paired: " + name.get());
  }

  private static void sayCode(DatelineCommand root, PairingCode code) {
    root.console().say("Code " + code.words());
    root.console().tell("Type it into the extension; it is valid until " + code.until() + ".");
  }

  /** Takes pages over without a window. */
  @Command(
      name = "serve",
      description = "Take pages over from paired browsers until this is interrupted.")
  static final class Serve implements Callable<Integer> {
    private final DatelineCommand root;

    @Option(names = "--json", description = "One JSON object a page.")
    private boolean json;

    @Option(names = "--pair", description = "Show a code for another browser first.")
    private boolean pair;

    Serve(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      return run(
          root,
          browsers -> {
            browsers.onEvent(this::tell);
            browsers.turnOn();
            root.console().tell("Listening at port " + browsers.port().orElseThrow() + ".");
            if (pair) {
              sayCode(root, browsers.pair());
            }
            // Ends with the process: everything that was answered is safe on disk by then.
            new CountDownLatch(1).await();
          });
    }

    private void tell(BrowserCapture.Event event) {
      switch (event) {
        case BrowserCapture.Event.Paired paired ->
            root.console().tell("Paired: " + paired.browser().name());
        case BrowserCapture.Event.Captured captured -> {
          CaptureReport report = captured.report();
          CaptureOptions.tell(
              root.console(),
              json,
              CaptureOptions.answer(Json.object().put("url", report.given()), report));
        }
      }
    }
  }

  /** Lists the paired browsers. */
  @Command(name = "list", description = "List the paired browsers.")
  static final class ListPaired implements Callable<Integer> {
    private final DatelineCommand root;

    @Mixin private ListingOptions listing = new ListingOptions();

    ListPaired(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      return run(
          root,
          browsers -> {
            listing.show(
                root.console(),
                browsers.paired(),
                browser ->
                    Json.object()
                        .put("id", browser.id().toString())
                        .put("name", browser.name())
                        .put("origin", browser.origin())
                        .put("paired", browser.pairedAt().toString()),
                browser -> browser.id() + "  " + browser.name() + ", paired " + browser.pairedAt());
            if (browsers.paired().isEmpty()) {
              root.console().tell("No browser is paired.");
            }
          });
    }
  }

  /** Takes a browser's access away. */
  @Command(name = "revoke", description = "Take a browser's access away.")
  static final class Revoke implements Callable<Integer> {
    private final DatelineCommand root;

    @Parameters(paramLabel = "ID", description = "As browser list names it.")
    private UUID id = new UUID(0, 0);

    Revoke(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException, InterruptedException {
      return run(
          root,
          browsers -> {
            browsers.revoke(id);
            root.console().say("Revoked.");
          });
    }
  }

  /** Writes the extension out. */
  @Command(
      name = "extension",
      description = "Write the browser extension into a folder, from which a browser loads it.")
  static final class Extension implements Callable<Integer> {
    private final DatelineCommand root;

    @Parameters(paramLabel = "DIR", description = "The folder; made where it is not there.")
    private Path folder = Path.of("");

    Extension(DatelineCommand root) {
      this.root = root;
    }

    @Override
    public Integer call() throws CommandFailedException {
      try {
        ExtensionFiles.write(folder);
      } catch (IOException e) {
        throw new CommandFailedException(
            ExitCode.SOME_FAILED, folder + " can't be written: " + e.getMessage());
      }
      root.console().say(folder.toAbsolutePath().normalize().toString());
      root.console()
          .tell(
              "Chrome: open chrome://extensions, switch on developer mode, “Load unpacked”."
                  + " Firefox: open about:debugging, “Load Temporary Add-on”, manifest.json.");
      return ExitCode.DONE;
    }
  }
}
