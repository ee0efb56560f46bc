package org.dateline.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dateline.desk.ClientWindow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Understands the command line, runs the command, and turns what happened into an exit code. */
public final class CommandLineProgram {
  private static final Logger LOG = LoggerFactory.getLogger(CommandLineProgram.class);

  private final Console console;
  private final ClientWindow window;

  /**
   * @param in where items come from when a command reads {@code -}
   * @param out where data goes
   * @param err where messages go
   * @param window the desktop client
   */
  public CommandLineProgram(InputStream in, PrintStream out, PrintStream err, ClientWindow window) {
    this.console = new Console(in, out, err);
    this.window = window;
  }

  /**
   * Runs one command.
   *
   * @param arguments as on the command line
   * @return 0 done, 1 some items failed, 2 usage, 3 the workspace cannot be opened
   */
  public int run(String... arguments) {
    DatelineCommand root = new DatelineCommand(console, window);
    CommandLine line = new CommandLine(root, new CommandFactory(root));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setAbbreviatedOptionsAllowed(false);
    line.setUnmatchedOptionsArePositionalParams(false);
    line.setParameterExceptionHandler((problem, given) -> explain(problem));
    line.setExecutionExceptionHandler((fault, command, parsed) -> explain(fault));
    return line.execute(arguments);
  }

  private int explain(ParameterException problem) {
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    if (problem instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().getFirst();
      Optional<String> alike = unmatched.getSuggestions().stream().findFirst();
      console.tell(
          "“%s” does not understand “%s”.%s"
              .formatted(
                  command,
                  word,
                  alike.map(better -> " Did you mean “" + better + "”?").orElse("")));
      boolean takesWords =
          !problem.getCommandLine().getCommandSpec().positionalParameters().isEmpty();
      if (word.startsWith("-") && alike.isEmpty() && takesWords) {
        console.tell("If it is no option, put “--” before it: " + command + " -- " + word);
      }
    } else {
      console.tell(String.valueOf(problem.getMessage()));
    }
    console.tell("“" + command + " --help” says what there is.");
    return ExitCode.USAGE;
  }

  private int explain(Exception fault) {
    return switch (fault) {
      case CommandFailedException failed -> {
        console.tell(String.valueOf(failed.getMessage()));
        yield failed.exitCode();
      }
      case InterruptedException interrupted -> {
        console.tell("Stopped before the end.");
        yield ExitCode.SOME_FAILED;
      }
      default -> {
        LOG.error("The command met a fault in the program", fault);
        console.tell("The command met a fault in the program: " + fault);
        yield ExitCode.SOME_FAILED;
      }
    };
  }
}
