package org.dateline.desk.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dateline.model.Code;
import org.dateline.model.Codebook;
import org.dateline.model.Field;
import org.dateline.model.FieldKind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A codebook as a JSON file: {@code {"name", "codes": [{"guid", "key", "name", "colour",
 * "shortcut"?, "description", "fields": [{"guid", "key", "name", "kind", "multiple"?, "choices"?,
 * "description"?}]}]}}. What is read is checked, so that every codebook in memory can be worked
 * with.
 */
public final class CodebookFile {
  /** A codebook of several hundred codes is far below this. */
  static final int LARGEST = 1 << 20;

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(20)
                          .maxDocumentLength(LARGEST)
                          .build())
                  .build())
          .build();

  /**
   * The codebook for technology policy that the program ships.
   *
   * @throws CodebookException where the program was put together without it
   */
  public Codebook shipped() throws CodebookException {
    try (InputStream stream =
        CodebookFile.class.getResourceAsStream("/codebooks/tech-policy.json")) {
      if (stream == null) {
        throw new CodebookException("The program was built without its codebook; build it again.");
      }
      return read(stream);
    } catch (IOException unreadable) {
      throw new CodebookException("The shipped codebook cannot be read.", unreadable);
    }
  }

  /**
   * Reads a codebook and checks it.
   *
   * @throws CodebookException where it is no codebook, with a sentence that says what to mend
   * @throws IOException where the stream breaks
   */
  public Codebook read(InputStream stream) throws CodebookException, IOException {
    byte[] bytes = stream.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new CodebookException("The codebook is larger than 1 MiB.");
    }
    JsonNode root;
    try {
      root = mapper.readTree(bytes);
    } catch (JacksonException broken) {
      throw new CodebookException("The codebook is not well-formed JSON.", broken);
    }
    JsonNode list = root.path("codes");
    if (!list.isArray() || list.isEmpty()) {
      throw new CodebookException("The codebook has no list of codes.");
    }
    List<Code> codes = new ArrayList<>();
    Set<UUID> guids = new HashSet<>();
    Set<String> keys = new HashSet<>();
    Set<Character> shortcuts = new HashSet<>();
    for (JsonNode node : list) {
      Code code = code(node, guids);
      if (!keys.add(code.key())) {
        throw new CodebookException("Two codes have the key “" + code.key() + "”.");
      }
      if (code.shortcut().isPresent() && !shortcuts.add(code.shortcut().get())) {
        throw new CodebookException("Two codes have the shortcut “" + code.shortcut().get() + "”.");
      }
      codes.add(code);
    }
    return new Codebook(codes);
  }

  private static Code code(JsonNode node, Set<UUID> guids) throws CodebookException {
    String key = key(node, "code");
    String place = "The code “" + key + "”";
    String colour = words(node, "colour", place);
    if (!COLOUR.matcher(colour).matches()) {
      throw new CodebookException(place + " needs a colour such as #2064e5.");
    }
    List<Field> fields = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (JsonNode child : node.path("fields")) {
      Field field = field(child, place, guids);
      if (!keys.add(field.key())) {
        throw new CodebookException(place + " has two fields “" + field.key() + "”.");
      }
      fields.add(field);
    }
    return new Code(
        guid(node, place, guids),
        key,
        words(node, "name", place),
        colour,
        shortcut(node, place),
        optionalWords(node, "description"),
        fields);
  }

  private static Field field(JsonNode node, String codePlace, Set<UUID> guids)
      throws CodebookException {
    String key = key(node, "field");
    String place = codePlace + ", field “" + key + "”,";
    String kindWord = words(node, "kind", place);
    Optional<FieldKind> kind = FieldKind.ofLabel(kindWord);
    if (kind.isEmpty()) {
      throw new CodebookException(place + " has the unknown kind “" + kindWord + "”.");
    }
    List<String> choices = new ArrayList<>();
    for (JsonNode choice : node.path("choices")) {
      choices.add(choice.asString(""));
    }
    if (kind.get() == FieldKind.CHOICE == choices.isEmpty() || choices.contains("")) {
      throw new CodebookException(
          place + " must list its choices if it is a choice, and none otherwise.");
    }
    return new Field(
        guid(node, place, guids),
        key,
        words(node, "name", place),
        kind.get(),
        node.path("multiple").asBoolean(false),
        choices,
        optionalWords(node, "description"));
  }

  private static String key(JsonNode node, String what) throws CodebookException {
    String key = node.path("key").asString("");
    if (!KEY.matcher(key).matches()) {
      throw new CodebookException(
          "A " + what + " has the key “" + key + "”; keys are lower-case words joined by hyphens.");
    }
    return key;
  }

  private static UUID guid(JsonNode node, String place, Set<UUID> guids) throws CodebookException {
    UUID guid;
    try {
      guid = UUID.fromString(node.path("guid").asString(""));
    } catch (IllegalArgumentException none) {
      throw new CodebookException(place + " needs a guid in the form of a UUID.", none);
    }
    if (!guids.add(guid)) {
      throw new CodebookException(place + " has a guid that is used twice.");
    }
    return guid;
  }

  private static Optional<Character> shortcut(JsonNode node, String place)
      throws CodebookException {
    String shortcut = optionalWords(node, "shortcut");
    if (shortcut.isEmpty()) {
      return Optional.empty();
    }
    if (shortcut.length() > 1 || shortcut.charAt(0) < '1' || shortcut.charAt(0) > '9') {
      throw new CodebookException(place + " needs a shortcut from 1 to 9, or none.");
    }
    return Optional.of(shortcut.charAt(0));
  }

  private static String words(JsonNode node, String property, String place)
      throws CodebookException {
    String words = optionalWords(node, property);
    if (words.isEmpty()) {
      throw new CodebookException(place + " has no " + property + ".");
    }
    return words;
  }

  private static String optionalWords(JsonNode node, String property) {
    return node.path(property).asString("").strip();
  }

  /**
   * Writes a codebook so that {@link #read} gives an equal one. The stream is left open.
   *
   * @throws IOException where the stream breaks
   */
  public void write(String name, Codebook codebook, OutputStream stream) throws IOException {
    ObjectNode root = mapper.createObjectNode().put("name", name);
    ArrayNode codes = root.putArray("codes");
    for (Code code : codebook.codes()) {
      ObjectNode node =
          codes
              .addObject()
              .put("guid", code.guid().toString())
              .put("key", code.key())
              .put("name", code.name())
              .put("colour", code.colour());
      code.shortcut().ifPresent(shortcut -> node.put("shortcut", shortcut.toString()));
      node.put("description", code.description());
      ArrayNode fields = node.putArray("fields");
      code.fields().forEach(field -> write(field, fields.addObject()));
    }
    stream.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    stream.write('\n');
  }

  private static void write(Field field, ObjectNode node) {
    node.put("guid", field.guid().toString())
        .put("key", field.key())
        .put("name", field.name())
        .put("kind", field.kind().label())
        .put("multiple", field.multiple());
    if (!field.choices().isEmpty()) {
      ArrayNode choices = node.putArray("choices");
      field.choices().forEach(choices::add);
    }
    node.put("description", field.description());
  }
}
