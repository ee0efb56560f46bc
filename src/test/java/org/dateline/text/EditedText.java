package org.dateline.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dateline.model.TextRange;

/** A text that is edited as editors do, and that remembers where each part of it went. */
final class EditedText {
  /** A word, a sign or white space, with the place that it came from, or -1 for a new one. */
  record Atom(String text, int origin, boolean edited) {}

  /**
   * What became of a quote.
   *
   * @param range where what is kept of it is now; none where all is gone
   * @param share how much of it is kept, 0 to 1
   * @param touched whether words of it were replaced
   * @param twinned whether a sentence of it was copied: nobody can say which one is the right one
   */
  record Fate(Optional<TextRange> range, double share, boolean touched, boolean twinned) {}

  private final Random random;
  private final String text;
  private final List<Atom> old;
  private final Set<Integer> twinned = new HashSet<>();
  private final Map<Integer, Integer> places = new HashMap<>();
  private final List<Atom> now;
  private final int[] starts;
  private final String revised;

  /**
   * Edits a text.
   *
   * @param other gives words and sentences that come in
   */
  EditedText(String text, String other, Random random) {
    this.random = random;
    this.text = text;
    old = atoms(text, true);
    List<List<Atom>> sentences = sentences(old);
    List<List<Atom>> foreign = sentences(atoms(other, false));
    int edits = 1 + random.nextInt(Math.max(2, sentences.size() / (1 + random.nextInt(6))));
    for (int i = 0; i < edits; i++) {
      edit(sentences, foreign);
    }
    List<Atom> atoms = sentences.stream().flatMap(List::stream).toList();
    now = random.nextInt(12) == 0 ? typography(atoms) : atoms;
    StringBuilder built = new StringBuilder();
    starts = new int[now.size()];
    for (int i = 0; i < now.size(); i++) {
      starts[i] = built.length();
      built.append(now.get(i).text);
      if (now.get(i).origin >= 0) {
        places.put(now.get(i).origin, i);
      }
    }
    revised = built.toString();
  }

  /** The text before. */
  String text() {
    return text;
  }

  /** The text after. */
  String revised() {
    return revised;
  }

  /** A stretch of the text before that has a letter or a digit in it; mostly longer than a word. */
  Optional<TextRange> quote() {
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
      return Optional.empty();
    }
    TextRange range =
        new TextRange(old.get(first).origin, old.get(last).origin + old.get(last).text.length());
    return Optional.of(range)
        .filter(quote -> quote.in(text).codePoints().anyMatch(Character::isLetterOrDigit));
  }

  /** What became of a quote. */
  Fate fate(TextRange quote) {
    int all = 0;
    int kept = 0;
    int lowest = Integer.MAX_VALUE;
    int highest = -1;
    boolean touched = false;
    boolean copied = false;
    for (Atom atom : old) {
      if (atom.origin < quote.start() || atom.origin >= quote.end()) {
        continue;
      }
      all++;
      copied |= twinned.contains(atom.origin);
      Integer at = places.get(atom.origin);
      if (at != null) {
        kept++;
        touched |= now.get(at).edited;
        if (!atom.text.isBlank()) {
          lowest = Math.min(lowest, at);
          highest = Math.max(highest, at);
        }
      }
    }
    Optional<TextRange> range =
        highest < 0
            ? Optional.empty()
            : Optional.of(
                new TextRange(
                    starts[lowest],
                    Math.max(starts[lowest], starts[highest] + now.get(highest).text.length())));
    return new Fate(range, (double) kept / Math.max(1, all), touched, copied);
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

  static List<Atom> atoms(String text, boolean original) {
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
