package org.dateline.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.ChangeKind;

/**
 * Says what a change of wording touches: a number, a date, a negation, a name, other words, or
 * nothing but typography.
 *
 * <pre>{@code
 * ChangeClassifier.of(Optional.of("en")).classify("keeps it 30 days", "keeps it 90 days");  // [NUMBER]
 * }</pre>
 *
 * <p>It rather says too much than too little: a digit of a date is a number and a date. Immutable
 * once made, safe on every thread.
 */
public final class ChangeClassifier {
  private static final Pattern DATE =
      Pattern.compile(
          "(?U)\\b\\d{1,4}([./-])\\d{1,2}\\1\\d{1,4}\\b|\\d+ ?[年月월月日년일号]"
              + "|[〇零一二三四五六七八九十]+[年月日号號]|\\b(?:1[89]|20)\\d\\d\\b"
              + "|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天末]|[月火水木金土日]曜|[월화수목금토일]요일"
              + "|[昨今明]天|昨日|今日|明日");
  private static final String QUANTITIES = "%‰€$£¥₽₹₺";
  private static final Set<String> GERMAN =
      Set.of(
          "der", "die", "das", "und", "den", "von", "für", "mit", "ein", "eine", "nicht", "ist",
          "werden", "auf", "im", "zu", "des", "dem", "auch", "sich", "oder", "wird", "sind");
  private static final Set<String> BEFORE_GERMAN_NAMES =
      Set.of("in", "aus", "nach", "von", "bei", "durch", "gegen", "für", "an", "mit", "wie", "und");

  private final ChangeWords words;
  private final BoundWords bounds;
  private final RegionNames regions;
  private final boolean alwaysGerman;
  private final Set<String> knownNames;

  private ChangeClassifier(Optional<String> language, Set<String> knownNames) {
    words = new ChangeWords(language);
    bounds = new BoundWords(language);
    regions = new RegionNames(language);
    alwaysGerman = language.filter("de"::equals).isPresent();
    this.knownNames = Set.copyOf(knownNames);
  }

  /**
   * A classifier for texts of a language.
   *
   * @param language BCP 47; where it is not known, the words of all languages count
   */
  public static ChangeClassifier of(Optional<String> language) {
    return new ChangeClassifier(known(language), Set.of());
  }

  /**
   * A classifier for wordings out of two texts: a word that is written as a name within their
   * sentences is a name at the beginning of a sentence, too.
   */
  static ChangeClassifier of(Optional<String> language, Tokens one, Tokens other) {
    Set<String> names = new HashSet<>();
    Set<String> words = new HashSet<>();
    for (Tokens tokens : List.of(one, other)) {
      for (int i = 0; i < tokens.count(); i++) {
        if (tokens.kind(i) == Tokens.Kind.WORD) {
          int first = tokens.text().codePointAt(tokens.start(i));
          if (!Character.isUpperCase(first)) {
            words.add(Folding.word(tokens.text(i)));
          } else if (!startsSentence(tokens, i)) {
            names.add(Folding.word(tokens.text(i)));
          }
        }
      }
    }
    names.removeAll(words);
    return new ChangeClassifier(known(language), names);
  }

  private static Optional<String> known(Optional<String> language) {
    return language
        .map(tag -> Locale.forLanguageTag(tag).getLanguage())
        .filter(tag -> !tag.isEmpty());
  }

  /** What differs between two wordings; nothing where they are equal. */
  public Set<ChangeKind> classify(String before, String after) {
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    if (before.equals(after)) {
      return kinds;
    }
    Tokens.Vocabulary vocabulary = new Tokens.Vocabulary();
    Side one = new Side(Tokens.of(before, vocabulary));
    Side other = new Side(Tokens.of(after, vocabulary));
    TokenAlignment alignment =
        TokenAlignment.of(
            one.tokens.numbers(),
            other.tokens.numbers(),
            TokenAlignment.weights(one.tokens, other.tokens, vocabulary.size()));
    int i = 0;
    int j = 0;
    while (i < one.tokens.count() || j < other.tokens.count()) {
      int endI = i;
      while (endI < one.tokens.count() && alignment.inB(endI) < 0) {
        endI++;
      }
      int endJ = endI < one.tokens.count() ? alignment.inB(endI) : other.tokens.count();
      if (endI > i || endJ > j) {
        block(one, i, endI, other, j, endJ, kinds);
      }
      i = endI + 1;
      j = endJ + 1;
    }
    if (!codes(one).equals(codes(other))) {
      kinds.add(ChangeKind.NAME);
    }
    if (!one.bounds().equals(other.bounds())) {
      kinds.add(ChangeKind.NUMBER);
    }
    if (words.negativeSigns(before) != words.negativeSigns(after)) {
      kinds.add(ChangeKind.NEGATION);
    }
    if (kinds.isEmpty()) {
      kinds.add(ChangeKind.TYPOGRAPHY);
    }
    return kinds;
  }

  private static List<String> codes(Side side) {
    return side.regions.stream().map(RegionNames.Found::code).toList();
  }

  private void block(Side one, int i0, int i1, Side other, int j0, int j1, Set<ChangeKind> kinds) {
    Facts gone = one.facts(i0, i1);
    Facts come = other.facts(j0, j1);
    Set<ChangeKind> found = EnumSet.noneOf(ChangeKind.class);
    if (!gone.numbers.equals(come.numbers)) {
      found.add(ChangeKind.NUMBER);
    }
    if (!gone.dates.equals(come.dates)) {
      found.add(ChangeKind.DATE);
    }
    boolean opposite =
        gone.plain.stream()
            .anyMatch(old -> come.plain.stream().anyMatch(now -> words.areOpposites(old, now)));
    if (gone.negations != come.negations || opposite) {
      found.add(ChangeKind.NEGATION);
    }
    if (!gone.names.equals(come.names)) {
      found.add(ChangeKind.NAME);
    }
    // Words joined, so that “web site” and “website” are the same.
    boolean plain = !String.join("", gone.plain).equals(String.join("", come.plain));
    boolean unexplained = found.isEmpty() && !gone.all.equals(come.all);
    if ((plain && !opposite) || unexplained) {
      found.add(
          canonical(gone.letters()).equals(canonical(come.letters()))
              ? ChangeKind.TYPOGRAPHY
              : ChangeKind.WORDS);
    }
    if (!gone.signs.equals(come.signs)) {
      found.add(ChangeKind.TYPOGRAPHY);
    }
    kinds.addAll(found);
  }

  /** What a changed stretch says, word by word. */
  private static final class Facts {
    int negations;
    final List<String> numbers = new ArrayList<>();
    final List<String> dates = new ArrayList<>();
    final List<String> names = new ArrayList<>();
    final List<String> plain = new ArrayList<>();
    final List<String> signs = new ArrayList<>();
    final List<String> all = new ArrayList<>();

    String letters() {
      return String.join("", all);
    }
  }

  /** One of the two wordings. */
  private final class Side {
    final Tokens tokens;
    final List<RegionNames.Found> regions;
    final boolean german;
    final List<int[]> dateSpans = new ArrayList<>();

    Side(Tokens tokens) {
      this.tokens = tokens;
      regions = ChangeClassifier.this.regions.in(tokens);
      boolean found = alwaysGerman;
      for (int i = 0; i < tokens.count() && !found; i++) {
        found = GERMAN.contains(Folding.word(tokens.text(i)));
      }
      german = found;
      Matcher matcher = DATE.matcher(tokens.text());
      while (matcher.find()) {
        dateSpans.add(new int[] {matcher.start(), matcher.end()});
      }
    }

    Facts facts(int from, int to) {
      Facts facts = new Facts();
      for (int i = from; i < to; i++) {
        String text = tokens.text(i);
        String word = Folding.word(text);
        if (!tokens.isWord(i)) {
          (QUANTITIES.contains(text) ? facts.numbers : facts.signs).add(word);
          continue;
        }
        facts.all.add(word);
        boolean number = isNumber(word);
        boolean date = isDate(i, word, number);
        boolean negation = words.isNegation(word);
        boolean name = !number && !date && isName(i, text, word);
        boolean unit = !number && words.isUnit(word) && followsNumber(i);
        if (number || unit) {
          facts.numbers.add(canonical(word));
        }
        if (date) {
          facts.dates.add(canonical(word));
        }
        if (negation) {
          facts.negations++;
        }
        if (name) {
          facts.names.add(word);
        }
        if (!number && !unit && !date && !negation && !name) {
          facts.plain.add(word);
        }
      }
      return facts;
    }

    List<BoundWords.Side> bounds() {
      return bounds.in(tokens, i -> isNumber(Folding.word(tokens.text(i))));
    }

    private boolean isNumber(String word) {
      return hasDigit(word) || words.isNumberWord(word);
    }

    private boolean isDate(int i, String word, boolean number) {
      for (int[] span : dateSpans) {
        if (span[0] < tokens.end(i) && tokens.start(i) < span[1]) {
          return true;
        }
      }
      if (words.isDate(word) || (words.isRelativeDate(word) && isBesideTime(i))) {
        return true;
      }
      if (number) {
        return hasMonthNear(i);
      }
      String text = tokens.text(i);
      return isMonth(word)
          && (hasDigitNear(i)
              || Character.isUpperCase(text.codePointAt(0))
              || (word.length() >= 5 && !word.equals("march")));
    }

    private boolean isBesideTime(int i) {
      for (int near = Math.max(0, i - 2); near < Math.min(tokens.count(), i + 3); near++) {
        String word = Folding.word(tokens.text(near));
        if (near != i && (words.isUnit(word) || words.isDate(word) || isMonth(word))) {
          return true;
        }
      }
      return hasDigitNear(i);
    }

    /** Right after a number, or after the counting word of a number: 30 个月. */
    private boolean followsNumber(int i) {
      for (int before = i - 1; before >= Math.max(0, i - 2); before--) {
        String word = Folding.word(tokens.text(before));
        if (isNumber(word)) {
          return true;
        }
        if (!words.isUnit(word)) {
          return false;
        }
      }
      return false;
    }

    private boolean isMonth(String word) {
      return word.length() >= 3 && !MonthNames.months(word).isEmpty();
    }

    private boolean hasMonthNear(int i) {
      for (int near = Math.max(0, i - 3); near < Math.min(tokens.count(), i + 4); near++) {
        if (near != i && isMonth(Folding.word(tokens.text(near)))) {
          return Character.isUpperCase(tokens.text(near).codePointAt(0))
              || !tokens.text(near).equals("may");
        }
      }
      return false;
    }

    private boolean hasDigitNear(int i) {
      for (int near = Math.max(0, i - 2); near < Math.min(tokens.count(), i + 3); near++) {
        if (near != i && hasDigit(tokens.text(near))) {
          return true;
        }
      }
      return false;
    }

    private boolean isName(int i, String text, String word) {
      for (RegionNames.Found region : regions) {
        if (region.firstToken() <= i && i < region.endToken()) {
          return true;
        }
      }
      int first = text.codePointAt(0);
      boolean upper = Character.isUpperCase(first) || Character.isTitleCase(first);
      long capitals = text.codePoints().filter(Character::isUpperCase).count();
      boolean inner = capitals > (upper ? 1 : 0);
      if (inner) {
        return true; // an acronym or a name such as TikTok
      }
      if (!upper || word.length() < 2) {
        return false;
      }
      if (startsSentence(tokens, i)) {
        return !german && knownNames.contains(word);
      }
      return !german || (i > 0 && BEFORE_GERMAN_NAMES.contains(Folding.word(tokens.text(i - 1))));
    }
  }

  private static boolean startsSentence(Tokens tokens, int i) {
    if (i == 0) {
      return true;
    }
    String between = tokens.text().substring(tokens.end(i - 1), tokens.start(i));
    return between.indexOf('\n') >= 0 || ".?!:•·…\"“„«*–—-".contains(tokens.text(i - 1));
  }

  private static boolean hasDigit(String word) {
    return word.codePoints().anyMatch(Character::isDigit);
  }

  /** Digits of every script as 0 to 9, without the separators between thousands. */
  private static String canonical(String word) {
    StringBuilder out = new StringBuilder();
    word.codePoints()
        .forEach(point ->
            out.appendCodePoint(
                Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
    return out.toString().replaceAll("[.,٬](?=\\d{3}(?:\\D|$))", "");
  }
}
