package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.model.Anchor;
import org.dateline.model.TextRange;

/** Counts what became of quotes, and keeps those that went wrong so that one can look at them. */
final class AnchorCounts {
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();

  void add(String name) {
    counts.merge(name, 1, Integer::sum);
  }

  int count(String name) {
    return counts.getOrDefault(name, 0);
  }

  double rate(String part, String whole) {
    return count(whole) == 0 ? 0 : (double) count(part) / count(whole);
  }

  List<String> failures() {
    return failures;
  }

  void fail(String what, String exact, AnchorVerdict verdict, String revised, String truth) {
    StringBuilder out = new StringBuilder(what + "\n  quote  " + exact + "\n  truth  " + truth);
    verdict.place().ifPresent(place -> out.append("\n  now    " + show(place, revised)));
    verdict.candidates().forEach(place -> out.append("\n  maybe  " + show(place, revised)));
    failures.add(out.append("\n  " + verdict.status()).toString());
  }

  private static String show(Anchor.Place place, String revised) {
    return "%.3f %s".formatted(place.score(), around(place.range(), revised));
  }

  /** A range with what stands around it. */
  static String around(TextRange range, String text) {
    return text.substring(Math.max(0, range.start() - 60), range.start())
        + "["
        + range.in(text)
        + "]"
        + text.substring(range.end(), Math.min(text.length(), range.end() + 60));
  }

  /** Share of two ranges that both have, 0 to 1. */
  static double overlap(TextRange one, TextRange other) {
    double shared =
        Math.min(one.end(), other.end()) - (double) Math.max(one.start(), other.start());
    double all = Math.max(one.end(), other.end()) - (double) Math.min(one.start(), other.start());
    return all == 0 ? 1 : Math.max(0, shared) / all;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    counts.forEach((name, count) -> out.append(name).append(' ').append(count).append('\n'));
    return out.toString();
  }
}
