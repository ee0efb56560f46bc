package org.dateline.search.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cuts particles off a Korean word, so that a name is found with any of them even where no
 * dictionary knows it: 구글은, 구글의 and 구글에서 are all 구글. Immutable.
 */
final class KoreanParticles {
  private static final List<String> PARTICLES =
      Stream.of(
              "은", "는", "이", "가", "을", "를", "의", "에", "에서", "에게", "에게서", "께", "께서", "한테", "로", "으로",
              "로서", "으로서", "로써", "으로써", "로부터", "으로부터", "와", "과", "도", "만", "까지", "부터", "보다", "처럼",
              "마저", "조차", "밖에", "이나", "나", "이라고", "라고", "이라는", "라는", "이며", "며", "이고", "에는", "에도",
              "에만", "에서는", "에서도", "와의", "과의", "로의", "으로의", "들", "들은", "들이", "들을", "들의", "들에게", "측",
              "측은", "측이", "측의")
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  private static final int SHORTEST_NAME = 2;

  private KoreanParticles() {}

  /** The word without its longest particle; the word itself where it has none. */
  static String cut(String word) {
    for (String particle : PARTICLES) {
      if (word.length() >= SHORTEST_NAME + particle.length() && word.endsWith(particle)) {
        return word.substring(0, word.length() - particle.length());
      }
    }
    return word;
  }
}
