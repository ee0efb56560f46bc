package org.dateline.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.dateline.ui.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FieldPopupTest {
  private final List<String> taken = new ArrayList<>();
  private TextField field;
  private Screen screen;

  @BeforeEach
  void openScreen() {
    screen = Screen.open(400, 300);
    field = Screen.call(TextField::new);
    screen.show(theme -> new StackPane(field));
  }

  @AfterEach
  void closeScreen() {
    screen.close();
  }

  private FieldPopup<String> popup(boolean preselect) {
    return Screen.call(() -> new FieldPopup<>(field, preselect, ListCell::new, taken::add));
  }

  @Test
  void aLineThatAPersonWentToStaysChosenWhenOtherLinesComeIn() {
    FieldPopup<String> popup = popup(false);
    screen.run(() -> popup.show(List.of("Lantern", "Lagoon")));
    screen.robot().type(KeyCode.DOWN);
    screen.run(() -> popup.show(List.of("Ledger", "Lantern")));
    screen.robot().type(KeyCode.ENTER);
    assertThat(taken).isEqualTo(List.of("Lantern"));
  }

  @Test
  void whereNobodyWentToALineTheBestOneIsChosenAnew() {
    FieldPopup<String> popup = popup(true);
    screen.run(() -> popup.show(List.of("Malta", "Malawi")));
    screen.run(() -> popup.show(List.of("Malawi", "Malta")));
    screen.robot().type(KeyCode.ENTER);
    assertThat(taken).isEqualTo(List.of("Malawi"));
  }
}
