package org.dateline.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.dateline.ui.Screen;
import org.dateline.ui.look.Icon;
import org.junit.jupiter.api.Test;

class ActionsTest {
  private static Action action(String title, String keys) {
    return Action.of(title, Icon.ADD, keys, () -> {});
  }

  @Test
  void keysStandForOneActionOnly() {
    Actions actions = new Actions();
    actions.group(action("Narrow", "Shortcut+Shift+F"), action("Without keys", ""));
    assertThatThrownBy(() -> actions.group(action("Follow", "Shortcut+Shift+F")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the keys of “Follow” stand for another action already");
    actions.group(action("Without keys either", ""), action("Find", "Shortcut+F"));
    assertThat(actions.all())
        .extracting(Action::title)
        .isEqualTo(List.of("Narrow", "Without keys", "Without keys either", "Find"));
  }

  @Test
  void keysHoldWhileMenusThatShowThemComeAndGo() {
    List<String> done = new ArrayList<>();
    Actions actions = new Actions();
    Action similar = Action.of("Find similar", Icon.SIMILAR, "Shortcut+L", () -> done.add("done"));
    actions.group(similar);
    try (Screen screen = Screen.open(300, 200)) {
      StackPane pane = screen.show(theme -> new StackPane(menu(similar)));
      Scene scene = screen.stage().getScene();
      screen.run(() -> actions.installKeys(scene));
      screen.run(() -> {
        pane.getChildren().setAll(menu(similar));
        press(scene);
        pane.getChildren().clear();
        press(scene);
      });
      screen.run(() -> press(scene));
    }
    assertThat(done).isEqualTo(List.of("done", "done", "done"));
  }

  private static MenuButton menu(Action action) {
    return new MenuButton("Menu", null, Actions.item(action));
  }

  private static void press(Scene scene) {
    Event.fireEvent(
        scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.L, false, true, false, false));
  }
}
