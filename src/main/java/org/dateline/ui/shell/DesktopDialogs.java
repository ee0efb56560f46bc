package org.dateline.ui.shell;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.HostServices;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The real desktop: its file choosers, its browser, its file manager. */
public final class DesktopDialogs implements Dialogs {
  private final Stage stage;
  private final Optional<HostServices> services;

  /**
   * @param stage the window that the dialogs belong to
   * @param services what opens addresses; none where there is no desktop
   */
  public DesktopDialogs(Stage stage, Optional<HostServices> services) {
    this.stage = stage;
    this.services = services;
  }

  @Override
  public List<Path> chooseFiles() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Choose saved pages");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                "Saved pages", "*.html", "*.htm", "*.mhtml", "*.mht", "*.txt", "*.gz"),
            new FileChooser.ExtensionFilter("All files", "*.*"));
    List<File> files = chooser.showOpenMultipleDialog(stage);
    return files == null ? List.of() : files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> chooseFile(String title, String kind, List<String> patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(kind, patterns),
            new FileChooser.ExtensionFilter("All files", "*.*"));
    return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> chooseFolder(String title, Path from) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    if (Files.isDirectory(from)) {
      chooser.setInitialDirectory(from.toFile());
    }
    return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> chooseTarget(String title, Path suggestion) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    Path folder = suggestion.toAbsolutePath().getParent();
    if (folder != null && Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    chooser.setInitialFileName(String.valueOf(suggestion.getFileName()));
    return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
  }

  @Override
  public boolean showFolder(Path folder) {
    return open(folder.toUri().toString());
  }

  @Override
  public boolean browse(String address) {
    try {
      String scheme = new URI(address).getScheme();
      // Nothing but the web: an address out of an article may name any program.
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && open(address);
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  private boolean open(String address) {
    if (services.isEmpty()) {
      return false;
    }
    services.get().showDocument(address);
    return true;
  }
}
