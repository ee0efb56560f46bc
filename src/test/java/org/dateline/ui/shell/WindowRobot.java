package org.dateline.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.dateline.desk.Desk;
import org.dateline.ui.Screen;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole window on a real workspace for one test: looks at it, presses its keys and buttons, and
 * waits for what it shows. Whatever is looked at is looked at on the JavaFX thread.
 */
final class WindowRobot implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final Screen screen;
  private final DatelineWindow window;

  private WindowRobot(Screen screen, DatelineWindow window) {
    this.screen = screen;
    this.window = window;
  }

  /** Opens the window of that size on a workspace, on a desktop where nobody chooses anything. */
  static WindowRobot open(Desk desk, UserSettings settings, int width, int height) {
    return open(desk, settings, new NoDialogs(), width, height);
  }

  /** Opens the window of that size on a workspace and on a desktop. */
  static WindowRobot open(
      Desk desk, UserSettings settings, Dialogs dialogs, int width, int height) {
    Screen screen = Screen.open(width, height);
    DatelineWindow window =
        Screen.call(() -> new DatelineWindow(desk, screen.theme(), settings, dialogs));
    screen.show(theme -> window.root());
    screen.run(() -> window.attach(screen.stage().getScene()));
    return new WindowRobot(screen, window);
  }

  /** What the window remembers, in a folder of the test. */
  static UserSettings settings(Path folder) {
    return new UserSettings(folder.resolve("window.properties"));
  }

  Screen screen() {
    return screen;
  }

  DatelineWindow window() {
    return window;
  }

  FxRobot robot() {
    return screen.robot();
  }

  void picture(String name) {
    screen.picture(name);
  }

  /** Waits until the window shows what the test waits for; then until it is laid out. */
  void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> Screen.call(condition));
    } catch (TimeoutException late) {
      screen.picture("not-shown");
      throw new AssertionError("the window does not show what it should", late);
    }
    screen.settle();
  }

  /** Waits until one of the nodes says these words. */
  void untilSays(String selector, String words) {
    until(() -> texts(selector).contains(words));
  }

  /** What the visible nodes say, in the order of the scene. */
  List<String> texts(String selector) {
    return Screen.call(() -> nodes(selector).map(WindowRobot::words).toList());
  }

  /** Whether a node is there and visible. */
  boolean shows(String selector) {
    return Screen.call(() -> nodes(selector).findAny().isPresent());
  }

  /** The first visible node. */
  <T extends Node> T node(String selector, Class<T> type) {
    return nodes(selector, type).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing is " + selector));
  }

  /** The visible nodes, in the order of the scene. */
  <T extends Node> List<T> nodes(String selector, Class<T> type) {
    return Screen.call(() -> nodes(selector).map(type::cast).toList());
  }

  private Stream<Node> nodes(String selector) {
    return window.root().lookupAll(selector).stream().filter(WindowRobot::visible);
  }

  private static boolean visible(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static String words(Node node) {
    String words =
        switch (node) {
          case Text text -> text.getText();
          case Labeled labeled -> labeled.getText();
          case TextInputControl field -> field.getText();
          default -> "";
        };
    return words == null ? "" : words;
  }

  /** Presses a button or a link by what it says, once it is there. */
  void press(String button) {
    until(() -> buttons(button).findAny().isPresent());
    screen.run(() -> buttons(button).findFirst().orElseThrow().fire());
  }

  private Stream<ButtonBase> buttons(String words) {
    return Stream.of(".button", ".hyperlink")
        .flatMap(this::nodes)
        .map(ButtonBase.class::cast)
        .filter(button -> words.equals(button.getText()));
  }

  /** Presses keys together with Ctrl. */
  void shortcut(KeyCode... keys) {
    robot().press(KeyCode.CONTROL);
    robot().press(keys);
    robot().release(keys);
    robot().release(KeyCode.CONTROL);
    screen.settle();
  }

  /** Presses keys one after another. */
  void type(KeyCode... keys) {
    robot().type(keys);
    screen.settle();
  }

  /** Closes the window; the workspace stays open. */
  @Override
  public void close() {
    screen.run(window::close);
    screen.close();
  }
}
