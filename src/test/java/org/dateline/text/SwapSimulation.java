package org.dateline.text;

import static org.dateline.text.AnchorCounts.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dateline.model.Anchor;
import org.dateline.model.AnchorStatus;
import org.dateline.model.ChangeKind;
import org.dateline.model.Selector;
import org.dateline.model.TextRange;
import org.dateline.text.EditedText.Atom;

/** Turns what a text says by one word, and counts whether {@link Reanchoring} says so. */
final class SwapSimulation {
  private static final List<String> REGIONS =
      List.of(
          "Iran", "Syria", "Cuba", "Russia", "Crimea", "Germany", "Brazil", "China", "Japan",
          "Kenya");

  private final Random random;
  private final AnchorCounts counts = new AnchorCounts();

  SwapSimulation(long seed) {
    random = new Random(seed);
  }

  /** The counts so far. */
  AnchorCounts counts() {
    return counts;
  }

  /** Single changes of meaning inside a quote, each on an otherwise little changed text. */
  void swaps(String text) {
    List<Atom> old = EditedText.atoms(text, true);
    for (int tries = 0; tries < 90; tries++) {
      int at = random.nextInt(old.size());
      String word = old.get(at).text();
      Optional<ChangeKind> kind = Optional.empty();
      String now = word;
      if (word.matches("\\d{1,5}")) {
        kind = Optional.of(ChangeKind.NUMBER);
        now = String.valueOf(Integer.parseInt(word) + 1 + random.nextInt(60));
      } else if (List.of("will", "may", "can", "is", "are", "must", "does", "shall").contains(word)
          && at + 2 < old.size()
          && !List.of("not", "no").contains(old.get(at + 2).text())) {
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
    while (old.get(first).text().isBlank()) {
      first++;
    }
    while (old.get(last).text().isBlank()) {
      last--;
    }
    int start = old.get(first).origin();
    int end = old.get(last).origin() + old.get(last).text().length();
    int from = old.get(at).origin();
    int to = from + old.get(at).text().length();
    String revised = text.substring(0, from) + now + text.substring(to);
    TextRange truth = new TextRange(start, end + now.length() - (to - from));
    AnchorVerdict verdict =
        Reanchoring.between(text, revised).anchor(Selector.of(text, new TextRange(start, end)));
    String name = "swap " + kind.label();
    counts.add(name);
    List<Anchor.Place> places = new ArrayList<>(verdict.candidates());
    verdict.place().ifPresent(places::add);
    boolean seen = places.stream().anyMatch(place -> overlap(place.range(), truth) > 0.5);
    boolean flagged =
        places.stream()
            .anyMatch(
                place -> overlap(place.range(), truth) > 0.5 && place.changes().contains(kind));
    if (verdict.status() == AnchorStatus.EXACT || verdict.status() == AnchorStatus.MOVED) {
      counts.add(name + " silent");
    }
    if (seen) {
      counts.add(name + " seen");
    }
    if (flagged) {
      counts.add(name + " flagged");
    }
    if (!flagged) {
      counts.fail(
          "SWAP " + kind + " " + places,
          text.substring(start, end),
          verdict,
          revised,
          truth.in(revised));
    }
  }
}
