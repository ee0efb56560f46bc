package org.dateline.desk.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.model.TextRange;
import org.dateline.search.Snippet;

/** The passage of a text in which words that matched stand. */
final class Passage {
  private static final int BEFORE = 70;
  private static final int LENGTH = 240;

  private Passage() {}

  /**
   * The stretch around the place where most of the words stand together; the beginning of the text
   * where none of them does.
   */
  static Snippet of(String text, List<String> words) {
    List<TextRange> places = new ArrayList<>();
    for (String word : words) {
      int at = word.isEmpty() ? -1 : text.indexOf(word);
      while (at >= 0) {
        places.add(new TextRange(at, at + word.length()));
        at = text.indexOf(word, at + word.length());
      }
    }
    places.sort(Comparator.comparingInt(TextRange::start).thenComparingInt(TextRange::end));
    int start = wordStart(text, best(text, places).map(TextRange::start).orElse(0) - BEFORE);
    int end = wordEnd(text, start + LENGTH);
    List<TextRange> matches = new ArrayList<>();
    int reached = start;
    for (TextRange place : places) {
      if (place.start() >= reached && place.end() <= end) {
        matches.add(new TextRange(place.start() - start, place.end() - start));
        reached = place.end();
      }
    }
    return new Snippet(text.substring(start, end), matches);
  }

  private static Optional<TextRange> best(String text, List<TextRange> places) {
    Optional<TextRange> best = Optional.empty();
    long most = 0;
    for (TextRange place : places) {
      long different =
          places.stream()
              .filter(other -> other.start() >= place.start())
              .filter(other -> other.end() <= place.start() + LENGTH - BEFORE)
              .map(other -> other.in(text))
              .distinct()
              .count();
      if (different > most) {
        most = different;
        best = Optional.of(place);
      }
    }
    return best;
  }

  private static int wordStart(String text, int from) {
    if (from <= 0) {
      return 0;
    }
    int space = text.indexOf(' ', from);
    return space >= 0 && space < from + BEFORE ? space + 1 : boundary(text, from);
  }

  private static int wordEnd(String text, int to) {
    if (to >= text.length()) {
      return text.length();
    }
    int space = text.lastIndexOf(' ', to);
    return space > to - BEFORE ? space : boundary(text, to);
  }

  private static int boundary(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
