package org.dateline.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.dateline.ui.look.Theme;
import org.dateline.ui.look.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window for one test on JavaFX's headless platform: shows a control, presses keys and mouse
 * buttons, and takes pictures where the system property {@code dateline.pictures} names a folder.
 */
public final class Screen implements AutoCloseable {
  static {
    System.setProperty("testfx.robot.write_sleep", "0");
  }

  private final Theme theme;
  private final Stage stage;
  private final FxRobot robot = new FxRobot();

  private Screen(Theme theme, Stage stage) {
    this.theme = theme;
    this.stage = stage;
  }

  /** Opens an empty window of that size, in light colours. */
  public static Screen open(int width, int height) {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
      if (!started.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("JavaFX did not start");
      }
    } catch (IllegalStateException running) {
      started.countDown();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
    Platform.setImplicitExit(false);
    return call(() -> {
      Theme theme = new Theme();
      theme.choiceProperty().set(ThemeChoice.LIGHT);
      Stage stage = new Stage();
      stage.setScene(new Scene(new StackPane(), width, height));
      stage.setX(0);
      stage.setY(0);
      stage.show();
      return new Screen(theme, stage);
    });
  }

  /** Fills the window with what is made with its theme. */
  public <T extends Parent> T show(Function<Theme, T> content) {
    T shown =
        call(() -> {
          T made = content.apply(theme);
          stage.getScene().setRoot(made);
          theme.dress(stage.getScene());
          return made;
        });
    settle();
    return shown;
  }

  /** Does something on the JavaFX thread, this one perhaps, and gives its result. */
  public static <T> T call(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
    try {
      return task.get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Does something on the JavaFX thread, then waits until all is laid out. */
  public void run(Runnable work) {
    call(() -> {
      work.run();
      return true;
    });
    settle();
  }

  /** Waits until the events so far are worked off. */
  public void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Keys and mouse. */
  public FxRobot robot() {
    return robot;
  }

  /** The theme of the window. */
  public Theme theme() {
    return theme;
  }

  /** The window. */
  public Stage stage() {
    return stage;
  }

  /** Takes pictures in light and dark, where somebody wants to see them. */
  public void picture(String name) {
    String folder = System.getProperty("dateline.pictures");
    if (folder == null) {
      return;
    }
    for (ThemeChoice choice : new ThemeChoice[] {ThemeChoice.DARK, ThemeChoice.LIGHT}) {
      run(() -> theme.choiceProperty().set(choice));
      call(() -> {
        try {
          Picture.write(stage.getScene(), Path.of(folder, name + "-" + choice.label() + ".png"));
        } catch (IOException failed) {
          throw new AssertionError(failed);
        }
        return true;
      });
    }
  }

  @Override
  public void close() {
    run(stage::close);
  }
}
