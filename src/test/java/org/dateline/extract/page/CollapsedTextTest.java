package org.dateline.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CollapsedTextTest {
  private final CollapsedText text = new CollapsedText();

  @Test
  void whiteSpaceOverTheEndsOfPiecesBecomesOneSpace() {
    text.append("  The ");
    text.append("\n\tphone\u00a0\u00a0maker");
    text.append(" ");
    assertThat(text.take()).isEqualTo("The phone maker");
  }

  @Test
  void unseenMarksFallAwayInsideWords() {
    text.append("tele\u00adphone \ufeff maker");
    assertThat(text.take()).isEqualTo("telephone maker");
  }

  @Test
  void linesStayApartAndEmptyOnesGo() {
    text.append("One ");
    text.endLine();
    text.append(" ");
    text.endLine();
    text.append(" two");
    text.endLine();
    assertThat(text.take()).isEqualTo("One\ntwo");
  }

  @Test
  void whatIsAddedAfterTakingBeginsAnew() {
    text.append("One ");
    text.take();
    text.append("two");
    assertThat(text.take()).isEqualTo("two");
    assertThat(text.isEmpty()).isTrue();
  }
}
