package org.dateline.search.query;

import java.util.stream.Collectors;
import org.dateline.search.query.QueryNode.And;
import org.dateline.search.query.QueryNode.Dates;
import org.dateline.search.query.QueryNode.Everything;
import org.dateline.search.query.QueryNode.Fuzzy;
import org.dateline.search.query.QueryNode.Has;
import org.dateline.search.query.QueryNode.InField;
import org.dateline.search.query.QueryNode.Near;
import org.dateline.search.query.QueryNode.Not;
import org.dateline.search.query.QueryNode.Or;
import org.dateline.search.query.QueryNode.Phrase;
import org.dateline.search.query.QueryNode.Revisions;
import org.dateline.search.query.QueryNode.Saved;
import org.dateline.search.query.QueryNode.Wildcard;
import org.dateline.search.query.QueryNode.Word;

/**
 * Writes a query's tree in the query language, so that reading it gives an equal tree. Immutable,
 * safe for use by several threads.
 */
public final class QueryPrinter {
  /** The tree as a query; {@code *} for everything. */
  public String print(QueryNode node) {
    return switch (node) {
      case Or or -> or.any().stream().map(this::operand).collect(Collectors.joining(" OR "));
      case And and -> and.all().stream().map(this::operand).collect(Collectors.joining(" "));
      default -> operand(node);
    };
  }

  private String operand(QueryNode node) {
    return switch (node) {
      case Everything _ -> "*";
      case Word word -> escaped(word.text());
      case Fuzzy fuzzy -> escaped(fuzzy.text()) + "~" + (fuzzy.edits() == 0 ? "" : fuzzy.edits());
      case Wildcard wildcard -> pattern(wildcard.pattern());
      case Phrase phrase ->
          quoted(phrase.text()) + (phrase.distance() == 0 ? "" : "~" + phrase.distance());
      case Near near ->
          near.items().stream()
              .map(this::operand)
              .collect(Collectors.joining(" ", "NEAR/" + near.distance() + "(", ")"));
      case InField inField -> inField.field().label() + ":" + value(inField.inner());
      case Dates dates -> dates.field().label() + ":" + dates.form().form();
      case Has has -> has.property().keyword() + ":" + has.property().value();
      case Revisions _ -> "in:revisions";
      case Saved saved -> "saved:" + quoted(saved.name());
      case Not not ->
          not.inner() instanceof Not ? "NOT " + operand(not.inner()) : "-" + negated(not);
      case And and -> "(" + print(and) + ")";
      case Or or -> "(" + print(or) + ")";
    };
  }

  /** What stands behind a minus; a word that begins with one itself is put in brackets. */
  private String negated(Not not) {
    String inner = operand(not.inner());
    return inner.startsWith("-") || inner.startsWith("+") ? "(" + inner + ")" : inner;
  }

  private String value(QueryNode inner) {
    return switch (inner) {
      case Word word -> operand(word);
      case Fuzzy fuzzy -> operand(fuzzy);
      case Wildcard wildcard -> operand(wildcard);
      case Phrase phrase -> operand(phrase);
      case Everything _ -> "*";
      case Or or -> operand(or);
      case And and -> operand(and);
      case Near near -> "(" + operand(near) + ")";
      case InField field -> "(" + operand(field) + ")";
      case Dates dates -> "(" + operand(dates) + ")";
      case Has has -> "(" + operand(has) + ")";
      case Revisions revisions -> "(" + operand(revisions) + ")";
      case Saved saved -> "(" + operand(saved) + ")";
      case Not not -> "(" + operand(not) + ")";
    };
  }

  private static String quoted(String words) {
    return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String escaped(String word) {
    if (word.equals("OR") || word.equals("NOT") || word.equals("AND")) {
      return "\\" + word;
    }
    StringBuilder out = new StringBuilder();
    int firstColon = word.indexOf(':');
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean escape =
          switch (c) {
            case '\\', '(', ')', '*', '?', '~' -> true;
            case '"', '“', '„', '«', '「', '『', '＂', '-', '+' -> i == 0;
            case ':' -> i == firstColon;
            default -> Scanner.isSpace(c);
          };
      if (escape) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  private static String pattern(String pattern) {
    StringBuilder out = new StringBuilder();
    int firstColon = pattern.indexOf(':');
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean escape =
          switch (c) {
            case '\\', '(', ')' -> true;
            case '"', '“', '„', '«', '「', '『', '＂', '-', '+' -> i == 0;
            case ':' -> i == firstColon;
            default -> Scanner.isSpace(c);
          };
      if (escape) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
