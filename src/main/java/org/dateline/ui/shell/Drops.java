package org.dateline.ui.shell;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.dateline.desk.capture.CaptureInput;

/** Takes saved pages and addresses that are dropped anywhere into the window. */
final class Drops {
  private final Consumer<List<CaptureInput>> onAdd;

  /**
   * @param onAdd what brings the articles in
   */
  Drops(Consumer<List<CaptureInput>> onAdd) {
    this.onAdd = onAdd;
  }

  /** Takes what is dropped into a scene. */
  void attach(Scene scene) {
    scene.setOnDragOver(event -> {
      if (!inputs(event.getDragboard()).isEmpty()) {
        event.acceptTransferModes(TransferMode.COPY);
      }
      event.consume();
    });
    scene.setOnDragDropped(this::dropped);
  }

  private void dropped(DragEvent event) {
    event.setDropCompleted(drop(event.getDragboard()));
    event.consume();
  }

  /** Takes what is dropped; says whether there was anything to take. */
  boolean drop(Clipboard dropped) {
    List<CaptureInput> inputs = inputs(dropped);
    if (!inputs.isEmpty()) {
      onAdd.accept(inputs);
    }
    return !inputs.isEmpty();
  }

  /** The files, else the address, else the addresses of the web in a text. */
  static List<CaptureInput> inputs(Clipboard dropped) {
    if (dropped.hasFiles()) {
      return AddPanel.files(dropped.getFiles().stream().map(File::toPath).toList());
    }
    String text = dropped.hasUrl() ? dropped.getUrl() : dropped.getString();
    return text == null
        ? List.of()
        : Stream.of(text.strip().split("\\s+"))
            .filter(word -> word.startsWith("https://") || word.startsWith("http://"))
            .distinct()
            .<CaptureInput>map(CaptureInput.Address::new)
            .toList();
  }
}
