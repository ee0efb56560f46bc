package org.dateline.cli;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that the commands read and write: one object a line, absent values left out. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(100)
                          .maxStringLength(BoundedLines.LIMIT)
                          .build())
                  .build())
          .build();

  private Json() {}

  /** A new, empty object. */
  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Reads an object, or says by a {@link BadLineException} what is wrong with the line. */
  static ObjectNode parse(String line) throws BadLineException {
    try {
      JsonNode node = MAPPER.readTree(line);
      if (node instanceof ObjectNode object) {
        return object;
      }
      throw new BadLineException("The line is no JSON object; write one object a line.");
    } catch (JacksonException e) {
      throw new BadLineException(
          "The line is not JSON (" + e.getOriginalMessage() + "); write one object a line.");
    }
  }

  /** The words of a field; nothing where it is absent or null. */
  static Optional<String> text(ObjectNode object, String field) throws BadLineException {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (value.isString() || value.isNumber() || value.isBoolean()) {
      return Optional.of(value.asString());
    }
    throw new BadLineException("“" + field + "” has to be a string.");
  }

  /** The words of a field that has to be there. */
  static String requiredText(ObjectNode object, String field) throws BadLineException {
    return text(object, field)
        .orElseThrow(() -> new BadLineException("The line has no “" + field + "”; give it one."));
  }

  /** A whole number; nothing where it is absent or null. */
  static Optional<Integer> number(ObjectNode object, String field) throws BadLineException {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (value.isIntegralNumber() && value.canConvertToInt()) {
      return Optional.of(value.intValue());
    }
    throw new BadLineException("“" + field + "” has to be a whole number.");
  }

  /** One line of output. */
  static String line(ObjectNode object) {
    return MAPPER.writeValueAsString(object);
  }
}
