package org.dateline.ui.form;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.dateline.model.FieldValue;

/** Edits the values of one field. */
interface FieldEditor {
  /** What stands in the form. */
  Node node();

  /** What takes the keyboard. */
  Node focusTarget();

  /** Shows these values in place of what is there. */
  void show(List<FieldValue> values);

  /** What a person entered, as far as it can be understood. */
  List<FieldValue> values();

  /** A sentence that says what can't be understood, nothing where all is well. */
  Optional<String> problem();
}
