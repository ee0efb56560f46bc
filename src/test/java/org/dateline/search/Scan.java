package org.dateline.search;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.model.StatedTime;
import org.dateline.search.query.DateField;
import org.dateline.search.query.DateForm;
import org.dateline.search.query.Property;
import org.dateline.search.query.QueryField;
import org.dateline.search.query.QueryNode;
import org.dateline.search.query.QueryReader;
import org.dateline.search.query.ReadQuery;

/** Finds out by reading it whether a text is what a query asks for. */
final class Scan {
  private static final Map<String, Set<String>> MEMBERS = Map.of("EU", Set.of("EU", "FR"));

  private final Map<String, String> saved;
  private final LocalDate today;

  Scan(Map<String, String> saved, LocalDate today) {
    this.saved = saved;
    this.today = today;
  }

  /** Whether earlier texts are asked for anywhere in it. */
  static boolean asksForRevisions(QueryNode node) {
    return switch (node) {
      case QueryNode.Revisions _ -> true;
      case QueryNode.And and -> and.all().stream().anyMatch(Scan::asksForRevisions);
      case QueryNode.Or or -> or.any().stream().anyMatch(Scan::asksForRevisions);
      case QueryNode.Not not -> asksForRevisions(not.inner());
      case QueryNode.InField field -> asksForRevisions(field.inner());
      default -> false;
    };
  }

  boolean matches(QueryNode node, SearchDocument text) {
    return matches(node, text, Optional.empty());
  }

  private boolean matches(QueryNode node, SearchDocument text, Optional<QueryField> field) {
    return switch (node) {
      case QueryNode.Everything _ -> true;
      case QueryNode.Revisions _ -> true;
      case QueryNode.And and -> and.all().stream().allMatch(part -> matches(part, text, field));
      case QueryNode.Or or -> or.any().stream().anyMatch(part -> matches(part, text, field));
      case QueryNode.Not not -> !matches(not.inner(), text, field);
      case QueryNode.InField in -> matches(in.inner(), text, Optional.of(in.field()));
      case QueryNode.Dates dates -> matches(dates, text);
      case QueryNode.Has has -> has(has.property(), text);
      case QueryNode.Saved name ->
          matches(read(requireNonNull(saved.get(name.name()))), text, field);
      case QueryNode.Word word when field.isPresent() && isValue(field.get()) ->
          values(field.get(), text).stream()
              .anyMatch(MEMBERS.getOrDefault(word.text(), Set.of(word.text()))::contains);
      case QueryNode.Word _, QueryNode.Fuzzy _, QueryNode.Wildcard _ -> inAny(node, text, field);
      case QueryNode.Phrase _, QueryNode.Near _ -> inAny(node, text, field);
    };
  }

  private static QueryNode read(String query) {
    return ((ReadQuery.Understood) new QueryReader().read(query)).node();
  }

  private static boolean inAny(QueryNode node, SearchDocument text, Optional<QueryField> field) {
    return lists(field, text).map(Scan::split).anyMatch(list -> !intervals(node, list).isEmpty());
  }

  private static List<String> split(String value) {
    return Arrays.asList(value.toLowerCase(Locale.ROOT).split("[^a-z]+", -1));
  }

  /** The texts of a field, none of which a phrase leaves. */
  private static Stream<String> lists(Optional<QueryField> field, SearchDocument text) {
    if (field.isPresent()) {
      return values(field.get(), text).stream();
    }
    return Stream.concat(
        Stream.of(
                QueryField.TITLE,
                QueryField.BODY,
                QueryField.AUTHOR,
                QueryField.PUBLISHER,
                QueryField.TAG,
                QueryField.NOTE,
                QueryField.VENDOR,
                QueryField.SPEAKER)
            .flatMap(each -> values(each, text).stream()),
        text.claims().stream().map(ClaimEntry::text));
  }

  private static boolean isValue(QueryField field) {
    return field == QueryField.REGION || field == QueryField.LANG || field == QueryField.STATUS;
  }

  private static List<String> values(QueryField field, SearchDocument text) {
    List<ClaimEntry> claims = text.claims();
    return switch (field) {
      case TITLE -> List.of(text.headline());
      case BODY -> List.of(text.text());
      case AUTHOR -> text.authors();
      case PUBLISHER -> text.publisher().stream().toList();
      case URL -> List.of(text.url());
      case LANG -> text.language().stream().toList();
      case STORY -> text.stories();
      case SOURCE -> text.sources();
      case TYPE ->
          claims.stream().flatMap(claim -> Stream.of(claim.type(), claim.typeName())).toList();
      case REGION -> claims.stream().flatMap(claim -> claim.regions().stream()).toList();
      case VENDOR -> claims.stream().flatMap(claim -> claim.organisations().stream()).toList();
      case SPEAKER -> claims.stream().flatMap(claim -> claim.speakers().stream()).toList();
      case STATUS -> claims.stream().map(claim -> claim.status().label()).toList();
      case TAG -> text.tags();
      case NOTE ->
          Stream.concat(
                  text.notes().stream(), claims.stream().flatMap(claim -> claim.note().stream()))
              .toList();
    };
  }

  private boolean matches(QueryNode.Dates dates, SearchDocument text) {
    DateForm.Span span = dates.form().resolve(today);
    if (dates.field() == DateField.CAPTURED) {
      LocalDate day = text.captured().atOffset(ZoneOffset.UTC).toLocalDate();
      return isIn(span, day, day);
    }
    String stated = text.published().map(StatedTime::iso).orElse("");
    return switch (stated.length()) {
      case 0 -> false;
      case 7 -> {
        LocalDate first = LocalDate.parse(stated + "-01");
        yield isIn(span, first, first.plusMonths(1).minusDays(1));
      }
      default -> isIn(span, LocalDate.parse(stated), LocalDate.parse(stated));
    };
  }

  private static boolean isIn(DateForm.Span span, LocalDate first, LocalDate last) {
    return !span.from().orElse(LocalDate.MIN).isAfter(first)
        && !span.to().orElse(LocalDate.MAX).isBefore(last);
  }

  private static boolean has(Property property, SearchDocument text) {
    return switch (property) {
      case UNREAD -> text.unread();
      case READ -> !text.unread();
      case CLAIMS -> !text.claims().isEmpty();
      case NOTES -> !values(QueryField.NOTE, text).isEmpty();
      case TAGS -> !text.tags().isEmpty();
      case STORIES -> !text.stories().isEmpty();
      case DATE -> text.published().isPresent();
      case AUTHORS -> !text.authors().isEmpty();
    };
  }

  /** Where something stands in a list of words: the first place and the one after the last. */
  private record Interval(int from, int to) {}

  private static List<Interval> intervals(QueryNode node, List<String> list) {
    return switch (node) {
      case QueryNode.Word word -> single(list, word.text().toLowerCase(Locale.ROOT)::equals);
      case QueryNode.Wildcard pattern -> single(list, like(pattern.pattern()));
      case QueryNode.Fuzzy(String text, int edits) -> {
        String wanted = text.toLowerCase(Locale.ROOT);
        int allowed = edits > 0 ? edits : wanted.length() < 3 ? 0 : wanted.length() <= 5 ? 1 : 2;
        yield single(list, word -> distance(word, wanted) <= allowed);
      }
      case QueryNode.Or or ->
          or.any().stream().flatMap(part -> intervals(part, list).stream()).toList();
      case QueryNode.Phrase(String text, int distance) -> {
        List<List<Interval>> words = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
          words.add(single(list, like(word)));
        }
        yield distance == 0 ? inOrder(words, 0) : inAnyOrder(words, distance);
      }
      case QueryNode.Near near ->
          inAnyOrder(
              near.items().stream().map(item -> intervals(item, list)).toList(), near.distance());
      default -> throw new IllegalStateException("no words: " + node);
    };
  }

  private static List<Interval> single(List<String> list, Predicate<String> wanted) {
    List<Interval> places = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (wanted.test(list.get(i))) {
        places.add(new Interval(i, i + 1));
      }
    }
    return places;
  }

  private static Predicate<String> like(String pattern) {
    String expression =
        pattern.toLowerCase(Locale.ROOT).replace("*", "[a-z]*").replace("?", "[a-z]");
    return word -> word.matches(expression);
  }

  private static List<Interval> inAnyOrder(List<List<Interval>> parts, int gaps) {
    List<Interval> found = new ArrayList<>();
    permute(new ArrayList<>(parts), 0, gaps, found);
    return found;
  }

  private static void permute(
      List<List<Interval>> parts, int fixed, int gaps, List<Interval> found) {
    if (fixed == parts.size()) {
      found.addAll(inOrder(parts, gaps));
    }
    for (int i = fixed; i < parts.size(); i++) {
      Collections.swap(parts, fixed, i);
      permute(parts, fixed + 1, gaps, found);
      Collections.swap(parts, fixed, i);
    }
  }

  /** One of each after the other, with at most so many words between in all. */
  private static List<Interval> inOrder(List<List<Interval>> parts, int gaps) {
    List<Interval> found = new ArrayList<>();
    for (Interval first : parts.getFirst()) {
      if (parts.size() == 1) {
        found.add(first);
        continue;
      }
      for (int gap = 0; gap <= gaps; gap++) {
        int next = first.to() + gap;
        List<List<Interval>> rest = new ArrayList<>(parts.subList(1, parts.size()));
        rest.set(0, rest.getFirst().stream().filter(each -> each.from() == next).toList());
        inOrder(rest, gaps - gap).forEach(each -> found.add(new Interval(first.from(), each.to())));
      }
    }
    return found;
  }

  /** Letters changed, left out, put in, or two neighbours swapped: optimal string alignment. */
  private static int distance(String one, String other) {
    int[][] table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        table[i][j] =
            Math.min(Math.min(table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + changed);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
        }
      }
    }
    return table[one.length()][other.length()];
  }
}
