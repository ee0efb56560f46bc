package org.dateline.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item as a person or a script names it: an address, a file, or {@code
 * {"file","url"?,"charset"?}}.
 *
 * @param address the address, where it is one
 * @param file the file as it was given, where it is one
 * @param url the address that the file was saved from
 * @param charset what an HTTP header said of the file
 */
record ItemLine(
    Optional<String> address,
    Optional<String> file,
    Optional<String> url,
    Optional<String> charset) {
  /**
   * Understands a word of the command line: what begins like an address is one, all else a file.
   */
  static ItemLine ofArgument(String argument) {
    String lower = argument.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://")
        ? new ItemLine(Optional.of(argument), Optional.empty(), Optional.empty(), Optional.empty())
        : new ItemLine(Optional.empty(), Optional.of(argument), Optional.empty(), Optional.empty());
  }

  /** Understands a line: an object in braces, or an argument. */
  static ItemLine ofLine(String line) throws BadLineException {
    if (!line.stripLeading().startsWith("{")) {
      return ofArgument(line.strip());
    }
    ObjectNode object = Json.parse(line);
    Optional<String> file = Json.text(object, "file");
    Optional<String> url = Json.text(object, "url");
    if (file.isEmpty()) {
      return new ItemLine(
          Optional.of(Json.requiredText(object, "url")),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    return new ItemLine(Optional.empty(), file, url, Json.text(object, "charset"));
  }

  /** The file's path, or a sentence why it can't be one. */
  static Path path(String file) throws BadLineException {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new BadLineException("“" + file + "” can't be a file's name; check it.");
    }
  }

  /** An answer that begins with the item as it was given. */
  ObjectNode answer() {
    ObjectNode answer = Json.object();
    file.ifPresent(name -> answer.put("file", name));
    address.or(() -> url).ifPresent(link -> answer.put("url", link));
    return answer;
  }

  /** As it was given, for messages. */
  String given() {
    return file.or(() -> address).orElse("");
  }
}
