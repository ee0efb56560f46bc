package org.dateline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
  private static final Rectangle2D LEFT = new Rectangle2D(0, 20, 1280, 780);
  private static final Rectangle2D RIGHT = new Rectangle2D(1280, 0, 1920, 1080);

  @Test
  void aWindowThatFitsComesBackWhereItWas() {
    Rectangle2D wanted = new Rectangle2D(1300, 40, 1400, 900);
    assertThat(WindowPlace.fitted(wanted, List.of(LEFT, RIGHT))).contains(wanted);
  }

  @Test
  void aWindowOfALargerScreenIsMovedAndShrunkUntilItIsWhollySeen() {
    assertThat(WindowPlace.fitted(new Rectangle2D(40, -4, 1360, 860), List.of(LEFT)))
        .contains(new Rectangle2D(0, 20, 1280, 780));
    assertThat(WindowPlace.fitted(new Rectangle2D(900, 500, 1000, 600), List.of(LEFT)))
        .contains(new Rectangle2D(280, 200, 1000, 600));
  }

  @Test
  void aWindowThatStraddlesTwoScreensGoesToTheOneThatHasMoreOfIt() {
    assertThat(WindowPlace.fitted(new Rectangle2D(1000, 100, 1000, 600), List.of(LEFT, RIGHT)))
        .contains(new Rectangle2D(1280, 100, 1000, 600));
  }

  @Test
  void aWindowWhoseScreenIsGoneHasNoPlace() {
    assertThat(WindowPlace.fitted(new Rectangle2D(1300, 40, 1400, 900), List.of(LEFT))).isEmpty();
  }
}
