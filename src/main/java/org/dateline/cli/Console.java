package org.dateline.cli;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** The three streams of the command line. Safe for use by several threads. */
final class Console {
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  Console(InputStream in, PrintStream out, PrintStream err) {
    this.in = in;
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  /** Standard input as UTF-8. */
  Reader input() {
    return new java.io.BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 64 * 1024);
  }

  /** Writes a JSON object as a line of its own and sends it off at once. */
  synchronized void json(ObjectNode object) {
    out.append(Json.line(object)).append('\n').flush();
  }

  /** Writes a line of words that were asked for. */
  synchronized void say(String line) {
    out.append(line).append('\n').flush();
  }

  /** Writes a message or a step of progress on standard error. */
  void tell(String line) {
    err.append(line).append('\n').flush();
  }

  /** Standard output, for what the argument parser prints. */
  PrintStream out() {
    return out;
  }

  /** Standard error, for what the argument parser prints. */
  PrintStream err() {
    return err;
  }
}
