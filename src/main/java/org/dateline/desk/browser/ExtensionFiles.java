package org.dateline.desk.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The browser extension that the program ships; a browser loads it from a folder. */
public final class ExtensionFiles {
  private static final List<String> NAMES =
      List.of(
          "manifest.json",
          "popup.html",
          "popup.css",
          "popup.js",
          "dateline.js",
          "icon-48.png",
          "icon-128.png");

  private ExtensionFiles() {}

  /**
   * Writes it into a folder, over an older one.
   *
   * @return the files
   * @throws IOException where the folder can't be written
   */
  public static List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (String name : NAMES) {
      try (InputStream shipped = ExtensionFiles.class.getResourceAsStream("/extension/" + name)) {
        if (shipped == null) {
          throw new IllegalStateException("the extension's file " + name + " is missing");
        }
        Path file = folder.resolve(name);
        Files.copy(shipped, file, StandardCopyOption.REPLACE_EXISTING);
        files.add(file);
      }
    }
    return files;
  }
}
