package org.dateline.ui.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window remembers of a person from one day to the next: its size and panes, the colours,
 * the place. A small file in the person's settings folder; where it cannot be read or written the
 * window works without.
 */
public final class UserSettings {
  private static final Logger LOG = LoggerFactory.getLogger(UserSettings.class);

  private final Path file;
  private final Properties values = new Properties();

  /**
   * @param file where they are kept; its folder is made when needed
   */
  public UserSettings(Path file) {
    this.file = file;
    if (Files.isRegularFile(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        values.load(reader);
      } catch (IOException | IllegalArgumentException unreadable) {
        LOG.warn("The window's settings in {} cannot be read: {}", file, unreadable.getMessage());
      }
    }
  }

  /** Words that are remembered under a key. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(values.getProperty(key));
  }

  /** A number that is remembered under a key. */
  public double number(String key, double otherwise) {
    try {
      double number = Double.parseDouble(values.getProperty(key, ""));
      return Double.isFinite(number) ? number : otherwise;
    } catch (NumberFormatException none) {
      return otherwise;
    }
  }

  /** Numbers that belong together, where there are as many as wanted. */
  Optional<double[]> numbers(String key, int count) {
    try {
      double[] numbers =
          Stream.of(values.getProperty(key, "").split(" "))
              .mapToDouble(Double::parseDouble)
              .toArray();
      boolean fit =
          numbers.length == count && DoubleStream.of(numbers).allMatch(one -> one >= 0 && one <= 1);
      return fit ? Optional.of(numbers) : Optional.empty();
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  /** Remembers words under a key. */
  public void set(String key, String value) {
    values.setProperty(key, value);
  }

  void set(String key, double[] numbers) {
    set(
        key,
        String.join(
            " ",
            DoubleStream.of(numbers)
                .mapToObj(one -> String.format(java.util.Locale.ROOT, "%.4f", one))
                .toList()));
  }

  /** Writes them down. */
  public void save() {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        values.store(writer, null);
      }
    } catch (IOException unwritable) {
      LOG.warn("The window's settings in {} cannot be kept: {}", file, unwritable.getMessage());
    }
  }
}
