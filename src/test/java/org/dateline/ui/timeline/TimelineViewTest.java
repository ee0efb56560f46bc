package org.dateline.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.dateline.model.EdtfDate;
import org.dateline.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineViewTest {
  private final List<UUID> opened = new ArrayList<>();
  private final List<TimelineItem> items =
      List.of(
          item(
              1, "2021-08-15", "#b3442a", "Affected region", "Iran, Syria: phones lock themselves"),
          item(2, "2021-09-08", "#2064e5", "Vendor statement", "“Our policy does not permit sale”"),
          item(3, "2021-09-08", "#b3442a", "Affected region", "Crimea and Cuba are named"),
          item(4, "2021-09", "#954d9d", "Vendor action", "Unlock requests take 14 days"),
          item(5, "2021~", "#c2890c", "Legal basis", "Export rules are tightened"),
          item(6, "2021-10/..", "#01a968", "Effect on users", "Owners can ask for an unlock"),
          item(7, "2021-11-02?", "#90929d", "Correction or reversal", "The notice is withdrawn"),
          item(8, "../2021-07", "#954d9d", "Vendor action", "گوشی‌ها در ایران فروخته می‌شد"),
          item(9, "", "#2064e5", "Vendor statement", "No law is named"));
  private TimelineView view;
  private Screen screen;

  private static TimelineItem item(
      int number, String date, String colour, String type, String title) {
    return new TimelineItem(
        new UUID(0, number),
        EdtfDate.parse(date),
        Color.web(colour),
        type,
        title,
        "Meridian Post, 8 Sep 2021");
  }

  @BeforeEach
  void showTimeline() {
    screen = Screen.open(1000, 520);
    view = screen.show(theme -> new TimelineView(theme.darkProperty()));
    screen.run(() -> {
      view.setOnOpen(opened::add);
      view.show(items);
    });
  }

  @AfterEach
  void closeScreen() {
    screen.close();
  }

  private Bounds place(int number) {
    return Screen.call(() -> {
      TimelineMark mark = view.drawing().mark(new UUID(0, number)).orElseThrow();
      return mark.localToScene(mark.getBoundsInLocal());
    });
  }

  @Test
  void noTwoClaimsCoverEachOther() {
    screen.picture("timeline");
    for (int one = 1; one <= 8; one++) {
      for (int other = one + 1; other <= 8; other++) {
        Bounds first = place(one);
        Bounds second = place(other);
        boolean apart =
            first.getMaxY() <= second.getMinY() + 4
                || second.getMaxY() <= first.getMinY() + 4
                || first.getMaxX() <= second.getMinX() + 4
                || second.getMaxX() <= first.getMinX() + 4;
        assertThat(apart).as("claims %d and %d", one, other).isTrue();
      }
    }
  }

  @Test
  void aClickOpensTheClaim() {
    screen.robot().clickOn(view.drawing().mark(new UUID(0, 2)).orElseThrow());
    assertThat(opened).containsExactly(new UUID(0, 2));
  }

  @Test
  void theKeyboardWalksThroughTimeAndOpens() {
    screen.run(() -> view.drawing().mark(new UUID(0, 5)).orElseThrow().requestFocus());
    screen.robot().type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.ENTER);
    assertThat(opened).hasSize(1);
    screen.robot().type(KeyCode.PLUS, 6);
    screen.settle();
    screen.picture("timeline-zoomed");
  }

  @Test
  void theListHasAllClaimsInOrderAndTheUndatedOnesLast() {
    screen.run(view::focusList);
    screen.robot().type(KeyCode.END).type(KeyCode.ENTER);
    assertThat(opened).containsExactly(new UUID(0, 9));
  }

  @Test
  void zoomingKeepsTheDayUnderTheMouse() {
    TimeScale scale = new TimeScale(18_000, 2);
    TimeScale closer = scale.zoomed(3, 400);
    assertThat(closer.day(400)).isCloseTo(scale.day(400), within(1e-6));
    assertThat(closer.pixelsPerDay()).isEqualTo(6);
  }

  @Test
  void ofAThousandClaimsOnlyThoseInSightAreInTheScene() {
    List<TimelineItem> thousand =
        IntStream.range(0, 1000)
            .mapToObj(index ->
                item(
                    index,
                    LocalDate.of(2018, 1, 1).plusDays(index).toString(),
                    "#2064e5",
                    "Vendor statement",
                    "Claim number " + index + " says that phones are locked"))
            .toList();
    screen.run(() -> view.show(thousand));
    assertThat(Screen.call(() -> view.lookupAll(".timeline-mark").size())).isLessThan(250);

    screen.run(() -> view.drawing().mark(new UUID(0, 0)).orElseThrow().requestFocus());
    screen.robot().type(KeyCode.END);
    screen.settle();
    assertThat(Screen.call(() -> view.drawing().mark(new UUID(0, 999)).orElseThrow().isFocused()))
        .isTrue();
    Bounds last = place(999);
    assertThat(last.getMinY()).isBetween(0.0, 520.0);
  }

  @Test
  void whatIsShownAgainStaysAsItIs() {
    screen.run(() -> view.focusList());
    screen.robot().type(KeyCode.DOWN, 3);
    Optional<TimelineMark> before = Screen.call(() -> view.drawing().mark(new UUID(0, 4)));
    screen.run(() -> view.show(List.copyOf(items)));
    assertThat(Screen.call(() -> view.drawing().mark(new UUID(0, 4)))).isEqualTo(before);
    screen.robot().type(KeyCode.ENTER);
    assertThat(opened).hasSize(1);
  }

  @Test
  void anEmptyTimelineSaysWhatToDo() {
    screen.run(() -> view.show(List.of()));
    screen.picture("timeline-empty");
    assertThat(Screen.call(() -> view.lookup(".empty-state") != null)).isTrue();
  }

  @Test
  void datesAreDrawnAsPreciselyAsTheyAreKnown() {
    assertThat(TimeSpan.of(date("2021-09-08")))
        .isEqualTo(new TimeSpan(18_878, 18_879, true, false, false, false, false));
    assertThat(TimeSpan.of(date("2021-09")))
        .isEqualTo(new TimeSpan(18_871, 18_901, false, false, false, false, false));
    assertThat(TimeSpan.of(date("2021~")))
        .isEqualTo(new TimeSpan(18_628, 18_993, false, false, false, true, false));
    assertThat(TimeSpan.of(date("2021-09-08/..")))
        .isEqualTo(new TimeSpan(18_878, 18_879, false, false, true, false, false));
  }

  private static EdtfDate date(String form) {
    return Optional.of(form).flatMap(EdtfDate::parse).orElseThrow();
  }
}
