package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextNormalizerTest {

  @Test
  void foldsSpacesAndKeepsLinesAndParagraphsOfABlock() {
    assertThat(
            TextNormalizer.block(
                "  Xiaomi\u00a0 phones\r\n are\tlocked \r\n \r\n\r\nin Iran\u2028now\n"))
        .isEqualTo("Xiaomi phones\nare locked\n\nin Iran\nnow");
  }

  @Test
  void makesOneLineOfAHeadline() {
    assertThat(TextNormalizer.line("\n Locked\n\nphones \u3000 again "))
        .isEqualTo("Locked phones again");
  }

  @Test
  void keepsTheSpacesOfPreformattedText() {
    assertThat(TextNormalizer.preformatted("\n\n  if (a)  \n\n\tb();\r\n\n"))
        .isEqualTo("  if (a)\n\n\tb();");
  }

  @Test
  void composesLetters() {
    assertThat(TextNormalizer.line("Cafe\u0301")).isEqualTo("Café");
  }

  @Test
  void dropsWhatNobodySees() {
    assertThat(
            TextNormalizer.line("a\u200bb\u00adc\ufeffd\u2060e\u202ef\u0007g\u200dh\u200ci\u200ej"))
        .isEqualTo("abcdefghij");
  }

  @Test
  void keepsTheJoinersOfPersianAndOfEmoji() {
    assertThat(TextNormalizer.line("می\u200cشود 👩\u200d💻 ❤\ufe0f\u200d🔥"))
        .isEqualTo("می\u200cشود 👩\u200d💻 ❤\ufe0f\u200d🔥");
  }

  @Test
  void keepsTheTagsOfAFlagButNoHiddenWords() {
    String flag =
        new StringBuilder()
            .appendCodePoint(0x1F3F4)
            .appendCodePoint(0xE0067)
            .appendCodePoint(0xE007F)
            .toString();
    String hidden = new StringBuilder("a").appendCodePoint(0xE0067).append('b').toString();
    assertThat(TextNormalizer.line(flag + hidden)).isEqualTo(flag + "ab");
  }

  @Test
  void replacesHalfAPairAndShortensTowersOfMarks() {
    assertThat(TextNormalizer.line("a\ud83d b")).isEqualTo("a\ufffd b");
    assertThat(TextNormalizer.line("a" + "\u0316".repeat(5000) + "b"))
        .isEqualTo("a" + "\u0316".repeat(30) + "b");
  }

  @Test
  void changesNothingTheSecondTime() {
    Random random = new Random(3);
    String parts =
        "ab \u00a0\t\n\r"
            + "\u2029\u200b\u200c\u200dم\u0301\u0316\u00ad👩💻\ufe0f\ud83dé\u3000\u200f\u000b";
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(parts.charAt(random.nextInt(parts.length())));
      }
      String block = TextNormalizer.block(text.toString());
      String line = TextNormalizer.line(text.toString());
      String preformatted = TextNormalizer.preformatted(text.toString());
      assertThat(TextNormalizer.block(block)).isEqualTo(block);
      assertThat(TextNormalizer.line(line)).isEqualTo(line);
      assertThat(TextNormalizer.preformatted(preformatted)).isEqualTo(preformatted);
    }
  }
}
