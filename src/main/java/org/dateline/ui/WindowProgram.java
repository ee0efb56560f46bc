package org.dateline.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.dateline.desk.Desk;
import org.dateline.ui.look.Theme;
import org.dateline.ui.look.ThemeChoice;
import org.dateline.ui.shell.DatelineWindow;
import org.dateline.ui.shell.DesktopDialogs;
import org.dateline.ui.shell.NoDialogs;
import org.dateline.ui.shell.UserSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the toolkit, shows the window, and waits until it is closed. */
final class WindowProgram {
  private static final Logger LOG = LoggerFactory.getLogger(WindowProgram.class);
  private static final int PICTURE_WIDTH = 1440;
  private static final int PICTURE_HEIGHT = 900;
  private static final long PICTURE_SECONDS = 120;

  private final UserSettings settings;
  private Optional<Theme> theme = Optional.empty();
  private Optional<OpeningNotice> notice = Optional.empty();

  WindowProgram(Path settingsFile) {
    settings = new UserSettings(settingsFile);
  }

  private Theme theme() {
    Theme theme = new Theme();
    settings.text("colours").flatMap(ThemeChoice::ofLabel).ifPresent(theme.choiceProperty()::set);
    return theme;
  }

  /** Starts the toolkit, and says which workspace is being opened where that takes long. */
  void start(Path workspace) {
    Platform.startup(() -> {
      // Only a closed window ends the program, not the notice before it.
      Platform.setImplicitExit(false);
      theme = Optional.of(theme());
      notice = Optional.of(new OpeningNotice(name(workspace), theme.get(), OpeningNotice.LONG));
    });
  }

  private static String name(Path workspace) {
    return String.valueOf(workspace.toAbsolutePath().normalize().getFileName());
  }

  /** Shows the window of what was started, and returns once it is closed. */
  void show(Desk desk) {
    CountDownLatch closed = new CountDownLatch(1);
    Platform.runLater(() -> open(desk, closed));
    try {
      closed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    desk.close();
    Platform.exit();
  }

  private void open(Desk desk, CountDownLatch closed) {
    // A bug reaches this one handler: it is logged once and leaves the window standing.
    AtomicBoolean standing = new AtomicBoolean();
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, bug) -> {
          LOG.error("A part of the window failed", bug);
          if (!standing.get()) {
            closed.countDown();
          }
        });
    Theme theme = this.theme.orElseThrow();
    Stage stage = new Stage();
    DatelineWindow window =
        new DatelineWindow(desk, theme, settings, new DesktopDialogs(stage, hostServices()));
    Scene scene = new Scene(window.root(), 1360, 860);
    theme.dress(scene);
    window.attach(scene);
    stage.setScene(scene);
    stage.setTitle("Dateline — " + name(desk.folder()));
    stage.setMinWidth(960);
    stage.setMinHeight(560);
    IdleTidying tidying = new IdleTidying();
    tidying.begin(scene);
    WindowPlace place = new WindowPlace(settings);
    place.restore(stage);
    stage.setOnCloseRequest(event -> {
      if (!window.mayClose(stage::hide)) {
        event.consume();
      }
    });
    stage.setOnHidden(event -> {
      place.remember(stage);
      settings.set("colours", theme.choiceProperty().get().label());
      window.remember();
      settings.save();
      tidying.close();
      window.close();
      closed.countDown();
    });
    stage.show();
    notice.ifPresent(OpeningNotice::end);
    standing.set(true);
    window.readSources();
    if (settings.text("place").isEmpty()) {
      window.present(() -> {});
    } else {
      window.focus();
    }
  }

  private static Optional<HostServices> hostServices() {
    Application holder =
        new Application() {
          @Override
          public void start(Stage unused) {
            // Never started: it only lends its services.
          }
        };
    return Optional.of(holder.getHostServices());
  }

  void writePicture(Desk desk, Path picture, boolean dark) throws IOException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    CountDownLatch done = new CountDownLatch(1);
    List<IOException> failures = new CopyOnWriteArrayList<>();
    Platform.startup(() -> {});
    Platform.runLater(() -> {
      Theme theme = new Theme();
      theme.choiceProperty().set(dark ? ThemeChoice.DARK : ThemeChoice.LIGHT);
      DatelineWindow window =
          new DatelineWindow(
              desk,
              theme,
              new UserSettings(picture.resolveSibling("no settings")),
              new NoDialogs());
      Scene scene = new Scene(window.root(), PICTURE_WIDTH, PICTURE_HEIGHT);
      theme.dress(scene);
      Stage stage = new Stage();
      stage.setScene(scene);
      stage.show();
      window.present(() -> {
        try {
          Picture.write(scene, picture);
        } catch (IOException unwritable) {
          failures.add(unwritable);
        }
        stage.hide();
        window.close();
        done.countDown();
      });
    });
    try {
      if (!done.await(PICTURE_SECONDS, TimeUnit.SECONDS)) {
        failures.add(new IOException("The picture could not be drawn; the log says why."));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    Platform.exit();
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }
}
