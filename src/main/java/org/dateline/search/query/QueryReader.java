package org.dateline.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.search.query.QueryNode.Dates;
import org.dateline.search.query.QueryNode.Everything;
import org.dateline.search.query.QueryNode.Fuzzy;
import org.dateline.search.query.QueryNode.Has;
import org.dateline.search.query.QueryNode.InField;
import org.dateline.search.query.QueryNode.Near;
import org.dateline.search.query.QueryNode.Not;
import org.dateline.search.query.QueryNode.Phrase;
import org.dateline.search.query.QueryNode.Revisions;
import org.dateline.search.query.QueryNode.Saved;
import org.dateline.search.query.QueryNode.Wildcard;
import org.dateline.search.query.QueryNode.Word;

/**
 * Reads what a person typed.
 *
 * <pre>{@code
 * query  = and { "OR" and }
 * and    = unary { unary }                       the word AND may stand between
 * unary  = [ "NOT" | "-" ] primary
 * primary= "(" query ")" | field ":" value | "\"" words "\"" [ "~" number ]
 *        | "NEAR" [ "/" number ] "(" items ")" | word [ "~" [ "1" | "2" ] ] | pattern
 * }</pre>
 *
 * <p>Punctuation on its own is skipped; {@code \} takes away a character's meaning. It never
 * throws, whatever it is given. Immutable, safe for use by several threads.
 */
public final class QueryReader {
  /** The longest query that is read, in UTF-16 units. */
  public static final int MAX_LENGTH = 20_000;

  private static final int MAX_DEPTH = 50;
  private static final int MAX_TERMS = 500;
  private static final int MAX_DISTANCE = 10_000;
  private static final int USUAL_DISTANCE = 10;

  /** Reads a query. */
  public ReadQuery read(String query) {
    if (query.length() > MAX_LENGTH) {
      return new ReadQuery.Misread(
          "This query is too long; " + MAX_LENGTH + " characters are the most that is read.",
          MAX_LENGTH,
          Optional.empty());
    }
    try {
      return new ReadQuery.Understood(new Reading(query).all());
    } catch (Mistake mistake) {
      return mistake.misread();
    }
  }

  /** Whether there is anything in a word but punctuation, which is passed over. */
  public static boolean isSearchable(String word) {
    return Scanner.searchable(word);
  }

  /** One reading of one query. */
  private static final class Reading {
    private final String typed;
    private final Scanner in;
    private int terms;

    Reading(String typed) {
      this.typed = typed;
      this.in = new Scanner(typed);
    }

    QueryNode all() throws Mistake {
      in.skipSpace();
      if (in.atEnd()) {
        return new Everything();
      }
      Optional<QueryNode> node = either(0);
      if (!in.atEnd()) {
        throw new Mistake(
            "This closing bracket has no opening one.",
            in.at(),
            Optional.of(typed.substring(0, in.at()) + typed.substring(in.at() + 1)));
      }
      return node.orElseThrow(
          () -> new Mistake("There is no word in this query to search for.", 0));
    }

    /** Alternatives; nothing where only punctuation stands here. */
    private Optional<QueryNode> either(int depth) throws Mistake {
      if (depth > MAX_DEPTH) {
        throw new Mistake("The brackets are nested too deeply.", in.at());
      }
      List<QueryNode> any = new ArrayList<>();
      boolean more = true;
      int operator = -1;
      while (more) {
        Optional<QueryNode> side = both(depth);
        boolean followed = in.operator("OR");
        if (side.isEmpty() && (operator >= 0 || followed)) {
          throw new Mistake(
              "OR needs something to search for on both sides.",
              operator >= 0 ? operator : in.at(),
              Optional.of(typed.replaceFirst("\\bOR\\b", "").strip()).filter(s -> !s.isEmpty()));
        }
        side.ifPresent(any::add);
        more = followed;
        if (followed) {
          operator = in.at();
          in.skip(2);
        }
      }
      return any.isEmpty() ? Optional.empty() : Optional.of(QueryNode.or(any));
    }

    private Optional<QueryNode> both(int depth) throws Mistake {
      List<QueryNode> all = new ArrayList<>();
      while (true) {
        in.skipSpace();
        if (in.atEnd() || in.peek() == ')' || in.operator("OR")) {
          return all.isEmpty() ? Optional.empty() : Optional.of(QueryNode.and(all));
        }
        if (!all.isEmpty() && in.operator("AND") && in.somethingAfter(3)) {
          in.skip(3);
          continue;
        }
        unary(depth).ifPresent(all::add);
      }
    }

    private Optional<QueryNode> unary(int depth) throws Mistake {
      int start = in.at();
      if (in.operator("NOT")) {
        in.skip(3);
        in.skipSpace();
        if (in.atEnd() || in.peek() == ')' || in.operator("OR")) {
          throw new Mistake("NOT needs something after it.", start);
        }
        return unary(depth + 1).map(QueryReader::not);
      }
      if (in.peek() == '-' && in.wordFollows(1)) {
        in.skip(1);
        return primary(depth).map(QueryReader::not);
      }
      if (in.peek() == '+' && in.wordFollows(1)) {
        in.skip(1);
      }
      return primary(depth);
    }

    private Optional<QueryNode> primary(int depth) throws Mistake {
      if (depth > MAX_DEPTH) {
        throw new Mistake("The brackets are nested too deeply.", in.at());
      }
      if (++terms > MAX_TERMS) {
        throw new Mistake("There are too many words in this query.", in.at());
      }
      int start = in.at();
      if (in.peek() == '(') {
        return group(depth);
      }
      Optional<String> quoted = quoted();
      if (quoted.isPresent()) {
        return phrase(quoted.get());
      }
      Optional<Integer> near = in.near(USUAL_DISTANCE, MAX_DISTANCE);
      if (near.isPresent()) {
        return near(near.get(), start, depth);
      }
      if (in.startsWithAddress()) {
        return Optional.of(new InField(QueryField.URL, new Phrase(in.untilSpace(), 0)));
      }
      Optional<String> name = in.fieldName();
      if (name.isPresent()) {
        return field(name.get(), start, depth);
      }
      return word(in.word());
    }

    private Optional<QueryNode> group(int depth) throws Mistake {
      int start = in.at();
      in.skip(1);
      Optional<QueryNode> inner = either(depth + 1);
      if (in.atEnd()) {
        throw new Mistake("This bracket is never closed.", start, Optional.of(typed + ")"));
      }
      in.skip(1);
      return inner;
    }

    private Optional<String> quoted() throws Mistake {
      int start = in.at();
      Optional<String> inner = in.quoted();
      if (inner.isEmpty() && !in.atEnd() && in.peek() == '"') {
        throw new Mistake(
            "This quotation mark is never closed.", start, Optional.of(typed.strip() + "\""));
      }
      return inner;
    }

    private Optional<QueryNode> phrase(String words) {
      int distance = in.distance(MAX_DISTANCE);
      return Scanner.searchable(words)
          ? Optional.of(new Phrase(words, distance))
          : Optional.empty();
    }

    private Optional<QueryNode> near(int distance, int start, int depth) throws Mistake {
      List<QueryNode> items = new ArrayList<>();
      while (true) {
        in.skipSpace();
        if (in.atEnd()) {
          throw new Mistake("This bracket is never closed.", start, Optional.of(typed + ")"));
        }
        if (in.peek() == ')') {
          in.skip(1);
          break;
        }
        int at = in.at();
        Optional<QueryNode> item = unary(depth + 1);
        if (item.isPresent() && !nearable(item.get())) {
          throw new Mistake(
              "NEAR can hold words, phrases and wildcards, and alternatives of them in brackets.",
              at);
        }
        item.ifPresent(items::add);
        in.skipSpace();
        alternatives(items, depth);
      }
      if (items.isEmpty()) {
        throw new Mistake("NEAR needs words in its brackets.", start);
      }
      return Optional.of(new Near(distance, items));
    }

    /** Joins what OR joins inside NEAR, where brackets may be left out. */
    private void alternatives(List<QueryNode> items, int depth) throws Mistake {
      while (in.operator("OR")) {
        int at = in.at();
        in.skip(2);
        in.skipSpace();
        Optional<QueryNode> other =
            in.atEnd() || in.peek() == ')' ? Optional.empty() : unary(depth + 1);
        if (other.isEmpty() || items.isEmpty() || !nearable(other.get())) {
          throw new Mistake("OR needs a word on both sides.", at);
        }
        items.add(QueryNode.or(List.of(items.removeLast(), other.get())));
        in.skipSpace();
      }
    }

    private Optional<QueryNode> field(String name, int start, int depth) throws Mistake {
      in.skip(name.length() + 1);
      in.skipSpace();
      if (in.atEnd() || in.peek() == ')') {
        throw new Mistake("Something to search for is missing after “" + name + ":”.", in.at());
      }
      Optional<QueryField> field = QueryField.named(name);
      if (field.isPresent()) {
        Optional<QueryNode> inner = value(depth);
        return inner.map(node -> new InField(field.get(), node));
      }
      Optional<DateField> date = DateField.named(name);
      int at = in.at();
      if (date.isPresent()) {
        String form = bare();
        return Optional.of(
            new Dates(
                date.get(),
                DateForm.parse(form)
                    .orElseThrow(() ->
                        new Mistake(
                            "“"
                                + form
                                + "” is no date; write 2021-09, 2021-09..2021-12 or"
                                + " last-30-days.",
                            at,
                            Guesses.date(form).map(better -> replaced(at, form, better))))));
      }
      String value = bare();
      return Optional.of(
          switch (name.toLowerCase(Locale.ROOT)) {
            case "saved" -> new Saved(value);
            case "in" -> {
              if (!value.equalsIgnoreCase("revisions")) {
                throw new Mistake(
                    "“in:” can be followed by “revisions” only.",
                    at,
                    Optional.of(replaced(at, value, "revisions")));
              }
              yield new Revisions();
            }
            case "is", "has" -> {
              String keyword = name.toLowerCase(Locale.ROOT);
              yield new Has(
                  Property.named(keyword, value)
                      .orElseThrow(() ->
                          new Mistake(
                              "“"
                                  + keyword
                                  + ":"
                                  + value
                                  + "” is not known; there is "
                                  + Guesses.properties(keyword)
                                  + ".",
                              at,
                              Guesses.property(keyword, value)
                                  .map(better -> replaced(at, value, better)))));
            }
            default ->
                throw new Mistake(
                    "There is no field “" + name + "”.",
                    start,
                    Optional.of(
                        Guesses.field(name)
                            .map(better -> replaced(start, name, better))
                            .orElseGet(() -> replaced(start, name + ":", name + "\\:"))));
          });
    }

    private String replaced(int at, String old, String better) {
      int end = Math.min(typed.length(), at + old.length());
      return typed.substring(0, at) + better + typed.substring(end);
    }

    /** The value of a field that takes no words: quoted, or up to the next space or bracket. */
    private String bare() throws Mistake {
      int start = in.at();
      Optional<String> quoted = quoted();
      if (quoted.isPresent()) {
        return quoted.get();
      }
      if (in.peek() == '(') {
        throw new Mistake("A bracket cannot stand here.", start);
      }
      return Scanner.unescaped(in.word());
    }

    /** The value of a field that takes words. */
    private Optional<QueryNode> value(int depth) throws Mistake {
      if (in.peek() == '(') {
        return group(depth + 1);
      }
      Optional<String> quoted = quoted();
      if (quoted.isPresent()) {
        return phrase(quoted.get());
      }
      return word(in.word());
    }

    private static Optional<QueryNode> word(String raw) {
      if (raw.equals("*")) {
        return Optional.of(new Everything());
      }
      if (Scanner.isPattern(raw)) {
        String pattern = Scanner.pattern(raw);
        return Scanner.searchable(pattern) ? Optional.of(new Wildcard(pattern)) : Optional.empty();
      }
      int tilde = Scanner.fuzzyMark(raw);
      if (tilde > 0) {
        String text = Scanner.unescaped(raw.substring(0, tilde));
        int edits =
            tilde + 1 == raw.length()
                ? Fuzzy.AUTOMATIC
                : Math.clamp(raw.charAt(tilde + 1) - '0', 1, 2);
        return Scanner.searchable(text) ? Optional.of(new Fuzzy(text, edits)) : Optional.empty();
      }
      String text = Scanner.unescaped(raw);
      return Scanner.searchable(text) ? Optional.of(new Word(text)) : Optional.empty();
    }

    private static boolean nearable(QueryNode node) {
      return switch (node) {
        case Word _ -> true;
        case Fuzzy _ -> true;
        case Wildcard _ -> true;
        case Phrase phrase -> phrase.distance() == 0;
        case QueryNode.Or or -> or.any().stream().allMatch(Reading::nearable);
        case Everything _ -> false;
        case Near _ -> false;
        case InField _ -> false;
        case Dates _ -> false;
        case Has _ -> false;
        case Revisions _ -> false;
        case Saved _ -> false;
        case QueryNode.And _ -> false;
        case Not _ -> false;
      };
    }
  }

  private static QueryNode not(QueryNode node) {
    return new Not(node);
  }
}
