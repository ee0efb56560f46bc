package org.dateline.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.model.Anchor;
import org.dateline.model.AnchorStatus;
import org.dateline.model.ChangeKind;
import org.dateline.model.Selector;
import org.dateline.model.TextRange;

/**
 * Edits texts as editors do, remembers where everything went, and counts how well {@link
 * Reanchoring} finds quotes again.
 *
 * <p>Run with files as arguments it measures on their texts; a file is one text, UTF-8.
 */
final class RevisionSimulation {
  /** A word, a sign or white space, with the place that it came from, or -1 for a new one. */
  private record Atom(String text, int origin, boolean edited) {}

  private static final List<String> REGIONS =
      List.of(
          "Iran", "Syria", "Cuba", "Russia", "Crimea", "Germany", "Brazil", "China", "Japan",
          "Kenya");

  private final Random random;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();

  /** Places of sentences that were copied: nobody can say which of the two is the right one. */
  private final Set<Integer> twinned = new HashSet<>();

  RevisionSimulation(long seed) {
    random = new Random(seed);
  }

  public static void main(String[] files) throws IOException {
    RevisionSimulation simulation = new RevisionSimulation(Long.getLong("seed", 1));
    List<String> texts = new ArrayList<>();
    for (String file : files) {
      texts.add(Files.readString(Path.of(file)));
    }
    long start = System.nanoTime();
    for (int round = 0; round < Integer.getInteger("rounds", 3); round++) {
      for (int i = 0; i < texts.size(); i++) {
        simulation.revise(texts.get(i), texts.get((i + 1) % texts.size()));
      }
    }
    System.out.println(simulation.report() + "seconds " + (System.nanoTime() - start) / 1e9);
    simulation.failures.stream().limit(Integer.getInteger("show", 20)).forEach(System.out::println);
  }

  /** The counts so far. */
  Map<String, Integer> counts() {
    return counts;
  }

  int count(String name) {
    return counts.getOrDefault(name, 0);
  }

  double rate(String part, String... whole) {
    int all = 0;
    for (String name : whole) {
      all += count(name);
    }
    return all == 0 ? 0 : (double) count(part) / all;
  }

  List<String> failures() {
    return failures;
  }

  String report() {
    StringBuilder out = new StringBuilder();
    counts.forEach((name, count) -> out.append(name).append(' ').append(count).append('\n'));
    for (String kind : List.of("intact", "deleted", "edited", "reworded")) {
      int all = count(kind);
      out.append(
          "%s: found %.4f wrong %.4f ambiguous %.4f of %d%n"
              .formatted(
                  kind,
                  count(kind + " found") / (double) Math.max(1, all),
                  count(kind + " wrong") / (double) Math.max(1, all),
                  count(kind + " ambiguous") / (double) Math.max(1, all),
                  all));
    }
    for (String kind : List.of("number", "negation", "name")) {
      int all = count("swap " + kind);
      out.append(
          "swap %s: seen %.4f flagged of seen %.4f passed as unchanged %d of %d%n"
              .formatted(
                  kind,
                  count("swap " + kind + " seen") / (double) Math.max(1, all),
                  count("swap " + kind + " flagged")
                      / (double) Math.max(1, count("swap " + kind + " seen")),
                  count("swap " + kind + " silent"),
                  all));
    }
    return out.toString();
  }

  private void add(String name) {
    counts.merge(name, 1, Integer::sum);
  }

  /** Makes a revision of a text with words out of another, and looks for quotes in it. */
  void revise(String text, String other) {
    List<Atom> old = atoms(text, true);
    if (old.size() < 40) {
      return;
    }
    List<List<Atom>> sentences = sentences(old);
    List<List<Atom>> foreign = sentences(atoms(other, false));
    twinned.clear();
    int edits = 1 + random.nextInt(Math.max(2, sentences.size() / (1 + random.nextInt(6))));
    for (int i = 0; i < edits; i++) {
      edit(sentences, foreign);
    }
    List<Atom> now = sentences.stream().flatMap(List::stream).toList();
    if (random.nextInt(12) == 0) {
      now = typography(now);
    }
    StringBuilder built = new StringBuilder();
    Map<Integer, Integer> place = new HashMap<>();
    int[] starts = new int[now.size()];
    for (int i = 0; i < now.size(); i++) {
      starts[i] = built.length();
      built.append(now.get(i).text);
      if (now.get(i).origin >= 0) {
        place.put(now.get(i).origin, i);
      }
    }
    String revised = built.toString();
    Reanchoring onto = Reanchoring.between(text, revised);
    for (int i = 0; i < 40; i++) {
      check(text, old, now, starts, place, revised, onto);
    }
    swaps(text, old);
  }

  private void check(
      String text,
      List<Atom> old,
      List<Atom> now,
      int[] starts,
      Map<Integer, Integer> place,
      String revised,
      Reanchoring onto) {
    int length = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 3 + random.nextInt(60);
    int first = random.nextInt(old.size());
    int last = Math.min(old.size() - 1, first + length - 1);
    while (first <= last && old.get(first).text.isBlank()) {
      first++;
    }
    while (last >= first && old.get(last).text.isBlank()) {
      last--;
    }
    if (first > last) {
      return;
    }
    int start = old.get(first).origin;
    int end = old.get(last).origin + old.get(last).text.length();
    String exact = text.substring(start, end);
    if (exact.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    int kept = 0;
    int lowest = Integer.MAX_VALUE;
    int highest = -1;
    boolean touched = false;
    for (int i = first; i <= last; i++) {
      Integer at = place.get(old.get(i).origin);
      if (at != null) {
        if (!old.get(i).text.isBlank()) {
          lowest = Math.min(lowest, at);
          highest = Math.max(highest, at);
        }
        kept++;
        touched |= now.get(at).edited;
      }
    }
    Selector selector = Selector.of(text, new TextRange(start, end));
    AnchorVerdict verdict = onto.anchor(selector);
    for (int i = first; i <= last; i++) {
      if (twinned.contains(old.get(i).origin)) {
        return;
      }
    }
    if (highest < 0) {
      add(count(revised, exact) > 0 ? "deleted with a twin" : "deleted alone");
      deleted(exact, verdict, revised, selector);
      return;
    }
    int keptStart = starts[lowest];
    int keptEnd = starts[highest] + now.get(highest).text.length();
    TextRange truth = new TextRange(keptStart, Math.max(keptStart, keptEnd));
    boolean whole = kept == last - first + 1;
    if (whole && !touched && truth.in(revised).equals(exact)) {
      intact(exact, truth, verdict, revised, selector);
    } else if (kept >= 0.7 * (last - first + 1) && truth.length() <= 1.5 * exact.length() + 10) {
      Quote quote =
          Quote.in(
              Tokens.of(text, new Tokens.Vocabulary()), new TextRange(start, end), true, "", "");
      double alike = BitDistance.similarity(Folding.text(exact), Folding.text(truth.in(revised)));
      edited(
          quote.isShort() || alike < 0.6 ? "reworded" : "edited", exact, truth, verdict, revised);
    }
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }

  private void deleted(String exact, AnchorVerdict verdict, String revised, Selector selector) {
    add("deleted");
    if (verdict.place().isPresent()) {
      add("deleted wrong");
      if (verdict.place().get().score() < Anchor.Place.CERTAIN) {
        add("deleted wrong, a suggestion");
      }
      TextRange at = verdict.place().get().range();
      fail(
          "DELETED "
              + revised.substring(Math.max(0, at.start() - 150), at.start())
              + "[]"
              + revised.substring(at.end(), Math.min(revised.length(), at.end() + 150)),
          exact,
          verdict,
          revised,
          selector.prefix() + "[]" + selector.suffix());
    } else if (verdict.status() == AnchorStatus.AMBIGUOUS) {
      add("deleted ambiguous");
    } else {
      add("deleted found");
    }
  }

  private void intact(
      String exact, TextRange truth, AnchorVerdict verdict, String revised, Selector selector) {
    add("intact");
    if (verdict.place().isEmpty()) {
      add(verdict.status() == AnchorStatus.AMBIGUOUS ? "intact ambiguous" : "intact lost");
      boolean brief =
          Quote.in(
                  Tokens.of(exact, new Tokens.Vocabulary()),
                  new TextRange(0, exact.length()),
                  true,
                  "",
                  "")
              .isShort();
      add(brief ? "intact lost, short" : "intact lost, not short");
      fail(
          "INTACT LOST"
              + truth
              + revised.substring(Math.max(0, truth.start() - 60), truth.start())
              + "[]"
              + revised.substring(truth.end(), Math.min(revised.length(), truth.end() + 60)),
          exact,
          verdict,
          revised,
          selector.prefix() + "[]" + selector.suffix());
    } else if (verdict.place().get().range().equals(truth)) {
      add("intact found");
    } else {
      add("intact wrong");
      fail("INTACT WRONG", exact, verdict, revised, selector.prefix() + "[]" + selector.suffix());
    }
  }

  private void edited(
      String kind, String exact, TextRange truth, AnchorVerdict verdict, String revised) {
    add(kind);
    if (verdict.place().isPresent() && overlap(verdict.place().get().range(), truth) >= 0.5) {
      add(kind + " found");
      if (overlap(verdict.place().get().range(), truth) > 0.999) {
        add(kind + " found to the letter");
      }
    } else if (verdict.place().isPresent()) {
      add(kind + " wrong");
      fail("EDITED WRONG", exact, verdict, revised, truth.in(revised));
    } else if (verdict.status() == AnchorStatus.AMBIGUOUS) {
      add(kind + " ambiguous");
      fail("EDITED AMBIGUOUS " + kind, exact, verdict, revised, truth.in(revised));
    } else {
      add(kind + " lost");
      fail("EDITED LOST " + kind, exact, verdict, revised, truth.in(revised));
    }
  }

  private void fail(
      String what, String exact, AnchorVerdict verdict, String revised, String truth) {
    StringBuilder out = new StringBuilder(what + "\n  quote  " + exact + "\n  truth  " + truth);
    verdict.place().ifPresent(place -> out.append("\n  now    " + show(place, revised)));
    verdict.candidates().forEach(place -> out.append("\n  maybe  " + show(place, revised)));
    failures.add(out.append("\n  " + verdict.status()).toString());
  }

  private static String show(Anchor.Place place, String revised) {
    return "%.3f %s".formatted(place.score(), place.range().in(revised));
  }

  private static double overlap(TextRange one, TextRange other) {
    double shared =
        Math.min(one.end(), other.end()) - (double) Math.max(one.start(), other.start());
    double all = Math.max(one.end(), other.end()) - (double) Math.min(one.start(), other.start());
    return all == 0 ? 1 : Math.max(0, shared) / all;
  }

  /** Single changes of meaning inside a quote, each on an otherwise little changed text. */
  private void swaps(String text, List<Atom> old) {
    for (int tries = 0; tries < 30; tries++) {
      int at = random.nextInt(old.size());
      String word = old.get(at).text;
      Optional<ChangeKind> kind = Optional.empty();
      String now = word;
      if (word.matches("\\d{1,5}")) {
        kind = Optional.of(ChangeKind.NUMBER);
        now = String.valueOf(Integer.parseInt(word) + 1 + random.nextInt(60));
      } else if (List.of("will", "may", "can", "is", "are", "must", "does", "shall").contains(word)
          && at + 2 < old.size()
          && !old.get(at + 2).text.equals("not")) {
        kind = Optional.of(ChangeKind.NEGATION);
        now = word + (random.nextInt(4) == 0 ? " no longer" : " not");
      } else if (REGIONS.contains(word)) {
        kind = Optional.of(ChangeKind.NAME);
        now = REGIONS.get((REGIONS.indexOf(word) + 1 + random.nextInt(8)) % REGIONS.size());
      }
      if (kind.isPresent()) {
        swap(text, old, at, now, kind.get());
      }
    }
  }

  private void swap(String text, List<Atom> old, int at, String now, ChangeKind kind) {
    int first = Math.max(0, at - random.nextInt(14));
    int inside = kind == ChangeKind.NEGATION ? 2 : 0;
    int last = Math.min(old.size() - 1, at + inside + random.nextInt(14));
    while (old.get(first).text.isBlank()) {
      first++;
    }
    while (old.get(last).text.isBlank()) {
      last--;
    }
    int start = old.get(first).origin;
    int end = old.get(last).origin + old.get(last).text.length();
    int from = old.get(at).origin;
    int to = from + old.get(at).text.length();
    String revised = text.substring(0, from) + now + text.substring(to);
    TextRange truth = new TextRange(start, end + now.length() - (to - from));
    AnchorVerdict verdict =
        Reanchoring.between(text, revised).anchor(Selector.of(text, new TextRange(start, end)));
    String name = "swap " + kind.label();
    add(name);
    List<Anchor.Place> places = new ArrayList<>(verdict.candidates());
    verdict.place().ifPresent(places::add);
    boolean seen = places.stream().anyMatch(place -> overlap(place.range(), truth) > 0.5);
    boolean flagged =
        places.stream()
            .anyMatch(
                place -> overlap(place.range(), truth) > 0.5 && place.changes().contains(kind));
    if (verdict.status() == AnchorStatus.EXACT || verdict.status() == AnchorStatus.MOVED) {
      add(name + " silent");
    }
    if (seen) {
      add(name + " seen");
    }
    if (flagged) {
      add(name + " flagged");
    }
    if (!flagged) {
      fail(
          "SWAP " + kind + " " + places,
          text.substring(start, end),
          verdict,
          revised,
          truth.in(revised));
    }
  }

  private void edit(List<List<Atom>> sentences, List<List<Atom>> foreign) {
    int at = random.nextInt(sentences.size());
    List<Atom> sentence = sentences.get(at);
    switch (random.nextInt(10)) {
      case 0, 1 -> sentences.remove(at);
      case 2 -> sentences.add(at, copy(foreign.get(random.nextInt(foreign.size()))));
      case 3 -> sentences.set(at, copy(foreign.get(random.nextInt(foreign.size()))));
      case 4 -> {
        int length = Math.min(sentences.size() - at, 1 + random.nextInt(6));
        List<List<Atom>> moved = new ArrayList<>(sentences.subList(at, at + length));
        sentences.subList(at, at + length).clear();
        sentences.addAll(random.nextInt(sentences.size() + 1), moved);
      }
      case 5 -> {
        sentence.forEach(atom -> twinned.add(atom.origin));
        sentences.add(random.nextInt(sentences.size() + 1), copy(sentence));
      }
      case 6 -> {
        int length = Math.min(sentences.size() - at, 1 + random.nextInt(5));
        sentences.subList(at, at + length).clear();
      }
      default -> sentences.set(at, reword(sentence, foreign));
    }
    if (sentences.isEmpty()) {
      sentences.add(copy(foreign.getFirst()));
    }
  }

  private static List<Atom> copy(List<Atom> sentence) {
    return sentence.stream().map(atom -> new Atom(atom.text, -1, true)).toList();
  }

  /** One to three small edits in a sentence. */
  private List<Atom> reword(List<Atom> sentence, List<List<Atom>> foreign) {
    List<Atom> now = new ArrayList<>(sentence);
    for (int edits = 1 + random.nextInt(3); edits > 0 && now.size() > 1; edits--) {
      int at = random.nextInt(now.size());
      List<Atom> source = foreign.get(random.nextInt(foreign.size()));
      Atom word = source.get(random.nextInt(source.size()));
      switch (random.nextInt(4)) {
        case 0 -> now.remove(at);
        case 1 -> {
          now.add(at, new Atom(" ", -1, true));
          now.add(at, new Atom(word.text, -1, true));
        }
        case 2 -> {
          if (!now.get(at).text.isBlank() && !word.text.isBlank()) {
            now.set(at, new Atom(word.text, now.get(at).origin, true));
          }
        }
        default -> {
          int from = random.nextInt(source.size());
          int to = Math.min(source.size(), from + 1 + random.nextInt(8));
          now.addAll(at, copy(source.subList(from, to)));
        }
      }
    }
    return now;
  }

  private List<Atom> typography(List<Atom> atoms) {
    return atoms.stream()
        .map(atom -> {
          String text = atom.text.replace('\'', '’').replace(" - ", " – ").replace('"', '”');
          return text.equals(atom.text) ? atom : new Atom(text, atom.origin, true);
        })
        .toList();
  }

  private static List<Atom> atoms(String text, boolean original) {
    List<Atom> atoms = new ArrayList<>();
    Tokens tokens = Tokens.of(text, new Tokens.Vocabulary());
    int end = 0;
    for (int i = 0; i <= tokens.count(); i++) {
      int start = i < tokens.count() ? tokens.start(i) : text.length();
      if (start > end) {
        atoms.add(new Atom(text.substring(end, start), original ? end : -1, false));
      }
      if (i < tokens.count()) {
        end = tokens.end(i);
        atoms.add(new Atom(text.substring(start, end), original ? start : -1, false));
      }
    }
    return atoms;
  }

  private static List<List<Atom>> sentences(List<Atom> atoms) {
    List<List<Atom>> sentences = new ArrayList<>();
    List<Atom> open = new ArrayList<>();
    boolean ended = false;
    for (Atom atom : atoms) {
      if (ended && !atom.text.isBlank()) {
        sentences.add(open);
        open = new ArrayList<>();
        ended = false;
      }
      open.add(atom);
      ended |= atom.text.matches("[.!?。！？؟]+") || atom.text.contains("\n");
    }
    if (!open.isEmpty()) {
      sentences.add(open);
    }
    return sentences;
  }
}
