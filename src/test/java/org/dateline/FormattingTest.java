package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the one layout of the source. {@code mvn test -Dtest=FormattingTest -Dformat=write}
 * rewrites what is off.
 */
class FormattingTest {
  private final Formatter formatter =
      new Formatter(
          JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.GOOGLE).build());

  @Test
  void everySourceFileIsLaidOutByGoogleJavaFormat() throws IOException {
    boolean write = "write".equals(System.getProperty("format"));
    List<Path> off;
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      off =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .parallel()
              .filter(file -> isOff(file, write))
              .sorted()
              .toList();
    }
    assertThat(off)
        .as("laid out otherwise; mvn test -Dtest=FormattingTest -Dformat=write mends them")
        .isEmpty();
  }

  private boolean isOff(Path file, boolean write) {
    try {
      String source = Files.readString(file);
      String formatted = formatter.formatSourceAndFixImports(source);
      if (formatted.equals(source)) {
        return false;
      }
      if (write) {
        Files.writeString(file, formatted);
      }
      return !write;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatterException e) {
      throw new IllegalStateException(file + " is not Java", e);
    }
  }
}
