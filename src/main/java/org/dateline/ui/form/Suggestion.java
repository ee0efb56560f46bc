package org.dateline.ui.form;

/**
 * A line of a list of suggestions.
 *
 * @param value what it stands for
 * @param title its name
 * @param detail what tells it from others of that name, may be empty
 */
record Suggestion(String value, String title, String detail) {}
