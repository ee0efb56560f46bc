package org.dateline.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.dateline.ui.shell.UserSettings;

/**
 * Where the window stood last and how large it was, as far as the screens that are there now have
 * room for it.
 */
final class WindowPlace {
  /** A place that no screen has. */
  private static final double UNKNOWN = -1e6;

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
    double x = settings.number("window.x", UNKNOWN);
    double y = settings.number("window.y", UNKNOWN);
    stage.setMaximized(settings.text("window.maximized").filter("true"::equals).isPresent());
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    fitted(new Rectangle2D(x, y, width, height), screens)
        .ifPresentOrElse(
            place -> {
              stage.setX(place.getMinX());
              stage.setY(place.getMinY());
              stage.setWidth(place.getWidth());
              stage.setHeight(place.getHeight());
            },
            () -> {
              Rectangle2D screen = Screen.getPrimary().getVisualBounds();
              stage.setWidth(Math.min(width, screen.getWidth()));
              stage.setHeight(Math.min(height, screen.getHeight()));
            });
  }

  /**
   * The place that is nearest to the one that is wanted and wholly on the screen that it touches
   * most, no larger than that screen; nothing where it touches none.
   */
  static Optional<Rectangle2D> fitted(Rectangle2D wanted, List<Rectangle2D> screens) {
    return screens.stream()
        .filter(screen -> overlap(screen, wanted) > 0)
        .max(Comparator.comparingDouble(screen -> overlap(screen, wanted)))
        .map(screen -> {
          double width = Math.min(wanted.getWidth(), screen.getWidth());
          double height = Math.min(wanted.getHeight(), screen.getHeight());
          return new Rectangle2D(
              Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
              Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
              width,
              height);
        });
  }

  private static double overlap(Rectangle2D one, Rectangle2D other) {
    double width =
        Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double height =
        Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return width > 0 && height > 0 ? width * height : 0;
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
