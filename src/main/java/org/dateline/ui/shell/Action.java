package org.dateline.ui.shell;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.dateline.ui.look.Icon;

/**
 * Something that a person can do: one entry feeds menu, toolbar, palette and keys alike.
 *
 * @param title what it does, in sentence case
 * @param icon its icon
 * @param keys the keys that do it
 * @param enabled whether it can be done now
 * @param work what is done, on the JavaFX thread
 */
record Action(
    String title,
    Icon icon,
    Optional<KeyCombination> keys,
    ObservableBooleanValue enabled,
    Runnable work) {
  static Action of(String title, Icon icon, String keys, Runnable work) {
    return new Action(
        title,
        icon,
        keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys)),
        new SimpleBooleanProperty(true),
        work);
  }

  Action when(ObservableBooleanValue condition) {
    return new Action(title, icon, keys, condition, work);
  }

  void run() {
    if (enabled.get()) {
      work.run();
    }
  }

  /** The keys as a person reads them, for example “Ctrl+K”. */
  String keysText() {
    return keys.map(KeyCombination::getDisplayText).orElse("");
  }
}
