package org.dateline.fetch.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends what would be read wrongly in the XML of a feed: takes off the document type, puts in what
 * it declares as far as that is short text, and escapes ampersands that stand for themselves.
 * Nothing outside of the document is ever read.
 */
final class XmlRepair {
  private static final int DOCTYPE_WITHIN = 5_000;
  private static final int MOST_ENTITIES = 200;
  private static final int LONGEST_ENTITY = 300;
  private static final int MOST_REPLACED = 10_000;

  private static final Pattern DOCTYPE = Pattern.compile("<!doctype", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY =
      Pattern.compile(
          "<!ENTITY\\s+([A-Za-z_][\\w.-]{0,60})\\s+(?:\"([^\"<>%]*)\"|'([^'<>%]*)')\\s*>");
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#\\d{1,9}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z_][\\w.-]{0,60});");
  private static final Pattern CHARACTER = Pattern.compile("&#x?[0-9a-fA-F]+;");
  private static final String CDATA = "<![CDATA[";

  private XmlRepair() {}

  /** The document without its type, and with its references put right. */
  static String of(String text) {
    Matcher doctype = DOCTYPE.matcher(text).region(0, Math.min(text.length(), DOCTYPE_WITHIN));
    if (!doctype.find()) {
      return references(text, Map.of());
    }
    int start = doctype.start();
    int bracket = text.indexOf('[', start);
    int close = text.indexOf('>', start);
    boolean inside = bracket >= 0 && bracket < close;
    int end = inside ? text.indexOf("]>", bracket) + 1 : close;
    if (end <= start) {
      return references(text, Map.of());
    }
    String body = text.substring(0, start) + text.substring(end + 1);
    return references(body, inside ? declared(text, bracket, end) : Map.of());
  }

  private static Map<String, String> declared(String text, int from, int to) {
    Map<String, String> entities = new HashMap<>();
    Matcher matcher = ENTITY.matcher(text).region(from, to);
    while (matcher.find() && entities.size() < MOST_ENTITIES) {
      String value = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
      // A reference inside a value could grow without bound; those of characters cannot.
      boolean plain = CHARACTER.matcher(value).replaceAll("").indexOf('&') < 0;
      if (plain && value.length() <= LONGEST_ENTITY) {
        entities.putIfAbsent(matcher.group(1), value);
      }
    }
    return entities;
  }

  /** References outside of CDATA: declared ones put in, and what is none escaped. */
  private static String references(String text, Map<String, String> entities) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    Matcher reference = REFERENCE.matcher(text);
    int replaced = 0;
    int done = 0;
    int section = text.indexOf(CDATA);
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', done)) {
      if (section >= 0 && section < done) {
        section = text.indexOf(CDATA, done);
      }
      if (section >= 0 && section < at) {
        int end = text.indexOf("]]>", section);
        int after = end < 0 ? text.length() : end;
        out.append(text, done, after);
        done = after;
        continue;
      }
      out.append(text, done, at);
      if (!reference.region(at, Math.min(text.length(), at + 64)).lookingAt()) {
        out.append("&amp;");
        done = at + 1;
        continue;
      }
      String value = entities.get(text.substring(at + 1, reference.end() - 1));
      out.append(value == null || replaced++ >= MOST_REPLACED ? reference.group() : value);
      done = reference.end();
    }
    return out.append(text, done, text.length()).toString();
  }
}
