package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.desk.UserFolders;
import org.dateline.desk.demo.Demo;
import org.dateline.desk.job.JobFailedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Does the whole job on the samples and shows the result. */
@Command(
    name = "demo",
    description = {
      "Do the whole job on the samples: serve, fetch, index, tag, export; then open the window.",
      "Where there is no display, a picture of the window is written instead."
    })
final class DemoCommand implements Callable<Integer> {
  private final DatelineCommand root;

  @Option(names = "--no-window", description = "Write a picture instead of opening the window.")
  private boolean noWindow;

  DemoCommand(DatelineCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws CommandFailedException, InterruptedException {
    Path folder =
        root.workspaceNamed()
            ? root.workspaceFolder()
            : UserFolders.ofThisSystem().data().resolve("demo");
    Desk desk = root.openDesk(folder);
    boolean handedOver = false;
    try {
      Demo demo = new Demo(desk, samples());
      String result = demo.run(root.progress());
      Console console = root.console();
      console.say("Workspace  " + folder);
      console.say("In it      " + result);
      console.say("Timelines  " + demo.exports());
      console.say("Web page   " + demo.exports().resolve("timeline.html"));
      Optional<String> unavailable = root.window().whyUnavailable();
      if (!noWindow && unavailable.isEmpty()) {
        handedOver = true;
        root.window().show(desk);
        return ExitCode.DONE;
      }
      if (!noWindow) {
        unavailable.ifPresent(console::tell);
      }
      Path picture = demo.exports().resolve("window.png");
      root.window().writePicture(desk, picture, false);
      console.say("Picture    " + picture);
      return ExitCode.DONE;
    } catch (JobFailedException e) {
      throw new CommandFailedException(ExitCode.SOME_FAILED, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new CommandFailedException(
          ExitCode.SOME_FAILED, "The picture of the window can't be written: " + e.getMessage());
    } finally {
      if (!handedOver) {
        desk.close();
      }
    }
  }

  /** The samples lie beside the program. */
  private static Path samples() throws CommandFailedException {
    Path samples = Path.of(System.getProperty("dateline.home", ".")).resolve("samples");
    if (!Files.isRegularFile(samples.resolve("manifest.json"))) {
      throw new CommandFailedException(
          ExitCode.SOME_FAILED,
          "The samples are not in "
              + samples.toAbsolutePath()
              + "; start Dateline from its folder.");
    }
    return samples;
  }
}
