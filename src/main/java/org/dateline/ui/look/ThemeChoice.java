package org.dateline.ui.look;

import java.util.Locale;
import java.util.Optional;

/** Which colours a person wants. */
public enum ThemeChoice {
  /** What the desktop says, also when it changes. */
  SYSTEM("As the system", Icon.THEME_SYSTEM),
  LIGHT("Light", Icon.THEME_LIGHT),
  DARK("Dark", Icon.THEME_DARK);

  private final String title;
  private final Icon icon;

  ThemeChoice(String title, Icon icon) {
    this.title = title;
    this.icon = icon;
  }

  /** Its name on screen. */
  public String title() {
    return title;
  }

  /** Its icon. */
  public Icon icon() {
    return icon;
  }

  /** The choice that comes after this one when a person steps through them. */
  public ThemeChoice next() {
    return switch (this) {
      case SYSTEM -> LIGHT;
      case LIGHT -> DARK;
      case DARK -> SYSTEM;
    };
  }

  /** The name in the settings file. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The choice with that {@link #label()}. */
  public static Optional<ThemeChoice> ofLabel(String label) {
    for (ThemeChoice choice : values()) {
      if (choice.label().equals(label)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }
}
