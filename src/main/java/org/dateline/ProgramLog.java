package org.dateline;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What the program logs goes to standard error: warnings and errors, or what {@code
 * -Ddateline.log=FINE} asks for.
 */
final class ProgramLog {
  /** Held here, since the log forgets the level of a logger that nobody holds. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private ProgramLog() {}

  static void configure() {
    LogManager.getLogManager().reset();
    Level level = Level.parse(System.getProperty("dateline.log", "WARNING"));
    Handler handler = new ConsoleHandler();
    handler.setLevel(level);
    handler.setFormatter(
        new SimpleFormatter() {
          @Override
          public String format(java.util.logging.LogRecord logged) {
            StringBuilder line =
                new StringBuilder()
                    .append(logged.getLevel().getName())
                    .append(' ')
                    .append(logged.getLoggerName())
                    .append(": ")
                    .append(formatMessage(logged))
                    .append('\n');
            if (logged.getThrown() != null) {
              java.io.StringWriter trace = new java.io.StringWriter();
              logged.getThrown().printStackTrace(new java.io.PrintWriter(trace, true));
              line.append(trace);
            }
            return line.toString();
          }
        });
    Logger root = Logger.getLogger("");
    root.setLevel(level);
    root.addHandler(handler);
    // It recommends a module that is still being incubated; nothing for a person to act on.
    VECTORS.setLevel(Level.SEVERE);
  }
}
