package org.dateline.ui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.dateline.ui.shell.UserSettings;

/** Where the window stood last and how large it was; not where no screen is any more. */
final class WindowPlace {
  private final UserSettings settings;

  WindowPlace(UserSettings settings) {
    this.settings = settings;
  }

  void restore(Stage stage) {
    double width = settings.number("window.width", -1);
    double height = settings.number("window.height", -1);
    if (width < stage.getMinWidth() || height < stage.getMinHeight()) {
      return;
    }
    stage.setWidth(width);
    stage.setHeight(height);
    double x = settings.number("window.x", Double.NaN);
    double y = settings.number("window.y", Double.NaN);
    Rectangle2D titleBar =
        new Rectangle2D(Math.max(-1e6, finite(x)), Math.max(-1e6, finite(y)), 80, 30);
    if (Double.isFinite(x) && Double.isFinite(y) && onScreen(titleBar)) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(settings.text("window.maximized").filter("true"::equals).isPresent());
  }

  private static double finite(double number) {
    return Double.isFinite(number) ? number : 0;
  }

  private static boolean onScreen(Rectangle2D place) {
    return Screen.getScreens().stream()
        .anyMatch(screen -> screen.getVisualBounds().intersects(place));
  }

  void remember(Stage stage) {
    settings.set("window.maximized", String.valueOf(stage.isMaximized()));
    if (!stage.isMaximized()) {
      settings.set("window.width", String.valueOf(stage.getWidth()));
      settings.set("window.height", String.valueOf(stage.getHeight()));
      settings.set("window.x", String.valueOf(stage.getX()));
      settings.set("window.y", String.valueOf(stage.getY()));
    }
  }
}
