package org.dateline.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as RFC 4180 writes it: UTF-8 with a byte order mark, which spreadsheet programs need,
 * lines ended by CR LF, cells quoted where they must be.
 *
 * @param rows the lines with the header first
 */
record CsvTable(List<List<String>> rows) {
  /** No timeline comes near this; it keeps a file that is none from filling the memory. */
  static final int LARGEST = 256 << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  CsvTable {
    rows = rows.stream().map(List::copyOf).toList();
  }

  void write(OutputStream stream) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(BYTE_ORDER_MARK);
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : ",");
        cell(row.get(i), text);
      }
      text.append("\r\n");
    }
    stream.write(text.toString().getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }

  private static void cell(String value, StringBuilder text) {
    boolean blankEnds = !value.equals(value.strip());
    if (blankEnds || value.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')) {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      text.append(value);
    }
  }

  /**
   * Reads a table. Lines may end in CR LF, LF or CR.
   *
   * @throws ImportException where it is no such table, with a sentence for the person
   * @throws IOException where the stream breaks
   */
  static CsvTable read(InputStream stream) throws IOException, ImportException {
    byte[] bytes = stream.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new ImportException("The table is larger than 256 MiB.");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new ImportException("The table is not in UTF-8; save it as “CSV UTF-8”.", notUtf8);
    }
    return parse(text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1));
  }

  private static CsvTable parse(String text) throws ImportException {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == ',' || c == '\n' || c == '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c != ',') {
          if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
            i++;
          }
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new ImportException(
          "The table ends inside a quoted cell that begins in line " + (rows.size() + 1) + ".");
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      row.add(cell.toString());
      rows.add(row);
    }
    return new CsvTable(rows);
  }
}
