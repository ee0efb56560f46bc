package org.dateline.export;

/**
 * A value of a claim's field as it is shown.
 *
 * @param field the field's key
 * @param label the field's name
 * @param text the value in words, for example {@code Crimea (UA-43), as written “the peninsula”}
 */
public record LabelledValue(String field, String label, String text) {}
