package org.dateline.export;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.model.Claim;
import org.dateline.model.ClaimLink;
import org.dateline.model.ClaimRelation;
import org.dateline.model.ClaimStatus;
import org.dateline.model.Code;
import org.dateline.model.Codebook;
import org.dateline.model.EdtfDate;
import org.dateline.model.EntityKind;
import org.dateline.model.Field;
import org.dateline.model.FieldValue;
import org.dateline.model.Gazetteer;
import org.dateline.model.Region;
import org.dateline.model.TextRange;

/**
 * Reads the table that {@code export} writes, also after a person has worked on it: columns may be
 * missing or moved, and a line without an identifier is a new claim. What a table cannot hold (who
 * entered a claim, which entity a name was matched with) is not there.
 */
public final class CsvTimelineReader {
  private final Codebook codebook;
  private final Gazetteer gazetteer;

  /**
   * @param codebook says what a type's fields hold
   * @param gazetteer knows the regions' names
   */
  public CsvTimelineReader(Codebook codebook, Gazetteer gazetteer) {
    this.codebook = codebook;
    this.gazetteer = gazetteer;
  }

  /**
   * Reads a table.
   *
   * @throws ImportException where it is no such table or a line cannot be read, with a sentence for
   *     the person that names the line
   * @throws IOException where the stream breaks
   */
  public ImportedTimeline read(InputStream stream) throws ImportException, IOException {
    List<List<String>> rows = CsvTable.read(stream).rows();
    if (rows.isEmpty() || !rows.getFirst().contains("type")) {
      throw new ImportException("The table has no column “type”; it is not a timeline.");
    }
    List<String> header = rows.getFirst();
    List<Claim> claims = new ArrayList<>();
    List<ImportedTimeline.Quotation> quotations = new ArrayList<>();
    List<ClaimLink> links = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < Math.min(header.size(), rows.get(i).size()); column++) {
        row.put(header.get(column).strip(), SpreadsheetCell.read(rows.get(i).get(column)));
      }
      if (row.values().stream().allMatch(String::isBlank)) {
        continue;
      }
      try {
        Claim claim = claim(row);
        claims.add(claim);
        quotations.addAll(quotations(claim.id(), row));
        links.addAll(links(claim.id(), row));
      } catch (BadCell bad) {
        throw new ImportException("Line " + (i + 1) + " of the table: " + bad.getMessage(), bad);
      }
    }
    return new ImportedTimeline("", claims, quotations, links);
  }

  /** A cell cannot be read; never leaves this class. */
  private static final class BadCell extends Exception {
    private static final long serialVersionUID = 1;

    BadCell(String sentence) {
      super(sentence);
    }
  }

  private Claim claim(Map<String, String> row) throws BadCell {
    String type = cell(row, "type");
    Optional<Code> code = codebook.code(type);
    if (code.isEmpty()) {
      throw new BadCell("There is no claim type “" + type + "”.");
    }
    String statusWord = cell(row, "status").isEmpty() ? "unchecked" : cell(row, "status");
    Optional<ClaimStatus> status = ClaimStatus.ofLabel(statusWord);
    if (status.isEmpty()) {
      throw new BadCell("There is no status “" + statusWord + "”.");
    }
    Map<String, List<FieldValue>> values = new LinkedHashMap<>();
    for (Field field : code.get().fields()) {
      List<FieldValue> read = values(field, row);
      if (!read.isEmpty()) {
        values.put(field.key(), read);
      }
    }
    boolean ownSpeaker = code.get().field("speaker").isEmpty();
    boolean ownAttribution = code.get().field("attribution").isEmpty();
    Optional<EdtfDate> event = date(row, "event date");
    Optional<EdtfDate> stated = date(row, "stated date");
    return new Claim(
        cell(row, "id").isEmpty() ? UUID.randomUUID() : id(cell(row, "id")),
        type,
        row.getOrDefault("claim", ""),
        status.get(),
        ownSpeaker ? words(row, "speaker") : Optional.empty(),
        ownAttribution ? words(row, "attribution") : Optional.empty(),
        event.isEmpty() && stated.isEmpty() ? date(row, "date") : event,
        stated,
        words(row, "note"),
        values,
        Instant.EPOCH,
        "");
  }

  private List<FieldValue> values(Field field, Map<String, String> row) throws BadCell {
    String cell = cell(row, field.key());
    if (cell.isEmpty()) {
      return List.of();
    }
    List<String> parts = field.multiple() ? parts(cell) : List.of(cell);
    List<String> written = parts(cell(row, field.key() + CsvTimelineWriter.AS_WRITTEN));
    List<FieldValue> values = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      values.add(value(field, parts.get(i), i < written.size() ? written.get(i) : ""));
    }
    return values;
  }

  private static List<String> parts(String cell) {
    return List.of(cell.split("; ", -1));
  }

  private FieldValue value(Field field, String words, String written) throws BadCell {
    return switch (field.kind()) {
      case REGION -> region(words, written);
      case ORGANISATION ->
          new FieldValue.EntityValue(EntityKind.ORGANISATION, words, Optional.empty());
      case PERSON -> new FieldValue.EntityValue(EntityKind.PERSON, words, Optional.empty());
      case PRODUCT -> new FieldValue.EntityValue(EntityKind.PRODUCT, words, Optional.empty());
      case TEXT -> new FieldValue.TextValue(words);
      case CHOICE -> new FieldValue.ChoiceValue(words);
      case LINK -> new FieldValue.LinkValue(words);
      case DATE ->
          new FieldValue.DateValue(
              EdtfDate.parse(words).orElseThrow(() -> new BadCell(noDate(words))));
      case NUMBER -> {
        try {
          yield new FieldValue.NumberValue(new BigDecimal(words));
        } catch (NumberFormatException none) {
          throw new BadCell("“" + words + "” is not a number.");
        }
      }
    };
  }

  private FieldValue region(String words, String written) throws BadCell {
    List<Region> found = gazetteer.find(words);
    if (found.size() != 1) {
      throw new BadCell(
          found.isEmpty()
              ? "There is no region “" + words + "”."
              : "“" + words + "” can mean several regions; write the code.");
    }
    Region region = found.getFirst();
    return new FieldValue.RegionValue(
        region.code(),
        Optional.of(written).filter(word -> !word.isEmpty() && !word.equals(region.name())));
  }

  private static List<ImportedTimeline.Quotation> quotations(UUID claim, Map<String, String> row)
      throws BadCell {
    List<String> quotes = lines(row, "quote");
    List<ImportedTimeline.Quotation> quotations = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      if (line(row, "revision", i).isEmpty()) {
        throw new BadCell("A quote needs its revision; empty the cell “quote” or restore it.");
      }
      try {
        quotations.add(
            new ImportedTimeline.Quotation(
                List.of(claim),
                line(row, "address", i),
                id(line(row, "revision", i)),
                quotes.get(i).replace(CsvTimelineWriter.PARAGRAPH, "\n\n"),
                new TextRange(
                    Integer.parseInt(line(row, "start", i)), Integer.parseInt(line(row, "end", i))),
                "",
                Instant.parse(line(row, "captured", i))));
      } catch (IllegalArgumentException | DateTimeException wrong) {
        throw new BadCell("The evidence number " + (i + 1) + " cannot be read.");
      }
    }
    return quotations;
  }

  private static List<ClaimLink> links(UUID from, Map<String, String> row) throws BadCell {
    List<ClaimLink> links = new ArrayList<>();
    for (String line : lines(row, "links")) {
      int blank = line.indexOf(' ');
      Optional<ClaimRelation> relation =
          blank < 0 ? Optional.empty() : ClaimRelation.ofLabel(line.substring(0, blank));
      if (relation.isEmpty()) {
        throw new BadCell("“" + line + "” is not a link to a claim.");
      }
      links.add(new ClaimLink(from, relation.get(), id(line.substring(blank + 1))));
    }
    return links;
  }

  private static List<String> lines(Map<String, String> row, String column) {
    String cell = row.getOrDefault(column, "");
    return cell.isEmpty() ? List.of() : cell.lines().toList();
  }

  private static String line(Map<String, String> row, String column, int number) {
    List<String> lines = lines(row, column);
    return number < lines.size() ? lines.get(number) : "";
  }

  private static UUID id(String words) throws BadCell {
    try {
      return UUID.fromString(words);
    } catch (IllegalArgumentException none) {
      throw new BadCell("“" + words + "” is not an identifier.");
    }
  }

  private static Optional<EdtfDate> date(Map<String, String> row, String column) throws BadCell {
    String words = cell(row, column);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(EdtfDate.parse(words).orElseThrow(() -> new BadCell(noDate(words))));
  }

  private static String noDate(String words) {
    return "“" + words + "” is not a date; write it like 2021-09-08, 2021-09 or 2021.";
  }

  private static Optional<String> words(Map<String, String> row, String column) {
    return Optional.of(cell(row, column)).filter(words -> !words.isEmpty());
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "").strip();
  }
}
