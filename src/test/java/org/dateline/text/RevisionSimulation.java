package org.dateline.text;

import static org.dateline.text.AnchorCounts.around;
import static org.dateline.text.AnchorCounts.overlap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dateline.model.Anchor;
import org.dateline.model.AnchorStatus;
import org.dateline.model.Selector;
import org.dateline.model.TextRange;

/**
 * Edits texts as editors do, and counts how well {@link Reanchoring} finds quotes again.
 *
 * <p>Run with files as arguments it measures on their texts; a file is one text, UTF-8.
 */
final class RevisionSimulation {
  private static final int QUOTES = 40;

  private final Random random;
  private final AnchorCounts counts = new AnchorCounts();

  RevisionSimulation(long seed) {
    random = new Random(seed);
  }

  public static void main(String[] files) throws IOException {
    RevisionSimulation simulation = new RevisionSimulation(Long.getLong("seed", 1));
    List<String> texts = new ArrayList<>();
    for (String file : files) {
      texts.add(Files.readString(Path.of(file)));
    }
    for (int round = 0; round < Integer.getInteger("rounds", 3); round++) {
      for (int i = 0; i < texts.size(); i++) {
        simulation.revise(texts.get(i), texts.get((i + 1) % texts.size()));
      }
    }
    System.out.println(simulation.counts);
    simulation.counts.failures().stream()
        .limit(Integer.getInteger("show", 20))
        .forEach(System.out::println);
  }

  /**
   * The counts so far: {@code intact}, {@code deleted}, {@code edited}, and what became of them.
   */
  AnchorCounts counts() {
    return counts;
  }

  /** Makes a revision of a text with words out of another, and looks for quotes in it. */
  void revise(String text, String other) {
    EditedText edited = new EditedText(text, other, random);
    Reanchoring onto = Reanchoring.between(text, edited.revised());
    for (int i = 0; i < QUOTES; i++) {
      edited.quote().ifPresent(quote -> check(edited, quote, onto));
    }
  }

  private void check(EditedText edited, TextRange quote, Reanchoring onto) {
    EditedText.Fate fate = edited.fate(quote);
    if (fate.twinned()) {
      return;
    }
    String exact = quote.in(edited.text());
    AnchorVerdict verdict = onto.anchor(Selector.of(edited.text(), quote));
    if (fate.range().isEmpty()) {
      deleted(exact, verdict, edited.revised(), around(quote, edited.text()));
      return;
    }
    TextRange truth = fate.range().get();
    boolean whole = fate.share() == 1;
    if (whole && !fate.touched() && truth.in(edited.revised()).equals(exact)) {
      intact(exact, truth, verdict, edited.revised());
    } else if (fate.share() >= 0.7 && truth.length() <= 1.5 * exact.length() + 10) {
      edited(kind(edited, quote, truth), exact, truth, verdict, edited.revised());
    }
  }

  /** Quotes that are short or of which much was replaced are not expected to be found. */
  private static String kind(EditedText edited, TextRange range, TextRange truth) {
    Quote quote = Quote.in(Tokens.of(edited.text(), new Tokens.Vocabulary()), range, true, "", "");
    double alike =
        BitDistance.similarity(
            Folding.text(quote.exact()), Folding.text(truth.in(edited.revised())));
    return quote.isShort() || alike < 0.6 ? "reworded" : "edited";
  }

  private void deleted(String exact, AnchorVerdict verdict, String revised, String before) {
    counts.add("deleted");
    Optional<Anchor.Place> place = verdict.place();
    if (place.isPresent()) {
      boolean certain = place.get().score() >= Anchor.Place.CERTAIN;
      counts.add(certain ? "deleted wrong" : "deleted suggested");
      counts.fail("DELETED", exact, verdict, revised, before);
    } else if (verdict.status() == AnchorStatus.AMBIGUOUS) {
      counts.add("deleted ambiguous");
    } else {
      counts.add("deleted found");
    }
  }

  private void intact(String exact, TextRange truth, AnchorVerdict verdict, String revised) {
    counts.add("intact");
    String result =
        verdict
            .place()
            .map(place -> place.range().equals(truth) ? "found" : "wrong")
            .orElseGet(() -> verdict.status().label());
    counts.add("intact " + result);
    if (!result.equals("found")) {
      counts.fail("INTACT " + result, exact, verdict, revised, around(truth, revised));
    }
  }

  private void edited(
      String kind, String exact, TextRange truth, AnchorVerdict verdict, String revised) {
    counts.add(kind);
    String result =
        verdict
            .place()
            .map(place -> overlap(place.range(), truth) >= 0.5 ? "found" : "wrong")
            .orElseGet(() -> verdict.status().label());
    counts.add(kind + " " + result);
    if (!result.equals("found")) {
      counts.fail(kind + " " + result, exact, verdict, revised, around(truth, revised));
    }
  }
}
