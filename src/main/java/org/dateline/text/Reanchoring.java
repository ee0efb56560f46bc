package org.dateline.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Anchor.Place;
import org.dateline.model.AnchorStatus;
import org.dateline.model.ChangeKind;
import org.dateline.model.Selector;
import org.dateline.model.TextRange;

/**
 * Finds quotes of one revision in another. Both texts are compared word by word once; then each
 * quote is looked up in the comparison, and where its words are not all kept there, searched for.
 *
 * <pre>{@code
 * Reanchoring onto = Reanchoring.between(oldText, newText);
 * AnchorVerdict verdict = onto.anchor(Selector.of(oldText, range));
 * }</pre>
 *
 * <p>Rules: a wrong anchor is worse than a lost one. What the comparison keeps is exact, if enough
 * around a short quote is kept as well, and if the place is not rather another copy's ({@link
 * Copies}). Words that stood elsewhere in the old text already are not taken for the quote's. A
 * place whose words differ is found by comparison or by search, ranked by quote, prefix, suffix and
 * position (50 : 20 : 20 : 2, as Hypothesis ranks), and needs a score of {@value #LEAST}; two
 * places within {@value #NEAR} are ambiguous, unless one is told apart by what stands around it
 * ({@link UniqueContext}). Quotes below 12 characters or three words are never matched
 * approximately.
 *
 * <p>Bounded in time: quotes that exceed the budget are skipped. Not for several threads at once.
 */
public final class Reanchoring {
  private static final double LEAST = 0.6;
  private static final double NEAR = 0.1;

  /** A quote whose own words differ more is gone, however much around it is kept. */
  private static final double LEAST_QUOTE = 0.5;

  /** Other words elsewhere are the quote's only if what stands around them is so much alike. */
  private static final double LEAST_AROUND = 0.4;

  /** Of a text of which less is kept, the rest was written anew rather than edited. */
  private static final double MOSTLY_KEPT = 0.5;

  /** The highest score of what waits for a person. */
  private static final double SUGGESTED = 0.79;

  /** Many words of which so much is the same are the quote's whatever stands around them. */
  private static final double MUCH_ALIKE = 0.88;

  private static final double SUPPORTED = 0.45;
  private static final double SELF_SUPPORTED = 3;
  private static final double CLAIMED = 0.5;
  private static final long BUDGET = 300_000_000L;
  private static final int MOST_CANDIDATES = 5;

  private final String from;
  private final String to;
  private final Tokens a;
  private final Tokens b;
  private final Tokens.Vocabulary vocabulary = new Tokens.Vocabulary();
  private final Comparison comparison;
  private final QuoteSearch search;
  private final Surroundings surroundings;
  private final UniqueContext context;
  private Optional<ChangeClassifier> classifier = Optional.empty();

  private Reanchoring(String from, String to) {
    this.from = from;
    this.to = to;
    a = Tokens.of(from, vocabulary);
    b = Tokens.of(to, vocabulary);
    float[] weights = TokenAlignment.weights(a, b, vocabulary.size());
    comparison = new Comparison(a, b, weights);
    search = new QuoteSearch(b, weights, BUDGET);
    context = new UniqueContext(a, b, comparison, search);
    surroundings = new Surroundings(a, b, comparison.alignment(), this::classifier);
  }

  /** Prepares the way from one text to another; both are taken exactly as they are. */
  public static Reanchoring between(String from, String to) {
    return new Reanchoring(from, to);
  }

  /** Where a selector of the first text is in the second. */
  public AnchorVerdict anchor(Selector selector) {
    Optional<TextRange> range =
        selector.start() >= 0 && selector.end() >= selector.start()
            ? Optional.of(new TextRange(selector.start(), selector.end()))
            : Optional.empty();
    return anchor(selector.exact(), selector.prefix(), selector.suffix(), range);
  }

  /**
   * Where a quote of the first text is in the second.
   *
   * @param exact the words, not empty
   * @param prefix what stood right before them, may be empty
   * @param suffix what stood right after them, may be empty
   * @param range where they stood; may be wrong or absent, then they are looked for by their
   *     surroundings
   */
  public AnchorVerdict anchor(
      String exact, String prefix, String suffix, Optional<TextRange> range) {
    if (exact.isEmpty()) {
      throw new IllegalArgumentException("a quote needs words");
    }
    return new SelectorLocation(from)
        .of(exact, prefix, suffix, range)
        .map(found ->
            Quote.in(
                a,
                found,
                true,
                prefix.isEmpty() ? SelectorLocation.before(from, found.start()) : prefix,
                suffix.isEmpty() ? SelectorLocation.after(from, found.end()) : suffix))
        .map(this::located)
        .orElseGet(() ->
            verdict(
                Quote.in(
                    Tokens.of(exact, vocabulary),
                    new TextRange(0, exact.length()),
                    false,
                    prefix,
                    suffix),
                Optional.empty()));
  }

  private AnchorVerdict located(Quote quote) {
    if (from.equals(to)) {
      return AnchorVerdict.at(AnchorStatus.EXACT, new Place(quote.range(), 1, Set.of()));
    }
    Optional<TextRange> kept = comparison.kept(quote);
    if (kept.isPresent() && isSupported(quote)) {
      TextRange place = kept.get();
      if (place.in(to).equals(quote.exact()) && isOwn(quote, place)) {
        return AnchorVerdict.at(AnchorStatus.EXACT, same(quote, place, 1));
      }
    }
    return verdict(quote, kept);
  }

  /** Whether the place that the comparison names is not rather that of a copy. */
  private boolean isOwn(Quote quote, TextRange place) {
    return quote.standsOnce()
        || (isTold(quote, place)
            && new Copies(quote, b, comparison, search)
                    .owner(comparison.alignment().inB(quote.from()))
                == Copies.Owner.QUOTE);
  }

  /**
   * Whether a place with the quote's words can be told from those of its copies. Where a text was
   * mostly rewritten, statements of the same mould stand there by chance.
   */
  private boolean isTold(Quote quote, TextRange place) {
    return quote.standsOnce() || isMostlyKept() || context.belongsTo(quote, place);
  }

  private boolean isMostlyKept() {
    return comparison.keptShare() >= MOSTLY_KEPT;
  }

  /** Whether the words alone say which statement is meant. */
  private boolean says(Quote quote) {
    return quote.located() && quote.count() >= 6 && comparison.weight(quote) >= SELF_SUPPORTED;
  }

  private boolean isSupported(Quote quote) {
    int first = comparison.alignment().inB(quote.from());
    return (says(quote) && quote.standsOnce())
        || comparison.support(quote.from(), quote.to(), first, first + quote.count()) >= SUPPORTED;
  }

  private AnchorVerdict verdict(Quote quote, Optional<TextRange> kept) {
    if (quote.count() == 0) {
      return AnchorVerdict.without(AnchorStatus.ORPHANED);
    }
    if (search.isSpent()) {
      return AnchorVerdict.without(AnchorStatus.SKIPPED);
    }
    Candidates candidates = new Candidates(quote, comparison, search, b);
    candidates.collect(kept);
    AnchorVerdict verdict = decide(quote, candidates.all());
    boolean lost = verdict.status() == AnchorStatus.ORPHANED;
    return lost && (search.isSpent() || comparison.gaveUp(quote))
        ? AnchorVerdict.without(AnchorStatus.SKIPPED)
        : verdict;
  }

  private AnchorVerdict decide(Quote quote, List<Candidate> found) {
    List<Candidate> sure =
        found.stream()
            .filter(candidate -> isSameLine(quote, candidate) || isSurely(quote, candidate))
            .toList();
    if (sure.size() == 1 && found.stream().noneMatch(Reanchoring::isEditedInPlace)) {
      return kept(quote, sure.getFirst());
    }
    List<Candidate> all = withoutOverlaps(quote, found);
    List<Candidate> live =
        all.stream()
            .filter(candidate -> isLive(quote, candidate))
            .sorted(Comparator.comparingDouble(Candidate::score).reversed())
            .toList();
    if (live.isEmpty()) {
      return gone(quote, all);
    }
    Candidate best = live.stream().filter(Candidate::only).findFirst().orElseGet(live::getFirst);
    boolean clear =
        best.owner() == Copies.Owner.QUOTE && (!best.same() || isTold(quote, best.range()));
    if (best.same() && best.inPlace() && clear && (!quote.isShort() || best.isSupported(0.5))) {
      return AnchorVerdict.at(AnchorStatus.EXACT, same(quote, best.range(), 1));
    }
    List<Candidate> rivals = new ArrayList<>(List.of(best));
    for (Candidate other : all) {
      boolean counts =
          live.contains(other) || (!best.inPlace() && other.same() && other.score() >= LEAST);
      boolean apart = rivals.stream().noneMatch(rival -> rival.range().overlaps(other.range()));
      if (counts && apart && other.score() >= best.score() - NEAR) {
        rivals.add(other);
      }
    }
    boolean sameWords = best.same() || (best.inPlace() && best.quote() == 1);
    boolean unsure =
        quote.isShort()
            && !(sameWords && best.isSupported(0.75) && (best.inPlace() || best.only()));
    if (rivals.size() > 1 || unsure || !clear) {
      return among(quote, rivals);
    }
    return best.same()
        ? kept(quote, best)
        : AnchorVerdict.at(AnchorStatus.CHANGED, place(quote, best, trust(best)));
  }

  /**
   * The most that other words can score. In another place, or where the text was mostly rewritten,
   * they may as well be a new statement of the same mould, which only a person can tell.
   */
  private double trust(Candidate candidate) {
    return candidate.inPlace() && isMostlyKept() ? 1 : SUGGESTED;
  }

  private boolean isSurely(Quote quote, Candidate candidate) {
    return candidate.same() && context.belongsTo(quote, candidate.range());
  }

  /** Whether a heading or the like that stands once in each text is meant, however short it is. */
  private boolean isSameLine(Quote quote, Candidate candidate) {
    return candidate.only() && quote.isWhole() && Quote.isWhole(to, candidate.range());
  }

  /** Whether other words stand where the quote stood that may well be the quote's, edited. */
  private static boolean isEditedInPlace(Candidate candidate) {
    return candidate.fitted()
        && candidate.inPlace()
        && !candidate.same()
        && candidate.quote() >= LEAST_QUOTE
        && candidate.isSupported(0.5);
  }

  private AnchorVerdict kept(Quote quote, Candidate candidate) {
    return candidate.inPlace()
        ? AnchorVerdict.at(AnchorStatus.EXACT, same(quote, candidate.range(), 1))
        : AnchorVerdict.at(
            AnchorStatus.MOVED,
            same(quote, candidate.range(), Math.max(candidate.score(), Place.CERTAIN)));
  }

  /** Of places that overlap, the same characters go first, then what the comparison says. */
  private List<Candidate> withoutOverlaps(Quote quote, List<Candidate> found) {
    List<Candidate> best =
        found.stream()
            .filter(candidate -> isLive(quote, candidate))
            .filter(candidate -> candidate.same() || candidate.fitted())
            .sorted(Comparator.comparing(Candidate::same).reversed())
            .toList();
    return found.stream()
        .filter(candidate ->
            best.stream()
                .takeWhile(better -> !better.equals(candidate))
                .noneMatch(better -> better.range().overlaps(candidate.range())))
        .toList();
  }

  private boolean isLive(Quote quote, Candidate candidate) {
    if (candidate.only() && (says(quote) || (quote.isWhole() && !quote.isShort()))) {
      return true;
    }
    if (candidate.claimed() > CLAIMED || candidate.score() < LEAST) {
      return false;
    }
    if (candidate.same()) {
      return candidate.inPlace() || quote.isLong() || candidate.isSupported(0.6);
    }
    return candidate.quote() >= LEAST_QUOTE
        && (candidate.inPlace()
            || (!quote.isShort() && candidate.context() >= LEAST_AROUND)
            || (quote.isLong() && candidate.quote() >= MUCH_ALIKE));
  }

  /** Its words are gone from where they were; copies that could be what it was are named. */
  private AnchorVerdict gone(Quote quote, List<Candidate> all) {
    List<Candidate> copies =
        all.stream()
            .filter(Candidate::same)
            .filter(candidate -> candidate.owner() != Copies.Owner.ANOTHER)
            .sorted(Comparator.comparingDouble(Candidate::score).reversed())
            .toList();
    // A short quote whose words were all replaced within a sentence that is kept.
    Optional<Candidate> replaced =
        all.stream()
            .filter(candidate -> quote.isShort() && candidate.fitted() && !candidate.same())
            .filter(candidate -> candidate.isSupported(0.75))
            .findFirst();
    if (replaced.isPresent()) {
      return among(quote, List.of(replaced.get()));
    }
    if (copies.isEmpty() || (quote.isShort() && copies.size() > MOST_CANDIDATES)) {
      return AnchorVerdict.without(AnchorStatus.ORPHANED);
    }
    return among(quote, copies);
  }

  private AnchorVerdict among(Quote quote, List<Candidate> candidates) {
    return AnchorVerdict.among(
        candidates.stream()
            .sorted(Comparator.comparingDouble(Candidate::score).reversed())
            .limit(MOST_CANDIDATES)
            .map(candidate -> place(quote, candidate, 1))
            .toList());
  }

  /** A place with the same characters. */
  private Place same(Quote quote, TextRange range, double score) {
    Set<ChangeKind> around =
        quote.located()
            ? surroundings.changes(
                quote, b.firstEndingAfter(range.start()), b.firstStartingAt(range.end()))
            : Set.of();
    return new Place(range, score, Set.of(), around);
  }

  private Place place(Quote quote, Candidate candidate, double most) {
    Set<ChangeKind> changes =
        candidate.same()
            ? EnumSet.noneOf(ChangeKind.class)
            : classifier().classify(quote.exact(), candidate.range().in(to));
    return new Place(candidate.range(), Math.min(most, candidate.score()), changes);
  }

  private ChangeClassifier classifier() {
    ChangeClassifier known =
        classifier.orElseGet(() ->
            ChangeClassifier.of(LanguageDetector.shipped().detect(from, Optional.empty()), a, b));
    classifier = Optional.of(known);
    return known;
  }
}
