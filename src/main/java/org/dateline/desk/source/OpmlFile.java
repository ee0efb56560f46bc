package org.dateline.desk.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dateline.fetch.feed.Opml;
import org.dateline.model.Source;
import org.dateline.model.SourceKind;

/** Reads and writes lists of feeds as other readers exchange them. */
final class OpmlFile {
  private static final int LARGEST = 20 << 20;

  private OpmlFile() {}

  /**
   * Reads a list.
   *
   * @throws IOException where it can't be read or is none; the message is a sentence
   */
  static Opml read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream stream = Files.newInputStream(file)) {
      bytes = stream.readNBytes(LARGEST + 1);
    } catch (NoSuchFileException missing) {
      throw new IOException("There is no such file; check its name.", missing);
    } catch (IOException unreadable) {
      throw new IOException("The file can't be read; check its permissions.", unreadable);
    }
    return Opml.read(bytes)
        .orElseThrow(() ->
            new IOException("The file is no list of feeds; export an OPML file and take that."));
  }

  /** Whether a source can stand in such a list: watched pages are no feeds. */
  static boolean holds(Source source) {
    return source.kind() != SourceKind.PAGE;
  }

  /**
   * Writes a list, beside its place first, so that a full disk leaves no half of one.
   *
   * @throws IOException where it can't be written
   */
  static void write(Path file, List<Source> sources, Instant now) throws IOException {
    Opml list =
        new Opml(
            Optional.of("Sources followed in Dateline"),
            sources.stream()
                .filter(OpmlFile::holds)
                .map(source ->
                    new Opml.Subscription(source.title(), source.url(), source.page(), List.of()))
                .toList());
    Path absolute = file.toAbsolutePath();
    Path beside = absolute.resolveSibling(absolute.getFileName() + ".part");
    Files.write(beside, list.write(now.atOffset(ZoneOffset.UTC)).getBytes(StandardCharsets.UTF_8));
    Files.move(beside, absolute, StandardCopyOption.REPLACE_EXISTING);
  }
}
