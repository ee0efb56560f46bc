package org.dateline.search.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.dateline.model.StatedTime;
import org.dateline.search.SearchDocument;

/**
 * Makes articles that look like articles to an index: words by Zipf's law out of an open
 * vocabulary, real function words, matters that share their words and names, outlets and authors of
 * very different sizes, ten years of dates. The same number gives the same article always.
 * Immutable.
 */
public final class ArticleGenerator {
  private static final String[] FUNCTION_WORDS =
      ("the of and to in a is that for it was on with as be by at this have from or had not are but"
              + " they which one were all their has would what will there can said its after into")
          .split(" ", -1);
  private static final String[] BEGINNINGS = {
    "b", "br", "c", "cr", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl",
    "r", "s", "st", "t", "tr", "v", "w"
  };
  private static final String[] MIDDLES = {"a", "e", "i", "o", "u", "ai", "ea", "io", "ou"};
  private static final String[] ENDINGS = {
    "", "n", "r", "l", "s", "t", "nd", "rt", "ck", "ng", "ment", "tion", "ing", "ed", "er"
  };
  private static final int MATTERS = 2_000;
  private static final int VOCABULARY = 400_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2012, 1, 1);
  private static final int DAYS = 3_650;

  /** One article. */
  public SearchDocument article(int number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    int matter = (int) (MATTERS * Math.pow(random.nextDouble(), 2));
    String headline = words(random, matter, 6 + random.nextInt(6));
    int length = 120 + (int) Math.abs(random.nextGaussian() * 350);
    StringBuilder text = new StringBuilder(length * 7);
    int left = length;
    while (left > 0) {
      int sentence = 8 + random.nextInt(18);
      text.append(words(random, matter, sentence));
      text.append(random.nextInt(4) == 0 ? ".\n\n" : ". ");
      left -= sentence;
    }
    LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
    UUID id = new UUID(0x7000L | ((long) number << 16), 0x8000000000000000L | number);
    String outlet = "Outlet " + (int) (300 * Math.pow(random.nextDouble(), 3));
    return new SearchDocument(
        id,
        new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + (1L << 40)),
        1,
        true,
        "https://outlet.example/" + number,
        headline,
        text.toString(),
        List.of("Author " + (int) (5_000 * Math.pow(random.nextDouble(), 2))),
        Optional.of(outlet),
        Optional.of("en"),
        Optional.of(StatedTime.of(day)),
        Instant.parse(day + "T12:00:00Z"),
        random.nextInt(10) == 0,
        random.nextInt(50) == 0 ? List.of("Story " + matter % 40) : List.of(),
        List.of("Feed " + outlet),
        List.of(),
        List.of(),
        List.of());
  }

  /** A query as people type them: one to three words of a matter, now and then with more to it. */
  public String query(Random random) {
    int matter = (int) (MATTERS * Math.pow(random.nextDouble(), 2));
    List<String> parts = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      parts.add(random.nextInt(3) == 0 ? common(random) : matterWord(random, matter));
    }
    String words = String.join(" ", parts);
    return switch (random.nextInt(10)) {
      case 0 -> "\"" + words + "\"";
      case 1 -> words + " date:2015..2018";
      case 2 -> String.join(" OR ", parts);
      case 3 -> words + " -" + common(random);
      case 4 -> matterWord(random, matter).substring(0, 3) + "* " + words;
      case 5 -> "title:" + words;
      default -> words;
    };
  }

  private static String words(Random random, int matter, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        words.append(' ');
      }
      int kind = random.nextInt(20);
      if (kind < 8) {
        words.append(
            FUNCTION_WORDS[(int) (FUNCTION_WORDS.length * Math.pow(random.nextDouble(), 2))]);
      } else if (kind < 12) {
        words.append(matterWord(random, matter));
      } else {
        words.append(common(random));
      }
    }
    return words.toString();
  }

  /** A word that many articles share, by Zipf's law. */
  private static String common(Random random) {
    return spelt((int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)));
  }

  /** A word that the articles on one matter share. */
  private static String matterWord(Random random, int matter) {
    return spelt(1_000 + matter * 37 + (int) (60 * Math.pow(random.nextDouble(), 2)));
  }

  private static String spelt(int rank) {
    StringBuilder word = new StringBuilder();
    int rest = rank;
    do {
      word.append(BEGINNINGS[rest % BEGINNINGS.length]);
      rest /= BEGINNINGS.length;
      word.append(MIDDLES[rest % MIDDLES.length]);
      rest /= MIDDLES.length;
    } while (rest > 0);
    return word.append(ENDINGS[rank % ENDINGS.length]).toString();
  }
}
