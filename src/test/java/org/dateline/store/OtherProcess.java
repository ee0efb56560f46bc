package org.dateline.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A second process that works on a workspace until it is killed. */
final class OtherProcess {
  /** More than one, so that their writes wait for each other and share commits. */
  private static final int WRITERS = 3;

  private OtherProcess() {}

  /**
   * The child: says “open”, then adds articles, several at a time, and says each one that is
   * acknowledged.
   */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws WorkspaceUnavailableException, IOException {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      Workspace workspace = Examples.open(Path.of(arguments[0]));
      out.println("open");
      int most = Integer.parseInt(arguments[1]) / WRITERS;
      for (int writer = 0; writer < WRITERS; writer++) {
        Thread.ofPlatform().start(() -> write(workspace, most, out));
      }
      // Holds the workspace until it is killed.
      System.in.read();
    }

    private static void write(Workspace workspace, int most, PrintStream out) {
      try {
        for (int number = 0; number < most; number++) {
          out.println(one(workspace, number));
        }
      } catch (EditRefusedException | IOException failure) {
        throw new IllegalStateException(failure);
      }
    }

    /** Adds an article and a claim, and says which. */
    private static String one(Workspace workspace, int number)
        throws EditRefusedException, IOException {
      RecordedCapture recorded =
          Examples.add(
              workspace, "https://news.example/" + UUID.randomUUID(), Examples.TEXT + number);
      TaggedClaim tagged =
          workspace
              .tagging()
              .tag(
                  recorded.revision().orElseThrow().id(),
                  Examples.range(Examples.TEXT, "other regions"),
                  Examples.claim(),
                  Optional.of("Locked phones"));
      return recorded.article().orElseThrow().id() + " " + tagged.claim().id();
    }
  }

  static Process start(Path folder, int articles) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx200m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            folder.toString(),
            Integer.toString(articles))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Waits for the child to say that it is open. */
  static BufferedReader opened(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String first = lines.readLine();
    if (!"open".equals(first)) {
      throw new IOException("the child said " + first);
    }
    return lines;
  }

  /** Kills the child after some acknowledgements and gives back all that it had said. */
  static List<String> killAfter(Process process, int lines, Random random)
      throws IOException, InterruptedException {
    List<String> said = new ArrayList<>();
    try (BufferedReader reader = opened(process)) {
      Optional<String> line = Optional.ofNullable(reader.readLine());
      while (line.isPresent()) {
        said.add(line.orElseThrow());
        if (said.size() == lines) {
          // Not right after an acknowledgement, but anywhere in the work on the next.
          Thread.sleep(random.nextInt(15));
          process.toHandle().destroyForcibly();
        }
        line = Optional.ofNullable(reader.readLine());
      }
    }
    process.waitFor();
    return said.stream().filter(words -> words.length() == 73).toList();
  }
}
