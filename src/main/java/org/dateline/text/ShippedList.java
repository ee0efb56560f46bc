package org.dateline.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lists that ship with the program. A missing one is a fault of the build. */
public final class ShippedList {
  private ShippedList() {}

  /**
   * The lines of a resource that are neither blank nor begin with {@code #}.
   *
   * @param name its place on the class path, beginning with a slash
   * @throws IllegalStateException where it is missing
   */
  public static List<String> lines(String name) {
    try (InputStream stream = ShippedList.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
