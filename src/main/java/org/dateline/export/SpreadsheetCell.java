package org.dateline.export;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet program from taking a cell for a formula: what would be one gets a leading
 * {@code '}, which {@link #read} takes off again.
 *
 * <p>A formula begins with {@code = + - @}, also in the full-width and small forms that are folded
 * into them on opening, also behind blanks and invisible characters; tab and line breaks at the
 * start move the rest into a cell of its own.
 */
final class SpreadsheetCell {
  private static final Pattern FORMULA =
      Pattern.compile(
          "'*(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20"
              + "\\uFE62\\uFE63\\uFE66\\uFE6B])");

  private SpreadsheetCell() {}

  static String guard(String text) {
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }

  static String read(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }

  static boolean formula(String text) {
    return !text.startsWith("'") && FORMULA.matcher(text).lookingAt();
  }
}
