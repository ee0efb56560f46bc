package org.dateline.export;

import java.util.regex.Pattern;

/** Words on one line: where a format has no room for line breaks, or reads them as something. */
final class OneLine {
  private static final Pattern BREAKS = Pattern.compile("\\s*[\\n\\r\\u2028\\u2029\\u0085]\\s*");

  private OneLine() {}

  static String of(String text) {
    return BREAKS.matcher(text.strip()).replaceAll(" ");
  }
}
