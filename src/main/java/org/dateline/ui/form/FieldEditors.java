package org.dateline.ui.form;

import java.util.Optional;
import org.dateline.model.EntityKind;
import org.dateline.model.Field;
import org.dateline.model.FieldValue;

/** Makes the editor that a field of the codebook asks for. */
final class FieldEditors {
  private static final int MOST_NAMES = 12;

  private final Completions completions;

  FieldEditors(Completions completions) {
    this.completions = completions;
  }

  FieldEditor of(Field field) {
    return switch (field.kind()) {
      case REGION -> new ChipEditor(new RegionKind(completions), field.multiple(), field.name());
      case ORGANISATION -> names(field, EntityKind.ORGANISATION);
      case PERSON -> names(field, EntityKind.PERSON);
      case PRODUCT -> names(field, EntityKind.PRODUCT);
      case TEXT -> LineEditor.text(field.name());
      case NUMBER -> LineEditor.number(field.name());
      case DATE -> new DateEditor(field.name());
      case CHOICE -> new ChoiceEditor(field.name(), field.choices(), true);
      case LINK -> LineEditor.link(field.name());
    };
  }

  private FieldEditor names(Field field, EntityKind kind) {
    if (!field.multiple()) {
      return LineEditor.name(field.name(), kind, completions);
    }
    return new ChipEditor(
        ChipEditor.names(
            typed -> completions.names(kind, typed, MOST_NAMES),
            typed -> new FieldValue.EntityValue(kind, typed, Optional.empty())),
        true,
        field.name());
  }
}
