package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.dateline.model.TextRange;
import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Test
  void convertsEveryOffsetAsTheJdkCountsIt() {
    Random random = new Random(7);
    for (int round = 0; round < 40; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(700);
      for (int i = 0; i < length; i++) {
        text.appendCodePoint(
            random.nextInt(3) == 0 ? 0x1F600 + random.nextInt(50) : 'a' + random.nextInt(26));
      }
      String string = text.toString();
      CodePoints points = CodePoints.of(string);
      assertThat(points.length()).isEqualTo(length);
      for (int point = 0; point <= length; point++) {
        int offset = string.offsetByCodePoints(0, point);
        assertThat(points.toUtf16(point)).isEqualTo(offset);
        assertThat(points.toCodePoint(offset)).isEqualTo(point);
        if (offset < string.length() && Character.isHighSurrogate(string.charAt(offset))) {
          assertThat(points.toCodePoint(offset + 1)).isEqualTo(point);
        }
      }
    }
  }

  @Test
  void convertsRangesBothWays() {
    CodePoints points = CodePoints.of("🇺🇦 locked");
    assertThat(points.toCodePoints(new TextRange(5, 11))).isEqualTo(new TextRange(3, 9));
    assertThat(points.toUtf16(new TextRange(3, 9))).isEqualTo(new TextRange(5, 11));
  }

  @Test
  void refusesOffsetsBeyondTheText() {
    CodePoints points = CodePoints.of("ab");
    assertThatThrownBy(() -> points.toCodePoint(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> points.toUtf16(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
