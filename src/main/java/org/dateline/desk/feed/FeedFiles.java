package org.dateline.desk.feed;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.dateline.fetch.feed.FeedReader;
import org.dateline.fetch.feed.FeedReading;

/** Reads feeds out of files, without a workspace. Safe for use by several threads. */
public final class FeedFiles {
  /** The most that a feed may have, in bytes after unpacking. */
  private static final int LIMIT = 20 << 20;

  private final FeedReader reader = new FeedReader();

  /**
   * Reads a file, perhaps gzipped.
   *
   * @param url the address that it came from, against which its links are resolved
   * @param contentType what an HTTP header said of it
   */
  public FeedReading read(Path file, Optional<String> url, Optional<String> contentType) {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] raw = stream.readNBytes(LIMIT + 1);
      boolean packed = raw.length > 2 && (raw[0] & 0xff) == 0x1f && (raw[1] & 0xff) == 0x8b;
      byte[] bytes =
          packed ? new GZIPInputStream(new ByteArrayInputStream(raw)).readNBytes(LIMIT + 1) : raw;
      return bytes.length > LIMIT
          ? new FeedReading.NotAFeed("The feed is larger than 20 MiB.")
          : reader.read(bytes, url, contentType);
    } catch (NoSuchFileException e) {
      return new FeedReading.NotAFeed("There is no such file; check its name.");
    } catch (ZipException | EOFException e) {
      return new FeedReading.NotAFeed("The file is packed, but its packing is broken.");
    } catch (IOException e) {
      return new FeedReading.NotAFeed("The file can't be read; check its permissions.");
    }
  }
}
