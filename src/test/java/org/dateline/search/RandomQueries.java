package org.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.dateline.search.query.DateField;
import org.dateline.search.query.DateForm;
import org.dateline.search.query.Property;
import org.dateline.search.query.QueryField;
import org.dateline.search.query.QueryNode;

/** Makes random trees of all kinds of nodes, over a few words and values. */
final class RandomQueries {
  static final List<String> WORDS =
      List.of(
          "zorb", "quant", "blick", "drag", "flux", "glim", "harp", "jolt", "kelp", "lurk", "the",
          "Flux", "blimp", "glimp");

  /** From so many plain words on a query is read as a sentence. */
  private static final int MOST_PLAIN_WORDS = 3;

  private static final List<String> DATES =
      List.of(
          "2021",
          "2021-09",
          "2021-08..2021-09",
          "2021-08-20..2021-09-10",
          "2021-09-05",
          "..2021-08",
          "2021-09..",
          ">2021-08-15",
          "<=2021-09-03",
          "last-30-days",
          "this-month",
          "last-month",
          "yesterday",
          "last-week",
          "last-2-months",
          "2020..2021");

  private final Random random;

  RandomQueries(Random random) {
    this.random = random;
  }

  String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  @SafeVarargs
  private <T> T any(Supplier<? extends T>... choices) {
    return choices[random.nextInt(choices.length)].get();
  }

  private <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private List<QueryNode> several(Supplier<QueryNode> each) {
    List<QueryNode> nodes = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      nodes.add(each.get());
    }
    return nodes;
  }

  /** A tree of at most so many levels. */
  QueryNode tree(int depth) {
    if (depth == 0 || random.nextInt(5) == 0) {
      return leaf();
    }
    return any(
        () -> and(several(() -> tree(depth - 1))),
        () -> and(several(() -> tree(depth - 1))),
        () -> QueryNode.or(several(() -> tree(depth - 1))),
        () -> not(tree(depth - 1)),
        () -> new QueryNode.InField(of(SPOKEN), words(depth - 1)));
  }

  private static QueryNode not(QueryNode inner) {
    return inner instanceof QueryNode.Not ? inner : new QueryNode.Not(inner);
  }

  /** All of them, but no sentence. */
  private static QueryNode and(List<QueryNode> parts) {
    QueryNode all = QueryNode.and(parts);
    if (!(all instanceof QueryNode.And and)) {
      return all;
    }
    List<QueryNode> few = new ArrayList<>();
    int plain = 0;
    for (QueryNode part : and.all()) {
      plain += part instanceof QueryNode.Word ? 1 : 0;
      if (!(part instanceof QueryNode.Word) || plain <= MOST_PLAIN_WORDS) {
        few.add(part);
      }
    }
    return QueryNode.and(few);
  }

  private static final List<QueryField> SPOKEN =
      List.of(
          QueryField.TITLE,
          QueryField.BODY,
          QueryField.AUTHOR,
          QueryField.PUBLISHER,
          QueryField.STORY,
          QueryField.SOURCE,
          QueryField.VENDOR,
          QueryField.SPEAKER,
          QueryField.TAG,
          QueryField.NOTE);

  private QueryNode leaf() {
    return any(
        () -> words(0),
        () -> words(0),
        () -> words(0),
        () -> new QueryNode.InField(of(SPOKEN), words(0)),
        () -> new QueryNode.InField(QueryField.URL, new QueryNode.Word(word())),
        () ->
            new QueryNode.InField(QueryField.TYPE, new QueryNode.Word(of(List.of("harp", "kelp")))),
        () ->
            new QueryNode.InField(
                QueryField.REGION, new QueryNode.Word(of(List.of("IR", "SY", "FR", "EU")))),
        () -> new QueryNode.InField(QueryField.LANG, new QueryNode.Word(of(List.of("en", "fr")))),
        () ->
            new QueryNode.InField(
                QueryField.STATUS, new QueryNode.Word(of(List.of("checked", "disputed")))),
        () ->
            new QueryNode.Dates(
                of(List.of(DateField.values())), DateForm.parse(of(DATES)).orElseThrow()),
        () -> new QueryNode.Has(of(List.of(Property.values()))),
        () -> new QueryNode.Saved(of(List.of("one", "two words"))),
        () -> random.nextBoolean() ? new QueryNode.Revisions() : new QueryNode.Everything());
  }

  /** What may stand after a field. */
  private QueryNode words(int depth) {
    if (depth > 0) {
      return any(
          () -> and(several(() -> words(depth - 1))),
          () -> QueryNode.or(several(() -> words(depth - 1))),
          () -> not(words(depth - 1)));
    }
    return any(
        () -> new QueryNode.Word(word()),
        () -> new QueryNode.Word(word()),
        this::fuzzy,
        this::pattern,
        () -> new QueryNode.Phrase(word() + " " + word(), 0),
        () -> new QueryNode.Phrase(word().charAt(0) + "* " + word(), 0),
        () -> new QueryNode.Phrase(word() + " " + word(), 1 + random.nextInt(4)),
        () -> new QueryNode.Near(random.nextInt(5), several(this::nearItem)));
  }

  private QueryNode nearItem() {
    return any(
        () -> new QueryNode.Word(word()),
        this::fuzzy,
        this::pattern,
        () -> new QueryNode.Phrase(word() + " " + word(), 0),
        () -> QueryNode.or(List.of(new QueryNode.Word(word()), pattern())));
  }

  private QueryNode fuzzy() {
    return new QueryNode.Fuzzy(word(), random.nextInt(3));
  }

  private QueryNode pattern() {
    String word = word();
    return new QueryNode.Wildcard(
        switch (random.nextInt(3)) {
          case 0 -> word.substring(0, 1 + random.nextInt(2)) + "*";
          case 1 -> word.charAt(0) + "?" + word.substring(2);
          default -> "*" + word.substring(word.length() - 2);
        });
  }
}
