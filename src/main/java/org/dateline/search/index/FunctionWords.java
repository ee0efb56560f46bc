package org.dateline.search.index;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.search.analysis.Language;
import org.dateline.search.analysis.LanguageGuess;

/**
 * Words that hold a sentence together and say nothing of what it is about: the stop words of the
 * language, and those of questions, which texts hold too seldom to be stop words. Immutable.
 */
final class FunctionWords {
  private static final Map<Language, Set<String>> OF_QUESTIONS =
      new EnumMap<>(
          Map.ofEntries(
              words(
                  Language.ENGLISH,
                  "about after all also am any anyone anything because been before being between"
                      + " both can could did do does doing done each from had has have having he"
                      + " her here him his how i i'm i've isn't it's its itself doesn't don't"
                      + " didn't can't many may me might more most much must my our ours she should"
                      + " so some someone something than them those though through us very we were"
                      + " what what's when where whether which while who who's whom whose why would"
                      + " you your ever every per via upon within without"),
              words(
                  Language.ARABIC,
                  "متى كم أين اين لماذا كيف ماذا هل ما من أي اي أية ماهي ماهو هو هي هم كانت كان"
                      + " يكون تكون هناك هنالك حول خلال بين لدى عند منذ حتى بعد قبل أو إذا اذا"
                      + " لكن"),
              words(
                  Language.PERSIAN,
                  "چه چرا کجا کجاست کی کدام چگونه آیا چند چیست کیست چطور چقدر است هست بود شد"),
              words(Language.HINDI, "क्या कौन कब कहाँ क्यों कैसे कितने कितना कितनी किस किसने"),
              words(Language.TURKISH, "ne kim nerede neden niçin nasıl kaç hangi mi mı mu mü"),
              words(Language.POLISH, "kto co kiedy gdzie dlaczego jak jaki jaka jakie ile czy"),
              words(Language.INDONESIAN, "apa siapa kapan dimana mana mengapa bagaimana berapa"),
              words(Language.UKRAINIAN, "хто що коли де чому як який яка яке які скільки чи")));

  private static final Pattern PUNCTUATION_AROUND =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private final LanguageGuess guess;
  private final Language language;
  private final boolean capitals;

  private FunctionWords(LanguageGuess guess, Language language, boolean capitals) {
    this.guess = guess;
    this.language = language;
    this.capitals = capitals;
  }

  private static Map.Entry<Language, Set<String>> words(Language language, String words) {
    return Map.entry(language, Set.of(words.split(" ", -1)));
  }

  /** Those of the language that a query's words are most likely in. */
  static FunctionWords of(List<String> words, LanguageGuess guess) {
    List<String> plain = words.stream().map(FunctionWords::plain).toList();
    boolean capitals = words.stream().allMatch(FunctionWords::isInCapitals);
    FunctionWords best = new FunctionWords(guess, Language.ENGLISH, capitals);
    long most = best.among(plain);
    for (Language language : Language.values()) {
      FunctionWords candidate = new FunctionWords(guess, language, capitals);
      long count = candidate.among(plain);
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  private long among(List<String> words) {
    return words.stream().filter(this::hasPlain).count();
  }

  /** The language that they are of. */
  Language language() {
    return language;
  }

  /**
   * Whether a word, with what punctuation stands at it, is one of them. Among others one in
   * capitals is a name: US is not us.
   */
  boolean has(String word) {
    return (capitals || !isInCapitals(word)) && hasPlain(plain(word));
  }

  private static boolean isInCapitals(String word) {
    return word.length() > 1
        && word.equals(word.toUpperCase(Locale.ROOT))
        && !word.equals(word.toLowerCase(Locale.ROOT));
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    return PUNCTUATION_AROUND.matcher(lower).replaceAll("");
  }

  private boolean hasPlain(String plain) {
    return guess.isStopWord(plain, language)
        || OF_QUESTIONS.getOrDefault(language, Set.of()).contains(plain);
  }

  /** Whether a word begins a question in English; WHO is not who. */
  static boolean beginsQuestion(String word) {
    return Arrays.asList(
                ("what which who whom whose how why when where do does did is are was were can"
                        + " could should would will has have")
                    .split(" ", -1))
            .contains(word.toLowerCase(Locale.ROOT))
        && !isInCapitals(word);
  }
}
