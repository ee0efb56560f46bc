package org.dateline.ui.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The one registry of actions, in the order of the menu; groups are parted by a line. */
final class Actions {
  private final List<List<Action>> groups = new ArrayList<>();
  private final Set<KeyCombination> taken = new HashSet<>();

  /**
   * Adds a group.
   *
   * @throws IllegalStateException where two actions have the same keys: one of them could never be
   *     reached
   */
  void group(Action... actions) {
    for (Action action : actions) {
      if (action.keys().isPresent() && !taken.add(action.keys().get())) {
        throw new IllegalStateException(
            "the keys of “" + action.title() + "” stand for another action already");
      }
    }
    groups.add(List.of(actions));
  }

  /** All of them. */
  List<Action> all() {
    return groups.stream().flatMap(List::stream).toList();
  }

  /**
   * Lets the keys do what they stand for, wherever a control leaves them alone. Not by way of the
   * scene's accelerators: a menu whose items have the same keys takes them over there, and takes
   * them away with itself when it leaves the window.
   */
  void installKeys(Scene scene) {
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  private void keyPressed(KeyEvent event) {
    for (Action action : all()) {
      if (action.keys().filter(keys -> keys.match(event)).isPresent()) {
        action.run();
        event.consume();
      }
    }
  }

  /** The menu. */
  List<MenuItem> menu() {
    List<MenuItem> items = new ArrayList<>();
    for (List<Action> group : groups) {
      if (!items.isEmpty()) {
        items.add(new SeparatorMenuItem());
      }
      group.forEach(action -> items.add(item(action)));
    }
    return items;
  }

  /** One line of a menu. */
  static MenuItem item(Action action) {
    MenuItem item = new MenuItem(action.title(), action.icon().node());
    action.keys().ifPresent(item::setAccelerator);
    item.disableProperty()
        .bind(
            javafx.beans.binding.Bindings.createBooleanBinding(
                () -> !action.enabled().get(), action.enabled()));
    item.setOnAction(event -> action.run());
    return item;
  }

  /** A button with icon and words. */
  static Button button(Action action, String words) {
    Button button = iconButton(action);
    button.setText(words);
    button.getStyleClass().removeAll("flat", "button-icon");
    return button;
  }

  /** A button with its icon only. */
  static Button iconButton(Action action) {
    Node icon = action.icon().node();
    Button button = new Button("", icon);
    button.getStyleClass().addAll("button-icon", "flat");
    button.setAccessibleText(action.title());
    String keys = action.keysText();
    button.setTooltip(new Tooltip(keys.isEmpty() ? action.title() : action.title() + " · " + keys));
    button
        .disableProperty()
        .bind(
            javafx.beans.binding.Bindings.createBooleanBinding(
                () -> !action.enabled().get(), action.enabled()));
    button.setOnAction(event -> action.run());
    return button;
  }
}
