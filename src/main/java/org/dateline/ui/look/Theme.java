package org.dateline.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * The colours and fonts of all windows: AtlantaFX's Primer, light or dark, as the person or the
 * desktop wants it, with the client's own stylesheet on top.
 *
 * <p>Lives on the JavaFX thread. One object a program, because JavaFX has one user agent stylesheet
 * a program.
 */
public final class Theme {
  private static final List<String> INTERFACE_FONTS =
      List.of("Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "Cantarell", "Liberation Sans");
  private static final List<String> READING_FONTS =
      List.of("Charter", "Source Serif 4", "Georgia", "Noto Serif", "Liberation Serif");

  private final ObjectProperty<ThemeChoice> choice =
      new SimpleObjectProperty<>(this, "choice", ThemeChoice.SYSTEM);
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
  private final String stylesheet;
  private final String interfaceFont = firstInstalled(INTERFACE_FONTS);
  private final String readingFont = firstInstalled(READING_FONTS);

  /** Takes the desktop's colours from now on. */
  public Theme() {
    stylesheet =
        Objects.requireNonNull(
                Theme.class.getResource("/ui/dateline.css"), "the client's stylesheet is missing")
            .toExternalForm();
    choice.addListener((property, before, after) -> apply());
    Platform.getPreferences()
        .colorSchemeProperty()
        .addListener((property, before, after) -> apply());
    apply();
  }

  private void apply() {
    boolean wantsDark =
        switch (choice.get()) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    Application.setUserAgentStylesheet(
        wantsDark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    dark.set(wantsDark);
  }

  /** Gives a window's scene, and the popups over it, the client's look. */
  public void dress(Scene scene) {
    if (!scene.getStylesheets().contains(stylesheet)) {
      scene.getStylesheets().add(stylesheet);
    }
    setInterfaceFont(scene.getRoot());
  }

  private void setInterfaceFont(Node root) {
    root.setStyle("-fx-font-family: \"" + interfaceFont + "\";");
  }

  /** Sets the font for long reading on a node and what is in it. */
  public void setReadingFont(Node node) {
    node.setStyle("-fx-font-family: \"" + readingFont + "\";");
  }

  /** Light, dark or as the desktop says. */
  public ObjectProperty<ThemeChoice> choiceProperty() {
    return choice;
  }

  /** Whether dark colours are on screen now. */
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /** The first of these font families that the machine has, else the system's own. */
  static String firstInstalled(List<String> families) {
    for (String family : families) {
      if (Font.font(family).getFamily().equalsIgnoreCase(family)) {
        return family;
      }
    }
    return Font.getDefault().getFamily();
  }
}
