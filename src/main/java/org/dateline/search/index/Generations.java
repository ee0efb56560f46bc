package org.dateline.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.search.analysis.TextAnalysis;

/**
 * The folders of an index: {@code <format>/g000001}, {@code g000002} and so on. A rebuild fills the
 * next one while the last one is searched; the highest that was filled counts.
 */
public final class Generations {
  /** Raised when the fields change or Lucene's format does, so that old indexes are built anew. */
  public static final String FORMAT = "3." + TextAnalysis.VERSION;

  private static final Pattern GENERATION = Pattern.compile("g\\d{6}");
  private static final Pattern ANY_FORMAT = Pattern.compile("\\d+(\\.\\d+)?");

  private final Path all;

  /**
   * @param folder the workspace's folder for the index
   */
  public Generations(Path folder) {
    this.all = folder;
  }

  private Path here() {
    return all.resolve(FORMAT);
  }

  /** The generations that are there, newest first. */
  public List<Path> newestFirst() throws IOException {
    if (!Files.isDirectory(here())) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(here())) {
      return folders
          .filter(path -> GENERATION.matcher(path.getFileName().toString()).matches())
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  /** A generation after all that are there. */
  public Path next() throws IOException {
    List<Path> there = newestFirst();
    int last =
        there.isEmpty()
            ? 0
            : Integer.parseInt(there.getFirst().getFileName().toString().substring(1));
    return here().resolve(String.format(Locale.ROOT, "g%06d", last + 1));
  }

  /** Whether indexes of other formats lie there. */
  public boolean hasOtherFormats() throws IOException {
    return !otherFormats().isEmpty();
  }

  /** Removes the indexes of other formats. */
  public void removeOtherFormats() throws IOException {
    for (Path other : otherFormats()) {
      delete(other);
    }
  }

  private List<Path> otherFormats() throws IOException {
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(all)) {
      return folders
          .filter(path -> ANY_FORMAT.matcher(path.getFileName().toString()).matches())
          .filter(path -> !path.getFileName().toString().equals(FORMAT))
          .toList();
    }
  }

  /** Removes a folder and what is in it. Links are removed, not followed. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
