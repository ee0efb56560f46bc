package org.dateline.extract.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * The main page of a web archive that a browser saved (MHTML, RFC 2557): the part that the archive
 * names as its start, else the first HTML part. Pictures and styles are passed over.
 *
 * @param html its bytes, transfer coding taken off
 * @param charset what its header says of its charset
 * @param url the address that it was saved from
 */
@SuppressWarnings("ArrayRecordComponent") // pages are large and never compared
record WebArchivePage(byte[] html, Optional<String> charset, Optional<String> url) {
  private static final int PARTS = 10_000;
  private static final int DEPTH = 10;
  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s*(charset|start)\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]*))", Pattern.CASE_INSENSITIVE);

  /** What the headers of one part say. */
  private static final class Part {
    String type = "";
    Optional<String> charset = Optional.empty();
    Optional<String> start = Optional.empty();
    Optional<String> id = Optional.empty();
    Optional<String> location = Optional.empty();
    Optional<String> snapshot = Optional.empty();

    void read(Field field) {
      String value = field.getBody().strip();
      switch (field.getName().toLowerCase(Locale.ROOT)) {
        case "content-type" -> {
          type = value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
          Matcher parameter = PARAMETER.matcher(value);
          while (parameter.find()) {
            Optional<String> given =
                Optional.ofNullable(parameter.group(2))
                    .or(() -> Optional.ofNullable(parameter.group(3)));
            if (parameter.group(1).equalsIgnoreCase("charset")) {
              charset = given.map(WebArchivePage::charsetName);
            } else {
              start = given;
            }
          }
        }
        case "content-id" -> id = Optional.of(value);
        case "content-location" -> location = Optional.of(value);
        case "snapshot-content-location" -> snapshot = Optional.of(value);
        default -> {}
      }
    }

    boolean isHtml() {
      return type.equals("text/html") || type.equals("application/xhtml+xml");
    }
  }

  /** Whether the bytes begin like such an archive: with the headers of a message. */
  static boolean isOne(String beginning) {
    String start = beginning.stripLeading().toLowerCase(Locale.ROOT);
    return start.matches(
            "(?s)(from|mime-version|content-type|snapshot-content-location|subject|date|x-[a-z-]+):.*")
        && start.contains("content-type:");
  }

  /** Finds the main page. */
  static WebArchivePage of(byte[] archive) throws UnreadableFileException {
    MimeTokenStream tokens =
        new MimeTokenStream(
            MimeConfig.custom()
                .setMaxLineLen(1 << 20)
                .setMaxHeaderLen(64 << 10)
                .setMaxHeaderCount(1_000)
                .build());
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    try (InputStream in = new ByteArrayInputStream(archive)) {
      tokens.parse(in);
      return find(tokens)
          .orElseThrow(() -> new UnreadableFileException("There is no page in this web archive."));
    } catch (MimeException | IOException damaged) {
      throw new UnreadableFileException("The file is not a web archive that can be read.");
    }
  }

  private static Optional<WebArchivePage> find(MimeTokenStream tokens)
      throws IOException, MimeException, UnreadableFileException {
    Optional<String> start = Optional.empty();
    Optional<String> archived = Optional.empty();
    Optional<WebArchivePage> first = Optional.empty();
    Part part = new Part();
    int parts = 0;
    int depth = 0;
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      switch (state) {
        case T_START_HEADER -> part = new Part();
        case T_FIELD -> part.read(tokens.getField());
        case T_END_HEADER -> archived = archived.isPresent() ? archived : part.snapshot;
        case T_START_MULTIPART -> {
          start = start.isPresent() ? start : part.start;
          if (++depth > DEPTH) {
            throw new UnreadableFileException("The web archive is nested too deeply.");
          }
        }
        case T_END_MULTIPART -> depth--;
        case T_BODY -> {
          if (++parts > PARTS) {
            throw new UnreadableFileException("The web archive has too many parts.");
          }
          boolean named = start.isPresent() && start.equals(part.id);
          if (part.isHtml() && (named || first.isEmpty())) {
            byte[] html = BoundedReading.read(tokens.getDecodedInputStream(), Integer.MAX_VALUE);
            WebArchivePage page =
                new WebArchivePage(
                    html,
                    part.charset,
                    Stream.of(part.location, archived)
                        .flatMap(Optional::stream)
                        .filter(WebArchivePage::isOnTheWeb)
                        .findFirst());
            if (named || start.isEmpty()) {
              return Optional.of(page);
            }
            first = Optional.of(page);
          }
        }
        default -> {}
      }
    }
    return first;
  }

  private static boolean isOnTheWeb(String location) {
    return location.regionMatches(true, 0, "http://", 0, 7)
        || location.regionMatches(true, 0, "https://", 0, 8);
  }

  /** Old browsers write “unicode” where they mean UTF-16. */
  private static String charsetName(String given) {
    return given.equalsIgnoreCase("unicode") ? "UTF-16LE" : given;
  }
}
