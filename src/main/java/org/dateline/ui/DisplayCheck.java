package org.dateline.ui;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a window can be opened here, found out before the toolkit is started: what it says itself
 * when GTK is missing helps nobody. Only Linux and its kin lack anything; macOS and Windows bring
 * all that is needed.
 */
final class DisplayCheck {
  private static final Pattern LOCAL = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");

  private final String system;
  private final Map<String, String> environment;
  private final Predicate<String> libraryThere;
  private final Predicate<Path> fileThere;

  DisplayCheck(
      String system,
      Map<String, String> environment,
      Predicate<String> libraryThere,
      Predicate<Path> fileThere) {
    this.system = system.toLowerCase(Locale.ROOT);
    this.environment = environment;
    this.libraryThere = libraryThere;
    this.fileThere = fileThere;
  }

  static DisplayCheck ofThisSystem() {
    return new DisplayCheck(
        System.getProperty("os.name", ""), System.getenv(), DisplayCheck::loadable, Files::exists);
  }

  // The loader itself is asked, because it alone knows where libraries are.
  @SuppressWarnings("restricted")
  private static boolean loadable(String library) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(library, arena);
      return true;
    } catch (IllegalArgumentException missing) {
      return false;
    }
  }

  /**
   * One sentence that says what is missing and what to install or set; nothing where all is there.
   */
  Optional<String> whyUnavailable() {
    if (system.startsWith("windows") || system.startsWith("mac")) {
      return Optional.empty();
    }
    String display = environment.getOrDefault("DISPLAY", "");
    if (display.isBlank()) {
      return Optional.of(
          environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank()
              ? "There is no display here; start Dateline on a desktop, or set DISPLAY to an X"
                  + " server."
              : "This Wayland desktop offers no X display; install XWayland (package xwayland) and"
                  + " log in again.");
    }
    Matcher local = LOCAL.matcher(display);
    if (local.matches() && !fileThere.test(Path.of("/tmp/.X11-unix/X" + local.group(1)))) {
      return Optional.of(
          "No X server answers on display " + display + "; set DISPLAY to one that runs.");
    }
    if (!libraryThere.test("libgtk-3.so.0")) {
      return Optional.of(
          "A window needs GTK 3; install it (Debian and Ubuntu: libgtk-3-0, Fedora: gtk3, Arch:"
              + " gtk3).");
    }
    if (!libraryThere.test("libXtst.so.6")) {
      return Optional.of(
          "A window needs the X library XTEST; install it (Debian and Ubuntu: libxtst6, Fedora and"
              + " Arch: libXtst).");
    }
    return Optional.empty();
  }
}
