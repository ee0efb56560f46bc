package org.dateline.desk;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the platform wants a person's data and settings (XDG Base Directory Specification on Linux,
 * Application Support on macOS, AppData on Windows).
 */
public final class UserFolders {
  private final Map<String, String> environment;
  private final String system;
  private final Path home;

  /**
   * @param environment the environment's variables
   * @param system the operating system's name, as in {@code os.name}
   * @param home the person's home folder
   */
  public UserFolders(Map<String, String> environment, String system, Path home) {
    this.environment = Map.copyOf(environment);
    this.system = system.toLowerCase(Locale.ROOT);
    this.home = home;
  }

  /** Those of the person who runs this program. */
  public static UserFolders ofThisSystem() {
    return new UserFolders(
        System.getenv(),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")));
  }

  /**
   * The workspace that is used when none is named: {@code DATELINE_WORKSPACE}, else the data
   * folder.
   */
  public Path defaultWorkspace() {
    return variable("DATELINE_WORKSPACE")
        .map(Path::of)
        .orElseGet(() -> data().resolve("workspace"));
  }

  /** Whether the environment names a workspace. */
  boolean workspaceNamed() {
    return variable("DATELINE_WORKSPACE").isPresent();
  }

  /** Where the program keeps data. */
  public Path data() {
    if (system.startsWith("windows")) {
      return variable("APPDATA").map(Path::of).orElse(home).resolve("Dateline");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library/Application Support/Dateline");
    }
    return variable("XDG_DATA_HOME")
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElseGet(() -> home.resolve(".local/share"))
        .resolve("dateline");
  }

  /** Where the program keeps a person's settings. */
  public Path settings() {
    if (system.startsWith("windows") || system.startsWith("mac")) {
      return data();
    }
    return variable("XDG_CONFIG_HOME")
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElseGet(() -> home.resolve(".config"))
        .resolve("dateline");
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
