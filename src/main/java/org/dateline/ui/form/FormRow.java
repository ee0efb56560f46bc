package org.dateline.ui.form;

import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.dateline.ui.look.Style;

/** A field's name, its editor, and the sentence that says what is wrong with what is in it. */
final class FormRow extends VBox {
  private static final Pattern CLAUSE_END = Pattern.compile("[,;:.](?= |$)");

  private final FieldEditor editor;
  private final Label problem = new Label();

  FormRow(String name, String description, FieldEditor editor) {
    super(3);
    this.editor = editor;
    Label label = new Label(name);
    label.getStyleClass().add(Style.FIELD_LABEL);
    label.setLabelFor(editor.focusTarget());
    problem.getStyleClass().add(Style.FIELD_ERROR);
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.managedProperty().bind(problem.visibleProperty());
    problem.setVisible(false);
    getChildren().addAll(label, editor.node(), problem);
    editor.focusTarget().setAccessibleHelp(description);
    if (!description.isEmpty()) {
      label.setTooltip(new Tooltip(description));
    }
    // A box that can be typed into gives its field no prompt where it has none itself.
    if (editor.focusTarget() instanceof TextInputControl input
        && "".equals(input.getPromptText())) {
      input.setPromptText(firstClause(description));
    }
    editor
        .focusTarget()
        .focusedProperty()
        .addListener((property, before, after) -> {
          if (!after && problem.isVisible()) {
            check();
          }
        });
  }

  /** As much of a description as fits into a field that has no room for all of it. */
  private static String firstClause(String description) {
    return CLAUSE_END.split(description, 2)[0];
  }

  FieldEditor editor() {
    return editor;
  }

  /** Shows what is wrong; says whether nothing is. */
  boolean check() {
    Optional<String> sentence = editor.problem();
    problem.setText(sentence.orElse(""));
    problem.setVisible(sentence.isPresent());
    editor
        .focusTarget()
        .pseudoClassStateChanged(
            javafx.css.PseudoClass.getPseudoClass("danger"), sentence.isPresent());
    return sentence.isEmpty();
  }
}
